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

/// What the user decided on an alert; none when the source speaks.
core::Result<std::optional<domain::AlertStatus>> readDecidedStatus(Db& db, const core::ResourceKey& alert);

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
    QDateTime created;
    domain::QueueState state = domain::QueueState::Waiting;
    QString lastError;
};
/// Of outbox.state; None for a number that is none.
domain::QueueState queueStateOf(int number);
core::Result<void> insertOutbox(Db& db, const OutboxItem& item, const QDateTime& now);
/// A newer wish for the same target replaces the ones that still wait.
core::Result<void> dropWaiting(Db& db, const core::ResourceKey& target, const QString& kind);
/// Waiting ones that are due and those that were being sent when the program ended, oldest first.
core::Result<QList<OutboxItem>> readOutboxDue(Db& db, const QDateTime& now, int limit);
core::Result<std::optional<OutboxItem>> readOutboxItem(Db& db, qint64 id);
core::Result<QList<OutboxItem>> readOutboxOf(Db& db, const core::ResourceKey& target);
/// All, in the order in which they are sent.
core::Result<QList<domain::QueueRow>> readQueue(Db& db);
core::Result<void> removeOutbox(Db& db, qint64 id);
/// One more try that did not succeed: what to do next, and why.
core::Result<void> failOutbox(Db& db, qint64 id, const QString& error, const QDateTime& nextTry, domain::QueueState state);
core::Result<void> setOutboxState(Db& db, qint64 id, domain::QueueState state, const QDateTime& nextTry);
core::Result<void> setOutboxPayload(Db& db, qint64 id, const QByteArray& payload);
/// What waits is due now: of one connection, or of all when it is not valid.
core::Result<void> makeOutboxDue(Db& db, core::ConnectionId connection);

} // namespace store
