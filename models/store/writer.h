// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "core/clock.h"
#include "store/changeset.h"
#include "store/db.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <thread>

namespace store {

class FactWriter;

/// The writer thread: the only one that writes to the workspace. Two queues: a user's write goes first and waits for one
/// small step of the sync at most; a sync job is cut into steps of one transaction each. Its destructor finishes what the
/// user asked for and drops what the sync asked for.
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
    /// `run` is one transaction; `end` gets its outcome after the commit.
    struct UserJob {
        std::function<core::Result<void>(Db&, ChangeSet&)> run;
        std::function<void(core::Result<void>)> end;
    };
    using Observer = std::function<void(const ChangeSet&)>;

    /// Takes the open connection. `observer` is called on the writer thread after each commit.
    Writer(Db db, const OpenOptions& checkpointer, std::shared_ptr<const core::Clock> clock, Observer observer);
    ~Writer();
    Q_DISABLE_COPY_MOVE(Writer)

    void push(UserJob job);
    void push(std::unique_ptr<SyncJob> job);

private:
    void run();
    void runUser(UserJob job);
    void finishLoad();
    void checkpointLoop();
    void tendLog();
    void commitSeen(const ChangeSet& changes);

    Db m_db;
    Db m_checkpointDb;
    std::unique_ptr<FactWriter> m_facts;
    std::shared_ptr<const core::Clock> m_clock;
    Observer m_observer;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<UserJob> m_user;
    std::deque<std::unique_ptr<SyncJob>> m_sync;
    std::optional<core::CancelSource> m_interruptible; ///< set while a step may be given up for a user's write
    bool m_stop = false;

    std::atomic<int> m_logFrames{0};
    std::condition_variable m_checkpointWake;
    bool m_checkpointStop = false;
    std::thread m_checkpointer;
    std::thread m_thread;
};

} // namespace store
