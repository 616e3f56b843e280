// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/verdictqueries.h"

#include "store/bulkload.h"
#include "store/verdictsets.h"

#include <map>

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace store {

core::Result<AssessmentState> readAssessmentState(Db& db)
{
    AssessmentState state;
    for (const auto& [name, value] : {std::pair(u"assess"_s, &state.since), std::pair(u"assessed"_s, &state.rules), std::pair(u"assessed_at"_s, &state.at),
                                      std::pair(u"assessed_types"_s, &state.types)}) {
        STORE_LET(stored, buildState(db, name));
        *value = stored;
    }
    STORE_LET(s, db.cached("SELECT coalesce(max(seq), 0), count(*), (SELECT coalesce(max(id), 0) FROM resource_type) FROM fact_change"));
    STORE_LET(row, s->step());
    if (row) {
        state.lastChange = s->int64(0);
        state.changes = s->int64(1);
        state.lastType = s->int64(2);
    }
    s->reset();
    return state;
}

core::Result<std::vector<FactChange>> readFactChanges(Db& db, qint64 upTo)
{
    STORE_LET(s, db.cached("SELECT row, type, scope, id, type_word FROM fact_change WHERE seq <= ?1 ORDER BY seq"));
    s->bindAll(upTo);
    std::vector<FactChange> changes;
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return changes;
        changes.push_back({s->int64(0), s->int64(1), s->int64(2), s->text(3), s->text(4)});
    }
}

core::Result<QHash<QString, qint64>> readRuleIds(Db& db)
{
    STORE_LET(s, db.cached("SELECT k.key, k.id FROM assessment_meta m JOIN assessment_key k ON k.id = m.assessment WHERE m.connection = ?1"));
    s->bindAll(domain::ownRules);
    QHash<QString, qint64> ids;
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return ids;
        ids.insert(s->text(0).toLower(), s->int64(1));
    }
}

namespace {

/// Assessed rows that are still there, by chunk.
core::Result<std::map<qint64, core::Bitmap>> readChunks(Db& db)
{
    std::map<qint64, core::Bitmap> chunks;
    STORE_LET(s, db.cached("SELECT chunk, rows FROM verdict_chunk"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return chunks;
        STORE_LET(rows, unpackRows(s->view(1)));
        chunks.emplace(s->int64(0), std::move(rows));
    }
}

/// Whole sets of every rule that has any, by assessment.
core::Result<std::map<qint64, domain::RuleVerdicts>> readSets(Db& db, const std::map<qint64, core::Bitmap>& chunks)
{
    std::map<qint64, domain::RuleVerdicts> all;
    STORE_LET(s, db.cached("SELECT id, sets FROM verdict ORDER BY id"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return all;
        const auto rows = chunks.find(chunkOfVerdict(s->int64(0)));
        if (rows == chunks.end())
            continue;
        STORE_LET(sets, unpackVerdicts(s->view(1)));
        sets &= rows->second;
        all[ruleOfVerdict(s->int64(0))] |= sets;
    }
}

/// The metadata of a rule: {"controls": [{"code", "name", "max"}]}
OwnRuleFact aboutRule(qint64 assessment, QByteArrayView body)
{
    const auto about = QJsonDocument::fromJson(body.toByteArray()).object();
    OwnRuleFact rule{assessment, {}, {}};
    for (const auto& told : about[u"controls"_s].toArray()) {
        const auto control = told.toObject();
        rule.controls.append({control[u"code"_s].toString(), control[u"name"_s].toString(), control[u"max"_s].toDouble()});
    }
    return rule;
}

} // namespace

core::Result<StoredVerdicts> readVerdicts(Db& db)
{
    StoredVerdicts stored;
    STORE_LET(chunks, readChunks(db));
    STORE_LET(sets, readSets(db, chunks));
    STORE_LET(ids, readRuleIds(db));
    for (const auto& [name, id] : ids.asKeyValueRange()) {
        stored.rules.insert(name, stored.verdicts.size());
        stored.verdicts.push_back(std::move(sets[id]));
    }
    for (const auto& [chunk, rows] : chunks)
        stored.assessed |= rows;
    return stored;
}

core::Result<core::Bitmap> readAssessedRows(Db& db)
{
    STORE_LET(chunks, readChunks(db));
    core::Bitmap all;
    for (const auto& [chunk, rows] : chunks)
        all |= rows;
    return all;
}

core::Result<OwnFacts> readOwnFacts(Db& db)
{
    OwnFacts own;
    STORE_LET(chunks, readChunks(db));
    if (chunks.empty())
        return own;
    STORE_LET(sets, readSets(db, chunks));
    STORE_LET(m, db.cached("SELECT assessment, body FROM assessment_meta WHERE connection = ?1"));
    m->bindAll(domain::ownRules);
    for (;;) {
        STORE_LET(row, m->step());
        if (!row)
            break;
        if (const auto found = sets.find(m->int64(0)); found != sets.end()) {
            own.rules.push_back(aboutRule(m->int64(0), m->view(1)));
            own.rules.back().verdicts = std::move(found->second);
        }
    }
    STORE_LET(s, db.cached("SELECT row, scope, type FROM resource ORDER BY row"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return own;
        const auto at = std::size_t(s->int64(0));
        if (at >= own.scopeOfRow.size()) {
            own.scopeOfRow.resize(at + 1);
            own.typeOfRow.resize(at + 1);
        }
        own.scopeOfRow[at] = s->integer(1);
        own.typeOfRow[at] = s->integer(2);
    }
}

core::Result<bool> isOwnRule(Db& db, qint64 assessment)
{
    STORE_LET(found, db.number("SELECT count(*) FROM assessment_meta WHERE connection = ?1 AND assessment = ?2", 0, domain::ownRules, assessment));
    return found > 0;
}

core::Result<domain::RuleVerdicts> readVerdictsOf(Db& db, qint64 assessment)
{
    domain::RuleVerdicts all;
    STORE_LET(chunks, readChunks(db));
    STORE_LET(s, db.cached("SELECT sets FROM verdict WHERE id = ?1"));
    for (const auto& [chunk, rows] : chunks) {
        s->bindAll(verdictId(chunk, assessment));
        STORE_LET(found, s->step());
        if (!found)
            continue;
        auto sets = unpackVerdicts(s->view(0));
        s->reset();
        if (!sets)
            return std::unexpected(sets.error());
        *sets &= rows;
        all |= *sets;
    }
    return all;
}

core::Result<QList<std::pair<qint64, domain::AssessmentState>>> readVerdictsOn(Db& db, qint64 row)
{
    using domain::AssessmentState;
    QList<std::pair<qint64, AssessmentState>> states;
    const auto number = std::uint32_t(row);
    STORE_LET(s, db.cached("SELECT id, sets FROM verdict WHERE id >= ?1 AND id < ?2"));
    s->bindAll(verdictId(row >> chunkBits, 0), verdictId((row >> chunkBits) + 1, 0));
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            return states;
        STORE_LET(sets, unpackVerdicts(s->view(1)));
        const qint64 rule = ruleOfVerdict(s->int64(0));
        if (sets.unhealthy.contains(number))
            states.append({rule, AssessmentState::Unhealthy});
        else if (sets.healthy.contains(number))
            states.append({rule, AssessmentState::Healthy});
        else if (sets.unknown.contains(number))
            states.append({rule, AssessmentState::Unknown});
        else if (sets.notApplicable.contains(number))
            states.append({rule, AssessmentState::NotApplicable});
    }
}

core::Result<QHash<qint64, std::string>> readTypeNames(Db& db)
{
    STORE_LET(s, db.cached("SELECT id, name FROM resource_type"));
    QHash<qint64, std::string> names;
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return names;
        names.insert(s->int64(0), s->text(1).toLower().toStdString());
    }
}

core::Result<core::Bitmap> readRows(Db& db, const QString& type, qint64 scope)
{
    // In any scope: scope by scope, because that is how the index stands.
    STORE_LET(s, db.cached(type.isEmpty() ? "SELECT row FROM resource WHERE (scope = ?2 OR ?2 = 0) AND ?1 = ''"
                           : scope != 0   ? "SELECT row FROM resource WHERE type = (SELECT id FROM resource_type WHERE name = ?1) AND scope = ?2"
                                          : "SELECT row FROM resource WHERE type = (SELECT id FROM resource_type WHERE name = ?1) "
                                            "AND scope IN (SELECT id FROM scope WHERE ?2 = 0)"));
    s->bindAll(type, scope);
    core::Bitmap rows;
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return rows;
        rows.add(std::uint32_t(s->int64(0)));
    }
}

core::Result<PlacedRow> findRow(Db& db, const core::ResourceKey& key)
{
    STORE_LET(s, db.cached("SELECT row, type FROM resource WHERE key = ?1"));
    s->bindAll(key);
    STORE_LET(found, s->step());
    PlacedRow row;
    if (found)
        row = {s->int64(0), s->int64(1)};
    s->reset();
    return row;
}

} // namespace store
