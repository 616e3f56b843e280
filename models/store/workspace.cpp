// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace.h"

#include "store/pair.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace store {

namespace {
// One budget of 96 MB over all connections.
constexpr int budgetKiB = 96 * 1024;
constexpr int writerKiB = 40 * 1024;
constexpr int decisionsKiB = 1024;
constexpr auto notifyInterval = 100ms;

} // namespace

void ChangeNotifier::add(const ChangeSet& changes)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_pending.merge(changes);
        if (std::exchange(m_scheduled, true))
            return;
    }
    QMetaObject::invokeMethod(this, [this] { QTimer::singleShot(notifyInterval, this, [this] { flush(); }); }, Qt::QueuedConnection);
}

void ChangeNotifier::flush()
{
    ChangeSet changes;
    {
        const std::scoped_lock lock(m_mutex);
        changes = std::exchange(m_pending, {});
        m_scheduled = false;
    }
    Q_EMIT changed(changes);
}

core::Result<std::unique_ptr<Workspace>> Workspace::open(Options options)
{
    if (!options.clock)
        options.clock = std::make_shared<core::SystemClock>();
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(options)));
    if (auto* app = QCoreApplication::instance())
        workspace->m_notifier.moveToThread(app->thread());
    const Options& o = workspace->m_options;
    OpenOptions files{o.databasePath, o.key, o.readOnly ? OpenOptions::Mode::ReadOnly : OpenOptions::Mode::ReadWrite, writerKiB, o.fault};
    std::optional<Db> factsDb;
    std::optional<Db> decisionsDb;
    if (!o.readOnly) {
        STORE_TRY(preparePair(files));
        STORE_LET(facts, openPair(files, PairUse::Facts));
        factsDb = std::move(facts);
        OpenOptions small = files;
        small.cacheKiB = decisionsKiB;
        small.fault = o.decisionsFault;
        STORE_LET(decisions, openPair(small, PairUse::Decisions));
        decisionsDb = std::move(decisions);
    } else {
        STORE_TRY(checkPair(files));
    }
    OpenOptions readerOptions = files;
    readerOptions.fault.reset();
    readerOptions.cacheKiB = (budgetKiB - writerKiB) / std::max(1, o.readers);
    STORE_LET(readers, ReaderPool::open(readerOptions, o.readers));
    workspace->m_readers = std::move(readers);
    if (factsDb)
        workspace->startWriters(std::move(*factsDb), std::move(*decisionsDb), files);
    return workspace;
}

void Workspace::startWriters(Db facts, Db decisions, OpenOptions options)
{
    m_writer = std::make_unique<Writer>(std::move(facts), options, m_options.clock, [this](const ChangeSet& c) { told(c); });
    options.path = decisionsPath(options.path);
    m_decisions = std::make_unique<DecisionWriter>(std::move(decisions), options, [this](const ChangeSet& c) {
        m_writer->decided();
        told(c);
    });
}

Workspace::~Workspace()
{
    // Closing the last connection that may write moves a log into its file.
    m_readers.reset();
    if (m_decisions)
        m_decisions->close();
    m_writer.reset();
    m_decisions.reset();
}

void Workspace::told(const ChangeSet& changes)
{
    {
        const std::scoped_lock lock(m_observerMutex);
        for (const auto& observer : m_observers)
            observer(changes);
    }
    m_notifier.add(changes);
}

void Workspace::observe(std::function<void(const ChangeSet&)> observer)
{
    const std::scoped_lock lock(m_observerMutex);
    m_observers.push_back(std::move(observer));
}

void Workspace::pushSync(std::unique_ptr<Writer::SyncJob> job)
{
    if (m_writer)
        m_writer->push(std::move(job));
    else
        job->end(readOnlyError());
}

std::unexpected<core::Error> Workspace::readOnlyError()
{
    return core::fail(core::Errc::Refused,
                      QCoreApplication::translate("store", "The workspace is open for reading only: close the other Parapet window, then try again."), {},
                      u"store.readonly"_s);
}

core::Result<void> Workspace::backup(const QString& path) const
{
    const auto mode = m_options.readOnly ? OpenOptions::Mode::ReadOnly : OpenOptions::Mode::ReadWrite;
    return backupPair({m_options.databasePath, m_options.key, mode, 2048, nullptr}, path);
}

} // namespace store
