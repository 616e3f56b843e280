// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"
#include "store/queries/facts.h"

namespace store {

/// What is stored of a connection's last syncs; the defaults when it never ran.
core::Result<ConnectionStateFact> readConnectionState(Db& db, core::ConnectionId connection);
/// Replaces it.
core::Result<void> writeConnectionState(Db& db, core::ConnectionId connection, const ConnectionStateFact& state);

core::Result<core::ConnectionId> insertConnection(Db& db, const ConnectionFact& connection);
core::Result<void> setConnectionSettings(Db& db, core::ConnectionId connection, const QByteArray& settings);
core::Result<void> setConnectionPaused(Db& db, core::ConnectionId connection, bool paused);
core::Result<void> updateConnection(Db& db, const ConnectionFact& connection);

/// Resources a connection holds.
core::Result<QHash<qint64, qint64>> readResourcesPerConnection(Db& db);

/// A small named value of a connection, such as a persisted back-off; null when there is none.
core::Result<QByteArray> readSyncState(Db& db, core::ConnectionId connection, const QString& name);
core::Result<void> writeSyncState(Db& db, core::ConnectionId connection, const QString& name, const QByteArray& value);

} // namespace store
