// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrate.h"
#include "store/pair.h"
#include "store/queries/attestationqueries.h"
#include "store/queries/compliancedays.h"
#include "store/workspace.h"
#include "support/await.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QByteArray content = "The board approved the plan on 2026-11-02.";

domain::Attestation anAttestation()
{
    domain::Attestation attestation;
    attestation.standard = u"mcsb"_s;
    attestation.control = u"GS-1"_s;
    attestation.scope = u"/subscriptions/A"_s;
    attestation.verdict = domain::Attested::Passed;
    attestation.at = QDateTime(QDate(2026, 11, 3), QTime(9, 0), QTimeZone::UTC);
    attestation.expires = QDateTime(QDate(2027, 5, 3), QTime(23, 59, 59, 999), QTimeZone::UTC);
    attestation.by = u"mara"_s;
    attestation.note = u"Seen in the minutes"_s;
    return attestation;
}

domain::Evidence aFile()
{
    return {0, {}, u"minutes.txt"_s, content.size(), QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
}

core::Result<qint64> storeWithFile(store::Db& db)
{
    STORE_LET(id, store::insertAttestation(db, anAttestation()));
    STORE_TRY(store::insertEvidence(db, id, {0, u"https://wiki.example/plan"_s, {}, 0, {}}, std::nullopt));
    STORE_TRY(store::insertEvidence(db, id, aFile(), content));
    return id;
}

} // namespace

class TestAttestationStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString facts() const { return m_dir->filePath(u"w.db"_s); }
    std::unique_ptr<store::Workspace> open(const core::Secret& key = {}) const
    {
        auto workspace = store::Workspace::open({.databasePath = facts(), .key = key});
        if (!workspace)
            qFatal("%s %s", qPrintable(workspace.error().what), qPrintable(workspace.error().detail));
        return std::move(*workspace);
    }
    store::Db file(const QString& name, const store::Schema& schema) const
    {
        auto db = store::Db::open({m_dir->filePath(name), {}, store::OpenOptions::Mode::Create, 2000, nullptr});
        if (!db || !store::migrate(*db, schema))
            qFatal("no file");
        return std::move(*db);
    }
    static store::Schema decisionsUpTo(int version)
    {
        auto schema = store::decisionsSchema();
        while (schema.version() > version)
            schema.steps.removeLast();
        return schema;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void everything_that_is_stored_is_read_again()
    {
        auto workspace = open();
        const qint64 id = await(workspace->write([](store::Db& db, store::ChangeSet&) { return storeWithFile(db); })).value();
        workspace.reset();
        workspace = open();
        const auto all = await(workspace->read([](store::Db& db) { return store::readAttestations(db); })).value();
        QCOMPARE(all.size(), 1);
        const auto wanted = anAttestation();
        const auto& one = all.first();
        QCOMPARE(one.id, id);
        QCOMPARE(one.standard, wanted.standard);
        QCOMPARE(one.control, wanted.control);
        QCOMPARE(one.scope, wanted.scope);
        QCOMPARE(one.verdict, wanted.verdict);
        QCOMPARE(one.at, wanted.at);
        QCOMPARE(one.expires, wanted.expires);
        QCOMPARE(one.by, wanted.by);
        QCOMPARE(one.note, wanted.note);
        QCOMPARE(one.evidence.size(), 2);
        QCOMPARE(one.evidence[0].link, u"https://wiki.example/plan"_s);
        QVERIFY(!one.evidence[0].isFile());
        QCOMPARE(one.evidence[1].name, u"minutes.txt"_s);
        QCOMPARE(one.evidence[1].size, content.size());
        const auto kept = await(workspace->read([&](store::Db& db) { return store::readEvidence(db, one.evidence[1].id); })).value();
        QVERIFY(kept && kept->content);
        QCOMPARE(*kept->content, content);
        QCOMPARE(kept->evidence.sha256, aFile().sha256);
        QVERIFY(!await(workspace->read([](store::Db& db) { return store::readEvidence(db, 99); })).value());
    }

    void the_same_content_is_kept_once()
    {
        auto workspace = open();
        for (int i = 0; i < 3; ++i)
            QVERIFY(await(workspace->write([](store::Db& db, store::ChangeSet&) { return storeWithFile(db); })).has_value());
        QCOMPARE(await(workspace->read([](store::Db& db) { return db.number("SELECT count(*) FROM evidence_file", -1); })).value(), 1);
        QCOMPARE(await(workspace->read([](store::Db& db) { return store::readAttestations(db); })).value().size(), 3);
    }

    void nothing_is_changed_or_deleted()
    {
        auto workspace = open();
        QVERIFY(await(workspace->write([](store::Db& db, store::ChangeSet&) { return storeWithFile(db); })).has_value());
        for (const char* sql : {"UPDATE attestation SET verdict = 2", "DELETE FROM attestation", "UPDATE evidence SET name = 'x'", "DELETE FROM evidence",
                                "UPDATE evidence_file SET content = x'00'", "DELETE FROM evidence_file"})
            QVERIFY2(!await(workspace->write([sql](store::Db& db, store::ChangeSet&) { return db.exec(sql); })).has_value(), sql);
        QCOMPARE(await(workspace->read([](store::Db& db) { return store::readAttestations(db); })).value().first().evidence.size(), 2);
    }

    void an_attestation_says_something()
    {
        auto workspace = open();
        auto silent = anAttestation();
        silent.verdict = domain::Attested::Unknown;
        QVERIFY(!await(workspace->write([&](store::Db& db, store::ChangeSet&) { return store::insertAttestation(db, silent); })).has_value());
    }

    void evidence_is_inside_the_encrypted_files_and_nowhere_beside_them()
    {
        const core::Secret key(QByteArray(32, 'k'));
        auto workspace = open(key);
        QVERIFY(await(workspace->write([](store::Db& db, store::ChangeSet&) { return storeWithFile(db); })).has_value());
        const auto entries = QDir(m_dir->path()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
        QVERIFY(entries.size() >= 2);
        for (const auto& entry : entries) {
            QVERIFY2(entry.fileName().startsWith(u"w.db"_s) || entry.fileName().startsWith(u"w-decisions.db"_s), qPrintable(entry.fileName()));
            QFile bytes(entry.filePath());
            QVERIFY(bytes.open(QIODevice::ReadOnly));
            const auto all = bytes.readAll();
            QVERIFY2(!all.contains("approved the plan") && !all.contains("minutes.txt"), qPrintable(entry.fileName()));
        }
    }

    void decisions_of_the_version_before_are_kept()
    {
        {
            auto old = file(u"w-decisions.db"_s, decisionsUpTo(3));
            QCOMPARE(*store::schemaVersion(old), 3);
            QVERIFY(old.exec("INSERT INTO saved_query (name, sql, created) VALUES ('all', 'SELECT 1', 5)").has_value());
            QVERIFY(store::readAttestations(old)->isEmpty()); // read as it is
            QVERIFY(!*store::readEvidence(old, 1));
        }
        auto workspace = open();
        QCOMPARE(await(workspace->read([](store::Db& db) { return db.number("SELECT count(*) FROM saved_query WHERE name = 'all'", 0); })).value(), 1);
        QVERIFY(await(workspace->write([](store::Db& db, store::ChangeSet&) { return storeWithFile(db); })).has_value());
    }

    void a_repair_takes_attestations_with_their_files_over()
    {
        auto from = file(u"from.db"_s, store::decisionsSchema()), to = file(u"to.db"_s, store::decisionsSchema());
        QVERIFY(storeWithFile(from).has_value());
        for (const auto& table : store::decisionTables()) {
            qint64 copied = 0;
            QVERIFY2(*store::copyDecisions(from, to, table, &copied), qPrintable(table));
        }
        const auto all = *store::readAttestations(to);
        QCOMPARE(all.size(), 1);
        const auto kept = *store::readEvidence(to, all.first().evidence[1].id);
        QVERIFY(kept && kept->content);
        QCOMPARE(*kept->content, content);
        auto older = file(u"older.db"_s, decisionsUpTo(3));
        qint64 copied = 0;
        for (const auto& table : {u"attestation"_s, u"evidence"_s, u"evidence_file"_s})
            QVERIFY(*store::copyDecisions(older, to, table, &copied)); // what it cannot hold is no loss
        QCOMPARE(copied, 0);
    }

    void of_each_control_in_each_scope_the_last_is_current()
    {
        QList<domain::Attestation> all;
        const auto add = [&](qint64 id, const QString& control, const QString& scope) {
            auto one = anAttestation();
            one.id = id;
            one.control = control;
            one.scope = scope;
            all.append(one);
        };
        add(1, u"GS-1"_s, u"/subscriptions/A"_s);
        add(2, u"GS-2"_s, u"/subscriptions/A"_s);
        add(3, u"gs-1"_s, u"/SUBSCRIPTIONS/a"_s);
        add(4, u"GS-1"_s, {});
        QList<qint64> ids;
        for (const auto& one : domain::currentOf(all))
            ids.append(one.id);
        QCOMPARE(ids, (QList<qint64>{2, 3, 4}));
    }

    void an_attestation_ends_by_the_clock()
    {
        auto one = anAttestation();
        QCOMPARE(one.stateAt(one.expires.addDays(-31)), domain::AttestationState::InForce);
        QCOMPARE(one.stateAt(one.expires.addDays(-30)), domain::AttestationState::Expiring);
        QCOMPARE(one.stateAt(one.expires), domain::AttestationState::Expired);
        one.expires = {};
        QCOMPARE(one.stateAt(one.at.addYears(50)), domain::AttestationState::InForce);
    }

    void the_last_reading_of_a_day_counts()
    {
        auto workspace = open();
        const QDate day(2026, 11, 3);
        const auto write = [&](const QList<store::ComplianceDay>& days) {
            return await(workspace->writeFacts([days](store::Db& db, store::ChangeSet&) { return store::writeComplianceDays(db, days); })).value();
        };
        const store::ComplianceDay first{store::allScopes, {}, u"mcsb"_s, day, 3, 1, 2};
        auto later = first;
        later.passed = 4;
        QCOMPARE(write({first, {7, {1}, u"mcsb"_s, day, 1, 1, 0}, {store::allScopes, {}, u"mcsb"_s, day.addDays(-5), 1, 3, 0}}), 3);
        QCOMPARE(write({first}), 0);
        QCOMPARE(write({later}), 1);
        const auto readings =
            await(workspace->read([&](store::Db& db) { return store::readComplianceDays(db, store::allScopes, day.addDays(-4), day); })).value();
        QCOMPARE(readings.size(), 1);
        QCOMPARE(readings.first().day, day);
        QCOMPARE(readings.first().passed, 4);
        QCOMPARE(readings.first().failed, 1);
        QCOMPARE(readings.first().unknown, 2);
        QCOMPARE(await(workspace->read([&](store::Db& db) { return store::readComplianceDays(db, 7, day, day); })).value().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAttestationStore)
#include "test_attestationstore.moc"
