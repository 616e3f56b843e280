// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/arfreader.h"
#include "connectors/host/controlmap.h"
#include "connectors/host/hostfacts.h"
#include "connectors/host/scapcontent.h"
#include "unit/host/arfsample.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::AssessmentState;

namespace {

core::Result<host::ScanReport> read(QByteArray bytes, const host::ProbeView& view = {true, true}, const core::CancelToken& token = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return host::readArf(buffer, view, token);
}

const host::BaselineContext inSandbox{u"host:1/m"_s, u"host:1"_s, u"Debian 12"_s, false, true};

const domain::Assessment& assessmentOf(const host::BaselineFacts& facts, QStringView name)
{
    for (const auto& a : facts.findings.assessments) {
        if (host::shortRuleName(a.key) == name)
            return a;
    }
    qFatal("no such rule");
}

} // namespace

class TestArf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rules_results_values_and_scripts_are_joined();
    void verdicts_are_honest_about_what_was_seen();
    void a_native_run_takes_mounts_at_their_word();
    void content_for_another_system_judges_nothing();
    void a_script_with_an_unknown_value_is_not_offered();
    void hostile_xml_is_refused_in_good_time_data();
    void hostile_xml_is_refused_in_good_time();
    void reading_can_be_cancelled();
    void a_playbook_is_one_that_yaml_reads_back();
    void controls_follow_from_the_longest_prefix();
    void the_tables_of_the_program_are_sound();
    void a_fault_in_a_table_is_named_data();
    void a_fault_in_a_table_is_named();
    void content_is_chosen_by_id_and_version();
};

void TestArf::rules_results_values_and_scripts_are_joined()
{
    const auto report = read(arfSample());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().what));
    QCOMPARE(report->benchmarkId, u"benchmark_X"_s);
    QCOMPARE(report->benchmarkTitle, u"Guide"_s);
    QCOMPARE(report->profileId, u"profile_standard"_s);
    QCOMPARE(report->applicablePlatforms, QStringList{u"cpe:/o:x:x:1"_s});
    QCOMPARE(report->rules.size(), 7); // not the one that the profile leaves out
    const auto& rule = report->rules.first();
    QCOMPARE(rule.title, u"Set the limit to 42"_s);
    QVERIFY2(rule.description.contains("- first\n- second"_L1), qPrintable(rule.description));
    QCOMPARE(rule.references.size(), 1);
    QCOMPARE(rule.references[0].text, u"CM-6"_s);
    QCOMPARE(rule.severity, u"high"_s); // refined by the profile
    QCOMPARE(rule.fixes.size(), 2);
    QCOMPARE(rule.fixes[0].text, u"limit='42'\nset \"$limit\"\n"_s);
    QVERIFY(rule.fixes[0].reboot);
}

void TestArf::verdicts_are_honest_about_what_was_seen()
{
    const auto facts = host::baselineFacts(*read(arfSample()), inSandbox);
    QCOMPARE(assessmentOf(facts, u"limit").state, AssessmentState::Unhealthy);
    QCOMPARE(assessmentOf(facts, u"owner").state, AssessmentState::Healthy);
    QCOMPARE(assessmentOf(facts, u"package").state, AssessmentState::NotApplicable);
    for (const auto& name : {u"mounted"_s, u"mountoption"_s, u"asked"_s, u"broken"_s})
        QVERIFY2(assessmentOf(facts, name).state == AssessmentState::Unknown, qPrintable(name));
    QVERIFY(assessmentOf(facts, u"mounted").reason.contains("native run"_L1));
    QVERIFY(assessmentOf(facts, u"mountoption").reason.contains("native run"_L1));
    QCOMPARE(facts.coverage.selected, 7);
    QCOMPARE(facts.coverage.evaluated(), 2);
    QCOMPARE(facts.coverage.unknown, 4);
    QCOMPARE(facts.summary["coverage"_L1].toDouble(), 2.0 / 7);
    QCOMPARE(assessmentOf(facts, u"limit").scripts.size(), 2);
    const auto& meta = facts.findings.metadata.first();
    QCOMPARE(meta.severity, domain::Severity::High);
    QCOMPARE(meta.userImpact, domain::Level::Moderate);
    QCOMPARE(meta.assessmentType, u"Host"_s);
}

void TestArf::a_native_run_takes_mounts_at_their_word()
{
    auto context = inSandbox;
    context.sandboxed = false;
    const auto facts = host::baselineFacts(*read(arfSample(), {false, true}), context);
    QCOMPARE(assessmentOf(facts, u"mounted").state, AssessmentState::Healthy);
    QCOMPARE(assessmentOf(facts, u"mountoption").state, AssessmentState::NotApplicable);
}

void TestArf::content_for_another_system_judges_nothing()
{
    const auto facts = host::baselineFacts(*read(arfSample().replace("<platform idref=\"cpe:/o:x:x:1\"/>", "")), inSandbox);
    QVERIFY(!facts.fits);
    for (const auto& a : facts.findings.assessments) {
        QCOMPARE(a.state, AssessmentState::Unknown);
        QVERIFY(a.reason.contains("another system"_L1));
    }
    QCOMPARE(facts.coverage.evaluated(), 0);
}

void TestArf::a_script_with_an_unknown_value_is_not_offered()
{
    const auto report = read(arfSample().replace("<set-value idref=\"value_limit\">42</set-value>", ""));
    QVERIFY(report.has_value());
    QVERIFY(report->rules.first().fixes.isEmpty());
    const auto strange = read(arfSample().replace("limit='", "limit='<instance context=\"x\"/>"));
    QVERIFY(strange.has_value());
    QCOMPARE(strange->rules.first().fixes.size(), 1);
    // A mark of ours within the content is no way to smuggle a value in.
    const auto marked = read(arfSample().replace("set \"", "set \"\xEF\xB7\x90value_limit\xEF\xB7\x91"));
    QVERIFY(marked.has_value());
    QVERIFY(marked->rules.first().fixes.first().text.contains("set \"value_limit$limit\""_L1));
}

void TestArf::hostile_xml_is_refused_in_good_time_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray laughs = "<!DOCTYPE lolz [<!ENTITY a \"ha\">";
    for (char c = 'b'; c <= 'j'; ++c)
        laughs += QByteArray("<!ENTITY ") + c + " \"" + QByteArray("&" + QByteArray(1, char(c - 1)) + ";").repeated(10) + "\">";
    QTest::newRow("billion laughs") << QByteArray(laughs + "]><x>&j;</x>");
    QTest::newRow("external entity") << QByteArray("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
    QTest::newRow("undeclared entity") << QByteArray("<x>&e;</x>");
    QTest::newRow("deep") << QByteArray("<a>").repeated(100'000);
    QTest::newRow("truncated") << arfSample().first(arfSample().size() / 2);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not XML") << QByteArray(10'000, '\0');
    QTest::newRow("huge text") << QByteArray("<Benchmark xmlns=\"http://checklists.nist.gov/xccdf/1.2\" id=\"b\"><Rule id=\"r\"><title>"
                                             + QByteArray(8 << 20, 'x') + "</title></Rule></Benchmark>");
    QByteArray many = "<Benchmark xmlns=\"http://checklists.nist.gov/xccdf/1.2\" id=\"b\">";
    for (int i = 0; i < 60'000; ++i)
        many += "<Rule id=\"r" + QByteArray::number(i) + "\"/>";
    QTest::newRow("too many rules") << QByteArray(many + "</Benchmark>");
    QTest::newRow("no results") << QByteArray("<Benchmark xmlns=\"http://checklists.nist.gov/xccdf/1.2\" id=\"b\"/>");
}

void TestArf::hostile_xml_is_refused_in_good_time()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const auto report = read(bytes);
    QVERIFY(!report);
    QCOMPARE(report.error().code, core::Errc::BadInput);
    QVERIFY(!report.error().what.isEmpty());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestArf::reading_can_be_cancelled()
{
    core::CancelSource source;
    source.request_stop();
    QByteArray padded = arfSample();
    padded.replace("</Benchmark>", QByteArray(QByteArray("<Group id=\"g\"/>").repeated(10'000) + "</Benchmark>"));
    const auto report = read(padded, {true, true}, source.get_token());
    QVERIFY(!report);
    QCOMPARE(report.error().code, core::Errc::Cancelled);
}

void TestArf::a_playbook_is_one_that_yaml_reads_back()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    QProcess process;
    process.start(python, {u"-c"_s, u"import yaml"_s});
    if (python.isEmpty() || !process.waitForFinished() || process.exitCode() != 0)
        QSKIP("Install python3-yaml.");
    const QString title = u"It's: a #title {{ x }}"_s;
    const QString book =
        host::asPlaybook(title, u"- name: One\n  shell: |\n    line one\n\n      indented\n  tags:\n  - a\n\n- name: Two\n  command: 'true'\n"_s);
    QProcess reader;
    reader.start(python, {u"-c"_s, u"import sys, yaml, json; print(json.dumps(yaml.safe_load(sys.stdin.buffer.read())))"_s});
    reader.write(book.toUtf8());
    reader.closeWriteChannel();
    QVERIFY(reader.waitForFinished());
    const auto plays = QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
    QCOMPARE(plays.size(), 1);
    QCOMPARE(plays[0]["name"_L1].toString(), title);
    QCOMPARE(plays[0]["tasks"_L1].toArray().size(), 2);
    QCOMPARE(plays[0]["tasks"_L1][0]["shell"_L1].toString(), u"line one\n\n  indented\n"_s);
}

void TestArf::controls_follow_from_the_longest_prefix()
{
    const auto map = host::ControlMap::builtIn();
    QVERIFY2(map.has_value(), map ? "" : qPrintable(map.error().what));
    const QString prefix = u"xccdf_org.ssgproject.content_rule_"_s;
    QCOMPARE(map->controlOf(prefix + u"sshd_disable_root_login"_s), u"MP"_s);
    QCOMPARE(map->controlOf(prefix + u"sshd_use_strong_ciphers"_s), u"ET"_s);
    QCOMPARE(map->controlOf(prefix + u"audit_rules_immutable"_s), u"AL"_s);
    QCOMPARE(map->controlOf(prefix + u"file_owner_etc_passwd"_s), u"AP"_s);
    QCOMPARE(map->controlOf(prefix + u"something_new"_s), u"SC"_s);
    QCOMPARE(map->controlOf(u"host.system-updates"_s), u"SU"_s);

    const auto facts = host::baselineFacts(*read(arfSample()), inSandbox);
    const auto controls = map->controls(u"host:1"_s, facts.findings.assessments, facts.findings.metadata);
    QCOMPARE(controls.size(), 1); // made-up names all fall to the last resort
    QCOMPARE(controls[0].unhealthy, 1);
    QCOMPARE(controls[0].healthy, 0);
    QCOMPARE(controls[0].assessmentKeys.size(), 7);
    QCOMPARE(controls[0].maxScore, 4.0);
    QCOMPARE(controls[0].currentScore, 0.0);
    auto uncounted = facts.findings.metadata;
    for (auto& meta : uncounted)
        meta.assessmentType = u"CustomerManaged"_s;
    QVERIFY(map->controls(u"host:1"_s, facts.findings.assessments, uncounted).isEmpty());
}

void TestArf::the_tables_of_the_program_are_sound()
{
    const auto table = host::builtInContentTable();
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().what));
    QVERIFY(table->quick.contains(u"standard"_s) && table->quick.contains(u"anssi_np_nt28_average"_s));
    for (const auto& name : table->quick)
        QVERIFY(!name.startsWith("anssi_bp28_"_L1)); // these walk the disk
    QVERIFY(host::ControlMap::builtIn().has_value());
}

void TestArf::a_fault_in_a_table_is_named_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("no JSON") << QByteArray("[") << u"offset"_s;
    QTest::newRow("control twice") << QByteArray(R"({"controls":[{"code":"A","name":"a","max":1},{"code":"A","name":"a","max":1}]})") << u"controls[1]"_s;
    QTest::newRow("unknown control") << QByteArray(R"({"controls":[{"code":"A","name":"a","max":1}],"rules":[{"prefix":"x","control":"B"}]})") << u"rules[0]"_s;
    QTest::newRow("no last resort") << QByteArray(R"({"controls":[{"code":"A","name":"a","max":1}]})") << u"otherwise"_s;
}

void TestArf::a_fault_in_a_table_is_named()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto map = host::ControlMap::parse(json, u"map.json"_s);
    QVERIFY(!map);
    QVERIFY2(map.error().what.contains("map.json"_L1) && map.error().what.contains(place), qPrintable(map.error().what));
    const auto table = host::parseContentTable(json, u"content.json"_s);
    QVERIFY(!table && table.error().what.contains("content.json"_L1));
}

void TestArf::content_is_chosen_by_id_and_version()
{
    const auto table = host::builtInContentTable();
    QVERIFY(table.has_value());
    const auto fileOf = [&](const char* text) {
        const auto* system = table->of(host::parseOsRelease(text));
        return system ? system->file : QString();
    };
    QCOMPARE(fileOf("ID=debian\nVERSION_ID=12"), u"ssg-debian12-ds.xml"_s);
    QCOMPARE(fileOf("ID=rhel\nVERSION_ID=9.4"), u"ssg-rhel9-ds.xml"_s);
    QCOMPARE(fileOf("ID=ubuntu\nVERSION_ID=22.04"), u"ssg-ubuntu2204-ds.xml"_s);
    QCOMPARE(fileOf("ID=ubuntu\nVERSION_ID=22.10"), QString());
    QCOMPARE(fileOf("ID=debian\nVERSION_ID=120"), QString());
    QCOMPARE(fileOf("ID=debian"), QString()); // testing and unstable have no version
    QCOMPARE(fileOf("ID=mint\nID_LIKE=debian\nVERSION_ID=12"), QString()); // alike is not the same
}

QTEST_GUILESS_MAIN(TestArf)
#include "test_arf.moc"
