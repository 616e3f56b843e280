// SPDX-License-Identifier: GPL-3.0-or-later
// Every exit code of the contract, reached by what it stands for.
#include "integration/cli/parapetctl.h"
#include "integration/cli/tenantpeer.h"
#include "store/pair.h"
#include "store/queries/connectionqueries.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ctl;

namespace {

const QByteArray subscription =
    R"({"value":[{"id":"/subscriptions/00000000-0000-0000-0000-000000000001","subscriptionId":"00000000-0000-0000-0000-000000000001",)"
    R"("displayName":"One","state":"Enabled","tenantId":"0c05ba5a-5a3b-4e1e-8c05-c0a705a3b1e0"}]})";
const TenantPeer::Answer nothing{200, R"({"value":[]})"};

TenantPeer::Answer allForbidden(const QByteArray&, const QByteArray& path)
{
    if (path == "/tenants")
        return nothing;
    return path == "/subscriptions" ? TenantPeer::Answer{200, subscription} : TenantPeer::forbidden();
}

TenantPeer::Answer notEvenSubscriptions(const QByteArray&, const QByteArray&)
{
    return TenantPeer::forbidden();
}

TenantPeer::Answer noSubscription(const QByteArray&, const QByteArray&)
{
    return nothing;
}

TenantPeer::Answer garbage(const QByteArray&, const QByteArray&)
{
    return {200, "<html>not what was asked for</html>"};
}

TenantPeer::Answer elsewhere(const QByteArray&, const QByteArray& path)
{
    if (path == "/subscriptions")
        return {200, R"({"value":[],"nextLink":"https://127.0.0.2:9/subscriptions?page=2"})"};
    return nothing;
}

} // namespace

class TestExitCodes : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Place m_place;
    int m_made = 0;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QStringList in(const QString& workspace, const QStringList& words) const { return words + QStringList{u"--workspace"_s, workspace}; }

    /// A new workspace with a connection of each of these settings.
    QString connectedBy(const QByteArrayList& settings)
    {
        const QString folder = path(u"connected%1"_s.arg(++m_made));
        if (run(in(folder, {u"sync"_s, u"--plaintext"_s}), {}, m_place).code != 2) // nothing is connected, but the workspace is there
            qFatal("no workspace");
        auto db = store::openPair({folder + u"/workspace.db"_s, {}, store::OpenOptions::Mode::ReadWrite, 2048, {}}, store::PairUse::Decisions);
        if (!db)
            qFatal("no database");
        for (const auto& one : settings) {
            const store::ConnectionFact fact{{},   domain::ConnectionKind::Azure,  u"Peer %1"_s.arg(QString::fromLatin1(one.right(20))), one, false, false,
                                             3600, QDateTime::currentDateTimeUtc()};
            if (!store::insertConnection(*db, fact))
                qFatal("no connection");
        }
        return folder;
    }

    Run synced(const QList<TenantPeer::Answers>& answers)
    {
        std::vector<std::unique_ptr<TenantPeer>> peers;
        QByteArrayList settings;
        for (const auto& answer : answers) {
            peers.push_back(std::make_unique<TenantPeer>(answer));
            settings.append(peers.back()->settings());
        }
        const auto result = run(in(connectedBy(settings), {u"sync"_s, u"--json"_s}), {}, m_place);
        const auto lines = objects(result.out);
        if (lines.size() != answers.size())
            qFatal("not one line a connection: %s%s", result.out.constData(), result.err.constData());
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        QDir(m_folder.path()).mkpath(u"bin"_s);
        QVERIFY(putAz(path(u"bin"_s)));
        m_place.environment.insert(u"PATH"_s, path(u"bin"_s) + u":/usr/bin:/bin"_s);
        m_place.environment.remove(u"PARAPET_HOST_HELPER"_s);
        const auto made = run(in(path(u"sample"_s), {u"sync"_s, u"--sample"_s, u"--plaintext"_s, u"--json"_s}));
        QVERIFY2(made.code == 0, made.err.constData());
    }

    void nothing_permitted_gives_4_however_the_tenant_says_so()
    {
        QCOMPARE(synced({notEvenSubscriptions}).code, 4);
        QCOMPARE(synced({noSubscription}).code, 4);
        const auto all = synced({allForbidden});
        QVERIFY2(all.code == 4, QByteArray(all.out + all.err).constData());
        QVERIFY(!objects(all.out).first()[u"complete"_s].toBool());
        QVERIFY(!objects(all.out).first()[u"partly"_s].toArray().isEmpty());
    }

    void several_connections_give_their_one_code_where_they_agree_else_3()
    {
        QCOMPARE(synced({notEvenSubscriptions, allForbidden}).code, 4);
        QCOMPARE(synced({notEvenSubscriptions, garbage}).code, 3);
    }

    void an_answer_that_cannot_be_used_gives_3_and_is_named()
    {
        const auto result = synced({garbage});
        QVERIFY2(result.code == 3, QByteArray(result.out + result.err).constData());
        QCOMPARE(objects(result.out).first()[u"error"_s].toString(), u"badResponse"_s);
    }

    void the_proxy_of_the_option_and_that_of_the_windows_settings_are_used()
    {
        std::atomic<int> asked = 0;
        const TenantPeer proxy([&](const QByteArray& method, const QByteArray& path) {
            asked += method == "CONNECT" && path == "arm.example:443";
            return TenantPeer::Answer{403, "{}"};
        });
        const QString folder = connectedBy({TenantPeer::settingsFor("https://arm.example/")});
        const auto byOption = run(in(folder, {u"sync"_s, u"--json"_s, u"--proxy"_s, QString::fromLatin1(proxy.url())}), {}, m_place);
        QVERIFY2(asked > 0, QByteArray(byOption.out + byOption.err).constData());
        QCOMPARE(byOption.code, 5);
        asked = 0;
        QDir(m_folder.path()).mkpath(u"config/parapet"_s);
        put(path(u"config/parapet/parapet.ini"_s), "[network]\nproxy=" + proxy.url() + "\n");
        Place configured = m_place;
        configured.environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
        QCOMPARE(run(in(folder, {u"sync"_s, u"--json"_s}), {}, configured).code, 5);
        QVERIFY(asked > 0);
    }

    void a_link_to_another_origin_gives_6()
    {
        const auto result = synced({elsewhere});
        QVERIFY2(result.code == 6, QByteArray(result.out + result.err).constData());
        QCOMPARE(objects(result.out).first()[u"error"_s].toString(), u"refused"_s);
    }

    void a_statement_that_is_not_allowed_gives_6_and_nothing_on_standard_output()
    {
        for (const auto& sql : {u"DELETE FROM v_resources"_s, u"ATTACH '/tmp/x.db' AS x"_s, u"SELECT * FROM resource"_s, u"SELECT value FROM token"_s,
                                u"SELECT load_extension('x')"_s, u"SELECT 1; SELECT 2"_s, u"PRAGMA key"_s}) {
            const auto result = run(in(path(u"sample"_s), {u"query"_s, sql, u"--json"_s}));
            QVERIFY2(result.code == 6, qPrintable(sql));
            QVERIFY(result.out.isEmpty());
        }
    }

    void a_workspace_in_use_is_read_but_not_synced()
    {
        const QString folder = path(u"sample"_s);
        QProcess holder;
        holder.start(program(), in(folder, {u"query"_s, u"-"_s, u"--save"_s, u"held"_s, u"--json"_s})); // writes in the end
        QVERIFY(holder.waitForStarted());
        // The database is opened behind the lock, which only the one process that writes holds.
        QTRY_VERIFY_WITH_TIMEOUT(hasOpen(holder.processId(), u"/workspace.lock"_s) && hasOpen(holder.processId(), u"/workspace.db"_s), 20'000);
        QCOMPARE(run(in(folder, {u"sync"_s, u"--json"_s})).code, 6);
        QCOMPARE(run(in(folder, {u"query"_s, u"SELECT 1 AS one"_s, u"--json"_s})).out, QByteArray("{\"one\":1}\n"));
        QCOMPARE(run(in(folder, {u"query"_s, u"SELECT 1"_s, u"--save"_s, u"x"_s})).code, 6);
        holder.write("SELECT 2 AS two");
        holder.closeWriteChannel();
        QVERIFY(holder.waitForFinished(30'000));
        QCOMPARE(holder.exitCode(), 0);
    }

    void a_workspace_that_cannot_be_opened_gives_2()
    {
        const QString damaged = path(u"damaged"_s);
        QCOMPARE(run(in(damaged, {u"sync"_s, u"--plaintext"_s})).code, 2);
        put(damaged + u"/workspace.db"_s, QByteArray(65536, 'x'));
        QFile::remove(damaged + u"/workspace.db-wal"_s);
        const auto result = run(in(damaged, {u"score"_s, u"--json"_s}));
        QVERIFY2(result.code == 2, result.err.constData());
        QVERIFY(result.out.isEmpty() && !result.err.isEmpty());
        put(damaged + u"/workspace.json"_s, "{");
        QCOMPARE(run(in(damaged, {u"score"_s})).code, 2);
        QVERIFY(QFile::remove(damaged + u"/workspace.json"_s));
        QCOMPARE(run(in(damaged, {u"score"_s})).code, 2);
    }

    void lost_output_gives_1()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full on this system");
        const QStringList words{path(u"sample"_s), path(u"lost.html"_s)};
        for (const auto& command :
             {u"inventory --json"_s, u"score"_s, u"alerts --json --limit 1"_s, u"query 'SELECT 1'"_s, u"report --json --output \"$2\""_s}) {
            const auto full = shell(u"\"$0\" %1 --workspace \"$1\" > /dev/full"_s.arg(command), words);
            QVERIFY2(full.code == 1, qPrintable(command + u": "_s + QString::fromUtf8(full.err)));
            QVERIFY(!full.err.isEmpty());
        }
        QCOMPARE(shell(u"\"$0\" --version > /dev/full"_s).code, 1);
        QCOMPARE(shell(u"\"$0\" --help > /dev/full"_s).code, 1);
        const auto file = shell(u"\"$0\" query 'SELECT id FROM v_resources' --json --output /dev/full --workspace \"$1\""_s, words);
        QVERIFY2(file.code == 1, file.err.constData());
    }

    void a_closed_standard_output_gives_1_and_harms_no_file()
    {
        const QStringList words{path(u"sample"_s)};
        const auto closed = shell(u"\"$0\" inventory --json --workspace \"$1\" >&-"_s, words);
        QVERIFY2(closed.code == 1, closed.err.constData());
        QCOMPARE(shell(u"\"$0\" --version >&-"_s).code, 1);
        QCOMPARE(shell(u"\"$0\" query 'SELECT 1' --workspace \"$1\" <&- 2>&-"_s, words).code, 0);
        QCOMPARE(shell(u"\"$0\" query - --workspace \"$1\" <&-"_s, words).code, 2);
        QCOMPARE(run(in(words[0], {u"query"_s, u"SELECT 1 AS one"_s, u"--json"_s})).out, QByteArray("{\"one\":1}\n"));
    }

    void a_reader_that_had_enough_is_no_error()
    {
        const auto head = shell(u"{ \"$0\" inventory --json --workspace \"$1\"; echo $? >&2; } | head -n 1"_s, {path(u"sample"_s)});
        QCOMPARE(objects(head.out).size(), 1);
        QCOMPARE(head.err.trimmed(), QByteArray("0"));
    }

    void the_first_interrupt_ends_it_while_it_waits_for_input()
    {
        for (const QStringList& words : {QStringList{u"query"_s, u"-"_s}, QStringList{u"score"_s, u"--key-fd"_s, u"0"_s}}) {
            QProcess process;
            process.start(program(), in(path(u"sample"_s), words));
            QVERIFY(process.waitForStarted());
            // Its handler is in place once it sleeps in poll() on the pipe; before that the signal has its default meaning.
            QTRY_VERIFY_WITH_TIMEOUT(handlesInterrupt(process.processId()), 20'000);
            ::kill(pid_t(process.processId()), SIGINT);
            QVERIFY(process.waitForFinished(20'000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 130);
        }
    }

    void a_pipe_nobody_writes_to_can_be_interrupted()
    {
        const QString fifo = path(u"fifo.sql"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QProcess process;
        process.start(program(), in(path(u"sample"_s), {u"query"_s, u"--file"_s, fifo}));
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(handlesInterrupt(process.processId()), 20'000);
        ::kill(pid_t(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 130);
    }

private:
    /// Whether a process has a file of that name open, as the kernel tells.
    static bool hasOpen(qint64 pid, const QString& nameEnd)
    {
        const QDir descriptors(u"/proc/%1/fd"_s.arg(pid));
        const auto names = descriptors.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        return std::ranges::any_of(names, [&](const QString& name) { return QFile::symLinkTarget(descriptors.filePath(name)).endsWith(nameEnd); });
    }

    /// Whether SIGINT is caught by now, as the kernel tells.
    static bool handlesInterrupt(qint64 pid)
    {
        QFile status(u"/proc/%1/status"_s.arg(pid));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const auto& line : status.readAll().split('\n')) {
            if (line.startsWith("SigCgt:"))
                return line.mid(7).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGINT - 1));
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(TestExitCodes)
#include "test_exitcodes.moc"
