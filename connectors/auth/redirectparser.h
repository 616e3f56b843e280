// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/secret.h"

#include <optional>

#include <QByteArrayView>
#include <QString>

namespace auth {

/// The answer that the browser brings back to the loopback listener (RFC 6749 §4.1.2, RFC 9207).
struct AuthorizationAnswer {
    core::Secret code;
    QString error;            ///< the service's word instead of a code
    QString errorDescription; ///< made safe for one line
    QString issuer;           ///< `iss`, empty when absent
};

/// What one HTTP request to the loopback listener is. Pure, fuzzed: everybody on this computer, and every web page in the
/// browser, can send such a request.
struct RedirectRequest {
    enum class Kind {
        Answer,    ///< ours: right path, Host and state, each member at most once
        Elsewhere, ///< another path, such as /favicon.ico
        Refused,   ///< not GET, a foreign Host, a wrong or missing state, malformed
    };
    Kind kind = Kind::Refused;
    AuthorizationAnswer answer;
};

struct RedirectExpectation {
    QByteArray path;  ///< "/"
    quint16 port = 0;
    core::Secret state;
};

/// `head` is a request up to and without the empty line, at most largestRedirectHead bytes.
inline constexpr qsizetype largestRedirectHead = 16 * 1024;
RedirectRequest parseRedirect(QByteArrayView head, const RedirectExpectation& expected);

} // namespace auth
