// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/connector.h"
#include "services/livesyncs.h"

namespace store {
class Workspace;
}

namespace services {

/// Connections as the user handles them: add, test, pause, remove. Lives on the application's thread.
class ConnectionService {
public:
    struct Tools {
        store::Workspace& workspace;
        ports::ConnectorFactory& factory;
        std::shared_ptr<const core::Clock> clock;
        std::shared_ptr<LiveSyncs> live;
        QString who;
    };
    explicit ConnectionService(Tools tools) : m_tools(std::move(tools)) {}

    core::Async<QList<ports::ConnectionSpec>> all();
    /// Stores it; `spec.id` is not used. Conflict when the name is taken.
    core::Async<core::ConnectionId> add(ports::ConnectionSpec spec);
    /// Stores another name, other settings and another interval of `spec.id`. Conflict when the name is taken.
    core::Async<void> change(ports::ConnectionSpec spec);
    /// Takes effect when the connector is opened next.
    core::Async<void> setSettings(core::ConnectionId connection, QByteArray settings, QString action = QStringLiteral("connection.settings"));
    core::Async<void> setPaused(core::ConnectionId connection, bool paused);
    /// Asks what can be read; the answer is stored soon after.
    core::Async<ports::ConnectionReport> test(core::ConnectionId connection, core::CancelToken token);
    /// Keeps what a test found, soon after: the facts' writer may be making an index.
    void keepReport(core::ConnectionId connection, ports::ConnectionReport report);
    /// After a sign-in: what was parked is due again.
    core::Async<void> makeDue(core::ConnectionId connection);
    /// With its data and tokens; what was decided on its alerts and the journal stay.
    core::Async<void> remove(core::ConnectionId connection);

private:
    core::Async<void> note(QString action, QString target, QString result);

    Tools m_tools;
};

} // namespace services
