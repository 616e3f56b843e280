// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/faults.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

HttpResponse throttled(const QJsonObject& options)
{
    HttpResponse response = HttpResponse::error(429, u"TooManyRequests"_s, u"The request was throttled; try again later."_s);
    if (options.value("retryAfter"_L1).toString() != "none"_L1)
        response.addHeader("Retry-After", QByteArray::number(options.value("retryAfter"_L1).toInt(1)));
    response.addHeader("x-ms-ratelimit-remaining-subscription-reads", "0");
    response.addHeader("x-ms-user-quota-remaining", "0");
    response.addHeader("x-ms-user-quota-resets-after", "00:00:05");
    return response;
}

HttpResponse unauthorized()
{
    HttpResponse response = HttpResponse::error(401, u"ExpiredAuthenticationToken"_s, u"The access token expiry time is earlier than the current time."_s);
    response.addHeader("WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"The access token expired\"");
    return response;
}

/// The page with a token or link that leads to itself for ever.
void loopPage(const HttpRequest& request, HttpResponse& response)
{
    QJsonObject body = QJsonDocument::fromJson(response.body).object();
    if (body.contains("totalRecords"_L1)) {
        const QJsonValue own = request.json().value("options"_L1)["$skipToken"_L1];
        body.insert(u"$skipToken"_s, own.isString() ? own : body.value("$skipToken"_L1).isString() ? body.value("$skipToken"_L1) : QJsonValue(u"bG9vcDow"_s));
    } else {
        body.insert(u"nextLink"_s, QString::fromLatin1("http://" + request.headers.value("host") + request.target));
    }
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

QString FaultPlan::add(const QJsonObject& rule)
{
    static const QHash<QString, Kind> kinds{
        {u"throttle"_s, Kind::Throttle}, {u"error"_s, Kind::Error}, {u"slow"_s, Kind::Slow},         {u"truncate"_s, Kind::Truncate},
        {u"expired"_s, Kind::Expired},   {u"drop"_s, Kind::Drop},   {u"pageLoop"_s, Kind::PageLoop}, {u"hostileLink"_s, Kind::HostileLink}};
    const QString name = rule.value("fault"_L1).toString();
    if (name == "clear"_L1) {
        m_rules.clear();
        return {};
    }
    if (!kinds.contains(name))
        return u"unknown fault '%1'"_s.arg(name);
    Rule made;
    made.kind = kinds.value(name);
    made.match.setPattern(QRegularExpression::anchoredPattern(rule.value("match"_L1).toString(u".*"_s)));
    made.match.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
    if (!made.match.isValid())
        return u"broken pattern: %1"_s.arg(made.match.errorString());
    made.nth = rule.value("nth"_L1).toInt(1);
    made.count = rule.value("count"_L1).toInt(1);
    made.options = rule;
    m_rules.push_back(std::move(made));
    return {};
}

std::optional<HttpResponse> FaultPlan::before(const HttpRequest& request)
{
    m_active.clear();
    const QString call = QString::fromUtf8(request.method + ' ' + request.path);
    for (size_t i = 0; i < m_rules.size(); ++i) {
        Rule& rule = m_rules[i];
        if (!rule.match.match(call).hasMatch())
            continue;
        ++rule.seen;
        if (rule.seen >= rule.nth && (rule.count < 0 || rule.seen < rule.nth + rule.count))
            m_active.push_back(i);
    }
    for (const size_t i : m_active) {
        const Rule& rule = m_rules[i];
        if (rule.kind == Kind::Throttle)
            return throttled(rule.options);
        if (rule.kind == Kind::Expired)
            return unauthorized();
        if (rule.kind == Kind::Error)
            return HttpResponse::error(rule.options.value("status"_L1).toInt(503), u"ServiceUnavailable"_s, u"The service is unavailable (injected)."_s);
        if (rule.kind == Kind::Drop) {
            HttpResponse dropped;
            dropped.drop = true;
            return dropped;
        }
    }
    return std::nullopt;
}

void FaultPlan::after(const HttpRequest& request, HttpResponse& response)
{
    for (const size_t i : m_active) {
        const Rule& rule = m_rules[i];
        if (rule.kind == Kind::Slow)
            response.delayMs = rule.options.value("ms"_L1).toInt(2000);
        else if (rule.kind == Kind::Truncate)
            response.cutAt = rule.options.value("bytes"_L1).toInt(static_cast<int>(response.body.size() / 2));
        else if (rule.kind == Kind::PageLoop)
            loopPage(request, response);
        else if (rule.kind == Kind::HostileLink) {
            QJsonObject body = QJsonDocument::fromJson(response.body).object();
            body.insert(u"nextLink"_s,
                        QString("http://"_L1 + rule.options.value("host"_L1).toString(u"attacker.example"_s) + QString::fromLatin1(request.target)));
            response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        }
    }
}

} // namespace sample
