// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readcontext.h"
#include "store/db.h"
#include "store/queries/overviewqueries.h"

namespace services {

/// Counts of resources by scope and state, read once per state of the inventory and shared.
using ResourceCountsPtr = std::shared_ptr<const QList<store::ResourceCount>>;

/// The Overview page for the scopes of `context`. `days`: length of the trend. `since`: the last visit, null when unknown.
core::Result<domain::Overview> buildOverview(store::Db& db, const ReadContext& context, const ResourceCountsPtr& counts, int days, const QDateTime& since);

/// Every known scope, with its score and age, for the scope picker.
core::Result<QList<domain::ScopeRow>> buildScopes(const ReadContext& context, const ResourceCountsPtr& counts);

/// Lines of score history: the selection as a whole, then each environment in it. A day on which scopes of more than half of
/// the weight were not read is a gap.
QList<domain::TrendSeries> trendOf(const ReadContext& context, const QList<store::ScoreDayFact>& facts, QDate from, QDate to);

} // namespace services
