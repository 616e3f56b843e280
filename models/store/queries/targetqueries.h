// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scoretarget.h"
#include "store/db.h"

#include <optional>

namespace store {

/// By key; none in a workspace of a version that had none.
core::Result<QList<domain::ScoreTarget>> readTargets(Db& db);
core::Result<std::optional<domain::ScoreTarget>> readTarget(Db& db, const QString& key);
/// In place of the one that has its key.
core::Result<void> writeTarget(Db& db, const domain::ScoreTarget& target);
core::Result<void> removeTarget(Db& db, const QString& key);

} // namespace store
