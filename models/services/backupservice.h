// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/taskscope.h"
#include "store/keys/folder.h"

#include <QTimer>

namespace services {

/// Backs the workspace up once a day, for as long as it is open: with connections of its own on the pool, so that nobody
/// waits for it. A backup that fails is told, stands in the journal, and is tried again an hour later. Lives on the
/// application's thread; await close() before the workspace dies.
class BackupService final : public QObject {
    Q_OBJECT
public:
    struct Tools {
        store::Workspace& workspace;
        store::FolderPaths paths;
        core::Secret key;
        QThreadPool& pool;
        std::shared_ptr<const core::Clock> clock;
        QString who;                     ///< for the journal
        int keep = 3;
    };
    explicit BackupService(Tools tools, QObject* parent = nullptr);

    /// Begins to watch the clock; what is due is made now, or after a while.
    void start(std::chrono::seconds after = {});
    /// Makes a backup if one is due; gives its folder, empty when none was.
    core::Async<QString> runIfDue(core::CancelToken token);
    /// Cancels what runs and waits for its end.
    core::Async<void> close();

Q_SIGNALS:
    /// Once until a backup succeeds again.
    void failed(const core::Error& error);

private:
    void look();
    core::Async<void> note(QString result, QString target);

    Tools m_tools;
    QTimer m_timer;
    QDateTime m_notBefore;
    bool m_running = false;
    bool m_told = false;
    core::TaskScope m_tasks;
};

} // namespace services
