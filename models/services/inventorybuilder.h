// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "services/readcontext.h"
#include "services/savedqueryrows.h"
#include "services/words.h"
#include "store/queries/resourcequeries.h"
#include "store/resourcelist.h"

namespace services {

/// The list engine's question for a query of the views. Terms `query:NAME` stand for the resources of the saved query of
/// that name. BadInput for a query, column or word that means nothing.
core::Result<store::RowQuery> rowQueryOf(store::Db& db, const domain::ListQuery& query, SavedQueryRows& saved, const core::CancelToken& token);

/// Facets with translated names.
QList<domain::Facet> facetsOf(const QList<store::RowFacet>& facets);

/// One resource with its recommendations and alerts.
core::Result<domain::ResourceDetail> buildResource(store::Db& db, const ReadContext& context, store::ResourceFacts facts);

} // namespace services
