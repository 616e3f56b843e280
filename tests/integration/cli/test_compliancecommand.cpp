// SPDX-License-Identifier: GPL-3.0-or-later
// What parapetctl says of compliance, on the real program with the real sample tenant.
#include "integration/cli/parapetctl.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ctl;

namespace {

int number(const QJsonObject& line, const QString& what)
{
    return line[what].toInt(-1);
}

/// The four kinds of something, together.
int sum(const QJsonObject& line, const QString& what)
{
    int all = 0;
    for (const auto& kind : {u"Passed"_s, u"Failed"_s, u"Unknown"_s, u"Skipped"_s})
        all += number(line, what + kind);
    return all;
}

} // namespace

class TestComplianceCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QList<QJsonObject> m_lines;

    QStringList with(const QStringList& words) const
    {
        return QStringList{u"compliance"_s} + words + QStringList{u"--workspace"_s, m_folder.filePath(u"workspace"_s)};
    }
    QList<QJsonObject> ofKind(const QString& kind, const QString& standard = {}) const
    {
        QList<QJsonObject> found;
        for (const auto& line : m_lines) {
            if (line["kind"_L1].toString() == kind && (standard.isEmpty() || line["standard"_L1].toString() == standard))
                found.append(line);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        const auto synced = run({u"sync"_s, u"--sample"_s, u"--plaintext"_s, u"--workspace"_s, m_folder.filePath(u"workspace"_s)});
        QVERIFY2(synced.code == 0, synced.err.constData());
        const auto result = run(with({u"--json"_s}));
        QVERIFY2(result.code == 0, result.err.constData());
        m_lines = objects(result.out);
    }

    void the_benchmark_comes_first_and_every_standard_shown_concerns_a_resource()
    {
        const auto standards = ofKind(u"standard"_s);
        QVERIFY(standards.size() > 1);
        QCOMPARE(m_lines.first()["standard"_L1].toString(), u"mcsb"_s);
        for (const auto& line : standards) {
            const QString id = line["standard"_L1].toString();
            QVERIFY2(sum(line, u"checks"_s) > 0, qPrintable(id));
            for (const auto& [start, cloud] : {std::pair(u"cis-aws"_s, u"aws"_s), std::pair(u"cis-gcp"_s, u"gcp"_s)}) {
                const auto scopes = ofKind(u"standardScope"_s, id);
                if (id.startsWith(start))
                    QVERIFY2(!scopes.isEmpty() && std::ranges::all_of(scopes, [&](const auto& scope) { return scope["environment"_L1] == cloud; }),
                             qPrintable(id));
            }
        }
    }

    void numbers_of_controls_families_and_standard_agree()
    {
        for (const auto& standard : ofKind(u"standard"_s)) {
            const QString id = standard["standard"_L1].toString();
            QMap<QString, int> controls;
            for (const auto& control : ofKind(u"standardControl"_s, id)) {
                ++controls[control["state"_L1].toString()];
                QCOMPARE(control["state"_L1].toString() == "failed"_L1, number(control, u"checksFailed"_s) > 0);
                QCOMPARE(number(control, u"resourcesFailed"_s) > 0, number(control, u"checksFailed"_s) > 0);
            }
            QCOMPARE(controls.value(u"failed"_s), number(standard, u"controlsFailed"_s));
            QCOMPARE(controls.value(u"passed"_s), number(standard, u"controlsPassed"_s));
            QCOMPARE(controls.value(u"unknown"_s), number(standard, u"controlsUnknown"_s));
            QCOMPARE(controls.value(u"unsupported"_s), number(standard, u"controlsUnsupported"_s));
            int failed = 0;
            for (const auto& family : ofKind(u"family"_s, id))
                failed += number(family, u"controlsFailed"_s);
            QCOMPARE(failed, number(standard, u"controlsFailed"_s));
            const double passed = number(standard, u"checksPassed"_s), decided = passed + number(standard, u"checksFailed"_s);
            QCOMPARE(standard["percent"_L1].toDouble(), 100 * passed / decided);
        }
    }

    void a_control_fails_by_the_checks_below_it()
    {
        QMap<QString, int> failing;
        for (const auto& check : ofKind(u"standardCheck"_s, u"mcsb"_s)) {
            QCOMPARE(check["state"_L1].toString() == "failed"_L1, number(check, u"resourcesFailed"_s) > 0);
            failing[check["control"_L1].toString()] += check["state"_L1].toString() == "failed"_L1;
        }
        for (const auto& control : ofKind(u"standardControl"_s, u"mcsb"_s)) {
            QCOMPARE(failing.value(control["control"_L1].toString()), number(control, u"checksFailed"_s));
            QVERIFY(control["state"_L1].toString() != "failed"_L1 || !control["why"_L1].toString().isEmpty());
        }
    }

    void one_scope_has_no_more_than_all_of_them()
    {
        auto scopes = ofKind(u"standardScope"_s, u"mcsb"_s);
        scopes.removeIf([](const auto& line) { return !line["scope"_L1].toString().startsWith(u"/subscriptions/"_s); }); // with nothing below
        QVERIFY(scopes.size() > 1);
        const auto one = objects(run(with({u"--json"_s, u"--standard"_s, u"MCSB"_s, u"--scope"_s, scopes[0]["scope"_L1].toString()})).out);
        QCOMPARE(one.first()["kind"_L1].toString(), u"standard"_s);
        QCOMPARE(one.first()["checksFailed"_L1], scopes[0]["checksFailed"_L1]);
        QCOMPARE(one.first()["percent"_L1], scopes[0]["percent"_L1]);
        QVERIFY(number(one.first(), u"checksFailed"_s) <= number(ofKind(u"standard"_s)[0], u"checksFailed"_s));
        QVERIFY(std::ranges::all_of(one, [](const auto& line) { return line["standard"_L1].toString() == "mcsb"_L1; }));
    }

    void csv_is_one_table_with_a_line_for_every_control()
    {
        const auto lines = run(with({u"--csv"_s})).out.trimmed().split('\n');
        QVERIFY(lines[0].startsWith("standard,family,control,title,state,"));
        QCOMPARE(lines.size() - 1, ofKind(u"standardControl"_s).size());
        QCOMPARE(lines.count(lines[0]), 1);
        const auto one = run(with({u"--csv"_s, u"--standard"_s, u"mcsb"_s})).out.trimmed().split('\n');
        QCOMPARE(one.size() - 1, ofKind(u"standardControl"_s, u"mcsb"_s).size());
    }

    void people_read_percent_checks_and_what_fails()
    {
        const auto all = run(with({}));
        QCOMPARE(all.code, 0);
        QVERIFY(all.out.contains("(sample estate)"));
        QVERIFY(all.out.contains("Microsoft cloud security benchmark"));
        const auto one = run(with({u"--standard"_s, u"mcsb"_s}));
        QVERIFY(one.out.contains(" controls fail"));
        QVERIFY(one.out.contains("failed"));
    }

    void what_does_not_exist_is_an_error_of_usage()
    {
        for (const QStringList& words : {QStringList{u"--standard"_s, u"none"_s}, QStringList{u"--scope"_s, u"/subscriptions/none"_s},
                                         QStringList{u"--csv"_s, u"--json"_s}, QStringList{u"mcsb"_s}}) {
            const auto result = run(with(words));
            QCOMPARE(result.code, 2);
            QVERIFY(result.out.isEmpty());
            QVERIFY(!result.err.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestComplianceCommand)
#include "test_compliancecommand.moc"
