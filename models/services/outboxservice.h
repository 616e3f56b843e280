// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/taskscope.h"
#include "ports/connector.h"
#include "services/alertwish.h"
#include "services/onlinewatch.h"

#include <QTimer>

namespace store {
class Workspace;
}

namespace services {

/// Sends the decisions that wait to their sources, in order: reads the target first, so that what was interrupted in the
/// middle is never done twice and what someone else changed meanwhile is not overwritten; sends; reads again, since only
/// what the source shows is done. Without network, fix sign-in or right a decision waits and says why. Lives on the
/// application's thread; await close() before what it was given dies.
class OutboxService final : public QObject {
    Q_OBJECT
public:
    struct Tools {
        store::Workspace& workspace;
        ports::SyncPort& port;
        ports::ConnectorFactory& factory;
        std::shared_ptr<const core::Clock> clock;
        OnlineWatch& online;
        QString who;
    };
    explicit OutboxService(Tools tools, QObject* parent = nullptr);
    ~OutboxService() override;

    /// Looks for what is due from now on, by the clock.
    void start();
    /// Something was queued: sends what is due.
    void wake();
    /// What kept the decisions of this connection from being sent may be gone (of all, when it is not valid).
    void retry(core::ConnectionId connection);
    /// Sends until nothing is due.
    core::Async<void> sendDue(core::CancelToken token);

    /// Ends when no more can be sent now.
    core::Async<void> settled(core::CancelToken token);
    /// Why an item was not sent when it was last tried by this program; none when it was not tried.
    std::optional<core::Error> why(qint64 item) const;

    /// Back to what the source says; Conflict while it is on its way.
    core::Async<void> takeBack(qint64 item);
    /// After a change at the source: send mine all the same.
    core::Async<void> keepMine(qint64 item);
    core::Async<void> takeTheirs(qint64 item) { return takeBack(item); }

    core::Async<void> close();

Q_SIGNALS:
    /// A decision could not be sent, for a reason that is new to it.
    void notSent(const QString& sentence);
    void sent();

private:
    struct Outcome {
        bool gone = false;                ///< taken back a moment before it was sent
        bool was = false;                 ///< the source showed it already
        domain::AlertStatus theirs = domain::AlertStatus::Unknown;
        bool conflict = false;
        QString by;
    };
    core::Async<void> sendRound(QList<store::OutboxItem> items, core::CancelToken token);
    core::Async<ports::LiveConnector> open(core::ConnectionId connection, core::CancelToken token);
    core::Async<Outcome> sendOne(store::OutboxItem item, AlertWish wish, core::CancelToken token);
    core::Async<std::optional<domain::AlertStatus>> readTarget(ports::LiveConnector live, store::OutboxItem item, AlertWish wish, core::CancelToken token);
    core::Async<bool> markSending(store::OutboxItem item);
    core::Async<void> settle(store::OutboxItem item, AlertWish wish, bool was);
    core::Async<void> noteConflict(store::OutboxItem item, AlertWish wish, Outcome outcome);
    core::Async<void> noteFailure(store::OutboxItem item, core::Error error);

    Tools m_tools;
    QTimer m_timer;
    core::TaskScope m_tasks;
    bool m_sending = false;
    bool m_again = false;
    QHash<qint64, core::Error> m_why;
    std::vector<core::Promise<void>> m_waiting; ///< for the end of a round
};

} // namespace services
