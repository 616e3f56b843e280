// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/scoreboard.h"

#include <algorithm>
#include <utility>

namespace posture {

namespace {

using core::Bitmap;

/// The four sets, by worst first, and what each counts into.
constexpr std::array sets{&RuleVerdicts::unhealthy, &RuleVerdicts::unknown, &RuleVerdicts::healthy, &RuleVerdicts::notApplicable};

int& sideOf(Tally& tally, std::size_t set)
{
    const std::array sides{&tally.counts.unhealthy, &tally.unknown, &tally.counts.healthy, &tally.notApplicable};
    return *sides[set];
}

void add(Tally& sum, const Tally& other)
{
    sum.counts.unhealthy += other.counts.unhealthy;
    sum.unknown += other.unknown;
    sum.counts.healthy += other.counts.healthy;
    sum.notApplicable += other.notApplicable;
}

/// Takes `rows` out of a set and puts in those of `now`.
void replace(Bitmap& set, const Bitmap& rows, const Bitmap& now)
{
    set -= rows;
    set |= now;
}

} // namespace

void Scoreboard::HeldRule::adjust()
{
    adjusted.reset();
    if (rule.exemptions.isEmpty())
        return;
    const auto& [waived, mitigated] = rule.exemptions;
    Bitmap exempt = waived;
    exempt |= mitigated;
    adjusted = rule.verdicts;
    for (const auto set : sets)
        (*adjusted).*set -= exempt;
    adjusted->healthy |= mitigated - waived;
    adjusted->notApplicable |= waived;
}

Scoreboard::Scoreboard(Layout layout, std::vector<Rule> rules) : m_layout(std::make_shared<const Layout>(std::move(layout)))
{
    for (std::size_t c = 0; c <= m_layout->controlMax.size(); ++c)
        m_controls.push_back(std::make_shared<Control>());
    for (auto& rule : rules) {
        const int number = int(m_rules.size());
        m_rules.push_back(std::make_shared<HeldRule>(HeldRule{std::move(rule), {}}));
        m_rules.back()->adjust();
        const auto& held = m_rules.back()->rule;
        if (!held.counts)
            continue;
        for (const int control : held.controls)
            m_controls[std::size_t(control)]->rules.push_back(number);
    }
    for (std::size_t c = 0; c < m_controls.size(); ++c) {
        auto& control = *m_controls[c];
        control.tallies.resize(m_layout->scopes);
        control.sides = sidesOf(c, nullptr);
        count(control, control.sides, 1);
    }
}

Scoreboard::HeldRule& Scoreboard::ownRule(std::size_t rule)
{
    auto& held = m_rules[rule];
    if (held.use_count() > 1)
        held = std::make_shared<HeldRule>(*held);
    return *held;
}

Scoreboard::Control& Scoreboard::ownControl(std::size_t control)
{
    auto& held = m_controls[control];
    if (held.use_count() > 1)
        held = std::make_shared<Control>(*held);
    return *held;
}

/// Where the resources of a control stand, of all or `within` some.
RuleVerdicts Scoreboard::sidesOf(std::size_t control, const Bitmap* within) const
{
    std::vector<const RuleVerdicts*> parts;
    if (control + 1 == m_controls.size()) {
        for (std::size_t c = 0; c < control; ++c)
            parts.push_back(&m_controls[c]->sides);
    } else {
        for (const int rule : m_controls[control]->rules)
            parts.push_back(&m_rules[std::size_t(rule)]->counted());
    }
    RuleVerdicts sides;
    Bitmap worse;
    for (const auto set : sets) {
        std::vector<const Bitmap*> all;
        std::vector<Bitmap> inside;
        inside.reserve(parts.size());
        for (const RuleVerdicts* part : parts) {
            const Bitmap& rows = part->*set;
            if (!within && !rows.isEmpty())
                all.push_back(&rows);
            else if (within && rows.intersects(*within))
                all.push_back(&inside.emplace_back(rows & *within));
        }
        sides.*set = Bitmap::unionOf(all);
        sides.*set -= worse;
        worse |= sides.*set;
    }
    return sides;
}

void Scoreboard::count(Control& control, const RuleVerdicts& sides, int sign) const
{
    const auto& scopeOfRow = m_layout->scopeOfRow;
    for (std::size_t set = 0; set < sets.size(); ++set) {
        (sides.*sets[set]).forEachBlock([&](std::span<const std::uint32_t> rows) {
            for (const std::uint32_t row : rows) {
                const std::uint32_t scope = row < scopeOfRow.size() ? scopeOfRow[row] : nowhere;
                if (scope != nowhere)
                    sideOf(control.tallies[scope], set) += sign;
            }
        });
    }
}

/// Takes the rows out of the control and puts them where they stand now.
void Scoreboard::restand(std::size_t number, const Bitmap& rows)
{
    Control& control = ownControl(number);
    RuleVerdicts before;
    for (const auto set : sets)
        before.*set = control.sides.*set & rows;
    const RuleVerdicts after = sidesOf(number, &rows);
    count(control, before, -1);
    count(control, after, 1);
    for (const auto set : sets)
        replace(control.sides.*set, rows, after.*set);
}

void Scoreboard::change(std::size_t number, const Bitmap& rows, const RuleVerdicts& now)
{
    auto& held = ownRule(number);
    for (const auto set : sets)
        replace(held.rule.verdicts.*set, rows, now.*set & rows);
    held.adjust();
    if (!held.rule.counts)
        return;
    for (const int control : held.rule.controls)
        restand(std::size_t(control), rows);
    restand(m_controls.size() - 1, rows);
}

/// Does one step to the rule's sets; the rows that it touched.
Bitmap Scoreboard::take(const Step& step)
{
    auto& held = ownRule(std::size_t(step.rule));
    auto& [healthy, unhealthy, unknown, notApplicable] = held.rule.verdicts;
    Bitmap rows = held.counted().unhealthy;
    if (step.rows)
        rows &= *step.rows;
    switch (step.kind) {
    case Step::Kind::Fix:
        unhealthy -= rows;
        healthy |= rows;
        break;
    case Step::Kind::Waive: held.rule.exemptions.waived |= rows; break;
    case Step::Kind::Mitigate: held.rule.exemptions.mitigated |= rows; break;
    case Step::Kind::Remove: break;
    }
    held.adjust();
    return rows;
}

void Scoreboard::removeRows(const Bitmap& rows)
{
    for (std::size_t r = 0; r < m_rules.size(); ++r) {
        const auto& exemptions = m_rules[r]->rule.exemptions;
        const auto touches = [&](auto set) { return (m_rules[r]->rule.verdicts.*set).intersects(rows); };
        if (!std::ranges::any_of(sets, touches) && !exemptions.waived.intersects(rows) && !exemptions.mitigated.intersects(rows))
            continue;
        auto& held = ownRule(r);
        for (const auto set : sets)
            held.rule.verdicts.*set -= rows;
        held.rule.exemptions.waived -= rows;
        held.rule.exemptions.mitigated -= rows;
        held.adjust();
    }
}

Scoreboard Scoreboard::with(std::span<const Step> steps) const
{
    Scoreboard board(*this);
    std::vector<Bitmap> touched(board.m_controls.size());
    for (const auto& step : steps) {
        if (step.kind == Step::Kind::Remove) {
            board.removeRows(*step.rows);
            for (auto& rows : touched)
                rows |= *step.rows;
            continue;
        }
        const Bitmap rows = board.take(step);
        const Rule& rule = board.rule(std::size_t(step.rule));
        if (!rule.counts)
            continue;
        for (const int control : rule.controls)
            touched[std::size_t(control)] |= rows;
        touched.back() |= rows;
    }
    for (std::size_t c = 0; c < touched.size(); ++c) {
        if (!touched[c].isEmpty())
            board.restand(c, touched[c]);
    }
    return board;
}

ScopeStanding Scoreboard::standing(std::vector<Tally> controls) const
{
    ScopeStanding standing;
    standing.resources = controls.back();
    controls.pop_back();
    std::vector<ControlPoints> points;
    for (std::size_t c = 0; c < controls.size(); ++c)
        points.push_back({m_layout->controlMax[c], controls[c].counts});
    standing.controls = std::move(controls);
    standing.points = scopePoints(points);
    standing.percent = standing.points.percent();
    standing.weight = standing.resources.counts.assessed();
    return standing;
}

ScopeStanding Scoreboard::scope(std::uint32_t scope) const
{
    std::vector<Tally> controls;
    for (const auto& control : m_controls)
        controls.push_back(control->tallies[scope]);
    auto one = standing(std::move(controls));
    if (scope < m_layout->weights.size() && m_layout->weights[scope] >= 0)
        one.weight = m_layout->weights[scope];
    return one;
}

ScopeStanding Scoreboard::together(std::span<const std::uint32_t> scopes) const
{
    std::vector<Tally> sums(m_controls.size());
    std::vector<WeightedPercent> percents;
    double weights = 0;
    for (const std::uint32_t number : scopes) {
        const auto one = scope(number);
        for (std::size_t c = 0; c < sums.size(); ++c)
            add(sums[c], m_controls[c]->tallies[number]);
        if (one.percent)
            percents.push_back({*one.percent, one.weight});
        weights += one.weight;
    }
    auto all = standing(std::move(sums));
    all.weight = weights;
    if (scopes.size() != 1) {
        all.percent = weightedPercent(percents);
        all.points.current = all.percent ? *all.percent * all.points.max / 100 : 0;
    }
    return all;
}

ScopeStanding Scoreboard::of(const Bitmap& rows) const
{
    std::vector<Tally> controls;
    for (const auto& control : m_controls) {
        auto& tally = controls.emplace_back();
        for (std::size_t set = 0; set < sets.size(); ++set)
            sideOf(tally, set) = int((control->sides.*sets[set]).countOfAnd(rows));
    }
    return standing(std::move(controls));
}

Bitmap Scoreboard::heldBackBy(std::size_t number, int control) const
{
    const auto& asked = *m_rules[number];
    Bitmap rows;
    if (asked.rule.counts)
        rows = asked.counted().unhealthy;
    for (const int other : m_controls[std::size_t(control)]->rules) {
        if (std::cmp_not_equal(other, number))
            rows -= m_rules[std::size_t(other)]->counted().unhealthy;
    }
    return rows;
}

std::size_t Scoreboard::bytes() const
{
    std::size_t sum = 0;
    for (const auto& held : m_rules) {
        for (const auto set : sets)
            sum += (held->rule.verdicts.*set).bytes();
        sum += held->rule.exemptions.waived.bytes() + held->rule.exemptions.mitigated.bytes();
    }
    return sum;
}

} // namespace posture
