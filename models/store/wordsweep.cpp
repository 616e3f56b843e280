// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/wordsweep.h"

#include "store/factwriter.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr int rowsInStep = 10000;
constexpr int wordsInStep = 1000;

void mark(std::vector<bool>& used, qint64 id)
{
    const auto at = static_cast<std::size_t>(id);
    if (at >= used.size())
        used.resize(at * 2 + 1);
    used[at] = true;
}

} // namespace

core::Result<void> WordSweep::want(Db& db)
{
    return setBuildState(db, u"sweep"_s, 1);
}

core::Result<bool> WordSweep::isWanted(Db& db)
{
    STORE_LET(wanted, buildState(db, u"sweep"_s));
    return wanted != 0;
}

core::Result<bool> WordSweep::step(Db& db)
{
    const auto phase = [&]() -> core::Result<bool> {
        switch (m_phase) {
        case 0: return lookAtResources(db);
        case 1: return sweepWords(db, "SELECT id FROM location WHERE id > ?1 ORDER BY id LIMIT ?2", "DELETE FROM location WHERE id = ?1", m_locations);
        case 2: return sweepWords(db, "SELECT id FROM resource_group WHERE id > ?1 ORDER BY id LIMIT ?2", "DELETE FROM resource_group WHERE id = ?1", m_groups);
        case 3: return sweepTags(db);
        default: return false;
        }
    };
    STORE_LET(more, phase());
    if (more)
        return true;
    m_at = 0;
    if (++m_phase <= 3)
        return true;
    STORE_TRY(setBuildState(db, u"sweep"_s, 0));
    return false;
}

core::Result<bool> WordSweep::lookAtResources(Db& db)
{
    STORE_LET(s, db.cached("SELECT row, location, resource_group FROM resource WHERE row > ?1 ORDER BY row LIMIT ?2"));
    s->bindAll(m_at, rowsInStep);
    int looked = 0;
    for (;; ++looked) {
        STORE_LET(more, s->step());
        if (!more)
            return looked == rowsInStep;
        m_at = s->int64(0);
        mark(m_locations, s->int64(1));
        mark(m_groups, s->int64(2));
    }
}

core::Result<bool> WordSweep::sweepWords(Db& db, const char* select, const char* erase, const Used& used)
{
    std::vector<qint64> unused;
    STORE_LET(s, db.cached(select));
    s->bindAll(m_at, wordsInStep);
    int looked = 0;
    for (;; ++looked) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        m_at = s->int64(0);
        const auto at = static_cast<std::size_t>(m_at);
        if (at >= used.size() || !used[at])
            unused.push_back(m_at);
    }
    for (const qint64 id : unused)
        STORE_TRY(db.run(erase, id));
    return looked == wordsInStep;
}

core::Result<bool> WordSweep::sweepTags(Db& db)
{
    STORE_LET(last, db.number("SELECT max(id) FROM (SELECT id FROM tag WHERE id > ?1 ORDER BY id LIMIT ?2)", 0, m_at, wordsInStep));
    if (last == 0)
        return false;
    STORE_TRY(db.run("DELETE FROM tag WHERE id > ?1 AND id <= ?2 AND NOT EXISTS (SELECT 1 FROM resource_tag r WHERE r.tag = tag.id)", m_at, last));
    m_at = last;
    return true;
}

core::Result<bool> SweepJob::step(FactWriter& facts, Db& db, qint64, ChangeSet& changes)
{
    STORE_TRY(facts.bulk().beforeFacts());
    if (facts.bulk().isActive())
        return false; // without its index each tag would be looked for in all rows; wanted still at the next start
    STORE_LET(transaction, Transaction::begin(db));
    STORE_LET(more, m_sweep.step(db));
    STORE_TRY(transaction.commit());
    if (!more) {
        facts.forget();
        changes.resources = changes.manyResources = true;
    }
    return more;
}

} // namespace store
