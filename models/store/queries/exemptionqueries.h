// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/exemption.h"
#include "store/db.h"

#include <optional>
#include <vector>

#include <QHash>

namespace store {

/// All of them by id, revoked ones as well; none in a workspace of a version that had none.
core::Result<QList<domain::Exemption>> readExemptions(Db& db);
core::Result<std::optional<domain::Exemption>> readExemption(Db& db, qint64 id);
/// Its id. Category and reason must be there.
core::Result<qint64> insertExemption(Db& db, const domain::Exemption& exemption);
/// What is decided, with changedBy and changed; not who made it and whether it is revoked.
core::Result<void> updateExemption(Db& db, const domain::Exemption& exemption);
core::Result<void> revokeExemption(Db& db, qint64 id, const QString& who, const QDateTime& now);

/// Whether a recommendation of this key was ever read or assessed.
core::Result<bool> isRecommendationKnown(Db& db, const QString& key);
/// Empty when nobody told it.
core::Result<QString> readRecommendationName(Db& db, const QString& key);

/// For each id, in any letter case, the resources with it or below it, as VerdictFact names them, ascending. One scan of all ids.
core::Result<std::vector<std::vector<qint64>>> readResourcesBelow(Db& db, const QStringList& ids);
/// Ids of such resources, by number; those that are gone are left out.
core::Result<QHash<qint64, QString>> readResourceIds(Db& db, const std::vector<qint64>& resources);

struct OpenFinding {
    qint64 resource = 0;           ///< as in VerdictFact::resource
    qint64 scope = 0;
    QString finding;               ///< its id
};
/// Unhealthy findings of a recommendation, by resource.
core::Result<std::vector<OpenFinding>> readOpenFindings(Db& db, const QString& recommendation);

} // namespace store
