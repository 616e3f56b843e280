// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/guardedquery.h"
#include "unit/services/testestate.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

core::Result<store::GuardedRows> ask(TestEstate& estate, const QString& sql, store::GuardLimits limits = {}, core::CancelToken token = {})
{
    return store::runGuarded(estate.db(), sql, limits, std::move(token));
}

/// Some 10^10 rows.
QString endless()
{
    const QString numbers = u"json_each('["_s + u"123456789,"_s.repeated(99) + u"1]')"_s;
    return u"SELECT count(*) FROM %1 a, %1 b, %1 c, %1 d, %1 e"_s.arg(numbers);
}

} // namespace

class TestQuery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_documented_view_can_be_read_data()
    {
        QTest::addColumn<QString>("view");
        for (const char* view : {"resources", "documents", "tags", "recommendations", "assessments", "findings", "alerts", "entities", "controls", "scores",
                                 "score_history", "score_causes", "plans", "scopes", "connections", "activity", "reads"})
            QTest::newRow(view) << u"v_"_s + QString::fromLatin1(view);
    }
    void every_documented_view_can_be_read()
    {
        QFETCH(QString, view);
        TestEstate estate;
        const auto rows = ask(estate, u"SELECT * FROM "_s + view);
        QVERIFY2(rows.has_value(), rows ? "" : qPrintable(rows.error().what));
        QVERIFY(!rows->columns.isEmpty());
    }

    void words_and_times_are_readable()
    {
        TestEstate estate;
        const auto rows = ask(estate, u"SELECT name, health, first_seen FROM v_resources WHERE name = 'store1'"_s);
        QVERIFY(rows.has_value());
        QCOMPARE(rows->rows.size(), 1); // that of the sample estate is not here
        QCOMPARE(rows->rows[0][1].toString(), u"unhealthy"_s);
        QCOMPARE(rows->rows[0][2].toString(), u"2026-03-10T12:00:00Z"_s);
        const auto day = ask(estate, u"SELECT day FROM v_score_history ORDER BY day DESC LIMIT 1"_s);
        QVERIFY(day.has_value());
        QCOMPARE(day->rows[0][0].toString(), u"2026-03-10"_s);
    }

    void joins_windows_groups_and_json_work()
    {
        TestEstate estate;
        for (const auto& sql : {u"SELECT r.name, a.state FROM v_assessments a JOIN v_resources r ON r.row = a.resource_row ORDER BY 1, 2"_s,
                                u"SELECT type, count(*), group_concat(name, ',') FROM v_resources GROUP BY type HAVING count(*) > 1"_s,
                                u"SELECT name, row_number() OVER (ORDER BY name) FROM v_resources"_s,
                                u"SELECT j.value FROM v_alerts a, json_each(a.tactics) j"_s, u"WITH x AS (SELECT id FROM v_resources) SELECT count(*) FROM x"_s,
                                u"SELECT json_extract(body, '$.properties') FROM v_documents -- a comment"_s, u"SELECT 1;"_s}) {
            const auto rows = ask(estate, sql);
            QVERIFY2(rows.has_value(), rows ? "" : qPrintable(sql + u": "_s + rows.error().what));
            QVERIFY2(!rows->rows.isEmpty(), qPrintable(sql));
        }
    }

    void hostile_statements_are_refused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<core::Errc>("code");
        // What SQLite itself does not understand; the rest is understood and refused.
        const QSet<QByteArray> notUnderstood{
            "", ";", "-- nothing", "SELECT", "SELECT * FROM", "garbage", "SELECT writefile('/tmp/parapet-evil', 'x')", "SELECT readfile('/etc/passwd')"};
        const char* statements[] = {"",
                                    ";",
                                    "-- nothing",
                                    "DELETE FROM resource",
                                    "DELETE FROM v_resources",
                                    "UPDATE v_resources SET name = ''",
                                    "INSERT INTO note VALUES ('a', 'b')",
                                    "DROP VIEW v_resources",
                                    "CREATE TABLE x (y)",
                                    "CREATE TEMP TABLE x (y)",
                                    "CREATE TEMP VIEW v_x AS SELECT * FROM token",
                                    "ATTACH '/tmp/parapet-evil.db' AS evil",
                                    "DETACH main",
                                    "VACUUM",
                                    "VACUUM INTO '/tmp/parapet-evil.db'",
                                    "PRAGMA key",
                                    "PRAGMA table_info(token)",
                                    "PRAGMA writable_schema = 1",
                                    "BEGIN",
                                    "COMMIT",
                                    "REINDEX",
                                    "ANALYZE",
                                    "EXPLAIN SELECT 1",
                                    "EXPLAIN QUERY PLAN SELECT 1",
                                    "SELECT * FROM token",
                                    "SELECT value FROM token",
                                    "SELECT value FROM decisions.token",
                                    "SELECT count(*) FROM decisions.token",
                                    "SELECT settings FROM decisions.connection",
                                    "SELECT name FROM decisions.connection",
                                    "SELECT * FROM decisions.sqlite_schema",
                                    "SELECT sql FROM sqlite_temp_schema",
                                    "DROP VIEW temp.v_resources",
                                    "SELECT id FROM identity",
                                    "DETACH decisions",
                                    "SELECT * FROM sqlite_schema",
                                    "SELECT * FROM sqlite_master",
                                    "SELECT * FROM connection",
                                    "SELECT settings FROM connection",
                                    "SELECT * FROM resource",
                                    "SELECT * FROM resource_fts",
                                    "SELECT * FROM pragma_table_info('token')",
                                    "SELECT * FROM pragma_database_list",
                                    "SELECT load_extension('/tmp/x')",
                                    "SELECT randomblob(1000000000)",
                                    "SELECT zeroblob(1000000000)",
                                    "SELECT printf('%.*c', 1000000000, 'x')",
                                    "SELECT format('%1000000000d', 1)",
                                    "SELECT fts3_tokenizer('x')",
                                    "SELECT writefile('/tmp/parapet-evil', 'x')",
                                    "SELECT readfile('/etc/passwd')",
                                    "SELECT sqlcipher_export('main')",
                                    "SELECT 1; SELECT 2",
                                    "SELECT 1; DELETE FROM resource",
                                    "SELECT 1 UNION SELECT value FROM token",
                                    "SELECT (SELECT value FROM token)",
                                    "WITH v_resources AS (SELECT value FROM token) SELECT * FROM v_resources",
                                    "WITH v_resources(a) AS (SELECT settings FROM connection) SELECT a FROM v_resources",
                                    "SELECT * FROM (SELECT value AS x FROM token) AS v_resources",
                                    "SELECT * FROM v_resources WHERE EXISTS (SELECT 1 FROM token)",
                                    "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT sum(x) FROM c",
                                    "VALUES (load_extension('x'))",
                                    "SELECT * FROM temp.sqlite_schema",
                                    "SELECT",
                                    "SELECT * FROM",
                                    "garbage"};
        for (const char* sql : statements) {
            QTest::newRow(*sql ? sql : "nothing") << QString::fromLatin1(sql) << (notUnderstood.contains(sql) ? core::Errc::BadInput : core::Errc::Refused);
        }
    }
    void hostile_statements_are_refused()
    {
        QFETCH(QString, sql);
        QFETCH(core::Errc, code);
        TestEstate estate;
        const auto rows = ask(estate, sql);
        QVERIFY(!rows.has_value());
        QCOMPARE(rows.error().code, code);
        QVERIFY(!rows.error().what.isEmpty());
        // and the connection is as it was
        const auto after = estate.db().number("SELECT count(*) FROM resource", -1);
        QVERIFY(after.has_value());
        QCOMPARE(*after, 25);
    }

    void a_zero_character_ends_nothing()
    {
        TestEstate estate;
        QVERIFY(!ask(estate, u"SELECT 1"_s + QChar(0) + u"; DELETE FROM resource"_s).has_value());
    }

    void endless_work_stops_at_the_step_limit()
    {
        TestEstate estate;
        store::GuardLimits limits;
        limits.steps = 1'000'000;
        const auto rows = ask(estate, endless(), limits);
        QVERIFY(!rows.has_value());
        QCOMPARE(rows.error().code, core::Errc::Refused);
        QVERIFY2(rows.error().what.contains(u"steps"_s), qPrintable(rows.error().what));
    }

    void work_stops_at_the_time_limit_and_when_cancelled()
    {
        TestEstate estate;
        store::GuardLimits limits;
        limits.time = std::chrono::milliseconds(50);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!ask(estate, endless(), limits).has_value());
        QVERIFY(timer.durationElapsed() < std::chrono::seconds(5));
        core::CancelSource source;
        source.request_stop();
        const auto cancelled = ask(estate, endless(), {}, source.get_token());
        QVERIFY(!cancelled.has_value());
        QCOMPARE(cancelled.error().code, core::Errc::Cancelled);
    }

    void a_result_larger_than_memory_allows_stops()
    {
        TestEstate estate;
        store::GuardLimits limits;
        limits.memory = 1 << 20;
        const auto rows = ask(estate, endless().replace(u"count(*)"_s, u"a.value || hex(b.key) AS x"_s) + u" ORDER BY x"_s, limits);
        QVERIFY(!rows.has_value());
        QVERIFY2(rows.error().what.contains(u"memory"_s), qPrintable(rows.error().what));
    }

    void more_rows_than_asked_for_are_cut_and_it_says_so()
    {
        TestEstate estate;
        store::GuardLimits limits;
        limits.rows = 3;
        const auto rows = ask(estate, u"SELECT name FROM v_resources"_s, limits);
        QVERIFY(rows.has_value());
        QCOMPARE(rows->rows.size(), 3);
        QVERIFY(rows->truncated);
        limits.rows = 5;
        QVERIFY(!ask(estate, u"SELECT name FROM v_resources"_s, limits)->truncated);
    }
};

QTEST_GUILESS_MAIN(TestQuery)
#include "test_query.moc"
