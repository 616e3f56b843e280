// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/capabilities.h"

#include "connectors/azure/armid.h"
#include "connectors/azure/fixrights.h"
#include "connectors/azure/parse.h"
#include "connectors/azure/roles.h"
#include "connectors/azure/sync.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Capabilities)
};

using domain::AssessmentState;

/// One capability over all subscriptions: works where every one of them could be read.
struct Probe {
    QString name;
    QString usualRole;
    std::function<http::Request(const QString& guid)> request;
};

QList<Probe> probes(const std::shared_ptr<Arm>& arm, const QDateTime& now)
{
    const auto below = [arm](const QString& path, QLatin1StringView version, const Query& query = {}) {
        return [arm, path, version, query](const QString& guid) { return arm->get(subscriptionScope(guid) + path, version, u"azure.test"_s, query); };
    };
    const QString from = now.addSecs(-3600).toString(Qt::ISODate);
    const QString filter = u"eventTimestamp ge '%1' and eventTimestamp le '%2'"_s.arg(from, now.toString(Qt::ISODate));
    return {{Texts::tr("Inventory, Resource Graph"), u"Reader"_s,
             [arm](const QString& guid) { return arm->graph(u"resources | order by id asc | limit 1"_s, {guid}, {}); }},
            {Texts::tr("Security data"), u"Security Reader"_s, below(u"/providers/Microsoft.Security/secureScores"_s, "2020-01-01"_L1)},
            {Texts::tr("Alerts"), u"Security Reader"_s, below(u"/providers/Microsoft.Security/alerts"_s, "2022-01-01"_L1)},
            {Texts::tr("Activity log"), u"Reader"_s,
             below(u"/providers/Microsoft.Insights/eventtypes/management/values"_s, "2015-04-01"_L1, {{u"$filter"_s, filter}})}};
}

core::Async<domain::CapabilityRow> run(std::shared_ptr<Arm> arm, Probe probe, QStringList guids, core::CancelToken token)
{
    domain::CapabilityRow row{probe.name, AssessmentState::Unknown, {}, false};
    QStringList roles;
    int failed = 0;
    for (const auto& guid : std::as_const(guids)) {
        auto answer = co_await arm->send(probe.request(guid), token);
        if (answer)
            continue;
        if (isFatal(answer.error()))
            co_return std::unexpected(answer.error());
        ++failed;
        const QString role = missingRole(answer.error(), probe.usualRole);
        row.note = role.isEmpty() ? answer.error().what : row.note;
        if (!role.isEmpty() && !roles.contains(role))
            roles.append(role);
    }
    if (guids.isEmpty()) {
        row.note = Texts::tr("Not tested: no subscription to ask.");
        co_return row;
    }
    row.state = failed == 0 ? AssessmentState::Healthy : AssessmentState::Unhealthy;
    if (!roles.isEmpty()) {
        row.note = Texts::tr("Missing role %1 on %n of %2 subscription(s).", nullptr, failed).arg(roles.join(u", "_s)).arg(guids.size());
    }
    co_return row;
}

core::Async<http::Response> askWorkspace(std::shared_ptr<Arm> arm, QString workspaceId, core::CancelToken token)
{
    auto document = co_await arm->send(arm->get(workspaceId, "2022-10-01"_L1, u"azure.test"_s), token);
    if (!document)
        co_return std::unexpected(document.error());
    auto guid = parseWorkspaceGuid(document->body);
    if (!guid)
        co_return std::unexpected(guid.error());
    auto request = arm->logs(*guid, R"({"query":"SecureScores | take 1"})");
    if (!request)
        co_return std::unexpected(request.error());
    co_return co_await arm->send(std::move(*request), token);
}

/// Score history needs a continuous export to a Log Analytics workspace that can be queried.
core::Async<domain::CapabilityRow> history(std::shared_ptr<Arm> arm, QStringList guids, core::CancelToken token)
{
    domain::CapabilityRow row{Texts::tr("Score history"), AssessmentState::Unknown, {}, false};
    for (const auto& guid : std::as_const(guids)) {
        auto answer = co_await arm->send(
            arm->get(subscriptionScope(guid) + u"/providers/Microsoft.Security/automations"_s, "2023-12-01-preview"_L1, u"azure.test"_s), token);
        if (!answer) {
            if (isFatal(answer.error()))
                co_return std::unexpected(answer.error());
            row.state = AssessmentState::Unhealthy;
            const QString role = missingRole(answer.error(), u"Security Reader"_s);
            row.note = role.isEmpty() ? answer.error().what : Texts::tr("Missing role %1.").arg(role);
            continue;
        }
        auto exports = parseAutomations(answer->body);
        if (!exports)
            continue;
        for (const auto& target : std::as_const(exports->items)) {
            if (!target.enabled || target.workspaceId.isEmpty())
                continue;
            if (!arm->tools().logs) {
                row.note = Texts::tr("Not tested: the connection is not signed in to Log Analytics.");
                co_return row;
            }
            auto query = co_await askWorkspace(arm, target.workspaceId, token);
            if (!query && isFatal(query.error()))
                co_return std::unexpected(query.error());
            row.state = query ? AssessmentState::Healthy : AssessmentState::Unhealthy;
            const QString role = query ? QString() : missingRole(query.error(), u"Log Analytics Reader"_s);
            if (!query)
                row.note = role.isEmpty() ? query.error().what : Texts::tr("Missing role %1 on the workspace of the export.").arg(role);
            if (query) {
                row.note.clear();
                co_return row;
            }
        }
    }
    if (row.state == AssessmentState::Unknown)
        row.note = Texts::tr("No continuous export to a workspace: history begins with the first synchronisation.");
    co_return row;
}

} // namespace

core::Async<ports::ConnectionReport> readCapabilities(std::shared_ptr<Arm> arm, core::CancelToken token)
{
    ports::ConnectionReport report;
    auto answer = co_await arm->send(arm->get(u"/subscriptions"_s, "2022-12-01"_L1, u"azure.test"_s), token);
    if (!answer)
        co_return std::unexpected(answer.error());
    auto subscriptions = parseSubscriptions(answer->body);
    if (!subscriptions)
        co_return std::unexpected(subscriptions.error());
    const auto& wanted = arm->settings().subscriptions;
    QStringList guids;
    for (const auto& row : std::as_const(subscriptions->items)) {
        const QString guid = subscriptionOf(row.scope->id);
        if (!wanted.isEmpty() && !wanted.contains(guid))
            continue;
        guids.append(guid);
        report.scopes.append(row.scope->id);
    }
    report.what = Texts::tr("Tenant, %n subscription(s)", nullptr, static_cast<int>(guids.size()));
    report.capabilities.append({Texts::tr("Sign-in"), AssessmentState::Healthy, {}, false});
    constexpr qsizetype asked = 20; // a test, not a sync: a few subscriptions show what is missing
    for (const auto& probe : probes(arm, arm->tools().clock.now())) {
        auto row = co_await run(arm, probe, guids.first(std::min(guids.size(), asked)), token);
        if (!row)
            co_return std::unexpected(row.error());
        report.capabilities.append(std::move(*row));
    }
    auto row = co_await history(arm, guids.first(std::min(guids.size(), asked)), token);
    if (!row)
        co_return std::unexpected(row.error());
    report.capabilities.append(std::move(*row));
    if (arm->tools().fix) {
        auto rights = co_await readFixRights(arm, guids.first(std::min(guids.size(), asked)), token);
        if (!rights) { // what can be read stands, whatever became of the fix sign-in
            if (rights.error().code != core::Errc::Auth)
                co_return std::unexpected(rights.error());
            report.capabilities.append({Texts::tr("Sign-in that may change things"), AssessmentState::Unhealthy, rights.error().what, true});
        } else {
            report.capabilities.append(*rights);
        }
    }
    co_return report;
}

} // namespace azure
