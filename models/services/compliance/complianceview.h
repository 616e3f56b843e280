// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/compliance/complianceboard.h"

namespace services {

/// A scope that a selection means, with resources in it or not.
struct CompliancePlace {
    qint64 scope = 0;
    core::ConnectionId connection;
    QString id, name;
    domain::Environment environment = domain::Environment::Unknown;
    QDateTime asOf;
    bool stale = false, restricted = false, holdsResources = false, sample = false;
};

/// What a page shows of a board; Cancelled soon after a cancel.
core::Result<domain::ComplianceView> complianceView(const ComplianceBoard& board, const AttestedControls& attested, const QList<CompliancePlace>& places,
                                                    const QString& standard, const core::CancelToken& token);
/// The number of the standard to show: the one that was asked for where it concerns these scopes, else the first that does; -1: none.
int chosenStandard(const ComplianceBoard& board, const ComplianceBoard::Standing& standing, const QString& standard);
QList<qint64> scopesOf(const QList<CompliancePlace>& places);

} // namespace services
