// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/hostconnector.h"
#include "connectors/host/baseline.h"
#include "connectors/host/hostfacts.h"
#include "unit/host/recordingport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::AssessmentState;

namespace {

const QString debian12 = u"/usr/share/xml/scap/ssg/content/ssg-debian12-ds.xml"_s;
const QString standard = u"xccdf_org.ssgproject.content_profile_standard"_s;
constexpr int patience = 120'000;

void put(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A root with just enough of a Debian system for the scanner to tell which it is.
void makeSystem(const QString& root, const QByteArray& version, const QByteArray& name)
{
    put(root + "/etc/os-release"_L1, "PRETTY_NAME=\"Debian GNU/Linux " + version + " (" + name + ")\"\nID=debian\nVERSION_ID=\"" + version + "\"\n");
    put(root + "/etc/debian_version"_L1, version + ".1\n");
    put(root + "/etc/machine-id"_L1, "0123456789abcdef0123456789abcdef\n");
    put(root + "/etc/passwd"_L1, "root:x:0:0:root:/root:/bin/bash\n");
    put(root + "/etc/group"_L1, "root:x:0:\nsudo:x:27:\n");
    put(root + "/etc/shadow"_L1, "root:*:19000:0:99999:7:::\n");
    QByteArray status;
    for (const QByteArray package : {"base-files", "linux-base", "openssh-server", "telnetd"})
        status +=
            "Package: " + package + "\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1.0-1\nMaintainer: x <x@example.org>\nDescription: x\n\n";
    put(root + "/var/lib/dpkg/status"_L1, status);
    QVERIFY(QDir().mkpath(root + "/proc"_L1));
}

host::HostTools toolsFor(const QString& root)
{
    auto tools = host::HostTools::find();
    tools.root = {root, true, true};
    return tools;
}

class RealClock final : public core::Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace

/// The genuine scanner with genuine content, on systems made for the purpose and on the one this runs on.
class TestOpenScap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (host::HostTools::find().oscap.isEmpty() || !QFile::exists(debian12))
            QSKIP("Install openscap-scanner and ssg-debian (with content for Debian 12).");
        QVERIFY(m_system.isValid());
        makeSystem(m_system.path(), "12", "bookworm");
    }
    void a_debian_12_system_gets_verdicts_scripts_and_honest_unknowns();
    void content_of_another_system_never_gives_a_verdict();
    void a_debian_13_system_is_told_what_is_offered();
    void cancelling_ends_the_scanner_and_what_it_started();
    void a_scan_over_its_limit_ends_with_a_time_out_and_keeps_older_facts();
    void the_system_this_runs_on_can_be_read();
    void the_scanner_counts_the_same_verdicts_itself();

private:
    QTemporaryDir m_system;
};

void TestOpenScap::a_debian_12_system_gets_verdicts_scripts_and_honest_unknowns()
{
    RecordingPort port;
    host::HostConnector connector({}, std::make_shared<RealClock>(), toolsFor(m_system.path()));
    double progress = -1;
    Answer answer(connector.sync({core::ConnectionId{1}, true, {}}, port, [&](const ports::Progress& p) { progress = std::max(progress, p.fraction); }, {}));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QVERIFY2(answer.result().has_value(), qPrintable(answer.result() ? QString() : answer.result().error().what));
    QCOMPARE(port.batches.size(), 2);
    QHash<QString, domain::Assessment> byRule;
    for (const auto& a : port.last().assessments)
        byRule.insert(a.key.section("content_rule_"_L1, -1), a);
    QVERIFY(byRule.size() > 40);
    QCOMPARE(byRule["file_owner_etc_passwd"_L1].state, AssessmentState::Healthy);
    QCOMPARE(byRule["package_telnetd_removed"_L1].state, AssessmentState::Unhealthy);
    const auto& telnet = byRule["package_telnetd_removed"_L1];
    QCOMPARE(telnet.scripts.size(), 2);
    QVERIFY(std::ranges::any_of(telnet.scripts, [](const auto& s) { return s.language == "bash"_L1 && s.text.contains("telnetd"_L1); }));
    // A kernel's settings are facts of a running system, which files do not tell.
    // Mounts are facts of a running system: seen from outside they are those of the scanner.
    const auto& partition = byRule["partition_for_tmp"_L1];
    QCOMPARE(partition.stateWord, u"fail"_s);
    QCOMPARE(partition.state, AssessmentState::Unknown);
    QVERIFY(partition.reason.contains("native run"_L1));
    // The content's own judgement stays: logrotate is not installed.
    QCOMPARE(byRule["ensure_logrotate_activated"_L1].state, AssessmentState::NotApplicable);
    const auto body = QJsonDocument::fromJson(port.last().resources.first().body).object();
    const auto baseline = body["properties"_L1]["baseline"_L1].toObject();
    QCOMPARE(baseline["fits"_L1].toBool(), true);
    QCOMPARE(baseline["selected"_L1].toInt(), int(byRule.size()) - 1); // without our own check of updates
    QCOMPARE(baseline["evaluated"_L1].toInt() + baseline["unknown"_L1].toInt() + baseline["notApplicable"_L1].toInt(), baseline["selected"_L1].toInt());
    QVERIFY(baseline["coverage"_L1].toDouble() < 1.0);
    QVERIFY(progress > 0);
    for (const auto& meta : port.last().metadata)
        QVERIFY2(!meta.displayName.isEmpty(), qPrintable(meta.key));
}

void TestOpenScap::content_of_another_system_never_gives_a_verdict()
{
    const QString foreign = u"/usr/share/xml/scap/ssg/content/ssg-debian11-ds.xml"_s;
    if (!QFile::exists(foreign))
        QSKIP("Install ssg-debian with content for Debian 11.");
    host::HostSettings settings;
    settings.content = foreign;
    RecordingPort port;
    host::HostConnector connector(settings, std::make_shared<RealClock>(), toolsFor(m_system.path()));
    Answer answer(connector.sync({core::ConnectionId{1}, true, {}}, port, {}, {}));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QVERIFY(answer.result().has_value());
    int rules = 0;
    for (const auto& a : port.last().assessments) {
        if (a.key.startsWith("xccdf_"_L1)) {
            ++rules;
            QCOMPARE(a.state, AssessmentState::Unknown);
        }
    }
    QVERIFY(rules > 20);
    const auto baseline = QJsonDocument::fromJson(port.last().resources.first().body)["properties"_L1]["baseline"_L1].toObject();
    QCOMPARE(baseline["foreign"_L1].toBool(), true);
    QCOMPARE(baseline["fits"_L1].toBool(true), false);
    QCOMPARE(baseline["coverage"_L1].toDouble(-1), 0.0);
    QVERIFY(!answer.result()->complete);
}

void TestOpenScap::a_debian_13_system_is_told_what_is_offered()
{
    if (QFile::exists(u"/usr/share/xml/scap/ssg/content/ssg-debian13-ds.xml"_s))
        QSKIP("This system has content for Debian 13.");
    QTemporaryDir system;
    makeSystem(system.path(), "13", "trixie");
    RecordingPort port;
    host::HostConnector connector({}, std::make_shared<RealClock>(), toolsFor(system.path()));
    Answer answer(connector.sync({core::ConnectionId{1}, true, {}}, port, {}, {}));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QVERIFY(answer.result().has_value());
    const QString partly = answer.result()->partly.join(u'\n');
    QVERIFY2(partly.contains("no content for this system"_L1), qPrintable(partly));
    QVERIFY(partly.contains("Debian 12"_L1));
    QCOMPARE(port.last().assessments.size(), 1); // the updates alone
}

void TestOpenScap::cancelling_ends_the_scanner_and_what_it_started()
{
    // A deep profile runs for minutes on a real disk, so there is something to cancel.
    host::HostSettings settings;
    settings.profile = u"anssi_bp28_high"_s;
    auto tools = host::HostTools::find();
    tools.root = {u"/"_s, true, true}; // a path that is not empty: the files of this very system, read as the sandbox does
    settings.content = debian12;
    core::CancelSource source;
    RecordingPort port;
    host::HostConnector connector(settings, std::make_shared<RealClock>(), tools);
    bool scanning = false;
    Answer answer(
        connector.sync({core::ConnectionId{1}, true, {}}, port, [&](const ports::Progress& p) { scanning |= p.what.contains("rule"_L1); }, source.get_token()));
    QTRY_VERIFY_WITH_TIMEOUT(scanning || answer.isDone(), patience);
    source.request_stop();
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 10'000);
    if (!answer.result())
        QCOMPARE(answer.result().error().code, core::Errc::Cancelled);
    QVERIFY(timer.elapsed() < 5000);
}

void TestOpenScap::a_scan_over_its_limit_ends_with_a_time_out_and_keeps_older_facts()
{
    const host::BaselineRequest request{host::HostTools::find().oscap, debian12, standard, {m_system.path(), true, true}, std::chrono::milliseconds(50)};
    const auto report = host::runBaseline(request, {}, {});
    QVERIFY(!report);
    QCOMPARE(report.error().code, core::Errc::Timeout);
}

void TestOpenScap::the_system_this_runs_on_can_be_read()
{
    auto tools = host::HostTools::find();
    if (!tools.root.sandboxed && QFile::exists(u"/run/host/etc/os-release"_s))
        tools.root = {u"/run/host"_s, true, true};
    tools.lynis.clear();
    RecordingPort port;
    host::HostConnector connector({}, std::make_shared<RealClock>(), tools);
    Answer answer(connector.sync({core::ConnectionId{1}, true, {}}, port, {}, {}));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QVERIFY2(answer.result().has_value(), qPrintable(answer.result() ? QString() : answer.result().error().what));
    const auto properties = QJsonDocument::fromJson(port.last().resources.first().body)["properties"_L1].toObject();
    QVERIFY(!properties["osSku"_L1].toString().isEmpty());
    QVERIFY(properties["software"_L1].toArray().size() > 10);
    QVERIFY(!properties["users"_L1].toArray().isEmpty());
    qInfo("%s: %d packages, %d updates, %d listeners, %d assessments; baseline %s; partly: %s", qPrintable(properties["osSku"_L1].toString()),
          int(properties["software"_L1].toArray().size()), int(properties["pendingUpdates"_L1].toArray().size()),
          int(properties["listeningPorts"_L1].toArray().size()), int(port.last().assessments.size()),
          QJsonDocument(properties["baseline"_L1].toObject()).toJson(QJsonDocument::Compact).constData(), qPrintable(answer.result()->partly.join(u" | "_s)));
    // A second pass of an unchanged machine writes the same bytes.
    RecordingPort again;
    again.states = port.states;
    Answer second(connector.sync({core::ConnectionId{1}, true, {}}, again, {}, {}));
    QTRY_VERIFY_WITH_TIMEOUT(second.isDone(), patience);
    QVERIFY(second.result().has_value());
    const auto users = [](const domain::Batch& b) { return QJsonDocument::fromJson(b.resources.first().body)["properties"_L1]["software"_L1]; };
    QCOMPARE(users(again.last()), users(port.last()));
    QCOMPARE(again.last().assessments.size(), port.last().assessments.size());
}

void TestOpenScap::the_scanner_counts_the_same_verdicts_itself()
{
    const auto tools = host::HostTools::find();
    const host::BaselineRequest request{tools.oscap, debian12, standard, {m_system.path(), true, true}, std::chrono::minutes(2)};
    QHash<QString, int> ours;
    const auto report = host::runBaseline(request, {}, {});
    QVERIFY(report.has_value());
    for (const auto& rule : report->rules)
        ++ours[rule.result];
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OSCAP_PROBE_ROOT"_s, m_system.path());
    process.setProcessEnvironment(environment);
    process.start(tools.oscap, {u"xccdf"_s, u"eval"_s, u"--progress"_s, u"--profile"_s, standard, debian12});
    QVERIFY(process.waitForFinished(patience));
    QHash<QString, int> theirs;
    for (const auto& line : process.readAllStandardOutput().trimmed().split('\n'))
        ++theirs[QString::fromUtf8(line.split(':').last())];
    QCOMPARE(ours, theirs);
}

QTEST_GUILESS_MAIN(TestOpenScap)
#include "test_openscap.moc"
