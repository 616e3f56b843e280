// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/syncstore.h"
#include "support/await.h"
#include "support/estate.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;

/// Fails every single step of a small sync in turn. After each: the error is told, nothing is half written, and repeating
/// the sync ends in the same content as one that never failed.
class TestStoreFaults : public QObject {
    Q_OBJECT

    static QList<domain::Batch> sync()
    {
        auto one = estate::batch(0, 12);
        one.scopes = {estate::scope(0), estate::scope(1)};
        one.metadata = {estate::metadata(1)};
        one.cursor = "1";
        domain::Batch two;
        two.connection = estate::connection;
        for (const auto& r : one.resources)
            two.assessments.append(estate::assessment(r, 1, domain::AssessmentState::Unhealthy));
        two.alerts = {estate::alert(1, one.resources[0].id)};
        two.scores = {{estate::scopeId(0), 10, 5, 50, 1, QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC)}};
        two.cursor = "2";
        domain::Batch three = estate::batch(2, 4);
        three.resources[0].body = "{}";
        three.deletedIds = {one.resources[5].id};
        domain::Batch four = estate::batch(0, 2);
        four.passEnds = {{domain::FactKind::Resource, {}, {}}, {domain::FactKind::Assessment, {}, {}}};
        four.cursor = QByteArray();
        return {one, two, three, four};
    }

    /// The content without ids and times.
    static core::Result<QByteArray> content(store::Workspace& w)
    {
        return await(w.read([](store::Db& db) -> core::Result<QByteArray> {
            QByteArray text;
            for (const char* sql :
                 {"SELECT t.id, r.health, r.open, r.alerts, r.name, b.body, t.tags FROM resource r JOIN resource_text t ON t.row = r.row JOIN resource_body b "
                  "ON b.row = r.row ORDER BY t.id",
                  "SELECT b.id, a.state, a.resource <> 0 FROM assessment a JOIN assessment_body b ON b.row = a.row ORDER BY b.id",
                  "SELECT a.id, a.status FROM alert a ORDER BY a.id", "SELECT s.scope_id, x.percent FROM score x JOIN scope s ON s.id = x.scope",
                  "SELECT scope_id, known FROM scope ORDER BY scope_id", "SELECT cursor FROM pass", "SELECT count(*) FROM resource_fts",
                  "SELECT count(*) FROM resource_text", "SELECT count(*) FROM resource_body", "SELECT count(DISTINCT row) FROM resource_tag",
                  "SELECT count(*) FROM assessment_body", "SELECT count(*) FROM alert_body"}) {
                STORE_LET(s, db.prepare(sql));
                for (;;) {
                    STORE_LET(more, s.step());
                    if (!more)
                        break;
                    for (int i = 0; i < s.columnCount(); ++i)
                        text += s.text(i).toUtf8() + '|';
                    text += '\n';
                }
            }
            return text;
        }));
    }

    static bool run(store::Workspace& w)
    {
        store::SyncStore store(w);
        if (!await(store.beginPass(estate::connection, false)))
            return false;
        for (const auto& batch : sync()) {
            if (!await(store.write(batch)))
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void everyStepMayFail_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("disk full") << 13;
        QTest::newRow("I/O error") << 10;
    }

    void everyStepMayFail()
    {
        QFETCH(int, code);
        QTemporaryDir dir;
        QByteArray expected;
        {
            auto w = store::Workspace::open({.databasePath = dir.filePath(u"plain.db"_s), .key = {}});
            QVERIFY(w.has_value());
            QVERIFY(run(**w));
            expected = *content(**w);
            QVERIFY(expected.contains("unique"));
        }
        auto fault = std::make_shared<store::FaultSeam>();
        auto w = store::Workspace::open({.databasePath = dir.filePath(u"faulty.db"_s), .key = {}, .readers = 1, .fault = fault});
        QVERIFY(w.has_value());
        int n = 1;
        for (int stride = 1;; n += stride) {
            if (n > 60)
                stride = 7; // the first steps one by one, then a sample of the others
            QVERIFY(await((*w)->writeFacts([](store::Db& db, store::ChangeSet&) -> core::Result<void> {
                        for (const char* sql :
                             {"DELETE FROM resource", "DELETE FROM resource_text", "DELETE FROM resource_body", "DELETE FROM resource_tag",
                              "DELETE FROM assessment", "DELETE FROM assessment_body", "DELETE FROM assessment_meta", "DELETE FROM alert",
                              "DELETE FROM alert_body", "DELETE FROM alert_resource", "DELETE FROM score", "DELETE FROM pass", "DELETE FROM pass_seen",
                              "DELETE FROM seen_mark", "UPDATE scope SET known = 0, hash = 0", "INSERT INTO resource_fts (resource_fts) VALUES ('delete-all')"})
                            STORE_TRY(db.run(sql));
                        return {};
                    })).has_value());
            fault->failAt(n, code);
            const bool whole = run(**w);
            const bool fired = fault->fired();
            fault->clear();
            QVERIFY2(whole != fired, qPrintable(u"step %1"_s.arg(n)));
            if (!whole)
                QVERIFY2(run(**w), qPrintable(u"repeat after step %1"_s.arg(n)));
            const auto got = content(**w);
            QVERIFY(got.has_value());
            QCOMPARE(*got, expected);
            if (!fired)
                break;
        }
        QVERIFY2(n > 200, "the sync takes many steps");
    }

    void aDecisionIsWholeOrNotThereWhicheverStepFails()
    {
        QTemporaryDir dir;
        auto fault = std::make_shared<store::FaultSeam>();
        auto w = store::Workspace::open({.databasePath = dir.filePath(u"w.db"_s), .key = {}, .readers = 1, .decisionsFault = fault});
        QVERIFY(w.has_value());
        int failed = 0;
        int whole = 0;
        for (int n = 1; n <= 12; ++n) {
            fault->failAt(n, 13);
            const auto written = await((*w)->write([n](store::Db& db, store::ChangeSet&) -> core::Result<void> {
                STORE_TRY(db.run("INSERT INTO note (name, value) VALUES (?1, x'')", u"first %1"_s.arg(n)));
                STORE_TRY(db.run("INSERT INTO outbox (connection, kind, target_key, payload, actor, created) VALUES (?1, 'k', x'', '{}', 'me', 0)", n));
                return db.run("INSERT INTO note (name, value) VALUES (?1, x'')", u"second %1"_s.arg(n));
            }));
            fault->clear();
            ++(written ? whole : failed);
            const auto rows = await((*w)->read([n](store::Db& db) {
                return db.number("SELECT (SELECT count(*) FROM note WHERE name IN (?1, ?2)) + (SELECT count(*) FROM outbox WHERE connection = ?3)", -1,
                                 u"first %1"_s.arg(n), u"second %1"_s.arg(n), n);
            }));
            QCOMPARE(*rows, written ? 3 : 0);
        }
        // BEGIN, three statements and COMMIT.
        QVERIFY2(failed == 5 && whole == 7, qPrintable(u"%1 failed, %2 whole"_s.arg(failed).arg(whole)));
    }
};

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "test_storefaults.moc"
