// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace store {

/// Moves the write-ahead log of one writing connection into its file, on a thread and a connection of its own: SQLite's
/// automatic checkpoint would make the write wait that happens to fill the log.
class Checkpointer {
public:
    /// Watches `writer`, which must outlive it; `options` open the same file again.
    Checkpointer(Db& writer, OpenOptions options);
    ~Checkpointer();
    Q_DISABLE_COPY_MOVE(Checkpointer)

    /// After each transaction, on the writer's thread. With `bounded` the writer itself waits for the rest of a log that
    /// has grown long, so that it starts anew.
    void tend(bool bounded);

private:
    void run();

    Db& m_writer;
    Db m_db;
    std::atomic<int> m_frames{0};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace store
