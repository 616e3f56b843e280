// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "services/assess/ruleset.h"
#include "store/db.h"

namespace services {

/// Asks one rule of the set, by its name in any letter case, about one stored resource, now. Its document is the evidence. NotFound when
/// there is no such rule or resource. On a reader's thread.
core::Result<domain::AssessmentEvidence> explain(store::Db& db, const RuleSet& set, const QString& rule, const QString& resourceId, policy::Ticks now);

} // namespace services
