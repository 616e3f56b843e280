// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <compare>

#include <QList>
#include <QString>
#include <QUrl>

namespace http {

/// Scheme, host and port of a URL (RFC 6454): what a credential is bound to. The host is lower-case ASCII, the port explicit.
struct Origin {
    QString scheme;
    QString host;
    int port = 0;

    /// BadInput when `url` is not an absolute http(s) URL with a host, or carries a user name or password.
    static core::Result<Origin> of(const QUrl& url);
    bool isLoopback() const; ///< 127.0.0.0/8, ::1 or "localhost"
    QString toString() const; ///< "https://management.azure.com", the port only when it is not the scheme's own

    friend auto operator<=>(const Origin&, const Origin&) = default;
    friend size_t qHash(const Origin& o, size_t seed = 0) { return qHashMulti(seed, o.scheme, o.host, o.port); }
};

using Origins = QList<Origin>;

/// Ok when `url` may be asked at all: https anywhere, http on loopback only. Refused otherwise.
core::Result<Origin> checkUrl(const QUrl& url);

/// Ok when `url` passes checkUrl() and its origin is one of `allowed`; else Refused, naming the foreign host.
core::Result<Origin> checkBound(const QUrl& url, const Origins& allowed);

/// A link taken out of a response (nextLink, Location, Azure-AsyncOperation): resolved against `base`, then
/// checkBound() to `allowed`. This is the only way a connector turns foreign text into a URL to ask.
core::Result<QUrl> boundLink(QStringView link, const QUrl& base, const Origins& allowed);

} // namespace http
