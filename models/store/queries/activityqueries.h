// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "store/db.h"
#include "store/queries/facts.h"

namespace store {

/// The journal, newest first unless sorted by time upwards: words of the free text must occur in who, what, target or result.
core::Result<QList<domain::ActivityRow>> readActivity(Db& db, const domain::FilterQuery& filter, bool oldestFirst, int limit);

using domain::SavedQuery;
core::Result<QList<SavedQuery>> readSavedQueries(Db& db);
core::Result<std::optional<QString>> readSavedQuery(Db& db, const QString& name);
/// Removing what is not there is no error.
core::Result<void> removeSavedQuery(Db& db, const QString& name);
core::Result<void> writeSavedQuery(Db& db, const SavedQuery& query, const QDateTime& now);

} // namespace store
