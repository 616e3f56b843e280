// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/compliance.h"

#include "posture/verdictblocks.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <QSet>

namespace posture {

namespace {

using domain::Attestation;
using domain::Attested;
using State = domain::ComplianceState;

State stateBy(int failed, int unknown, int passed, int skipped)
{
    return failed > 0 ? State::Failed : unknown > 0 ? State::Unknown : passed > 0 ? State::Passed : skipped > 0 ? State::Skipped : State::Unsupported;
}

std::optional<double> percentOf(int part, int all)
{
    if (all == 0)
        return {};
    return 100.0 * part / all;
}

void add(ResourceCounts& sum, const BlockVerdicts::Counts& counts)
{
    sum.failed += counts[BlockVerdicts::Failed];
    sum.unknown += counts[BlockVerdicts::Unknown];
    sum.passed += counts[BlockVerdicts::Passed];
    sum.skipped += counts[BlockVerdicts::Skipped];
}

/// Resources of one block, each once, by the worst that some of its pieces say.
class BlockUnions {
public:
    explicit BlockUnions(std::span<const VerdictBlocks::Piece> pieces) : m_pieces(pieces) {}

    /// `some`: places of pieces, ascending.
    BlockVerdicts::Counts counts(std::span<const std::uint32_t> some)
    {
        if (some.size() == 1)
            return m_pieces[some.front()].counts;
        if (m_pieces.size() > 64)
            return countAnew(some);
        // Where few rules speak, most groups hold the same ones of them.
        std::uint64_t key = 0;
        for (const auto piece : some)
            key |= std::uint64_t(1) << piece;
        const auto [known, isNew] = m_known.try_emplace(key);
        if (isNew)
            known->second = countAnew(some);
        return known->second;
    }

private:
    BlockVerdicts::Counts countAnew(std::span<const std::uint32_t> some) const
    {
        std::vector<const BlockVerdicts*> verdicts;
        verdicts.reserve(some.size());
        for (const auto piece : some)
            verdicts.push_back(&m_pieces[piece].verdicts);
        return BlockVerdicts::worstOf(verdicts).counts();
    }

    std::span<const VerdictBlocks::Piece> m_pieces;
    std::unordered_map<std::uint64_t, BlockVerdicts::Counts> m_known;
};

/// By control, which attestation is in force; -1: none.
std::vector<int> attestationsOf(const Standard& standard, const Compliance::Question& question)
{
    std::vector<int> inForce(standard.controls().size(), -1);
    for (std::size_t i = 0; i < question.attestations.size(); ++i) {
        const Attestation& one = question.attestations[i];
        if (one.standard.compare(standard.id(), Qt::CaseInsensitive) != 0 || !one.isInForce(question.asOf))
            continue;
        const int control = standard.indexOf(one.control);
        if (control < 0 || !standard.controls()[std::size_t(control)].manual)
            continue;
        int& now = inForce[std::size_t(control)];
        if (now < 0 || question.attestations[std::size_t(now)].at <= one.at)
            now = int(i);
    }
    return inForce;
}

/// `groups`: counts of the controls, then of the families, then of the standard.
StandardCompliance standingOf(const MappedStandard& mapped, const ComplianceStanding& all, std::span<const ResourceCounts> groups,
                              const Compliance::Question& question)
{
    StandardCompliance standing;
    const auto& controls = mapped.standard.controls();
    const auto attestations = attestationsOf(mapped.standard, question);
    standing.families.resize(mapped.standard.families().size());
    for (std::size_t c = 0; c < controls.size(); ++c) {
        ControlCompliance control{.resources = groups[c], .attestation = attestations[c]};
        for (const int rule : mapped.rules[c])
            control.assessments.add(all.assessments[std::size_t(rule)].state);
        if (control.attestation >= 0)
            control.assessments.add(stateOf(question.attestations[std::size_t(control.attestation)].verdict));
        control.state = stateOf(control.assessments);
        standing.families[std::size_t(controls[c].family)].controls.add(control.state);
        standing.controls.add(control.state);
        standing.byControl.push_back(control);
    }
    for (std::size_t f = 0; f < standing.families.size(); ++f) {
        auto& family = standing.families[f];
        family.resources = groups[controls.size() + f];
        family.state = stateOf(family.controls);
    }
    standing.resources = groups.back();
    standing.isRelevant = standing.resources.all() > 0;
    standing.state = stateOf(standing.controls);
    return standing;
}

} // namespace

void StateCounts::add(State state)
{
    switch (state) {
    case State::Passed: ++passed; break;
    case State::Failed: ++failed; break;
    case State::Skipped: ++skipped; break;
    case State::Unsupported: ++unsupported; break;
    case State::Unknown: ++unknown; break;
    }
}

std::optional<double> StateCounts::percent() const
{
    return percentOf(passed, passed + failed);
}

std::optional<double> StateCounts::decided() const
{
    return percentOf(passed + failed, passed + failed + unknown);
}

State stateOf(const ResourceCounts& resources)
{
    return stateBy(resources.failed, resources.unknown, resources.passed, resources.skipped);
}

State stateOf(const StateCounts& parts)
{
    return stateBy(parts.failed, parts.unknown, parts.passed, parts.skipped);
}

State stateOf(Attested verdict)
{
    switch (verdict) {
    case Attested::Passed: return State::Passed;
    case Attested::Failed: return State::Failed;
    case Attested::NotApplicable: return State::Skipped;
    case Attested::Unknown: break;
    }
    return State::Unsupported;
}

MappedStandard MappedStandard::of(Standard standard, std::span<const QStringList> controlsOfRule)
{
    MappedStandard mapped{.standard = std::move(standard), .rules = {}, .unmatched = {}};
    mapped.rules.resize(mapped.standard.controls().size());
    QSet<QString> unmatched;
    for (std::size_t rule = 0; rule < controlsOfRule.size(); ++rule) {
        for (const auto& id : controlsOfRule[rule]) {
            const int control = mapped.standard.indexOf(id);
            if (control < 0) {
                unmatched.insert(id);
                continue;
            }
            auto& rules = mapped.rules[std::size_t(control)];
            if (rules.empty() || rules.back() != int(rule))
                rules.push_back(int(rule));
        }
    }
    mapped.unmatched = QStringList(unmatched.begin(), unmatched.end());
    mapped.unmatched.sort();
    return mapped;
}

Compliance::Compliance(std::vector<MappedStandard> standards) : m_standards(std::move(standards))
{
    const auto join = [this](int rule, std::size_t group) {
        if (std::cmp_less_equal(m_groupsOfRule.size(), rule))
            m_groupsOfRule.resize(std::size_t(rule) + 1);
        auto& groups = m_groupsOfRule[std::size_t(rule)];
        if (std::ranges::find(groups, group) == groups.end())
            groups.push_back(std::uint32_t(group));
    };
    for (const auto& [standard, rules, unmatched] : m_standards) {
        const std::size_t families = m_groups + standard.controls().size(), whole = families + standard.families().size();
        for (std::size_t c = 0; c < rules.size(); ++c) {
            for (const int rule : rules[c]) {
                join(rule, m_groups + c);
                join(rule, families + std::size_t(standard.controls()[c].family));
                join(rule, whole);
            }
        }
        m_groups = whole + 1;
    }
}

/// Resources of each group, and those of each rule into its assessment.
std::vector<ResourceCounts> Compliance::resources(const Scoreboard& board, const core::Bitmap* within, std::vector<AssessmentCompliance>& assessments) const
{
    std::vector<ResourceCounts> sums(m_groups);
    std::vector<std::vector<std::uint32_t>> present(m_groups);
    std::vector<std::uint32_t> touched;
    const auto isNamed = [this](std::size_t rule) { return rule < m_groupsOfRule.size() && !m_groupsOfRule[rule].empty(); };
    VerdictBlocks blocks(board, isNamed, within);
    for (auto pieces = blocks.next(); !pieces.empty(); pieces = blocks.next()) {
        for (std::uint32_t i = 0; i < pieces.size(); ++i) {
            const auto rule = std::size_t(pieces[i].rule);
            add(assessments[rule].resources, pieces[i].counts);
            for (const auto group : m_groupsOfRule[rule]) {
                if (present[group].empty())
                    touched.push_back(group);
                present[group].push_back(i);
            }
        }
        BlockUnions unions(pieces);
        for (const auto group : touched) {
            add(sums[group], unions.counts(present[group]));
            present[group].clear();
        }
        touched.clear();
    }
    return sums;
}

ComplianceStanding Compliance::of(const Scoreboard& board, const Question& question) const
{
    ComplianceStanding standing;
    standing.assessments.resize(std::max(board.rules(), m_groupsOfRule.size()));
    const auto groups = resources(board, question.within, standing.assessments);
    for (auto& assessment : standing.assessments)
        assessment.state = stateOf(assessment.resources);
    std::size_t first = 0;
    for (const auto& mapped : m_standards) {
        const std::size_t size = mapped.standard.controls().size() + mapped.standard.families().size() + 1;
        standing.standards.push_back(standingOf(mapped, standing, std::span(groups).subspan(first, size), question));
        first += size;
    }
    return standing;
}

} // namespace posture
