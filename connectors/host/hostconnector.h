// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/host/hostsettings.h"
#include "core/clock.h"
#include "ports/connector.h"

#include <memory>

#include <QThreadPool>

namespace host {

struct HostRun;

/// This computer as a connection: inventory, pending updates, a baseline by OpenSCAP and, natively, Lynis. Files and
/// programs are read on a thread of its own at the lowest priority; the connector's thread only waits. Its owner cancels and
/// awaits what it started before it lets go of it. From the sandbox it reads the host's files and never the sandbox's.
class HostConnector final : public ports::Connector {
public:
    HostConnector(HostSettings settings, std::shared_ptr<const core::Clock> clock, HostTools tools = HostTools::find());
    ~HostConnector() override;

    core::Async<ports::ConnectionReport> test(core::CancelToken token) override;
    /// Always a full pass: it takes seconds. Parts that cannot be read stand in `partly`, their older facts stay.
    core::Async<ports::SyncSummary> sync(ports::SyncRequest request, ports::SyncPort& port, ports::ProgressSink progress, core::CancelToken token) override;
    /// Refused: a host has no alerts of its own here.
    core::Async<void> setAlertStatus(QString alertId, domain::AlertStatus status, core::CancelToken token) override;
    core::Async<domain::WriteCounters> refreshAlerts(QStringList alertIds, core::ConnectionId connection, ports::SyncPort& port,
                                                     core::CancelToken token) override;
    core::Async<QString> alertChangedBy(QString alertId, QDateTime since, core::CancelToken token) override;
    std::optional<qint64> callsLeft() const override { return std::nullopt; }

    /// Under this name the newest evaluation is kept with the connection: JSON, as in the machine's document.
    static constexpr QStringView summaryState = u"baseline.summary";

    /// Content and profiles that can be chosen, and what would run now; for the page's and the command line's lists.
    core::Async<BaselinePlan> offers(core::CancelToken token);

private:
    core::Async<void> inventoryStep(HostRun& run, ports::SyncPort& port);
    core::Async<void> baselineStep(HostRun& run);
    core::Async<void> lynisStep(HostRun& run);
    core::Async<void> finishStep(HostRun& run, ports::SyncPort& port);

    const HostSettings m_settings;
    const std::shared_ptr<const core::Clock> m_clock;
    const HostTools m_tools;
    QThreadPool m_pool;
};

} // namespace host
