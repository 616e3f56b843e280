// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/activityqueries.h"

#include "store/sqltext.h"

namespace store {

core::Result<QList<domain::ActivityRow>> readActivity(Db& db, const domain::FilterQuery& filter, bool oldestFirst, int limit)
{
    QList<domain::ActivityRow> rows;
    STORE_LET(s, oldestFirst ? db.cached("SELECT seq, at, who, action, target, result, detail FROM journal WHERE ?1 = '' OR who || ' ' || action || ' ' || "
                                         "target || ' ' || result LIKE ?1 ESCAPE '\\' ORDER BY seq LIMIT ?2")
                             : db.cached("SELECT seq, at, who, action, target, result, detail FROM journal WHERE ?1 = '' OR who || ' ' || action || ' ' || "
                                         "target || ' ' || result LIKE ?1 ESCAPE '\\' ORDER BY seq DESC LIMIT ?2"));
    s->bindAll(filter.text.isEmpty() ? QString() : likeAnywhere(filter.text), limit);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return rows;
        rows.append({s->int64(0), s->time(1), s->text(2), s->text(3), s->text(4), s->text(5), QString::fromUtf8(s->blob(6))});
    }
}

core::Result<QList<SavedQuery>> readSavedQueries(Db& db)
{
    QList<SavedQuery> list;
    STORE_LET(s, db.cached("SELECT name, sql FROM saved_query ORDER BY name"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return list;
        list.append({s->text(0), s->text(1)});
    }
}

core::Result<std::optional<QString>> readSavedQuery(Db& db, const QString& name)
{
    STORE_LET(s, db.cached("SELECT sql FROM saved_query WHERE name = ?"));
    s->bindAll(name);
    STORE_LET(found, s->step());
    std::optional<QString> sql;
    if (found)
        sql = s->text(0);
    s->reset();
    return sql;
}

core::Result<void> writeSavedQuery(Db& db, const SavedQuery& query, const QDateTime& now)
{
    return db.run("INSERT INTO saved_query (name, sql, created) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET sql = excluded.sql", query.name, query.sql,
                  now);
}

core::Result<void> removeSavedQuery(Db& db, const QString& name)
{
    return db.run("DELETE FROM saved_query WHERE name = ?", name);
}

} // namespace store
