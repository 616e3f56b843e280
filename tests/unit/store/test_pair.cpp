// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrate.h"
#include "store/pair.h"
#include "store/syncstore.h"
#include "support/await.h"
#include "support/estate.h"

#include <QFile>
#include <QSemaphore>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The decisions as version 1 kept them beside the facts.
constexpr auto oldDecisions = R"(
CREATE TABLE connection (id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, name TEXT NOT NULL, settings BLOB NOT NULL,
    sample INTEGER NOT NULL DEFAULT 0, paused INTEGER NOT NULL DEFAULT 0, every_s INTEGER NOT NULL DEFAULT 14400, created INTEGER NOT NULL);
CREATE TABLE token (connection INTEGER NOT NULL, slot TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (connection, slot)) WITHOUT ROWID;
CREATE TABLE alert_decision (alert_key BLOB PRIMARY KEY, status INTEGER, owner TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
    is_read INTEGER NOT NULL DEFAULT 0, actor TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE journal (seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, target TEXT NOT NULL,
    result TEXT NOT NULL, detail BLOB NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL);
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, connection INTEGER NOT NULL, kind TEXT NOT NULL, target_key BLOB NOT NULL, payload BLOB NOT NULL,
    actor TEXT NOT NULL, created INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0, next_try INTEGER NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT '');
CREATE INDEX outbox_target ON outbox (target_key);
CREATE TABLE saved_view (id INTEGER PRIMARY KEY AUTOINCREMENT, list TEXT NOT NULL, name TEXT NOT NULL, filter TEXT NOT NULL, sort TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL, UNIQUE (list, name));
CREATE TABLE saved_query (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, sql TEXT NOT NULL, created INTEGER NOT NULL);
CREATE TABLE note (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE VIEW v_connections AS SELECT id, name FROM connection;
CREATE VIEW v_activity AS SELECT seq, who FROM journal;
INSERT INTO connection (id, kind, name, settings, created) VALUES (1, 1, 'Contoso', '{}', 0), (9, 1, 'Gone', '{}', 0);
DELETE FROM connection WHERE id = 9;
INSERT INTO token VALUES (1, 'read', x'0102');
INSERT INTO alert_decision (alert_key, status, owner, at) VALUES (x'00112233445566778899aabbccddeeff', 4, 'mara', 7);
INSERT INTO journal (at, who, action, target, result, detail, prev, hash) VALUES (1, 'a', 'b', 'c', 'd', '{}', x'', x'11'), (2, 'a', 'b', 'c', 'd', '{}', x'11', x'22');
INSERT INTO outbox (connection, kind, target_key, payload, actor, created) VALUES (1, 'alert.status', x'00', '{}', 'me', 3);
INSERT INTO saved_view (list, name, filter, created) VALUES ('alerts', 'mine', 'owner:me', 4);
INSERT INTO saved_query (name, sql, created) VALUES ('all', 'SELECT 1', 5);
INSERT INTO note VALUES ('visit', x'06');
)";

} // namespace

class TestPair : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString facts() const { return m_dir->filePath(u"w.db"_s); }
    QString decisions() const { return store::decisionsPath(facts()); }
    static core::Secret key(char byte = 'k') { return core::Secret(QByteArray(32, byte)); }
    core::Result<std::unique_ptr<store::Workspace>> open(bool readOnly = false, char byte = 'k') const
    {
        return store::Workspace::open({.databasePath = facts(), .key = key(byte), .readOnly = readOnly});
    }
    store::Db raw(store::PairUse use) const
    {
        auto db = store::openPair({facts(), key(), store::OpenOptions::Mode::ReadWrite, 2000, nullptr}, use);
        return db ? std::move(*db) : store::Db();
    }
    static store::Db file(const QString& path, store::OpenOptions::Mode mode = store::OpenOptions::Mode::ReadWrite)
    {
        auto db = store::Db::open({path, key(), mode, 2000, nullptr});
        return db ? std::move(*db) : store::Db();
    }
    static qint64 count(store::Workspace& w, const char* sql)
    {
        return await(w.read([sql](store::Db& db) { return db.number(sql, -1); })).value_or(-2);
    }
    static QByteArray content(const QString& path)
    {
        QFile read(path);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    /// A workspace with a connection, a resource and two open alerts on it.
    void furnish() const
    {
        auto w = open();
        QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().detail));
        QVERIFY(await((*w)->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); })).has_value());
        store::SyncStore sync(**w);
        auto b = estate::batch(0, 1);
        b.alerts = {estate::alert(1, b.resources[0].id), estate::alert(2, b.resources[0].id)};
        QVERIFY(await(sync.write(b)).has_value());
        QCOMPARE(count(**w, "SELECT alerts >> 3 FROM resource"), 2);
    }
    void makeOldFile() const
    {
        auto db = file(facts(), store::OpenOptions::Mode::Create);
        auto schema = store::factsSchema();
        while (schema.version() > 2) // what one file held had the columns of version 2
            schema.steps.removeLast();
        QVERIFY(store::migrate(db, schema).has_value());
        QVERIFY(db.exec(oldDecisions).has_value());
        QVERIFY(
            db.exec("INSERT INTO score_day (scope, control_id, day, connection, percent, current_score, max_score, weight) VALUES (1, '', 1, 1, 50, 1, 2, 1)")
                .has_value());
        QVERIFY(db.exec("PRAGMA user_version = 1").has_value());
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aFileOfBothKindsIsSplitWithoutLoss()
    {
        makeOldFile();
        auto w = open();
        QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().what + w.error().detail));
        for (const char* sql : {"SELECT count(*) FROM connection WHERE name = 'Contoso'", "SELECT count(*) FROM token WHERE value = x'0102'",
                                "SELECT count(*) FROM alert_decision WHERE status = 4 AND owner = 'mara' AND at = 7 AND change > 0",
                                "SELECT count(*) FROM journal WHERE seq = 2 AND prev = x'11' AND hash = x'22'",
                                "SELECT count(*) FROM outbox WHERE actor = 'me'", "SELECT count(*) FROM saved_view WHERE filter = 'owner:me'",
                                "SELECT count(*) FROM saved_query WHERE name = 'all'", "SELECT count(*) FROM note WHERE value = x'06'",
                                "SELECT count(*) FROM score_day", "SELECT count(*) FROM v_connections", "SELECT count(*) = 2 FROM v_activity"})
            QVERIFY2(count(**w, sql) == 1, sql);
        QCOMPARE(count(**w, "SELECT count(*) FROM main.sqlite_schema WHERE name IN ('connection', 'token', 'journal', 'v_activity')"), 0);
        const auto added = await((*w)->write([](store::Db& db, store::ChangeSet&) -> core::Result<qint64> {
            STORE_TRY(db.run("INSERT INTO connection (kind, name, settings, created) VALUES (1, 'New', '{}', 0)"));
            return db.lastInsertId();
        }));
        QCOMPARE(*added, 10); // 9 was given away once
        auto old = file(facts() + u".bak-1"_s, store::OpenOptions::Mode::ReadOnly);
        QCOMPARE(*old.number("SELECT count(*) FROM journal", -1), 2);
    }

    void aSplitThatWasCutShortIsFinished()
    {
        makeOldFile();
        QVERIFY(open().has_value());
        const QByteArray decided = content(decisions());
        QVERIFY(QFile::remove(facts()));
        makeOldFile(); // as if the process had ended before the facts were brought up to date
        auto half = file(decisions() + u".part"_s, store::OpenOptions::Mode::Create);
        QVERIFY(half.exec("CREATE TABLE left_over (x)").has_value());
        half = {};
        auto w = open();
        QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().what + w.error().detail));
        QCOMPARE(count(**w, "SELECT count(*) FROM journal"), 2);
        QCOMPARE(count(**w, "SELECT count(*) FROM main.sqlite_schema WHERE name = 'journal'"), 0);
        QCOMPARE(content(decisions()), decided);
    }

    void anOldFileIsReadAsItIsByWhoMayNotWrite()
    {
        makeOldFile();
        const QByteArray before = content(facts());
        {
            auto w = open(true);
            QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().detail));
            QCOMPARE(count(**w, "SELECT count(*) FROM connection"), 1);
            QCOMPARE(count(**w, "SELECT count(*) FROM v_activity"), 2);
        }
        QCOMPARE(content(facts()), before);
        QVERIFY(!QFile::exists(decisions()));
    }

    void factsThatAreGoneAreMadeAnewAndDecisionsStay()
    {
        furnish();
        QVERIFY(QFile::remove(facts()));
        auto w = open();
        QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().detail));
        QCOMPARE(count(**w, "SELECT count(*) FROM connection"), 1);
        QCOMPARE(count(**w, "SELECT count(*) FROM resource"), 0);
    }

    void missingDecisionsAreToldAndNothingIsMade()
    {
        furnish();
        QVERIFY(QFile::rename(decisions(), decisions() + u".away"_s));
        const QByteArray before = content(facts());
        QCOMPARE(open().error().origin, u"store.decisions.missing"_s);
        QVERIFY(!QFile::exists(decisions()));
        QCOMPARE(content(facts()), before);
        QCOMPARE(open(true).error().origin, u"store.decisions.missing"_s);
    }

    void aJournalThatAKilledProcessLeftIsRolledBack()
    {
        furnish();
        const QString journal = facts() + u"-journal"_s;
        {
            auto db = file(facts()); // as while it is made, before its log is a write-ahead one
            QVERIFY(db.exec("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 2; BEGIN; CREATE TABLE filler (x); INSERT INTO filler "
                            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) SELECT randomblob(4000) FROM n")
                        .has_value());
            QVERIFY(QFile::exists(journal));
            QVERIFY(QFile::copy(facts(), facts() + u".killed"_s) && QFile::copy(journal, journal + u".killed"_s));
        }
        QVERIFY(QFile::remove(facts()) && QFile::rename(facts() + u".killed"_s, facts()) && QFile::rename(journal + u".killed"_s, journal));
        auto w = open();
        QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().what + w.error().detail));
        QCOMPARE(count(**w, "SELECT count(*) FROM resource"), 1);
        QCOMPARE(count(**w, "SELECT count(*) FROM main.sqlite_schema WHERE name = 'filler'"), 0);
    }

    void filesOfTwoWorkspacesAreNoPair()
    {
        furnish();
        QVERIFY(QFile::rename(decisions(), m_dir->filePath(u"kept"_s)));
        QVERIFY(QFile::rename(facts(), m_dir->filePath(u"other"_s)));
        furnish();
        QVERIFY(QFile::remove(facts()));
        QVERIFY(QFile::rename(m_dir->filePath(u"other"_s), facts()));
        QCOMPARE(open().error().origin, u"store.pair"_s);
        QCOMPARE(open(true).error().origin, u"store.pair"_s); // who only reads is told as well
    }

    void faultsOfTheDecisionsAreToldApart_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QStringList>("origins");
        QTest::newRow("another key") << u"key"_s << QStringList{u"store.notadb"_s};
        QTest::newRow("a foreign database") << u"foreign"_s << QStringList{u"store.foreign"_s};
        QTest::newRow("the facts under its name") << u"swapped"_s << QStringList{u"store.foreign"_s};
        QTest::newRow("a newer program's") << u"newer"_s << QStringList{u"store.newer"_s};
        QTest::newRow("damaged") << u"damaged"_s << QStringList{u"store.corrupt"_s, u"store.notadb"_s};
    }
    void faultsOfTheDecisionsAreToldApart()
    {
        QFETCH(QString, fault);
        QFETCH(QStringList, origins);
        furnish();
        if (fault == u"key") {
            QVERIFY(QFile::remove(decisions()));
            auto other = store::Db::open({decisions(), key('x'), store::OpenOptions::Mode::Create, 2000, nullptr});
            QVERIFY(store::migrate(*other, store::decisionsSchema()).has_value());
        } else if (fault == u"foreign") {
            QVERIFY(file(decisions()).exec("PRAGMA application_id = 77").has_value());
        } else if (fault == u"swapped") {
            QVERIFY(QFile::remove(decisions()));
            QVERIFY(QFile::copy(facts(), decisions()));
        } else if (fault == u"newer") {
            QVERIFY(file(decisions()).exec("PRAGMA user_version = 9999").has_value());
        } else {
            QFile damaged(decisions());
            QVERIFY(damaged.open(QIODevice::ReadWrite));
            for (qint64 at = 100; at < damaged.size(); at += 4096) {
                damaged.seek(at);
                damaged.write(QByteArray(200, 'X'));
            }
        }
        const QByteArray factsBefore = content(facts());
        const QByteArray before = content(decisions());
        const auto result = open();
        QVERIFY(!result.has_value());
        QVERIFY2(origins.contains(result.error().origin), qPrintable(result.error().origin));
        QCOMPARE(open(true).error().origin, result.error().origin);
        QCOMPARE(content(facts()), factsBefore);
        QCOMPARE(content(decisions()), before);
    }

    void aDecisionWaitsForNoWorkOnFacts()
    {
        furnish();
        auto w = open();
        QSemaphore started;
        QSemaphore release;
        auto held = (*w)->writeFacts([&started, &release](store::Db& db, store::ChangeSet&) -> core::Result<void> {
            STORE_TRY(db.run("UPDATE resource SET changed = 1"));
            started.release();
            release.acquire();
            return {};
        });
        QVERIFY(started.tryAcquire(1, 10000));
        const auto decided = await((*w)->write([](store::Db& db, store::ChangeSet&) -> core::Result<qint64> {
            STORE_TRY(db.run("INSERT INTO alert_decision (alert_key, status, actor, at) SELECT key, 4, 'me', 0 FROM alert WHERE row = 1"));
            return db.changes();
        }));
        release.release();
        QVERIFY2(decided.has_value(), decided ? "" : qPrintable(decided.error().detail));
        QCOMPARE(*decided, 1);
        QVERIFY(await(std::move(held)).has_value());
        QTRY_COMPARE(count(**w, "SELECT alerts >> 3 FROM resource"), 1);
    }

    void aDecisionIsOnTheDiskBeforeItIsSaidToBeThere()
    {
        furnish();
        constexpr int full = 2;
        constexpr int normal = 1;
        auto decided = raw(store::PairUse::Decisions);
        QCOMPARE(*decided.number("PRAGMA main.synchronous", -1), full);
        auto read = raw(store::PairUse::Facts);
        QCOMPARE(*read.number("PRAGMA main.synchronous", -1), normal); // may be read again
    }

    void eachWriterLeavesTheOthersFileAlone()
    {
        furnish();
        auto w = open();
        QCOMPARE(await((*w)->write([](store::Db& db, store::ChangeSet&) { return db.run("DELETE FROM resource"); })).error().origin, u"store.readonly"_s);
        QCOMPARE(await((*w)->writeFacts([](store::Db& db, store::ChangeSet&) { return db.run("DELETE FROM connection"); })).error().origin,
                 u"store.readonly"_s);
        QCOMPARE(count(**w, "SELECT count(*) FROM connection"), 1);
        QCOMPARE(count(**w, "SELECT count(*) FROM resource"), 1);
    }

    void whatIsDerivedFollowsADecisionAlsoAfterACrash()
    {
        furnish();
        {
            auto db = raw(store::PairUse::Decisions); // the process ended between the decision and what follows
            QVERIFY(db.run("INSERT INTO alert_decision (alert_key, status, actor, at) SELECT key, 4, 'me', 0 FROM alert WHERE row = 1").has_value());
        }
        auto w = open();
        QTRY_COMPARE(count(**w, "SELECT alerts >> 3 FROM resource"), 1);
        QVERIFY(await((*w)->write([](store::Db& db, store::ChangeSet&) { return db.run("UPDATE alert_decision SET status = NULL"); })).has_value());
        QTRY_COMPARE(count(**w, "SELECT alerts >> 3 FROM resource"), 2);
    }

    void decisionsPutBackAloneAreFollowedAsWell()
    {
        furnish();
        const QString copy = m_dir->filePath(u"older"_s);
        QVERIFY(QFile::copy(decisions(), copy));
        {
            auto w = open();
            QVERIFY(await((*w)->write([](store::Db& db, store::ChangeSet&) {
                        return db.run("INSERT INTO alert_decision (alert_key, status, actor, at) SELECT key, 4, 'me', 0 FROM alert");
                    })).has_value());
            QTRY_COMPARE(count(**w, "SELECT alerts >> 3 FROM resource"), 0);
        }
        QVERIFY(QFile::remove(decisions()));
        QVERIFY(QFile::rename(copy, decisions()));
        auto w = open();
        QTRY_COMPARE(count(**w, "SELECT alerts >> 3 FROM resource"), 2);
    }

    void factsOfARemovedConnectionGoAtTheNextStartAtTheLatest()
    {
        furnish();
        {
            auto db = raw(store::PairUse::Decisions);
            QVERIFY(db.run("DELETE FROM connection").has_value());
        }
        auto w = open();
        QTRY_COMPARE(count(**w, "SELECT count(*) FROM resource"), 0);
        QTRY_COMPARE(count(**w, "SELECT count(*) FROM scope"), 0);
    }

    void aPairPutBackFromABackupIsWhole()
    {
        furnish();
        const QString copy = m_dir->filePath(u"copy.db"_s);
        {
            auto w = open();
            QVERIFY((*w)->backup(copy).has_value());
            QVERIFY(await((*w)->write([](store::Db& db, store::ChangeSet&) {
                        return db.run("INSERT INTO note (name, value) VALUES ('later', x'')");
                    })).has_value());
        }
        for (const auto& [from, to] : {std::pair(copy, facts()), std::pair(store::decisionsPath(copy), decisions())}) {
            QVERIFY(QFile::remove(to));
            QVERIFY(QFile::copy(from, to));
        }
        auto w = open();
        QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().detail));
        QCOMPARE(count(**w, "SELECT count(*) FROM connection"), 1);
        QCOMPARE(count(**w, "SELECT count(*) FROM note"), 0);
        QCOMPARE(count(**w, "SELECT alerts >> 3 FROM resource"), 2);
    }
};

QTEST_GUILESS_MAIN(TestPair)
#include "test_pair.moc"
