// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/hostconnector.h"
#include "connectors/host/hostfacts.h"
#include "support/fixedclock.h"
#include "unit/host/arfsample.h"
#include "unit/host/recordingport.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::AssessmentState;

namespace {

constexpr int patience = 20'000;

void put(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A benchmark with a quick and a deep profile that says it is for these systems.
QByteArray contentFor(const QByteArrayList& platforms)
{
    QByteArray xml = "<Benchmark xmlns=\"http://checklists.nist.gov/xccdf/1.2\" id=\"b\"><title>T</title>";
    for (const auto& platform : platforms)
        xml += "<platform idref=\"" + platform + "\"/>";
    return xml
           + "<Profile id=\"x_content_profile_standard\"><title>Standard</title></Profile>"
             "<Profile id=\"x_content_profile_anssi_bp28_high\"><title>High</title></Profile>"
             "<Group id=\"g\"><platform idref=\"cpe:/o:debian:debian_linux:12\"/><Rule id=\"r\"/></Group></Benchmark>";
}

} // namespace

/// Content runs as fitting only where what it says it is for is the system that is scanned.
class TestContent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void names_of_systems_are_compared_by_vendor_product_and_version_data();
    void names_of_systems_are_compared_by_vendor_product_and_version();
    void what_the_content_says_decides_and_not_its_file_name_data();
    void what_the_content_says_decides_and_not_its_file_name();
    void a_file_whose_name_promises_more_than_it_holds_is_no_content_for_this_system();
    void deep_profiles_are_told_from_quick_ones();
    void foreign_content_gives_no_verdict_even_where_its_own_test_would_accept_the_system();
    void checks_are_not_called_read_without_a_baseline_data();
    void checks_are_not_called_read_without_a_baseline();

private:
    core::Result<host::BaselinePlan> plan(const QByteArray& osRelease, const QString& content) const;
    std::unique_ptr<QTemporaryDir> m_system;
    std::shared_ptr<FixedClock> m_clock = std::make_shared<FixedClock>();
};

void TestContent::init()
{
    m_system = std::make_unique<QTemporaryDir>();
    put(m_system->filePath(u"etc/os-release"_s), "ID=debian\nVERSION_ID=12\nPRETTY_NAME=\"Debian 12\"\n");
    put(m_system->filePath(u"etc/machine-id"_s), "00112233445566778899aabbccddeeff\n");
    put(m_system->filePath(u"var/lib/dpkg/status"_s), "Package: bash\nStatus: install ok installed\nArchitecture: amd64\nVersion: 5\n\n");
}

core::Result<host::BaselinePlan> TestContent::plan(const QByteArray& osRelease, const QString& content) const
{
    host::HostSettings settings;
    settings.content = content;
    auto table = host::builtInContentTable();
    if (!table)
        return std::unexpected(table.error());
    table->folders = {m_system->filePath(u"content"_s)}; // not this machine's own
    return host::planBaseline(*table, {{m_system->path(), true, true}, u"/bin/true"_s, {}}, host::parseOsRelease(osRelease), settings, {});
}

void TestContent::names_of_systems_are_compared_by_vendor_product_and_version_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("system");
    QTest::addColumn<bool>("covers");
    const auto row = [](const char* platform, const char* system, bool covers) {
        QTest::addRow("%s for %s", platform, system) << QString::fromLatin1(platform) << QString::fromLatin1(system) << covers;
    };
    row("cpe:/o:debian:debian_linux:12", "cpe:/o:debian:debian_linux:12", true);
    row("cpe:/o:debian:debian_linux:1", "cpe:/o:debian:debian_linux:12", false);
    row("cpe:/o:debian:debian_linux:12", "cpe:/o:debian:debian_linux:13", false);
    row("cpe:/o:debian:debian_linux:12", "cpe:/o:debian:debian_linux", false);
    row("cpe:/o:debian:debian_linux", "cpe:/o:debian:debian_linux:13", true);
    row("cpe:/o:redhat:enterprise_linux:9", "cpe:/o:redhat:enterprise_linux:9.4", true);
    row("cpe:/o:redhat:enterprise_linux:9::baseos", "cpe:2.3:o:redhat:enterprise_linux:9.4:*:*:*:*:*:*:*", true);
    row("cpe:2.3:o:canonical:ubuntu_linux:22.04:*:*:*:lts:*:*:*", "cpe:/o:Canonical:Ubuntu_Linux:22.04", true);
    row("cpe:2.3:o:fedoraproject:fedora:*:*:*:*:*:*:*:*", "cpe:/o:fedoraproject:fedora:41", true);
    row("cpe:/a:debian:debian_linux:12", "cpe:/o:debian:debian_linux:12", false);
    row("#package_sudo", "cpe:/o:debian:debian_linux:12", false);
    row("", "", false);
    row("cpe:/o:::", "cpe:/o:::", false);
}

void TestContent::names_of_systems_are_compared_by_vendor_product_and_version()
{
    QFETCH(QString, platform);
    QFETCH(QString, system);
    QTEST(host::parseCpe(platform).covers(host::parseCpe(system)), "covers");
}

void TestContent::what_the_content_says_decides_and_not_its_file_name_data()
{
    QTest::addColumn<QByteArray>("osRelease");
    QTest::addColumn<QByteArrayList>("platforms");
    QTest::addColumn<bool>("fits");
    const QByteArray debian12 = "ID=debian\nVERSION_ID=12\n", debian13 = "ID=debian\nVERSION_ID=13\n";
    QTest::newRow("the same") << debian12 << QByteArrayList{"cpe:/o:debian:debian_linux:12"} << true;
    QTest::newRow("one of several") << debian12 << QByteArrayList{"cpe:/o:debian:debian_linux:11", "cpe:/o:debian:debian_linux:12"} << true;
    QTest::newRow("another version") << debian13 << QByteArrayList{"cpe:/o:debian:debian_linux:12"} << false;
    QTest::newRow("another system") << QByteArray("ID=ubuntu\nVERSION_ID=\"12\"\n") << QByteArrayList{"cpe:/o:debian:debian_linux:12"} << false;
    QTest::newRow("a derivative") << QByteArray("ID=devuan\nID_LIKE=debian\nVERSION_ID=12\n") << QByteArrayList{"cpe:/o:debian:debian_linux:12"} << false;
    QTest::newRow("the system's own name") << QByteArray("ID=ours\nCPE_NAME=\"cpe:/o:ours:linux:3\"\n") << QByteArrayList{"cpe:/o:ours:linux:3"} << true;
    QTest::newRow("it says nothing") << debian12 << QByteArrayList{} << false; // not what only a group in it says
    QTest::newRow("nothing is known of the system") << QByteArray() << QByteArrayList{"cpe:/o:debian:debian_linux:12"} << false;
}

void TestContent::what_the_content_says_decides_and_not_its_file_name()
{
    QFETCH(QByteArray, osRelease);
    QFETCH(QByteArrayList, platforms);
    const QString file = m_system->filePath(u"mine.xml"_s);
    put(file, contentFor(platforms));
    const auto planned = plan(osRelease, file);
    QVERIFY2(planned.has_value(), planned ? "" : qPrintable(planned.error().what));
    QTEST(planned->content.fits, "fits");
    QCOMPARE(planned->foreign(), !planned->content.fits);
    QVERIFY(planned->runnable); // it was chosen by hand; its verdicts say unknown
}

void TestContent::a_file_whose_name_promises_more_than_it_holds_is_no_content_for_this_system()
{
    const QString file = m_system->filePath(u"content/ssg-debian12-ds.xml"_s);
    put(file, contentFor({"cpe:/o:debian:debian_linux:11"}));
    auto planned = plan("ID=debian\nVERSION_ID=12\nPRETTY_NAME=\"Debian 12\"\n", {});
    QVERIFY(planned && !planned->runnable && planned->content.path.isEmpty());
    QVERIFY2(planned->why.contains("no content for this system"_L1), qPrintable(planned->why));
    QCOMPARE(planned->installed.size(), 1); // and it is offered as what it is
    QVERIFY(!planned->installed[0].fits);
    put(file, contentFor({"cpe:/o:debian:debian_linux:12"}));
    planned = plan("ID=debian\nVERSION_ID=12\n", {});
    QVERIFY(planned && planned->runnable && planned->content.fits);
}

void TestContent::deep_profiles_are_told_from_quick_ones()
{
    const QString file = m_system->filePath(u"mine.xml"_s);
    put(file, contentFor({"cpe:/o:debian:debian_linux:12"}));
    const auto planned = plan("ID=debian\nVERSION_ID=12\n", file);
    QVERIFY(planned.has_value());
    QCOMPARE(planned->profiles.size(), 2);
    QVERIFY(planned->profiles[0].quick && !planned->profiles[1].quick);
    QCOMPARE(planned->profile.shortName(), u"standard"_s);
}

void TestContent::foreign_content_gives_no_verdict_even_where_its_own_test_would_accept_the_system()
{
    QByteArray xml = arfSample();
    QBuffer device(&xml);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto report = host::readArf(device, {true, true}, {});
    QVERIFY(report && !report->applicablePlatforms.isEmpty());
    host::BaselineContext context{u"/m"_s, u"host:1"_s, u"Debian 11"_s, false, false};
    QVERIFY(host::baselineFacts(*report, context).coverage.evaluated() > 0);
    context.foreign = true;
    const auto facts = host::baselineFacts(*report, context);
    QVERIFY(!facts.fits);
    QCOMPARE(facts.coverage.unknown, facts.coverage.selected);
    for (const auto& assessment : facts.findings.assessments) {
        QCOMPARE(assessment.state, AssessmentState::Unknown);
        QVERIFY(assessment.reason.contains("Debian 11"_L1));
    }
}

void TestContent::checks_are_not_called_read_without_a_baseline_data()
{
    QTest::addColumn<QString>("scanner");
    QTest::addColumn<bool>("baseline");
    QTest::addColumn<QByteArrayList>("platforms");
    QTest::addColumn<QString>("errorWord");
    QTest::addColumn<QString>("reason");
    const QString word = QString(core::toWord(core::Errc::NotFound));
    QTest::newRow("no scanner") << QString() << true << QByteArrayList{"cpe:/o:debian:debian_linux:12"} << word << u"OpenSCAP is not installed"_s;
    QTest::newRow("switched off") << u"/bin/true"_s << false << QByteArrayList{"cpe:/o:debian:debian_linux:12"} << QString(core::toWord(core::Errc::Refused))
                                  << u"switched off"_s;
    QTest::newRow("no content") << u"/bin/true"_s << true << QByteArrayList() << word << u"no content for this system"_s;
    QTest::newRow("a scanner that gives no report") << u"/bin/true"_s << true << QByteArrayList{"cpe:/o:debian:debian_linux:12"}
                                                    << QString(core::toWord(core::Errc::Io)) << u"scanner"_s;
}

void TestContent::checks_are_not_called_read_without_a_baseline()
{
    QFETCH(QString, scanner);
    QFETCH(bool, baseline);
    QFETCH(QByteArrayList, platforms);
    host::HostSettings settings;
    settings.baseline = baseline;
    settings.content = platforms.isEmpty() ? QString() : m_system->filePath(u"mine.xml"_s);
    if (platforms.isEmpty()) // of a system that nobody made content for
        put(m_system->filePath(u"etc/os-release"_s), "ID=plan9\nVERSION_ID=4\n");
    else
        put(settings.content, contentFor(platforms));
    RecordingPort port;
    host::HostConnector connector(settings, m_clock, {{m_system->path(), true, true}, scanner, {}});
    Answer answer(connector.sync({core::ConnectionId{7}, true, {}}, port, {}, {}));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), patience);
    QVERIFY(answer.result().has_value());
    QVERIFY(!answer.result()->complete);
    QFETCH(QString, reason);
    QVERIFY2(answer.result()->partly.join(u'\n').contains(reason), qPrintable(answer.result()->partly.join(u'\n')));
    const auto mark = std::ranges::find(port.last().reads, u"assessments"_s, &domain::ReadMark::type);
    QVERIFY(mark != port.last().reads.end());
    QVERIFY(!mark->complete);
    QTEST(mark->errorWord, "errorWord");
    QCOMPARE(port.last().assessments.size(), 1); // our own check of updates is there all the same
}

QTEST_GUILESS_MAIN(TestContent)
#include "test_content.moc"
