// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/taskscope.h"
#include "services/livesyncs.h"

#include <memory>
#include <set>

#include <QTimer>

namespace services {

/// Which connections cannot be reached, since when, and when they are back: told by whoever asked them for something, and
/// by asking again every half minute while one is away. Lives on the application's thread; await close() before what the
/// probe uses dies.
class OnlineWatch final : public QObject {
    Q_OBJECT
public:
    /// Asks one connection for something small; its outcome is reported here.
    using Probe = std::function<core::Async<void>(core::ConnectionId, core::CancelToken)>;
    OnlineWatch(std::shared_ptr<LiveSyncs> live, std::shared_ptr<const core::Clock> clock, QObject* parent = nullptr);

    void setProbe(Probe probe) { m_probe = std::move(probe); }
    /// What came of speaking to it: none for an answer of any kind.
    void report(core::ConnectionId connection, std::optional<core::Errc> error);
    void forget(core::ConnectionId connection);
    bool isOffline() const { return !m_away.empty(); }
    /// Asks at once those that are away.
    void tryNow();
    core::Async<void> close();

Q_SIGNALS:
    void changed();
    void cameBack(core::ConnectionId connection);

private:
    const std::shared_ptr<LiveSyncs> m_live;
    const std::shared_ptr<const core::Clock> m_clock;
    Probe m_probe;
    std::set<core::ConnectionId> m_away, m_asked;
    QTimer m_timer;
    core::TaskScope m_tasks;
};

} // namespace services
