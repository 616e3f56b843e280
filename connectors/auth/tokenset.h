// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/secret.h"

#include <map>

#include <QDateTime>
#include <QString>

namespace auth {

/// One access token for one scope.
struct AccessToken {
    core::Secret token;
    QDateTime expiresAt; ///< UTC
};

/// What a token endpoint gave. A refresh token replaces the one before it (rotation).
struct TokenGrant {
    AccessToken access;
    core::Secret refresh; ///< empty: none came, the old one stays
    QString account;      ///< who signed in, from the ID token's unverified claims: for display only
    QString tenant;       ///< the tenant's id, likewise
};

/// The tokens of one sign-in, as kept in the TokenStore.
struct TokenSet {
    core::Secret refresh;
    std::map<QString, AccessToken> access; ///< by scope
    QString account;
    QString tenant;

    core::Secret toStored() const; ///< JSON
    /// BadInput when it is not what toStored() wrote.
    static core::Result<TokenSet> fromStored(const core::Secret& stored);
};

/// Reads a 2xx token answer (RFC 6749 §5.1); BadResponse when a member is missing or too large. `now` is the moment
/// before the request was sent, so that the token never looks younger than it is.
core::Result<TokenGrant> parseTokenAnswer(const QByteArray& body, const QDateTime& now);

} // namespace auth
