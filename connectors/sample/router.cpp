// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/router.h"

#include "connectors/sample/estate.h"

using namespace Qt::StringLiterals;

namespace sample {

void Router::add(const char* methods, const char* pattern, const char* apiVersions, Handler handler)
{
    QString expression = QString::fromLatin1(pattern);
    expression.replace("{}"_L1, "([^/]+)"_L1);
    m_routes.push_back({QByteArray(methods).split(' '),
                        QRegularExpression(QRegularExpression::anchoredPattern(expression), QRegularExpression::CaseInsensitiveOption),
                        QString::fromLatin1(apiVersions).split(u' ', Qt::SkipEmptyParts), apiVersions != nullptr, std::move(handler)});
}

HttpResponse Router::answer(const HttpRequest& request) const
{
    const QString path = QString::fromUtf8(request.path);
    bool pathKnown = false;
    for (const Route& route : m_routes) {
        const QRegularExpressionMatch match = route.pattern.match(path);
        if (!match.hasMatch())
            continue;
        pathKnown = true;
        if (!route.methods.contains(request.method))
            continue;
        if (!route.versioned)
            return route.handler({request, match.capturedTexts().sliced(1)});
        const QString version = request.parameter(u"api-version"_s);
        if (version.isEmpty())
            return HttpResponse::error(400, u"MissingApiVersionParameter"_s,
                                       u"The api-version query parameter (?api-version=) is required for all requests."_s);
        if (!route.apiVersions.isEmpty() && !route.apiVersions.contains(version))
            return HttpResponse::error(400, u"InvalidApiVersionParameter"_s,
                                       u"The api-version '%1' is invalid. The supported versions are '%2'."_s.arg(version, route.apiVersions.join(u',')));
        return route.handler({request, match.capturedTexts().sliced(1)});
    }
    if (pathKnown)
        return HttpResponse::error(405, u"MethodNotAllowed"_s, u"The requested resource does not support this method."_s);
    return HttpResponse::error(404, u"InvalidResourceType"_s, u"No operation of this server has the path '%1'."_s.arg(path));
}

HttpResponse valueList(const std::vector<QByteArray>& all)
{
    QByteArray out = "{\"value\":[";
    for (size_t i = 0; i < all.size(); ++i)
        out += (i == 0 ? "" : ",") + all[i];
    return HttpResponse::json(200, out + "]}");
}

HttpResponse pageOf(const std::vector<QByteArray>& all, const HttpRequest& request, const QByteArray& origin, size_t pageSize)
{
    bool good = true;
    const QString token = request.parameter(u"$skiptoken"_s);
    const qlonglong from = token.isEmpty() ? 0 : token.toLongLong(&good);
    if (!good || from < 0)
        return HttpResponse::error(400, u"InvalidSkipToken"_s, u"The skip token is not valid."_s);
    QByteArray out = "{\"value\":[";
    const size_t end = std::min(all.size(), static_cast<size_t>(from) + pageSize);
    for (size_t i = static_cast<size_t>(from); i < end; ++i)
        out += (out.endsWith('[') ? "" : ",") + all[i];
    out += ']';
    if (end < all.size()) {
        QUrlQuery query = request.query;
        query.removeAllQueryItems(u"$skiptoken"_s);
        query.removeAllQueryItems(u"%24skiptoken"_s);
        query.addQueryItem(u"$skiptoken"_s, QString::number(end));
        const QByteArray path = request.target.left(request.target.indexOf('?'));
        out += ",\"nextLink\":\"" + origin + path + '?' + query.toString(QUrl::FullyEncoded).toLatin1() + '"';
    }
    return HttpResponse::json(200, out + '}');
}

HttpResponse notFound(const QByteArray& what)
{
    return HttpResponse::error(404, u"ResourceNotFound"_s, u"The Resource '%1' was not found."_s.arg(QString::fromUtf8(what)));
}

HttpResponse forbidden(const Estate& estate, const QByteArray& scope, const QByteArray& action, const QByteArray& client)
{
    return HttpResponse::error(403, u"AuthorizationFailed"_s,
                               u"The client '%1' does not have authorization to perform action '%2' over scope '%3' or the scope is invalid."_s.arg(
                                   client.isEmpty() ? estate.catalog().tenant.value("clientId"_L1).toString() : QString::fromLatin1(client),
                                   QString::fromUtf8(action), QString::fromUtf8(scope)));
}

QByteArray writeAction(const HttpRequest& request)
{
    const bool post = request.method == "POST";
    if (request.method == "GET" || request.method == "HEAD")
        return {};
    const QByteArray path = request.path.toLower();
    for (const char* reading : {"/providers/microsoft.resourcegraph/resources", "/providers/microsoft.management/getentities"}) {
        if (post && path == reading)
            return {};
    }
    if (post && path.endsWith("/query")) // of a Log Analytics workspace
        return {};
    const QByteArrayList words = request.path.sliced(request.path.toLower().lastIndexOf("/providers/") + 11).split('/');
    QByteArray type = words.value(0);
    qsizetype at = 1;
    for (; at < words.size(); at += 2)
        type += '/' + words[at];
    if (post) // the last word is the action itself
        return type + "/action";
    return type + (request.method == "DELETE" ? "/delete" : "/write");
}

} // namespace sample
