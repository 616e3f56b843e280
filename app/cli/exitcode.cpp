// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

#include <algorithm>

namespace cli {

Exit exitFor(const core::Error& error)
{
    switch (error.code) {
    case core::Errc::Cancelled: return Exit::Interrupted;
    case core::Errc::Offline:
    case core::Errc::Timeout:
    case core::Errc::Throttled:
    case core::Errc::Auth: return Exit::Missing;
    case core::Errc::Forbidden: return Exit::NotPermitted;
    case core::Errc::Conflict: // somebody else has it; writing beside them is refused
    case core::Errc::Refused: return Exit::Refused;
    case core::Errc::BadInput:
    case core::Errc::NotFound: return Exit::Usage;
    case core::Errc::BadResponse: return Exit::SomeFailed; // the far side failed, not this program
    case core::Errc::Storage:
    case core::Errc::Io:
    case core::Errc::Internal: break;
    }
    return Exit::Internal;
}

Exit exitForOpening(const core::Error& error)
{
    const bool isFile = error.code == core::Errc::Storage || error.code == core::Errc::Io;
    return isFile ? Exit::Usage : exitFor(error);
}

Exit exitForAll(std::span<const Exit> items)
{
    if (std::ranges::find(items, Exit::Interrupted) != items.end())
        return Exit::Interrupted;
    if (items.empty() || std::ranges::all_of(items, [&](Exit one) { return one == items.front(); }))
        return items.empty() ? Exit::Done : items.front();
    return Exit::SomeFailed;
}

} // namespace cli
