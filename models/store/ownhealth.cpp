// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ownhealth.h"

#include "store/chunkrows.h"
#include "store/health.h"

namespace store {

OwnHealth::OwnHealth(qint64 chunk, const core::Bitmap& rows) : m_chunk(chunk), m_first(std::uint32_t(chunk << chunkBits)), m_rows(rows), m_open(chunkRows) {}

void OwnHealth::add(domain::Severity severity, const domain::RuleVerdicts& verdicts)
{
    m_healthy |= verdicts.healthy & m_rows;
    m_unknown |= verdicts.unknown & m_rows;
    m_notApplicable |= verdicts.notApplicable & m_rows;
    const auto unhealthy = verdicts.unhealthy & m_rows;
    m_unhealthy |= unhealthy;
    unhealthy.forEachBlock([&](std::span<const std::uint32_t> block) {
        for (const std::uint32_t row : block)
            ++m_open[row - m_first][std::size_t(severity)];
    });
}

OwnHealth::Row OwnHealth::wanted(std::uint32_t row) const
{
    Row made{qint64(row), domain::Health::Unknown, true, 0};
    if (m_unhealthy.contains(row))
        made.health = domain::Health::Unhealthy;
    else if (m_unknown.contains(row))
        made.isAssessed = m_healthy.contains(row) || m_notApplicable.contains(row);
    else if (m_healthy.contains(row))
        made.health = domain::Health::Healthy;
    else if (m_notApplicable.contains(row))
        made.health = domain::Health::NotApplicable;
    else
        made.isAssessed = false;
    std::array<int, 6> open{};
    std::ranges::copy(m_open[row - m_first], open.begin());
    made.open = packOpen(open);
    return made;
}

core::Result<std::vector<OwnHealth::Row>> OwnHealth::differing(Db& db) const
{
    std::vector<Row> found;
    STORE_TRY(eachOfChunk(db, m_chunk, m_rows, "SELECT row, health, assessed, open FROM resource WHERE row >= ?1 AND row < ?2 AND assessed <> 1",
                          "SELECT row, health, assessed, open FROM resource WHERE row = ?1 AND assessed <> 1", [&](Statement& s) {
                              const auto after = wanted(std::uint32_t(s.int64(0)));
                              if (after.health != s.as<domain::Health>(1) || after.isAssessed != s.boolean(2) || after.open != s.int64(3))
                                  found.push_back(after);
                          }));
    return found;
}

/// What a service could not tell either stays unknown: it looked.
core::Result<void> OwnHealth::write(Db& db, ChangeSet& changes) const
{
    STORE_LET(rows, differing(db));
    for (const auto& row : rows) {
        STORE_TRY(db.run("UPDATE resource SET health = ?2, assessed = ?3, open = ?4 WHERE row = ?1 AND NOT EXISTS "
                         "(SELECT 1 FROM assessment a WHERE a.resource_key = resource.key)",
                         row.row, row.health, row.isAssessed ? AssessedBy::OwnRules : AssessedBy::Nobody, row.open));
        changes.resource(row.row);
    }
    return {};
}

} // namespace store
