// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

namespace cli {

Exit exitFor(core::Errc code)
{
    switch (code) {
    case core::Errc::Cancelled: return Exit::Interrupted;
    case core::Errc::Offline:
    case core::Errc::Timeout:
    case core::Errc::Throttled:
    case core::Errc::Auth: return Exit::Missing;
    case core::Errc::Forbidden: return Exit::NotPermitted;
    case core::Errc::Refused: return Exit::Refused;
    case core::Errc::BadInput:
    case core::Errc::NotFound: return Exit::Usage;
    case core::Errc::Conflict:
    case core::Errc::BadResponse:
    case core::Errc::Storage:
    case core::Errc::Io:
    case core::Errc::Internal: break;
    }
    return Exit::Internal;
}

} // namespace cli
