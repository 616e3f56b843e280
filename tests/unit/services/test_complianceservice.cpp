// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/services/complianceworld.h"

#include <random>

using domain::ComplianceState;

namespace {

const domain::ComplianceNumbers& cellOf(const domain::ComplianceView& view, qsizetype row, const QString& family)
{
    const auto found = std::ranges::find(view.families, family, &domain::FamilyHead::id);
    return view.rows[row].families[found - view.families.begin()];
}

} // namespace

class TestComplianceService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theHeatMapHasAllTogetherAndThenEachScope()
    {
        World world;
        const auto view = world.view();
        QCOMPARE(view.resources, 3);
        QCOMPARE(view.assessed, world.clock->now());
        QCOMPARE(view.families.first().id, u"NS"_s);
        QCOMPARE(view.rows.size(), 3);
        QVERIFY(view.rows[0].scopeId.isEmpty());
        QCOMPARE(view.rows[1].name, u"Development"_s);
        QCOMPARE(view.rows[2].name, u"Production"_s);
        QCOMPARE(cellOf(view, 1, u"NS"_s).state, ComplianceState::Passed);
        QCOMPARE(cellOf(view, 1, u"NS"_s).percent().value_or(-1), 100.0);
        for (const qsizetype row : {0, 2}) { // one machine in the west is enough
            const auto cell = cellOf(view, row, u"NS"_s);
            QCOMPARE(cell.state, ComplianceState::Failed);
            QCOMPARE(cell.checks, (domain::StateTally{1, 1, 0, 0, 0})); // west decides two controls and counts once
            QCOMPARE(cell.controls.failed, 2);
            QCOMPARE(cell.percent().value_or(-1), 50.0);
        }
        QCOMPARE(view.rows[0].total.checks, (domain::StateTally{1, 1, 1, 0, 0}));
        QVERIFY2(view.sentence.contains(u"Network security"_s) && view.sentence.contains(u"Production"_s), qPrintable(view.sentence));
    }

    void aStandardThatConcernsNobodyIsHiddenAndOneOfAnotherCloudHasNoRowForTheScope()
    {
        World world;
        const auto view = world.view();
        QStringList ids;
        for (const auto& row : view.standards)
            ids.append(row.id);
        QCOMPARE(ids, (QStringList{u"mcsb"_s, u"cis-aws-3.0"_s}));
        QCOMPARE(view.chosen, 0);
        const auto other = world.view({}, u"CIS-AWS-3.0"_s);
        QCOMPARE(other.chosen, 1);
        QCOMPARE(other.rows.size(), 1);
        QCOMPARE(world.view({}, u"pci-dss-4"_s).chosen, 0); // not there: the first
    }

    void whatNobodyCouldReadIsUnknownAndNeverPasses()
    {
        World world;
        const auto view = world.view();
        for (qsizetype row = 0; row < view.rows.size(); ++row) {
            const auto cell = cellOf(view, row, u"IM"_s);
            QCOMPARE(cell.state, ComplianceState::Unknown);
            QVERIFY(!cell.percent());
            QCOMPARE(cell.decided().value_or(-1), 0.0);
        }
        const auto control = world.controls({u"mcsb"_s, {}, u"IM"_s}).rows.first();
        QCOMPARE(control.id, u"IM-1"_s);
        QCOMPARE(control.state, ComplianceState::Unknown);
        QCOMPARE(control.unknown, 3);
        QVERIFY(control.why.contains(u"Rule parts"_s));
    }

    void familiesThatNoRuleDecidesHaveNoShare()
    {
        World world;
        const auto view = world.view();
        QCOMPARE(cellOf(view, 0, u"BR"_s).state, ComplianceState::Unsupported);
        QVERIFY(!cellOf(view, 0, u"BR"_s).percent());
        QVERIFY(!cellOf(view, 0, u"BR"_s).decided());
    }

    void theControlsOfACellSayWhatFailsAndOnHowMany()
    {
        World world;
        const auto answer = world.controls({u"mcsb"_s, production.toUpper(), u"NS"_s});
        QCOMPARE(answer.family.title, u"Network security"_s);
        QCOMPARE(answer.scopeName, u"Production"_s);
        QCOMPARE(answer.rows.size(), 10);
        const auto& first = answer.rows[0];
        QCOMPARE(first.id, u"NS-1"_s);
        QCOMPARE(first.state, ComplianceState::Failed);
        QCOMPARE(first.checks, (domain::StateTally{1, 1, 0, 0, 0}));
        QCOMPARE(first.failed, 1);
        QCOMPARE(first.passed, 1);
        QCOMPARE(first.why, u"Rule west"_s);
        QCOMPARE(first.rules.size(), 2);
        QCOMPARE(first.rules[0].key, u"west"_s); // worst first
        QCOMPARE(first.rules[0].severity, domain::Severity::High);
        QCOMPARE(first.rules[1].state, ComplianceState::Passed);
        QCOMPARE(answer.rows[2].state, ComplianceState::Unsupported);
        QVERIFY(!answer.rows[2].why.isEmpty());
        QCOMPARE(world.controls({u"mcsb"_s, {}, {}}).rows.size(), 86);
    }

    void aSelectionLeavesOtherScopesOut()
    {
        World world;
        const auto view = world.view({development});
        QCOMPARE(view.resources, 1);
        QCOMPARE(view.rows.size(), 2);
        QCOMPARE(cellOf(view, 0, u"NS"_s).state, ComplianceState::Passed);
        const auto gone = await(world.compliance->controls({{development}}, {u"mcsb"_s, production, u"NS"_s}, {}));
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, core::Errc::NotFound);
        QCOMPARE(await(world.compliance->controls({}, {u"none"_s, {}, {}}, {})).error().code, core::Errc::NotFound);
        QCOMPARE(await(world.compliance->controls({}, {u"mcsb"_s, {}, u"none"_s}, {})).error().code, core::Errc::NotFound);
    }

    void csvHasALineForEveryControl()
    {
        World world;
        const auto text = await(world.compliance->csv({{}, u"mcsb"_s}, {})).value();
        const auto lines = text.trimmed().split(u'\n');
        QCOMPARE(lines.size(), 87);
        QVERIFY(lines[0].startsWith(u"standard,family,control,title,state,"_s));
        QVERIFY(lines[1].contains(u",NS-1,"_s) && lines[1].contains(u",failed,1,1,2,1,0,0"_s));
        QCOMPARE(await(world.compliance->csv({{}, u"none"_s}, {})).error().code, core::Errc::NotFound);
    }

    void oneStateOfTheWorkspaceIsReadOnceAndAChangeIsSeen()
    {
        World world;
        services::AssessedPtr first;
        QTRY_VERIFY((first = world.assessed()) == world.assessed()); // what is derived of the resources is written behind them
        QCOMPARE(cellOf(world.view(), 1, u"NS"_s).state, ComplianceState::Passed);
        world.write({machine(development, u"d"_s, u"west"_s)});
        QVERIFY(world.assessed() != first);
        QCOMPARE(cellOf(world.view(), 1, u"NS"_s).state, ComplianceState::Failed);
    }

    void verdictsOfOtherRulesAreNoVerdicts()
    {
        World world;
        auto others = services::RuleSet::of(world.rules->rules).value();
        others.fingerprint = 2;
        world.rules = std::make_shared<const services::RuleSet>(std::move(others));
        world.write({machine(development, u"d"_s, u"west"_s)}); // assessed by the others
        QVERIFY(world.assessed());
        world.rules = ownRules();
        const auto kept = services::keptVerdicts(
            {*world.workspace, world.clock, [&world]() -> core::Async<services::RuleSetPtr> { co_return services::RuleSetPtr(world.rules); }});
        QVERIFY(!await(kept({})).value());
    }

    void whoMayOnlyReadAssessesAnewWhatNobodyKeeps()
    {
        World world;
        store::Workspace::Options options;
        options.databasePath = world.folder.filePath(u"workspace.db"_s);
        options.clock = world.clock;
        options.readOnly = true;
        const auto reader = std::move(store::Workspace::open(std::move(options)).value());
        for (const qint64 fingerprint : {1, 2}) { // kept; of nobody's verdicts
            auto set = services::RuleSet::of(world.rules->rules).value();
            set.notInBulk = world.rules->notInBulk;
            set.fingerprint = fingerprint;
            const auto rules = std::make_shared<const services::RuleSet>(std::move(set));
            const auto kept =
                services::keptVerdicts({*reader, world.clock, [rules]() -> core::Async<services::RuleSetPtr> { co_return services::RuleSetPtr(rules); }});
            const auto assessed = await(kept({})).value();
            QVERIFY(assessed);
            QCOMPARE(assessed->rules[0].unhealthy.count(), 1U);
            QCOMPARE(assessed->rules[1].healthy.count(), 3U);
            QCOMPARE(assessed->rules[2].unknown.count(), 3U);
        }
    }

    void whatWasNotAssessedSaysSo()
    {
        World world;
        services::WorkspaceCompliance none({*world.workspace, *world.reads, world.pool,
                                            [](core::CancelToken) -> core::Async<services::AssessedPtr> { co_return services::AssessedPtr(); }, world.clock});
        const auto view = await(none.compliance({}, {})).value();
        QVERIFY(!view.assessed.isValid());
        QCOMPARE(view.chosen, -1);
        QCOMPARE(await(none.controls({}, {u"mcsb"_s, {}, {}}, {})).error().code, core::Errc::NotFound);
    }

    void anAnswerUnderWayEndsWhenTheServiceIsGone()
    {
        World world;
        core::TaskScope tasks;
        std::optional<core::Result<domain::ComplianceView>> answer;
        tasks.start(world.compliance->compliance({}, {}), [&](auto given) { answer = given; });
        world.compliance.reset();
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().code, core::Errc::Cancelled);
    }

    void aStandingIsWhatTheEngineSaysOfTheSameResources()
    {
        const auto set = services::RuleSet::builtin().value();
        services::Assessed assessed{set, {}, {}, FixedClock().now()};
        constexpr std::uint32_t rows = 9000;
        constexpr qint64 scopes = 7;
        std::mt19937 random(5);
        for (std::uint32_t row = 0; row < rows; ++row)
            assessed.scopeOfRow.emplace_back(row, 100 + qint64(random() % scopes));
        for (std::size_t r = 0; r < set->rules.size(); ++r) {
            auto& [healthy, unhealthy, unknown, notApplicable] = assessed.rules.emplace_back();
            const auto kinds = random() % 5; // some rules say nothing, some never fail
            for (std::uint32_t row = random() % 50; kinds > 0 && row < rows; row += 1 + random() % 2000) {
                core::Bitmap* const sides[] = {&notApplicable, &healthy, &unknown, &unhealthy};
                sides[random() % kinds]->add(row);
            }
        }
        const services::ComplianceBoard board(std::make_shared<const services::Assessed>(std::move(assessed)), *services::builtinStandards());
        const services::AttestedControls nobody;
        for (const auto& some : {QList<qint64>{103}, QList<qint64>{101, 106}, QList<qint64>{100, 101, 102, 103, 104, 105, 106}, QList<qint64>{}}) {
            const auto standing = board.standing(some, nobody);
            for (std::size_t s = 0; s < board.standards().size(); ++s) {
                const auto engine = board.whole(some, int(s), nobody);
                const auto& one = standing.standards[s];
                QCOMPARE(one.isRelevant, engine.isRelevant);
                QCOMPARE(one.total.state, engine.state);
                QCOMPARE(one.total.controls.failed, engine.controls.failed);
                QCOMPARE(one.total.controls.all(), engine.controls.all());
                for (std::size_t f = 0; f < engine.families.size(); ++f) {
                    const auto& [state, controls, resources] = engine.families[f];
                    QCOMPARE(one.families[f].state, state);
                    QCOMPARE(one.families[f].controls,
                             (domain::StateTally{controls.passed, controls.failed, controls.unknown, controls.skipped, controls.unsupported}));
                }
                int failing = 0;
                QSet<QString> checks;
                for (const auto& control : board.controls(some, int(s), -1, nobody)) {
                    failing += control.state == ComplianceState::Failed;
                    for (const auto& check : control.rules) {
                        if (check.state == ComplianceState::Failed)
                            checks.insert(check.key);
                    }
                }
                QCOMPARE(failing, one.total.controls.failed);
                QCOMPARE(checks.size(), one.total.checks.failed);
            }
        }
    }

    void theBuiltInRulesAreThoseThatNameStandards()
    {
        const auto set = services::RuleSet::builtin();
        QVERIFY(set);
        QVERIFY((*set)->rules.size() >= 200);
        QVERIFY(std::ranges::all_of((*set)->rules, [](const auto& one) { return !services::ContentInfo::of(*one.definition).standards.isEmpty(); }));
    }
};

QTEST_GUILESS_MAIN(TestComplianceService)
#include "test_complianceservice.moc"
