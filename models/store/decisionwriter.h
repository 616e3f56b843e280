// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changeset.h"
#include "store/checkpointer.h"

#include <deque>
#include <functional>

namespace store {

/// A write that is one transaction; `end` gets its outcome after the commit.
struct UserJob {
    std::function<core::Result<void>(Db&, ChangeSet&)> run;
    std::function<void(core::Result<void>)> end;
};

/// The thread that writes what the user decides, to a file that nothing else writes: it waits for no work on facts. The
/// facts are attached for reading. Its destructor finishes what was asked for.
class DecisionWriter {
public:
    using Observer = std::function<void(const ChangeSet&)>;

    /// Takes the open connection. `observer` is called on the writing thread after each commit, before the job's end.
    DecisionWriter(Db db, const OpenOptions& options, Observer observer);
    ~DecisionWriter();
    Q_DISABLE_COPY_MOVE(DecisionWriter)

    void push(UserJob job);
    /// Finishes what was asked for and lets go of the facts.
    void close();

private:
    void run();
    void runJob(UserJob job);

    Db m_db;
    Observer m_observer;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<UserJob> m_jobs;
    bool m_stop = false;
    std::unique_ptr<Checkpointer> m_log;
    std::thread m_thread;
};

} // namespace store
