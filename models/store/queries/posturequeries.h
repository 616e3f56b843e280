// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"
#include "store/queries/facts.h"

namespace store {

core::Result<QList<ConnectionFact>> readConnections(Db& db);
core::Result<QList<ScopeFact>> readScopes(Db& db);

/// As VerdictFact names a resource: its row, else 63 bits of its key, below zero.
qint64 resourceNumber(qint64 row, QByteArrayView key);

/// Everything the posture is computed from. One scan of the assessments: 50,000 take some 100 ms.
core::Result<PostureFacts> readPostureFacts(Db& db);

/// Assessments that do not apply because policy switched them off, in any order. A scan of those that do not apply.
core::Result<std::vector<VerdictFact>> readVerdictsOffByPolicy(Db& db);

/// Resources that a service or our own rules assessed, as VerdictFact names them: the one with this id, whatever its letter case, and
/// with `withBelow` those below it. A scan of the assessments and of the inventory.
core::Result<QList<qint64>> readAssessedResources(Db& db, const QString& id, bool withBelow);

/// Those of many ids, by index; also those of the inventory that nobody assessed.
core::Result<QList<qint64>> readAssessedResources(Db& db, const QStringList& ids);

/// One assessment of one resource as the comparison of two syncs needs it.
struct VerdictMark {
    qint64 row = 0;          ///< assessment.row
    qint32 scope = 0;
    qint32 assessment = 0;
    domain::AssessmentState state = domain::AssessmentState::Unknown;
};
/// Healthy and unhealthy assessments of a connection by row. None when there are more than `most`.
core::Result<std::optional<std::vector<VerdictMark>>> readVerdictMarks(Db& db, core::ConnectionId connection, qint64 most);
/// Resource ids of some assessments, for the cause of a change.
core::Result<QStringList> readAssessedResourceIds(Db& db, const QList<qint64>& assessmentRows);

} // namespace store
