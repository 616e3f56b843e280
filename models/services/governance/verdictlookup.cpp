// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/governance/verdictlookup.h"

#include "store/queries/governancefacts.h"
#include "store/queries/verdictqueries.h"

#include <algorithm>
#include <utility>

namespace services {

namespace {

using domain::AssessmentState;
using domain::ExemptionCategory;
using Standing = VerdictLookup::Standing;

bool isInWhole(const PlacedExemption& exemption, qint64 scope)
{
    return exemption.everywhere || exemption.scopes.contains(scope);
}

std::optional<AssessmentState> stateIn(const domain::RuleVerdicts& verdicts, qint64 row)
{
    const auto number = std::uint32_t(row);
    if (verdicts.unhealthy.contains(number))
        return AssessmentState::Unhealthy;
    if (verdicts.unknown.contains(number))
        return AssessmentState::Unknown;
    if (verdicts.healthy.contains(number))
        return AssessmentState::Healthy;
    return verdicts.notApplicable.contains(number) ? std::optional(AssessmentState::NotApplicable) : std::nullopt;
}

} // namespace

VerdictLookup::VerdictLookup(store::Db& db, const PostureModel& model, const std::vector<PlacedExemption>& exemptions) : m_db(db), m_model(model)
{
    for (const auto& exemption : exemptions) {
        const qint64 assessment = exemption.recommendation.isEmpty() ? 0 : model.assessmentOf(exemption.recommendation);
        if (exemption.recommendation.isEmpty() || assessment != 0)
            m_exemptions[assessment].push_back(&exemption);
    }
}

VerdictLookup::Exemptions VerdictLookup::exemptionsOf(const RuleAndScope& pair) const
{
    Exemptions relevant;
    for (const qint64 assessment : {qint64(0), pair.assessment}) {
        for (const auto* exemption : m_exemptions.value(assessment)) {
            if (isInWhole(*exemption, pair.scope) || !exemption->resources.empty())
                relevant.push_back(exemption);
        }
    }
    return relevant;
}

void VerdictLookup::add(domain::AssignmentCounts& counts, Standing standing)
{
    switch (standing) {
    case Standing::Open: ++counts.open; break;
    case Standing::Exempt: ++counts.exempt; break;
    case Standing::Unknown: ++counts.unknown; break;
    case Standing::Healthy: ++counts.healthy; break;
    case Standing::NotApplicable: ++counts.notApplicable; break;
    }
}

const RuleInScope* VerdictLookup::rule(const RuleAndScope& pair) const
{
    const auto* posture = m_model.posture(pair.scope);
    if (!posture)
        return nullptr;
    const auto found = posture->rules.constFind(pair.assessment);
    return found == posture->rules.cend() ? nullptr : &*found;
}

/// A waiver takes out whatever is said, mitigated what is unhealthy.
Standing VerdictLookup::standingOf(const Exemptions& exemptions, qint64 scope, qint64 resource, AssessmentState state)
{
    const bool isUnhealthy = state == AssessmentState::Unhealthy;
    const bool isExempt = std::ranges::any_of(exemptions, [&](const auto* exemption) {
        return (isUnhealthy || exemption->category == ExemptionCategory::Waiver)
               && (isInWhole(*exemption, scope) || std::ranges::binary_search(exemption->resources, resource));
    });
    if (isExempt || state == AssessmentState::Exempt)
        return Standing::Exempt;
    switch (state) {
    case AssessmentState::Unhealthy: return Standing::Open;
    case AssessmentState::Healthy: return Standing::Healthy;
    case AssessmentState::NotApplicable: return Standing::NotApplicable;
    case AssessmentState::Exempt:
    case AssessmentState::Unknown: break;
    }
    return Standing::Unknown;
}

std::optional<domain::AssignmentCounts> VerdictLookup::whole(const RuleAndScope& pair) const
{
    domain::AssignmentCounts counts;
    const auto* found = rule(pair);
    if (!found)
        return counts;
    bool isWaived = false, isMitigated = false;
    for (const auto* exemption : exemptionsOf(pair)) {
        if (!isInWhole(*exemption, pair.scope))
            return std::nullopt;
        (exemption->category == ExemptionCategory::Waiver ? isWaived : isMitigated) = true;
    }
    counts = {.open = found->count(AssessmentState::Unhealthy),
              .exempt = found->count(AssessmentState::Exempt),
              .unknown = found->count(AssessmentState::Unknown),
              .healthy = found->count(AssessmentState::Healthy),
              .notApplicable = found->count(AssessmentState::NotApplicable),
              .assessed = true};
    if (isWaived)
        return domain::AssignmentCounts{.exempt = counts.open + counts.exempt + counts.unknown + counts.healthy + counts.notApplicable, .assessed = true};
    if (isMitigated)
        counts.exempt += std::exchange(counts.open, 0);
    return counts;
}

core::Result<std::vector<VerdictLookup::Verdict>> VerdictLookup::each(const RuleAndScope& pair)
{
    if (!rule(pair))
        return std::vector<Verdict>();
    const auto* about = m_model.meta(pair.assessment, domain::ownRules);
    if (about && about->connection == domain::ownRules)
        return eachOfOwnRule(pair);
    const auto exemptions = exemptionsOf(pair);
    STORE_LET(read, store::readVerdictsIn(m_db, pair.assessment, pair.scope));
    std::vector<Verdict> verdicts;
    verdicts.reserve(read.size());
    for (const auto& [resource, group, state] : read)
        verdicts.push_back({resource, group, standingOf(exemptions, pair.scope, resource, state)});
    return verdicts;
}

core::Result<std::vector<VerdictLookup::Verdict>> VerdictLookup::eachOfOwnRule(const RuleAndScope& pair)
{
    if (!m_own.contains(pair.assessment)) {
        STORE_LET(read, store::readVerdictsOf(m_db, pair.assessment));
        m_own.insert(pair.assessment, std::move(read));
    }
    const auto& sets = *m_own.constFind(pair.assessment);
    const auto exemptions = exemptionsOf(pair);
    STORE_LET(rows, store::readRowsIn(m_db, pair.scope));
    std::vector<Verdict> verdicts;
    for (const auto& [row, group] : rows) {
        if (const auto state = stateIn(sets, row))
            verdicts.push_back({row, group, standingOf(exemptions, pair.scope, row, *state)});
    }
    return verdicts;
}

} // namespace services
