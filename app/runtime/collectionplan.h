// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ports/connector.h"

namespace runtime {

/// What to read beyond bulk queries so that the loaded rules can be decided. Parses all of them: for the pool.
core::Result<ports::CollectionPlan> planOfLoadedRules();

} // namespace runtime
