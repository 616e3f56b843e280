// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include "store/decided.h"
#include "store/factwriter.h"
#include "store/removejob.h"

using namespace std::chrono_literals;

namespace store {

namespace {

constexpr auto idleBeforeFinish = 5s;   // a load that pauses this long is made usable
constexpr auto idleAfterPass = 50ms;
constexpr auto firstRetry = 250ms;
constexpr int mostDoublings = 8;        // about a minute

} // namespace

Writer::Writer(Db db, const OpenOptions& options, std::shared_ptr<const core::Clock> clock, Observer observer)
    : m_db(std::move(db)), m_facts(std::make_unique<FactWriter>(m_db)), m_clock(std::move(clock)), m_observer(std::move(observer))
{
    m_log = std::make_unique<Checkpointer>(m_db, options);
    m_thread = std::thread([this] { run(); });
}

Writer::~Writer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
        m_closing.request_stop();
    }
    m_wake.notify_all();
    m_thread.join();
}

void Writer::push(UserJob job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_user.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Writer::push(std::unique_ptr<SyncJob> job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_sync.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Writer::decided()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_decided = true;
    }
    m_wake.notify_one();
}

std::optional<core::Error> Writer::loadError() const
{
    const std::scoped_lock lock(m_mutex);
    return m_loadError;
}

std::chrono::milliseconds Writer::idleTime() const
{
    if (m_loadFailures > 0)
        return firstRetry * (1 << std::min(m_loadFailures - 1, mostDoublings));
    return m_facts->bulk().isPassOver() ? std::chrono::milliseconds(idleAfterPass) : idleBeforeFinish;
}

/// Takes what is to be done next; false: the load has paused and can be finished.
bool Writer::waitForWork(Next& next, std::unique_ptr<SyncJob>& current)
{
    std::unique_lock lock(m_mutex);
    const BulkLoad& bulk = m_facts->bulk();
    // While indexes are missing deriving is slow, and the end of the load derives everything anyway.
    const auto follows = [this, &bulk] { return m_decided && !bulk.isActive(); };
    const auto hasWork = [&] { return m_stop || !m_user.empty() || follows() || !m_sync.empty() || current; };
    if (!hasWork() && bulk.isUnfinished() && !m_wake.wait_for(lock, idleTime(), hasWork))
        return false;
    m_wake.wait(lock, hasWork);
    if (!m_user.empty()) {
        next.user = std::move(m_user.front());
        m_user.pop_front();
    } else if (m_stop) {
        next.stops = true;
    } else if (follows()) {
        m_decided = false;
        next.follows = true;
    } else if (!current) {
        current = std::move(m_sync.front());
        m_sync.pop_front();
    }
    return true;
}

void Writer::run()
{
    std::unique_ptr<SyncJob> current;
    (void)m_facts->bulk().refresh();
    eraseLeft();
    for (;;) {
        Next next;
        if (!waitForWork(next, current))
            finishLoad();
        else if (next.stops)
            break;
        else if (next.user.run)
            runUser(std::move(next.user));
        else if (next.follows)
            runFollow();
        else
            runStep(current);
        m_log->tend(true);
    }
    const std::scoped_lock lock(m_mutex);
    m_sync.clear();
}

void Writer::runUser(UserJob job)
{
    ChangeSet changes;
    const auto work = [&]() -> core::Result<void> {
        STORE_LET(transaction, Transaction::begin(m_db));
        STORE_TRY(job.run(m_db, changes));
        return transaction.commit();
    };
    auto result = work();
    if (result)
        commitSeen(changes);
    job.end(std::move(result));
}

void Writer::runStep(std::unique_ptr<SyncJob>& current)
{
    ChangeSet changes;
    auto more = current->step(*m_facts, m_db, m_clock->now().toMSecsSinceEpoch(), changes);
    if (!more) {
        m_facts->forget();
    } else {
        m_loadFailures = 0; // a change for the better is likely, and who waits now waits for the next try
        noteLoad({});
        commitSeen(changes);
    }
    if (!more || !*more) {
        current->end(more ? core::Result<void>() : std::unexpected(more.error()));
        current.reset();
    }
}

void Writer::runFollow()
{
    ChangeSet changes;
    const auto more = followDecisions(m_db, changes);
    if (!more)
        return; // the mark stays: the next decision or start tries again
    commitSeen(changes);
    if (*more)
        decided();
}

void Writer::eraseLeft()
{
    const auto left = leftConnections(m_db);
    for (const qint64 connection : left.value_or(QList<qint64>()))
        push(std::make_unique<RemoveJob>(core::ConnectionId{connection}, core::Promise<void>()));
    if (WordSweep::isWanted(m_db).value_or(false))
        push(std::make_unique<SweepJob>());
}

void Writer::noteLoad(std::optional<core::Error> error)
{
    const std::scoped_lock lock(m_mutex);
    m_loadError = std::move(error);
}

/// False: nothing is left. `derived`: what lists show has changed.
core::Result<bool> Writer::finishStep(bool& derived)
{
    BulkLoad& bulk = m_facts->bulk();
    STORE_TRY(bulk.refresh());
    if (bulk.isActive()) {
        derived = true;
        return bulk.finishStep();
    }
    STORE_TRY(bulk.endFirstLoad());
    return false;
}

void Writer::finishLoad()
{
    bool derived = false;
    for (;;) {
        {
            const std::scoped_lock lock(m_mutex);
            if (m_stop || !m_user.empty())
                return; // taken up again when idle
        }
        m_db.setCancel(m_closing.get_token());
        auto more = finishStep(derived);
        m_db.setCancel({});
        m_log->tend(true);
        if (!more) {
            m_facts->forget();
            ++m_loadFailures;
            noteLoad(more.error());
            return;
        }
        if (!*more)
            break;
    }
    m_loadFailures = 0;
    noteLoad({});
    if (!derived)
        return;
    ChangeSet all;
    all.resources = all.manyResources = all.assessments = all.alerts = all.manyAlerts = true;
    commitSeen(all);
}

void Writer::commitSeen(const ChangeSet& changes)
{
    if (m_observer && !changes.isEmpty())
        m_observer(changes);
}

} // namespace store
