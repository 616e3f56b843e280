// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/policybook.h"

namespace policy {

Truth applies(const EffectiveRule& rule, const Target& target)
{
    const Assignment& assignment = *rule.assignment;
    Truth all = isWithin(assignment.scope, target);
    for (const auto& scope : assignment.notScopes)
        all = both(all, isWithin(scope, target).inverted());
    all = both(all, selects(assignment.resourceSelectors, target));
    for (const Override* other : rule.before)
        all = both(all, selects(other->selectors, target, rule.referenceId()).inverted());
    return rule.effect ? both(all, selects(rule.effect->selectors, target, rule.referenceId())) : all;
}

void PolicyBook::add(std::string file, const PolicyDocument& document)
{
    if (document.error) {
        const RuleError& error = *document.error;
        m_refused.push_back({std::move(file), document.name, {}, error.path.empty() ? error.message : error.path + ": " + error.message});
        return;
    }
    bool isNew = true;
    switch (document.kind) {
    case DocumentKind::Definition: isNew = m_definitions.add(file, document.definition); break;
    case DocumentKind::Initiative: isNew = m_initiatives.add(file, document.initiative); break;
    case DocumentKind::Assignment: isNew = m_assignments.add(file, document.assignment); break;
    case DocumentKind::Exemption: m_exemptions.push_back({std::move(file), document.exemption}); break;
    case DocumentKind::Other: break;
    }
    if (!isNew)
        m_refused.push_back({std::move(file), document.name, {}, "there is an earlier " + std::string(toWord(document.kind)) + " of the same id or name"});
}

PolicyBook::Exempt PolicyBook::exemption(const EffectiveRule& rule, const Target& target, Ticks now) const
{
    Exempt first;
    const auto all = m_exempt.find(rule.assignment);
    if (all == m_exempt.end())
        return first;
    for (const Exemption* exemption : all->second) {
        if (exemption->isOver(now) || !exemption->isFor(rule.referenceId()))
            continue;
        const Truth holds = both(isWithin(exemption->scope, target), selects(exemption->resourceSelectors, target));
        if (holds.state == Truth::True)
            return {holds, exemption};
        if (holds.state != Truth::False && !first.exemption)
            first = {holds, exemption};
    }
    return first;
}

} // namespace policy
