// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/certificate.h"
#include "connectors/auth/cliport.h"
#include "connectors/auth/oauth.h"

namespace auth {

/// Where a TokenProvider gets access tokens without asking the user. One for each way to sign in; lives on the `net` thread.
class TokenSource {
public:
    TokenSource() = default;
    virtual ~TokenSource() = default;
    Q_DISABLE_COPY_MOVE(TokenSource)

    struct Wish {
        QString scope;
        core::Secret refresh; ///< the refresh token of the sign-in; empty when there is none
        QByteArray claims;    ///< a claims challenge (JSON) or empty
    };
    virtual core::Async<TokenGrant> fetch(Wish wish, core::CancelToken token) = 0;
    /// Whether a user signs in and a refresh token is kept; without one fetch() is not asked.
    virtual bool needsUser() const = 0;
};

/// Device code and browser sign-ins: by refresh token.
std::shared_ptr<TokenSource> userTokens(FlowTools tools, Application application);
std::shared_ptr<TokenSource> secretTokens(FlowTools tools, Application application, core::Secret secret);
std::shared_ptr<TokenSource> certificateTokens(FlowTools tools, Application application, ClientCertificate certificate);
/// The Azure CLI's sign-in; `tenant` may be empty.
std::shared_ptr<TokenSource> cliTokens(std::shared_ptr<CliPort> cli, const core::Clock& clock, QString tenant);

/// What a user sign-in asks for besides `scope`, so that it lasts and names who signed in.
QString signInScope(const QString& scope);

} // namespace auth
