// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of parapetctl, on the real program with the real sample tenant.
#include "integration/cli/parapetctl.h"
#include "store/keys/folder.h"
#include "store/pair.h"
#include "store/queries/connectionqueries.h"

#include <algorithm>
#include <csignal>

#include <cmath>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

using namespace ctl;

} // namespace

class TestParapetctl : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString workspace() const { return m_folder.filePath(u"workspace"_s); }
    QStringList with(const QStringList& words) const { return words + QStringList{u"--workspace"_s, workspace()}; }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        const auto synced = run(with({u"sync"_s, u"--sample"_s, u"--plaintext"_s, u"--json"_s}));
        QVERIFY2(synced.code == 0, QByteArray(synced.err + synced.out).constData());
        const auto lines = objects(synced.out);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0][u"kind"_s].toString(), u"sync"_s);
        QCOMPARE(lines[0][u"connection"_s].toString(), u"Contoso (sample)"_s);
        QVERIFY(lines[0][u"added"_s].toInteger() > 3000);
    }

    void it_says_its_version_and_its_usage()
    {
        const auto version = run({u"--version"_s});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith("parapetctl "));
        QCOMPARE(version.out.count('\n'), 1);
        QCOMPARE(version.out.split(' ')[1].count('.'), 2);
        QVERIFY(run({u"--help"_s}).out.contains("Exit codes"));
        for (const auto& command : {u"sync"_s, u"score"_s, u"recommendations"_s, u"alerts"_s, u"inventory"_s, u"query"_s, u"report"_s}) {
            const auto help = run({command, u"--help"_s});
            QCOMPARE(help.code, 0);
            QVERIFY(help.out.startsWith(QByteArray("Usage: parapetctl " + command.toLatin1())));
        }
    }

    void bad_usage_gives_2_and_nothing_on_standard_output_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no such command") << QStringList{u"frobnicate"_s};
        QTest::newRow("no such option") << QStringList{u"score"_s, u"--colour"_s};
        QTest::newRow("no workspace") << QStringList{u"score"_s, u"--json"_s};
        QTest::newRow("option without a value") << QStringList{u"score"_s, u"--workspace"_s};
        QTest::newRow("not a number") << with({u"alerts"_s, u"--limit"_s, u"many"_s});
        QTest::newRow("a word too many") << with({u"score"_s, u"again"_s});
        QTest::newRow("both kinds of key") << with({u"score"_s, u"--plaintext"_s, u"--key-fd"_s, u"0"_s});
        QTest::newRow("no statement") << with({u"query"_s});
        QTest::newRow("report without a file") << with({u"report"_s});
        QTest::newRow("a filter that means nothing") << with({u"alerts"_s, u"--filter"_s, u"colour:blue"_s, u"--json"_s});
        QTest::newRow("a value that means nothing") << with({u"alerts"_s, u"--filter"_s, u"severity:loud"_s, u"--json"_s});
        QTest::newRow("a column that is none") << with({u"recommendations"_s, u"--sort"_s, u"colour"_s, u"--json"_s});
        QTest::newRow("a scope that is none") << with({u"score"_s, u"--scope"_s, u"/subscriptions/none"_s, u"--json"_s});
        QTest::newRow("a connection that is none") << with({u"sync"_s, u"--connection"_s, u"nobody"_s, u"--json"_s});
        QTest::newRow("an input that is not there") << with({u"query"_s, u"--file"_s, u"/nonexistent/x.sql"_s, u"--json"_s});
        QTest::newRow("a statement that is none") << with({u"query"_s, u"SELEKT 1"_s, u"--json"_s});
        QTest::newRow("a resource column that is none") << with({u"inventory"_s, u"--sort"_s, u"nonsense"_s, u"--json"_s});
        QTest::newRow("a resource's health that is none") << with({u"inventory"_s, u"--filter"_s, u"health:rosy"_s, u"--json"_s});
        QTest::newRow("a recommendation that is none") << with({u"recommendations"_s, u"--key"_s, u"nothing"_s, u"--json"_s});
        QTest::newRow("an alert that is none") << with({u"alerts"_s, u"--id"_s, u"nothing"_s, u"--json"_s});
        QTest::newRow("a resource that is none") << with({u"inventory"_s, u"--id"_s, u"/subscriptions/none"_s, u"--json"_s});
        QTest::newRow("an option of another command") << with({u"score"_s, u"--key"_s, u"x"_s});
        QTest::newRow("standard input twice") << QStringList{u"query"_s, u"-"_s, u"--key-fd"_s, u"0"_s, u"--workspace"_s, workspace()};
        QTest::newRow("a proxy with a password") << with({u"sync"_s, u"--proxy"_s, u"http://me:word@127.0.0.1:1"_s});
        QTest::newRow("a proxy that is none") << with({u"sync"_s, u"--proxy"_s, u"nowhere"_s});
        QTest::newRow("authorities that are not there") << with({u"sync"_s, u"--ca-file"_s, u"/nonexistent/ca.pem"_s, u"--json"_s});
        QTest::newRow("a folder without a workspace") << QStringList{u"score"_s, u"--workspace"_s, u"/nonexistent/workspace"_s};
    }
    void bad_usage_gives_2_and_nothing_on_standard_output()
    {
        QFETCH(QStringList, arguments);
        const auto result = run(arguments);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.out.isEmpty(), QByteArray(result.out).constData());
        QVERIFY(!result.err.isEmpty());
    }

    void without_a_workspace_nothing_is_touched()
    {
        QTemporaryDir home;
        runAt(home.path(), {u"score"_s, u"--json"_s});
        runAt(home.path(), {u"--version"_s});
        runAt(home.path(), {u"query"_s, u"SELECT 1"_s});
        QVERIFY(QDir(home.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot));
    }

    void only_sync_makes_a_workspace()
    {
        const QString missing = m_folder.filePath(u"missing"_s);
        QCOMPARE(run({u"alerts"_s, u"--workspace"_s, missing}).code, 2);
        QVERIFY(!QFile::exists(missing));
    }

    void every_list_writes_json_lines_in_the_same_order_each_time_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("least");
        QTest::newRow("score") << QStringList{u"score"_s, u"--days"_s, u"30"_s} << u"score"_s << 50;
        QTest::newRow("recommendations") << QStringList{u"recommendations"_s} << u"recommendation"_s << 20;
        QTest::newRow("alerts") << QStringList{u"alerts"_s, u"--filter"_s, u"incident:no"_s} << u"alert"_s << 100;
        QTest::newRow("incidents") << QStringList{u"alerts"_s, u"--filter"_s, u"incident:yes"_s} << u"incident"_s << 5;
        QTest::newRow("inventory") << QStringList{u"inventory"_s} << u"resource"_s << 3000;
        QTest::newRow("filtered inventory") << QStringList{u"inventory"_s, u"--filter"_s,  u"type:Microsoft.Storage/storageAccounts"_s,
                                                           u"--sort"_s,    u"-findings"_s, u"--limit"_s,
                                                           u"10"_s}
                                            << u"resource"_s << 10;
    }
    void every_list_writes_json_lines_in_the_same_order_each_time()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, kind);
        QFETCH(int, least);
        const auto first = run(with(arguments + QStringList{u"--json"_s}));
        QVERIFY2(first.code == 0, QByteArray(first.err).constData());
        const auto lines = objects(first.out);
        QVERIFY2(lines.size() >= least, QByteArray::number(lines.size()).constData());
        QCOMPARE(lines.first()[u"kind"_s].toString(), kind);
        QCOMPARE(run(with(arguments + QStringList{u"--json"_s})).out, first.out);
        const auto plain = run(with(arguments));
        QCOMPARE(plain.code, 0);
        QVERIFY(!plain.out.startsWith('{'));
    }

    void the_score_is_explained_and_dated()
    {
        const auto lines = objects(run(with({u"score"_s, u"--json"_s})).out);
        QVERIFY(!lines.isEmpty());
        const auto& score = lines.first();
        QVERIFY(score[u"percent"_s].toDouble() > 0 && score[u"percent"_s].toDouble() < 100);
        QVERIFY(score[u"assessedPercent"_s].toDouble() > 0);
        QVERIFY(score[u"asOf"_s].toString().endsWith(u'Z'));
        QVERIFY(!score[u"stale"_s].toBool());
        QSet<QString> kinds;
        for (const auto& line : lines)
            kinds.insert(line[u"kind"_s].toString());
        QCOMPARE(kinds, (QSet<QString>{u"score"_s, u"scope"_s, u"workspace"_s, u"cloud"_s, u"tenant"_s, u"managementGroup"_s, u"subscription"_s, u"control"_s,
                                       u"day"_s, u"cause"_s}));
    }

    /// The sample tenant scores by a plain loop of its own.
    void scores_from_the_assessments_are_those_that_the_cloud_reports()
    {
        int places = 0, controls = 0;
        for (const auto& line : objects(run(with({u"score"_s, u"--json"_s})).out)) {
            if (!line[u"reported"_s].isObject())
                continue;
            const auto reported = line[u"reported"_s].toObject();
            const bool isControl = line[u"kind"_s] == u"control"_s;
            ++(isControl ? controls : places);
            const QByteArray shown = QJsonDocument(line).toJson();
            for (const auto& key : {u"healthy"_s, u"unhealthy"_s, u"notApplicable"_s, u"weight"_s, u"max"_s})
                QVERIFY2(!reported.contains(key) || line[key].toDouble() == reported[key].toDouble(), shown.constData());
            QVERIFY2(std::abs(line[u"current"_s].toDouble() - reported[u"current"_s].toDouble()) <= 0.005 + 1e-9, shown.constData()); // two digits are shown
            if (!isControl)
                QVERIFY2(std::abs(line[u"percentage"_s].toDouble() - reported[u"percentage"_s].toDouble()) <= 0.00005 + 1e-9, shown.constData());
        }
        QVERIFY2(places >= 6 && controls >= 40, qPrintable(u"%1 places, %2 controls"_s.arg(places).arg(controls)));
    }

    void policies_judge_what_was_read_and_what_was_not_is_unknown()
    {
        const auto lines = objects(run(with({u"score"_s, u"--json"_s, u"--policies"_s, u"builtin"_s})).out);
        QJsonObject workspace;
        for (const auto& line : lines) {
            if (line[u"kind"_s] == u"workspace"_s)
                workspace = line;
        }
        QVERIFY(workspace[u"healthy"_s].toInt() > 500 && workspace[u"unhealthy"_s].toInt() > 500 && workspace[u"unknown"_s].toInt() > 0);
        const auto fixed = objects(run(with({u"whatif"_s, u"--json"_s, u"--policies"_s, u"builtin"_s, u"--fix"_s, u"azure-storage-secure-transfer"_s})).out);
        QVERIFY(fixed.value(0)[u"after"_s][u"percentage"_s].toDouble() >= fixed.value(0)[u"before"_s][u"percentage"_s].toDouble());
        QCOMPARE(fixed.value(0)[u"before"_s][u"percentage"_s], workspace[u"percentage"_s]);
        QCOMPARE(run(with({u"whatif"_s, u"--policies"_s, u"builtin"_s, u"--fix"_s, u"none"_s})).code, 2);
    }

    void a_part_of_a_scope_scores_by_itself()
    {
        const auto rows =
            objects(run(with({u"query"_s, u"SELECT id FROM v_resources WHERE type = 'Microsoft.Storage/storageAccounts' LIMIT 1"_s, u"--json"_s})).out);
        const QString id = rows.value(0)[u"id"_s].toString(), group = id.section(u'/', 0, 4);
        for (const auto& [scope, kind] : {std::pair(id, u"resource"_s), std::pair(group.toUpper(), u"resourceGroup"_s)}) {
            const auto lines = objects(run(with({u"score"_s, u"--json"_s, u"--scope"_s, scope})).out);
            QVERIFY(lines.size() > 1);
            QCOMPARE(lines[0][u"kind"_s].toString(), kind);
            QVERIFY(lines[0][u"weight"_s].toInt() >= 1);
        }
    }

    void a_what_if_changes_nothing_and_says_what_would_turn()
    {
        const auto best = objects(run(with({u"recommendations"_s, u"--json"_s, u"--limit"_s, u"1"_s})).out).value(0);
        const QString key = best[u"key"_s].toString();
        const auto before = run(with({u"score"_s, u"--json"_s})).out;
        const auto lines = objects(run(with({u"whatif"_s, u"--json"_s, u"--fix"_s, key})).out);
        QCOMPARE(lines.value(0)[u"kind"_s].toString(), u"workspace"_s);
        const double was = lines[0][u"before"_s][u"percentage"_s].toDouble(), willBe = lines[0][u"after"_s][u"percentage"_s].toDouble();
        QCOMPARE(lines[0][u"percentage"_s].toDouble(), was);
        QVERIFY2(std::abs((willBe - was) * 100 - best[u"gainPercent"_s].toDouble()) < 0.01,
                 qPrintable(u"%1 to %2, but %3 are promised"_s.arg(was).arg(willBe).arg(best[u"gainPercent"_s].toDouble())));
        QCOMPARE(run(with({u"score"_s, u"--json"_s})).out, before);

        const auto affected =
            objects(run(with({u"query"_s, u"SELECT resource_id FROM v_assessments WHERE lower(key) = lower('%1') AND state = 'unhealthy' LIMIT 1"_s.arg(key),
                              u"--json"_s}))
                        .out);
        const QString resource = affected.value(0)[u"resource_id"_s].toString();
        const auto one = objects(run(with({u"whatif"_s, u"--json"_s, u"--fix"_s, key + u':' + resource})).out);
        const double byOne = one.value(0)[u"after"_s][u"percentage"_s].toDouble();
        QVERIFY(byOne >= was && byOne < willBe);
        QCOMPARE(run(with({u"whatif"_s, u"--json"_s, u"--fix"_s, u"none"_s})).code, 2);
        QCOMPARE(run(with({u"whatif"_s, u"--json"_s, u"--fix"_s, key + u":/subscriptions/none"_s})).code, 2);
        QCOMPARE(run(with({u"whatif"_s, u"--json"_s})).code, 2);
    }

    void a_second_sync_writes_only_what_changed()
    {
        const auto again = objects(run(with({u"sync"_s, u"--full"_s, u"--json"_s})).out);
        QCOMPARE(again.size(), 1);
        const auto written = again[0][u"added"_s].toInteger() + again[0][u"changed"_s].toInteger() + again[0][u"deleted"_s].toInteger();
        QVERIFY2(written < again[0][u"unchanged"_s].toInteger() / 20, QJsonDocument(again[0]).toJson().constData());
    }

    void a_query_answers_from_text_file_folder_pipe_and_gzip()
    {
        const QByteArray sql = "SELECT count(*) AS n FROM v_resources";
        const auto direct = run(with({u"query"_s, QString::fromLatin1(sql), u"--json"_s}));
        QCOMPARE(direct.code, 0);
        QVERIFY(objects(direct.out).value(0)[u"n"_s].toInteger() > 3000);
        QCOMPARE(run(with({u"query"_s, u"-"_s, u"--json"_s}), sql).out, direct.out);
        QDir(m_folder.path()).mkpath(u"sql/deep"_s);
        put(m_folder.filePath(u"sql/b.sql"_s), sql);
        put(m_folder.filePath(u"sql/deep/a.sql.gz"_s), gzipped(sql));
        QVERIFY(QFile::link(u"/etc/passwd"_s, m_folder.filePath(u"sql/link.sql"_s)));
        QCOMPARE(run(with({u"query"_s, u"--file"_s, m_folder.filePath(u"sql/b.sql"_s), u"--json"_s})).out, direct.out);
        const auto folder = run(with({u"query"_s, u"--file"_s, m_folder.filePath(u"sql"_s), u"--json"_s}));
        QCOMPARE(folder.code, 0);
        QCOMPARE(folder.out, direct.out + direct.out); // the link was not followed
        put(m_folder.filePath(u"sql/c.sql"_s), "DROP TABLE resource");
        const auto some = run(with({u"query"_s, u"--file"_s, m_folder.filePath(u"sql"_s), u"--json"_s}));
        QCOMPARE(some.code, 3);
        const auto lines = objects(some.out);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[1][u"kind"_s].toString(), u"error"_s); // byte order: b.sql, c.sql, deep/
    }

    void a_saved_query_filters_the_inventory()
    {
        QCOMPARE(run(with({u"query"_s, u"--save"_s, u"vaults"_s, u"SELECT id FROM v_resources WHERE type = 'Microsoft.KeyVault/vaults'"_s, u"--json"_s})).code,
                 0);
        QCOMPARE(objects(run(with({u"query"_s, u"--list"_s, u"--json"_s})).out).value(0)[u"name"_s].toString(), u"vaults"_s);
        const auto by = objects(run(with({u"inventory"_s, u"--filter"_s, u"query:vaults"_s, u"--json"_s})).out);
        const auto direct = objects(run(with({u"inventory"_s, u"--filter"_s, u"type:Microsoft.KeyVault/vaults"_s, u"--json"_s})).out);
        QVERIFY(!by.isEmpty());
        QCOMPARE(by, direct);
        QCOMPARE(run(with({u"inventory"_s, u"--filter"_s, u"query:nothing"_s, u"--json"_s})).code, 2);
    }

    void csv_runs_no_formula()
    {
        const auto csv = run(with({u"query"_s, u"SELECT '=1+1' AS a, 'x,y' AS b"_s, u"--csv"_s}));
        QCOMPARE(csv.out, QByteArray("a,b\r\n'=1+1,\"x,y\"\r\n"));
    }

    void the_report_is_one_page_that_loads_nothing()
    {
        const QString file = m_folder.filePath(u"report.html"_s);
        const auto written = run(with({u"report"_s, u"--output"_s, file, u"--json"_s}));
        QVERIFY2(written.code == 0, QByteArray(written.err).constData());
        QCOMPARE(objects(written.out).value(0)[u"kind"_s].toString(), u"report"_s);
        QFile page(file);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray html = page.readAll();
        QVERIFY(html.contains("Content-Security-Policy"));
        QVERIFY(html.contains("Sample estate"));
        for (const char* remote : {"<script", "<img", "<link", "src=", "href=", "url(", "@import"})
            QVERIFY2(!html.contains(remote), remote);
        QCOMPARE(run(with({u"report"_s, u"--output"_s, u"/nonexistent/report.html"_s})).code, 2);
    }

    void an_encrypted_workspace_needs_its_key()
    {
        const QString folder = m_folder.filePath(u"locked"_s);
        const QStringList where{u"--workspace"_s, folder, u"--key-fd"_s, u"0"_s, u"--json"_s};
        QTemporaryDir home;
        const auto made = runAt(home.path(), QStringList{u"sync"_s, u"--sample"_s} + where, "correct horse battery\n");
        QVERIFY2(made.code == 0, QByteArray(made.err).constData());
        QVERIFY(made.err.contains("Recovery code"));
        const auto opened = runAt(home.path(), QStringList{u"score"_s} + where, "correct horse battery");
        QVERIFY2(opened.code == 0, QByteArray(opened.err).constData());
        const auto wrong = runAt(home.path(), QStringList{u"score"_s} + where, "wrong");
        QCOMPARE(wrong.code, 5);
        QVERIFY(wrong.out.isEmpty());
        QCOMPARE(runAt(home.path(), {u"score"_s, u"--workspace"_s, folder}).code, 5);
        QFile database(folder + u"/workspace.db"_s);
        QVERIFY(database.open(QIODevice::ReadOnly));
        QVERIFY(!database.read(16).startsWith("SQLite format"));
    }

    void a_tenant_out_of_reach_gives_5_and_says_so()
    {
        const QString folder = m_folder.filePath(u"far"_s);
        QCOMPARE(run({u"sync"_s, u"--workspace"_s, folder, u"--plaintext"_s}).code, 2); // nothing is connected, but the workspace is there
        {
            auto db = store::openPair({folder + u"/workspace.db"_s, {}, store::OpenOptions::Mode::ReadWrite, 2048, {}}, store::PairUse::Decisions);
            QVERIFY(db.has_value());
            const QByteArray settings = R"({"cloud":"Custom","authority":"http://127.0.0.1:1/","resourceManager":"http://127.0.0.1:1/",)"
                                        R"("logAnalytics":"http://127.0.0.1:1/","tenant":"0c05ba5a-5a3b-4e1e-8c05-c0a705a3b1e0","signIn":"secret",)"
                                        R"("clientId":"11111111-2222-4333-8444-555555555555"})";
            const store::ConnectionFact fact{{}, domain::ConnectionKind::Azure, u"Far"_s, settings, false, false, 3600, QDateTime::currentDateTimeUtc()};
            QVERIFY(store::insertConnection(*db, fact).has_value());
        }
        const auto result = run({u"sync"_s, u"--workspace"_s, folder, u"--json"_s});
        QVERIFY2(result.code == 5, QByteArray(result.err + result.out).constData());
        const auto lines = objects(result.out);
        QCOMPARE(lines.size(), 1);
        QVERIFY(!lines[0][u"error"_s].toString().isEmpty());
        QVERIFY(!lines[0][u"complete"_s].toBool());
    }

    void a_reading_command_works_beside_a_console_and_never_keeps_one_from_writing()
    {
        const store::FolderPaths paths{workspace()};
        {
            auto lock = store::FileLock::take(paths.lock());
            QVERIFY(lock.has_value());
            auto console = store::Workspace::open({.databasePath = paths.database(), .key = {}});
            QVERIFY(console.has_value());
            for (const QStringList& words : {QStringList{u"score"_s}, QStringList{u"alerts"_s}, QStringList{u"inventory"_s},
                                             QStringList{u"query"_s, u"SELECT count(*) FROM v_resources"_s}}) {
                const auto result = run(with(words + QStringList{u"--json"_s}));
                QVERIFY2(result.code == 0, QByteArray(words.first().toUtf8() + ": " + result.err).constData());
                QVERIFY(!objects(result.out).isEmpty());
            }
            QVERIFY(run(with({u"sync"_s})).code != 0); // writes, so it says that it cannot
        }
#ifdef Q_OS_LINUX
        QProcess process;
        process.start(program(), with({u"query"_s, u"-"_s})); // has the workspace open and waits for its statement
        QVERIFY(process.waitForStarted());
        const QDir files(u"/proc/%1/fd"_s.arg(process.processId()));
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(files.entryInfoList(QDir::Files | QDir::System),
                                                     [](const QFileInfo& file) { return file.symLinkTarget().endsWith(u"/workspace-decisions.db"_s); }),
                                 30'000);
        QVERIFY(store::FileLock::take(paths.lock()).has_value());
        process.write("SELECT 1");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
#endif
    }

    void an_interrupted_sync_ends_cleanly_with_130()
    {
#ifdef Q_OS_WIN
        QSKIP("needs a console of its own on Windows");
#else
        const QString folder = m_folder.filePath(u"interrupted"_s);
        QProcess process;
        process.start(program(), {u"sync"_s, u"--sample"_s, u"--plaintext"_s, u"--workspace"_s, folder, u"--json"_s});
        QByteArray err;
        QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("Reading"), 60'000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        const auto after = run({u"sync"_s, u"--workspace"_s, folder, u"--json"_s});
        QVERIFY2(after.code == 0, QByteArray(after.err + after.out).constData());
        QVERIFY(objects(run({u"inventory"_s, u"--workspace"_s, folder, u"--json"_s}).out).size() > 3000);
#endif
    }
};

QTEST_GUILESS_MAIN(TestParapetctl)
#include "test_parapetctl.moc"
