// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/targetqueries.h"

#include "store/json.h"

namespace store {

namespace {

/// Read-only, a workspace of an older version is read as it is.
core::Result<bool> hasTargets(Db& db)
{
    STORE_LET(tables, db.number("SELECT count(*) FROM pragma_table_list WHERE name = 'score_target'", 0));
    return tables > 0;
}

#define TARGET_COLUMNS "SELECT key, scopes, percent, due, start, who, at FROM score_target "

domain::ScoreTarget targetOf(const Statement& s)
{
    domain::ScoreTarget target;
    target.key = s.text(0);
    target.scopes = listFromJson(s.view(1));
    target.percent = s.real(2);
    target.due = s.day(3);
    target.startPercent = s.optionalReal(4);
    target.setBy = s.text(5);
    target.setAt = s.time(6);
    return target;
}

} // namespace

core::Result<QList<domain::ScoreTarget>> readTargets(Db& db)
{
    QList<domain::ScoreTarget> targets;
    STORE_LET(known, hasTargets(db));
    if (!known)
        return targets;
    STORE_LET(s, db.cached(TARGET_COLUMNS "ORDER BY key"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return targets;
        targets.append(targetOf(*s));
    }
}

core::Result<std::optional<domain::ScoreTarget>> readTarget(Db& db, const QString& key)
{
    std::optional<domain::ScoreTarget> target;
    STORE_LET(known, hasTargets(db));
    if (!known)
        return target;
    STORE_LET(s, db.cached(TARGET_COLUMNS "WHERE key = ?"));
    s->bindAll(key);
    STORE_LET(row, s->step());
    if (row)
        target = targetOf(*s);
    s->reset();
    return target;
}

core::Result<void> writeTarget(Db& db, const domain::ScoreTarget& target)
{
    return db.run("INSERT OR REPLACE INTO score_target (key, scopes, percent, due, start, who, at) VALUES (?, ?, ?, ?, ?, ?, ?)", target.key,
                  QString::fromUtf8(listToJson(target.scopes)), target.percent, target.due, target.startPercent, target.setBy, target.setAt);
}

core::Result<void> removeTarget(Db& db, const QString& key)
{
    return db.run("DELETE FROM score_target WHERE key = ?", key);
}

} // namespace store
