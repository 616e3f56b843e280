// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "domain/governance.h"
#include "services/posturemodel.h"
#include "store/db.h"

namespace services {

/// The register of assignments as it stands at `now`. Reads each assignment; where the numbers of a scope are not enough, the verdicts
/// of its recommendation as well. On a reader thread.
core::Result<domain::AssignmentList> listAssignments(store::Db& db, const PostureModel& model, const domain::AssignmentQuery& query, const QDateTime& now,
                                                     const core::CancelToken& token);

/// The rules, with how many assignments each one has made that are open.
core::Result<QList<domain::GovernanceRuleRow>> listGovernanceRules(store::Db& db);

} // namespace services
