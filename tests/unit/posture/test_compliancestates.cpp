// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/compliance.h"
#include "unit/posture/compliancetest.h"

#include <cmath>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace posture;
using core::Bitmap;
using State = domain::ComplianceState;

namespace {

/// A rule that says these of rows 0, 1, ...: h healthy, u unhealthy, ? unknown, n not applicable, w waived, m mitigated (both unhealthy).
Scoreboard::Rule ruleOf(std::string_view verdicts)
{
    Scoreboard::Rule rule;
    auto& [healthy, unhealthy, unknown, notApplicable] = rule.verdicts;
    for (std::uint32_t row = 0; row < verdicts.size(); ++row) {
        switch (verdicts[row]) {
        case 'h': healthy.add(row); break;
        case '?': unknown.add(row); break;
        case 'n': notApplicable.add(row); break;
        case 'w': rule.exemptions.waived.add(row); [[fallthrough]];
        case 'u': unhealthy.add(row); break;
        case 'm':
            rule.exemptions.mitigated.add(row);
            unhealthy.add(row);
            break;
        default: break;
        }
    }
    return rule;
}

Scoreboard boardOf(std::initializer_list<std::string_view> rules)
{
    std::vector<Scoreboard::Rule> made;
    for (const auto rule : rules)
        made.push_back(ruleOf(rule));
    return {{.controlMax = {}, .scopeOfRow = {}, .scopes = 0}, std::move(made)};
}

/// Each rule in one control of a standard with one family.
ComplianceStanding standingOf(std::initializer_list<std::string_view> rules, std::initializer_list<QStringList> controlsOfRule, int controls,
                              const std::vector<bool>& manual = {}, const Compliance::Question& question = {})
{
    const int sizes[] = {controls};
    const Compliance compliance({MappedStandard::of(standardOf(sizes, manual), std::span(controlsOfRule.begin(), controlsOfRule.size()))});
    return compliance.of(boardOf(rules), question);
}

const QDateTime now = QDateTime::fromString(u"2026-05-01T12:00:00Z"_s, Qt::ISODate);

domain::Attestation attestation(domain::Attested verdict, int daysAgo, std::optional<int> expiresInDays = {})
{
    return {.standard = u"s"_s,
            .control = u"c-0"_s,
            .verdict = verdict,
            .at = now.addDays(-daysAgo),
            .expires = expiresInDays ? now.addDays(*expiresInDays) : QDateTime(),
            .by = u"Ada"_s,
            .note = {},
            .evidence = {}};
}

} // namespace

class TestComplianceStates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAssessmentsStateFollowsItsResources_data()
    {
        QTest::addColumn<QByteArray>("verdicts");
        QTest::addColumn<State>("state");
        QTest::newRow("failed if one resource fails") << "hhuhn?"_ba << State::Failed;
        QTest::newRow("passed if all pass") << "hhh"_ba << State::Passed;
        QTest::newRow("passed if what applies passes") << "hnwm"_ba << State::Passed;
        QTest::newRow("skipped if all are exempt or not applicable") << "nwm"_ba << State::Skipped;
        QTest::newRow("unsupported without resources") << ""_ba << State::Unsupported;
        QTest::newRow("unknown is not passed") << "hh?"_ba << State::Unknown;
        QTest::newRow("unknown is not skipped") << "nw?"_ba << State::Unknown;
        QTest::newRow("unknown does not hide a failure") << "?u"_ba << State::Failed;
        QTest::newRow("an exemption takes a failure away") << "hw"_ba << State::Passed;
        QTest::newRow("mitigated is exempt, not passed") << "m"_ba << State::Skipped;
    }
    void anAssessmentsStateFollowsItsResources()
    {
        QFETCH(QByteArray, verdicts);
        QFETCH(State, state);
        const auto standing = standingOf({verdicts.toStdString()}, {{u"C-0"_s}}, 1);
        QCOMPARE(standing.assessments[0].state, state);
        QCOMPARE(standing.standards[0].byControl[0].state, state);
        QCOMPARE(standing.standards[0].families[0].state, state);
        QCOMPARE(standing.standards[0].state, state);
    }

    void aControlsStateFollowsItsAssessments_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<State>("state");
        QTest::newRow("failed if any failed") << "h"_ba << "u"_ba << State::Failed;
        QTest::newRow("failed beside unknown") << "?"_ba << "u"_ba << State::Failed;
        QTest::newRow("passed if all passed") << "h"_ba << "hn"_ba << State::Passed;
        QTest::newRow("passed beside skipped: what applies passes") << "h"_ba << "n"_ba << State::Passed;
        QTest::newRow("passed beside unsupported") << "h"_ba << ""_ba << State::Passed;
        QTest::newRow("skipped if all skipped") << "w"_ba << "n"_ba << State::Skipped;
        QTest::newRow("unknown beside passed") << "h"_ba << "?"_ba << State::Unknown;
        QTest::newRow("unknown beside skipped") << "?"_ba << "n"_ba << State::Unknown;
        QTest::newRow("unsupported if nothing is there") << ""_ba << ""_ba << State::Unsupported;
    }
    void aControlsStateFollowsItsAssessments()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(State, state);
        const auto together = standingOf({first.toStdString(), second.toStdString()}, {{u"C-0"_s}, {u"C-0"_s}}, 1);
        QCOMPARE(together.standards[0].byControl[0].state, state);
        QCOMPARE(together.standards[0].byControl[0].assessments.all(), 2);
        // The same rule one level up: a control each.
        const auto apartFrom = standingOf({first.toStdString(), second.toStdString()}, {{u"C-0"_s}, {u"C-1"_s}}, 2);
        QCOMPARE(apartFrom.standards[0].families[0].state, state);
        QCOMPARE(apartFrom.standards[0].state, state);
    }

    void aResourceIsCountedOnceByItsWorstAssessment()
    {
        const auto standing = standingOf({"hhn?u", "uhnhw"}, {{u"C-0"_s}, {u"C-0"_s}}, 1);
        const ResourceCounts expected{.passed = 1, .failed = 2, .skipped = 1, .unknown = 1};
        QVERIFY(standing.standards[0].byControl[0].resources == expected);
        QVERIFY(standing.standards[0].resources == expected);
    }

    void theShareOfPassedControlsLeavesOutWhatIsNeither()
    {
        const auto standing = standingOf({"h", "h", "u", "?", "n", ""}, {{u"C-0"_s}, {u"C-1"_s}, {u"C-2"_s}, {u"C-3"_s}, {u"C-4"_s}, {u"C-5"_s}}, 7);
        const auto& controls = standing.standards[0].controls;
        QVERIFY((controls == StateCounts{.passed = 2, .failed = 1, .skipped = 1, .unsupported = 2, .unknown = 1}));
        QVERIFY(std::abs(*controls.percent() - 200.0 / 3) < 1e-9);
        QVERIFY(std::abs(*controls.decided() - 75) < 1e-9);
        const auto none = standingOf({"n?"}, {{u"C-0"_s}}, 1).standards[0].controls;
        QVERIFY(!none.percent());
        QCOMPARE(*none.decided(), 0.0);
        QVERIFY(!standingOf({"n"}, {{u"C-0"_s}}, 1).standards[0].controls.decided());
    }

    void aStandardThatConcernsNoResourceIsNotRelevant()
    {
        QVERIFY(!standingOf({""}, {{u"C-0"_s}}, 1).standards[0].isRelevant);
        QVERIFY(!standingOf({"h"}, {{}}, 1).standards[0].isRelevant);
        QVERIFY(standingOf({"n"}, {{u"C-0"_s}}, 1).standards[0].isRelevant);
        Bitmap elsewhere;
        elsewhere.add(7);
        QVERIFY(!standingOf({"h"}, {{u"C-0"_s}}, 1, {}, {.within = &elsewhere, .attestations = {}, .asOf = {}}).standards[0].isRelevant);
    }

    void aManualControlIsWhatAPersonAttests_data()
    {
        QTest::addColumn<QList<domain::Attestation>>("attestations");
        QTest::addColumn<State>("state");
        using domain::Attested;
        QTest::newRow("nothing was said") << QList<domain::Attestation>{} << State::Unsupported;
        QTest::newRow("passed") << QList{attestation(Attested::Passed, 3)} << State::Passed;
        QTest::newRow("failed") << QList{attestation(Attested::Failed, 3)} << State::Failed;
        QTest::newRow("not applicable") << QList{attestation(Attested::NotApplicable, 3)} << State::Skipped;
        QTest::newRow("a word of later") << QList{attestation(Attested::Unknown, 3)} << State::Unsupported;
        QTest::newRow("still in force") << QList{attestation(Attested::Passed, 3, 1)} << State::Passed;
        QTest::newRow("expired") << QList{attestation(Attested::Passed, 3, -1)} << State::Unsupported;
        QTest::newRow("expires this moment") << QList{attestation(Attested::Passed, 3, 0)} << State::Unsupported;
        QTest::newRow("not yet made") << QList{attestation(Attested::Passed, -1)} << State::Unsupported;
        QTest::newRow("the later one") << QList{attestation(Attested::Failed, 1), attestation(Attested::Passed, 2)} << State::Failed;
        QTest::newRow("the later one has expired") << QList{attestation(Attested::Failed, 2), attestation(Attested::Passed, 1, 0)} << State::Failed;
    }
    void aManualControlIsWhatAPersonAttests()
    {
        QFETCH(QList<domain::Attestation>, attestations);
        QFETCH(State, state);
        const auto standing = standingOf({"h"}, {{u"C-1"_s}}, 2, {true, false}, {.within = {}, .attestations = attestations, .asOf = now});
        const auto& control = standing.standards[0].byControl[0];
        QCOMPARE(control.state, state);
        QCOMPARE(control.attestation >= 0, state != State::Unsupported);
        QCOMPARE(control.assessments.all(), state == State::Unsupported ? 0 : 1);
        QCOMPARE(standing.standards[0].byControl[1].state, State::Passed);
        QCOMPARE(standing.standards[0].controls.failed, int(state == State::Failed));
        const auto timeless = standingOf({"h"}, {{u"C-1"_s}}, 2, {true, false}, {.within = {}, .attestations = attestations, .asOf = {}});
        QCOMPARE(timeless.standards[0].byControl[0].state, State::Unsupported);
    }

    void nobodyAttestsAwayWhatIsDecidedAutomatically()
    {
        const QList said{attestation(domain::Attested::Passed, 1)};
        const Compliance::Question question{.within = {}, .attestations = said, .asOf = now};
        QCOMPARE(standingOf({"u"}, {{u"C-0"_s}}, 1, {false}, question).standards[0].byControl[0].state, State::Failed);
        QCOMPARE(standingOf({""}, {{u"C-0"_s}}, 1, {false}, question).standards[0].byControl[0].state, State::Unsupported);
        // A manual control that a rule speaks about all the same: the attestation is one of its assessments.
        QCOMPARE(standingOf({"u"}, {{u"C-0"_s}}, 1, {true}, question).standards[0].byControl[0].state, State::Failed);
        auto elsewhere = said;
        elsewhere[0].standard = u"t"_s;
        QCOMPARE(standingOf({""}, {{}}, 1, {true}, {.within = {}, .attestations = elsewhere, .asOf = now}).standards[0].byControl[0].state, State::Unsupported);
    }

    void aMappingNamesWhatItCouldNotPlace()
    {
        const int sizes[] = {2};
        const QStringList named[] = {{u"c-1"_s, u"C-1"_s, u"X"_s}, {u"C-0"_s, u"A"_s, u"C-1"_s}};
        const auto mapped = MappedStandard::of(standardOf(sizes), named);
        QCOMPARE(mapped.unmatched, (QStringList{u"A"_s, u"X"_s}));
        QVERIFY((mapped.rules == std::vector<std::vector<int>>{{1}, {0, 1}}));
    }

    void theExportSaysEveryControlAndRunsNoFormula()
    {
        const int sizes[] = {2, 1};
        const QStringList named[] = {{u"C-0"_s}, {u"C-0"_s}};
        const auto mapped = MappedStandard::of(standardOf(sizes, {false, true, false}), named);
        const Compliance compliance({mapped});
        const auto standing = compliance.of(boardOf({"hu?n", "hhwn"}), {});
        QCOMPARE(
            complianceCsv(mapped.standard, standing.standards[0]),
            u"standard,family,control,title,state,assessmentsPassed,assessmentsFailed,resourcesPassed,resourcesFailed,resourcesSkipped,resourcesUnknown\r\n"
            "\"S, the first\",F0 f,C-0,'=a control,failed,1,1,1,1,1,1\r\n"
            "\"S, the first\",F0 f,C-1,'=a control,manual,0,0,0,0,0,0\r\n"
            "\"S, the first\",F1 f,C-2,'=a control,unsupported,0,0,0,0,0,0\r\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestComplianceStates)
#include "test_compliancestates.moc"
