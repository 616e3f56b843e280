// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verdictstore.h"

#include "store/batchjob.h"
#include "store/bulkload.h"
#include "store/chunkrows.h"
#include "store/factwriter.h"
#include "store/ownhealth.h"
#include "store/verdictsets.h"
#include "store/workspace.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace store {

namespace {

core::Result<void> keepRules(FactWriter& facts, Db& db, const QList<domain::AssessmentMetadata>& rules, std::vector<qint64>& ids)
{
    for (const auto& rule : rules) {
        STORE_TRY(facts.write(rule));
        STORE_LET(id, db.number("SELECT id FROM assessment_key WHERE key = ?1", 0, rule.key));
        ids.push_back(id);
    }
    const std::set<qint64> kept(ids.begin(), ids.end());
    std::vector<qint64> gone;
    STORE_LET(s, db.cached("SELECT assessment FROM assessment_meta WHERE connection = ?1"));
    s->bindAll(domain::ownRules);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            break;
        if (!kept.contains(s->int64(0)))
            gone.push_back(s->int64(0));
    }
    for (const qint64 id : gone) {
        STORE_TRY(db.run("DELETE FROM verdict WHERE id & 4294967295 = ?1", id));
        STORE_TRY(db.run("DELETE FROM assessment_meta WHERE connection = ?1 AND assessment = ?2", domain::ownRules, id));
    }
    return {};
}

core::Result<BeganAssessment> begin(FactWriter& facts, Db& db, const QList<domain::AssessmentMetadata>& rules, qint64 now, ChangeSet& changes)
{
    BeganAssessment began;
    STORE_LET(before, buildState(db, u"assess"_s));
    began.since = std::max(now, before + 1); // another one than any before
    facts.begin(domain::ownRules, now, changes);
    STORE_TRY(keepRules(facts, db, rules, began.ruleIds));
    STORE_TRY(facts.end(false));
    STORE_TRY(setBuildState(db, u"assess"_s, began.since));
    STORE_TRY(setBuildState(db, u"assessed"_s, 0));
    STORE_LET(last, db.number("SELECT coalesce(max(seq), 0) FROM fact_change", 0));
    STORE_LET(types, db.number("SELECT coalesce(max(id), 0) FROM resource_type", 0));
    began.upTo = last;
    began.types = types;
    return began;
}

class VerdictJob final : public Writer::SyncJob {
public:
    VerdictJob(std::vector<ChunkVerdicts> chunks, std::optional<AssessedMark> mark, core::Promise<void> promise)
        : m_chunks(std::move(chunks)), m_mark(std::move(mark)), m_promise(std::move(promise))
    {
    }

    core::Result<bool> step(FactWriter&, Db& db, qint64, ChangeSet& changes) override
    {
        STORE_LET(transaction, Transaction::begin(db));
        if (m_next < m_chunks.size())
            STORE_TRY(write(db, m_chunks[m_next], changes));
        ++m_next;
        const bool more = m_next < m_chunks.size();
        if (!more && m_mark)
            STORE_TRY(mark(db));
        STORE_TRY(transaction.commit());
        changes.assessments = true;
        return more;
    }
    void end(core::Result<void> result) override { m_promise.complete(std::move(result)); }

private:
    static core::Result<QHash<qint64, domain::Severity>> severitiesOfRules(Db& db)
    {
        QHash<qint64, domain::Severity> severities;
        STORE_LET(s, db.cached("SELECT assessment, severity FROM assessment_meta WHERE connection = ?1"));
        s->bindAll(domain::ownRules);
        for (;;) {
            STORE_LET(row, s->step());
            if (!row)
                return severities;
            severities.insert(s->int64(0), s->as<domain::Severity>(1));
        }
    }

    static core::Result<core::Bitmap> existing(Db& db, qint64 chunk, const core::Bitmap& rows)
    {
        core::Bitmap found;
        STORE_TRY(eachOfChunk(db, chunk, rows, "SELECT row FROM resource WHERE row >= ?1 AND row < ?2", "SELECT row FROM resource WHERE row = ?1",
                              [&](Statement& s) { found.add(std::uint32_t(s.int64(0))); }));
        return found;
    }

    core::Result<void> write(Db& db, const ChunkVerdicts& given, ChangeSet& changes)
    {
        STORE_LET(assessed, existing(db, given.chunk, given.assessed));
        core::Bitmap rows = assessed;
        STORE_LET(s, db.cached("SELECT rows FROM verdict_chunk WHERE chunk = ?1"));
        s->bindAll(given.chunk);
        STORE_LET(known, s->step());
        if (known) {
            STORE_LET(before, unpackRows(s->view(0)));
            s->reset();
            before -= given.looked;
            rows |= before;
        }
        STORE_TRY(db.run("INSERT INTO verdict_chunk (chunk, rows) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET rows = ?2", given.chunk, packRows(rows)));
        OwnHealth health(given.chunk, given.looked);
        STORE_TRY(writeSets(db, given, rows, health));
        return health.write(db, changes);
    }

    core::Result<void> writeSets(Db& db, const ChunkVerdicts& given, const core::Bitmap& rows, OwnHealth& health)
    {
        STORE_LET(severities, severitiesOfRules(db));
        std::map<qint64, const domain::RuleVerdicts*> now;
        for (const auto& [rule, verdicts] : given.rules)
            now.emplace(verdictId(given.chunk, rule), &verdicts);
        std::map<qint64, domain::RuleVerdicts> stored;
        STORE_LET(s, db.cached("SELECT id, sets FROM verdict WHERE id >= ?1 AND id < ?2"));
        s->bindAll(verdictId(given.chunk, 0), verdictId(given.chunk + 1, 0));
        for (;;) {
            STORE_LET(more, s->step());
            if (!more)
                break;
            STORE_LET(sets, unpackVerdicts(s->view(1)));
            stored.emplace(s->int64(0), std::move(sets));
        }
        for (auto& [id, before] : stored) {
            domain::RuleVerdicts after = before;
            after -= given.looked;
            if (const auto found = now.find(id); found != now.end())
                after |= *found->second;
            after &= rows; // without what was erased since
            health.add(severities.value(ruleOfVerdict(id)), after);
            if (after.isEmpty())
                STORE_TRY(db.run("DELETE FROM verdict WHERE id = ?1", id));
            else if (after != before)
                STORE_TRY(db.run("UPDATE verdict SET sets = ?2 WHERE id = ?1", id, packVerdicts(after)));
        }
        for (const auto& [id, verdicts] : now) {
            if (stored.contains(id))
                continue;
            domain::RuleVerdicts after = *verdicts;
            after &= rows;
            health.add(severities.value(ruleOfVerdict(id)), after);
            if (!after.isEmpty())
                STORE_TRY(db.run("INSERT INTO verdict (id, sets) VALUES (?1, ?2)", id, packVerdicts(after)));
        }
        return {};
    }

    core::Result<void> mark(Db& db)
    {
        STORE_LET(since, buildState(db, u"assess"_s));
        if (since != m_mark->since)
            return {};
        STORE_TRY(setBuildState(db, u"assessed"_s, m_mark->rules));
        STORE_TRY(setBuildState(db, u"assessed_at"_s, m_mark->at));
        STORE_TRY(setBuildState(db, u"assessed_types"_s, m_mark->types));
        return db.run("DELETE FROM fact_change WHERE seq <= ?1", m_mark->upTo);
    }

    std::vector<ChunkVerdicts> m_chunks;
    std::optional<AssessedMark> m_mark;
    core::Promise<void> m_promise;
    std::size_t m_next = 0;
};

} // namespace

core::Future<BeganAssessment> beginAssessment(Workspace& workspace, QList<domain::AssessmentMetadata> rules)
{
    core::Promise<BeganAssessment> promise;
    auto future = promise.future();
    workspace.pushSync(std::make_unique<CallJob<BeganAssessment>>(
        [rules = std::move(rules)](FactWriter& facts, Db& db, qint64 now, ChangeSet& changes) { return begin(facts, db, rules, now, changes); },
        std::move(promise)));
    return future;
}

core::Future<void> writeVerdicts(Workspace& workspace, std::vector<ChunkVerdicts> chunks, std::optional<AssessedMark> mark)
{
    core::Promise<void> promise;
    auto future = promise.future();
    workspace.pushSync(std::make_unique<VerdictJob>(std::move(chunks), std::move(mark), std::move(promise)));
    return future;
}

} // namespace store
