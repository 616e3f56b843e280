// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/connectionqueries.h"

#include "store/json.h"
#include "store/sqltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace store {

namespace {

QByteArray compact(const QJsonArray& array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray capabilitiesJson(const QList<domain::CapabilityRow>& rows)
{
    QJsonArray array;
    for (const auto& row : rows)
        array.append(QJsonObject{{u"name"_s, row.name}, {u"state"_s, int(row.state)}, {u"note"_s, row.note}, {u"writes"_s, row.writes}});
    return compact(array);
}

QList<domain::CapabilityRow> capabilitiesFrom(const QByteArray& json)
{
    QList<domain::CapabilityRow> rows;
    const auto array = QJsonDocument::fromJson(json).array();
    for (const auto& value : array) {
        const auto object = value.toObject();
        rows.append({object.value("name"_L1).toString(), domain::AssessmentState(object.value("state"_L1).toInt()), object.value("note"_L1).toString(),
                     object.value("writes"_L1).toBool()});
    }
    return rows;
}

QByteArray countersJson(const QList<domain::SyncCounterRow>& rows)
{
    QJsonArray array;
    for (const auto& row : rows) {
        array.append(
            QJsonObject{{u"name"_s, row.name}, {u"read"_s, row.read}, {u"changed"_s, row.changed}, {u"gone"_s, row.gone}, {u"requests"_s, row.requests}});
    }
    return compact(array);
}

QList<domain::SyncCounterRow> countersFrom(const QByteArray& json)
{
    QList<domain::SyncCounterRow> rows;
    const auto array = QJsonDocument::fromJson(json).array();
    for (const auto& value : array) {
        const auto object = value.toObject();
        rows.append({object.value("name"_L1).toString(), object.value("read"_L1).toInteger(), object.value("changed"_L1).toInteger(),
                     object.value("gone"_L1).toInteger(), object.value("requests"_L1).toInteger()});
    }
    return rows;
}

} // namespace

core::Result<ConnectionStateFact> readConnectionState(Db& db, core::ConnectionId connection)
{
    ConnectionStateFact state;
    STORE_LET(s, db.cached("SELECT what, state, state_note, last_complete, last_try, last_error, capabilities, counters, partly, log "
                           "FROM connection_state WHERE connection = ?"));
    s->bindAll(connection);
    STORE_LET(found, s->step());
    if (!found)
        return state;
    state.what = s->text(0);
    state.state = s->as<domain::ConnectionState>(1);
    state.note = s->text(2);
    state.lastComplete = s->time(3);
    state.lastTry = s->time(4);
    state.lastError = s->text(5);
    state.capabilities = capabilitiesFrom(s->blob(6));
    state.counters = countersFrom(s->blob(7));
    state.partly = listFromJson(s->view(8));
    state.log = listFromJson(s->view(9));
    s->reset();
    return state;
}

core::Result<void> writeConnectionState(Db& db, core::ConnectionId connection, const ConnectionStateFact& state)
{
    return db.run(
        "INSERT INTO connection_state (connection, what, state, state_note, last_complete, last_try, last_error, capabilities, counters, partly, log) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (connection) DO UPDATE SET what = excluded.what, state = excluded.state, "
        "state_note = excluded.state_note, last_complete = excluded.last_complete, last_try = excluded.last_try, last_error = excluded.last_error, "
        "capabilities = excluded.capabilities, counters = excluded.counters, partly = excluded.partly, log = excluded.log",
        connection, state.what, state.state, state.note, state.lastComplete, state.lastTry, state.lastError, capabilitiesJson(state.capabilities),
        countersJson(state.counters), compact(QJsonArray::fromStringList(state.partly)), compact(QJsonArray::fromStringList(state.log)));
}

core::Result<core::ConnectionId> insertConnection(Db& db, const ConnectionFact& connection)
{
    STORE_TRY(db.run("INSERT INTO connection (kind, name, settings, sample, paused, every_s, created) VALUES (?, ?, ?, ?, ?, ?, ?)", connection.kind,
                     connection.name, connection.settings, connection.sample, connection.paused, connection.everySeconds, connection.created));
    return core::ConnectionId{db.lastInsertId()};
}

core::Result<void> setConnectionSettings(Db& db, core::ConnectionId connection, const QByteArray& settings)
{
    return db.run("UPDATE connection SET settings = ? WHERE id = ?", settings, connection);
}

core::Result<void> setConnectionPaused(Db& db, core::ConnectionId connection, bool paused)
{
    return db.run("UPDATE connection SET paused = ? WHERE id = ?", paused, connection);
}

core::Result<void> updateConnection(Db& db, const ConnectionFact& connection)
{
    return db.run("UPDATE connection SET name = ?, settings = ?, paused = ?, every_s = ? WHERE id = ?", connection.name, connection.settings, connection.paused,
                  connection.everySeconds, connection.id);
}

core::Result<QHash<qint64, qint64>> readResourcesPerConnection(Db& db)
{
    QHash<qint64, qint64> counts;
    STORE_LET(s, db.cached("SELECT connection, count(*) FROM resource GROUP BY connection"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return counts;
        counts.insert(s->int64(0), s->int64(1));
    }
}

core::Result<QByteArray> readSyncState(Db& db, core::ConnectionId connection, const QString& name)
{
    STORE_LET(s, db.cached("SELECT value FROM sync_state WHERE connection = ? AND name = ?"));
    s->bindAll(connection, name);
    STORE_LET(found, s->step());
    QByteArray value = found ? s->blob(0) : QByteArray();
    s->reset();
    return value;
}

core::Result<void> writeSyncState(Db& db, core::ConnectionId connection, const QString& name, const QByteArray& value)
{
    return db.run("INSERT OR REPLACE INTO sync_state (connection, name, value) VALUES (?, ?, ?)", connection, name, value);
}

} // namespace store
