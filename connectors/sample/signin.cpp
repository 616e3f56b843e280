// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/signin.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include "connectors/sample/estate.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

QByteArray randomToken()
{
    std::array<quint32, 12> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

HttpResponse oauthError(int status, const QString& error, const QString& description)
{
    return HttpResponse::object(status, {{u"error"_s, error}, {u"error_description"_s, description}});
}

} // namespace

SignIn::SignIn(const Estate& estate, QByteArray tenant, Clients clients, int lifetimeSeconds)
    : m_estate(estate), m_tenant(std::move(tenant)), m_clients(std::move(clients)), m_lifetime(lifetimeSeconds)
{
}

QByteArray SignIn::audienceOf(const QString& scope) const
{
    const QString text = scope.split(u' ').value(0).toLower();
    if (text.contains("loganalytics"_L1))
        return "loganalytics";
    const bool arm = text.startsWith("https://management."_L1) || text.startsWith(QString::fromLatin1(m_origin)) || text.startsWith("http://localhost"_L1);
    return arm ? "arm"_ba : QByteArray();
}

const core::Secret* SignIn::secretOf(const QByteArray& client) const
{
    const core::Secret* secret = client == m_clients.reader ? &m_secret : client == m_clients.fixer ? &m_fixSecret : nullptr;
    return secret && !secret->isEmpty() ? secret : nullptr;
}

HttpResponse SignIn::issue(const QByteArray& client, const QByteArray& audience, bool withRefresh)
{
    const qint64 now = m_estate.now();
    m_access.removeIf([now](const auto& it) { return it.value().expires + 3'600'000 < now; });
    const QByteArray access = randomToken();
    m_access.insert(access, {client, audience, now + m_lifetime * 1000LL});
    QJsonObject body{
        {u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, m_lifetime}, {u"ext_expires_in"_s, m_lifetime}, {u"access_token"_s, QString::fromLatin1(access)}};
    if (withRefresh) {
        const QByteArray refresh = randomToken();
        m_refresh.insert(refresh, {client, audience});
        body.insert(u"refresh_token"_s, QString::fromLatin1(refresh));
    }
    HttpResponse response = HttpResponse::object(200, body);
    response.addHeader("Cache-Control", "no-store");
    return response;
}

HttpResponse SignIn::token(const HttpRequest& request)
{
    const QUrlQuery form(QString::fromUtf8(QByteArray(request.body).replace('+', "%20")));
    const auto field = [&form](const QString& name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    const QByteArray client = field(u"client_id"_s).toLatin1();
    const core::Secret* secret = secretOf(client);
    if (secret == nullptr)
        return oauthError(400, u"unauthorized_client"_s, u"AADSTS700016: The application is not known in this tenant."_s);
    if (!(core::Secret(field(u"client_secret"_s).toUtf8()) == *secret))
        return oauthError(401, u"invalid_client"_s, u"AADSTS7000215: Invalid client secret provided."_s);
    const QString grant = field(u"grant_type"_s);
    const QString scope = field(u"scope"_s);
    if (grant == "refresh_token"_L1) {
        const Refresh refresh = m_refresh.take(field(u"refresh_token"_s).toLatin1());
        return refresh.client != client ? oauthError(400, u"invalid_grant"_s, u"AADSTS70008: The refresh token is not valid."_s)
                                        : issue(client, refresh.audience, true);
    }
    if (grant != "client_credentials"_L1)
        return oauthError(400, u"unsupported_grant_type"_s, u"AADSTS70003: This grant type is not supported."_s);
    const QByteArray audience = audienceOf(scope);
    if (audience.isEmpty() || !scope.split(u' ').value(0).endsWith("/.default"_L1))
        return oauthError(400, u"invalid_scope"_s, u"AADSTS70011: The scope is not valid."_s);
    return issue(client, audience, scope.contains("offline_access"_L1));
}

HttpResponse SignIn::discovery() const
{
    const QString base = QString::fromLatin1(m_origin) + u'/' + QString::fromLatin1(m_tenant);
    return HttpResponse::object(200, {{u"issuer"_s, QString(base + "/v2.0"_L1)},
                                      {u"token_endpoint"_s, QString(base + "/oauth2/v2.0/token"_L1)},
                                      {u"authorization_endpoint"_s, QString(base + "/oauth2/v2.0/authorize"_L1)},
                                      {u"jwks_uri"_s, QString(base + "/discovery/v2.0/keys"_L1)},
                                      {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"client_secret_post"_s}},
                                      {u"response_types_supported"_s, QJsonArray{u"code"_s}},
                                      {u"subject_types_supported"_s, QJsonArray{u"pairwise"_s}},
                                      {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s}}});
}

HttpResponse SignIn::unauthorized(const QString& code, const QString& message) const
{
    HttpResponse response = HttpResponse::error(401, code, message);
    response.addHeader("WWW-Authenticate", "Bearer authorization_uri=\"" + m_origin + '/' + m_tenant + "\", error=\"invalid_token\", error_description=\""
                                               + message.toUtf8() + '"');
    return response;
}

HttpResponse SignIn::expired() const
{
    return unauthorized(u"ExpiredAuthenticationToken"_s, u"The access token expiry time is earlier than the current time."_s);
}

std::expected<QByteArray, HttpResponse> SignIn::check(const HttpRequest& request, const QByteArray& audience) const
{
    const QByteArray header = request.headers.value("authorization");
    if (!header.startsWith("Bearer "))
        return std::unexpected(unauthorized(u"AuthenticationFailed"_s, u"Authentication failed. The Authorization header is missing."_s));
    const auto grant = m_access.constFind(header.sliced(7).trimmed());
    if (grant == m_access.constEnd())
        return std::unexpected(unauthorized(u"InvalidAuthenticationToken"_s, u"The access token is invalid."_s));
    if (grant->audience != audience)
        return std::unexpected(unauthorized(u"InvalidAuthenticationTokenAudience"_s, u"The access token has been obtained for the wrong audience."_s));
    if (grant->expires <= m_estate.now())
        return std::unexpected(expired());
    return grant->client;
}

} // namespace sample
