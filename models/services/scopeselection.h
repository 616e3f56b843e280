// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "store/queries/facts.h"

namespace services {

/// The scopes of a selection, ascending by number: those that are chosen with all below them, or all there are. Sample and real estates
/// are never mixed, and the real ones win. `isSample` by connection; scopes of connections that it does not name are left out.
QList<qint64> selectScopes(const QList<store::ScopeFact>& scopes, const QHash<qint64, bool>& isSample, const domain::ScopeSelection& selection);

} // namespace services
