// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <span>

namespace cli {

/// What parapetctl tells the shell; part of its contract.
enum class Exit : int {
    Done = 0,          ///< whatever the verdicts are
    Internal = 1,      ///< also: results were lost on their way out
    Usage = 2,         ///< usage, or an input that cannot be opened
    SomeFailed = 3,    ///< some inputs or items failed; their lines say so
    NotPermitted = 4,  ///< nothing permitted
    Missing = 5,       ///< sign-in, key or network missing
    Refused = 6,
    Interrupted = 130
};

/// Of a command that failed as a whole.
Exit exitFor(const core::Error& error);
/// Of a workspace that did not open.
Exit exitForOpening(const core::Error& error);
/// Of a command over several items: their one code where all agree, else 3 where any is not 0; 130 wins.
Exit exitForAll(std::span<const Exit> items);

} // namespace cli
