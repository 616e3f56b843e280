// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskscope.h"
#include "services/syncservice.h"

namespace services {

/// Tells of new alerts of high severity after each sync; what a first sync brings is not news. Lives on the application's
/// thread; the workspace and the sync service outlive it.
class NotificationService final : public QObject {
    Q_OBJECT
public:
    NotificationService(store::Workspace& workspace, SyncService& syncs, QObject* parent = nullptr);

Q_SIGNALS:
    /// `row`: the alert row of the newest.
    void newHighAlerts(int count, const QString& newest, qint64 row);

private:
    void look(const SyncOutcome& outcome);

    store::Workspace& m_workspace;
    core::TaskScope m_tasks;
};

} // namespace services
