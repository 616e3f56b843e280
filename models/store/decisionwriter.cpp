// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/decisionwriter.h"

#include "store/pair.h"

namespace store {

DecisionWriter::DecisionWriter(Db db, const OpenOptions& options, Observer observer) : m_db(std::move(db)), m_observer(std::move(observer))
{
    m_log = std::make_unique<Checkpointer>(m_db, options);
    m_thread = std::thread([this] { run(); });
}

DecisionWriter::~DecisionWriter()
{
    close();
}

void DecisionWriter::close()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
    m_log.reset();
    (void)m_db.detach(factsSchemaName); // whoever closes the facts last moves their log into their file
}

void DecisionWriter::push(UserJob job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void DecisionWriter::run()
{
    for (;;) {
        UserJob job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        runJob(std::move(job));
    }
}

void DecisionWriter::runJob(UserJob job)
{
    ChangeSet changes;
    const auto work = [&]() -> core::Result<void> {
        STORE_LET(transaction, Transaction::begin(m_db));
        STORE_TRY(job.run(m_db, changes));
        return transaction.commit();
    };
    auto result = work();
    if (result)
        m_observer(changes);
    job.end(std::move(result));
    m_log->tend(false);
}

} // namespace store
