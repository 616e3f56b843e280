// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "store/db.h"

#include <QDate>
#include <QList>

namespace store {

/// Scopes of ComplianceDay that stand for all.
inline constexpr qint64 allScopes = 0, allOfSample = -1;

/// How many checks of a standard passed in a scope on a day.
struct ComplianceDay {
    qint64 scope = allScopes;
    core::ConnectionId connection; ///< the scope's; of all scopes: none, of the sample estate its own
    QString standard;
    QDate day;                     ///< UTC
    int passed = 0, failed = 0, unknown = 0;
};

/// A later reading of a day replaces the earlier. How many were not known so. To be called in a write of facts.
core::Result<qint64> writeComplianceDays(Db& db, const QList<ComplianceDay>& days);
/// The readings of a scope from `from` to `to`, ascending by standard and day; none in a workspace of a version that had none.
core::Result<QList<ComplianceDay>> readComplianceDays(Db& db, qint64 scope, QDate from, QDate to);

} // namespace store
