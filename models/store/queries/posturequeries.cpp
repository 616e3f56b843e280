// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/posturequeries.h"

#include "store/json.h"
#include "store/queries/verdictqueries.h"
#include "store/sqltext.h"

#include <cstring>

#include <QJsonDocument>
#include <QJsonObject>

namespace store {

namespace {

core::Result<void> readScores(Db& db, PostureFacts& facts)
{
    STORE_LET(s, db.cached("SELECT scope, max_score, current_score, percent, weight, at FROM score"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return {};
        facts.scores.append({s->int64(0), s->real(1), s->real(2), s->real(3), double(s->int64(4)), s->time(5)});
    }
}

core::Result<void> readControls(Db& db, PostureFacts& facts)
{
    QHash<qint64, qsizetype> byRow;
    STORE_LET(s, db.cached("SELECT row, scope, control_id, display_name, max_score, current_score, healthy, unhealthy, not_applicable, "
                           "weight, at FROM control ORDER BY scope, control_id"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            break;
        byRow.insert(s->int64(0), facts.controls.size());
        facts.controls.append({s->int64(0),
                               s->int64(1),
                               s->text(2),
                               s->text(3),
                               s->real(4),
                               s->real(5),
                               s->integer(6),
                               s->integer(7),
                               s->integer(8),
                               double(s->int64(9)),
                               s->time(10),
                               {}});
    }
    STORE_LET(m, db.cached("SELECT control, assessment FROM control_assessment ORDER BY control, assessment"));
    for (;;) {
        STORE_LET(row, m->step());
        if (!row)
            return {};
        if (const auto at = byRow.constFind(m->int64(0)); at != byRow.constEnd())
            facts.controls[*at].assessments.append(m->int64(1));
    }
}

core::Result<void> readMetadata(Db& db, PostureFacts& facts)
{
    STORE_LET(k, db.cached("SELECT id, key FROM assessment_key"));
    for (;;) {
        STORE_LET(row, k->step());
        if (!row)
            break;
        facts.assessmentKeys.insert(k->int64(0), k->text(1));
    }
    STORE_LET(s, db.cached("SELECT connection, assessment, display_name, severity, severity_word, tactics, threats, standards, "
                           "assessment_type, preview, policy, CASE connection WHEN ?1 THEN body END FROM assessment_meta"));
    s->bindAll(domain::ownRules);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return {};
        MetaFact meta;
        meta.connection = {s->int64(0)};
        meta.assessment = s->int64(1);
        meta.key = facts.assessmentKeys.value(meta.assessment);
        meta.name = s->text(2);
        meta.severity = s->as<domain::Severity>(3);
        meta.severityWord = s->text(4);
        meta.tactics = listFromJson(s->view(5));
        meta.threats = listFromJson(s->view(6));
        meta.standards = listFromJson(s->view(7));
        meta.assessmentType = s->text(8);
        meta.preview = s->boolean(9);
        meta.policy = s->text(10);
        if (!s->isNull(11)) {
            const auto about = QJsonDocument::fromJson(s->blob(11)).object();
            meta.remedy = about[QLatin1StringView("remedy")].toString();
            meta.sameAs = about[QLatin1StringView("sameAs")].toString();
            meta.exposes = about[QLatin1StringView("exposes")].toBool();
        }
        facts.metadata.append(std::move(meta));
    }
}

core::Result<void> readVerdicts(Db& db, PostureFacts& facts)
{
    STORE_LET(s, db.cached("SELECT a.scope, a.assessment, a.resource, a.resource_key, a.state, a.state_changed, r.type "
                           "FROM assessment a LEFT JOIN resource r ON r.row = a.resource"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return {};
        VerdictFact verdict;
        verdict.scope = s->integer(0);
        verdict.assessment = s->integer(1);
        verdict.resource = resourceNumber(s->int64(2), s->view(3));
        verdict.state = s->as<domain::AssessmentState>(4);
        verdict.changed = s->int64(5);
        verdict.type = s->integer(6);
        if (std::size_t(verdict.state) < 5)
            facts.verdicts.push_back(verdict);
    }
}

core::Result<void> readMarks(Db& db, PostureFacts& facts)
{
    // A sync that only read what changed touches no mark: where nothing failed since, its end is the time of the read.
    STORE_LET(s, db.cached("SELECT s.id, CASE min(m.complete) WHEN 1 THEN max(min(m.complete_at), coalesce(c.last_complete, 0)) ELSE min(m.complete_at) END "
                           "FROM scope s JOIN read_mark m ON m.connection = s.connection "
                           "AND m.place_key = s.key AND m.type IN ('assessments', 'securescores', 'controls') "
                           "LEFT JOIN connection_state c ON c.connection = s.connection "
                           "WHERE m.complete_at IS NOT NULL GROUP BY s.id"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            break;
        facts.lastRead.insert(s->int64(0), s->int64(1));
    }
    STORE_LET(c, db.cached("SELECT connection, last_complete FROM connection_state WHERE last_complete IS NOT NULL"));
    for (;;) {
        STORE_LET(row, c->step());
        if (!row)
            break;
        facts.connectionRead.insert(c->int64(0), c->time(1));
    }
    STORE_LET(t, db.cached("SELECT id, name FROM resource_type"));
    for (;;) {
        STORE_LET(row, t->step());
        if (!row)
            break;
        facts.resourceTypes.insert(t->integer(0), t->text(1));
    }
    // Only host content brings scripts; the bodies of cloud assessments need not be touched.
    STORE_LET(x, db.cached("SELECT DISTINCT a.assessment FROM connection c JOIN scope s ON s.connection = c.id JOIN assessment a ON a.scope = s.id "
                           "JOIN assessment_body b ON b.row = a.row WHERE c.kind = 4 AND b.scripts <> '[]'"));
    for (;;) {
        STORE_LET(row, x->step());
        if (!row)
            return {};
        facts.withSuppliedScript.insert(x->int64(0));
    }
}

} // namespace

qint64 resourceNumber(qint64 row, QByteArrayView key)
{
    if (row != 0)
        return row;
    quint64 bits = 0;
    std::memcpy(&bits, key.data(), std::min(sizeof bits, std::size_t(key.size())));
    return -1 - qint64(bits >> 1);
}

core::Result<QList<ConnectionFact>> readConnections(Db& db)
{
    QList<ConnectionFact> list;
    STORE_LET(s, db.cached("SELECT id, kind, name, settings, sample, paused, every_s, created FROM connection ORDER BY id"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return list;
        list.append({{s->int64(0)}, s->as<domain::ConnectionKind>(1), s->text(2), s->blob(3), s->boolean(4), s->boolean(5), s->int64(6), s->time(7)});
    }
}

core::Result<QList<ScopeFact>> readScopes(Db& db)
{
    QList<ScopeFact> list;
    STORE_LET(s, db.cached("SELECT id, connection, scope_id, parent_id, name, kind, environment, restricted, known FROM scope ORDER BY id"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return list;
        list.append({s->int64(0),
                     {s->int64(1)},
                     s->text(2),
                     s->text(3),
                     s->text(4),
                     s->as<domain::ScopeKind>(5),
                     s->as<domain::Environment>(6),
                     s->boolean(7),
                     s->boolean(8)});
    }
}

core::Result<QList<qint64>> readAssessedResources(Db& db, const QString& id, bool withBelow)
{
    STORE_LET(assessed, readAssessedRows(db));
    QSet<qint64> resources;
    for (const auto* sql : {"SELECT DISTINCT a.resource, a.resource_key FROM assessment_body b JOIN assessment a ON a.row = b.row "
                            "WHERE b.resource_id = ?1 COLLATE NOCASE OR (?2 <> '' AND b.resource_id LIKE ?2 ESCAPE '\\')",
                            "SELECT row, NULL FROM resource_text WHERE id = ?1 COLLATE NOCASE OR (?2 <> '' AND id LIKE ?2 ESCAPE '\\')"}) {
        STORE_LET(s, db.cached(sql));
        s->bind(1, id);
        s->bind(2, withBelow ? likeBeginning(id + u'/') : QString());
        for (;;) {
            STORE_LET(row, s->step());
            if (!row)
                break;
            if (!s->isNull(1) || assessed.contains(std::uint32_t(s->int64(0))))
                resources.insert(resourceNumber(s->int64(0), s->view(1)));
        }
    }
    return QList<qint64>(resources.begin(), resources.end());
}

core::Result<QList<qint64>> readAssessedResources(Db& db, const QStringList& ids)
{
    QSet<qint64> resources;
    STORE_LET(s, db.cached("SELECT resource, resource_key FROM assessment WHERE resource_key = ?1 UNION SELECT row, key FROM resource WHERE key = ?1"));
    for (const auto& id : ids) {
        s->bindAll(core::ResourceKey::of(id));
        for (;;) {
            STORE_LET(row, s->step());
            if (!row)
                break;
            resources.insert(resourceNumber(s->int64(0), s->view(1)));
        }
        s->reset();
    }
    return QList<qint64>(resources.begin(), resources.end());
}

core::Result<std::vector<VerdictFact>> readVerdictsOffByPolicy(Db& db)
{
    STORE_LET(s, db.cached("SELECT a.scope, a.assessment, a.resource, a.resource_key, a.state FROM assessment a JOIN assessment_body b ON b.row = a.row "
                           "WHERE a.state = ?1 AND b.cause = 'OffByPolicy' COLLATE NOCASE"));
    s->bindAll(domain::AssessmentState::NotApplicable);
    std::vector<VerdictFact> verdicts;
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return verdicts;
        VerdictFact verdict;
        verdict.scope = s->integer(0);
        verdict.assessment = s->integer(1);
        verdict.resource = resourceNumber(s->int64(2), s->view(3));
        verdict.state = s->as<domain::AssessmentState>(4);
        verdicts.push_back(verdict);
    }
}

core::Result<PostureFacts> readPostureFacts(Db& db)
{
    PostureFacts facts;
    STORE_LET(snapshot, Transaction::begin(db, "BEGIN"));
    STORE_LET(connections, readConnections(db));
    facts.connections = std::move(connections);
    STORE_LET(scopes, readScopes(db));
    facts.scopes = std::move(scopes);
    STORE_TRY(readScores(db, facts));
    STORE_TRY(readControls(db, facts));
    STORE_TRY(readMetadata(db, facts));
    STORE_TRY(readVerdicts(db, facts));
    STORE_TRY(readMarks(db, facts));
    STORE_TRY(snapshot.commit());
    return facts;
}

core::Result<std::optional<std::vector<VerdictMark>>> readVerdictMarks(Db& db, core::ConnectionId connection, qint64 most)
{
    std::vector<VerdictMark> marks;
    STORE_LET(s, db.cached("SELECT a.row, a.scope, a.assessment, a.state FROM scope s JOIN assessment a ON a.scope = s.id "
                           "WHERE s.connection = ? AND a.state IN (1, 2) LIMIT ?"));
    s->bindAll(connection, most + 1);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            break;
        marks.push_back({s->int64(0), s->integer(1), s->integer(2), s->as<domain::AssessmentState>(3)});
    }
    if (qint64(marks.size()) > most)
        return std::nullopt;
    std::ranges::sort(marks, {}, &VerdictMark::row);
    return marks;
}

core::Result<QStringList> readAssessedResourceIds(Db& db, const QList<qint64>& assessmentRows)
{
    QStringList ids;
    STORE_LET(s, db.cached("SELECT b.resource_id FROM json_each(?) j JOIN assessment_body b ON b.row = j.value"));
    s->bindAll(jsonOf(assessmentRows));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return ids;
        ids.append(s->text(0));
    }
}

} // namespace store
