// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/twosides.h"

#include <algorithm>
#include <array>
#include <utility>

namespace posture {

namespace {

using core::Bitmap;

enum State : std::uint8_t { Failed, Undecided, Passed, Outside };
constexpr std::array decided{Failed, Undecided, Passed};

const Bitmap& setOf(const RuleVerdicts& verdicts, State state)
{
    return state == Failed ? verdicts.unhealthy : state == Undecided ? verdicts.unknown : verdicts.healthy;
}

Stance stanceOf(State state)
{
    return state == Failed ? Stance::Unhealthy : state == Undecided ? Stance::Unknown : Stance::Healthy;
}

/// Each row on one side at most: where it stands.
struct Standing {
    std::array<Bitmap, decided.size()> in;
    Bitmap notApplicable;
    Bitmap all; ///< in any of `in`

    void settle()
    {
        for (const State state : decided) {
            in[state] -= all;
            all |= in[state];
        }
        notApplicable -= all;
    }
    Tally tally() const
    {
        return {.counts = {.healthy = int(in[Passed].count()), .unhealthy = int(in[Failed].count())},
                .notApplicable = int(notApplicable.count()),
                .unknown = int(in[Undecided].count())};
    }
};

/// The rules of a side that say something of some rows, on these rows.
class Part {
public:
    Part(const Side& side, const Bitmap& rows, std::size_t controls) : m_known(side.known & rows), m_has(side.has), m_byControl(controls)
    {
        for (const auto& rule : side.rules) {
            const auto& [healthy, unhealthy, unknown, notApplicable] = rule.verdicts;
            RuleVerdicts here{healthy & rows, unhealthy & rows, unknown & rows, notApplicable & rows};
            if (here.isEmpty())
                continue;
            const int number = int(m_rules.size());
            m_rules.push_back({rule.recommendation, rule.counts, rule.controls, std::move(here), rule.exempt & rows, rule.disabled & rows});
            m_byRecommendation[rule.recommendation].push_back(number);
            for (const int control : rule.controls) {
                if (rule.counts)
                    m_byControl[std::size_t(control)].push_back(number);
            }
        }
    }

    Standing standing(std::size_t control) const
    {
        Standing standing;
        std::vector<const Bitmap*> skipped;
        for (const State state : decided) {
            std::vector<const Bitmap*> sets;
            for (const int rule : m_byControl[control])
                sets.push_back(&setOf(m_rules[std::size_t(rule)].verdicts, state));
            standing.in[state] = Bitmap::unionOf(sets);
        }
        for (const int rule : m_byControl[control])
            skipped.push_back(&m_rules[std::size_t(rule)].verdicts.notApplicable);
        standing.notApplicable = Bitmap::unionOf(skipped);
        standing.settle();
        return standing;
    }

    const std::vector<SideRule>& rules() const { return m_rules; }
    const std::vector<int>& ofControl(std::size_t control) const { return m_byControl[control]; }

    /// Tells f(stance, rows) what this side says of the rows by a recommendation, in a control.
    template<class F>
    void stances(Bitmap rows, int recommendation, int control, F f) const
    {
        const auto found = m_byRecommendation.find(recommendation);
        if (found == m_byRecommendation.end() && !(std::size_t(recommendation) < m_has.size() && m_has[std::size_t(recommendation)]))
            return f(Stance::None, std::move(rows));
        take(rows, rows - m_known, Stance::NoResource, f);
        if (found != m_byRecommendation.end())
            says(rows, found->second, control, f);
        if (!rows.isEmpty())
            f(Stance::Silent, std::move(rows));
    }

private:
    /// Rows that are told are out of `rows`.
    template<class F>
    static void take(Bitmap& rows, const Bitmap& some, Stance stance, F& f)
    {
        Bitmap told = rows & some;
        if (told.isEmpty())
            return;
        rows -= told;
        f(stance, std::move(told));
    }

    template<class F>
    void says(Bitmap& rows, const std::vector<int>& numbers, int control, F& f) const
    {
        std::vector<const SideRule*> rules, inControl;
        bool counts = false;
        for (const int number : numbers) {
            const auto& rule = rules.emplace_back(&m_rules[std::size_t(number)]);
            counts |= rule->counts && !rule->controls.empty();
            if (rule->counts && std::ranges::find(rule->controls, control) != rule->controls.end())
                inControl.push_back(rule);
        }
        if (inControl.empty()) {
            for (const auto* rule : rules) {
                for (const auto* set : {&rule->verdicts.healthy, &rule->verdicts.unhealthy, &rule->verdicts.unknown, &rule->verdicts.notApplicable})
                    take(rows, *set, counts ? Stance::Elsewhere : Stance::NotCounted, f);
            }
            return;
        }
        for (const State state : decided) {
            for (const auto* rule : inControl)
                take(rows, setOf(rule->verdicts, state), stanceOf(state), f);
        }
        for (const auto* rule : inControl)
            take(rows, rule->exempt, Stance::Exempt, f);
        for (const auto* rule : inControl)
            take(rows, rule->disabled, Stance::Disabled, f);
        for (const auto* rule : inControl)
            take(rows, rule->verdicts.notApplicable, Stance::NotApplicable, f);
    }

    std::vector<SideRule> m_rules;
    Bitmap m_known;
    const std::vector<bool>& m_has;
    std::map<int, std::vector<int>> m_byRecommendation;
    std::vector<std::vector<int>> m_byControl;
};

/// The reasons of one control.
class Reasons {
public:
    Reasons(const Part& cloud, const Part& ours, std::size_t control, bool hasCloud, std::map<DifferenceKey, DifferenceSum>& why)
        : m_cloud(cloud), m_ours(ours), m_control(control), m_hasCloud(hasCloud), m_why(why)
    {
    }

    void add(const Standing& cloud, const Standing& ours)
    {
        for (const State from : {Failed, Undecided, Passed, Outside}) {
            for (const State to : {Failed, Undecided, Passed, Outside}) {
                const bool moves = from != to && (from == Failed || from == Passed || to == Failed || to == Passed);
                if (!moves)
                    continue;
                Bitmap rows = from == Outside ? ours.in[to] - cloud.all : to == Outside ? cloud.in[from] - ours.all : cloud.in[from] & ours.in[to];
                if (!rows.isEmpty())
                    explain(rows, from, to);
            }
        }
    }

private:
    /// Rows that both sides count differently in the same way. A side decides where it finds a resource unhealthy or cannot tell, or
    /// where it alone counts it.
    void explain(const Bitmap& rows, State from, State to)
    {
        std::map<DifferenceKey, Bitmap> reasons;
        if (!m_hasCloud) {
            reasons.emplace(DifferenceKey{}, rows);
        } else {
            if (from == Failed || from == Undecided || (from == Passed && to == Outside))
                decide(m_cloud, m_ours, from, true, rows, reasons);
            if (to == Failed || to == Undecided || (to == Passed && from == Outside))
                decide(m_ours, m_cloud, to, false, rows, reasons);
        }
        share(reasons, int(to == Passed) - int(from == Passed), int(to == Failed) - int(from == Failed));
    }

    void decide(const Part& side, const Part& other, State state, bool isCloud, const Bitmap& rows, std::map<DifferenceKey, Bitmap>& reasons) const
    {
        for (const int number : side.ofControl(m_control)) {
            const auto& rule = side.rules()[std::size_t(number)];
            Bitmap here = setOf(rule.verdicts, state) & rows;
            if (here.isEmpty())
                continue;
            other.stances(std::move(here), rule.recommendation, int(m_control), [&](Stance stance, const Bitmap& some) {
                const Stance own = stanceOf(state);
                reasons[{rule.recommendation, isCloud ? own : stance, isCloud ? stance : own}] |= some;
            });
        }
    }

    /// A row with n reasons is an n-th of each.
    void share(const std::map<DifferenceKey, Bitmap>& reasons, int healthy, int unhealthy)
    {
        std::vector<Bitmap> atLeast; ///< by number of reasons, less one
        for (const auto& [key, rows] : reasons) {
            Bitmap again = rows;
            for (std::size_t n = 0; n < atLeast.size() && !again.isEmpty(); ++n) {
                Bitmap more = again & atLeast[n];
                atLeast[n] |= again;
                again = std::move(more);
            }
            if (!again.isEmpty())
                atLeast.push_back(std::move(again));
        }
        for (const auto& [key, rows] : reasons) {
            double part = 0;
            std::uint64_t counted = rows.count();
            auto& sum = m_why[key];
            for (std::size_t n = 0; n < atLeast.size(); ++n) { // Σ of 1/n over the rows with n
                const std::uint64_t more = n + 1 < atLeast.size() ? rows.countOfAnd(atLeast[n + 1]) : 0;
                part += double(counted - more) / double(n + 1);
                counted = more;
            }
            if (sum.resources == 0)
                sum.row = rows.first().value_or(0);
            sum.resources += int(rows.count());
            sum.healthy += healthy * part;
            sum.unhealthy += unhealthy * part;
        }
    }

    const Part& m_cloud;
    const Part& m_ours;
    const std::size_t m_control;
    const bool m_hasCloud;
    std::map<DifferenceKey, DifferenceSum>& m_why;
};

void operator+=(Tally& sum, const Tally& other)
{
    sum.counts.healthy += other.counts.healthy;
    sum.counts.unhealthy += other.counts.unhealthy;
    sum.notApplicable += other.notApplicable;
    sum.unknown += other.unknown;
}

/// Over all controls: the worst that any says.
void join(Standing& together, const Standing& one)
{
    for (const State state : decided)
        together.in[state] |= one.in[state];
    together.notApplicable |= one.notApplicable;
}

} // namespace

SideDifference& SideDifference::operator+=(const SideDifference& other)
{
    if (controls.size() < other.controls.size())
        controls.resize(other.controls.size());
    for (std::size_t c = 0; c < other.controls.size(); ++c) {
        posture::operator+=(controls[c].cloud, other.controls[c].cloud);
        posture::operator+=(controls[c].ours, other.controls[c].ours);
        for (const auto& [key, sum] : other.controls[c].why) {
            auto& mine = controls[c].why[key];
            if (mine.resources == 0)
                mine.row = sum.row;
            mine.healthy += sum.healthy;
            mine.unhealthy += sum.unhealthy;
            mine.resources += sum.resources;
        }
    }
    posture::operator+=(cloud, other.cloud);
    posture::operator+=(ours, other.ours);
    for (const auto& [recommendation, counts] : other.unhealthy) {
        unhealthy[recommendation].cloud += counts.cloud;
        unhealthy[recommendation].ours += counts.ours;
    }
    return *this;
}

SideDifference compareSides(const Side& cloud, const Side& ours, const Bitmap& rows, std::size_t controls, bool hasCloud)
{
    static const Side nothing;
    const Part theirs(hasCloud ? cloud : nothing, rows, controls), own(ours, rows, controls);
    SideDifference difference;
    Standing allTheirs, allOurs;
    for (std::size_t c = 0; c < controls; ++c) {
        const auto from = theirs.standing(c), to = own.standing(c);
        auto& control = difference.controls.emplace_back(from.tally(), to.tally());
        Reasons(theirs, own, c, hasCloud, control.why).add(from, to);
        join(allTheirs, from);
        join(allOurs, to);
    }
    allTheirs.settle();
    allOurs.settle();
    difference.cloud = allTheirs.tally();
    difference.ours = allOurs.tally();
    for (const auto& rule : theirs.rules())
        difference.unhealthy[rule.recommendation].cloud += int(rule.verdicts.unhealthy.count());
    for (const auto& rule : own.rules())
        difference.unhealthy[rule.recommendation].ours += int(rule.verdicts.unhealthy.count());
    return difference;
}

UnitPoints unitPoints(double max, Counts from, Counts to)
{
    const double before = from.assessed(), after = to.assessed();
    if (before == 0 || after == 0)
        return {before + after > 0 ? max / (before + after) : 0, 0};
    // h₂/n₂ − h₁/n₁ = (Δh·ū − Δu·h̄) ÷ (n₁n₂) with the means of both ends: exact, and the same from either side.
    const double scale = max / (before * after) / 2;
    return {scale * (from.unhealthy + to.unhealthy), -scale * (from.healthy + to.healthy)};
}

} // namespace posture
