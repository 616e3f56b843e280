// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/azure/arm.h"
#include "ports/connector.h"

namespace azure {

/// Asks, without changing anything, for one of each thing that a sync reads. An error only when the sign-in or the
/// network fails; a missing right is a row.
core::Async<ports::ConnectionReport> readCapabilities(std::shared_ptr<Arm> arm, core::CancelToken token);

} // namespace azure
