// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/assessor.h"
#include "policy/needs.h"
#include "ports/connector.h"

#include <unordered_set>

namespace services {

/// Rules to assess with, and what follows from them. Immutable; shared by the threads that assess.
struct RuleSet {
    std::vector<policy::Assigned> rules;
    policy::AliasTable aliases;
    policy::Needs needs;
    ports::CollectionPlan plan = {};                ///< what to read beyond bulk queries so that they can be decided
    std::unordered_set<std::string> notInBulk = {}; ///< see StoreWorld
    std::size_t custom = 0;                         ///< so many at the end are the user's own, which move no score
    qint64 fingerprint = 0; ///< of everything a verdict depends on besides documents and time; 0: of rules that nobody keeps verdicts of

    /// With the aliases and ways of reading that are built in. Internal when they cannot be read.
    static core::Result<RuleSet> of(std::vector<policy::Assigned> rules);
    /// The rules that are built in, likewise. Parses all of them: for a pool.
    static core::Result<std::shared_ptr<const RuleSet>> builtin();
};
using RuleSetPtr = std::shared_ptr<const RuleSet>;

struct PolicyText;
/// Of rules that come from these texts, and of the engine and its tables.
qint64 fingerprintOf(const std::vector<PolicyText>& texts);

} // namespace services
