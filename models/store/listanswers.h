// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/resourcelist.h"

/// The answers of a ResourceList as plain functions of a table and a reader's connection; each runs on one reader thread.
namespace store {

bool needsText(const RowQuery& query);

/// First rows by name (its index) or findings (every row is looked at once) without any table, for the moment after opening.
core::Result<FirstRows> firstUnfiltered(Db& db, const QList<qint64>& scopes, const domain::SortSpec& sort, int limit);
/// First rows by finding all that match and walking the order over them.
core::Result<FirstRows> firstBySet(Db& db, const RowTable& table, const RowQuery& query, int limit);
/// First rows by walking the order and reading row after row; nullopt when that is taking too long.
core::Result<std::optional<FirstRows>> firstByWalk(Db& db, const RowTable& table, const RowQuery& query, int limit);

core::Result<RowOrderPtr> wholeOrder(Db& db, const RowTable& table, const RowQuery& query);
core::Result<QList<RowFacet>> countFacets(Db& db, const RowTable& table, const RowQuery& query);
core::Result<RowSummary> summarize(Db& db, const RowTable& table, const RowQuery& query, qint64 nowSeconds);
core::Result<QList<RowValues>> readRowValues(Db& db, const QList<core::RowId>& rows, qint64 staleBefore);

} // namespace store
