// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "domain/whatif.h"
#include "store/db.h"

namespace services {

/// Answers from the basis of the question, else from a board of the verdicts as they are now: one scan of them. On a reader
/// thread. Exemptions that are in force then count.
core::Result<domain::WhatIf> answerWhatIf(store::Db& db, const domain::WhatIfQuery& query, const QDateTime& now, const core::CancelToken& token);

} // namespace services
