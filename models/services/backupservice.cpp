// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupservice.h"

#include "store/keys/backup.h"
#include "store/keys/cryptothread.h"
#include "store/queries/journalqueries.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace services {

namespace {
constexpr std::chrono::minutes lookEvery{10};
constexpr qint64 secondsToRetry = 3600;
} // namespace

BackupService::BackupService(Tools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools))
{
    connect(&m_timer, &QTimer::timeout, this, &BackupService::look);
}

void BackupService::start(std::chrono::seconds after)
{
    if (after.count() > 0)
        m_notBefore = m_tools.clock->now().addSecs(after.count());
    m_timer.start(lookEvery);
    look();
}

void BackupService::look()
{
    if (m_running || (m_notBefore.isValid() && m_tools.clock->now() < m_notBefore))
        return;
    m_tasks.start(runIfDue(m_tasks.token()), [](const core::Result<QString>&) {});
}

core::Async<QString> BackupService::runIfDue(core::CancelToken token)
{
    if (std::exchange(m_running, true))
        co_return QString();
    const QDateTime now = m_tools.clock->now();
    auto made = co_await core::runOnPool(
        m_tools.pool,
        [paths = m_tools.paths, key = m_tools.key, now, keep = m_tools.keep, token]() -> core::Result<QString> {
            const store::CryptoThread thread;
            return store::isBackupDue(paths, now) ? store::makeBackup(paths, key, now, keep, token) : core::Result<QString>(QString());
        },
        token);
    m_running = false;
    if (made) {
        m_notBefore = {};
        m_told = false;
        if (!made->isEmpty())
            (void)co_await note(u"complete"_s, QFileInfo(*made).fileName()); // the backup is there whether or not this is
        co_return made;
    }
    if (made.error().code == core::Errc::Cancelled)
        co_return made;
    m_notBefore = now.addSecs(secondsToRetry);
    if (!std::exchange(m_told, true)) {
        Q_EMIT failed(made.error());
        (void)co_await note(u"failed"_s, made.error().origin); // what hinders the backup may hinder this, too: it was told above
    }
    co_return made;
}

core::Async<void> BackupService::note(QString result, QString target)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write([=, who = m_tools.who](store::Db& db, store::ChangeSet& changes) {
        changes.activity = true;
        return store::appendJournal(db, {who, u"workspace.backup"_s, target, result, "{}"}, now);
    });
}

core::Async<void> BackupService::close()
{
    m_timer.stop();
    co_return co_await m_tasks.close();
}

} // namespace services
