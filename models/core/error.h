// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <expected>
#include <optional>

#include <QLatin1StringView>
#include <QString>

namespace core {

/// What went wrong, by the way the caller has to behave: codes decide retry, parking and display, texts never do.
enum class Errc {
    Cancelled,   ///< the user or the owner ended it; shown nowhere
    Offline,     ///< no network; retried on reconnect
    Timeout,     ///< retried with back-off
    Auth,        ///< sign-in needed; work is parked until then
    Forbidden,   ///< a right is missing; not retried
    NotFound,    ///< the object does not exist; not retried
    Throttled,   ///< retried at retryAfter
    Conflict,    ///< changed since it was read
    BadResponse, ///< the far side broke its contract; retried once
    BadInput,    ///< what the user or a file gave cannot be used; `what` names the place
    Storage,     ///< the workspace cannot be read or written
    Io,          ///< a file or process failed
    Refused,     ///< we will not do it (a rule of ours, such as a foreign nextLink)
    Internal,    ///< a bug
};

/// The untranslated word of a code, as used in JSON output and logs.
QLatin1StringView toWord(Errc code);

struct Error {
    Errc code = Errc::Internal;
    QString what;    ///< translated, one sentence for the user: what happened and what to do now
    QString detail;  ///< for the log and "Copy details"; already redacted
    QString origin;  ///< where, for the log: "azure.page", "store.migrate"
    std::optional<std::chrono::milliseconds> retryAfter;
};

template<class T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(Errc code, QString what, QString detail = {}, QString origin = {})
{
    return std::unexpected(Error{code, std::move(what), std::move(detail), std::move(origin), std::nullopt});
}

/// The one way "Cancelled" is made, so that it compares and prints alike everywhere.
[[nodiscard]] std::unexpected<Error> cancelled(QString origin = {});

} // namespace core
