// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/governance.h"
#include "services/exemptions/placedexemptions.h"

namespace services {

/// By recommendation, the resources for which an assignment gives grace until it is due: of several assignments that hold for a
/// resource the narrowest decides. `open` are all that are not closed.
core::Result<std::vector<PlacedGrace>> placeGrace(store::Db& db, const QList<domain::Assignment>& open, const QList<store::ScopeFact>& scopes,
                                                  const QDateTime& now);

/// Of the assignments in the workspace.
core::Result<std::vector<PlacedGrace>> readPlacedGrace(store::Db& db, const QList<store::ScopeFact>& scopes, const QDateTime& now);

} // namespace services
