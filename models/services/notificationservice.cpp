// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/notificationservice.h"

#include "store/queries/alertqueries.h"
#include "store/workspace.h"

namespace services {

NotificationService::NotificationService(store::Workspace& workspace, SyncService& syncs, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    connect(&syncs, &SyncService::ended, this, &NotificationService::look);
}

void NotificationService::look(const SyncOutcome& outcome)
{
    if (outcome.first || outcome.error)
        return;
    m_tasks.start(
        [](store::Workspace& workspace, core::ConnectionId connection, QDateTime since) -> core::Async<store::NewAlerts> {
            co_return co_await workspace.read([connection, since](store::Db& db) { return store::readNewHighAlerts(db, connection, since); });
        }(m_workspace, outcome.connection, outcome.started),
        [this](const core::Result<store::NewAlerts>& news) {
            if (news && news->count > 0)
                Q_EMIT newHighAlerts(news->count, news->newest, news->newestRow);
        });
}

} // namespace services
