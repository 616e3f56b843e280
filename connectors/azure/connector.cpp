// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/connector.h"

#include "connectors/azure/armid.h"
#include "connectors/azure/capabilities.h"
#include "connectors/azure/parse.h"
#include "connectors/azure/roles.h"
#include "connectors/azure/sync.h"
#include "connectors/http/linkedcancel.h"
#include "core/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::AzureConnector)
};

using domain::AlertStatus;
constexpr auto alertsVersion = "2022-01-01"_L1;

QLatin1StringView verbOf(AlertStatus status)
{
    switch (status) {
    case AlertStatus::Active: return "activate"_L1;
    case AlertStatus::InProgress: return "inProgress"_L1;
    case AlertStatus::Resolved: return "resolve"_L1;
    case AlertStatus::Dismissed: return "dismiss"_L1;
    case AlertStatus::Unknown: break;
    }
    return {};
}

/// ".../providers/Microsoft.Security/locations/L/alerts/NAME" below a subscription, and nothing else: the id goes into
/// a URL that changes something.
bool isAlertId(const QString& id)
{
    return isArmId(id) && !subscriptionOf(id).isEmpty() && typeOf(id).compare("Microsoft.Security/locations/alerts"_L1, Qt::CaseInsensitive) == 0;
}

std::unexpected<core::Error> noAlert(const QString& id)
{
    return core::fail(core::Errc::BadInput, Texts::tr("“%1” is not the id of an Azure alert.").arg(core::oneLine(id, 200)), {}, u"azure.alert"_s);
}

} // namespace

AzureConnector::AzureConnector(Tools tools, Settings settings)
    : m_state(std::make_shared<State>(std::make_shared<Arm>(std::move(tools), std::move(settings)), core::CancelSource()))
{
}

AzureConnector::~AzureConnector()
{
    m_state->closing.request_stop();
}

std::optional<qint64> AzureConnector::callsLeft() const
{
    return m_state->arm->callsLeft();
}

core::Async<ports::ConnectionReport> AzureConnector::test(core::CancelToken token)
{
    return testOn(m_state, std::move(token));
}

core::Async<ports::SyncSummary> AzureConnector::sync(ports::SyncRequest request, ports::SyncPort& port, ports::ProgressSink progress, core::CancelToken token)
{
    return syncOn(m_state, std::move(request), port, std::move(progress), std::move(token));
}

core::Async<void> AzureConnector::setAlertStatus(QString alertId, AlertStatus status, core::CancelToken token)
{
    return setAlertStatusOn(m_state, std::move(alertId), status, std::move(token));
}

core::Async<domain::WriteCounters> AzureConnector::refreshAlerts(QStringList alertIds, core::ConnectionId connection, ports::SyncPort& port,
                                                                 core::CancelToken token)
{
    return refreshAlertsOn(m_state, std::move(alertIds), connection, port, std::move(token));
}

core::Async<QString> AzureConnector::alertChangedBy(QString alertId, QDateTime since, core::CancelToken token)
{
    return alertChangedByOn(m_state, std::move(alertId), since, std::move(token));
}

core::Async<ports::ConnectionReport> AzureConnector::testOn(std::shared_ptr<State> state, core::CancelToken token)
{
    const http::LinkedCancel linked(std::move(token), state->closing.get_token());
    co_return co_await readCapabilities(state->arm, linked.token());
}

core::Async<ports::SyncSummary> AzureConnector::syncOn(std::shared_ptr<State> state, ports::SyncRequest request, ports::SyncPort& port,
                                                       ports::ProgressSink progress, core::CancelToken token)
{
    const http::LinkedCancel linked(std::move(token), state->closing.get_token());
    Sync sync(state->arm, port, std::move(request), std::move(progress), linked.token());
    co_return co_await sync.run();
}

core::Async<void> AzureConnector::setAlertStatusOn(std::shared_ptr<State> state, QString alertId, AlertStatus status, core::CancelToken token)
{
    const auto fix = state->arm->tools().fix;
    if (!fix) {
        co_return core::fail(core::Errc::Auth, Texts::tr("This connection only reads; allow changes on the Connections page to send it."), {}, u"azure.fix"_s);
    }
    const auto verb = verbOf(status);
    if (verb.isEmpty() || !isAlertId(alertId))
        co_return noAlert(alertId);
    const http::LinkedCancel linked(std::move(token), state->closing.get_token());
    auto request = state->arm->post(alertId + u'/' + verb, alertsVersion, u"azure.alert.status"_s, {});
    request.credential = fix;
    request.retry.when = http::RetryPolicy::When::Always; // setting the same status twice changes nothing
    auto answer = co_await state->arm->send(std::move(request), linked.token());
    if (answer)
        co_return core::Result<void>{};
    core::Error error = answer.error();
    if (const QString role = missingRole(error, u"Security Admin"_s); !role.isEmpty())
        error.what = Texts::tr("Azure refused to change the alert: the fix sign-in needs the role %1.").arg(role);
    co_return std::unexpected(error);
}

core::Async<domain::WriteCounters> AzureConnector::refreshAlertsOn(std::shared_ptr<State> state, QStringList alertIds, core::ConnectionId connection,
                                                                   ports::SyncPort& port, core::CancelToken token)
{
    const http::LinkedCancel linked(std::move(token), state->closing.get_token());
    domain::Batch batch;
    batch.connection = connection;
    for (const auto& id : std::as_const(alertIds)) {
        if (!isAlertId(id))
            co_return noAlert(id);
        auto response = co_await state->arm->send(state->arm->get(id, alertsVersion, u"azure.alert"_s), linked.token());
        if (!response)
            co_return std::unexpected(response.error());
        auto alert = co_await core::runOnPool(state->arm->tools().pool, [body = std::move(response->body)] { return parseAlert(body); }, linked.token());
        if (!alert)
            co_return std::unexpected(alert.error());
        batch.alerts.append(std::move(*alert));
    }
    co_return co_await port.write(std::move(batch));
}

core::Async<QString> AzureConnector::alertChangedByOn(std::shared_ptr<State> state, QString alertId, QDateTime since, core::CancelToken token)
{
    if (!isAlertId(alertId))
        co_return noAlert(alertId);
    const http::LinkedCancel linked(std::move(token), state->closing.get_token());
    // Whole seconds, and two clocks: the window ends a little later than now.
    const QString filter = u"eventTimestamp ge '%1' and eventTimestamp le '%2' and resourceUri eq '%3'"_s.arg(
        since.toUTC().toString(Qt::ISODate), state->arm->tools().clock.now().addSecs(60).toString(Qt::ISODate), QString(alertId).replace(u'\'', "''"_L1));
    auto response =
        co_await state->arm->send(state->arm->get(subscriptionScope(subscriptionOf(alertId)) + u"/providers/Microsoft.Insights/eventtypes/management/values"_s,
                                                  "2015-04-01"_L1, u"azure.alert.who"_s, {{u"$filter"_s, filter}}),
                                  linked.token());
    if (!response)
        co_return std::unexpected(response.error());
    auto events = parseActivity(response->body);
    if (!events)
        co_return std::unexpected(events.error());
    const ActivityRow* newest = nullptr;
    for (const auto& event : std::as_const(events->items)) {
        if (event.operation.startsWith("Microsoft.Security/locations/alerts/"_L1, Qt::CaseInsensitive) && (!newest || event.at > newest->at))
            newest = &event;
    }
    co_return newest ? newest->who : QString();
}

} // namespace azure
