// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrate.h"
#include "store/pair.h"
#include "store/queries/targetqueries.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

domain::ScoreTarget aTarget(const QStringList& scopes = {u"/subscriptions/A"_s, u"/subscriptions/b \"x\""_s})
{
    domain::ScoreTarget target;
    target.key = domain::targetKey(scopes, false);
    target.scopes = scopes;
    target.percent = 82.5;
    target.due = QDate(2027, 3, 1);
    target.setAt = QDateTime(QDate(2026, 11, 1), QTime(12, 0, 0, 5), QTimeZone::UTC);
    target.setBy = u"mara"_s;
    target.startPercent = 64.8;
    return target;
}

} // namespace

class TestTargetStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    store::OpenOptions options(store::OpenOptions::Mode mode = store::OpenOptions::Mode::ReadWrite) const
    {
        return {m_dir->filePath(u"w.db"_s), {}, mode, 2000, nullptr};
    }
    static store::Db valueOf(core::Result<store::Db> db)
    {
        if (!db)
            qFatal("%s %s", qPrintable(db.error().what), qPrintable(db.error().detail));
        return std::move(*db);
    }
    store::Db open(store::PairUse use, store::OpenOptions::Mode mode = store::OpenOptions::Mode::ReadWrite) const
    {
        return valueOf(store::openPair(options(mode), use));
    }
    store::Db file(const QString& name) const { return valueOf(store::Db::open({m_dir->filePath(name), {}, store::OpenOptions::Mode::Create, 2000, nullptr})); }
    /// Decisions as the program before targets left them.
    static store::Schema oldSchema()
    {
        auto schema = store::decisionsSchema();
        while (schema.version() >= 6)
            schema.steps.removeLast();
        return schema;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void everything_that_is_stored_is_read_again()
    {
        QVERIFY(store::preparePair(options()).has_value());
        auto db = open(store::PairUse::Decisions);
        const auto wanted = aTarget();
        QVERIFY(store::writeTarget(db, wanted).has_value());
        auto whole = aTarget({});
        whole.startPercent.reset();
        QVERIFY(store::writeTarget(db, whole).has_value());
        auto reading = open(store::PairUse::Reading, store::OpenOptions::Mode::ReadOnly);
        const auto all = store::readTargets(reading).value();
        QCOMPARE(all.size(), 2);
        QVERIFY(all[0].key.isEmpty() && all[0].scopes.isEmpty() && !all[0].startPercent);
        const auto one = store::readTarget(reading, wanted.key).value();
        QVERIFY(one.has_value());
        QCOMPARE(one->key, wanted.key);
        QCOMPARE(one->scopes, wanted.scopes);
        QCOMPARE(one->percent, wanted.percent);
        QCOMPARE(one->due, wanted.due);
        QCOMPARE(one->setAt, wanted.setAt);
        QCOMPARE(one->setBy, wanted.setBy);
        QCOMPARE(one->startPercent, wanted.startPercent);
        QVERIFY(!store::readTarget(reading, u"/subscriptions/a"_s)->has_value());
    }

    void a_selection_has_one_target()
    {
        QVERIFY(store::preparePair(options()).has_value());
        auto db = open(store::PairUse::Decisions);
        auto target = aTarget();
        QVERIFY(store::writeTarget(db, target).has_value());
        target.percent = 90;
        QVERIFY(store::writeTarget(db, target).has_value());
        QCOMPARE(store::readTargets(db)->size(), 1);
        QCOMPARE(store::readTargets(db)->first().percent, 90.0);
        QVERIFY(store::removeTarget(db, target.key).has_value());
        QVERIFY(store::readTargets(db)->isEmpty());
    }

    void a_target_that_is_no_percentage_is_not_stored()
    {
        QVERIFY(store::preparePair(options()).has_value());
        auto db = open(store::PairUse::Decisions);
        for (const double wrong : {0.0, 100.1, -1.0}) {
            auto target = aTarget();
            target.percent = wrong;
            QVERIFY(!store::writeTarget(db, target).has_value());
        }
        auto target = aTarget();
        target.due = {};
        QVERIFY(!store::writeTarget(db, target).has_value());
        QVERIFY(store::readTargets(db)->isEmpty());
    }

    void decisions_of_the_version_before_are_kept_and_a_copy_of_them_as_well()
    {
        const QString decisions = store::decisionsPath(options().path);
        {
            auto db = valueOf(store::Db::open({decisions, {}, store::OpenOptions::Mode::Create, 2000, nullptr}));
            QVERIFY(store::migrate(db, oldSchema()).has_value());
            QVERIFY(db.exec("INSERT INTO saved_query (name, sql, created) VALUES ('all', 'SELECT 1', 5)").has_value());
            QVERIFY(store::readTargets(db)->isEmpty()); // as a process that only reads finds it
            QVERIFY(!store::readTarget(db, {})->has_value());
        }
        QVERIFY(store::preparePair(options()).has_value());
        QVERIFY(QFile::exists(decisions + u".bak-%1"_s.arg(oldSchema().version())));
        auto db = open(store::PairUse::Decisions);
        QCOMPARE(*store::schemaVersion(db), store::decisionsSchema().version());
        QCOMPARE(*db.number("SELECT count(*) FROM saved_query WHERE name = 'all'", 0), 1);
        QVERIFY(store::writeTarget(db, aTarget()).has_value());
    }

    void a_repair_takes_them_over_and_a_file_without_them_is_whole()
    {
        QVERIFY(store::decisionTables().contains(u"score_target"_s));
        QVERIFY(store::preparePair(options()).has_value());
        auto from = open(store::PairUse::Decisions);
        QVERIFY(store::writeTarget(from, aTarget()).has_value());
        auto to = file(u"fresh.db"_s);
        QVERIFY(store::migrate(to, store::decisionsSchema()).has_value());
        qint64 copied = 0;
        QCOMPARE(*store::copyDecisions(from, to, u"score_target"_s, &copied), true);
        QCOMPARE(copied, 1);
        QCOMPARE(store::readTargets(to)->first().scopes, aTarget().scopes);
        auto old = file(u"old.db"_s);
        QVERIFY(store::migrate(old, oldSchema()).has_value());
        QCOMPARE(*store::copyDecisions(old, to, u"score_target"_s, &copied), true);
        QCOMPARE(copied, 1);
    }

    void a_backup_has_them()
    {
        QVERIFY(store::preparePair(options()).has_value());
        {
            auto db = open(store::PairUse::Decisions);
            QVERIFY(store::writeTarget(db, aTarget()).has_value());
        }
        const QString copy = m_dir->filePath(u"backup.db"_s);
        QVERIFY(store::backupPair(options(), copy).has_value());
        auto reading = valueOf(store::openPair({copy, {}, store::OpenOptions::Mode::ReadOnly, 2000, nullptr}, store::PairUse::Reading));
        QCOMPARE(store::readTargets(reading)->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTargetStore)
#include "test_targetstore.moc"
