// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "core/clock.h"
#include "store/changeset.h"
#include "store/checkpointer.h"
#include "store/decisionwriter.h"

#include <deque>
#include <functional>
#include <optional>

namespace store {

class FactWriter;

/// The thread that writes facts, and what is derived of facts and decisions. Two queues: short jobs go first and wait for
/// one small step of the sync, or for the making of an index; a sync job is cut into steps of one transaction each. Its
/// destructor finishes the short jobs and drops the sync's.
class Writer {
public:
    /// One sync job; called on the writer thread only.
    class SyncJob {
    public:
        SyncJob() = default;
        virtual ~SyncJob() = default;
        Q_DISABLE_COPY_MOVE(SyncJob)
        /// One transaction. True: there is more to do. After an error end() is called and nothing else.
        virtual core::Result<bool> step(FactWriter& facts, Db& db, qint64 now, ChangeSet& changes) = 0;
        virtual void end(core::Result<void> result) = 0;
    };
    using Observer = std::function<void(const ChangeSet&)>;

    /// Takes the open connection. `observer` is called on the writer thread after each commit.
    Writer(Db db, const OpenOptions& options, std::shared_ptr<const core::Clock> clock, Observer observer);
    ~Writer();
    Q_DISABLE_COPY_MOVE(Writer)

    void push(UserJob job);
    /// A decision was written: what is derived of it follows. Any thread.
    void decided();
    void push(std::unique_ptr<SyncJob> job);
    /// Why the end of a load failed the last time, until it is tried again or facts are written. Any thread.
    std::optional<core::Error> loadError() const;

private:
    struct Next {
        UserJob user;
        bool follows = false;
        bool stops = false;
    };
    void run();
    bool waitForWork(Next& next, std::unique_ptr<SyncJob>& current);
    void runUser(UserJob job);
    void runStep(std::unique_ptr<SyncJob>& current);
    void runFollow();
    void eraseLeft();
    void finishLoad();
    core::Result<bool> finishStep(bool& derived);
    void noteLoad(std::optional<core::Error> error);
    std::chrono::milliseconds idleTime() const;
    void commitSeen(const ChangeSet& changes);

    Db m_db;
    std::unique_ptr<FactWriter> m_facts;
    std::shared_ptr<const core::Clock> m_clock;
    Observer m_observer;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<UserJob> m_user;
    std::deque<std::unique_ptr<SyncJob>> m_sync;
    core::CancelSource m_closing; ///< gives up the making of an index when the workspace closes
    bool m_decided = true;        ///< decisions of an earlier run may not have been followed
    bool m_stop = false;
    std::optional<core::Error> m_loadError;
    int m_loadFailures = 0;       ///< in a row; writer thread only

    std::unique_ptr<Checkpointer> m_log;
    std::thread m_thread;
};

} // namespace store
