// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"
#include "store/queries/facts.h"

namespace store {

/// Rows of a page, in the order asked for; rows that are gone are left out. `staleBefore`: a resource last seen before it
/// is stale and no longer shown as healthy.
core::Result<QList<domain::ResourceRow>> readResourceRows(Db& db, const QList<core::RowId>& rows, const QDateTime& staleBefore);

/// The document and facts of one resource, without its recommendations and alerts; NotFound when it is gone.
struct ResourceFacts {
    domain::ResourceRow row;
    qint64 scope = 0;
    core::ConnectionId connection;
    QByteArray body;
    QString apiVersion;
    domain::Tags tags;
    QDateTime firstSeen;
    QList<qint64> alerts;          ///< newest first, at most 200
};
core::Result<ResourceFacts> readResource(Db& db, core::RowId row, const QDateTime& staleBefore);

/// The row of a resource by its id in any case; invalid when unknown.
core::Result<core::RowId> findResource(Db& db, const QString& id);

} // namespace store
