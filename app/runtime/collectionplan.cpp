// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/collectionplan.h"

#include "services/assess/fileassessment.h"
#include "services/collect/collectionroutes.h"

namespace runtime {

core::Result<ports::CollectionPlan> planOfLoadedRules()
{
    const auto routes = services::CollectionRoutes::builtin();
    if (!routes)
        return std::unexpected(routes.error());
    const auto aliases = services::builtinAliases();
    if (!aliases)
        return std::unexpected(aliases.error());
    std::vector<policy::Assigned> rules;
    for (const auto& text : services::builtinPolicies()) {
        auto document = policy::parsePolicy({text.json.constData(), std::size_t(text.json.size())}, text.file.toStdString());
        if (document.definition)
            rules.push_back(policy::assign(std::move(document.definition)));
    }
    return routes->planFor(policy::needsOf(rules, *aliases));
}

} // namespace runtime
