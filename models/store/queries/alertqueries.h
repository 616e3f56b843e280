// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "store/db.h"
#include "store/queries/facts.h"

namespace store {

/// Alerts and incidents of some scopes that pass the filter, in the order asked for; BadInput names a value that means
/// nothing. `now` is what ages are measured from.
core::Result<QList<domain::AlertRow>> readAlerts(Db& db, const domain::FilterQuery& filter, const domain::SortSpec& sort, const QList<qint64>& scopes,
                                                 const QDateTime& now, int limit);

/// Everything of one alert; NotFound when it is gone.
core::Result<domain::AlertDetail> readAlert(Db& db, qint64 row);

/// These alerts, newest first; rows that are gone are left out.
core::Result<QList<domain::AlertRow>> readAlertRows(Db& db, const QList<qint64>& rows);

/// The key, connection and id of some alerts, for deciding on them.
struct AlertRef {
    qint64 row = 0;
    core::ResourceKey key;
    core::ConnectionId connection;
    QString id, displayName;
    domain::AlertStatus sourceStatus = domain::AlertStatus::Unknown;
    std::optional<domain::AlertStatus> decidedStatus;
    QString owner;
    bool isRead = false;
    bool isIncident = false;
};
core::Result<QList<AlertRef>> readAlertRefs(Db& db, const QList<qint64>& rows);

/// What the source says of an alert; none when it is gone.
core::Result<std::optional<domain::AlertStatus>> readSourceStatus(Db& db, const core::ResourceKey& alert);

/// Active alerts of one connection, of severity High and above, first seen since `since`: how many, and the newest one's name.
struct NewAlerts {
    int count = 0;
    QString newest;
    qint64 newestRow = 0;
};
core::Result<NewAlerts> readNewHighAlerts(Db& db, core::ConnectionId connection, const QDateTime& since);

} // namespace store
