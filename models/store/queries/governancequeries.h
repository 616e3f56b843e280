// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/governance.h"
#include "store/db.h"

#include <optional>

namespace store {

/// By priority, then by id; removed ones as well. None in a workspace of a version that had none.
core::Result<QList<domain::GovernanceRule>> readGovernanceRules(Db& db);
core::Result<std::optional<domain::GovernanceRule>> readGovernanceRule(Db& db, qint64 id);
/// Its id. Two rules of one priority are a constraint that is hurt.
core::Result<qint64> insertGovernanceRule(Db& db, const domain::GovernanceRule& rule);
/// What is decided, with changedBy and changed; not who made it and whether it is removed.
core::Result<void> updateGovernanceRule(Db& db, const domain::GovernanceRule& rule);
core::Result<void> removeGovernanceRule(Db& db, qint64 id, const QString& who, const QDateTime& now);

enum class AssignmentsRead : std::uint8_t { Open, All };
/// By id; none in a workspace of a version that had none.
core::Result<QList<domain::Assignment>> readAssignments(Db& db, AssignmentsRead which);
core::Result<std::optional<domain::Assignment>> readAssignment(Db& db, qint64 id);
/// The open one of a recommendation in a place, in any letter case; 0: none.
core::Result<qint64> findAssignment(Db& db, const QString& recommendation, const QString& place);
/// Its id; 0: there is an open one of the recommendation in that place already.
core::Result<qint64> insertAssignment(Db& db, const domain::Assignment& assignment);
/// Owner, due date, grace, ETA and the rule, with changedBy and changed; what is closed stays as it is.
core::Result<void> updateAssignment(Db& db, const domain::Assignment& assignment);
core::Result<void> closeAssignment(Db& db, qint64 id, bool completed, const QString& who, const QDateTime& now);

} // namespace store
