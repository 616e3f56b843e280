// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/governance.h"
#include "store/changeset.h"

namespace services {

/// What the journal says of governance.
domain::JournalEntry entryOf(const QString& who, const QString& action, const domain::Assignment& assignment, const QString& result);
/// Of what was assigned by one wish.
domain::JournalEntry entryOf(const QString& who, const QList<domain::Assignment>& assigned);
domain::JournalEntry entryOf(const QString& who, const QString& action, const domain::GovernanceRule& rule, const QString& result);
/// Of a part of a run.
domain::JournalEntry entryOf(const QString& who, const domain::GovernanceRun& done, bool isOverriding);

/// Grace moves the score, and with it all that is computed from assessments.
void tellOf(bool movesScore, store::ChangeSet& changes);

} // namespace services
