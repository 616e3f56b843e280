// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/taskscope.h"
#include "ports/connector.h"
#include "services/livesyncs.h"
#include "services/scorecauses.h"

#include <functional>
#include <map>
#include <set>

#include <QTimer>

namespace store {
class Workspace;
struct ConnectionFact;
struct ConnectionStateFact;
} // namespace store

namespace services {

/// How one sync of one connection ended.
struct SyncOutcome {
    core::ConnectionId connection;
    QString name;
    bool sample = false;
    bool first = false;                  ///< nothing of it was read completely before
    QDateTime started;                   ///< UTC
    ports::SyncSummary summary;
    std::optional<core::Error> error;    ///< Cancelled as well
};

/// Runs the syncs: on demand, at start and on schedule, one at a time for each connection. After a sync it records today's
/// scores and what moved them. States, back-off and the next time are kept in the workspace. Lives on the application's
/// thread; await close() before what it was given dies.
class SyncService final : public QObject {
    Q_OBJECT
public:
    struct Tools {
        store::Workspace& workspace;
        ports::SyncPort& port;
        ports::ConnectorFactory& factory;
        std::shared_ptr<const core::Clock> clock;
        std::shared_ptr<LiveSyncs> live;
        QString who;                     ///< for the journal
        std::function<core::Async<ports::CollectionPlan>()> plan = {}; ///< what is read beyond bulk queries, asked before each sync; null: nothing
        std::function<core::Async<void>(core::CancelToken)> assess = {}; ///< after what was read, before scores are recorded; null: nothing does
        std::function<core::Async<void>(core::CancelToken)> after = {}; ///< when the outcome is recorded: for readings of the day; null: nothing
    };
    explicit SyncService(Tools tools, QObject* parent = nullptr);
    ~SyncService() override;

    /// Runs to the end; the outcome holds the error of the sync, an error here is one of the workspace, which ended() tells as
    /// well. Conflict when this connection is syncing already, NotFound when it is being removed.
    core::Async<SyncOutcome> run(core::ConnectionId connection, bool full, core::CancelToken token);
    /// run() without waiting; ended() tells.
    void start(core::ConnectionId connection, bool full);
    void startAll(bool full);
    void cancel(core::ConnectionId connection);
    /// Before a removal: cancels what runs and refuses to start again, on demand or by the clock, until reinstate().
    void retire(core::ConnectionId connection);
    void reinstate(core::ConnectionId connection);
    bool isRunning(core::ConnectionId connection) const { return m_running.contains(connection.value); }

    /// Begins to watch the clock: what is due now starts at once.
    void startSchedule();
    core::Async<void> close();

    /// From this many failures on and on what error, how long to wait: doubling from a minute, at most `every`.
    static std::chrono::seconds backOff(int failures, std::chrono::seconds every);

Q_SIGNALS:
    void started(core::ConnectionId connection);
    void progressed(core::ConnectionId connection, double fraction, const QString& what);
    void ended(const services::SyncOutcome& outcome);

private:
    struct Before {
        Standing standing;
        bool comparable = false;         ///< small enough, and read completely before
    };
    core::Result<void> mayRun(core::ConnectionId connection) const;
    core::Async<void> runInto(SyncOutcome& outcome, bool full, core::CancelToken token);
    core::Async<Before> standingOf(core::ConnectionId connection, bool firstTime);
    core::Async<void> loadFinished(core::CancelToken token);
    core::Async<void> recordScores(const SyncOutcome& outcome, Before before);
    core::Async<void> recordState(const SyncOutcome& outcome);
    void checkDue();

    Tools m_tools;
    std::map<qint64, core::CancelSource> m_running;
    std::set<qint64> m_retired;
    QTimer m_timer;
    core::TaskScope m_tasks;
};

} // namespace services
