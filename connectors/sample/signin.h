// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>

#include <QHash>

#include "connectors/sample/httpmessage.h"
#include "core/secret.h"

namespace sample {

class Estate;

/// The token endpoint of the tenant, shaped like Microsoft Entra ID's v2.0 endpoint: client credentials with the secrets
/// of this run, and refresh tokens. Two applications sign in: one that may read and one that may also change things.
/// Access tokens are random, bound to their application and an audience, and expire. Owner: the server.
class SignIn {
public:
    struct Clients {
        QByteArray reader, fixer; ///< client ids
    };
    SignIn(const Estate& estate, QByteArray tenant, Clients clients, int lifetimeSeconds);

    void setSecret(core::Secret secret) { m_secret = std::move(secret); }
    void setFixSecret(core::Secret secret) { m_fixSecret = std::move(secret); }
    void setOrigin(const QByteArray& origin) { m_origin = origin; }
    HttpResponse token(const HttpRequest& request);
    HttpResponse discovery() const;
    /// The client id of whoever the request's valid token for `audience` ("arm" or "loganalytics") belongs to.
    std::expected<QByteArray, HttpResponse> check(const HttpRequest& request, const QByteArray& audience) const;
    HttpResponse expired() const;
    const QByteArray& tenant() const { return m_tenant; }
    const Clients& clients() const { return m_clients; }

private:
    struct Grant {
        QByteArray client, audience;
        qint64 expires = 0;
    };
    QByteArray audienceOf(const QString& scope) const;
    HttpResponse issue(const QByteArray& client, const QByteArray& audience, bool withRefresh);
    const core::Secret* secretOf(const QByteArray& client) const;
    HttpResponse unauthorized(const QString& code, const QString& message) const;

    const Estate& m_estate;
    QByteArray m_tenant, m_origin;
    Clients m_clients;
    core::Secret m_secret, m_fixSecret;
    int m_lifetime;
    QHash<QByteArray, Grant> m_access;
    struct Refresh {
        QByteArray client, audience;
    };
    QHash<QByteArray, Refresh> m_refresh;
};

} // namespace sample
