// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "store/db.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <thread>
#include <vector>

namespace store {

/// Reader threads with a connection each. A job is given up as soon as its token is cancelled, also in the middle of a
/// statement. The destructor interrupts what runs and drops what waits.
class ReaderPool {
public:
    static core::Result<std::unique_ptr<ReaderPool>> open(const OpenOptions& options, int threads);
    ~ReaderPool();
    Q_DISABLE_COPY_MOVE(ReaderPool)

    /// `work` runs on a reader thread, with null when it was cancelled before its turn.
    void push(std::function<void(Db*)> work, core::CancelToken token);

private:
    ReaderPool() = default;
    struct Job {
        std::function<void(Db*)> work;
        core::CancelToken token;
    };
    void run(Db& db);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stop = false;
    std::vector<std::unique_ptr<Db>> m_dbs;
    std::vector<std::thread> m_threads;
};

} // namespace store
