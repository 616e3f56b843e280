// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/posturemodel.h"
#include "store/queries/posturequeries.h"

namespace services {

/// The standing of one connection at one moment, to be compared with a later one.
struct Standing {
    PostureModelPtr posture;
    std::vector<store::VerdictMark> marks;   ///< healthy and unhealthy assessments by row
};

/// A cause with the assessments (rows) it is about, for naming their resources.
struct FoundCause {
    domain::ScoreCause cause;
    QList<qint64> assessmentRows;
};

/// What moved the scores of a connection between two standings: for every recommendation with a changed, new or gone
/// verdict one cause a scope. The movement of a control is shared among the recommendations that pushed it that way, by
/// the number of their verdicts; so the gains of a scope sum up to what its score moved. Biggest first, at most 50 a scope.
QList<FoundCause> causesBetween(const Standing& before, const Standing& after, core::ConnectionId connection, const QDateTime& at);

} // namespace services
