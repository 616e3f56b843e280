// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/factwriter.h"

#include "store/contenthash.h"
#include "store/json.h"

namespace store {

namespace {

qint64 hashOf(const domain::Alert& a)
{
    ContentHash hash;
    hash.add(a.id)
        .add(a.systemAlertId)
        .add(a.alertType)
        .add(a.displayName)
        .add(a.description)
        .add(a.severityWord)
        .add(a.severity)
        .add(a.statusWord)
        .add(a.status)
        .add(a.scopeId)
        .add(a.compromisedEntity)
        .add(a.product)
        .add(a.tactics)
        .add(a.techniques)
        .add(a.resourceIds)
        .add(a.remediationSteps)
        .add(qint64(a.isIncident))
        .add(a.memberAlertIds)
        .add(a.start)
        .add(a.end)
        .add(a.generated)
        .add(a.portalUri);
    for (const auto& e : a.entities)
        hash.add(e.type).add(e.name).add(e.detail).add(e.resourceId).add(QByteArrayView(e.body));
    return hash.add(QByteArrayView(a.body)).value();
}

qint64 timeOf(const domain::Alert& a, qint64 now)
{
    for (const QDateTime* t : {&a.end, &a.start, &a.generated}) {
        if (t->isValid())
            return t->toMSecsSinceEpoch();
    }
    return now;
}

} // namespace

core::Result<qint64> FactWriter::alertEnvironment(const domain::Alert& a, qint64 scope)
{
    for (const QString& id : a.resourceIds) { // an alert of an AWS machine comes through an Azure subscription
        STORE_LET(row, resourceRow(core::ResourceKey::of(id)));
        if (row != 0)
            return m_db.number("SELECT environment FROM resource WHERE row = ?1", 0, row);
    }
    return m_db.number("SELECT environment FROM scope WHERE id = ?1", 0, scope);
}

core::Result<void> FactWriter::write(const domain::Alert& a)
{
    ++m_counters.read;
    const auto key = core::ResourceKey::of(a.id);
    const qint64 hash = hashOf(a);
    STORE_LET(old, stored("SELECT row, hash FROM alert WHERE key = ?1", key));
    if (old.row != 0 && old.hash == hash) {
        ++m_counters.unchanged;
        return saw(domain::FactKind::Alert, old.row);
    }
    STORE_LET(scope, m_names.scope(m_connection, a.scopeId));
    STORE_LET(environment, alertEnvironment(a, scope));
    STORE_TRY(m_db.run("INSERT INTO alert (row, key, connection, scope, id, system_id, alert_type, display_name, severity, severity_word, status, "
                       "status_word, environment, compromised, product, tactics, is_incident, start_at, end_at, generated, time, first_seen, hash) VALUES "
                       "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23) ON CONFLICT (row) DO "
                       "UPDATE SET connection = ?3, scope = ?4, id = ?5, system_id = ?6, alert_type = ?7, display_name = ?8, severity = ?9, "
                       "severity_word = ?10, status = ?11, status_word = ?12, environment = ?13, compromised = ?14, product = ?15, tactics = ?16, "
                       "is_incident = ?17, start_at = ?18, end_at = ?19, generated = ?20, time = ?21, hash = ?23",
                       old.row != 0 ? std::optional(old.row) : std::nullopt, key, m_connection, scope, a.id, a.systemAlertId, a.alertType, a.displayName,
                       a.severity, a.severityWord, a.status, a.statusWord, environment, a.compromisedEntity, a.product, Borrowed{listToJson(a.tactics), true},
                       a.isIncident, a.start, a.end, a.generated, timeOf(a, m_now), m_now, hash));
    const qint64 row = old.row != 0 ? old.row : m_db.lastInsertId();
    STORE_TRY(writeAlertParts(row, a));
    ++(old.row != 0 ? m_counters.changed : m_counters.added);
    m_changes->alert(row);
    return saw(domain::FactKind::Alert, row);
}

core::Result<void> FactWriter::writeAlertParts(qint64 row, const domain::Alert& a)
{
    STORE_TRY(m_db.run("INSERT OR REPLACE INTO alert_body (row, description, techniques, remediation, resources, members, entities, portal_uri, body) "
                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                       row, a.description, Borrowed{listToJson(a.techniques), true}, Borrowed{listToJson(a.remediationSteps), true},
                       Borrowed{listToJson(a.resourceIds), true}, Borrowed{listToJson(a.memberAlertIds), true}, Borrowed{entitiesToJson(a.entities), true},
                       a.portalUri, Borrowed{a.body}));
    STORE_LET(before, m_db.cached("SELECT resource FROM alert_resource WHERE alert = ?1"));
    before->bindAll(row);
    for (;;) {
        STORE_LET(more, before->step());
        if (!more)
            break;
        touch(before->int64(0));
    }
    STORE_TRY(m_db.run("DELETE FROM alert_resource WHERE alert = ?1", row));
    for (const QString& id : a.resourceIds) {
        const auto key = core::ResourceKey::of(id);
        STORE_LET(resource, resourceRow(key));
        STORE_TRY(m_db.run("INSERT OR IGNORE INTO alert_resource (alert, resource_key, resource) VALUES (?1, ?2, ?3)", row, key, resource));
        touch(resource);
    }
    STORE_TRY(m_db.run("DELETE FROM alert_entity WHERE alert = ?1", row));
    for (const auto& entity : a.entities) {
        if (!entity.name.isEmpty())
            STORE_TRY(m_db.run("INSERT OR IGNORE INTO alert_entity (alert, type, name) VALUES (?1, ?2, ?3)", row, entity.type, entity.name));
    }
    STORE_LET(members, m_db.cached("SELECT system_id FROM incident_member WHERE incident = ?1"));
    members->bindAll(row);
    for (;;) {
        STORE_LET(more, members->step());
        if (!more)
            break;
        m_touchedAlerts.insert(members->text(0));
    }
    STORE_TRY(m_db.run("DELETE FROM incident_member WHERE incident = ?1", row));
    for (const QString& member : a.memberAlertIds) {
        STORE_TRY(m_db.run("INSERT OR IGNORE INTO incident_member (incident, system_id) VALUES (?1, ?2)", row, member));
        m_touchedAlerts.insert(member);
    }
    if (!a.isIncident)
        m_touchedAlerts.insert(a.systemAlertId);
    return {};
}

core::Result<void> FactWriter::eraseAlert(qint64 row)
{
    m_changes->alert(row);
    for (auto [sql, isResource] : {std::pair("SELECT resource FROM alert_resource WHERE alert = ?1", true),
                                   std::pair("SELECT system_id FROM incident_member WHERE incident = ?1", false)}) {
        STORE_LET(s, m_db.cached(sql));
        s->bindAll(row);
        for (;;) {
            STORE_LET(more, s->step());
            if (!more)
                break;
            if (isResource)
                touch(s->int64(0));
            else
                m_touchedAlerts.insert(s->text(0));
        }
    }
    for (const char* sql : {"DELETE FROM alert_resource WHERE alert = ?1", "DELETE FROM alert_entity WHERE alert = ?1",
                            "DELETE FROM incident_member WHERE incident = ?1", "DELETE FROM alert_body WHERE row = ?1", "DELETE FROM alert WHERE row = ?1"})
        STORE_TRY(m_db.run(sql, row));
    return {};
}

} // namespace store
