// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/alertqueries.h"

#include "store/json.h"
#include "store/queries/alertfilter.h"
#include "store/queries/decisionqueries.h"
#include "store/sqltext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store {

namespace {

#define ALERT_COLUMNS                                                                                                 \
    "a.row, a.id, a.system_id, a.alert_type, a.display_name, a.compromised, s.name, a.severity, a.severity_word, "    \
    "coalesce(d.status, a.status), a.status_word, a.environment, a.tactics, b.resources, a.product, a.is_incident, "  \
    "a.incident, coalesce(d.owner, ''), coalesce(d.is_read, 0), "                                                     \
    "coalesce(o.state, -1), c.sample, a.time, "                                                                       \
    "CASE a.is_incident WHEN 1 THEN (SELECT count(*) FROM alert x WHERE x.incident = a.row) ELSE 0 END, s.scope_id, " \
    "(SELECT json_group_array(DISTINCT e.name) FROM alert_entity e WHERE e.alert = a.row), coalesce(o.id, 0), coalesce(o.last_error, '') "
#define ALERT_FROM                                                                                \
    "FROM alert a JOIN alert_body b ON b.row = a.row JOIN scope s ON s.id = a.scope "             \
    "JOIN connection c ON c.id = a.connection LEFT JOIN alert_decision d ON d.alert_key = a.key " \
    "LEFT JOIN outbox o ON o.id = (SELECT max(x.id) FROM outbox x WHERE x.target_key = a.key) "

domain::AlertRow alertRow(const Statement& s)
{
    domain::AlertRow row;
    row.row = s.int64(0);
    row.id = s.text(1);
    row.systemAlertId = s.text(2);
    row.alertType = s.text(3);
    row.displayName = s.text(4);
    row.compromisedEntity = s.text(5);
    row.scopeName = s.text(6).isEmpty() ? s.text(23) : s.text(6);
    row.severity = s.as<domain::Severity>(7);
    row.severityWord = s.text(8);
    row.status = s.as<domain::AlertStatus>(9);
    row.statusWord = s.text(10);
    row.environment = s.as<domain::Environment>(11);
    row.tactics = listFromJson(s.view(12));
    row.resourceIds = listFromJson(s.view(13));
    row.product = s.text(14);
    row.isIncident = s.boolean(15);
    row.incidentRow = s.int64(16);
    row.owner = s.text(17);
    row.unread = !s.boolean(18);
    row.queue = queueStateOf(s.integer(19));
    row.pending = row.queue == domain::QueueState::Waiting || row.queue == domain::QueueState::Sending;
    row.queueId = s.int64(25);
    row.queueNote = s.text(26);
    row.sample = s.boolean(20);
    row.time = s.time(21);
    row.memberCount = s.integer(22);
    row.entities = listFromJson(s.view(24));
    return row;
}

core::Result<QList<domain::AlertRow>> allRows(Statement& s)
{
    QList<domain::AlertRow> rows;
    for (;;) {
        STORE_LET(row, s.step());
        if (!row)
            return rows;
        rows.append(alertRow(s));
    }
}

const char* orderOf(const QString& column, bool descending)
{
    struct Order {
        QLatin1StringView column;
        const char* up;
        const char* down;
    };
    static constexpr Order orders[] = {
        {"severity"_L1, " ORDER BY a.severity, a.time DESC, a.row", " ORDER BY a.severity DESC, a.time DESC, a.row"},
        {"status"_L1, " ORDER BY 10, a.time DESC, a.row", " ORDER BY 10 DESC, a.time DESC, a.row"},
        {"name"_L1, " ORDER BY a.display_name COLLATE NOCASE, a.time DESC, a.row", " ORDER BY a.display_name COLLATE NOCASE DESC, a.time DESC, a.row"},
        {"owner"_L1, " ORDER BY 18, a.time DESC, a.row", " ORDER BY 18 DESC, a.time DESC, a.row"},
        {"time"_L1, " ORDER BY a.time, a.row", " ORDER BY a.time DESC, a.row"}};
    for (const auto& order : orders) {
        if (column == order.column)
            return descending ? order.down : order.up;
    }
    return nullptr;
}

core::Result<void> readBody(Db& db, qint64 row, domain::AlertDetail& detail)
{
    STORE_LET(s, db.cached("SELECT b.description, b.techniques, b.remediation, b.members, b.entities, b.portal_uri, b.body, a.start_at, a.end_at, "
                           "a.generated, s.scope_id FROM alert a JOIN alert_body b ON b.row = a.row JOIN scope s ON s.id = a.scope WHERE a.row = ?"));
    s->bindAll(row);
    STORE_LET(found, s->step());
    if (!found)
        return {};
    auto& alert = detail.alert;
    alert.description = s->text(0);
    alert.techniques = listFromJson(s->view(1));
    alert.remediationSteps = listFromJson(s->view(2));
    alert.memberAlertIds = listFromJson(s->view(3));
    alert.entities = entitiesFromJson(s->view(4));
    alert.portalUri = s->text(5);
    alert.body = s->blob(6);
    alert.start = s->time(7);
    alert.end = s->time(8);
    alert.generated = s->time(9);
    alert.scopeId = s->text(10);
    s->reset();
    return {};
}

/// How many alerts of the same kind of estate, real or sample, name each of the entities.
core::Result<void> countEntities(Db& db, qint64 row, domain::AlertDetail& detail)
{
    STORE_LET(s, db.cached("SELECT e.type, e.name, count(DISTINCT a.row) FROM alert_entity e JOIN alert_entity o ON o.name = e.name AND o.type = e.type "
                           "JOIN alert a ON a.row = o.alert AND a.is_incident = 0 JOIN connection c ON c.id = a.connection AND c.sample = ?2 "
                           "WHERE e.alert = ?1 GROUP BY e.type, e.name"));
    s->bindAll(row, detail.row.sample);
    QHash<std::pair<QString, QString>, int> counts;
    for (;;) {
        STORE_LET(found, s->step());
        if (!found)
            break;
        counts.insert({s->text(0).toLower(), s->text(1).toLower()}, s->integer(2));
    }
    for (const auto& entity : std::as_const(detail.alert.entities))
        detail.entityAlerts.append(counts.value({entity.type.toLower(), entity.name.toLower()}));
    return {};
}

void copyRow(domain::AlertDetail& detail)
{
    auto& alert = detail.alert;
    const auto& row = detail.row;
    alert.id = row.id;
    alert.systemAlertId = row.systemAlertId;
    alert.alertType = row.alertType;
    alert.displayName = row.displayName;
    alert.severity = row.severity;
    alert.severityWord = row.severityWord;
    alert.status = row.status;
    alert.statusWord = row.statusWord;
    alert.compromisedEntity = row.compromisedEntity;
    alert.product = row.product;
    alert.tactics = row.tactics;
    alert.resourceIds = row.resourceIds;
    alert.isIncident = row.isIncident;
}

} // namespace

core::Result<QList<domain::AlertRow>> readAlerts(Db& db, const domain::FilterQuery& filter, const domain::SortSpec& sort, const QList<qint64>& scopes,
                                                 const QDateTime& now, int limit)
{
    STORE_LET(where, alertFilter(filter, now));
    const char* order = orderOf(sort.column.isEmpty() ? u"time"_s : sort.column, sort.column.isEmpty() || sort.descending);
    if (!order) {
        return core::fail(core::Errc::BadInput,
                          QCoreApplication::translate("store", "Alerts cannot be sorted by “%1”; use time, severity, status, name or owner.").arg(sort.column),
                          {}, u"store.alerts"_s);
    }
    const QByteArray sql =
        QByteArray("SELECT " ALERT_COLUMNS ALERT_FROM "WHERE a.scope IN (SELECT value FROM json_each(?1))") + where.sql + order + " LIMIT ?2";
    STORE_LET(s, db.prepare(std::string_view(sql.constData(), std::size_t(sql.size()))));
    s.bindAll(jsonOf(scopes), limit);
    for (qsizetype i = 0; i < where.values.size(); ++i)
        std::visit([&](const auto& value) { s.bind(int(i) + 3, value); }, where.values[i]);
    return allRows(s);
}

core::Result<domain::AlertDetail> readAlert(Db& db, qint64 row)
{
    domain::AlertDetail detail;
    STORE_LET(s, db.cached("SELECT " ALERT_COLUMNS ALERT_FROM "WHERE a.row = ?"));
    s->bindAll(row);
    STORE_LET(found, allRows(*s));
    if (found.isEmpty()) {
        return core::fail(core::Errc::NotFound, QCoreApplication::translate("store", "This alert is no longer in the workspace; go back to the list."), {},
                          u"store.alert"_s);
    }
    detail.row = found.first();
    copyRow(detail);
    STORE_TRY(readBody(db, row, detail));
    STORE_TRY(countEntities(db, row, detail));
    const qint64 incident = detail.row.isIncident ? row : detail.row.incidentRow;
    if (incident > 0) {
        STORE_LET(t, db.cached("SELECT " ALERT_COLUMNS ALERT_FROM "WHERE a.incident = ? ORDER BY a.time, a.row LIMIT 500"));
        t->bindAll(incident);
        STORE_LET(timeline, allRows(*t));
        detail.timeline = std::move(timeline);
        STORE_LET(n, db.cached("SELECT display_name FROM alert WHERE row = ?1 AND row <> ?2"));
        n->bindAll(incident, row);
        STORE_LET(named, n->step());
        if (named)
            detail.incidentName = n->text(0);
        n->reset();
    }
    if (detail.timeline.isEmpty())
        detail.timeline = {detail.row};
    STORE_LET(m,
              db.cached("SELECT " ALERT_COLUMNS ALERT_FROM "WHERE a.row <> ?1 AND c.sample = ?4 AND (a.alert_type = ?2 OR (?3 <> '' AND a.compromised = ?3)) "
                        "AND a.is_incident = ?5 ORDER BY a.time DESC, a.row LIMIT 100"));
    m->bindAll(row, detail.row.alertType, detail.row.compromisedEntity, detail.row.sample, detail.row.isIncident);
    STORE_LET(similar, allRows(*m));
    detail.similar = std::move(similar);
    return detail;
}

core::Result<QList<domain::AlertRow>> readAlertRows(Db& db, const QList<qint64>& rows)
{
    STORE_LET(s, db.cached("SELECT " ALERT_COLUMNS ALERT_FROM "WHERE a.row IN (SELECT value FROM json_each(?)) ORDER BY a.time DESC, a.row"));
    s->bindAll(jsonOf(rows));
    return allRows(*s);
}

core::Result<QList<AlertRef>> readAlertRefs(Db& db, const QList<qint64>& rows)
{
    QList<AlertRef> refs;
    STORE_LET(
        s,
        db.cached("SELECT a.row, a.key, a.connection, a.id, a.display_name, a.status, d.status, coalesce(d.owner, ''), coalesce(d.is_read, 0), a.is_incident "
                  "FROM json_each(?) j JOIN alert a ON a.row = j.value LEFT JOIN alert_decision d ON d.alert_key = a.key ORDER BY a.row"));
    s->bindAll(jsonOf(rows));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return refs;
        AlertRef ref{s->int64(0),  s->key(1),  {s->int64(2)}, s->text(3),   s->text(4), s->as<domain::AlertStatus>(5),
                     std::nullopt, s->text(7), s->boolean(8), s->boolean(9)};
        if (!s->isNull(6))
            ref.decidedStatus = s->as<domain::AlertStatus>(6);
        refs.append(std::move(ref));
    }
}

core::Result<std::optional<domain::AlertStatus>> readSourceStatus(Db& db, const core::ResourceKey& alert)
{
    STORE_LET(status, db.number("SELECT status FROM alert WHERE key = ?", -1, alert));
    return status < 0 ? std::nullopt : std::optional(domain::AlertStatus(status));
}

core::Result<NewAlerts> readNewHighAlerts(Db& db, core::ConnectionId connection, const QDateTime& since)
{
    NewAlerts news;
    STORE_LET(
        s, db.cached("SELECT a.display_name, a.row FROM alert a LEFT JOIN alert_decision d ON d.alert_key = a.key WHERE a.connection = ? AND a.first_seen >= ? "
                     "AND a.severity >= 4 AND coalesce(d.status, a.status) = 1 ORDER BY a.time DESC, a.row DESC"));
    s->bindAll(connection, since);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return news;
        if (news.count++ == 0) {
            news.newest = s->text(0);
            news.newestRow = s->int64(1);
        }
    }
}

} // namespace store
