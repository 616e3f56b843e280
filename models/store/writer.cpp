// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

#include "store/factwriter.h"
#include "store/health.h"
#include "store/sqlite.h"

using namespace std::chrono_literals;

namespace store {

namespace {

constexpr int checkpointFrames = 1000;  // 4 MB: moved into the file by the checkpointer
constexpr int logLimitFrames = 16000;   // 64 MB: the writer waits for the rest itself, so that the log starts anew
constexpr auto idleBeforeFinish = 5s;   // a load that pauses this long is made usable
constexpr auto idleAfterPass = 50ms;
constexpr int checkpointCacheKiB = 1024;

int onLog(void* frames, sqlite3*, const char*, int count)
{
    static_cast<std::atomic<int>*>(frames)->store(count);
    return SQLITE_OK;
}

/// Alert decisions change the number of open alerts of resources.
core::Result<void> deriveAfterDecisions(Db& db, ChangeSet& changes)
{
    const QList<qint64> alerts = changes.alertRows;
    for (const qint64 alert : alerts) {
        QList<qint64> rows;
        STORE_LET(s, db.cached("SELECT resource FROM alert_resource WHERE alert = ?1 AND resource <> 0"));
        s->bindAll(alert);
        for (;;) {
            STORE_LET(more, s->step());
            if (!more)
                break;
            rows.append(s->int64(0));
        }
        for (const qint64 row : std::as_const(rows)) {
            STORE_LET(changed, deriveHealth(db, row));
            if (changed)
                changes.resource(row);
        }
    }
    return {};
}

} // namespace

Writer::Writer(Db db, const OpenOptions& checkpointer, std::shared_ptr<const core::Clock> clock, Observer observer)
    : m_db(std::move(db)), m_facts(std::make_unique<FactWriter>(m_db)), m_clock(std::move(clock)), m_observer(std::move(observer))
{
    sqlite3_wal_hook(m_db.handle(), &onLog, &m_logFrames); // replaces the automatic checkpoint, which would stall a user's write
    OpenOptions options = checkpointer;
    options.cacheKiB = checkpointCacheKiB;
    options.fault.reset();
    if (auto opened = Db::open(options))
        m_checkpointDb = std::move(*opened);
    m_checkpointer = std::thread([this] { checkpointLoop(); });
    m_thread = std::thread([this] { run(); });
}

Writer::~Writer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
        if (m_interruptible)
            m_interruptible->request_stop();
    }
    m_wake.notify_all();
    m_thread.join();
    {
        const std::scoped_lock lock(m_mutex);
        m_checkpointStop = true;
    }
    m_checkpointWake.notify_all();
    m_checkpointer.join();
}

void Writer::push(UserJob job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_user.push_back(std::move(job));
        if (m_interruptible)
            m_interruptible->request_stop();
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

void Writer::run()
{
    std::unique_ptr<SyncJob> current;
    (void)m_facts->bulk().refresh();
    for (;;) {
        UserJob user;
        {
            std::unique_lock lock(m_mutex);
            const auto hasWork = [this, &current] { return m_stop || !m_user.empty() || !m_sync.empty() || current; };
            if (!hasWork() && (m_facts->bulk().isActive() || m_facts->bulk().isFirstLoad())) {
                if (!m_wake.wait_for(lock, m_facts->bulk().isPassOver() ? idleAfterPass : idleBeforeFinish, hasWork)) {
                    lock.unlock();
                    finishLoad();
                    continue;
                }
            }
            m_wake.wait(lock, hasWork);
            if (!m_user.empty()) {
                user = std::move(m_user.front());
                m_user.pop_front();
            } else if (m_stop) {
                break;
            } else if (!current) {
                current = std::move(m_sync.front());
                m_sync.pop_front();
            }
        }
        if (user.run) {
            runUser(std::move(user));
        } else {
            ChangeSet changes;
            auto more = current->step(*m_facts, m_db, m_clock->now().toMSecsSinceEpoch(), changes);
            if (!more)
                m_facts->forget();
            else
                commitSeen(changes);
            if (!more || !*more)
                current->end(more ? core::Result<void>() : std::unexpected(more.error()));
            if (!more || !*more)
                current.reset();
            tendLog();
        }
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
        STORE_TRY(deriveAfterDecisions(m_db, changes));
        return transaction.commit();
    };
    auto result = work();
    if (result)
        commitSeen(changes);
    job.end(std::move(result));
    tendLog();
}

void Writer::finishLoad()
{
    for (;;) {
        core::CancelSource source;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_stop || !m_user.empty())
                return; // taken up again when idle
            if (m_facts->bulk().mayInterrupt())
                m_interruptible = source;
        }
        m_db.setCancel(source.get_token());
        auto more = m_facts->bulk().isActive() ? m_facts->bulk().finishStep() : core::Result<bool>(false);
        m_db.setCancel({});
        {
            const std::scoped_lock lock(m_mutex);
            m_interruptible.reset();
        }
        tendLog();
        if (!more) {
            if (more.error().code == core::Errc::Cancelled)
                m_facts->bulk().countInterrupt();
            else
                m_facts->forget();
            return;
        }
        if (!*more)
            break;
    }
    (void)m_facts->bulk().endFirstLoad();
    ChangeSet all;
    all.resources = all.manyResources = all.assessments = all.alerts = all.manyAlerts = true;
    commitSeen(all);
}

void Writer::commitSeen(const ChangeSet& changes)
{
    if (m_observer && !changes.isEmpty())
        m_observer(changes);
}

void Writer::tendLog()
{
    const int frames = m_logFrames;
    if (frames > logLimitFrames)
        sqlite3_wal_checkpoint_v2(m_db.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    else if (frames > checkpointFrames)
        m_checkpointWake.notify_one();
}

void Writer::checkpointLoop()
{
    int done = 0;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_checkpointWake.wait(lock, [&] {
                const int frames = m_logFrames;
                return m_checkpointStop || frames > done + checkpointFrames || (frames < done && frames > checkpointFrames);
            });
            if (m_checkpointStop)
                return;
        }
        if (!m_checkpointDb.isOpen())
            return;
        int frames = 0;
        sqlite3_wal_checkpoint_v2(m_checkpointDb.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &frames, nullptr);
        done = frames;
    }
}

} // namespace store
