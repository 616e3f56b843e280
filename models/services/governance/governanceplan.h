// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "domain/governance.h"
#include "services/posturemodel.h"
#include "store/db.h"

#include <vector>

namespace services {

/// One thing that a run of the rules does.
struct GovernanceStep {
    enum class Kind : std::uint8_t { Add, Change, Complete, Replace } kind = Kind::Add;
    domain::Assignment assignment;       ///< of Add and Change as it is to be, but for who and when
};

struct GovernancePlan {
    std::vector<GovernanceStep> steps;   ///< what is closed comes before what takes its place
    domain::GovernanceRun numbers;
};

/// What the rules in force would do with the verdicts as they are. An assignment of which nothing is open any more is completed. Then
/// the rules decide by priority: what is open by a recommendation in a scope is assigned by the first rule that is for it; what is
/// assigned already is kept, or with `isOverriding` given to the rule's owner and its due date. What is assigned by hand on a single
/// resource always stays. By tag, resource groups that have the tag get an assignment of their own, all else that of the scope's tag, or
/// one without owner. Reads all assessments; on a reader thread.
core::Result<GovernancePlan> planGovernance(store::Db& db, bool isOverriding, const QDateTime& now, const core::CancelToken& token);

/// Whether any rule is in force.
core::Result<bool> hasGovernanceRules(store::Db& db);

/// The end of the day, in UTC, that many days from `now`.
QDateTime dueIn(int days, const QDateTime& now);

} // namespace services
