// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/browserport.h"
#include "connectors/auth/loopbacklistener.h"
#include "connectors/auth/oauth.h"

namespace auth {

/// RFC 7636: `verifier` is 43 characters of random base64url, `challenge` its S256.
struct Pkce {
    core::Secret verifier;
    QByteArray challenge;

    static Pkce make();
    static QByteArray challengeOf(const core::Secret& verifier);
};

/// 256 random bits of the system's generator, base64url.
QByteArray randomToken();

/// The authorization request, with Application::prompt.
QUrl authorizationUrl(const Application& application, const QString& scope, const QUrl& redirectUri, const core::Secret& state, const Pkce& pkce);

/// RFC 9207: ok when `iss` of the answer names who was asked. With an issuer set it has to be there and equal; without
/// one, Entra's form with any tenant id at the same authority is taken, and Entra does not always send it; so is the
/// authority's own address, the issuer of a service with one tenant.
core::Result<void> checkIssuer(const Application& application, const QString& issuer);

/// Signs in with the browser: authorization code with PKCE (S256) and state over a loopback redirect, which takes one
/// answer and waits five minutes. Ends with the tokens; Forbidden when declined, Timeout, Refused when the answer is from
/// another issuer, Cancelled.
core::Async<TokenGrant> signInByBrowser(FlowTools tools, BrowserPort& browser, Application application, QString scope, LoopbackListener::Options redirect,
                                        core::CancelToken token);

} // namespace auth
