// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>

#include <QHash>

#include "connectors/sample/httpmessage.h"
#include "core/secret.h"

namespace sample {

class Estate;

/// The token endpoint of the tenant, shaped like Microsoft Entra ID's v2.0 endpoint: client credentials with the secret
/// of this run, and refresh tokens. Access tokens are random, bound to an audience, and expire. Owner: the server.
class SignIn {
public:
    SignIn(const Estate& estate, QByteArray tenant, QByteArray client, int lifetimeSeconds);

    void setSecret(core::Secret secret) { m_secret = std::move(secret); }
    void setOrigin(const QByteArray& origin) { m_origin = origin; }
    HttpResponse token(const HttpRequest& request);
    HttpResponse discovery() const;
    /// Nothing when the request carries a valid token for `audience` ("arm" or "loganalytics").
    std::expected<void, HttpResponse> check(const HttpRequest& request, const QByteArray& audience) const;
    HttpResponse expired() const;
    const QByteArray& tenant() const { return m_tenant; }
    const QByteArray& client() const { return m_client; }

private:
    struct Grant {
        QByteArray audience;
        qint64 expires = 0;
    };
    QByteArray audienceOf(const QString& scope) const;
    HttpResponse issue(const QByteArray& audience, bool withRefresh);
    HttpResponse unauthorized(const QString& code, const QString& message) const;

    const Estate& m_estate;
    QByteArray m_tenant, m_client, m_origin;
    core::Secret m_secret;
    int m_lifetime;
    QHash<QByteArray, Grant> m_access;
    QHash<QByteArray, QByteArray> m_refresh; ///< token to audience
};

} // namespace sample
