// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/decided.h"

#include "store/bulkload.h"
#include "store/health.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr int decisionsInStep = 200;

core::Result<QList<qint64>> resourcesOf(Db& db, const core::ResourceKey& alert)
{
    QList<qint64> rows;
    STORE_LET(s, db.cached("SELECT r.resource FROM alert a JOIN alert_resource r ON r.alert = a.row WHERE a.key = ?1 AND r.resource <> 0"));
    s->bindAll(alert);
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            return rows;
        rows.append(s->int64(0));
    }
}

core::Result<void> derive(Db& db, const QList<qint64>& rows, ChangeSet& changes)
{
    for (const qint64 row : rows) {
        STORE_LET(changed, deriveHealth(db, row));
        if (changed)
            changes.resource(row);
    }
    return {};
}

/// When the decisions are older than what was derived of them, as after putting back an old copy of them alone, any
/// resource with alerts may be wrong.
core::Result<void> deriveAll(Db& db, ChangeSet& changes)
{
    QList<qint64> rows;
    STORE_LET(s, db.cached("SELECT DISTINCT resource FROM alert_resource WHERE resource <> 0"));
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        rows.append(s->int64(0));
    }
    return derive(db, rows, changes);
}

} // namespace

core::Result<bool> followDecisions(Db& db, ChangeSet& changes)
{
    STORE_LET(mark, buildState(db, u"decided"_s));
    STORE_LET(newest, db.number("SELECT coalesce(max(change), 0) FROM alert_decision", 0));
    if (mark == newest)
        return false;
    STORE_LET(transaction, Transaction::begin(db));
    if (newest < mark) {
        STORE_TRY(deriveAll(db, changes));
        STORE_TRY(setBuildState(db, u"decided"_s, newest));
        STORE_TRY(transaction.commit());
        return true;
    }
    QList<core::ResourceKey> alerts;
    STORE_LET(s, db.cached("SELECT change, alert_key FROM alert_decision WHERE change > ?1 ORDER BY change LIMIT ?2"));
    s->bindAll(mark, decisionsInStep);
    qint64 last = mark;
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        last = s->int64(0);
        alerts.append(s->key(1));
    }
    for (const auto& alert : std::as_const(alerts)) {
        STORE_LET(rows, resourcesOf(db, alert));
        STORE_TRY(derive(db, rows, changes));
    }
    STORE_TRY(setBuildState(db, u"decided"_s, last));
    STORE_TRY(transaction.commit());
    return alerts.size() == decisionsInStep;
}

core::Result<QList<qint64>> leftConnections(Db& db)
{
    QList<qint64> left;
    STORE_LET(s, db.cached("SELECT connection FROM scope UNION SELECT connection FROM connection_state UNION SELECT connection FROM pass "
                           "EXCEPT SELECT id FROM connection"));
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            return left;
        left.append(s->int64(0));
    }
}

} // namespace store
