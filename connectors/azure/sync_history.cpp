// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/history.h"
#include "connectors/azure/json.h"
#include "connectors/azure/pages.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Sync)
};

constexpr int daysKept = 90;
constexpr auto logReader = "Log Analytics Reader"_L1;

/// Who did most of what happened to these resources.
struct Actor {
    QString who, how;
};

} // namespace

/// Past scores, when a continuous export put them into a Log Analytics workspace. Read once in full, then from the last
/// day on; without an export history begins with the first synchronisation.
core::Async<void> Sync::readHistory()
{
    auto stored = co_await m_port.state(m_request.connection, u"azure.history"_s);
    if (!stored)
        co_return std::unexpected(stored.error());
    const QDate today = m_cursor.started.date();
    const QDate last = QDate::fromString(QString::fromLatin1(*stored), Qt::ISODate);
    if (last.isValid() && last >= today) // days before today do not change
        co_return core::Result<void>{};
    tell(Texts::tr("Reading score history"));
    auto workspaces = co_await readWorkspaces();
    if (!workspaces)
        co_return std::unexpected(workspaces.error());
    if (workspaces->isEmpty() || !m_arm->tools().logs)
        co_return core::Result<void>{};
    auto controlOf = co_await readControlsOfKeys();
    if (!controlOf)
        co_return std::unexpected(controlOf.error());
    const int days = last.isValid() ? static_cast<int>(std::clamp<qint64>(last.daysTo(today) + 2, 2, daysKept)) : daysKept;
    bool whole = true;
    for (const auto& workspace : std::as_const(*workspaces)) {
        auto read = co_await readWorkspace(workspace, days, *controlOf);
        if (read)
            continue;
        if (isFatal(read.error()))
            co_return std::unexpected(read.error());
        whole = false;
        partly(nameOf(workspace), Texts::tr("exported secure scores"), read.error(), logReader);
    }
    if (whole)
        co_return co_await m_port.setState(m_request.connection, u"azure.history"_s, today.toString(Qt::ISODate).toLatin1());
    co_return core::Result<void>{};
}

core::Async<QStringList> Sync::readWorkspaces()
{
    QStringList workspaces;
    const auto take = [&workspaces](Parsed& page) {
        for (const auto& target : std::as_const(page.exports)) {
            const bool scores = std::ranges::any_of(target.sources, [](const QString& s) { return s.startsWith("SecureScore"_L1, Qt::CaseInsensitive); });
            if (target.enabled && scores && !target.workspaceId.isEmpty() && !workspaces.contains(target.workspaceId, Qt::CaseInsensitive))
                workspaces.append(target.workspaceId);
        }
        return false;
    };
    for (const auto& subscription : std::as_const(m_subscriptions)) {
        auto first = m_arm->get(subscription.scopeId + u"/providers/Microsoft.Security/automations"_s, "2023-12-01-preview"_L1, u"azure.automations"_s);
        auto end = co_await readList(std::move(first), exportPages(), Counter::History, m_arm->tools().limits.scopes, take);
        if (!end && isFatal(end.error()))
            co_return std::unexpected(end.error());
        if (!end && end.error().code != core::Errc::NotFound)
            partly(subscription.name, Texts::tr("continuous export settings"), end.error(), u"Security Reader"_s);
    }
    co_return workspaces;
}

/// Which control an assessment counts for, by key.
core::Async<QHash<QString, QString>> Sync::readControlsOfKeys()
{
    QHash<QString, QString> controlOf;
    const auto parse = [](const QByteArray& body) -> core::Result<Parsed> {
        Parsed parsed;
        auto tail = readPage(body, "value", [&parsed](const Node& row, QByteArray, qsizetype) {
            domain::Control control;
            control.id = row["name"].string().toLower();
            for (const Node& definition : row["properties"]["assessmentDefinitions"].items())
                control.assessmentKeys.append(nameOf(definition["id"].string()).toLower());
            parsed.facts.controls.append(control);
        });
        if (!tail)
            return std::unexpected(tail.error());
        return parsed;
    };
    ++m_requestsBy[static_cast<int>(Counter::History)];
    auto page = co_await fetch(m_arm->get(u"/providers/Microsoft.Security/secureScoreControlDefinitions"_s, "2020-01-01"_L1, u"azure.controls"_s), parse);
    if (!page && isFatal(page.error()))
        co_return std::unexpected(page.error());
    if (page) {
        for (const auto& control : std::as_const(page->facts.controls)) {
            for (const auto& key : control.assessmentKeys)
                controlOf.insert(key, control.id);
        }
    }
    co_return controlOf;
}

core::Async<LogTable> Sync::logQuery(QString workspaceGuid, QString query)
{
    auto request = m_arm->logs(workspaceGuid, QJsonDocument(QJsonObject{{u"query"_s, query}}).toJson(QJsonDocument::Compact));
    if (!request)
        co_return std::unexpected(request.error());
    ++m_requestsBy[static_cast<int>(Counter::History)];
    auto response = co_await m_arm->send(std::move(*request), m_token);
    if (!response)
        co_return std::unexpected(response.error());
    co_return co_await core::runOnPool(m_arm->tools().pool, [answer = std::move(response->body)] { return parseLogTable(answer); }, m_token);
}

core::Async<void> Sync::readWorkspace(QString workspaceId, int days, const QHash<QString, QString>& controlOf)
{
    ++m_requestsBy[static_cast<int>(Counter::History)];
    auto document = co_await m_arm->send(m_arm->get(workspaceId, "2022-10-01"_L1, u"azure.workspace"_s), m_token);
    if (!document)
        co_return std::unexpected(document.error());
    auto guid = parseWorkspaceGuid(document->body);
    if (!guid)
        co_return std::unexpected(guid.error());
    const QString since = u" | where TimeGenerated > ago(%1d)"_s.arg(days);
    auto scores =
        co_await logQuery(*guid, u"SecureScores"_s + since
                                     + u" | summarize arg_max(TimeGenerated, *) by bin(TimeGenerated, 1d), SecureScoresSubscriptionId, AssessedResourceId"_s);
    if (!scores)
        co_return std::unexpected(scores.error());
    auto controls = co_await logQuery(
        *guid, u"SecureScoreControls"_s + since
                   + u" | summarize arg_max(TimeGenerated, *) by bin(TimeGenerated, 1d), SecureScoresSubscriptionId, AssessedResourceId, ControlId"_s);
    if (!controls)
        co_return std::unexpected(controls.error());
    auto changes = co_await logQuery(
        *guid,
        u"SecurityRecommendation"_s + since
            + u" | where IsSnapshot == false | project TimeGenerated, AssessedResourceId, RecommendationId, RecommendationState, FirstEvaluationDate | order by TimeGenerated asc"_s);
    if (!changes)
        co_return std::unexpected(changes.error());
    auto facts = batch();
    const QDate today = m_cursor.started.date();
    const auto known = [this](const QString& scopeId) { return m_scopes.contains(scopeId.toLower()); };
    for (const auto& day : scoreDays(*scores, m_connectors, today)) {
        if (known(day.scopeId))
            facts.scoreDays.append(day);
    }
    QList<domain::ScoreDay> controlDays;
    for (const auto& day : scoreDays(*controls, m_connectors, today)) {
        if (known(day.scopeId))
            controlDays.append(day);
    }
    facts.scoreDays += controlDays;
    facts.causes = scoreCauses(controlDays, *changes, m_connectors, controlOf, today);
    if (auto ok = co_await nameActors(facts.causes); !ok)
        co_return ok;
    co_return co_await write(std::move(facts), Counter::History);
}

/// Adds who did it and how to the causes, from the activity log of the time they span.
core::Async<void> Sync::nameActors(QList<domain::ScoreCause>& causes)
{
    QHash<QString, std::pair<QDateTime, QSet<QString>>> wanted; // by scope: since when, which resources
    for (const auto& cause : std::as_const(causes)) {
        auto& [since, resources] = wanted[cause.scopeId];
        const QDateTime day = cause.at.date().startOfDay(QTimeZone::UTC);
        since = since.isValid() ? std::min(since, day) : day;
        for (const auto& id : cause.resourceIds)
            resources.insert(id.toLower());
    }
    QHash<std::pair<QString, QDate>, Actor> actors; // by resource and day
    for (const auto& subscription : std::as_const(m_subscriptions)) {
        const auto [since, resources] = wanted.value(subscription.scopeId);
        if (resources.isEmpty())
            continue;
        const QString filter = u"eventTimestamp ge '%1' and eventTimestamp le '%2'"_s.arg(since.toString(Qt::ISODate), m_cursor.started.toString(Qt::ISODate));
        const auto take = [&actors, &resources](ActivityRow&& event) {
            const QString id = event.resourceId.toLower();
            if (resources.contains(id) && event.status.compare("Succeeded"_L1, Qt::CaseInsensitive) == 0)
                actors.insert({id, event.at.date()}, {event.who, event.operation});
        };
        auto read = co_await readActivityPages(subscription, filter, take, m_arm->tools().limits.feed);
        if (!read && isFatal(read.error()))
            co_return std::unexpected(read.error());
        if (!read)
            partly(subscription.name, Texts::tr("activity log entries"), read.error(), u"Reader"_s);
    }
    for (auto& cause : causes) {
        QMap<std::pair<QString, QString>, int> votes;
        for (const auto& id : std::as_const(cause.resourceIds)) {
            if (const auto actor = actors.value({id.toLower(), cause.at.date()}); !actor.who.isEmpty())
                ++votes[{actor.who, actor.how}];
        }
        int most = 0;
        for (const auto& [actor, count] : votes.asKeyValueRange()) {
            if (count > most) {
                most = count;
                std::tie(cause.who, cause.how) = actor;
            }
        }
    }
    co_return core::Result<void>{};
}

} // namespace azure
