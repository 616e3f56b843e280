// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/removejob.h"

#include "store/factwriter.h"

#include <array>

namespace store {

core::Result<bool> RemoveJob::step(FactWriter& facts, Db& db, qint64 now, ChangeSet& changes)
{
    if (m_erased)
        return m_sweep.step(facts, db, now, changes);
    STORE_TRY(facts.bulk().beforeFacts());
    STORE_LET(transaction, Transaction::begin(db));
    facts.begin(m_connection, now, changes);
    STORE_LET(more, eraseSome(facts, db));
    if (!more) {
        STORE_TRY(eraseRest(db, changes));
        STORE_TRY(WordSweep::want(db));
    }
    STORE_TRY(facts.end(true));
    STORE_TRY(transaction.commit());
    m_erased = !more;
    if (m_erased)
        facts.forget(); // scopes are gone
    return true;
}

core::Result<bool> RemoveJob::eraseSome(FactWriter& facts, Db& db)
{
    using domain::FactKind;
    constexpr std::array kinds{std::pair(FactKind::Resource, "SELECT row FROM resource WHERE connection = ?1 AND row > ?2 ORDER BY row LIMIT 200"),
                               std::pair(FactKind::Assessment, "SELECT row FROM assessment WHERE connection = ?1 AND row > ?2 ORDER BY row LIMIT 200"),
                               std::pair(FactKind::SubAssessment, "SELECT row FROM sub_assessment WHERE connection = ?1 AND row > ?2 ORDER BY row LIMIT 200"),
                               std::pair(FactKind::Alert, "SELECT row FROM alert WHERE connection = ?1 AND row > ?2 ORDER BY row LIMIT 200")};
    for (; m_kind < kinds.size(); ++m_kind, m_row = 0) {
        std::vector<qint64> rows;
        STORE_LET(s, db.cached(kinds[m_kind].second));
        s->bindAll(m_connection, m_row);
        for (;;) {
            STORE_LET(row, s->step());
            if (!row)
                break;
            rows.push_back(s->int64(0));
        }
        for (const qint64 row : rows)
            STORE_TRY(facts.erase(kinds[m_kind].first, row));
        if (!rows.empty()) {
            m_row = rows.back();
            return true;
        }
    }
    return false;
}

core::Result<void> RemoveJob::eraseRest(Db& db, ChangeSet& changes) const
{
    for (const char* sql :
         {"DELETE FROM assessment_meta WHERE connection = ?1", "DELETE FROM control WHERE connection = ?1", "DELETE FROM score WHERE connection = ?1",
          "DELETE FROM score_day WHERE connection = ?1", "DELETE FROM score_cause WHERE connection = ?1", "DELETE FROM health_day WHERE connection = ?1",
          "DELETE FROM pricing WHERE connection = ?1", "DELETE FROM compliance_day WHERE connection = ?1",
          "DELETE FROM scope WHERE connection = ?1 AND id NOT IN (SELECT scope FROM resource) AND id NOT IN (SELECT scope FROM assessment) "
          "AND id NOT IN (SELECT scope FROM alert)",
          "UPDATE scope SET connection = coalesce((SELECT r.connection FROM resource r WHERE r.scope = scope.id LIMIT 1), "
          "(SELECT a.connection FROM assessment a WHERE a.scope = scope.id LIMIT 1), (SELECT a.connection FROM alert a WHERE a.scope = scope.id LIMIT 1), "
          "connection) WHERE connection = ?1",
          "DELETE FROM read_mark WHERE connection = ?1", "DELETE FROM sync_state WHERE connection = ?1", "DELETE FROM pass WHERE connection = ?1",
          "DELETE FROM pass_seen WHERE connection = ?1", "DELETE FROM seen_mark WHERE connection = ?1", "DELETE FROM connection_state WHERE connection = ?1"})
        STORE_TRY(db.run(sql, m_connection));
    changes.resources = changes.manyResources = changes.assessments = changes.scores = changes.alerts = changes.manyAlerts = changes.connections = true;
    return {};
}

} // namespace store
