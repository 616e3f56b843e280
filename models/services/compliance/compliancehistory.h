// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/compliance/complianceview.h"
#include "store/queries/compliancedays.h"

namespace services {

/// The readings of a day: of all places together, and of each with what is below it. There is one only where most of the resources were
/// read on that day: what is older is no reading of today.
QList<store::ComplianceDay> complianceDays(const ComplianceBoard& board, const AttestedControls& attested, const QList<CompliancePlace>& places,
                                           const QList<AttestedScope>& scopes, QDate day);

/// One series a standard that has a reading, in the board's order; days without one are gaps.
QList<domain::TrendSeries> complianceSeries(const ComplianceBoard& board, const QList<store::ComplianceDay>& days, QDate from, QDate to);

} // namespace services
