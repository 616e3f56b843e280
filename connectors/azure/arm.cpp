// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/arm.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Arm)
};

constexpr int pageSize = 1000; // the most that Resource Graph gives at a time

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, "$"));
}

} // namespace

Arm::Arm(Tools tools, Settings settings) : m_tools(std::move(tools)), m_settings(std::move(settings)) {}

http::Request Arm::base(http::Method method, const QString& path, QAnyStringView apiVersion, const QString& label, const Query& query) const
{
    http::Request request;
    request.method = method;
    request.url = m_settings.cloud.resourceManager;
    request.url.setPath(path, QUrl::DecodedMode); // the address of a cloud has no path of its own
    QString text = u"api-version="_s + encoded(apiVersion.toString());
    for (const auto& [key, value] : query)
        text += u'&' + encoded(key) + u'=' + encoded(value);
    request.url.setQuery(text, QUrl::StrictMode);
    request.headers.add("Accept", "application/json");
    request.credential = m_tools.read;
    request.label = label;
    return request;
}

http::Request Arm::get(const QString& path, QAnyStringView apiVersion, const QString& label, const Query& query) const
{
    return base(http::Method::Get, path, apiVersion, label, query);
}

http::Request Arm::post(const QString& path, QAnyStringView apiVersion, const QString& label, QByteArray body) const
{
    auto request = base(http::Method::Post, path, apiVersion, label, {});
    request.headers.add("Content-Type", "application/json");
    request.body = std::move(body);
    return request;
}

http::Request Arm::graph(const QString& query, const QStringList& subscriptions, const QByteArray& skipToken) const
{
    QJsonObject options{{u"$top"_s, pageSize}, {u"resultFormat"_s, u"objectArray"_s}};
    if (!skipToken.isEmpty())
        options.insert(u"$skipToken"_s, QString::fromUtf8(skipToken));
    QJsonObject body{{u"query"_s, query}, {u"options"_s, options}};
    if (!subscriptions.isEmpty())
        body.insert(u"subscriptions"_s, QJsonArray::fromStringList(subscriptions));
    auto request =
        post(u"/providers/Microsoft.ResourceGraph/resources"_s, "2022-10-01"_L1, u"azure.graph"_s, QJsonDocument(body).toJson(QJsonDocument::Compact));
    request.retry.when = http::RetryPolicy::When::Always; // a query changes nothing
    request.quota = u"arg"_s;
    return request;
}

core::Result<http::Request> Arm::logs(const QString& workspaceGuid, QByteArray body) const
{
    auto request = post({}, {}, u"azure.logs"_s, std::move(body));
    request.url = m_settings.cloud.logAnalytics;
    request.url.setPath(u"/v1/workspaces/"_s + workspaceGuid + u"/query"_s);
    request.url.setQuery(QString());
    request.credential = m_tools.logs;
    request.retry.when = http::RetryPolicy::When::Always;
    request.maxBytes = qint64(128) << 20; // the service's own limit is about 100 MB
    if (!m_tools.logs || !request.url.isValid() || request.url.host().isEmpty()) {
        return core::fail(core::Errc::Auth, Texts::tr("This connection is not signed in to Log Analytics, so past scores are not read."), {}, u"azure.logs"_s);
    }
    return request;
}

core::Result<http::Request> Arm::follow(const http::Request& from, const QString& nextLink) const
{
    const auto origin = http::Origin::of(m_settings.cloud.resourceManager);
    if (!origin)
        return std::unexpected(origin.error());
    auto url = http::boundLink(nextLink, from.url, {*origin});
    if (!url)
        return std::unexpected(url.error());
    http::Request next = from;
    next.url = *url;
    return next;
}

core::Async<http::Response> Arm::send(http::Request request, core::CancelToken token)
{
    ++m_requests;
    co_return co_await http::sendChecked(m_tools.client, std::move(request), std::move(token));
}

std::optional<qint64> Arm::callsLeft() const
{
    const auto origin = http::Origin::of(m_settings.cloud.resourceManager);
    if (!m_tools.budget || !origin)
        return std::nullopt;
    std::optional<qint64> left;
    std::optional<qint64> graph; // a handful every few seconds: told only when nothing else is
    for (const auto& quota : m_tools.budget->quotas()) {
        if (quota.origin != *origin)
            continue;
        auto& lowest = quota.name == "arg"_L1 ? graph : left;
        lowest = std::min(lowest.value_or(quota.remaining), quota.remaining);
    }
    return left ? left : graph;
}

} // namespace azure
