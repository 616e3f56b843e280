// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/oauth.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace auth {

namespace {

using core::Errc;

constexpr qint64 largestAnswer = 1 << 20;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(auth::OAuth)
};

struct Meaning {
    Errc code;
    QString what;
};

/// RFC 6749 §5.2, RFC 8628 §3.5, OpenID Connect Core §3.1.2.6 and Entra's own words.
Meaning meaningOf(const QString& word, int status)
{
    if (word == "invalid_grant"_L1 || word == "interaction_required"_L1 || word == "login_required"_L1)
        return {Errc::Auth, Texts::tr("The sign-in is no longer valid; sign in again.")};
    if (word == "consent_required"_L1)
        return {Errc::Auth, Texts::tr("The tenant has to agree to this application first; sign in again and accept, or ask an administrator.")};
    if (word == "invalid_client"_L1 || word == "unauthorized_client"_L1)
        return {Errc::Auth, Texts::tr("The client id, secret or certificate was not accepted; check them in the connection's settings.")};
    if (word == "access_denied"_L1 || word == "authorization_declined"_L1)
        return {Errc::Forbidden, Texts::tr("The sign-in was declined; start it again if that was a mistake.")};
    if (word == "expired_token"_L1 || word == "bad_verification_code"_L1)
        return {Errc::Timeout, Texts::tr("The code has expired before it was entered; start the sign-in again.")};
    if (word == "invalid_scope"_L1 || word == "invalid_target"_L1 || word == "invalid_resource"_L1 || word == "invalid_request"_L1)
        return {Errc::BadInput, Texts::tr("The sign-in service did not accept the request; check tenant, client id and cloud of the connection.")};
    if (status == 429)
        return {Errc::Throttled, Texts::tr("The sign-in service limits how many calls it takes; wait a little and try again.")};
    return {Errc::BadResponse, Texts::tr("The sign-in service has a problem (%1); try again later.").arg(status)};
}

void add(Form& form, const char* name, const QByteArray& value)
{
    if (!value.isEmpty())
        form.append({name, value});
}

} // namespace

QUrl Application::endpoint(QLatin1StringView name) const
{
    QUrl url = authority;
    QString path = url.path();
    if (!path.endsWith(u'/'))
        path += u'/';
    url.setPath(path + tenant + "/oauth2/v2.0/"_L1 + name);
    return url;
}

core::Result<void> Application::check() const
{
    static const QRegularExpression tenantForm(uR"(^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$)"_s);
    static const QRegularExpression clientForm(uR"(^[\x21-\x7e]{1,256}$)"_s);
    if (const auto url = http::checkUrl(authority); !url)
        return std::unexpected(url.error());
    if (!tenantForm.match(tenant).hasMatch())
        return core::fail(Errc::BadInput, Texts::tr("The tenant is missing or not an id or domain; correct it in the connection's settings."), {}, u"auth"_s);
    if (!clientForm.match(clientId).hasMatch())
        return core::fail(Errc::BadInput, Texts::tr("The client id is missing or has characters it cannot have; correct it in the connection's settings."), {},
                          u"auth"_s);
    return {};
}

QByteArray encodeForm(const Form& form)
{
    QByteArray out;
    for (const auto& [name, value] : form) {
        if (!out.isEmpty())
            out += '&';
        out += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return out;
}

Refusal refusalOf(const http::Response& response, const http::Request& request)
{
    const QJsonObject object = QJsonDocument::fromJson(response.body).object();
    const QString word = core::oneLine(object["error"_L1].toString(), 80);
    // Entra ends each description with trace ids and a time on lines of their own: the first line is for the user.
    const QString description = object["error_description"_L1].toString();
    const QString said = core::redacted(core::oneLine(description.section(u'\n', 0, 0).trimmed(), 400));
    Meaning meaning = meaningOf(word, response.status);
    if (!said.isEmpty())
        meaning.what = Texts::tr("%1 The service said: “%2”", "a sentence, then the words of the service").arg(meaning.what, said);
    const QString detail = u"%1 %2 %3"_s.arg(QString::number(response.status), word, core::redacted(core::oneLine(description, 600)));
    core::Error error{meaning.code, meaning.what, detail, request.label, std::nullopt};
    return {word, std::move(error)};
}

core::Async<TokenAnswer> askToken(FlowTools tools, Application application, Form form, bool mayRepeat, core::CancelToken token)
{
    if (auto ok = application.check(); !ok)
        co_return std::unexpected(ok.error());
    form.prepend({"client_id", application.clientId.toUtf8()});
    http::Request request;
    request.method = http::Method::Post;
    request.url = application.endpoint("token"_L1);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = encodeForm(form);
    request.maxBytes = largestAnswer;
    request.timeouts.total = 60s;
    request.retry.when = mayRepeat ? http::RetryPolicy::When::Always : http::RetryPolicy::When::Never;
    request.label = u"auth.token"_s;
    const QDateTime asked = tools.clock.now();
    auto response = co_await tools.client.send(request, token);
    if (!response)
        co_return std::unexpected(response.error());
    if (!response->isSuccess())
        co_return TokenAnswer{std::nullopt, refusalOf(*response, request)};
    auto grant = parseTokenAnswer(response->body, asked);
    if (!grant)
        co_return std::unexpected(grant.error());
    co_return TokenAnswer{std::move(*grant), std::nullopt};
}

core::Async<TokenGrant> requestToken(FlowTools tools, Application application, Form form, bool mayRepeat, core::CancelToken token)
{
    auto answer = co_await askToken(tools, std::move(application), std::move(form), mayRepeat, std::move(token));
    if (!answer)
        co_return std::unexpected(answer.error());
    if (answer->refusal)
        co_return std::unexpected(answer->refusal->error);
    co_return std::move(*answer->grant);
}

core::Async<TokenGrant> refreshToken(FlowTools tools, Application application, core::Secret refresh, QString scope, QByteArray claims, core::CancelToken token)
{
    Form form{{"grant_type", "refresh_token"}, {"refresh_token", refresh.reveal()}};
    add(form, "scope", scope.toUtf8());
    add(form, "claims", claims);
    // Not repeated by itself: a rotated token sent twice may end the whole sign-in.
    return requestToken(tools, std::move(application), std::move(form), false, std::move(token));
}

core::Async<TokenGrant> clientSecretToken(FlowTools tools, Application application, core::Secret secret, QString scope, QByteArray claims,
                                          core::CancelToken token)
{
    Form form{{"grant_type", "client_credentials"}, {"client_secret", secret.reveal()}};
    add(form, "scope", scope.toUtf8());
    add(form, "claims", claims);
    return requestToken(tools, std::move(application), std::move(form), true, std::move(token));
}

} // namespace auth
