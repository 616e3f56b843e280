// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/governance.h"

#include <QString>

/// Words of assignments and of the rules that make them, translated.
namespace items::text {

QString word(domain::AssignmentState state);
/// The recommendation's name, else its key.
QString assigned(const domain::AssignmentRow& row);
/// The owner, or "no owner found".
QString ownerOf(const domain::AssignmentRow& row);
/// "today", "in 5 days", "2 days late"; days are those of UTC.
QString dueText(const QDateTime& due, const QDateTime& now);
/// Of the open assignments of a recommendation, most urgent first: "M. Okafor, due in 5 days"; "unassigned" for none.
QString assignedTo(const QList<domain::AssignmentRow>& open, const QDateTime& now);
/// "12 open, 3 exempt, 1 cannot be told, 30 healthy."
QString counts(const domain::AssignmentCounts& counts);
/// "3 are overdue, 12 on time, 2 cannot be told; 4 have no owner."
QString standing(const domain::AssignmentList& list);
/// "12 assigned, 3 changed, 40 kept, 5 completed, 2 without owner."
QString run(const domain::GovernanceRun& run);

/// What a rule is for: "Critical, High", "2 recommendations", or "All that is unhealthy".
QString subject(const domain::GovernanceRuleRow& row);
/// The owner that it gives: a name, or "by tag owner".
QString owner(const domain::GovernanceRule& rule);
/// "In force", "Disabled", "Removed".
QString state(const domain::GovernanceRule& rule);
/// The scope's name, or "Whole workspace".
QString place(const domain::GovernanceRuleRow& row);

} // namespace items::text
