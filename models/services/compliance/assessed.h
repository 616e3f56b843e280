// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "services/assess/estateassessment.h"

#include <QDateTime>

namespace services {

/// What a set of rules says of a workspace, as it was at one moment.
struct Assessed {
    std::shared_ptr<const RuleSet> set;
    std::vector<posture::RuleVerdicts> rules;          ///< by rule of the set
    std::vector<std::pair<qint64, qint64>> scopeOfRow; ///< (row, scope) of every resource, by row
    QDateTime at;
};
using AssessedPtr = std::shared_ptr<const Assessed>;
/// Where it comes from: the same pointer while it is the same state. Null: nothing was assessed so far.
using AssessedSource = std::function<core::Async<AssessedPtr>(core::CancelToken)>;

} // namespace services
