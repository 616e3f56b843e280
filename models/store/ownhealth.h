// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "domain/ruleverdicts.h"
#include "store/changeset.h"
#include "store/db.h"

#include <array>
#include <vector>

namespace store {

/// Health and open findings of the resources that no service assesses, by what rules of our own say of them: the worst of it, as
/// deriveHealth() does with a service's assessments. For rows of one chunk; writer thread, in the caller's transaction.
class OwnHealth {
public:
    OwnHealth(qint64 chunk, const core::Bitmap& rows);

    /// What one rule says; on rows of others it says nothing here.
    void add(domain::Severity severity, const domain::RuleVerdicts& verdicts);
    /// Writes what differs.
    core::Result<void> write(Db& db, ChangeSet& changes) const;

private:
    struct Row {
        qint64 row = 0;
        domain::Health health = domain::Health::Unknown;
        bool isAssessed = false;
        qint64 open = 0;
    };

    Row wanted(std::uint32_t row) const;
    core::Result<std::vector<Row>> differing(Db& db) const;

    const qint64 m_chunk;
    const std::uint32_t m_first; ///< its first row
    const core::Bitmap& m_rows;
    core::Bitmap m_healthy, m_unhealthy, m_unknown, m_notApplicable;
    std::vector<std::array<std::uint16_t, 6>> m_open; ///< by row of the chunk: unhealthy rules by severity
};

} // namespace store
