// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/factwriter.h"

#include "store/contenthash.h"
#include "store/json.h"

namespace store {

core::Result<void> FactWriter::write(const domain::Control& c)
{
    ++m_counters.read;
    STORE_LET(scope, m_names.scope(m_connection, c.scopeId));
    const qint64 hash = ContentHash()
                            .add(c.displayName)
                            .add(c.maxScore)
                            .add(c.currentScore)
                            .add(qint64(c.healthy))
                            .add(qint64(c.unhealthy))
                            .add(qint64(c.notApplicable))
                            .add(c.weight)
                            .add(c.assessmentKeys)
                            .value();
    STORE_LET(old, stored("SELECT row, hash FROM control WHERE scope = ?1 AND control_id = ?2", scope, c.id));
    if (old.row != 0 && old.hash == hash) {
        ++m_counters.unchanged;
        return saw(domain::FactKind::Control, old.row);
    }
    STORE_TRY(m_db.run("INSERT INTO control (row, connection, scope, control_id, display_name, max_score, current_score, healthy, unhealthy, not_applicable, "
                       "weight, hash, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (row) DO UPDATE SET connection = ?2, "
                       "display_name = ?5, max_score = ?6, current_score = ?7, healthy = ?8, unhealthy = ?9, not_applicable = ?10, weight = ?11, hash = ?12, "
                       "at = ?13",
                       old.row != 0 ? std::optional(old.row) : std::nullopt, m_connection, scope, c.id, c.displayName, c.maxScore, c.currentScore, c.healthy,
                       c.unhealthy, c.notApplicable, c.weight, hash, m_now));
    const qint64 row = old.row != 0 ? old.row : m_db.lastInsertId();
    if (!c.assessmentKeys.isEmpty()) { // empty: not told, what is known stays
        STORE_TRY(m_db.run("DELETE FROM control_assessment WHERE control = ?1", row));
        for (const QString& key : c.assessmentKeys) {
            STORE_LET(assessment, m_names.assessment(key));
            STORE_TRY(m_db.run("INSERT OR IGNORE INTO control_assessment (control, assessment) VALUES (?1, ?2)", row, assessment));
        }
    }
    ++(old.row != 0 ? m_counters.changed : m_counters.added);
    m_changes->scores = true;
    return saw(domain::FactKind::Control, row);
}

core::Result<void> FactWriter::write(const domain::Score& s)
{
    ++m_counters.read;
    STORE_LET(scope, m_names.scope(m_connection, s.scopeId));
    STORE_LET(known, m_db.number("SELECT 1 FROM score WHERE scope = ?1", 0, scope));
    STORE_TRY(m_db.run("INSERT INTO score (scope, connection, max_score, current_score, percent, weight, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
                       "ON CONFLICT DO UPDATE SET connection = ?2, max_score = ?3, current_score = ?4, percent = ?5, weight = ?6, at = ?7 "
                       "WHERE (max_score, current_score, percent, weight) IS NOT (?3, ?4, ?5, ?6) OR at IS NOT ?7",
                       scope, m_connection, s.maxScore, s.currentScore, s.percent, s.weight, s.at));
    if (known != 0 && m_db.changes() == 0) {
        ++m_counters.unchanged;
        return {};
    }
    ++(known != 0 ? m_counters.changed : m_counters.added);
    m_changes->scores = true;
    return {};
}

core::Result<void> FactWriter::write(const domain::ScoreDay& d)
{
    ++m_counters.read;
    STORE_LET(scope, m_names.scope(m_connection, d.scopeId));
    STORE_LET(known, m_db.number("SELECT 1 FROM score_day WHERE scope = ?1 AND control_id = ?2 AND day = ?3", 0, scope, d.controlId, d.day));
    STORE_TRY(m_db.run("INSERT INTO score_day (scope, control_id, day, connection, percent, current_score, max_score, weight) "
                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO UPDATE SET percent = ?5, current_score = ?6, max_score = ?7, weight = ?8 "
                       "WHERE (percent, current_score, max_score, weight) IS NOT (?5, ?6, ?7, ?8)",
                       scope, d.controlId, d.day, m_connection, d.percent, d.currentScore, d.maxScore, d.weight));
    if (known != 0 && m_db.changes() == 0) {
        ++m_counters.unchanged;
        return {};
    }
    ++(known != 0 ? m_counters.changed : m_counters.added);
    m_changes->scores = true;
    return {};
}

core::Result<void> FactWriter::write(const domain::HealthDay& d)
{
    ++m_counters.read;
    STORE_LET(scope, m_names.scope(m_connection, d.scopeId));
    STORE_LET(known, m_db.number("SELECT 1 FROM health_day WHERE scope = ?1 AND day = ?2", 0, scope, d.day));
    STORE_TRY(m_db.run("INSERT INTO health_day (scope, day, connection, resources, unhealthy) VALUES (?1, ?2, ?3, ?4, ?5) "
                       "ON CONFLICT DO UPDATE SET resources = ?4, unhealthy = ?5 WHERE (resources, unhealthy) IS NOT (?4, ?5)",
                       scope, d.day, m_connection, d.resources, d.unhealthy));
    if (known != 0 && m_db.changes() == 0) {
        ++m_counters.unchanged;
        return {};
    }
    ++(known != 0 ? m_counters.changed : m_counters.added);
    m_changes->scores = true;
    return {};
}

core::Result<void> FactWriter::write(const domain::ScoreCause& c)
{
    ++m_counters.read;
    STORE_LET(scope, m_names.scope(m_connection, c.scopeId));
    const qint64 at = c.at.toMSecsSinceEpoch();
    const QByteArray ids = listToJson(c.resourceIds);
    STORE_LET(known,
              m_db.number("SELECT row FROM score_cause WHERE scope = ?1 AND at = ?2 AND assessment_key = ?3 AND control_id = ?4 AND who = ?5 AND how = ?6", 0,
                          scope, at, c.assessmentKey, c.controlId, c.who, c.how));
    STORE_TRY(m_db.run("INSERT INTO score_cause (scope, connection, at, assessment_key, control_id, resources_worse, resources_better, resources_added, "
                       "resources_removed, gain, who, how, resource_ids) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) "
                       "ON CONFLICT DO UPDATE SET resources_worse = ?6, resources_better = ?7, resources_added = ?8, resources_removed = ?9, gain = ?10, "
                       "resource_ids = ?13 WHERE (resources_worse, resources_better, resources_added, resources_removed, gain, resource_ids) "
                       "IS NOT (?6, ?7, ?8, ?9, ?10, ?13)",
                       scope, m_connection, at, c.assessmentKey, c.controlId, c.resourcesWorse, c.resourcesBetter, c.resourcesAdded, c.resourcesRemoved, c.gain,
                       c.who, c.how, Borrowed{ids, true}));
    if (known != 0 && m_db.changes() == 0) {
        ++m_counters.unchanged;
        return {};
    }
    ++(known != 0 ? m_counters.changed : m_counters.added);
    m_changes->scores = true;
    return {};
}

core::Result<void> FactWriter::write(const domain::Pricing& p)
{
    ++m_counters.read;
    STORE_LET(scope, m_names.scope(m_connection, p.scopeId));
    const qint64 hash = ContentHash().add(p.state).add(p.subPlan).add(QByteArrayView(p.body)).value();
    STORE_LET(old, stored("SELECT row, hash FROM pricing WHERE scope = ?1 AND plan = ?2", scope, p.plan));
    if (old.row != 0 && old.hash == hash) {
        ++m_counters.unchanged;
        return saw(domain::FactKind::Pricing, old.row);
    }
    STORE_TRY(m_db.run("INSERT INTO pricing (row, connection, scope, plan, state, sub_plan, body, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
                       "ON CONFLICT (row) DO UPDATE SET connection = ?2, plan = ?4, state = ?5, sub_plan = ?6, body = ?7, hash = ?8",
                       old.row != 0 ? std::optional(old.row) : std::nullopt, m_connection, scope, p.plan, p.state, p.subPlan, Borrowed{p.body}, hash));
    const qint64 row = old.row != 0 ? old.row : m_db.lastInsertId();
    ++(old.row != 0 ? m_counters.changed : m_counters.added);
    m_changes->resources = m_changes->manyResources = true; // the plan of every resource in the scope
    return saw(domain::FactKind::Pricing, row);
}

} // namespace store
