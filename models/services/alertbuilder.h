// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readcontext.h"
#include "store/db.h"

namespace services {

/// Adds to an alert what would have made it harder: the recommendations open for its resources. `context` is of the
/// alert's own scope.
core::Result<domain::AlertDetail> buildAlert(store::Db& db, const ReadContext& context, domain::AlertDetail detail);

} // namespace services
