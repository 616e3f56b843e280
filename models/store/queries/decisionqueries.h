// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"
#include "store/queries/facts.h"

namespace store {

/// The user's decision on one alert; what is not set keeps its value.
struct AlertDecision {
    core::ResourceKey alert;
    std::optional<domain::AlertStatus> status;
    bool clearStatus = false;              ///< back to the source's own
    std::optional<QString> owner;
    std::optional<bool> isRead;
};
core::Result<void> writeDecision(Db& db, const AlertDecision& decision, const QString& actor, const QDateTime& now);

/// A change that waits to be sent to its source.
struct OutboxItem {
    qint64 id = 0;
    core::ConnectionId connection;
    QString kind;                          ///< "alert.status"
    core::ResourceKey target;
    QByteArray payload;                    ///< JSON
    QString actor;
    int tries = 0;
    QDateTime nextTry;
};
core::Result<void> insertOutbox(Db& db, const OutboxItem& item, const QDateTime& now);
/// A newer wish for the same target replaces the ones that still wait.
core::Result<void> dropWaiting(Db& db, const core::ResourceKey& target, const QString& kind);
core::Result<QList<OutboxItem>> readOutboxDue(Db& db, const QDateTime& now, int limit);
core::Result<void> removeOutbox(Db& db, qint64 id);
/// `forGood`: it will not be tried again.
core::Result<void> failOutbox(Db& db, qint64 id, const QString& error, const QDateTime& nextTry, bool forGood);

} // namespace store
