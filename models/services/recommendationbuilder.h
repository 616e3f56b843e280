// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readcontext.h"
#include "domain/filter.h"
#include "store/db.h"

namespace services {

/// Controls of the selection by gain, descending: each weighted over its scopes by its own weight.
QList<domain::ControlRow> controlRows(const ReadContext& context);

/// One row for each recommendation that was evaluated somewhere in the selection, unsorted and unfiltered.
QList<domain::RecommendationRow> recommendationRows(const ReadContext& context);

/// The list page: filtered, sorted by the column asked for, with its controls and one sentence. BadInput names a value
/// or column that means nothing.
core::Result<domain::RecommendationList> buildRecommendations(const ReadContext& context, const domain::ListQuery& query);

/// One recommendation with the arithmetic of its gain; NotFound when nothing in the selection knows the key.
core::Result<domain::RecommendationDetail> buildRecommendation(store::Db& db, const ReadContext& context, const QString& key);

/// Scripts that remedy it on some resources: our remedies first, then what the content supplied.
core::Result<QList<domain::ScriptTab>> buildScripts(store::Db& db, const ReadContext& context, const QString& key, const QStringList& resourceIds);

} // namespace services
