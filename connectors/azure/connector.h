// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/azure/arm.h"
#include "ports/connector.h"

namespace azure {

/// An Azure tenant: what the console reads of it, and the status of its alerts. Made and called on the net thread;
/// owned by the composition root, which keeps everything in Tools alive longer. When it dies, what runs ends with
/// Cancelled; the SyncPort of a running sync() must live until then.
class AzureConnector final : public ports::Connector {
public:
    AzureConnector(Tools tools, Settings settings);
    ~AzureConnector() override;

    core::Async<ports::ConnectionReport> test(core::CancelToken token) override;
    core::Async<ports::SyncSummary> sync(ports::SyncRequest request, ports::SyncPort& port, ports::ProgressSink progress, core::CancelToken token) override;
    core::Async<void> setAlertStatus(QString alertId, domain::AlertStatus status, core::CancelToken token) override;
    core::Async<domain::WriteCounters> refreshAlerts(QStringList alertIds, core::ConnectionId connection, ports::SyncPort& port,
                                                     core::CancelToken token) override;
    core::Async<QString> alertChangedBy(QString alertId, QDateTime since, core::CancelToken token) override;
    std::optional<qint64> callsLeft() const override;

private:
    struct State {
        std::shared_ptr<Arm> arm;
        core::CancelSource closing;
    };
    static core::Async<ports::ConnectionReport> testOn(std::shared_ptr<State> state, core::CancelToken token);
    static core::Async<ports::SyncSummary> syncOn(std::shared_ptr<State> state, ports::SyncRequest request, ports::SyncPort& port, ports::ProgressSink progress,
                                                  core::CancelToken token);
    static core::Async<void> setAlertStatusOn(std::shared_ptr<State> state, QString alertId, domain::AlertStatus status, core::CancelToken token);
    static core::Async<domain::WriteCounters> refreshAlertsOn(std::shared_ptr<State> state, QStringList alertIds, core::ConnectionId connection,
                                                              ports::SyncPort& port, core::CancelToken token);
    static core::Async<QString> alertChangedByOn(std::shared_ptr<State> state, QString alertId, QDateTime since, core::CancelToken token);

    std::shared_ptr<State> m_state;
};

} // namespace azure
