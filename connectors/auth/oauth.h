// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/tokenset.h"
#include "connectors/http/httpclient.h"
#include "core/clock.h"

#include <functional>

namespace auth {

/// The application as a tenant's sign-in service knows it.
struct Application {
    QUrl authority;    ///< CloudEndpoints::authority
    QString tenant;    ///< id or domain; "organizations" for any work account
    QString clientId;
    QString issuer;    ///< expected `iss` of an authorization answer; empty: Entra's "<authority><tenant id>/v2.0"
    QString prompt;    ///< of a browser sign-in: "select_account", "consent"; empty: as the service likes

    QUrl endpoint(QLatin1StringView name) const; ///< "<authority><tenant>/oauth2/v2.0/<name>"
    /// BadInput names what is missing or malformed.
    core::Result<void> check() const;
};

/// What the flows need of the outside; all outlive the flow. `sleep` is http::RetryingClient::defaultSleep outside tests.
struct FlowTools {
    http::Client& client;
    const core::Clock& clock;
    std::function<core::Async<void>(std::chrono::milliseconds, core::CancelToken)> sleep;
};

using Form = QList<std::pair<QByteArray, QByteArray>>;
/// application/x-www-form-urlencoded.
QByteArray encodeForm(const Form& form);

/// The refusal of a token endpoint (RFC 6749 §5.2): `code` is its untranslated word, empty when the answer was none.
struct Refusal {
    QString code;
    core::Error error; ///< Auth, Forbidden, BadInput, Throttled or BadResponse, with Entra's own words
};
Refusal refusalOf(const http::Response& response, const http::Request& request);

/// What the token endpoint answered: one of both.
struct TokenAnswer {
    std::optional<TokenGrant> grant;
    std::optional<Refusal> refusal;
};
/// One request to the token endpoint, signed by what `form` holds. `mayRepeat` only for grants that may be sent again.
core::Async<TokenAnswer> askToken(FlowTools tools, Application application, Form form, bool mayRepeat, core::CancelToken token);
/// The same, where every refusal is an error.
core::Async<TokenGrant> requestToken(FlowTools tools, Application application, Form form, bool mayRepeat, core::CancelToken token);

/// grant_type=refresh_token. `claims` is a claims challenge (JSON) or empty.
core::Async<TokenGrant> refreshToken(FlowTools tools, Application application, core::Secret refresh, QString scope, QByteArray claims, core::CancelToken token);
/// grant_type=client_credentials with a shared secret.
core::Async<TokenGrant> clientSecretToken(FlowTools tools, Application application, core::Secret secret, QString scope, QByteArray claims,
                                          core::CancelToken token);

} // namespace auth
