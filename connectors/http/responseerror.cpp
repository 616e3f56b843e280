// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/message.h"
#include "connectors/http/redact.h"
#include "connectors/http/retryafter.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace http {

namespace {

using core::Errc;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(http::Response)
};

/// The service's own words: ARM {"error":{"code","message"}}, OAuth {"error","error_description"}, or {"code","message"}.
struct Said {
    QString code;
    QString message;

    static Said of(const QByteArray& body)
    {
        constexpr qsizetype largest = 64 * 1024; // an error body is small; a large one is not worth parsing here
        if (body.size() > largest)
            return {};
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        const QJsonValue error = object["error"_L1];
        if (error.isString())
            return clean(error.toString(), object["error_description"_L1].toString());
        const QJsonObject inner = error.isObject() ? error.toObject() : object;
        return clean(inner["code"_L1].toString(), inner["message"_L1].toString());
    }
    QString toString() const
    {
        if (code.isEmpty() || message.isEmpty())
            return code + message;
        return code + ": "_L1 + message;
    }

private:
    static Said clean(const QString& code, const QString& message)
    {
        return {core::redacted(core::oneLine(code, 80)), core::redacted(core::oneLine(message, 400))};
    }
};

Errc codeOf(int status)
{
    switch (status) {
    case 401: return Errc::Auth;
    case 403: return Errc::Forbidden;
    case 404:
    case 410: return Errc::NotFound;
    case 408: return Errc::Timeout;
    case 409:
    case 412: return Errc::Conflict;
    case 429: return Errc::Throttled;
    default: return Errc::BadResponse;
    }
}

QString sentence(Errc code, const QString& host, int status)
{
    switch (code) {
    case Errc::Auth: return Texts::tr("%1 did not accept the sign-in; sign in again.").arg(host);
    case Errc::Forbidden: return Texts::tr("%1 refused the request because a permission is missing; ask an administrator to grant it.").arg(host);
    case Errc::NotFound: return Texts::tr("%1 does not know what was asked for; it may have been deleted.").arg(host);
    case Errc::Timeout: return Texts::tr("%1 took too long to answer; try again.").arg(host);
    case Errc::Conflict: return Texts::tr("%1 refused the change because the object was changed meanwhile; reload it and try again.").arg(host);
    case Errc::Throttled: return Texts::tr("%1 limits how many calls it takes; wait a little and try again.").arg(host);
    default: break;
    }
    if (status >= 500)
        return Texts::tr("%1 has a problem of its own (%2); try again later.").arg(host).arg(status);
    return Texts::tr("%1 did not accept the request (%2); copy the details and report them.").arg(host).arg(status);
}

QString detailOf(const Response& response, const Request& request, const Said& said)
{
    QString detail = toWord(request.method) + u' ' + redactedUrl(request.url) + u' ' + QString::number(response.status);
    for (const auto* name : {"x-ms-request-id", "x-ms-correlation-request-id", "x-amzn-requestid"}) {
        if (const auto id = response.headers.value(name); !id.isEmpty())
            detail += u' ' + QLatin1StringView(name) + u'=' + core::oneLine(QString::fromUtf8(id), 100);
    }
    if (const auto words = said.toString(); !words.isEmpty())
        detail += u' ' + words;
    return detail;
}

} // namespace

core::Result<Response> checked(Response response, const Request& request)
{
    if (response.isSuccess())
        return response;
    const Said said = Said::of(response.body);
    const Errc code = codeOf(response.status);
    const QString host = core::oneLine(request.url.host(), 200);
    QString what = sentence(code, host, response.status);
    if (const auto words = said.toString(); !words.isEmpty())
        what = Texts::tr("%1 The service said: “%2”", "a sentence, then the words of the service").arg(what, words);
    core::Error error{code, what, detailOf(response, request, said), request.label.isEmpty() ? u"http"_s : request.label, std::nullopt};
    if (code == Errc::Throttled || response.status == 503)
        error.retryAfter = retryAfter(response.headers, response.timing.startedAt);
    return std::unexpected(error);
}

} // namespace http
