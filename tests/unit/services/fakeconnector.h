// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/connector.h"

#include <functional>

/// A connector whose answers the test sets; it writes through the real port.
class FakeConnector final : public ports::Connector {
public:
    std::function<domain::Batch(core::ConnectionId)> batch;
    std::optional<core::Error> syncError, statusError;
    bool hang = false;                       ///< sync() ends only when cancelled
    QStringList statusCalls;                 ///< "alertId=status"
    std::function<domain::Batch(core::ConnectionId)> refreshed;
    std::function<void(const QString&, domain::AlertStatus)> apply; ///< what setAlertStatus() does to the source
    std::optional<core::Error> readError;    ///< of refreshAlerts()
    QString changedBy;
    int reads = 0;
    std::function<void()> whileSending;      ///< called once

    core::Async<ports::ConnectionReport> test(core::CancelToken) override
    {
        co_return ports::ConnectionReport{QStringLiteral("Tenant, 2 subscriptions"), {{QStringLiteral("Inventory"), domain::AssessmentState::Healthy, {}}}};
    }
    core::Async<ports::SyncSummary> sync(ports::SyncRequest request, ports::SyncPort& port, ports::ProgressSink progress, core::CancelToken token) override
    {
        progress({0.5, QStringLiteral("Reading half")});
        if (hang) {
            const auto waited = co_await core::delay(std::chrono::hours(1), token);
            co_return std::unexpected(waited ? core::Error{} : waited.error());
        }
        if (syncError)
            co_return std::unexpected(*syncError);
        const auto begun = co_await port.beginPass(request.connection, false);
        if (!begun)
            co_return std::unexpected(begun.error());
        const auto written = co_await port.write(batch(request.connection));
        if (!written)
            co_return std::unexpected(written.error());
        ports::SyncSummary summary;
        summary.complete = true;
        summary.total = *written;
        summary.requests = 7;
        co_return summary;
    }
    core::Async<void> setAlertStatus(QString alertId, domain::AlertStatus status, core::CancelToken) override
    {
        statusCalls.append(alertId + u'=' + toWord(status));
        if (const auto once = std::exchange(whileSending, {}))
            once();
        if (statusError)
            co_return std::unexpected(*statusError);
        if (apply)
            apply(alertId, status);
        co_return core::Result<void>{};
    }
    core::Async<domain::WriteCounters> refreshAlerts(QStringList, core::ConnectionId connection, ports::SyncPort& port, core::CancelToken) override
    {
        ++reads;
        if (readError)
            co_return std::unexpected(*readError);
        co_return co_await port.write(refreshed(connection));
    }
    core::Async<QString> alertChangedBy(QString, QDateTime, core::CancelToken) override { co_return changedBy; }
    std::optional<qint64> callsLeft() const override { return 42; }
};

class FakeFactory final : public ports::ConnectorFactory {
public:
    explicit FakeFactory(QObject* context) : m_context(context) {}
    std::shared_ptr<FakeConnector> connector = std::make_shared<FakeConnector>();
    std::optional<core::Error> error;

    core::Async<ports::LiveConnector> open(ports::ConnectionSpec) override
    {
        if (error)
            co_return std::unexpected(*error);
        co_return ports::LiveConnector{connector, m_context};
    }

private:
    QObject* m_context;
};
