// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

QLatin1StringView toWord(Errc code)
{
    switch (code) {
    case Errc::Cancelled: return "cancelled"_L1;
    case Errc::Offline: return "offline"_L1;
    case Errc::Timeout: return "timeout"_L1;
    case Errc::Auth: return "auth"_L1;
    case Errc::Forbidden: return "forbidden"_L1;
    case Errc::NotFound: return "notFound"_L1;
    case Errc::Throttled: return "throttled"_L1;
    case Errc::Conflict: return "conflict"_L1;
    case Errc::BadResponse: return "badResponse"_L1;
    case Errc::BadInput: return "badInput"_L1;
    case Errc::Storage: return "storage"_L1;
    case Errc::Io: return "io"_L1;
    case Errc::Refused: return "refused"_L1;
    case Errc::Internal: return "internal"_L1;
    }
    return "internal"_L1;
}

std::unexpected<Error> cancelled(QString origin)
{
    return fail(Errc::Cancelled, QCoreApplication::translate("core::Error", "Cancelled."), {}, std::move(origin));
}

} // namespace core
