// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/curlclient.h"

#include "connectors/http/curlengine.h"
#include "connectors/http/redact.h"
#include "core/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace http {

namespace {

using core::Errc;
using Engine = std::shared_ptr<CurlEngine>; // each coroutine keeps one: the client may die while it waits

constexpr int mostRedirects = 5;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(http::CurlClient)
};

/// The claims challenge of `WWW-Authenticate: Bearer error="insufficient_claims", claims="BASE64"`, decoded; else empty.
QByteArray claimsOf(const Headers& headers)
{
    constexpr QByteArrayView member = "claims=\"";
    const QByteArray challenge = headers.value("www-authenticate");
    const auto start = challenge.indexOf(member);
    const auto end = start < 0 ? -1 : challenge.indexOf('"', start + member.size());
    if (end < 0 || challenge.size() > 8192)
        return {};
    return QByteArray::fromBase64(challenge.mid(start + member.size(), end - start - member.size()));
}

bool isRedirect(const Response& response)
{
    static constexpr std::array statuses{301, 302, 303, 307, 308};
    return std::ranges::contains(statuses, response.status) && response.headers.contains("location");
}

/// The request that follows a redirect, or why it is not followed.
core::Result<Request> redirected(const Request& request, const Response& response, int followed)
{
    const QUrl target = request.url.resolved(QUrl(QString::fromUtf8(response.headers.value("location")), QUrl::StrictMode));
    const auto refuse = [&](const QString& what) {
        return core::fail(Errc::Refused, what, u"%1 redirects to %2"_s.arg(redactedUrl(request.url), redactedUrl(target)), u"http.redirect"_s);
    };
    const auto from = Origin::of(request.url);
    const auto to = checkUrl(target);
    const QString host = core::oneLine(request.url.host(), 200);
    const QString where = core::oneLine(target.host(), 200);
    if (!from || !to || (from->scheme == "https"_L1 && to->scheme != "https"_L1) || (to->isLoopback() && !from->isLoopback()))
        return refuse(Texts::tr("%1 redirects to an address that is not safe to ask, so nothing was sent there.").arg(host));
    if (request.credential)
        return refuse(Texts::tr("%1 redirects to %2; a sign-in is never sent along, so the redirect was not followed.").arg(host, where));
    const bool repeatable = request.method == Method::Get || request.method == Method::Head;
    if (!repeatable || request.redirects <= 0)
        return refuse(Texts::tr("%1 redirects to %2, which was not expected; check the address.").arg(host, where));
    if (followed >= std::min(request.redirects, mostRedirects))
        return refuse(Texts::tr("%1 redirects too often; check the address.").arg(host));
    Request next = request;
    next.url = target;
    return next;
}

/// Sends once with the credential's authorization; a 401 tells the credential, and a fresh authorization is tried once.
core::Async<Response> authorized(Engine engine, Request request, core::CancelToken token)
{
    if (!request.credential)
        co_return co_await engine->start(request, {}, token);
    if (const auto bound = checkBound(request.url, request.credential->origins()); !bound)
        co_return std::unexpected(bound.error());
    auto first = co_await request.credential->authorization(token);
    if (!first)
        co_return std::unexpected(first.error());
    auto response = co_await engine->start(request, *first, token);
    if (!response || response->status != 401)
        co_return response;
    request.credential->rejected(*first, claimsOf(response->headers));
    auto second = co_await request.credential->authorization(token);
    if (!second)
        co_return std::unexpected(second.error());
    if (*second == *first)
        co_return response;
    co_return co_await engine->start(request, *second, token);
}

core::Async<Response> sendOn(Engine engine, Request request, core::CancelToken token)
{
    for (int followed = 0;; ++followed) {
        if (token.stop_requested() || engine->isClosed())
            co_return core::cancelled(u"http.curl"_s);
        if (const auto ok = checkUrl(request.url); !ok)
            co_return std::unexpected(ok.error());
        auto response = co_await authorized(engine, request, token);
        if (!response || !isRedirect(*response))
            co_return response;
        auto next = redirected(request, *response, followed);
        if (!next)
            co_return std::unexpected(next.error());
        request = std::move(*next);
    }
}

} // namespace

CurlClient::CurlClient(ClientSettings settings, const core::Clock& clock) : m_engine(std::make_shared<CurlEngine>(std::move(settings), clock)) {}

CurlClient::~CurlClient()
{
    m_engine->close();
}

void CurlClient::setSettings(ClientSettings settings)
{
    m_engine->setSettings(std::move(settings));
}

core::Async<Response> CurlClient::send(Request request, core::CancelToken token)
{
    return sendOn(m_engine, std::move(request), std::move(token));
}

} // namespace http
