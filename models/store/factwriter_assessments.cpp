// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/factwriter.h"

#include "store/contenthash.h"
#include "store/json.h"

namespace store {

core::Result<void> FactWriter::write(const domain::AssessmentMetadata& m)
{
    ++m_counters.read;
    STORE_LET(assessment, m_names.assessment(m.key));
    ContentHash hash;
    hash.add(m.displayName)
        .add(m.description)
        .add(m.remediation)
        .add(m.policyDefinitionId)
        .add(m.severityWord)
        .add(m.severity)
        .add(m.userImpact)
        .add(m.effort)
        .add(m.categories)
        .add(m.threats)
        .add(m.tactics)
        .add(m.techniques)
        .add(m.standards)
        .add(m.assessmentType)
        .add(qint64(m.preview))
        .add(QByteArrayView(m.body));
    STORE_LET(old, stored("SELECT row, hash FROM assessment_meta WHERE connection = ?1 AND assessment = ?2", m_connection, assessment));
    if (old.row != 0 && old.hash == hash.value()) {
        ++m_counters.unchanged;
        return {};
    }
    STORE_LET(severity, m_db.number("SELECT severity FROM assessment_meta WHERE connection = ?1 AND assessment = ?2", 0, m_connection, assessment));
    STORE_TRY(m_db.run("INSERT OR REPLACE INTO assessment_meta (row, connection, assessment, display_name, description, remediation, policy, severity, "
                       "severity_word, user_impact, effort, categories, threats, tactics, techniques, standards, assessment_type, preview, body, hash) "
                       "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)",
                       old.row != 0 ? std::optional(old.row) : std::nullopt, m_connection, assessment, m.displayName, m.description, m.remediation,
                       m.policyDefinitionId, m.severity, m.severityWord, m.userImpact, m.effort, Borrowed{listToJson(m.categories), true},
                       Borrowed{listToJson(m.threats), true}, Borrowed{listToJson(m.tactics), true}, Borrowed{listToJson(m.techniques), true},
                       Borrowed{listToJson(m.standards), true}, m.assessmentType, m.preview, Borrowed{m.body}, hash.value()));
    ++(old.row != 0 ? m_counters.changed : m_counters.added);
    m_changes->assessments = true;
    if (severity != static_cast<qint64>(m.severity))
        return touchByAssessment(assessment);
    return {};
}

core::Result<void> FactWriter::touchByAssessment(qint64 assessment)
{
    if (m_bulk.isActive())
        return {};
    STORE_LET(s, m_db.cached("SELECT resource FROM assessment WHERE assessment = ?1 AND state = 2 AND resource <> 0"));
    s->bindAll(assessment);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return {};
        touch(s->int64(0));
    }
}

core::Result<void> FactWriter::write(const domain::Assessment& a)
{
    ++m_counters.read;
    const auto key = core::ResourceKey::of(a.id);
    ContentHash hash;
    hash.add(a.id)
        .add(a.key)
        .add(a.resourceId)
        .add(a.scopeId)
        .add(a.stateWord)
        .add(a.state)
        .add(a.cause)
        .add(a.reason)
        .add(a.firstEvaluated)
        .add(a.stateChanged)
        .add(QByteArrayView(a.body));
    for (const auto& script : a.scripts)
        hash.add(script.language).add(script.text);
    Stored old;
    if (m_bulk.isActive()) {
        if (const qint64 row = m_bulk.assessments().find(key)) {
            STORE_LET(found, stored("SELECT row, hash FROM assessment WHERE row = ?1", row));
            old = found;
        }
    } else {
        STORE_LET(found, stored("SELECT row, hash FROM assessment WHERE key = ?1", key));
        old = found;
    }
    if (old.row != 0 && old.hash == hash.value()) {
        ++m_counters.unchanged;
        return saw(domain::FactKind::Assessment, old.row);
    }
    STORE_LET(assessment, m_names.assessment(a.key));
    STORE_LET(scope, m_names.scope(m_connection, a.scopeId));
    const auto resourceKey = core::ResourceKey::of(a.resourceId);
    STORE_LET(resource, resourceRow(resourceKey));
    qint64 row = old.row;
    if (row != 0) {
        STORE_LET(previous, m_db.number("SELECT resource FROM assessment WHERE row = ?1", 0, row));
        touch(previous);
        STORE_TRY(m_db.run("UPDATE assessment SET connection = ?2, assessment = ?3, scope = ?4, resource_key = ?5, resource = ?6, state = ?7, "
                           "first_evaluated = ?8, state_changed = ?9, hash = ?10 WHERE row = ?1",
                           row, m_connection, assessment, scope, resourceKey, resource, a.state, a.firstEvaluated, a.stateChanged, hash.value()));
        ++m_counters.changed;
    } else {
        STORE_TRY(m_db.run("INSERT INTO assessment (key, connection, assessment, scope, resource_key, resource, state, first_evaluated, state_changed, hash) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                           key, m_connection, assessment, scope, resourceKey, resource, a.state, a.firstEvaluated, a.stateChanged, hash.value()));
        row = m_db.lastInsertId();
        if (m_bulk.isActive())
            m_bulk.assessments().insert(key, static_cast<quint32>(row));
        ++m_counters.added;
    }
    STORE_TRY(m_db.run("INSERT INTO assessment_body (row, id, resource_id, state_word, cause, reason, scripts, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
                       "ON CONFLICT DO UPDATE SET id = ?2, resource_id = ?3, state_word = ?4, cause = ?5, reason = ?6, scripts = ?7, body = ?8",
                       row, a.id, a.resourceId, a.stateWord, a.cause, a.reason, Borrowed{scriptsToJson(a.scripts), true}, Borrowed{a.body}));
    touch(resource);
    m_changes->assessments = true;
    return saw(domain::FactKind::Assessment, row);
}

core::Result<void> FactWriter::write(const domain::SubAssessment& f)
{
    ++m_counters.read;
    const auto key = core::ResourceKey::of(f.id);
    const qint64 hash = ContentHash()
                            .add(f.id)
                            .add(f.assessmentId)
                            .add(f.findingId)
                            .add(f.resourceId)
                            .add(f.displayName)
                            .add(f.severity)
                            .add(f.state)
                            .add(f.generated)
                            .add(QByteArrayView(f.body))
                            .value();
    STORE_LET(old, stored("SELECT row, hash FROM sub_assessment WHERE key = ?1", key));
    if (old.row != 0 && old.hash == hash) {
        ++m_counters.unchanged;
        return saw(domain::FactKind::SubAssessment, old.row);
    }
    const auto resourceKey = core::ResourceKey::of(f.resourceId);
    const auto parentKey = core::ResourceKey::of(f.assessmentId);
    STORE_LET(resource, resourceRow(resourceKey));
    qint64 scope = 0;
    if (m_bulk.isActive()) {
        STORE_LET(of, m_db.number("SELECT scope FROM assessment WHERE row = ?1", 0, m_bulk.assessments().find(parentKey)));
        scope = of;
    } else {
        STORE_LET(of, m_db.number("SELECT scope FROM assessment WHERE key = ?1", 0, parentKey));
        scope = of;
    }
    STORE_TRY(m_db.run("INSERT INTO sub_assessment (row, key, parent_key, connection, scope, resource_key, resource, finding_id, display_name, severity, "
                       "state, generated, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (row) DO UPDATE SET "
                       "parent_key = ?3, connection = ?4, scope = ?5, resource_key = ?6, resource = ?7, finding_id = ?8, display_name = ?9, severity = ?10, "
                       "state = ?11, generated = ?12, hash = ?13",
                       old.row != 0 ? std::optional(old.row) : std::nullopt, key, parentKey, m_connection, scope, resourceKey, resource, f.findingId,
                       f.displayName, f.severity, f.state, f.generated, hash));
    const qint64 row = old.row != 0 ? old.row : m_db.lastInsertId();
    STORE_TRY(m_db.run("INSERT INTO sub_assessment_body (row, id, resource_id, body) VALUES (?1, ?2, ?3, ?4) "
                       "ON CONFLICT DO UPDATE SET id = ?2, resource_id = ?3, body = ?4",
                       row, f.id, f.resourceId, Borrowed{f.body}));
    ++(old.row != 0 ? m_counters.changed : m_counters.added);
    m_changes->assessments = true;
    return saw(domain::FactKind::SubAssessment, row);
}

} // namespace store
