// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/azure/connector.h"
#include "support/awaited.h"
#include "support/fixedclock.h"
#include "support/memorysyncport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

/// A few subscriptions in place of the network, in pages of three rows, for the faults that no real peer makes on
/// command at a chosen request. Everything else is tested against the sample tenant.
class MiniTenant final : public http::Client {
public:
    struct Row {
        QString id;
        QJsonObject json;
    };
    using Fault = std::function<std::optional<core::Result<http::Response>>(const http::Request&, int number)>;

    static QString guid(int n) { return QStringLiteral("00000000-0000-0000-0000-00000000000%1").arg(n); }
    static QString sub(int n) { return QStringLiteral("/subscriptions/") + guid(n); }
    static QString site(int subscription, const QString& name)
    {
        return sub(subscription) + QStringLiteral("/resourceGroups/rg/providers/Microsoft.Web/sites/") + name;
    }

    QList<Row> containers, resources, assessments, findings;
    QList<QJsonObject> changes, activity;
    QMap<QString, QByteArray> rest;      ///< lower-case path -> body; a missing list is empty
    QMap<QString, int> refused;          ///< lower-case path -> status (403, 404, ...)
    QStringList hidden;                  ///< subscriptions Resource Graph shows nothing of
    QList<int> listed{1, 2};             ///< subscriptions that the reader sees
    Fault fault;
    QStringList asked;                   ///< "GET /path" and "GRAPH query"
    int number = 0;

    MiniTenant()
    {
        for (int s = 1; s <= 2; ++s) {
            containers.append(
                {sub(s),
                 {{QStringLiteral("type"), QStringLiteral("microsoft.resources/subscriptions")}, {QStringLiteral("name"), QStringLiteral("Sub %1").arg(s)}}});
            for (int i = 0; i < 5; ++i)
                addSite(s, QStringLiteral("site%1").arg(i));
        }
        findings.append({site(1, QStringLiteral("site0")) + QStringLiteral("/providers/Microsoft.Security/assessments/k0/subAssessments/f"),
                         properties({{QStringLiteral("displayName"), QStringLiteral("finding")}})});
        rest[QStringLiteral("/providers/microsoft.security/assessmentmetadata")] = R"({"value":[{"name":"k0","properties":{"displayName":"K"}}]})";
        const QString alert = sub(1) + QStringLiteral("/providers/Microsoft.Security/locations/westeurope/alerts/a1");
        const QByteArray body = QJsonDocument(QJsonObject{{QStringLiteral("id"), alert},
                                                          {QStringLiteral("properties"), QJsonObject{{QStringLiteral("status"), QStringLiteral("Active")}}}})
                                    .toJson(QJsonDocument::Compact);
        rest[alert.toLower()] = body;
        rest[sub(1) + QStringLiteral("/providers/microsoft.security/alerts")] = "{\"value\":[" + body + "]}";
        rest[sub(1) + QStringLiteral("/providers/microsoft.security/securescores")] =
            "{\"value\":[{\"id\":\"" + sub(1).toUtf8()
            + "/providers/Microsoft.Security/secureScores/ascScore\",\"properties\":{\"score\":{\"max\":10,\"current\":4,\"percentage\":0.4}}}]}";
    }

    static QJsonObject properties(const QJsonObject& p) { return {{QStringLiteral("properties"), p}}; }

    void addSite(int s, const QString& name, const QString& tag = QStringLiteral("old"))
    {
        resources.append(
            {site(s, name),
             {{QStringLiteral("type"), QStringLiteral("microsoft.web/sites")}, {QStringLiteral("tags"), QJsonObject{{QStringLiteral("v"), tag}}}}});
        assessments.append(
            {site(s, name) + QStringLiteral("/providers/Microsoft.Security/assessments/k0"),
             properties({{QStringLiteral("status"), QJsonObject{{QStringLiteral("code"), QStringLiteral("Unhealthy")},
                                                                {QStringLiteral("statusChangeDate"), QStringLiteral("2026-11-20T00:00:00Z")}}}})});
    }
    /// Everything of a subscription is gone, and with it its place in the lists.
    void removeSubscription(int s)
    {
        const auto of = [s](const auto& row) { return row.id.startsWith(sub(s)); };
        for (auto* rows : {&containers, &resources, &assessments, &findings})
            rows->removeIf(of);
        listed.removeAll(s);
    }
    void noteChange(const QString& id, const QString& type, const QDateTime& at)
    {
        changes.append(properties({{QStringLiteral("targetResourceId"), id},
                                   {QStringLiteral("changeType"), type},
                                   {QStringLiteral("changeAttributes"), QJsonObject{{QStringLiteral("timestamp"), at.toString(Qt::ISODateWithMs)}}}}));
    }

    core::Async<http::Response> send(http::Request request, core::CancelToken token) override
    {
        const int mine = number++;
        const bool isGraph = request.url.path().contains(QStringLiteral("ResourceGraph"));
        asked.append(isGraph ? QString(QStringLiteral("GRAPH ") + query(request))
                             : QString(http::toWord(request.method) + QLatin1Char(' ') + request.url.path()));
        co_await core::delay(std::chrono::milliseconds(0));
        if (token.stop_requested())
            co_return core::cancelled();
        if (fault) {
            if (auto made = fault(request, mine))
                co_return *made;
        }
        co_return isGraph ? graph(request) : arm(request);
    }

    static http::Response answer(int status, const QByteArray& body)
    {
        http::Response response;
        response.status = status;
        response.body = body;
        return response;
    }
    static http::Response forbidden(const QString& action)
    {
        return answer(403, "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"The client does not have authorization to perform action '"
                               + action.toUtf8() + "' over scope '/x'.\"}}");
    }
    static QString query(const http::Request& request) { return QJsonDocument::fromJson(request.body).object()[QLatin1StringView("query")].toString(); }
    qsizetype countAsked(const QString& part) const { return asked.filter(part, Qt::CaseInsensitive).size(); }

    static std::optional<core::Result<http::Response>> graphRefused(const http::Request& request, int)
    {
        if (request.url.path().contains(QLatin1StringView("ResourceGraph")))
            return forbidden(QStringLiteral("Microsoft.ResourceGraph/resources/read"));
        return std::nullopt;
    }
    static QByteArray listOf(const QStringList& ids)
    {
        QJsonArray list;
        for (const auto& id : ids)
            list.append(QJsonObject{{QStringLiteral("id"), id}});
        return QJsonDocument(QJsonObject{{QStringLiteral("value"), list}}).toJson(QJsonDocument::Compact);
    }

private:
    static QJsonArray rowsOf(const QList<Row>& rows)
    {
        QMap<QString, QJsonObject> sorted;
        for (const auto& row : rows) {
            auto json = row.json;
            json.insert(QStringLiteral("id"), row.id);
            if (!json.contains(QLatin1StringView("name")))
                json.insert(QStringLiteral("name"), row.id.section(QLatin1Char('/'), -1));
            sorted.insert(row.id.toLower(), json);
        }
        QJsonArray array;
        for (const auto& json : sorted)
            array.append(json);
        return array;
    }
    QJsonArray select(const QString& kql) const
    {
        if (kql.startsWith(QStringLiteral("resourcecontainers")))
            return rowsOf(containers);
        if (kql.startsWith(QStringLiteral("resourcechanges"))) {
            QJsonArray array;
            for (const auto& change : changes)
                array.append(change);
            return array;
        }
        if (kql.contains(QStringLiteral("subassessments")))
            return rowsOf(findings);
        if (kql.contains(QStringLiteral("microsoft.security/assessments")))
            return rowsOf(assessments);
        if (kql.startsWith(QStringLiteral("resources | where id in~"))) {
            QList<Row> some;
            for (const auto& row : resources) {
                if (kql.contains(row.id, Qt::CaseInsensitive))
                    some.append(row);
            }
            return rowsOf(some);
        }
        return kql.startsWith(QStringLiteral("resources | order")) ? rowsOf(resources) : QJsonArray();
    }
    http::Response graph(const http::Request& request) const
    {
        const auto body = QJsonDocument::fromJson(request.body).object();
        QJsonArray shown;
        for (const auto& row : select(query(request))) {
            const QString id = row.toObject()[QLatin1StringView("id")].toString();
            if (std::ranges::none_of(hidden, [&](const QString& h) { return id.startsWith(h); }))
                shown.append(row);
        }
        const qsizetype from = body[QLatin1StringView("options")][QLatin1StringView("$skipToken")].toString().toLongLong();
        QJsonArray page;
        for (qsizetype i = from; i < std::min(from + 3, shown.size()); ++i)
            page.append(shown[i]);
        QJsonObject out{
            {QStringLiteral("data"), page}, {QStringLiteral("totalRecords"), shown.size()}, {QStringLiteral("resultTruncated"), QStringLiteral("false")}};
        if (from + 3 < shown.size())
            out.insert(QStringLiteral("$skipToken"), QString::number(from + 3));
        return answer(200, QJsonDocument(out).toJson());
    }
    http::Response arm(const http::Request& request) const
    {
        const QString path = request.url.path().toLower();
        if (refused.contains(path))
            return refused[path] == 403 ? forbidden(QStringLiteral("Microsoft.Security/alerts/read")) : answer(refused[path], "{}");
        if (request.method == http::Method::Post)
            return answer(204, {});
        if (path == QLatin1StringView("/subscriptions")) {
            QJsonArray list;
            for (const int s : listed)
                list.append(QJsonObject{{QStringLiteral("id"), sub(s)},
                                        {QStringLiteral("subscriptionId"), guid(s)},
                                        {QStringLiteral("displayName"), QStringLiteral("Sub %1").arg(s)}});
            return answer(200, QJsonDocument(QJsonObject{{QStringLiteral("value"), list}}).toJson());
        }
        if (path.endsWith(QLatin1StringView("eventtypes/management/values"))) {
            QJsonArray list;
            for (const auto& event : activity) {
                if (event[QLatin1StringView("resourceId")].toString().toLower().startsWith(path.left(path.indexOf(QLatin1StringView("/providers")))))
                    list.append(event);
            }
            return answer(200, QJsonDocument(QJsonObject{{QStringLiteral("value"), list}}).toJson());
        }
        return answer(200, rest.value(path, R"({"value":[]})"));
    }
};

/// A connector on a MiniTenant and a workspace in memory.
struct MiniConnection {
    FixedClock clock;
    QThreadPool pool;
    MiniTenant tenant;
    MemorySyncPort port{clock};
    ports::CollectionPlan plan;
    azure::ListLimits limits;
    QByteArray settings = "{}";
    std::shared_ptr<http::Credential> credential = std::make_shared<http::FixedCredential>(
        http::Origins{*http::Origin::of(QUrl(QStringLiteral("https://management.azure.com")))}, core::Secret("Bearer x"));

    std::unique_ptr<azure::AzureConnector> connector(bool fix = false, http::Client* client = nullptr)
    {
        azure::Tools tools{client ? *client : tenant, credential, fix ? credential : nullptr, nullptr, pool, clock, nullptr, limits};
        return std::make_unique<azure::AzureConnector>(tools, azure::Settings::fromJson(settings).value());
    }
    core::Result<ports::SyncSummary> sync(bool full = true, http::Client* client = nullptr)
    {
        const auto made = connector(false, client);
        return awaited(made->sync({core::ConnectionId{1}, full, plan}, port, {}, {}));
    }
};
