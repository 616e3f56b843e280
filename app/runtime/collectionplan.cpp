// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/collectionplan.h"

#include "services/assess/ruleset.h"

namespace runtime {

core::Result<ports::CollectionPlan> planOf(const services::RuleSet& set)
{
    const auto routes = services::CollectionRoutes::builtin();
    if (!routes)
        return std::unexpected(routes.error());
    return routes->planFor(set.needs);
}

core::Result<ports::CollectionPlan> planOfLoadedRules()
{
    const auto set = services::RuleSet::builtin();
    if (!set)
        return std::unexpected(set.error());
    return planOf(**set);
}

} // namespace runtime
