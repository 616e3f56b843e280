// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/decisionqueries.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

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

core::Result<std::optional<domain::AlertStatus>> readDecidedStatus(Db& db, const core::ResourceKey& alert)
{
    STORE_LET(status, db.number("SELECT coalesce(status, -1) FROM alert_decision WHERE alert_key = ?", -1, alert));
    return status < 0 ? std::nullopt : std::optional(domain::AlertStatus(status));
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

namespace {

constexpr int numberOf(domain::QueueState state)
{
    return int(state) - 1;
}

#define OUTBOX_COLUMNS "id, connection, kind, target_key, payload, actor, tries, next_try, created, state, last_error FROM outbox "

OutboxItem outboxItem(const Statement& s)
{
    return {s.int64(0), {s.int64(1)}, s.text(2), s.key(3), s.blob(4), s.text(5), s.integer(6), s.time(7), s.time(8), queueStateOf(s.integer(9)), s.text(10)};
}

core::Result<QList<OutboxItem>> allItems(Statement& s)
{
    QList<OutboxItem> items;
    for (;;) {
        STORE_LET(row, s.step());
        if (!row)
            return items;
        items.append(outboxItem(s));
    }
}

} // namespace

domain::QueueState queueStateOf(int number)
{
    return number >= 0 && number <= numberOf(domain::QueueState::Conflict) ? domain::QueueState(number + 1) : domain::QueueState::None;
}

core::Result<QList<OutboxItem>> readOutboxDue(Db& db, const QDateTime& now, int limit)
{
    STORE_LET(s, db.cached("SELECT " OUTBOX_COLUMNS "WHERE state = 1 OR (state = 0 AND next_try <= ?) ORDER BY id LIMIT ?"));
    s->bindAll(now, limit);
    return allItems(*s);
}

core::Result<std::optional<OutboxItem>> readOutboxItem(Db& db, qint64 id)
{
    STORE_LET(s, db.cached("SELECT " OUTBOX_COLUMNS "WHERE id = ?"));
    s->bindAll(id);
    STORE_LET(items, allItems(*s));
    return items.isEmpty() ? std::nullopt : std::optional(items.first());
}

core::Result<QList<OutboxItem>> readOutboxOf(Db& db, const core::ResourceKey& target)
{
    STORE_LET(s, db.cached("SELECT " OUTBOX_COLUMNS "WHERE target_key = ? ORDER BY id"));
    s->bindAll(target);
    return allItems(*s);
}

core::Result<QList<domain::QueueRow>> readQueue(Db& db)
{
    QList<domain::QueueRow> rows;
    STORE_LET(s, db.cached("SELECT o.id, o.kind, o.connection, coalesce(c.name, ''), coalesce(a.row, 0), coalesce(a.display_name, ''), "
                           "coalesce(a.compromised, ''), o.payload, o.state, o.actor, o.created, o.next_try, o.tries, o.last_error "
                           "FROM outbox o LEFT JOIN connection c ON c.id = o.connection LEFT JOIN alert a ON a.key = o.target_key ORDER BY o.id"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return rows;
        domain::QueueRow made;
        made.id = s->int64(0);
        made.kind = s->text(1);
        made.connection = {s->int64(2)};
        made.connectionName = s->text(3);
        made.alertRow = s->int64(4);
        made.target = s->text(5);
        made.entity = s->text(6);
        const auto payload = QJsonDocument::fromJson(s->blob(7)).object();
        made.from = domain::fromWord<domain::AlertStatus>(payload.value("base"_L1).toString());
        made.to = domain::fromWord<domain::AlertStatus>(payload.value("status"_L1).toString());
        if (made.target.isEmpty())
            made.target = payload.value("name"_L1).toString();
        made.state = queueStateOf(s->integer(8));
        made.actor = s->text(9);
        made.created = s->time(10);
        made.nextTry = s->time(11);
        made.tries = s->integer(12);
        made.lastError = s->text(13);
        rows.append(std::move(made));
    }
}

core::Result<void> removeOutbox(Db& db, qint64 id)
{
    return db.run("DELETE FROM outbox WHERE id = ?", id);
}

core::Result<void> failOutbox(Db& db, qint64 id, const QString& error, const QDateTime& nextTry, domain::QueueState state)
{
    return db.run("UPDATE outbox SET state = ?, tries = tries + 1, next_try = ?, last_error = ? WHERE id = ?", numberOf(state), nextTry, error, id);
}

core::Result<void> setOutboxState(Db& db, qint64 id, domain::QueueState state, const QDateTime& nextTry)
{
    return db.run("UPDATE outbox SET state = ?, next_try = ?, last_error = '' WHERE id = ?", numberOf(state), nextTry, id);
}

core::Result<void> setOutboxPayload(Db& db, qint64 id, const QByteArray& payload)
{
    return db.run("UPDATE outbox SET payload = ? WHERE id = ?", payload, id);
}

core::Result<void> makeOutboxDue(Db& db, core::ConnectionId connection)
{
    return db.run("UPDATE outbox SET next_try = 0 WHERE state = 0 AND (?1 = 0 OR connection = ?1)", connection.value);
}

} // namespace store
