// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/checkpointer.h"

#include "store/sqlite.h"

namespace store {

namespace {

constexpr int checkpointFrames = 4000;  // 16 MB: pages that are written again and again are moved once for all of these
constexpr int logLimitFrames = 16000;   // 64 MB
constexpr int cacheKiB = 1024;

int onLog(void* frames, sqlite3*, const char*, int count)
{
    static_cast<std::atomic<int>*>(frames)->store(count);
    return SQLITE_OK;
}

} // namespace

Checkpointer::Checkpointer(Db& writer, OpenOptions options) : m_writer(writer)
{
    sqlite3_wal_hook(m_writer.handle(), &onLog, &m_frames); // replaces the automatic checkpoint
    options.mode = OpenOptions::Mode::ReadWrite;
    options.cacheKiB = cacheKiB;
    options.fault.reset();
    if (auto opened = Db::open(options))
        m_db = std::move(*opened);
    m_thread = std::thread([this] { run(); });
}

Checkpointer::~Checkpointer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
    sqlite3_wal_hook(m_writer.handle(), nullptr, nullptr);
}

void Checkpointer::tend(bool bounded)
{
    const int frames = m_frames;
    if (bounded && frames > logLimitFrames)
        sqlite3_wal_checkpoint_v2(m_writer.handle(), "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    else if (frames > checkpointFrames)
        m_wake.notify_one();
}

void Checkpointer::run()
{
    int done = 0;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [&] {
                const int frames = m_frames;
                return m_stop || frames > done + checkpointFrames || (frames < done && frames > checkpointFrames);
            });
            if (m_stop)
                return;
        }
        if (!m_db.isOpen())
            return;
        int frames = 0;
        sqlite3_wal_checkpoint_v2(m_db.handle(), "main", SQLITE_CHECKPOINT_PASSIVE, &frames, nullptr);
        done = frames;
    }
}

} // namespace store
