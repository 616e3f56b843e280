// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "services/readcontext.h"
#include "store/db.h"

namespace services {

/// The target of exactly the chosen scopes and where it stands by the history of their score; none where none is set.
core::Result<std::optional<domain::TargetStanding>> readTargetStanding(store::Db& db, const ReadContext& context, const domain::TrendSeries& history);

/// "Target 80 % by 1 Mar 2027: 6.2 points to go, 0.5 a week; at the pace of the last 30 days it is reached on 14 Feb 2027."
QString targetSentence(const domain::TargetStanding& standing);

} // namespace services
