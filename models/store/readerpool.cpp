// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readerpool.h"

#include "store/pair.h"

namespace store {

core::Result<std::unique_ptr<ReaderPool>> ReaderPool::open(const OpenOptions& options, int threads)
{
    std::unique_ptr<ReaderPool> pool(new ReaderPool);
    for (int i = 0; i < threads; ++i) {
        STORE_LET(db, openPair(options, PairUse::Reading));
        STORE_TRY(db.exec("PRAGMA query_only = ON"));
        pool->m_dbs.push_back(std::make_unique<Db>(std::move(db)));
    }
    for (const auto& db : pool->m_dbs)
        pool->m_threads.emplace_back([self = pool.get(), db = db.get()] { self->run(*db); });
    return pool;
}

ReaderPool::~ReaderPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
        m_jobs.clear();
        for (const auto& db : m_dbs)
            db->interrupt();
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void ReaderPool::push(std::function<void(Db*)> work, core::CancelToken token)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back({std::move(work), std::move(token)});
    }
    m_wake.notify_one();
}

void ReaderPool::run(Db& db)
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || !m_jobs.empty(); });
            if (m_stop)
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        if (job.token.stop_requested()) {
            job.work(nullptr);
            continue;
        }
        db.setCancel(job.token);
        {
            const auto interrupt = [&db] { db.interrupt(); };
            const core::OnCancel<decltype(interrupt)> onCancel(job.token, interrupt);
            job.work(&db);
        }
        db.setCancel({});
    }
}

} // namespace store
