// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrate.h"
#include "store/pair.h"
#include "store/queries/exemptionqueries.h"
#include "support/await.h"
#include "support/estate.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

domain::Exemption anExemption()
{
    domain::Exemption exemption;
    exemption.scope = u"/subscriptions/A/resourceGroups/B"_s;
    exemption.recommendation = u"key-https"_s;
    exemption.category = domain::ExemptionCategory::Waiver;
    exemption.owner = u"mara"_s;
    exemption.reason = u"Is replaced in spring"_s;
    exemption.expires = QDateTime(QDate(2027, 1, 31), QTime(23, 59, 59, 999), QTimeZone::UTC);
    exemption.createdBy = u"me"_s;
    exemption.created = QDateTime(QDate(2026, 11, 1), QTime(12, 0), QTimeZone::UTC);
    return exemption;
}

} // namespace

class TestExemptionStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString facts() const { return m_dir->filePath(u"w.db"_s); }
    store::Db file(const QString& path, store::OpenOptions::Mode mode) const
    {
        auto db = store::Db::open({path, {}, mode, 2000, nullptr});
        return db ? std::move(*db) : store::Db();
    }
    std::unique_ptr<store::Workspace> open(bool readOnly = false) const
    {
        auto workspace = store::Workspace::open({.databasePath = facts(), .readOnly = readOnly});
        if (!workspace)
            qFatal("%s %s", qPrintable(workspace.error().what), qPrintable(workspace.error().detail));
        return std::move(*workspace);
    }
    static QList<domain::Exemption> all(store::Workspace& workspace)
    {
        return await(workspace.read([](store::Db& db) { return store::readExemptions(db); })).value();
    }
    /// Decisions as the program before exemptions left them.
    void makeOldDecisions() const
    {
        auto schema = store::decisionsSchema();
        while (schema.version() > 1)
            schema.steps.removeLast();
        auto db = file(store::decisionsPath(facts()), store::OpenOptions::Mode::Create);
        QVERIFY(store::migrate(db, schema).has_value());
        QVERIFY(db.exec("INSERT INTO connection (kind, name, settings, created) VALUES (1, 'Contoso', '{}', 0);"
                        "INSERT INTO alert_decision (alert_key, status, owner, at) VALUES (x'00112233445566778899aabbccddeeff', 4, 'mara', 7);"
                        "INSERT INTO journal (at, who, action, target, result, detail, prev, hash) VALUES (1, 'a', 'b', 'c', 'd', '{}', x'', x'11');"
                        "INSERT INTO note VALUES ('visit', x'06')")
                    .has_value());
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void decisions_of_the_version_before_are_kept_and_a_copy_of_them_as_well()
    {
        makeOldDecisions();
        auto workspace = open();
        for (const char* sql : {"SELECT count(*) FROM connection WHERE name = 'Contoso'", "SELECT count(*) FROM alert_decision WHERE owner = 'mara'",
                                "SELECT count(*) FROM journal WHERE hash = x'11'", "SELECT count(*) FROM note WHERE value = x'06'"})
            QVERIFY2(await(workspace->read([sql](store::Db& db) { return db.number(sql, -1); })).value() == 1, sql);
        QVERIFY(all(*workspace).isEmpty());
        const auto id = await(workspace->write([](store::Db& db, store::ChangeSet&) { return store::insertExemption(db, anExemption()); }));
        QVERIFY(id.has_value());
        QCOMPARE(all(*workspace).size(), 1);
        auto before = file(store::decisionsPath(facts()) + u".bak-1"_s, store::OpenOptions::Mode::ReadOnly);
        QCOMPARE(*before.number("SELECT count(*) FROM connection", -1), 1);
    }

    void everything_that_is_stored_is_read_again()
    {
        auto workspace = open();
        const auto wanted = anExemption();
        const qint64 id = await(workspace->write([&](store::Db& db, store::ChangeSet&) { return store::insertExemption(db, wanted); })).value();
        auto changed = wanted;
        changed.id = id;
        changed.category = domain::ExemptionCategory::Mitigated;
        changed.finding = u"CVE-2026-1"_s;
        changed.expires = {};
        changed.changedBy = u"you"_s;
        changed.changed = wanted.created.addDays(1);
        QVERIFY(await(workspace->write([&](store::Db& db, store::ChangeSet&) { return store::updateExemption(db, changed); })).has_value());
        QVERIFY(await(workspace->write([&](store::Db& db, store::ChangeSet&) {
                    return store::revokeExemption(db, id, u"they"_s, wanted.created.addDays(2));
                })).has_value());
        workspace.reset();
        const auto stored = all(*open(true));
        QCOMPARE(stored.size(), 1);
        const auto& one = stored.first();
        QCOMPARE(one.id, id);
        QCOMPARE(one.scope, wanted.scope);
        QCOMPARE(one.recommendation, wanted.recommendation);
        QCOMPARE(one.finding, changed.finding);
        QCOMPARE(one.category, changed.category);
        QCOMPARE(one.owner, wanted.owner);
        QCOMPARE(one.reason, wanted.reason);
        QVERIFY(!one.expires.isValid());
        QCOMPARE(one.createdBy, u"me"_s);
        QCOMPARE(one.created, wanted.created);
        QCOMPARE(one.changedBy, u"you"_s);
        QCOMPARE(one.changed, changed.changed);
        QCOMPARE(one.revokedBy, u"they"_s);
        QCOMPARE(one.revoked, wanted.created.addDays(2));
    }

    void an_exemption_without_reason_or_category_is_not_stored()
    {
        auto workspace = open();
        auto none = anExemption();
        none.reason.clear();
        QVERIFY(!await(workspace->write([&](store::Db& db, store::ChangeSet&) { return store::insertExemption(db, none); })).has_value());
        none = anExemption();
        none.category = domain::ExemptionCategory::Unknown;
        QVERIFY(!await(workspace->write([&](store::Db& db, store::ChangeSet&) { return store::insertExemption(db, none); })).has_value());
        QVERIFY(all(*workspace).isEmpty());
    }

    void exemptions_outlive_the_facts()
    {
        auto workspace = open();
        QVERIFY(await(workspace->write([](store::Db& db, store::ChangeSet&) { return store::insertExemption(db, anExemption()); })).has_value());
        workspace.reset();
        for (const auto& suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(facts() + suffix);
        QCOMPARE(all(*open()).size(), 1);
    }

    void what_an_older_file_cannot_hold_is_no_loss_of_a_repair()
    {
        makeOldDecisions();
        auto from = file(store::decisionsPath(facts()), store::OpenOptions::Mode::ReadOnly);
        auto to = file(m_dir->filePath(u"fresh.db"_s), store::OpenOptions::Mode::Create);
        QVERIFY(store::migrate(to, store::decisionsSchema()).has_value());
        qint64 copied = 0;
        for (const auto& table : store::decisionTables()) {
            const auto whole = store::copyDecisions(from, to, table, &copied);
            QVERIFY2(whole && *whole, qPrintable(table));
        }
        QCOMPARE(copied, 4);
        QVERIFY(to.exec("INSERT INTO exemption (scope, recommendation, finding, category, owner, reason, created_by, created) "
                        "VALUES ('', '', '', 1, '', 'why', 'me', 1)")
                    .has_value());
        auto again = file(m_dir->filePath(u"again.db"_s), store::OpenOptions::Mode::Create);
        QVERIFY(store::migrate(again, store::decisionsSchema()).has_value());
        copied = 0;
        QVERIFY(*store::copyDecisions(to, again, u"exemption"_s, &copied));
        QCOMPARE(copied, 1);
    }

    void resources_are_found_below_an_id_in_any_letter_case_and_not_beside_it()
    {
        auto workspace = open();
        QVERIFY(await(workspace->writeFacts([](store::Db& db, store::ChangeSet&) {
                    return db.exec("INSERT INTO resource_text (row, id, tags) VALUES (1, '/subscriptions/A/resourceGroups/web/providers/X/y/one', '[]'),"
                                   "(2, '/subscriptions/a/RESOURCEGROUPS/WEB/providers/X/y/one/z/child', '[]'),"
                                   "(3, '/subscriptions/A/resourceGroups/website/providers/X/y/two', '[]'), (4, 'arn:aws:s3:::bucket', '[]')");
                })).has_value());
        const auto below =
            await(workspace->read([](store::Db& db) {
                return store::readResourcesBelow(db, {u"/Subscriptions/A/resourcegroups/Web"_s, u"ARN:aws:s3:::Bucket"_s,
                                                      u"/subscriptions/A/resourceGroups/web/providers/X/y/one/z"_s, u"/subscriptions/A/"_s, u"/nowhere"_s});
            })).value();
        QCOMPARE(below, (std::vector<std::vector<qint64>>{{1, 2}, {4}, {2}, {1, 2, 3}, {}}));
    }
};

QTEST_GUILESS_MAIN(TestExemptionStore)
#include "test_exemptionstore.moc"
