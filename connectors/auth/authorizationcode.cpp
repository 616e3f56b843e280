// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/authorizationcode.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace auth {

namespace {

using core::Errc;

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(auth::AuthorizationCode)
};

std::unexpected<core::Error> declined(const AuthorizationAnswer& answer)
{
    const bool byUser = answer.error == "access_denied"_L1;
    QString what = byUser ? Texts::tr("The sign-in was declined; start it again if that was a mistake.")
                          : Texts::tr("The sign-in service did not sign you in; check tenant and client id of the connection.");
    if (!answer.errorDescription.isEmpty())
        what = Texts::tr("%1 The service said: “%2”", "a sentence, then the words of the service").arg(what, answer.errorDescription);
    return core::fail(byUser ? Errc::Forbidden : Errc::Auth, what, answer.error, u"auth.code"_s);
}

} // namespace

QByteArray randomToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    QByteArray raw(reinterpret_cast<const char*>(words.data()), sizeof words);
    QByteArray text = raw.toBase64(base64Url);
    core::wipe(raw);
    return text;
}

Pkce Pkce::make()
{
    Pkce pkce;
    pkce.verifier = core::Secret(randomToken());
    pkce.challenge = challengeOf(pkce.verifier);
    return pkce;
}

QByteArray Pkce::challengeOf(const core::Secret& verifier)
{
    return QCryptographicHash::hash(verifier.reveal(), QCryptographicHash::Sha256).toBase64(base64Url);
}

QUrl authorizationUrl(const Application& application, const QString& scope, const QUrl& redirectUri, const core::Secret& state, const Pkce& pkce)
{
    Form form{{"client_id", application.clientId.toUtf8()}, {"response_type", "code"},        {"response_mode", "query"},
              {"redirect_uri", redirectUri.toEncoded()},    {"scope", scope.toUtf8()},        {"state", state.reveal()},
              {"code_challenge", pkce.challenge},           {"code_challenge_method", "S256"}};
    if (!application.prompt.isEmpty())
        form.append({"prompt", application.prompt.toUtf8()});
    QUrl url = application.endpoint("authorize"_L1);
    url.setQuery(QString::fromLatin1(encodeForm(form)), QUrl::StrictMode);
    return url;
}

core::Result<void> checkIssuer(const Application& application, const QString& issuer)
{
    const auto refuse = [&] {
        return core::fail(Errc::Refused, Texts::tr("The answer of the browser came from another sign-in service than the one asked; it was not used."),
                          u"iss=%1"_s.arg(issuer), u"auth.code"_s);
    };
    if (!application.issuer.isEmpty()) {
        if (issuer == application.issuer)
            return {};
        return refuse();
    }
    if (issuer.isEmpty())
        return {};
    static const QRegularExpression entra(uR"(^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/v2\.0$)"_s);
    const QString authority = application.authority.toString();
    if (issuer == authority || QString(issuer + u'/') == authority)
        return {};
    if (issuer.startsWith(authority) && entra.match(issuer.sliced(authority.size())).hasMatch())
        return {};
    return refuse();
}

core::Async<TokenGrant> signInByBrowser(FlowTools tools, BrowserPort& browser, Application application, QString scope, LoopbackListener::Options redirect,
                                        core::CancelToken token)
{
    if (auto ok = application.check(); !ok)
        co_return std::unexpected(ok.error());
    const core::Secret state(randomToken());
    const Pkce pkce = Pkce::make();
    LoopbackListener listener(std::move(redirect));
    if (auto ok = listener.listen(state); !ok)
        co_return std::unexpected(ok.error());
    const QUrl redirectUri = listener.redirectUri();
    auto waiting = listener.answer(token); // runs from here on: a fast browser is not missed
    auto opened = co_await browser.open(authorizationUrl(application, scope, redirectUri, state, pkce), token);
    if (!opened)
        co_return std::unexpected(opened.error());
    auto answer = co_await std::move(waiting);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (auto ok = checkIssuer(application, answer->issuer); !ok)
        co_return std::unexpected(ok.error());
    if (!answer->error.isEmpty())
        co_return declined(*answer);
    co_return co_await requestToken(tools, application,
                                    {{"grant_type", "authorization_code"},
                                     {"code", answer->code.reveal()},
                                     {"redirect_uri", redirectUri.toEncoded()},
                                     {"code_verifier", pkce.verifier.reveal()},
                                     {"scope", scope.toUtf8()}},
                                    false, token);
}

} // namespace auth
