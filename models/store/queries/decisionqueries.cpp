// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/decisionqueries.h"

namespace store {

core::Result<void> writeDecision(Db& db, const AlertDecision& decision, const QString& actor, const QDateTime& now)
{
    STORE_TRY(db.run("INSERT INTO alert_decision (alert_key, actor, at) VALUES (?, ?, ?) ON CONFLICT (alert_key) DO UPDATE SET actor = excluded.actor, "
                     "at = excluded.at",
                     decision.alert, actor, now));
    if (decision.clearStatus)
        STORE_TRY(db.run("UPDATE alert_decision SET status = NULL WHERE alert_key = ?", decision.alert));
    if (decision.status)
        STORE_TRY(db.run("UPDATE alert_decision SET status = ? WHERE alert_key = ?", *decision.status, decision.alert));
    if (decision.owner)
        STORE_TRY(db.run("UPDATE alert_decision SET owner = ? WHERE alert_key = ?", *decision.owner, decision.alert));
    if (decision.isRead)
        STORE_TRY(db.run("UPDATE alert_decision SET is_read = ? WHERE alert_key = ?", *decision.isRead, decision.alert));
    return {};
}

core::Result<void> insertOutbox(Db& db, const OutboxItem& item, const QDateTime& now)
{
    return db.run("INSERT INTO outbox (connection, kind, target_key, payload, actor, created) VALUES (?, ?, ?, ?, ?, ?)", item.connection, item.kind,
                  item.target, item.payload, item.actor, now);
}

core::Result<void> dropWaiting(Db& db, const core::ResourceKey& target, const QString& kind)
{
    return db.run("DELETE FROM outbox WHERE target_key = ? AND kind = ? AND state <> 1", target, kind);
}

core::Result<QList<OutboxItem>> readOutboxDue(Db& db, const QDateTime& now, int limit)
{
    QList<OutboxItem> items;
    STORE_LET(s, db.cached("SELECT id, connection, kind, target_key, payload, actor, tries, next_try FROM outbox "
                           "WHERE state = 0 AND next_try <= ? ORDER BY id LIMIT ?"));
    s->bindAll(now, limit);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return items;
        items.append({s->int64(0), {s->int64(1)}, s->text(2), s->key(3), s->blob(4), s->text(5), s->integer(6), s->time(7)});
    }
}

core::Result<void> removeOutbox(Db& db, qint64 id)
{
    return db.run("DELETE FROM outbox WHERE id = ?", id);
}

core::Result<void> failOutbox(Db& db, qint64 id, const QString& error, const QDateTime& nextTry, bool forGood)
{
    return db.run("UPDATE outbox SET state = ?, tries = tries + 1, next_try = ?, last_error = ? WHERE id = ?", forGood ? 2 : 0, nextTry, error, id);
}

} // namespace store
