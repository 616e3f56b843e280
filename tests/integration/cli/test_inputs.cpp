// SPDX-License-Identifier: GPL-3.0-or-later
// The PATH rules of the contract, what goes where, and that nothing but what was named is touched.
#include "integration/cli/parapetctl.h"

#include <QLocalServer>
#include <QTcpServer>
#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace ctl;

class TestInputs : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QStringList in(const QStringList& words) const { return words + QStringList{u"--workspace"_s, path(u"workspace"_s)}; }
    Run query(const QStringList& words) const { return run(in(QStringList{u"query"_s, u"--json"_s} + words)); }

    static QByteArray saying(const char* word) { return "SELECT '" + QByteArray(word) + "' AS said"; }
    static QStringList said(const Run& result)
    {
        QStringList words;
        for (const auto& object : objects(result.out))
            words.append(object.contains("said"_L1) ? object["said"_L1].toString() : object["kind"_L1].toString());
        return words;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        QCOMPARE(run(in({u"sync"_s, u"--plaintext"_s})).code, 2); // nothing is connected; the workspace is there
    }

    void a_folder_is_read_in_the_byte_order_of_whole_paths()
    {
        QDir(m_folder.path()).mkpath(u"order/a"_s);
        QDir(m_folder.path()).mkpath(u"order/B"_s);
        put(path(u"order/a/b.sql"_s), saying("a/b.sql"));
        put(path(u"order/a.sql"_s), saying("a.sql"));
        put(path(u"order/a-.sql"_s), saying("a-.sql"));
        put(path(u"order/B/z.sql"_s), saying("B/z.sql"));
        put(path(u"order/.hidden"_s), saying(".hidden"));
        put(path(u"order/ä.sql"_s), saying("ä.sql"));
        const QStringList expected{u".hidden"_s, u"B/z.sql"_s, u"a-.sql"_s, u"a.sql"_s, u"a/b.sql"_s, u"ä.sql"_s};
        const auto once = query({u"--file"_s, path(u"order"_s)});
        QCOMPARE(once.code, 0);
        QCOMPARE(said(once), expected);
        QCOMPARE(query({u"--file"_s, path(u"order/"_s)}).out, once.out);
        QCOMPARE(said(query({u"--file"_s, path(u"order/a.sql"_s), u"--file"_s, path(u"order/B"_s)})), (QStringList{u"a.sql"_s, u"B/z.sql"_s}));
    }

    void a_file_whose_name_is_no_utf8_is_read_as_well()
    {
        QDir(m_folder.path()).mkpath(u"bytes"_s);
        const QByteArray name = QFile::encodeName(path(u"bytes"_s)) + "/\xff.sql";
        FILE* file = std::fopen(name.constData(), "w");
        if (!file)
            QSKIP("this file system takes names in UTF-8 only");
        std::fputs("SELECT 'bytes' AS said", file);
        std::fclose(file);
        QCOMPARE(said(query({u"--file"_s, path(u"bytes"_s)})), QStringList{u"bytes"_s});
    }

    void links_are_not_followed_and_pipes_below_a_folder_not_opened()
    {
        QDir(m_folder.path()).mkpath(u"links"_s);
        put(path(u"real.sql"_s), saying("real"));
        QVERIFY(QFile::link(path(u"real.sql"_s), path(u"links/to-file.sql"_s)));
        QVERIFY(QFile::link(m_folder.path(), path(u"links/to-folder"_s)));
        QVERIFY(QFile::link(path(u"nowhere"_s), path(u"links/dangling"_s)));
        QCOMPARE(shell(u"mkfifo \"$1\""_s, {path(u"links/pipe"_s)}).code, 0);
        const auto below = query({u"--file"_s, path(u"links"_s)});
        QCOMPARE(below.code, 0);
        QVERIFY(below.out.isEmpty());
        for (const auto& link : {u"links/to-file.sql"_s, u"links/to-folder"_s, u"links/dangling"_s}) {
            const auto named = query({u"--file"_s, path(link)});
            QVERIFY2(named.code == 2, qPrintable(link));
            QVERIFY2(named.err.contains("link") || link.endsWith("dangling"_L1), named.err.constData());
        }
    }

    void a_pipe_that_is_named_is_read()
    {
        const auto piped = shell(u"printf %s \"SELECT 'pipe' AS said\" | \"$0\" query --json --file /dev/stdin --workspace \"$1\""_s, {path(u"workspace"_s)});
        QCOMPARE(said(piped), QStringList{u"pipe"_s});
    }

    void gzip_is_read_with_all_its_members_and_damage_is_told()
    {
        QDir(m_folder.path()).mkpath(u"gz"_s);
        const QByteArray whole = gzipped(saying("one"));
        const QByteArray two = gzipped("SELECT 'two members'") + gzipped(" AS said");
        put(path(u"one.sql.gz"_s), whole);
        put(path(u"two.SQL.GZ"_s), two);
        put(path(u"padded.sql.gz"_s), whole + QByteArray(512, '\0'));
        put(path(u"gz/cut.gz"_s), whole.chopped(9));
        put(path(u"gz/cut-member.gz"_s), two.chopped(4));
        put(path(u"gz/empty.gz"_s), {});
        put(path(u"gz/plain.gz"_s), saying("plain"));
        put(path(u"gz/trailing.gz"_s), whole + "rubbish");
        put(path(u"gz/z.sql"_s), saying("good"));
        QCOMPARE(said(query({u"--file"_s, path(u"one.sql.gz"_s)})), QStringList{u"one"_s});
        QCOMPARE(said(query({u"--file"_s, path(u"two.SQL.GZ"_s)})), QStringList{u"two members"_s});
        QCOMPARE(said(query({u"--file"_s, path(u"padded.sql.gz"_s)})), QStringList{u"one"_s});
        QCOMPARE(said(run(in({u"query"_s, u"--json"_s, u"-"_s}), two)), QStringList{u"two members"_s});
        QCOMPARE(query({u"--file"_s, path(u"gz/cut.gz"_s)}).code, 2);
        const auto some = query({u"--file"_s, path(u"gz"_s)});
        QCOMPARE(some.code, 3);
        QCOMPARE(said(some), (QStringList{u"error"_s, u"error"_s, u"error"_s, u"error"_s, u"error"_s, u"good"_s}));
        for (const auto& line : objects(some.out).first(5)) {
            QVERIFY(line["input"_L1].toString().startsWith(path(u"gz/"_s)));
            QVERIFY(!line["message"_L1].toString().isEmpty());
        }
    }

    void a_bomb_is_bounded()
    {
        QByteArray zeros(qsizetype(64) << 20, ' ');
        put(path(u"bomb.gz"_s), gzipped(zeros));
        const auto result = query({u"--file"_s, path(u"bomb.gz"_s)});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("16777216"), result.err.constData());
    }

    void what_cannot_be_read_below_a_folder_is_an_item_that_failed()
    {
        QDir(m_folder.path()).mkpath(u"rights/closed"_s);
        put(path(u"rights/a.sql"_s), saying("a"));
        put(path(u"rights/b.sql"_s), saying("b"));
        QFile large(path(u"rights/large.sql"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64(17) << 20));
        QStringList expected{u"a"_s, u"b"_s, u"error"_s};
        if (::geteuid() != 0) { // root reads what it has no right to
            QVERIFY(QFile::setPermissions(path(u"rights/b.sql"_s), {}));
            QVERIFY(QFile::setPermissions(path(u"rights/closed"_s), {}));
            expected = {u"a"_s, u"error"_s, u"error"_s, u"error"_s};
            QCOMPARE(query({u"--file"_s, path(u"rights/b.sql"_s)}).code, 2);
        }
        const auto result = query({u"--file"_s, path(u"rights"_s)});
        QVERIFY(QFile::setPermissions(path(u"rights/closed"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(result.code, 3);
        QCOMPARE(said(result), expected);
        QCOMPARE(query({u"--file"_s, path(u"rights/large.sql"_s)}).code, 2);
    }

    void the_rows_of_all_statements_go_into_one_file_or_none_does()
    {
        QDir(m_folder.path()).mkpath(u"many"_s);
        put(path(u"many/1.sql"_s), saying("first"));
        put(path(u"many/2.sql"_s), saying("second"));
        const auto written = query({u"--file"_s, path(u"many"_s), u"--output"_s, path(u"rows.jsonl"_s)});
        QCOMPARE(written.code, 0);
        QVERIFY(written.out.isEmpty());
        QFile rows(path(u"rows.jsonl"_s));
        QVERIFY(rows.open(QIODevice::ReadOnly));
        QCOMPARE(rows.readAll(), QByteArray("{\"said\":\"first\"}\n{\"said\":\"second\"}\n"));
        QCOMPARE(query({u"--file"_s, path(u"many"_s), u"--save"_s, u"both"_s}).code, 2);
        QCOMPARE(query({u"SELEKT"_s, u"--output"_s, path(u"never"_s)}).code, 2);
        QVERIFY(!QFile::exists(path(u"never"_s)));
        QCOMPARE(query({u"SELECT 1"_s, u"--output"_s, u"/nonexistent/rows"_s}).code, 2);
    }

    void options_stand_before_and_behind_the_command()
    {
        const QStringList rest{u"--workspace"_s, path(u"workspace"_s), u"SELECT 1 AS one"_s};
        const auto before = run(QStringList{u"--json"_s, u"query"_s} + rest);
        QCOMPARE(before.out, QByteArray("{\"one\":1}\n"));
        QCOMPARE(run(QStringList{u"--workspace"_s, path(u"workspace"_s), u"--json"_s, u"query"_s, u"SELECT 1 AS one"_s}).out, before.out);
        QCOMPARE(run(QStringList{u"query"_s} + rest + QStringList{u"--json"_s}).out, before.out);
    }

    void without_a_workspace_no_file_keychain_or_network_is_touched()
    {
        QTemporaryDir home;
        QTemporaryDir outside;
        QLocalServer bus; // where the keychain would be asked
        QVERIFY(bus.listen(outside.filePath(u"bus"_s)));
        QTcpServer proxy; // where every request would go
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        auto environment = environmentOf(home.path());
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + bus.fullServerName());
        for (const auto& name : {u"http_proxy"_s, u"https_proxy"_s, u"all_proxy"_s})
            environment.insert(name, u"http://127.0.0.1:%1"_s.arg(proxy.serverPort()));
        const QList<QStringList> calls{{u"--version"_s},
                                       {u"--help"_s},
                                       {u"sync"_s, u"--help"_s},
                                       {u"sync"_s, u"--sample"_s, u"--json"_s},
                                       {u"score"_s},
                                       {u"query"_s, u"SELECT 1"_s},
                                       {u"query"_s, u"--file"_s, path(u"real.sql"_s)},
                                       {u"report"_s, u"--output"_s, u"x.html"_s}};
        for (const auto& call : calls) {
            const auto result = run(call, {}, {environment, home.path()});
            const bool asked = call.contains(u"--help"_s) || call.contains(u"--version"_s);
            QCOMPARE(result.code, asked ? 0 : 2);
            QVERIFY2(QDir(home.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot), qPrintable(call.join(u' ')));
            QVERIFY(!bus.waitForNewConnection(0));
            QVERIFY(!proxy.waitForNewConnection(0));
        }
        // And the bus would have been seen: an encrypted workspace asks it.
        const auto keyed = run({u"sync"_s, u"--workspace"_s, outside.filePath(u"keyed"_s)}, {}, {environment, home.path()});
        QCOMPARE(keyed.code, 5);
        QVERIFY(bus.waitForNewConnection(0));
    }
};

QTEST_GUILESS_MAIN(TestInputs)
#include "test_inputs.moc"
