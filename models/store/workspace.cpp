// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace.h"

#include "store/migrate.h"

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
constexpr auto notifyInterval = 100ms;

core::Result<Db> openMigrated(const Workspace::Options& options, OpenOptions& dbOptions)
{
    const bool isNew = !QFile::exists(options.databasePath);
    dbOptions.mode = isNew ? OpenOptions::Mode::Create : OpenOptions::Mode::ReadWrite;
    STORE_LET(db, Db::open(dbOptions));
    STORE_LET(version, schemaVersion(db));
    const auto steps = allMigrations();
    if (version > 0 && version < steps.last().number) {
        const QString copy = options.databasePath + u".bak-"_s + QString::number(version);
        if (!QFile::exists(copy)) // an earlier try may have made it
            STORE_TRY(backupTo(db, copy));
    }
    STORE_TRY(migrate(db, steps));
    dbOptions.mode = OpenOptions::Mode::ReadWrite;
    return std::move(db);
}

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
    OpenOptions dbOptions{o.databasePath, o.key, OpenOptions::Mode::ReadOnly, writerKiB, o.fault};
    std::optional<Db> writerDb;
    if (!o.readOnly) {
        STORE_LET(db, openMigrated(o, dbOptions));
        writerDb = std::move(db);
    }
    OpenOptions readerOptions = dbOptions;
    readerOptions.fault.reset();
    readerOptions.cacheKiB = (budgetKiB - writerKiB) / std::max(1, o.readers);
    STORE_LET(readers, ReaderPool::open(readerOptions, o.readers));
    workspace->m_readers = std::move(readers);
    if (writerDb) {
        auto* self = workspace.get();
        workspace->m_writer = std::make_unique<Writer>(std::move(*writerDb), dbOptions, o.clock, [self](const ChangeSet& c) { self->told(c); });
    }
    return workspace;
}

Workspace::~Workspace()
{
    m_readers.reset();
    m_writer.reset(); // last: closing the last connection that may write moves the log into the file
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
    return core::fail(core::Errc::Refused, QCoreApplication::translate("store", "The workspace is open for reading only: close the other Parapet window, then try again."),
                      {}, u"store.readonly"_s);
}

core::Result<void> Workspace::backup(const QString& path) const
{
    OpenOptions options{m_options.databasePath, m_options.key, OpenOptions::Mode::ReadWrite, 2048, nullptr};
    if (m_options.readOnly)
        options.mode = OpenOptions::Mode::ReadOnly;
    STORE_LET(db, Db::open(options));
    return backupTo(db, path);
}

core::Result<void> backupTo(Db& db, const QString& path)
{
    if (QFile::exists(path))
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The backup was not written: a file of that name exists already."), path, u"store.backup"_s);
    // Written under another name first, so that half a copy never looks like a backup.
    const QString part = path + u".part"_s;
    QFile::remove(part);
    STORE_TRY(db.run("VACUUM INTO ?1", part));
    if (!QFile::rename(part, path))
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The backup could not be written: check the folder and its free space."), path, u"store.backup"_s);
    return {};
}

} // namespace store
