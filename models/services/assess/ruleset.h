// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/assessor.h"
#include "policy/needs.h"
#include "services/collect/collectionroutes.h"

#include <unordered_set>

namespace services {

/// Rules to assess with, and what follows from them. Immutable; shared by the threads that assess.
struct RuleSet {
    std::vector<policy::Assigned> rules;
    policy::AliasTable aliases;
    policy::Needs needs;
    std::unordered_set<std::string> notInBulk = {}; ///< see StoreWorld
    qint64 fingerprint = 0; ///< of everything a verdict depends on besides documents and time; 0: of rules that nobody keeps verdicts of

    static RuleSet of(std::vector<policy::Assigned> rules, policy::AliasTable aliases, const CollectionRoutes& routes);
    /// What is built in. Internal when it cannot be read. Parses all of it: for a pool.
    static core::Result<std::shared_ptr<const RuleSet>> builtin();
};
using RuleSetPtr = std::shared_ptr<const RuleSet>;

} // namespace services
