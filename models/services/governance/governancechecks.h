// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/governance.h"
#include "services/posturemodel.h"
#include "store/db.h"

/// What cannot hold: each gives BadInput with a sentence.
namespace services {

/// What the form alone tells.
core::Result<void> checkWish(const domain::AssignmentWish& wish, const QDateTime& now);
core::Result<void> checkChange(const domain::Assignment& assignment, const domain::Assignment& stored, const QDateTime& now);
core::Result<void> checkRule(const domain::GovernanceRule& rule);
/// What only the workspace tells.
core::Result<void> checkNamesOf(store::Db& db, const domain::GovernanceRule& rule);

/// The assignments of a wish: one for each scope, resource group or resource that is meant and in which something is open.
core::Result<QList<domain::Assignment>> assignmentsOf(store::Db& db, const PostureModel& model, const domain::AssignmentWish& wish, const QDateTime& now);

} // namespace services
