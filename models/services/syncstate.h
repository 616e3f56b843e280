// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/syncservice.h"
#include "store/db.h"

namespace services {

/// Today's line of history for every scope of the connection that has a score.
QList<domain::ScoreDay> todayOf(const PostureModel& posture, core::ConnectionId connection, const QDateTime& now);

/// Writes the journal's entry of how a sync ended; false when the connection was removed meanwhile.
core::Result<bool> noteOutcome(store::Db& decisions, const SyncOutcome& outcome, const QString& who, const QDateTime& now);
/// Stores how a sync ended and when the next is due; gives that time, null while a sign-in is missing.
core::Result<QDateTime> writeOutcome(store::Db& facts, const SyncOutcome& outcome, const QDateTime& now);

struct DueSync {
    core::ConnectionId connection;
    QDateTime next;                      ///< null: not by itself (paused, or a sign-in is missing)
};
/// When each connection is due; at once for one that never ran.
core::Result<QList<DueSync>> readDue(store::Db& db);

/// After a sign-in: what was parked is due again.
core::Result<void> makeDue(store::Db& db, core::ConnectionId connection);

} // namespace services
