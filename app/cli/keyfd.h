// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/error.h"
#include "core/secret.h"

namespace cli {

/// The pass phrase of a workspace from an inherited file descriptor: read to its end, at most 4 KiB, one trailing line end
/// is not part of it. BadInput when it cannot be read or is empty. Blocking: on a pool.
core::Result<core::Secret> readKey(int fd, const core::CancelToken& token);

} // namespace cli
