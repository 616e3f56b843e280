// SPDX-License-Identifier: GPL-3.0-or-later
// Compliance of random verdicts against plain loops.
#include "posture/compliance.h"
#include "unit/posture/compliancetest.h"

#include <random>
#include <set>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace posture;
using core::Bitmap;
using State = domain::ComplianceState;

namespace {

constexpr std::uint32_t blocks = 24, rowsOfBlock = 300, apart = 3000; // rows in groups with gaps between them

/// Every row that can have verdicts.
std::vector<std::uint32_t> allRows()
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < blocks * rowsOfBlock; ++row)
        rows.push_back(row / rowsOfBlock * apart + row % rowsOfBlock);
    return rows;
}

Scoreboard randomBoard(std::mt19937& dice, std::size_t rules)
{
    std::vector<Scoreboard::Rule> made(rules);
    for (std::size_t r = 0; r < rules; ++r) {
        auto& [healthy, unhealthy, unknown, notApplicable] = made[r].verdicts;
        const std::array into{&healthy, &healthy, &unhealthy, &unknown, &notApplicable};
        const auto kinds = 1 + dice() % into.size(); // some rules know healthy resources alone
        const bool isExempting = dice() % 2 == 0, isEverywhere = dice() % 5 == 0;
        made[r].counts = dice() % 3 != 0;
        for (const auto row : allRows()) {
            if ((isEverywhere || row / apart % 4 == r % 4) && dice() % 4 != 0)
                into[dice() % kinds]->add(row);
            if (isExempting && dice() % 10 == 0)
                (dice() % 2 == 0 ? made[r].exemptions.waived : made[r].exemptions.mitigated).add(row);
        }
    }
    return {{.controlMax = {}, .scopeOfRow = {}, .scopes = 0}, std::move(made)};
}

std::vector<MappedStandard> randomStandards(std::mt19937& dice, std::size_t rules)
{
    std::vector<MappedStandard> mapped;
    for (const auto& sizes : {std::vector{4, 1, 7}, std::vector{1}, std::vector{30, 30}}) {
        std::vector<QStringList> controlsOfRule(rules);
        for (std::size_t r = 0; r < rules; ++r) {
            for (auto many = dice() % 4; many > 0; --many)
                controlsOfRule[r].append(u"C-%1"_s.arg(dice() % 20)); // not all of them exist
        }
        mapped.push_back(MappedStandard::of(standardOf(sizes), controlsOfRule));
    }
    return mapped;
}

/// What one rule says of one row, worst last.
enum Word { None, Skipped, Passed, Unknown, Failed };

Word wordOf(const Scoreboard::Rule& rule, std::uint32_t row)
{
    if (rule.exemptions.waived.contains(row) || rule.exemptions.mitigated.contains(row))
        return Skipped;
    const auto& [healthy, unhealthy, unknown, notApplicable] = rule.verdicts;
    return unhealthy.contains(row) ? Failed : unknown.contains(row) ? Unknown : healthy.contains(row) ? Passed : notApplicable.contains(row) ? Skipped : None;
}

/// Words of all rules on all rows of a scope, by plain loops.
struct Plain {
    std::vector<std::vector<Word>> words; ///< by row, rule

    Plain(const Scoreboard& board, const Bitmap* within)
    {
        for (const auto row : allRows()) {
            if (within && !within->contains(row))
                continue;
            auto& words_ = words.emplace_back();
            for (std::size_t r = 0; r < board.rules(); ++r)
                words_.push_back(wordOf(board.rule(r), row));
        }
    }
    ResourceCounts of(const std::set<int>& rules) const
    {
        ResourceCounts counts;
        for (const auto& row : words) {
            Word worst = None;
            for (const int rule : rules)
                worst = std::max(worst, row[std::size_t(rule)]);
            counts.failed += worst == Failed;
            counts.unknown += worst == Unknown;
            counts.passed += worst == Passed;
            counts.skipped += worst == Skipped;
        }
        return counts;
    }
};

/// The documented rule: what is there decides, worst first.
template<class Has>
State plainState(Has has)
{
    for (const State state : {State::Failed, State::Unknown, State::Passed, State::Skipped}) {
        if (has(state))
            return state;
    }
    return State::Unsupported;
}

State plainState(const ResourceCounts& counts)
{
    return plainState([&](State state) {
        return (state == State::Failed && counts.failed > 0) || (state == State::Unknown && counts.unknown > 0) || (state == State::Passed && counts.passed > 0)
               || (state == State::Skipped && counts.skipped > 0);
    });
}

State plainState(const std::vector<State>& parts)
{
    return plainState([&](State state) { return std::ranges::find(parts, state) != parts.end(); });
}

void compareCounts(const StateCounts& counts, const std::vector<State>& parts)
{
    const auto number = [&](State state) { return int(std::ranges::count(parts, state)); };
    const StateCounts expected{.passed = number(State::Passed),
                               .failed = number(State::Failed),
                               .skipped = number(State::Skipped),
                               .unsupported = number(State::Unsupported),
                               .unknown = number(State::Unknown)};
    QVERIFY(counts == expected);
}

void compare(const ComplianceStanding& standing, const std::vector<MappedStandard>& mapped, const Plain& plain)
{
    QCOMPARE(standing.standards.size(), mapped.size());
    for (std::size_t s = 0; s < mapped.size(); ++s) {
        const auto& stands = standing.standards[s];
        std::set<int> ofStandard;
        std::vector<State> states;
        for (std::size_t f = 0; f < stands.families.size(); ++f) {
            const auto& family = mapped[s].standard.families()[f];
            std::set<int> ofFamily;
            std::vector<State> familyStates;
            for (int c = family.first; c < family.first + family.size; ++c) {
                const std::set<int> rules(mapped[s].rules[std::size_t(c)].begin(), mapped[s].rules[std::size_t(c)].end());
                const auto& control = stands.byControl[std::size_t(c)];
                std::vector<State> assessments;
                for (const int rule : rules) {
                    const auto counts = plain.of({rule});
                    QVERIFY(standing.assessments[std::size_t(rule)].resources == counts);
                    QCOMPARE(standing.assessments[std::size_t(rule)].state, plainState(counts));
                    assessments.push_back(plainState(counts));
                }
                QVERIFY(control.resources == plain.of(rules));
                compareCounts(control.assessments, assessments);
                QCOMPARE(control.state, plainState(assessments));
                familyStates.push_back(control.state);
                ofFamily.insert(rules.begin(), rules.end());
            }
            QVERIFY(stands.families[f].resources == plain.of(ofFamily));
            compareCounts(stands.families[f].controls, familyStates);
            QCOMPARE(stands.families[f].state, plainState(familyStates));
            states.insert(states.end(), familyStates.begin(), familyStates.end());
            ofStandard.insert(ofFamily.begin(), ofFamily.end());
        }
        QVERIFY(stands.resources == plain.of(ofStandard));
        compareCounts(stands.controls, states);
        QCOMPARE(stands.state, plainState(states));
        QCOMPARE(stands.isRelevant, plain.of(ofStandard).all() > 0);
    }
}

} // namespace

class TestCompliance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLevelStandsAsAPlainLoopSays()
    {
        for (unsigned seed = 1; seed <= 4; ++seed) {
            std::mt19937 dice(seed);
            const std::size_t rules = seed == 4 ? 90 : 17;
            const Compliance compliance(randomStandards(dice, rules));
            const auto board = randomBoard(dice, rules);
            compare(compliance.of(board, {}), compliance.standards(), Plain(board, nullptr));
            Bitmap some, one, far;
            for (const auto row : allRows()) {
                if (dice() % 3 == 0)
                    some.add(row);
                if (row / apart == 6)
                    one.add(row);
            }
            far.add(blocks * apart + 1'000'000);
            for (const Bitmap* within : {&some, &one, &far})
                compare(compliance.of(board, {.within = within, .attestations = {}, .asOf = {}}), compliance.standards(), Plain(board, within));
        }
    }

    void aWhatIfIsAnsweredFromItsBoard()
    {
        std::mt19937 dice(11);
        const Compliance compliance(randomStandards(dice, 20));
        const auto board = randomBoard(dice, 20);
        Bitmap some, gone;
        for (const auto row : allRows()) {
            if (dice() % 3 == 0)
                some.add(row);
            if (dice() % 8 == 0)
                gone.add(row);
        }
        using Step = Scoreboard::Step;
        const std::vector<Step> steps{{Step::Kind::Fix, 2, {}},        {Step::Kind::Fix, 3, some},     {Step::Kind::Waive, 5, {}},
                                      {Step::Kind::Mitigate, 7, some}, {Step::Kind::Remove, -1, gone}, {Step::Kind::Fix, 11, {}}};
        const auto then = board.with(steps);
        const auto before = compliance.of(board, {}), after = compliance.of(then, {});
        compare(after, compliance.standards(), Plain(then, nullptr));
        compare(before, compliance.standards(), Plain(board, nullptr));
        QVERIFY(after.standards[0].resources.failed < before.standards[0].resources.failed);
    }
};

QTEST_GUILESS_MAIN(TestCompliance)
#include "test_compliance.moc"
