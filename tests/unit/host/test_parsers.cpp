// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/accounts.h"
#include "connectors/host/debian.h"
#include "connectors/host/inventory.h"
#include "connectors/host/listeners.h"
#include "connectors/host/lynis.h"
#include "connectors/host/osrelease.h"
#include "connectors/host/pendingupdates.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

void put(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray stanza(const QByteArray& name, const QByteArray& version, const QByteArray& more = "Status: install ok installed\n")
{
    return "Package: " + name + "\n" + more + "Architecture: amd64\nVersion: " + version + "\nDescription: x\n Package: not-this\n\n";
}

QByteArray randomVersion(QRandomGenerator& generator)
{
    const QByteArray upstream = "0123456789abzAZ.+~";
    const auto part = [&](int most) {
        QByteArray text(1, char('0' + generator.bounded(10)));
        for (int i = generator.bounded(most); i > 0; --i)
            text += upstream[generator.bounded(int(upstream.size()))];
        return text;
    };
    QByteArray version = generator.bounded(4) == 0 ? QByteArray::number(generator.bounded(3)) + ':' : QByteArray();
    version += part(6);
    if (generator.bounded(2) == 0)
        version += '-' + part(4);
    return version;
}

} // namespace

class TestHostParsers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void os_release_is_read_with_quotes_comments_and_nonsense();
    void os_release_of_a_stranger_stays_on_one_line();
    void versions_sort_as_debian_policy_says_data();
    void versions_sort_as_debian_policy_says();
    void random_versions_sort_as_dpkg_sorts_them();
    void only_installed_packages_count();
    void stanzas_are_the_same_however_the_data_is_cut();
    void an_update_is_pending_when_an_archive_offers_more();
    void lists_that_are_never_offered_by_themselves_do_not_count();
    void a_list_that_cannot_be_unpacked_is_an_error_and_not_up_to_date();
    void pending_updates_are_those_that_apt_names();
    void listeners_are_read_from_the_kernels_tables();
    void accounts_tell_administrators_and_second_roots();
    void hostile_account_names_stay_on_one_line();
    void lynis_findings_are_read_and_never_counted();
    void a_link_of_the_host_is_followed_below_its_root();
    void the_sandbox_itself_is_never_taken_for_the_host();
    void the_document_holds_no_machine_id_and_no_fact_that_was_not_read();
};

void TestHostParsers::os_release_is_read_with_quotes_comments_and_nonsense()
{
    const auto os = host::parseOsRelease(
        "# comment\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\nVERSION_ID='12'\n\nnonsense\n=x\nID_LIKE=\"a b\"\nVERSION_CODENAME=book\\worm");
    QCOMPARE(os.id, u"debian"_s);
    QCOMPARE(os.versionId, u"12"_s);
    QCOMPARE(os.prettyName, u"Debian GNU/Linux 12 (bookworm)"_s);
    QCOMPARE(os.idLike, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(os.codename, u"bookworm"_s);
    QVERIFY(host::parseOsRelease({}).id.isEmpty());
}

void TestHostParsers::os_release_of_a_stranger_stays_on_one_line()
{
    const auto os = host::parseOsRelease(QByteArray("PRETTY_NAME=\"x\x1b[31m\xE2\x80\xAE"
                                                    "y\"\nID="
                                                    + QByteArray(100'000, 'a')));
    QVERIFY(!os.prettyName.contains(QChar(0x1b)) && !os.prettyName.contains(QChar(0x202E)));
    QVERIFY(os.id.size() <= 257); // cut, with a mark that it was
}

void TestHostParsers::versions_sort_as_debian_policy_says_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("order");
    const auto row = [](const char* a, const char* b, int order) { QTest::addRow("%s ? %s", a, b) << QByteArray(a) << QByteArray(b) << order; };
    row("1.0", "1.0", 0);
    row("1.0", "1.0-0", 0);
    row("1.0~rc1", "1.0", -1);
    row("1.0~~", "1.0~", -1);
    row("1:0", "9", 1);
    row("0:1", "1", 0);
    row("1.10", "1.9", 1);
    row("1.0a", "1.0+", -1);
    row("1.0-1+deb12u2", "1.0-1+deb12u10", -1);
    row("1.001", "1.1", 0);
    row("99999999999999999999999", "99999999999999999999998", 1);
    row("", "1", -1);
}

void TestHostParsers::versions_sort_as_debian_policy_says()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, order);
    QCOMPARE(host::compareDebianVersions(a, b), order);
    QCOMPARE(host::compareDebianVersions(b, a), -order);
}

void TestHostParsers::random_versions_sort_as_dpkg_sorts_them()
{
    const QString dpkg = QStandardPaths::findExecutable(u"dpkg"_s);
    if (dpkg.isEmpty() || QStandardPaths::findExecutable(u"sh"_s).isEmpty())
        QSKIP("Install dpkg.");
    QRandomGenerator generator(4711);
    QList<std::pair<QByteArray, QByteArray>> pairs;
    QByteArray script;
    for (int i = 0; i < 400; ++i) {
        const auto a = randomVersion(generator);
        auto b = randomVersion(generator);
        if (i % 3 == 0) { // near misses are where rules differ
            b = a;
            const int after = int(b.indexOf(':')) + 2; // an epoch is a number, or dpkg refuses
            b.insert(generator.bounded(after, int(b.size()) + 1), "~+.0a"[generator.bounded(5)]);
        }
        pairs.append({a, b});
        script += "if dpkg --compare-versions '" + a + "' lt '" + b + "'; then echo -1; elif dpkg --compare-versions '" + a + "' gt '" + b
                  + "'; then echo 1; else echo 0; fi\n";
    }
    QProcess shell;
    shell.start(u"sh"_s, {u"-"_s});
    shell.write(script);
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished(60'000));
    const auto answers = shell.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(answers.size(), pairs.size());
    for (qsizetype i = 0; i < pairs.size(); ++i)
        QVERIFY2(host::compareDebianVersions(pairs[i].first, pairs[i].second) == answers[i].toInt(),
                 QByteArray(pairs[i].first + " ? " + pairs[i].second + " dpkg " + answers[i]).constData());
}

void TestHostParsers::only_installed_packages_count()
{
    const auto packages =
        host::parseDpkgStatus(QByteArray(stanza("bash", "5.2-1") + stanza("gone", "1", "Status: deinstall ok config-files\n")
                                         + stanza("kept", "2", "Status: hold ok installed\n") + "garbage\n\n" + stanza("last", "3").trimmed()));
    QCOMPARE(packages.size(), 3);
    QCOMPARE(packages[0].name, u"bash"_s);
    QCOMPARE(packages[0].version, u"5.2-1"_s);
    QVERIFY(packages[1].held && !packages[0].held);
    QCOMPARE(packages[2].name, u"last"_s);
}

void TestHostParsers::stanzas_are_the_same_however_the_data_is_cut()
{
    const QByteArray text = stanza("one", "1") + stanza("two", "2:3~x");
    for (qsizetype cut = 1; cut <= text.size(); ++cut) {
        QByteArrayList seen;
        host::StanzaReader reader([&](const host::Stanza& s) { seen.append(s.package + s.version); });
        for (qsizetype at = 0; at < text.size(); at += cut)
            reader.feed(QByteArrayView(text).sliced(at, std::min(cut, text.size() - at)));
        reader.finish();
        QCOMPARE(seen, (QByteArrayList{"one1", "two2:3~x"}));
    }
    int count = 0;
    host::StanzaReader bounded([&](const host::Stanza&) { ++count; });
    bounded.feed(QByteArray("Package: " + QByteArray(4 << 20, 'x') + "\n\n"));
    bounded.finish();
    QCOMPARE(count, 0);
}

void TestHostParsers::an_update_is_pending_when_an_archive_offers_more()
{
    QTemporaryDir system;
    const QString lists = system.path() + "/var/lib/apt/lists/"_L1;
    put(lists + "host_debian_dists_stable_InRelease"_L1, "Label: Debian\nSuite: stable\nSHA256:\n");
    put(lists + "host_debian_dists_stable_main_binary-amd64_Packages"_L1, stanza("libx", "1.0-1", {}) + stanza("tool", "2.0-1", {}) + stanza("other", "9", {}));
    put(lists + "host_security_dists_stable-security_InRelease"_L1,
        "-----BEGIN PGP SIGNED MESSAGE-----\n\nLabel: Debian-Security\nSuite: stable-security\nSHA256:\n");
    put(lists + "host_security_dists_stable-security_updates_main_binary-amd64_Packages"_L1, stanza("libx", "1.0-1+deb12u1", {}));
    const QList<host::Package> installed{
        {u"libx"_s, u"1.0-1"_s, u"amd64"_s, false}, {u"tool"_s, u"1.9-1"_s, u"amd64"_s, true}, {u"fine"_s, u"1"_s, u"amd64"_s, false}};
    const auto report = host::findPendingUpdates({system.path(), true, true}, installed, {});
    QVERIFY(report.has_value());
    QCOMPARE(report->lists, 2);
    QCOMPARE(report->updates.size(), 2);
    QCOMPARE(report->updates[0].name, u"libx"_s);
    QVERIFY(report->updates[0].security);
    QCOMPARE(report->updates[0].available, u"1.0-1+deb12u1"_s);
    QVERIFY(!report->updates[1].security && report->updates[1].held);
    QVERIFY(report->listsFrom.isValid());
}

void TestHostParsers::lists_that_are_never_offered_by_themselves_do_not_count()
{
    QTemporaryDir system;
    const QString lists = system.path() + "/var/lib/apt/lists/"_L1;
    put(lists + "host_debian_dists_stable-backports_InRelease"_L1, "Suite: stable-backports\nNotAutomatic: yes\nButAutomaticUpgrades: yes\nSHA256:\n");
    put(lists + "host_debian_dists_stable-backports_main_binary-amd64_Packages"_L1, stanza("libx", "9.0-1", {}));
    const auto report = host::findPendingUpdates({system.path(), true, true}, {{u"libx"_s, u"1.0-1"_s, u"amd64"_s, false}}, {});
    QVERIFY(report.has_value());
    QCOMPARE(report->lists, 0);
    QVERIFY(report->updates.isEmpty());
}

void TestHostParsers::a_list_that_cannot_be_unpacked_is_an_error_and_not_up_to_date()
{
    QTemporaryDir system;
    put(system.path() + "/var/lib/apt/lists/host_dists_stable_main_binary-amd64_Packages.lz4"_L1, "this is not compressed");
    const auto report = host::findPendingUpdates({system.path(), true, true}, {}, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, core::Errc::Io);
}

void TestHostParsers::pending_updates_are_those_that_apt_names()
{
    const QString apt = QStandardPaths::findExecutable(u"apt"_s);
    const host::HostRoot root;
    const auto status = host::readHostFile(root, u"/var/lib/dpkg/status"_s, 256 << 20);
    if (apt.isEmpty() || !status)
        QSKIP("This system has no apt.");
    const auto report = host::findPendingUpdates(root, host::parseDpkgStatus(*status), {});
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().what));
    if (report->lists == 0)
        QSKIP("This system has fetched no package lists.");
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(apt, {u"list"_s, u"--upgradable"_s});
    QVERIFY(process.waitForFinished(60'000));
    QStringList theirs;
    for (const auto& line : process.readAllStandardOutput().split('\n')) {
        if (line.contains("[upgradable from: "))
            theirs.append(QString::fromUtf8(line.first(line.indexOf('/'))));
    }
    QStringList ours;
    for (const auto& update : report->updates)
        ours.append(update.name);
    ours.removeDuplicates();
    theirs.removeDuplicates();
    ours.sort();
    theirs.sort();
    QCOMPARE(ours, theirs);
}

void TestHostParsers::listeners_are_read_from_the_kernels_tables()
{
    const QByteArray tcp = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
                           "   0: 0100007F:0277 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1001 1 0 100 0 0 10 0\n"
                           "   1: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1002 1 0 100 0 0 10 0\n"
                           "   2: 0100007F:9C40 0100007F:0016 01 00000000:00000000 00:00000000 00000000  1000        0 1003 1 0 100 0 0 10 0\n"
                           "   3: ZZ:0016 00000000:0000 0A 0 0 0 0 0 1 1\nshort\n";
    const auto listeners = host::parseSocketTable(tcp, u"tcp"_s);
    QCOMPARE(listeners.size(), 2);
    QCOMPARE(listeners[0].address, u"127.0.0.1"_s);
    QCOMPARE(listeners[0].port, quint16(631));
    QVERIFY(listeners[1].everyAddress && !listeners[0].everyAddress);
    QCOMPARE(listeners[1].inode, quint64(1002));
    const auto six = host::parseSocketTable(
        "  0: B80D0120000000000000000001000000:0050 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 33 0 7 1\n"
        "  1: 00000000000000000000000000000000:0035 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 33 0 8 1\n",
        u"tcp6"_s);
    QCOMPARE(six.size(), 2);
    QCOMPARE(six[0].address, u"2001:db8::1"_s);
    QCOMPARE(six[1].address, u"::"_s);
    QCOMPARE(host::parseSocketTable("0: 00000000:0044 00000000:0000 07 0:0 0:0 0 0 0 5 2\n", u"udp"_s).size(), 1);
}

void TestHostParsers::accounts_tell_administrators_and_second_roots()
{
    const auto accounts = host::parseAccounts("root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1::/:/usr/sbin/nologin\nann:x:1000:1000:Ann "
                                              "Onymous:/home/ann:/bin/zsh\ntoor:x:0:0::/root:\nbroken:x:zero\n",
                                              "root:x:0:\nsudo:x:27:ann,bob\nann:x:1000:\n");
    QCOMPARE(accounts.size(), 4);
    QCOMPARE(host::extraRoots(accounts), QStringList{u"toor"_s});
    QCOMPARE(accounts[3].name, u"ann"_s);
    QVERIFY(accounts[3].administrator && accounts[3].canSignIn);
    QCOMPARE(accounts[3].groups, (QStringList{u"ann"_s, u"sudo"_s}));
    QVERIFY(!accounts[2].canSignIn && !accounts[2].administrator);
    QVERIFY(accounts[1].canSignIn); // no shell is /bin/sh
}

void TestHostParsers::hostile_account_names_stay_on_one_line()
{
    const auto accounts = host::parseAccounts("a\x1b[2J\xE2\x80\xAE:x:7:7::/:/bin/sh\n", {});
    QCOMPARE(accounts.size(), 1);
    QVERIFY(!accounts[0].name.contains(QChar(0x1b)) && !accounts[0].name.contains(QChar(0x202E)));
}

void TestHostParsers::lynis_findings_are_read_and_never_counted()
{
    const auto report =
        host::parseLynisReport("# Lynis Report\nlynis_version=3.1.4\nhardening_index=63\nwarning[]=AUTH-9208|No password set for single mode|-|-|\n"
                               "suggestion[]=SSH-7408|Consider hardening SSH|AllowTcpForwarding (set YES to "
                               "NO)|text:x|\nsuggestion[]=SSH-7408|Another|-|-|\nsuggestion[]=|no test|\nrubbish\n");
    QCOMPARE(report.version, u"3.1.4"_s);
    QCOMPARE(report.hardeningIndex, 63);
    QCOMPARE(report.findings.size(), 3);
    const auto findings = host::lynisFindings(report, u"r"_s, u"s"_s);
    QCOMPARE(findings.assessments.size(), 3);
    QCOMPARE(findings.metadata[0].severity, domain::Severity::Medium);
    QVERIFY(findings.metadata[1].key != findings.metadata[2].key);
    for (const auto& meta : findings.metadata)
        QVERIFY(meta.assessmentType != "Host"_L1);
}

void TestHostParsers::a_link_of_the_host_is_followed_below_its_root()
{
    QTemporaryDir system;
    put(system.path() + "/usr/lib/os-release"_L1, "ID=inside\n");
    QVERIFY(QDir().mkpath(system.path() + "/etc"_L1));
    QVERIFY(QFile::link(u"../usr/lib/os-release"_s, system.path() + "/etc/os-release"_L1));
    QVERIFY(QFile::link(u"/usr/lib/os-release"_s, system.path() + "/etc/absolute"_L1));
    QVERIFY(QFile::link(u"loop"_s, system.path() + "/etc/loop"_L1));
    const host::HostRoot root{system.path(), true, true};
    QCOMPARE(host::readHostFile(root, u"/etc/os-release"_s, 100), QByteArray("ID=inside\n"));
    QCOMPARE(host::readHostFile(root, u"/etc/absolute"_s, 100), QByteArray("ID=inside\n"));
    QVERIFY(!host::readHostFile(root, u"/etc/loop"_s, 100));
    QVERIFY(!host::readHostFile(root, u"/etc/os-release"_s, 3)); // longer than allowed is not half a file
}

void TestHostParsers::the_sandbox_itself_is_never_taken_for_the_host()
{
    QTemporaryDir system;
    QProcessEnvironment environment;
    QVERIFY(host::detectHostRoot(environment).path.isEmpty());
    environment.insert(u"PARAPET_SANDBOX"_s, u"1"_s);
    environment.insert(u"OSCAP_PROBE_ROOT"_s, system.path() + u'/');
    const auto nothing = host::detectHostRoot(environment);
    QVERIFY(nothing.sandboxed && !nothing.available);
    const auto refused = host::readInventory(nothing, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, core::Errc::Io);
    put(system.path() + "/etc/os-release"_L1, "ID=debian\n");
    const auto seen = host::detectHostRoot(environment);
    QVERIFY(seen.available);
    QCOMPARE(seen.path, system.path());
}

void TestHostParsers::the_document_holds_no_machine_id_and_no_fact_that_was_not_read()
{
    QTemporaryDir system;
    const QByteArray machineId = "00112233445566778899aabbccddeeff";
    put(system.path() + "/etc/os-release"_L1, "ID=debian\nVERSION_ID=12\nPRETTY_NAME=\"Debian <b>12</b>\"\n");
    put(system.path() + "/etc/machine-id"_L1, machineId + "\n");
    put(system.path() + "/etc/hostname"_L1, "evil\"name\n");
    const auto inventory = host::readInventory({system.path(), true, true}, {});
    QVERIFY(inventory.has_value());
    QCOMPARE(inventory->hostName, u"evil\"name"_s);
    const auto resource = host::hostResource(*inventory, {});
    QVERIFY(!resource.body.contains(machineId) && !resource.id.toUtf8().contains(machineId));
    const auto properties = QJsonDocument::fromJson(resource.body)["properties"_L1].toObject();
    QCOMPARE(properties["vmId"_L1].toString(), inventory->machineHash);
    QVERIFY(!properties.contains("software"_L1) && !properties.contains("users"_L1) && !properties.contains("pendingUpdates"_L1));
    QVERIFY(properties["notRead"_L1].toArray().size() >= 3);
    QCOMPARE(host::hostScope(*inventory).kind, domain::ScopeKind::Site);
    QCOMPARE(host::readInventory({system.path(), true, true}, {})->machineHash, inventory->machineHash);
    put(system.path() + "/etc/machine-id"_L1, "ffeeddccbbaa99887766554433221100\n");
    QVERIFY(host::readInventory({system.path(), true, true}, {})->machineHash != inventory->machineHash);
}

QTEST_GUILESS_MAIN(TestHostParsers)
#include "test_parsers.moc"
