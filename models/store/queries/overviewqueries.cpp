// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/overviewqueries.h"

#include "store/json.h"
#include "store/sqltext.h"

#include <QTimeZone>

namespace store {

core::Result<QList<ResourceCount>> readResourceCounts(Db& db)
{
    QList<ResourceCount> list;
    // `open` holds ten bits a severity, Critical highest.
    STORE_LET(s, db.cached("SELECT scope, environment, health, assessed, count(*), sum(open >> 50 > 0), "
                           "sum(open >> 50 = 0 AND (open >> 40) & 1023 > 0) FROM resource GROUP BY scope, environment, health, assessed"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return list;
        list.append({s->int64(0), s->as<domain::Environment>(1), s->as<domain::Health>(2), s->boolean(3), s->int64(4), s->int64(5), s->int64(6)});
    }
}

core::Result<QList<ScoreDayFact>> readScoreDays(Db& db, const QList<qint64>& scopes, QDate from)
{
    QList<ScoreDayFact> list;
    STORE_LET(s, db.cached("SELECT d.scope, d.day, d.percent, d.weight FROM json_each(?) j JOIN score_day d "
                           "ON d.scope = j.value AND d.control_id = '' AND d.day >= ? ORDER BY d.day, d.scope"));
    s->bindAll(jsonOf(scopes), from);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return list;
        list.append({s->int64(0), s->day(1), s->optionalReal(2), s->real(3)});
    }
}

core::Result<QList<HealthDayFact>> readHealthDays(Db& db, const QList<qint64>& scopes, QDate from)
{
    QList<HealthDayFact> list;
    STORE_LET(s, db.cached("SELECT d.scope, d.day, d.unhealthy FROM json_each(?1) j JOIN health_day d ON d.scope = j.value "
                           "AND d.day >= coalesce((SELECT max(x.day) FROM health_day x WHERE x.scope = j.value AND x.day <= ?2), ?2) ORDER BY d.day, d.scope"));
    s->bindAll(jsonOf(scopes), from);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return list;
        list.append({s->int64(0), s->day(1), s->int64(2)});
    }
}

core::Result<QList<domain::HealthDay>> countHealth(Db& db, core::ConnectionId connection, QDate today)
{
    QList<domain::HealthDay> list;
    STORE_LET(s, db.cached("SELECT s.scope_id, n.resources, n.unhealthy FROM (SELECT scope, count(*) AS resources, sum(health = ?2) AS unhealthy "
                           "FROM resource WHERE connection = ?1 GROUP BY scope) n JOIN scope s ON s.id = n.scope ORDER BY s.id"));
    s->bindAll(connection, domain::Health::Unhealthy);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return list;
        list.append({s->text(0), today, s->int64(1), s->int64(2)});
    }
}

namespace {

core::Result<QList<CauseFact>> causesOf(Statement* s)
{
    QList<CauseFact> list;
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return list;
        domain::ScoreCause cause;
        cause.scopeId = s->text(1);
        cause.at = s->time(2);
        cause.assessmentKey = s->text(3);
        cause.controlId = s->text(4);
        cause.resourcesWorse = s->integer(5);
        cause.resourcesBetter = s->integer(6);
        cause.resourcesAdded = s->integer(7);
        cause.resourcesRemoved = s->integer(8);
        cause.gain = s->real(9);
        cause.who = s->text(10);
        cause.how = s->text(11);
        cause.resourceIds = listFromJson(s->view(12));
        if (cause.resourceIds.size() > 20)
            cause.resourceIds.resize(20);
        list.append({s->int64(0), std::move(cause)});
    }
}

} // namespace

core::Result<QList<CauseFact>> readCauses(Db& db, const QList<qint64>& scopes, const QDateTime& from, int most)
{
    STORE_LET(s, db.cached("SELECT c.scope, s.scope_id, c.at, c.assessment_key, c.control_id, c.resources_worse, c.resources_better, "
                           "c.resources_added, c.resources_removed, c.gain, c.who, c.how, c.resource_ids "
                           "FROM json_each(?) j JOIN score_cause c ON c.scope = j.value AND c.at >= ? JOIN scope s ON s.id = c.scope "
                           "ORDER BY abs(c.gain) DESC, c.row LIMIT ?"));
    s->bindAll(jsonOf(scopes), from, most);
    return causesOf(s);
}

core::Result<QList<CauseFact>> readCausesOf(Db& db, const QString& assessmentKey, const QList<qint64>& scopes, int most)
{
    STORE_LET(s, db.cached("SELECT c.scope, s.scope_id, c.at, c.assessment_key, c.control_id, c.resources_worse, c.resources_better, "
                           "c.resources_added, c.resources_removed, c.gain, c.who, c.how, c.resource_ids "
                           "FROM json_each(?) j JOIN score_cause c ON c.scope = j.value AND c.assessment_key = ? COLLATE NOCASE "
                           "JOIN scope s ON s.id = c.scope ORDER BY c.at DESC, c.row DESC LIMIT ?"));
    s->bindAll(jsonOf(scopes), assessmentKey, most);
    return causesOf(s);
}

core::Result<AlertCounts> readAlertCounts(Db& db, const QList<qint64>& scopes, const QDateTime& today)
{
    AlertCounts counts;
    STORE_LET(s, db.cached("SELECT a.is_incident, a.severity, count(*), sum(a.time >= ?2), sum(coalesce(d.owner, '') = ''), min(coalesce(a.start_at, a.time)) "
                           "FROM alert a LEFT JOIN alert_decision d ON d.alert_key = a.key "
                           "WHERE coalesce(d.status, a.status) IN (1, 2) AND a.scope IN (SELECT value FROM json_each(?1)) "
                           "GROUP BY a.is_incident, a.severity"));
    s->bindAll(jsonOf(scopes), today);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return counts;
        const int n = s->integer(2);
        if (s->boolean(0)) {
            counts.openIncidents += n;
            counts.unassignedIncidents += s->integer(4);
            const auto oldest = s->time(5);
            if (!counts.oldestIncident.isValid() || oldest < counts.oldestIncident)
                counts.oldestIncident = oldest;
            continue;
        }
        counts.active += n;
        counts.newToday += s->integer(3);
        if (s->as<domain::Severity>(1) == domain::Severity::Critical)
            counts.critical += n;
        if (s->as<domain::Severity>(1) == domain::Severity::High)
            counts.high += n;
    }
}

core::Result<QList<AlertDayFact>> readAlertDays(Db& db, const QList<qint64>& scopes, QDate from)
{
    QList<AlertDayFact> list;
    constexpr qint64 dayMs = 86'400'000;
    STORE_LET(s, db.cached("SELECT a.time / 86400000 AS day, a.severity, count(*) FROM alert a WHERE a.time >= ? AND a.is_incident = 0 "
                           "AND a.scope IN (SELECT value FROM json_each(?)) GROUP BY day, a.severity ORDER BY day, a.severity"));
    s->bindAll(from.startOfDay(QTimeZone::UTC), jsonOf(scopes));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return list;
        list.append({QDateTime::fromMSecsSinceEpoch(s->int64(0) * dayMs, QTimeZone::UTC).date(), s->as<domain::Severity>(1), s->integer(2)});
    }
}

core::Result<VisitChanges> readVisitChanges(Db& db, const QList<qint64>& scopes, const QDateTime& since)
{
    VisitChanges changes;
    const QString ids = jsonOf(scopes);
    STORE_LET(a, db.cached("SELECT sum(is_incident = 0), sum(is_incident = 0 AND severity >= 4), sum(is_incident) FROM alert "
                           "WHERE first_seen >= ? AND scope IN (SELECT value FROM json_each(?))"));
    a->bindAll(since, ids);
    STORE_LET(hasAlerts, a->step());
    if (hasAlerts) {
        changes.alerts = a->integer(0);
        changes.highAlerts = a->integer(1);
        changes.incidents = a->integer(2);
    }
    a->reset();
    STORE_LET(resources, db.number("SELECT count(*) FROM resource WHERE first_seen >= ? AND scope IN (SELECT value FROM json_each(?))", 0, since, ids));
    changes.resources = resources;
    STORE_LET(c, db.cached("SELECT sum(resources_worse), sum(resources_better) FROM score_cause WHERE at >= ? AND scope IN (SELECT value FROM json_each(?))"));
    c->bindAll(since, ids);
    STORE_LET(hasCauses, c->step());
    if (hasCauses) {
        changes.verdictsWorse = c->integer(0);
        changes.verdictsBetter = c->integer(1);
    }
    c->reset();
    return changes;
}

core::Result<QList<PartlyFact>> readPartly(Db& db, const QList<qint64>& scopes)
{
    QList<PartlyFact> list;
    STORE_LET(s, db.cached("SELECT s.id, m.type, m.error, m.missing_role FROM json_each(?) j JOIN scope s ON s.id = j.value "
                           "JOIN read_mark m ON m.connection = s.connection AND m.place_key = s.key WHERE m.complete = 0 ORDER BY s.id, m.type"));
    s->bindAll(jsonOf(scopes));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return list;
        list.append({s->int64(0), s->text(1), s->text(2), s->text(3)});
    }
}

core::Result<qint64> readCompletedSince(Db& db, core::ConnectionId connection, const QDateTime& since)
{
    return db.number("SELECT count(*) FROM read_mark WHERE connection = ?1 AND complete = 1 AND at >= ?2", 0, connection, since);
}

core::Result<qint64> readStaleResources(Db& db, const QList<qint64>& scopes, const QDateTime& before)
{
    // The freshest of the marks that cover a (scope, type) decides; a mark of scope or type 0 covers all.
    return db.number("WITH groups AS (SELECT connection, scope, type, count(*) AS n FROM resource "
                     "WHERE scope IN (SELECT value FROM json_each(?1)) GROUP BY connection, scope, type) "
                     "SELECT coalesce(sum(n), 0) FROM groups g WHERE coalesce((SELECT max(m.at) FROM seen_mark m WHERE m.connection = g.connection "
                     "AND m.scope IN (0, g.scope) AND m.type IN (0, g.type)), 0) < ?2",
                     0, jsonOf(scopes), before);
}

} // namespace store
