// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "policy/assessor.h"
#include "posture/scoreboard.h"

#include <unordered_set>

namespace store {
class Workspace;
class Db;
} // namespace store

namespace services {

/// Rules to assess with; shared by the threads that do.
struct RuleSet {
    std::vector<policy::Assigned> rules;
    policy::AliasTable aliases;
    std::unordered_set<std::string> notInBulk; ///< see StoreWorld
};

/// Verdicts of each rule on the resources of a workspace, by row. An error of a rule on a resource counts as unknown.
struct EstateVerdicts {
    std::vector<posture::RuleVerdicts> rules;
    core::Bitmap assessed;   ///< all rows that were looked at
    qint64 unreadable = 0;   ///< documents that are no JSON or have no id: not assessed
};

/// Assesses the rows first <= row < end on the thread of `db`. Cancelled soon after a cancel.
core::Result<EstateVerdicts> assessRows(store::Db& db, const RuleSet& set, policy::Ticks now, qint64 first, qint64 end, const core::CancelToken& token);

/// Assesses everything, part by part on the workspace's readers, which serve others in between.
core::Async<EstateVerdicts> assessEstate(store::Workspace& workspace, std::shared_ptr<const RuleSet> set, policy::Ticks now, core::CancelToken token);

} // namespace services
