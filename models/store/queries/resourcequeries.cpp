// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/resourcequeries.h"

#include "store/health.h"
#include "store/json.h"
#include "store/sqltext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace store {

namespace {

#define RESOURCE_COLUMNS                                                                                                \
    "r.row, t.id, r.name, y.name, s.name, s.scope_id, l.name, g.name, v.value, r.environment, r.health, r.open, "       \
    "r.assessed, r.alerts, coalesce(p.state, 0), (SELECT max(m.at) FROM seen_mark m WHERE m.connection = r.connection " \
    "AND m.scope IN (0, r.scope) AND m.type IN (0, r.type)), (SELECT c.sample FROM connection c WHERE c.id = r.connection) "
#define RESOURCE_FROM                                                                                             \
    "JOIN resource_text t ON t.row = r.row JOIN resource_type y ON y.id = r.type JOIN scope s ON s.id = r.scope " \
    "LEFT JOIN location l ON l.id = r.location LEFT JOIN resource_group g ON g.id = r.resource_group "            \
    "LEFT JOIN tag v ON v.id = r.tag LEFT JOIN pricing p ON p.scope = r.scope AND p.plan = y.plan AND y.plan <> '' "

domain::ResourceRow resourceRow(const Statement& s, const QDateTime& staleBefore)
{
    domain::ResourceRow row;
    row.row = {s.int64(0)};
    row.id = s.text(1);
    row.name = s.text(2);
    row.type = s.text(3);
    row.scopeName = s.text(4).isEmpty() ? s.text(5) : s.text(4);
    row.location = s.text(6);
    row.resourceGroup = s.text(7);
    row.tag = s.text(8);
    row.environment = s.as<domain::Environment>(9);
    row.openBySeverity = unpackOpen(s.int64(11));
    row.assessed = s.boolean(12);
    row.alerts = int(s.int64(13) >> 3);
    row.worstAlert = domain::Severity(s.int64(13) & 7);
    row.plan = s.as<domain::PlanState>(14);
    row.lastSeen = s.time(15);
    row.stale = !row.lastSeen.isValid() || row.lastSeen < staleBefore;
    row.sample = s.boolean(16);
    row.health = shownHealth(s.as<domain::Health>(10), row.assessed, s.int64(15), staleBefore.toMSecsSinceEpoch());
    return row;
}

core::Result<QList<qint64>> alertsOf(Db& db, core::RowId resource)
{
    QList<qint64> rows;
    STORE_LET(s, db.cached("SELECT a.row FROM resource r JOIN alert_resource x ON x.resource_key = r.key JOIN alert a ON a.row = x.alert "
                           "WHERE r.row = ? ORDER BY a.time DESC, a.row LIMIT 200"));
    s->bindAll(resource);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return rows;
        rows.append(s->int64(0));
    }
}

} // namespace

core::Result<QList<domain::ResourceRow>> readResourceRows(Db& db, const QList<core::RowId>& rows, const QDateTime& staleBefore)
{
    QList<qint64> ids;
    for (const auto row : rows)
        ids.append(row.value);
    QHash<qint64, domain::ResourceRow> found;
    STORE_LET(s, db.cached("SELECT " RESOURCE_COLUMNS "FROM json_each(?) j JOIN resource r ON r.row = j.value " RESOURCE_FROM));
    s->bindAll(jsonOf(ids));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            break;
        found.insert(s->int64(0), resourceRow(*s, staleBefore));
    }
    QList<domain::ResourceRow> list;
    for (const qint64 id : std::as_const(ids)) {
        if (const auto at = found.constFind(id); at != found.constEnd())
            list.append(*at);
    }
    return list;
}

core::Result<ResourceFacts> readResource(Db& db, core::RowId row, const QDateTime& staleBefore)
{
    ResourceFacts facts;
    STORE_LET(s, db.cached("SELECT " RESOURCE_COLUMNS ", b.body, b.api_version, t.tags, r.first_seen, r.scope, r.connection FROM resource r " RESOURCE_FROM
                           "LEFT JOIN resource_body b ON b.row = r.row WHERE r.row = ?"));
    s->bindAll(row);
    STORE_LET(there, s->step());
    if (!there) {
        return core::fail(core::Errc::NotFound, QCoreApplication::translate("store", "This resource is no longer in the workspace; go back to the list."), {},
                          u"store.resource"_s);
    }
    facts.row = resourceRow(*s, staleBefore);
    facts.body = s->blob(17);
    facts.apiVersion = s->text(18);
    facts.tags = pairsFromJson(s->view(19));
    facts.firstSeen = s->time(20);
    facts.scope = s->int64(21);
    facts.connection = {s->int64(22)};
    s->reset();
    STORE_LET(alerts, alertsOf(db, row));
    facts.alerts = std::move(alerts);
    return facts;
}

core::Result<core::RowId> findResource(Db& db, const QString& id)
{
    STORE_LET(row, db.number("SELECT row FROM resource WHERE key = ?", 0, core::ResourceKey::of(id)));
    return core::RowId{row};
}

} // namespace store
