// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/loadedrules.h"

#include "services/assess/ruleset.h"

namespace runtime {

core::Result<std::shared_ptr<const services::RuleSet>> LoadedRules::get()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_set) {
        auto set = services::RuleSet::builtin();
        if (!set)
            return set;
        m_set = std::move(*set);
    }
    return m_set;
}

} // namespace runtime
