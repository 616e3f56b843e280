// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/syncstore.h"

#include "store/batchjob.h"
#include "store/factwriter.h"
#include "store/removejob.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

template<class T, class F>
core::Future<T> call(Workspace& workspace, F f)
{
    core::Promise<T> promise;
    auto future = promise.future();
    workspace.pushSync(std::make_unique<CallJob<T>>(std::move(f), std::move(promise)));
    return future;
}

core::Result<QList<ports::ParentRef>> readParentsDue(Db& db, core::ConnectionId connection, const ports::DueParents& wanted)
{
    STORE_LET(
        s, db.cached("SELECT t.id, y.name, r.kind, s.scope_id, coalesce(l.name, ''), r.row FROM resource r JOIN resource_type y ON y.id = r.type "
                     "JOIN resource_text t ON t.row = r.row JOIN scope s ON s.id = r.scope LEFT JOIN location l ON l.id = r.location "
                     "LEFT JOIN read_mark m ON m.connection = r.connection AND m.place_key = r.key AND m.type = ?4 "
                     "WHERE r.connection = ?1 AND r.type = (SELECT id FROM resource_type WHERE name = ?2) AND (?3 = '' OR instr(lower(r.kind), lower(?3)) > 0) "
                     "AND (m.complete IS NOT 1 OR m.complete_at < ?5 OR r.changed > m.complete_at) AND r.row > ?7 ORDER BY r.row LIMIT ?6"));
    s->bindAll(connection, wanted.parentType, wanted.kindPart, wanted.childType.toLower(),
               wanted.notBefore.isValid() ? wanted.notBefore.toMSecsSinceEpoch() : 0, wanted.limit, wanted.after);
    QList<ports::ParentRef> parents;
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return parents;
        parents.append({s->text(0), s->text(1), s->text(2), s->text(3), s->text(4), s->int64(5)});
    }
}

} // namespace

core::Async<QByteArray> SyncStore::beginPass(core::ConnectionId connection, bool resume)
{
    co_return co_await call<QByteArray>(
        m_workspace, [connection, resume](FactWriter& facts, Db&, qint64 now, ChangeSet&) { return facts.passes().begin(connection, resume, now); });
}

core::Async<domain::WriteCounters> SyncStore::write(domain::Batch batch)
{
    core::Promise<domain::WriteCounters> promise;
    auto future = promise.future();
    m_workspace.pushSync(std::make_unique<BatchJob>(std::move(batch), std::move(promise)));
    co_return co_await future;
}

core::Async<QByteArray> SyncStore::state(core::ConnectionId connection, QString name)
{
    co_return co_await m_workspace.read([connection, name](Db& db) -> core::Result<QByteArray> {
        STORE_LET(s, db.cached("SELECT value FROM sync_state WHERE connection = ?1 AND name = ?2"));
        s->bindAll(connection, name);
        STORE_LET(row, s->step());
        QByteArray value;
        if (row)
            value = s->blob(0);
        s->reset();
        return value;
    });
}

core::Async<void> SyncStore::setState(core::ConnectionId connection, QString name, QByteArray value)
{
    co_return co_await call<void>(m_workspace, [connection, name, value](FactWriter&, Db& db, qint64, ChangeSet&) {
        return db.run("INSERT INTO sync_state (connection, name, value) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET value = ?3", connection, name, value);
    });
}

core::Async<QList<ports::ParentRef>> SyncStore::parentsDue(core::ConnectionId connection, ports::DueParents wanted)
{
    co_return co_await m_workspace.read([connection, wanted](Db& db) { return readParentsDue(db, connection, wanted); });
}

core::Async<void> removeConnection(Workspace& workspace, core::ConnectionId connection)
{
    auto decided = co_await workspace.write([connection](Db& db, ChangeSet& changes) -> core::Result<void> {
        for (const char* sql : {"DELETE FROM token WHERE connection = ?1", "DELETE FROM outbox WHERE connection = ?1", "DELETE FROM connection WHERE id = ?1"})
            STORE_TRY(db.run(sql, connection));
        changes.connections = true;
        return {};
    });
    if (!decided)
        co_return decided;
    core::Promise<void> promise;
    auto future = promise.future();
    workspace.pushSync(std::make_unique<RemoveJob>(connection, std::move(promise)));
    co_return co_await future;
}

} // namespace store
