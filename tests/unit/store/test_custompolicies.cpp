// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrate.h"
#include "store/pair.h"
#include "store/queries/policyqueries.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class TestCustomPolicies : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString facts() const { return m_dir->filePath(u"w.db"_s); }
    store::OpenOptions options() const { return {facts(), {}, store::OpenOptions::Mode::ReadWrite, 2000, nullptr}; }
    store::Db open(store::PairUse use) const
    {
        auto db = store::openPair(options(), use);
        if (!db)
            qFatal("%s", qPrintable(db.error().detail));
        return std::move(*db);
    }
    static store::CustomPolicy policy(const QString& name, const QByteArray& body)
    {
        return {0, 0, name, u"f.json"_s, body, {}, true, u"me"_s, QDateTime::fromMSecsSinceEpoch(7, QTimeZone::UTC)};
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void what_was_written_is_read_by_kind_and_name()
    {
        QVERIFY(store::preparePair(options()).has_value());
        auto db = open(store::PairUse::Decisions);
        QCOMPARE(*store::writeCustomPolicy(db, policy(u"b"_s, "{\"b\":1}")), 1);
        QCOMPARE(*store::writeCustomPolicy(db, policy(u"Ä"_s, "{}")), 2);
        QVERIFY(!store::writeCustomPolicy(db, policy(u"ä"_s, "{}")).has_value()); // the same name in another letter case
        auto reader = open(store::PairUse::Reading);
        const auto all = *store::readCustomPolicies(reader);
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].name, u"b"_s);
        QCOMPARE(*all[0].body, "{\"b\":1}");
        QVERIFY(!all[0].draft);
        QCOMPARE(all[0].file, u"f.json"_s);
        QCOMPARE(all[0].who, u"me"_s);
        QCOMPARE(all[0].at.toMSecsSinceEpoch(), 7);
        QCOMPARE(*store::findCustomPolicy(reader, 0, u"ä"_s), 2);
        QCOMPARE(*store::findCustomPolicy(reader, 1, u"ä"_s), 0);
        const auto entries = *store::readPolicyEntries(reader);
        QVERIFY(entries[0].body && entries[0].body->isEmpty() && !entries[0].draft);
    }

    void the_change_differs_with_what_may_be_in_force_and_not_with_drafts()
    {
        QVERIFY(store::preparePair(options()).has_value());
        auto db = open(store::PairUse::Decisions);
        auto one = policy(u"a"_s, "{}");
        QSet<qint64> seen{*store::readPolicyChange(db)};
        const auto isNew = [&] {
            const auto n = seen.size();
            seen.insert(*store::readPolicyChange(db));
            return seen.size() == n + 1;
        };
        one.id = *store::writeCustomPolicy(db, one);
        QVERIFY(isNew());
        QVERIFY(store::writePolicyDraft(db, one.id, QByteArray("{ not finished")).has_value());
        QVERIFY(!isNew());
        QCOMPARE(*store::readCustomPolicy(db, one.id)->value().draft, "{ not finished");
        QVERIFY(store::writePolicyDraft(db, one.id, std::nullopt).has_value());
        QVERIFY(!store::readCustomPolicy(db, one.id)->value().draft);
        one.isEnabled = false;
        QVERIFY(store::writeCustomPolicy(db, one).has_value());
        QVERIFY(isNew());
        QVERIFY(store::removeCustomPolicy(db, one.id).has_value());
        QVERIFY(isNew());
        QVERIFY(!store::readCustomPolicy(db, one.id)->has_value());
    }

    void decisions_of_the_first_version_are_brought_up_to_date_without_loss()
    {
        const QString decisions = store::decisionsPath(facts());
        {
            auto db = store::Db::open({decisions, {}, store::OpenOptions::Mode::Create, 2000, nullptr});
            auto schema = store::decisionsSchema();
            while (schema.steps.size() > 1)
                schema.steps.removeLast();
            QCOMPARE(schema.version(), 1);
            QVERIFY(store::migrate(*db, schema).has_value());
            QVERIFY(db->exec("INSERT INTO saved_query (name, sql, created) VALUES ('all', 'SELECT 1', 5)").has_value());
        }
        QVERIFY(store::preparePair(options()).has_value());
        QVERIFY(QFile::exists(decisions + u".bak-1"_s));
        auto db = open(store::PairUse::Decisions);
        QCOMPARE(*store::schemaVersion(db), store::decisionsSchema().version());
        QCOMPARE(*db.number("SELECT count(*) FROM saved_query WHERE name = 'all'", 0), 1);
        QVERIFY(store::readCustomPolicies(db)->isEmpty());
        QVERIFY(*store::readPolicyChange(db) > 0);
        QVERIFY(store::writeCustomPolicy(db, policy(u"a"_s, "{}")).has_value());
    }

    void who_reads_an_older_file_as_it_is_finds_no_custom_policies()
    {
        auto db = store::Db::open({m_dir->filePath(u"old.db"_s), {}, store::OpenOptions::Mode::Create, 2000, nullptr});
        auto schema = store::decisionsSchema();
        while (schema.steps.size() > 1)
            schema.steps.removeLast();
        QVERIFY(store::migrate(*db, schema).has_value());
        QCOMPARE(*store::readPolicyChange(*db), 0);
    }

    void a_repair_takes_them_over_and_a_file_without_them_is_whole()
    {
        QVERIFY(store::decisionTables().contains(u"custom_policy"_s));
        QVERIFY(store::preparePair(options()).has_value());
        auto from = open(store::PairUse::Decisions);
        QVERIFY(store::writeCustomPolicy(from, policy(u"a"_s, "{\"kept\":1}")).has_value());
        auto to = store::Db::open({m_dir->filePath(u"fresh.db"_s), {}, store::OpenOptions::Mode::Create, 2000, nullptr});
        QVERIFY(store::migrate(*to, store::decisionsSchema()).has_value());
        qint64 copied = 0;
        QCOMPARE(*store::copyDecisions(from, *to, u"custom_policy"_s, &copied), true);
        QCOMPARE(copied, 1);
        QCOMPARE(*store::readCustomPolicies(*to)->first().body, "{\"kept\":1}");
        auto old = store::Db::open({m_dir->filePath(u"old.db"_s), {}, store::OpenOptions::Mode::Create, 2000, nullptr});
        QCOMPARE(*store::copyDecisions(*old, *to, u"custom_policy"_s, &copied), true);
        QCOMPARE(copied, 1);
    }
};

QTEST_GUILESS_MAIN(TestCustomPolicies)
#include "test_custompolicies.moc"
