// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace cli {

/// What parapetctl tells the shell; part of its contract.
enum class Exit : int {
    Done = 0,          ///< whatever the verdicts are
    Internal = 1,
    Usage = 2,         ///< usage, or an input that cannot be opened
    SomeFailed = 3,    ///< some inputs or items failed; their lines say so
    NotPermitted = 4,  ///< nothing permitted
    Missing = 5,       ///< sign-in, key or network missing
    Refused = 6,
    Interrupted = 130,
};

Exit exitFor(core::Errc code);

} // namespace cli
