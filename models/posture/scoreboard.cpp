// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/scoreboard.h"

#include <algorithm>
#include <utility>

namespace posture {

namespace {

using core::Bitmap;

/// The four sets, by worst first.
constexpr std::array sets{&RuleVerdicts::unhealthy, &RuleVerdicts::unknown, &RuleVerdicts::healthy, &RuleVerdicts::notApplicable};
static_assert(sets.size() == BlockVerdicts::sides.size()); // side by side the same

void add(BlockVerdicts::Counts& sum, const BlockVerdicts::Counts& other)
{
    for (std::size_t side = 0; side < sum.size(); ++side)
        sum[side] += other[side];
}

Tally tallyOf(const BlockVerdicts::Counts& counts)
{
    return {.counts = {.healthy = counts[BlockVerdicts::Passed], .unhealthy = counts[BlockVerdicts::Failed]},
            .notApplicable = counts[BlockVerdicts::Skipped],
            .unknown = counts[BlockVerdicts::Unknown]};
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
    const auto& [waived, mitigated, grace] = rule.exemptions;
    Bitmap exempt = waived;
    exempt |= mitigated;
    Bitmap spared = grace & rule.verdicts.unhealthy;
    spared -= exempt;
    exempt |= spared;
    adjusted = rule.verdicts;
    for (const auto set : sets)
        (*adjusted).*set -= exempt;
    adjusted->healthy |= mitigated - waived;
    adjusted->notApplicable |= waived;
    adjusted->notApplicable |= spared;
}

Scoreboard::Scoreboard(Layout layout, std::vector<Rule> rules)
{
    m_scopes = std::make_shared<const RowScopes>(std::exchange(layout.scopeOfRow, {}));
    m_layout = std::make_shared<const Layout>(std::move(layout));
    for (std::size_t c = 0; c <= m_layout->controlMax.size(); ++c)
        m_controls.push_back(std::make_shared<Control>(Control{.rules = {}, .sides = ControlSides(m_layout->scopes)}));
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
    standAll();
}

/// All controls in one pass over the verdicts, block by block: neighbouring rows are of few types, of which few rules speak.
void Scoreboard::standAll()
{
    struct Reader {
        core::BitmapBlocks rows;
        BlockVerdicts::Side side;
        const std::vector<int>* controls;
    };
    std::vector<Reader> readers;
    for (const auto& held : m_rules) {
        for (const auto side : BlockVerdicts::sides) {
            const Bitmap& rows = held->counted().*sets[side];
            if (held->rule.counts && !held->rule.controls.empty() && !rows.isEmpty())
                readers.push_back({core::BitmapBlocks(rows), side, &held->rule.controls});
        }
    }
    std::vector<std::optional<BlockVerdicts>> stands(m_controls.size() - 1);
    for (std::uint32_t block = 0, then = 0; block != core::BitmapBlocks::none; block = then) {
        then = core::BitmapBlocks::none;
        for (auto& reader : readers) {
            if (reader.rows.next() == block) {
                BlockVerdicts::Bits rows{};
                reader.rows.read(rows);
                for (const int control : *reader.controls) {
                    auto& stand = stands[std::size_t(control)];
                    (stand ? *stand : stand.emplace()).add(reader.side, rows);
                }
            }
            then = std::min(then, reader.rows.next());
        }
        std::vector<const BlockVerdicts*> told;
        for (std::size_t c = 0; c < stands.size(); ++c) {
            if (!stands[c])
                continue;
            stands[c]->settle();
            m_controls[c]->sides.put(block, *stands[c], *m_scopes);
            told.push_back(&*stands[c]);
        }
        if (!told.empty())
            m_controls.back()->sides.put(block, BlockVerdicts::worstOf(told), *m_scopes);
        std::ranges::fill(stands, std::nullopt);
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

/// Where some resources stand in a control.
RuleVerdicts Scoreboard::sidesOf(const Control& control, const Bitmap& within) const
{
    RuleVerdicts sides;
    Bitmap worse;
    for (const auto set : sets) {
        for (const int rule : control.rules) {
            const Bitmap& rows = m_rules[std::size_t(rule)]->counted().*set;
            if (rows.intersects(within))
                sides.*set |= rows & within;
        }
        sides.*set -= worse;
        worse |= sides.*set;
    }
    return sides;
}

/// Takes the rows out of the control and puts them where they stand now.
void Scoreboard::restand(std::size_t number, const Bitmap& rows)
{
    Control& control = ownControl(number);
    const RuleVerdicts after = sidesOf(control, rows);
    std::vector<core::BitmapBlocks> readers;
    for (const auto set : sets)
        readers.emplace_back(after.*set);
    for (core::BitmapBlocks at(rows); at.next() != core::BitmapBlocks::none;) {
        const std::uint32_t block = at.next();
        BlockVerdicts::Bits touched{};
        at.read(touched);
        const BlockVerdicts* before = control.sides.block(block);
        BlockVerdicts now = before ? *before : BlockVerdicts();
        now.drop(touched);
        for (const auto side : BlockVerdicts::sides) {
            if (readers[side].next() == block)
                readers[side].read(now[side]);
        }
        control.sides.put(block, now, *m_scopes);
    }
}

/// Follows what the controls say of the rows.
void Scoreboard::restandTogether(const Bitmap& rows)
{
    Control& together = ownControl(m_controls.size() - 1);
    for (core::BitmapBlocks at(rows); at.next() != core::BitmapBlocks::none; at.skipTo(at.next() + 1)) {
        const std::uint32_t block = at.next();
        std::vector<const BlockVerdicts*> told;
        for (std::size_t c = 0; c + 1 < m_controls.size(); ++c) {
            if (const BlockVerdicts* stand = m_controls[c]->sides.block(block))
                told.push_back(stand);
        }
        together.sides.put(block, BlockVerdicts::worstOf(told), *m_scopes);
    }
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
    restandTogether(rows);
}

/// Does one step to the rule's sets; the rows that it touched.
Bitmap Scoreboard::take(const Step& step)
{
    auto& held = ownRule(std::size_t(step.rule));
    auto& [healthy, unhealthy, unknown, notApplicable] = held.rule.verdicts;
    Bitmap rows = held.counted().unhealthy;
    if (step.kind == Step::Kind::Waive) // whatever the verdict
        (rows |= held.counted().healthy) |= held.counted().unknown;
    else if (step.kind == Step::Kind::Fix)
        rows |= held.rule.exemptions.grace & unhealthy;
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
        const bool isExempt = exemptions.waived.intersects(rows) || exemptions.mitigated.intersects(rows) || exemptions.grace.intersects(rows);
        if (!std::ranges::any_of(sets, touches) && !isExempt)
            continue;
        auto& held = ownRule(r);
        for (const auto set : sets)
            held.rule.verdicts.*set -= rows;
        held.rule.exemptions.waived -= rows;
        held.rule.exemptions.mitigated -= rows;
        held.rule.exemptions.grace -= rows;
        held.adjust();
    }
}

Scoreboard Scoreboard::with(std::span<const Step> steps) const
{
    Scoreboard board(*this);
    std::vector<Bitmap> touched(board.m_controls.size()); // the last: in any
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
    for (std::size_t c = 0; c + 1 < touched.size(); ++c) {
        if (!touched[c].isEmpty())
            board.restand(c, touched[c]);
    }
    if (!touched.back().isEmpty())
        board.restandTogether(touched.back());
    return board;
}

/// By control, and together.
ScopeStanding Scoreboard::standing(std::span<const BlockVerdicts::Counts> counts) const
{
    ScopeStanding standing;
    standing.resources = tallyOf(counts.back());
    std::vector<ControlPoints> points;
    for (std::size_t c = 0; c + 1 < counts.size(); ++c) {
        standing.controls.push_back(tallyOf(counts[c]));
        points.push_back({m_layout->controlMax[c], standing.controls.back().counts});
    }
    standing.points = scopePoints(points);
    standing.percent = standing.points.percent();
    standing.weight = standing.resources.counts.assessed();
    return standing;
}

ScopeStanding Scoreboard::scope(std::uint32_t scope) const
{
    std::vector<BlockVerdicts::Counts> counts;
    for (const auto& control : m_controls)
        counts.push_back(control->sides.counts(scope));
    auto one = standing(counts);
    if (scope < m_layout->weights.size() && m_layout->weights[scope] >= 0)
        one.weight = m_layout->weights[scope];
    return one;
}

ScopeStanding Scoreboard::together(std::span<const std::uint32_t> scopes) const
{
    std::vector<BlockVerdicts::Counts> sums(m_controls.size());
    std::vector<WeightedPercent> percents;
    double weights = 0;
    for (const std::uint32_t number : scopes) {
        const auto one = scope(number);
        for (std::size_t c = 0; c < sums.size(); ++c)
            add(sums[c], m_controls[c]->sides.counts(number));
        if (one.percent)
            percents.push_back({*one.percent, one.weight});
        weights += one.weight;
    }
    auto all = standing(sums);
    all.weight = weights;
    if (scopes.size() != 1) {
        all.percent = weightedPercent(percents);
        all.points.current = all.percent ? *all.percent * all.points.max / 100 : 0;
    }
    return all;
}

ScopeStanding Scoreboard::of(const Bitmap& rows) const
{
    std::vector<BlockVerdicts::Counts> counts(m_controls.size());
    for (core::BitmapBlocks at(rows); at.next() != core::BitmapBlocks::none;) {
        const std::uint32_t block = at.next();
        BlockVerdicts::Bits within{};
        at.read(within);
        for (std::size_t c = 0; c < m_controls.size(); ++c) {
            const BlockVerdicts* stand = m_controls[c]->sides.block(block);
            if (!stand)
                continue;
            BlockVerdicts inside = *stand;
            inside.keep(within);
            add(counts[c], inside.counts());
        }
    }
    return standing(counts);
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
        for (const auto& rows : {&held->rule.exemptions.waived, &held->rule.exemptions.mitigated, &held->rule.exemptions.grace})
            sum += rows->bytes();
    }
    return sum;
}

} // namespace posture
