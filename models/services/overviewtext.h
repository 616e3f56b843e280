// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "remedy/scriptbook.h"
#include "store/queries/overviewqueries.h"

namespace services {

/// The sentences at the head of Overview: why the score moved and what needs someone. `mainCause`: the text of what moved it
/// most in the span of `scoreDelta30`; empty when nothing is known.
QString headSentence(const domain::Overview& overview, const QString& mainCause);
/// "3 scopes"
QString scopeCountText(int scopes);
/// "46 resources · reversible · billing starts"
QString reachAndCost(const domain::RecommendationRow& row, const std::optional<remedy::RemedyInfo>& remedy);
/// One sentence for each kind of change since the last visit.
QStringList visitSentences(const store::VisitChanges& changes);

} // namespace services
