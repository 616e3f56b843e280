// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "services/compliance/assessed.h"

namespace services {

struct VerdictTools {
    store::Workspace& workspace; ///< outlives what is made of it
    std::shared_ptr<const core::Clock> clock;
    std::function<core::Async<RuleSetPtr>()> rules;
};

/// What the workspace keeps of the last assessment by these rules, read once for each state of the workspace. Where it is read
/// only nobody keeps it current, so that what is missing or of before is assessed anew and not kept. To be asked on the
/// application's thread.
AssessedSource keptVerdicts(VerdictTools tools);

} // namespace services
