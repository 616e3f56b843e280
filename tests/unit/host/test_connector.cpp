// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/command.h"
#include "connectors/host/helperbrowser.h"
#include "connectors/host/hostconnector.h"
#include "connectors/host/hostfacts.h"
#include "support/fixedclock.h"
#include "unit/host/recordingport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::AssessmentState;

namespace {

constexpr int patience = 20'000;
const core::ConnectionId connection{7};

void put(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

host::Inventory inventoryWith(const QList<host::PendingUpdate>& updates, const QDateTime& from)
{
    host::Inventory inventory;
    inventory.machineHash = u"ab"_s;
    inventory.updates = host::UpdateReport{updates, from, 1};
    return inventory;
}

host::Command shell(const QString& script, std::chrono::milliseconds limit = 30s)
{
    return {u"/bin/sh"_s, {u"-c"_s, script}, host::plainEnvironment(), limit, 1 << 20, {}};
}

} // namespace

class TestHostConnector : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void settings_are_read_and_wrong_ones_are_named_data();
    void settings_are_read_and_wrong_ones_are_named();
    void a_sync_without_a_scanner_still_gives_the_inventory();
    void a_failing_store_ends_the_sync_with_its_error_data();
    void a_failing_store_ends_the_sync_with_its_error();
    void a_cancelled_sync_says_so();
    void a_test_lists_what_works_and_why_the_rest_does_not();
    void a_profile_that_is_not_there_is_an_error_and_nothing_else_is_checked();
    void a_failing_scanner_keeps_what_was_known();
    void alerts_are_refused();
    void updates_are_judged_by_security_and_age();
    void package_names_that_are_none_stay_out_of_scripts();
    void a_command_is_cancelled_with_everything_it_started();
    void a_command_over_its_time_or_output_is_ended();
    void a_command_sees_no_secret_of_ours();
    void the_helper_opens_a_page_or_says_why_not_data();
    void the_helper_opens_a_page_or_says_why_not();
    void a_silent_helper_can_be_cancelled();

private:
    host::HostTools tools() const { return {{m_system->path(), true, true}, {}, {}}; }
    std::unique_ptr<QTemporaryDir> m_system;
    std::shared_ptr<FixedClock> m_clock = std::make_shared<FixedClock>();
};

void TestHostConnector::init()
{
    m_system = std::make_unique<QTemporaryDir>();
    put(m_system->filePath(u"etc/os-release"_s), "ID=debian\nVERSION_ID=12\nPRETTY_NAME=\"Debian 12\"\n");
    put(m_system->filePath(u"etc/machine-id"_s), "00112233445566778899aabbccddeeff\n");
    put(m_system->filePath(u"var/lib/dpkg/status"_s), "Package: bash\nStatus: install ok installed\nArchitecture: amd64\nVersion: 5\n\n");
}

void TestHostConnector::settings_are_read_and_wrong_ones_are_named_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("member");
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("all") << QByteArray(R"({"profile":"standard","content":"/a.xml","minutes":5,"lynis":false,"baseline":true})") << QString();
    QTest::newRow("no JSON") << QByteArray("x") << u"settings"_s;
    QTest::newRow("profile") << QByteArray(R"({"profile":1})") << u"profile"_s;
    QTest::newRow("relative content") << QByteArray(R"({"content":"a.xml"})") << u"content"_s;
    QTest::newRow("minutes") << QByteArray(R"({"minutes":-1})") << u"minutes"_s;
    QTest::newRow("minutes as text") << QByteArray(R"({"minutes":"5"})") << u"minutes"_s;
    QTest::newRow("lynis") << QByteArray(R"({"lynis":"no"})") << u"lynis"_s;
}

void TestHostConnector::settings_are_read_and_wrong_ones_are_named()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, member);
    const auto settings = host::HostSettings::fromJson(json);
    QCOMPARE(settings.has_value(), member.isEmpty());
    if (!settings)
        QVERIFY2(settings.error().what.contains(member), qPrintable(settings.error().what));
}

void TestHostConnector::a_sync_without_a_scanner_still_gives_the_inventory()
{
    RecordingPort port;
    host::HostConnector connector({}, m_clock, tools());
    Answer answer(connector.sync({connection, true, {}}, port, {}, {}));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QVERIFY(answer.result().has_value());
    QVERIFY(!answer.result()->complete);
    QVERIFY(answer.result()->partly.join(u'\n').contains("OpenSCAP is not installed"_L1));
    QCOMPARE(port.batches.size(), 2);
    QCOMPARE(port.batches[0].connection, connection);
    QCOMPARE(port.batches[0].scopes.size(), 1);
    QCOMPARE(port.last().resources.first().environment, domain::Environment::OnPremises);
    QCOMPARE(port.last().assessments.size(), 1);
    QCOMPARE(port.last().assessments[0].state, AssessmentState::Unknown); // no package lists: not "up to date"
    QCOMPARE(port.last().controls.size(), 1);
    QCOMPARE(port.last().controls[0].healthy + port.last().controls[0].unhealthy, 0);
    QCOMPARE(port.last().passEnds.size(), 4);
    QCOMPARE(port.batches[0].resources.first().body, port.last().resources.first().body);
}

void TestHostConnector::a_failing_store_ends_the_sync_with_its_error_data()
{
    QTest::addColumn<int>("failAt");
    QTest::newRow("first write") << 0;
    QTest::newRow("second write") << 1;
}

void TestHostConnector::a_failing_store_ends_the_sync_with_its_error()
{
    QFETCH(int, failAt);
    RecordingPort port;
    port.failAt = failAt;
    host::HostConnector connector({}, m_clock, tools());
    Answer answer(connector.sync({connection, true, {}}, port, {}, {}));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QVERIFY(!answer.result());
    QCOMPARE(answer.result().error().code, core::Errc::Storage);
}

void TestHostConnector::a_cancelled_sync_says_so()
{
    RecordingPort port;
    core::CancelSource source;
    source.request_stop();
    host::HostConnector connector({}, m_clock, tools());
    Answer answer(connector.sync({connection, true, {}}, port, {}, source.get_token()));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QVERIFY(!answer.result());
    QCOMPARE(answer.result().error().code, core::Errc::Cancelled);
    QVERIFY(port.batches.isEmpty());
}

void TestHostConnector::a_test_lists_what_works_and_why_the_rest_does_not()
{
    host::HostConnector connector({}, m_clock, tools());
    Answer answer(connector.test({}));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QVERIFY(answer.result().has_value());
    QCOMPARE(answer.result()->what, u"This computer, Debian 12"_s);
    QHash<QString, domain::CapabilityRow> rows;
    for (const auto& row : answer.result()->capabilities) {
        rows.insert(row.name, row);
        QVERIFY2(row.state == AssessmentState::Healthy || !row.note.isEmpty(), qPrintable(row.name));
    }
    QCOMPARE(rows[u"Packages"_s].state, AssessmentState::Healthy);
    QVERIFY(rows[u"Pending updates"_s].note.contains("apt update"_L1));
    QVERIFY(rows[u"Audit by Lynis"_s].note.contains("sandbox"_L1));
    QVERIFY(rows[u"Baseline by OpenSCAP"_s].note.contains("not installed"_L1));
}

void TestHostConnector::a_profile_that_is_not_there_is_an_error_and_nothing_else_is_checked()
{
    const QString content = m_system->filePath(u"content-ds.xml"_s);
    put(content,
        "<Benchmark xmlns=\"http://checklists.nist.gov/xccdf/1.2\" id=\"b\"><Profile id=\"p_standard\"><title>S</title></Profile><Rule id=\"r\"/></Benchmark>");
    auto found = tools();
    found.oscap = u"/bin/false"_s;
    host::HostSettings settings;
    settings.content = content;
    settings.profile = u"strict"_s;
    host::HostConnector connector(settings, m_clock, found);
    Answer answer(connector.offers({}));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QVERIFY(!answer.result());
    QCOMPARE(answer.result().error().code, core::Errc::BadInput);
    QVERIFY(answer.result().error().what.contains("profile"_L1));
}

void TestHostConnector::a_failing_scanner_keeps_what_was_known()
{
    const QString content = m_system->filePath(u"content-ds.xml"_s);
    put(content, "<Benchmark xmlns=\"http://checklists.nist.gov/xccdf/1.2\" id=\"b\"><Profile id=\"p\"><title>S</title></Profile><Rule id=\"r\"/></Benchmark>");
    auto found = tools();
    found.oscap = u"/bin/false"_s;
    host::HostSettings settings;
    settings.content = content;
    settings.profile = u"p"_s;
    RecordingPort port;
    port.states.insert(u"baseline.summary"_s, R"({"healthy":18})");
    host::HostConnector connector(settings, m_clock, found);
    Answer answer(connector.sync({connection, true, {}}, port, {}, {}));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QVERIFY(answer.result().has_value());
    QVERIFY(!answer.result()->complete);
    QCOMPARE(port.last().passEnds.size(), 1); // resources only: the older verdicts stay
    QVERIFY(!port.last().reads.last().complete);
    QCOMPARE(QJsonDocument::fromJson(port.states[u"baseline.summary"_s])["healthy"_L1].toInt(), 18);
}

void TestHostConnector::alerts_are_refused()
{
    RecordingPort port;
    host::HostConnector connector({}, m_clock, tools());
    Answer change(connector.setAlertStatus(u"x"_s, domain::AlertStatus::Dismissed, {}));
    Answer refresh(connector.refreshAlerts({u"x"_s}, connection, port, {}));
    QTRY_VERIFY(change.isDone() && refresh.isDone());
    QCOMPARE(change.result().error().code, core::Errc::Refused);
    QCOMPARE(refresh.result().error().code, core::Errc::Refused);
}

void TestHostConnector::updates_are_judged_by_security_and_age()
{
    const QDateTime now = m_clock->now();
    const host::PendingUpdate security{u"libx"_s, u"amd64"_s, u"1"_s, u"2"_s, true, false};
    const host::PendingUpdate plain{u"tool"_s, u"amd64"_s, u"1"_s, u"2"_s, false, false};
    const auto state = [&](const host::Inventory& inventory) { return host::updateFindings(inventory, now).assessments.first().state; };
    QCOMPARE(state(inventoryWith({}, now)), AssessmentState::Healthy);
    QCOMPARE(state(inventoryWith({plain}, now)), AssessmentState::Healthy);
    QCOMPARE(state(inventoryWith({plain, security}, now)), AssessmentState::Unhealthy);
    QCOMPARE(state(inventoryWith({}, now.addDays(-30))), AssessmentState::Unknown);
    QCOMPARE(state(inventoryWith({security}, now.addDays(-30))), AssessmentState::Unhealthy);
    host::Inventory none;
    none.notRead = {{u"updates"_s, u"Because."_s}};
    QCOMPARE(state(none), AssessmentState::Unknown);
    QCOMPARE(host::updateFindings(none, now).assessments.first().reason, u"Because."_s);
    QCOMPARE(host::updateFindings(inventoryWith({plain, security}, now), now).subAssessments.size(), 2);
}

void TestHostConnector::package_names_that_are_none_stay_out_of_scripts()
{
    const auto findings = host::updateFindings(inventoryWith({{u"libx"_s, u"amd64"_s, u"1"_s, u"2"_s, true, false},
                                                              {u"x; touch canary"_s, u"amd64"_s, u"1"_s, u"2"_s, true, false},
                                                              {u"-oDebug::x"_s, u"amd64"_s, u"1"_s, u"2"_s, true, false}},
                                                             m_clock->now()),
                                               m_clock->now());
    const QString script = findings.assessments.first().scripts.first().text;
    QVERIFY(script.contains("libx"_L1));
    QVERIFY(!script.contains("canary"_L1) && !script.contains("Debug"_L1));
}

void TestHostConnector::a_command_is_cancelled_with_everything_it_started()
{
    QTemporaryDir folder;
    const QString canary = folder.filePath(u"canary"_s);
    core::CancelSource source;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(300ms);
        source.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto result = host::runCommand(shell(u"(sleep 3; touch %1) & sleep 60"_s.arg(canary)), source.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().code, core::Errc::Cancelled);
    QVERIFY(timer.elapsed() < 5000);
    std::this_thread::sleep_for(4s);
    QVERIFY(!QFile::exists(canary));
}

void TestHostConnector::a_command_over_its_time_or_output_is_ended()
{
    const auto slow = host::runCommand(shell(u"trap '' TERM; while :; do sleep 0.1; done"_s, 200ms), {});
    QVERIFY(!slow);
    QCOMPARE(slow.error().code, core::Errc::Timeout);
    const auto loud = host::runCommand(shell(u"yes"_s), {});
    QVERIFY(!loud);
    QCOMPARE(loud.error().code, core::Errc::Io);
    const auto missing = host::runCommand({u"/nonexistent/tool"_s, {}, host::plainEnvironment(), 1s, 100, {}}, {});
    QVERIFY(!missing);
    QVERIFY(missing.error().what.contains("tool"_L1));
    const auto failing = host::runCommand(shell(u"echo out; echo why >&2; exit 3"_s), {});
    QVERIFY(failing.has_value());
    QCOMPARE(failing->exitCode, 3);
    QCOMPARE(failing->output, QByteArray("out\n"));
    QCOMPARE(failing->errors, u"why"_s);
}

void TestHostConnector::a_command_sees_no_secret_of_ours()
{
    qputenv("AZURE_CLIENT_SECRET", "secret-value");
    const auto result = host::runCommand(shell(u"env"_s), {});
    qunsetenv("AZURE_CLIENT_SECRET");
    QVERIFY(result.has_value());
    QVERIFY(!result->output.contains("secret-value"));
    QVERIFY(result->output.contains("LC_ALL=C.UTF-8"));
}

void TestHostConnector::the_helper_opens_a_page_or_says_why_not_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("code");
    QTest::newRow("opened") << QByteArray("{\"ok\": true, \"stdout\": \"\"}\n") << -1;
    QTest::newRow("declined") << QByteArray("{\"ok\": false, \"error\": \"Only https.\"}\n") << int(core::Errc::Refused);
    QTest::newRow("nonsense") << QByteArray("what\n") << int(core::Errc::BadResponse);
    QTest::newRow("endless") << QByteArray(100'000, 'x') << int(core::Errc::BadResponse);
    QTest::newRow("hangs up") << QByteArray() << int(core::Errc::Io);
}

void TestHostConnector::the_helper_opens_a_page_or_says_why_not()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, code);
    QTemporaryDir folder;
    QLocalServer server;
    QVERIFY(server.listen(folder.filePath(u"helper"_s)));
    QByteArray request;
    connect(&server, &QLocalServer::newConnection, this, [&] {
        auto* socket = server.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, socket, [&, socket] {
            request += socket->readAll();
            if (!request.endsWith('\n'))
                return;
            socket->write(reply);
            socket->flush();
            if (reply.isEmpty())
                socket->disconnectFromServer();
        });
    });
    host::HelperBrowser browser(server.fullServerName());
    Answer answer(browser.open(QUrl(u"https://login.microsoftonline.com/x?a=b c"_s), {}));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QCOMPARE(answer.result() ? -1 : int(answer.result().error().code), code);
    const auto sent = QJsonDocument::fromJson(request);
    QCOMPARE(sent["op"_L1].toString(), u"open-url"_s);
    QCOMPARE(sent["url"_L1].toString(), u"https://login.microsoftonline.com/x?a=b%20c"_s);
}

void TestHostConnector::a_silent_helper_can_be_cancelled()
{
    QTemporaryDir folder;
    QLocalServer server;
    QVERIFY(server.listen(folder.filePath(u"helper"_s)));
    host::HelperBrowser browser(server.fullServerName());
    core::CancelSource source;
    Answer answer(browser.open(QUrl(u"https://login.microsoftonline.com/"_s), source.get_token()));
    QVERIFY(!answer.isDone());
    source.request_stop();
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QCOMPARE(answer.result().error().code, core::Errc::Cancelled);
    QCOMPARE(core::liveAwaits(), 0);
    host::HelperBrowser nobody(folder.filePath(u"none"_s));
    Answer unreachable(nobody.open(QUrl(u"https://login.microsoftonline.com/"_s), {}));
    QTRY_VERIFY_WITH_TIMEOUT(unreachable.isDone(), patience);
    QCOMPARE(unreachable.result().error().code, core::Errc::Io);
}

QTEST_GUILESS_MAIN(TestHostConnector)
#include "test_connector.moc"
