// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/loadedrules.h"

#include "services/policies/rulesinforce.h"

namespace runtime {

core::Result<services::RulesInForcePtr> LoadedRules::get(store::Db& db)
{
    STORE_LET(change, store::readPolicyChange(db));
    const std::scoped_lock lock(m_mutex);
    if (m_rules && m_change == change)
        return m_rules;
    QList<store::CustomPolicy> custom;
    if (change != 0) {
        STORE_LET(stored, store::readCustomPolicies(db));
        custom = std::move(stored);
    }
    STORE_LET(rules, services::assembleRules(custom, policy::ticksOf(m_clock->now().toMSecsSinceEpoch())));
    m_rules = std::move(rules);
    m_change = change;
    return m_rules;
}

} // namespace runtime
