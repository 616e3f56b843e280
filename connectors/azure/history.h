// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/azure/parse.h"

namespace azure {

/// Scopes of accounts and projects of other clouds by the lower-case id of the security connector that reads them.
using ConnectorScopes = QHash<QString, QString>;

/// Days of a workspace's SecureScores or SecureScoreControls table, before `today`; the last row of a day counts. Rows
/// without a time or a subscription are left out, and so are those of connectors that are not in `scopeOf`. Columns by
/// name, as Azure Monitor's table reference lists them.
QList<domain::ScoreDay> scoreDays(const LogTable& table, const ConnectorScopes& scopeOf, QDate today);

/// What moved the scores, from the days of the controls and the state changes in SecurityRecommendation: one cause per
/// scope, day and control whose points changed by at least a hundredth, with the assessment that changed most.
/// `gain` is the change of the control's points as a share of all points that were in play that day, in percentage points.
QList<domain::ScoreCause> scoreCauses(const QList<domain::ScoreDay>& controlDays, const LogTable& changes, const ConnectorScopes& scopeOf,
                                      const QHash<QString, QString>& controlOfKey, QDate today);

} // namespace azure
