// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/comparison.h"
#include "domain/filter.h"
#include "posture/controltable.h"
#include "services/assess/ruleset.h"

namespace store {
class Workspace;
class Db;
} // namespace store

namespace services {

/// The places of a selection, as `parapetctl score` lists them: ours by our verdicts as they are kept where they are of the day of
/// `now` and nothing changed since, else assessed anew. Work is done on reader threads.
core::Async<QList<domain::ScoreComparison>> compareScores(store::Workspace& workspace, RuleSetPtr set, posture::ControlTable table, policy::Ticks now,
                                                          domain::ScopeSelection selection, core::CancelToken token);

/// All that is chosen together, ours by our verdicts as they are kept, however old: `oursAsOf` says it. Null there: there are none
/// by these rules. On a reader's thread.
core::Result<domain::ScoreComparison> compareKeptScores(store::Db& db, const RuleSet& set, const domain::ScopeSelection& selection, policy::Ticks now,
                                                        const core::CancelToken& token);

} // namespace services
