// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/recommendationqueries.h"

#include "store/json.h"
#include "store/queries/verdictqueries.h"
#include "store/sqltext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store {

core::Result<RecommendationTexts> readRecommendationTexts(Db& db, qint64 assessment, core::ConnectionId connection)
{
    RecommendationTexts texts;
    STORE_LET(s, db.cached("SELECT description, remediation, policy, assessment_type, user_impact, effort, techniques, categories "
                           "FROM assessment_meta WHERE assessment = ? ORDER BY connection <> ?, connection LIMIT 1"));
    s->bindAll(assessment, connection);
    STORE_LET(found, s->step());
    if (!found)
        return texts;
    texts.description = s->text(0);
    texts.remediation = s->text(1);
    texts.policyDefinitionId = s->text(2);
    texts.assessmentType = s->text(3);
    texts.userImpact = s->as<domain::Level>(4);
    texts.effort = s->as<domain::Level>(5);
    texts.techniques = listFromJson(s->view(6));
    texts.categories = listFromJson(s->view(7));
    s->reset();
    return texts;
}

namespace {

/// Of a rule of our own, in the order of rows.
core::Result<QList<domain::AffectedRow>> readOwnAffected(Db& db, qint64 assessment, const QList<qint64>& scopes, domain::AssessmentState state, int limit)
{
    QList<domain::AffectedRow> affected;
    STORE_LET(verdicts, readVerdictsOf(db, assessment));
    const core::Bitmap none;
    const auto& rows = state == domain::AssessmentState::Unhealthy       ? verdicts.unhealthy
                       : state == domain::AssessmentState::Healthy       ? verdicts.healthy
                       : state == domain::AssessmentState::Unknown       ? verdicts.unknown
                       : state == domain::AssessmentState::NotApplicable ? verdicts.notApplicable
                                                                         : none;
    const QSet<qint64> chosen(scopes.begin(), scopes.end());
    STORE_LET(s, db.cached("SELECT t.id, r.name, g.name, s.name, s.scope_id, r.scope FROM resource r JOIN resource_text t ON t.row = r.row "
                           "JOIN scope s ON s.id = r.scope LEFT JOIN resource_group g ON g.id = r.resource_group WHERE r.row = ?1"));
    for (const std::uint32_t row : rows.rows()) {
        if (affected.size() >= limit)
            break;
        s->bindAll(qint64(row));
        STORE_LET(found, s->step());
        if (found && chosen.contains(s->int64(5)))
            affected.append({{qint64(row)}, s->text(0), s->text(1), s->text(2), s->text(3).isEmpty() ? s->text(4) : s->text(3), {}, state, {}});
        s->reset();
    }
    return affected;
}

} // namespace

core::Result<QList<domain::AffectedRow>> readAffected(Db& db, qint64 assessment, const QList<qint64>& scopes, domain::AssessmentState state, int limit)
{
    STORE_LET(isOwn, isOwnRule(db, assessment));
    if (isOwn)
        return readOwnAffected(db, assessment, scopes, state, limit);
    QList<domain::AffectedRow> rows;
    STORE_LET(s, db.cached("SELECT a.resource, b.resource_id, r.name, g.name, s.name, b.reason, a.state, a.state_changed, s.scope_id "
                           "FROM assessment a JOIN assessment_body b ON b.row = a.row JOIN scope s ON s.id = a.scope "
                           "LEFT JOIN resource r ON r.row = a.resource LEFT JOIN resource_group g ON g.id = r.resource_group "
                           "WHERE a.assessment = ?1 AND a.state = ?2 AND a.scope IN (SELECT value FROM json_each(?3)) "
                           "ORDER BY a.state_changed IS NULL, a.state_changed, a.row LIMIT ?4"));
    s->bindAll(assessment, state, jsonOf(scopes), limit);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return rows;
        domain::AffectedRow affected;
        affected.resource = {s->int64(0)};
        affected.resourceId = s->text(1);
        affected.name = s->isNull(2) ? affected.resourceId.section(u'/', -1) : s->text(2);
        affected.group = s->text(3);
        affected.scopeName = s->text(4).isEmpty() ? s->text(8) : s->text(4);
        affected.reason = s->text(5);
        affected.state = s->as<domain::AssessmentState>(6);
        affected.since = s->time(7);
        rows.append(std::move(affected));
    }
}

core::Result<domain::AssessmentEvidence> readEvidence(Db& db, qint64 assessment, const QString& resourceId)
{
    STORE_LET(s, db.cached("SELECT b.resource_id, b.state_word, b.cause, b.reason, a.first_evaluated, a.state_changed, b.body "
                           "FROM assessment a JOIN assessment_body b ON b.row = a.row WHERE a.resource_key = ? AND a.assessment = ?"));
    s->bindAll(core::ResourceKey::of(resourceId), assessment);
    STORE_LET(found, s->step());
    if (!found)
        return core::fail(core::Errc::NotFound, QCoreApplication::translate("store", "This resource is not assessed any more; refresh the list."), resourceId,
                          u"store.evidence"_s);
    domain::AssessmentEvidence evidence{s->text(0), s->text(1), s->text(2), s->text(3), s->time(4), s->time(5), s->blob(6)};
    s->reset();
    return evidence;
}

core::Result<QList<ScriptTarget>> readScriptTargets(Db& db, qint64 assessment, const QStringList& resourceIds)
{
    QList<ScriptTarget> targets;
    STORE_LET(isOwn, isOwnRule(db, assessment));
    STORE_LET(s, isOwn ? db.cached("SELECT t.id, y.name, r.name, l.name, g.name, s.scope_id, r.environment, '[]', ?2 FROM resource r "
                                   "JOIN resource_text t ON t.row = r.row JOIN resource_type y ON y.id = r.type JOIN scope s ON s.id = r.scope "
                                   "LEFT JOIN location l ON l.id = r.location LEFT JOIN resource_group g ON g.id = r.resource_group WHERE r.key = ?1")
                       : db.cached("SELECT b.resource_id, y.name, r.name, l.name, g.name, s.scope_id, coalesce(r.environment, s.environment), b.scripts "
                                   "FROM assessment a JOIN assessment_body b ON b.row = a.row JOIN scope s ON s.id = a.scope "
                                   "LEFT JOIN resource r ON r.row = a.resource LEFT JOIN resource_type y ON y.id = r.type "
                                   "LEFT JOIN location l ON l.id = r.location LEFT JOIN resource_group g ON g.id = r.resource_group "
                                   "WHERE a.resource_key = ? AND a.assessment = ?"));
    for (const auto& id : resourceIds) {
        s->clear();
        s->bindAll(core::ResourceKey::of(id), assessment);
        STORE_LET(found, s->step());
        if (!found)
            continue;
        targets.append({s->text(0), s->text(1), s->text(2), s->text(3), s->text(4), s->text(5), s->as<domain::Environment>(6), scriptsFromJson(s->view(7))});
    }
    s->clear();
    return targets;
}

core::Result<QString> readAnyAssessmentId(Db& db, qint64 assessment, const QList<qint64>& scopes)
{
    STORE_LET(s, db.cached("SELECT b.id FROM assessment a JOIN assessment_body b ON b.row = a.row WHERE a.assessment = ? "
                           "AND a.scope IN (SELECT value FROM json_each(?)) ORDER BY a.state <> 2, a.row LIMIT 1"));
    s->bindAll(assessment, jsonOf(scopes));
    STORE_LET(found, s->step());
    QString id = found ? s->text(0) : QString();
    s->reset();
    return id;
}

core::Result<QList<ResourceVerdict>> readResourceVerdicts(Db& db, const core::ResourceKey& resource)
{
    QList<ResourceVerdict> verdicts;
    STORE_LET(s, db.cached("SELECT assessment, state, state_changed FROM assessment WHERE resource_key = ? ORDER BY state = 2 DESC, assessment"));
    s->bindAll(resource);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            break;
        verdicts.append({s->int64(0), s->as<domain::AssessmentState>(1), s->time(2)});
    }
    STORE_LET(place, findRow(db, resource));
    if (place.row == 0)
        return verdicts;
    STORE_LET(own, readVerdictsOn(db, place.row));
    for (const auto& [assessment, state] : own)
        verdicts.append({assessment, state, {}});
    return verdicts;
}

} // namespace store
