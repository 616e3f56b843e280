// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "services/assess/ruleset.h"
#include "store/db.h"

namespace services {

/// Asks one rule of the set, by its name in any letter case, about one stored resource, now. Its document is the evidence. NotFound when
/// there is no such rule or resource. On a reader's thread.
core::Result<domain::AssessmentEvidence> explain(store::Db& db, const RuleSet& set, const QString& rule, const QString& resourceId, policy::Ticks now);

/// The words of one rule, by its place in the set, about one stored row: why its verdict is what it is. Empty when the row is gone.
core::Result<QString> explainRow(store::Db& db, const RuleSet& set, std::size_t rule, qint64 row, policy::Ticks now);

} // namespace services
