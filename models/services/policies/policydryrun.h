// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/policyrows.h"
#include "policy/moment.h"

#include <memory>

namespace store {
class Workspace;
}

namespace policy {
struct Definition;
}

namespace services {

/// What a definition with its defaults would say of the stored resources, against what the workspace keeps of the rule of its name.
/// Part by part on the workspace's readers, which serve others in between; only types that it may be about are read.
core::Async<domain::PolicyDryRun> dryRun(store::Workspace& workspace, std::shared_ptr<const policy::Definition> definition, policy::Ticks now,
                                         core::CancelToken token);

} // namespace services
