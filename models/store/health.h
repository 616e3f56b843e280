// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "store/db.h"

#include <array>

#include <QSet>

namespace store {

/// `resource.assessed`
enum class AssessedBy : std::uint8_t {
    Nobody,
    Service,  ///< at least one assessment that is not Unknown
    OwnRules, ///< no service does; see OwnHealth
};

/// How `resource.open` packs the unhealthy assessments of each severity: 10 bits each, Unknown lowest, saturating.
qint64 packOpen(const std::array<int, 6>& bySeverity);
std::array<int, 6> unpackOpen(qint64 packed);
/// Order of lists by findings: critical, high, medium and the rest, 8 bits each, saturating.
std::uint32_t findingsKey(qint64 open);
/// The same of the column `open`, in SQL.
QByteArray findingsKeySql();

/// Health as shown: what was assessed and is not unhealthy turns stale when it was last seen before `staleBefore`.
domain::Health shownHealth(domain::Health stored, bool assessed, qint64 lastSeen, qint64 staleBefore);

/// Derives health, open findings and alerts of one resource from its facts and the alert decisions. True: it changed. What no service
/// assesses keeps what our rules said of it.
core::Result<bool> deriveHealth(Db& db, qint64 resourceRow);

/// Sets the incident of the alerts with these systemAlertIds from the membership lists.
core::Result<void> assignIncidents(Db& db, const QSet<QString>& systemAlertIds);

} // namespace store
