// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ports/connector.h"

namespace services {
struct RuleSet;
}

namespace runtime {

/// What to read beyond bulk queries so that these rules can be decided.
core::Result<ports::CollectionPlan> planOf(const services::RuleSet& set);
/// Of those that are built in. Parses all of them: for the pool.
core::Result<ports::CollectionPlan> planOfLoadedRules();

} // namespace runtime
