// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "posture/scoreboard.h"
#include "services/assess/ruleset.h"

namespace store {
class Workspace;
class Db;
} // namespace store

namespace services {

/// Verdicts of each rule on the resources of a workspace, by row. An error of a rule on a resource counts as unknown.
struct EstateVerdicts {
    std::vector<posture::RuleVerdicts> rules;
    core::Bitmap assessed;   ///< all rows that were looked at
    qint64 unreadable = 0;   ///< documents that are no JSON or have no id: not assessed
};

/// Assesses the rows first <= row < end on the thread of `db`. Cancelled soon after a cancel.
core::Result<EstateVerdicts> assessRows(store::Db& db, const RuleSet& set, policy::Ticks now, qint64 first, qint64 end, const core::CancelToken& token);
/// Likewise these rows; those that are gone are in no set.
core::Result<EstateVerdicts> assessRows(store::Db& db, const RuleSet& set, policy::Ticks now, const core::Bitmap& rows, const core::CancelToken& token);

/// Assesses everything, part by part on the workspace's readers, which serve others in between.
core::Async<EstateVerdicts> assessEstate(store::Workspace& workspace, std::shared_ptr<const RuleSet> set, policy::Ticks now, core::CancelToken token);

/// What the workspace keeps of the last assessment.
struct StoredAssessment {
    EstateVerdicts verdicts;
    qint64 at = 0;           ///< milliseconds since 1970 UTC
    qint64 waiting = 0;      ///< changes since
};
/// Nothing when not everything was assessed by these rules. On a reader's thread.
core::Result<std::optional<StoredAssessment>> storedAssessment(store::Db& db, const RuleSet& set);
/// The same where that is of the day of `now` and nothing changed since; else assessed anew and not kept.
core::Async<StoredAssessment> currentAssessment(store::Workspace& workspace, std::shared_ptr<const RuleSet> set, policy::Ticks now, core::CancelToken token);

} // namespace services
