// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/message.h"

namespace http {

/// An HTTP date in any of the three forms of RFC 9110 §5.6.7, as UTC; nullopt for anything else.
std::optional<QDateTime> parseHttpDate(QByteArrayView text);

/// "hh:mm:ss", also with days ("d.hh:mm:ss") and fractions, as Resource Graph writes durations; nullopt for anything else.
std::optional<std::chrono::milliseconds> parseClockDuration(QByteArrayView text);

/// How long the service asks to wait: Retry-After in seconds or as a date (measured against the response's own Date
/// when it has one, so that a wrong clock here does not matter), retry-after-ms, or Resource Graph's
/// x-ms-user-quota-resets-after when its quota is used up. Never negative, at most a day.
std::optional<std::chrono::milliseconds> retryAfter(const Headers& headers, const QDateTime& now);

} // namespace http
