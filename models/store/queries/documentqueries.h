// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bitmap.h"
#include "core/resourcekey.h"
#include "store/db.h"

#include <functional>

#include <QStringList>

/// Whole documents of resources, for who evaluates them. On a reader's thread.
namespace store {

struct DocumentView {
    qint64 row = 0;
    qint64 scope = 0;
    QByteArrayView body, apiVersion; ///< until the callback returns
};

/// Calls f for every resource with first <= row < end, by row, until it returns false.
core::Result<void> eachDocument(Db& db, qint64 first, qint64 end, const std::function<bool(const DocumentView&)>& f);
/// Likewise for these rows; those that are gone are passed over.
core::Result<void> eachDocument(Db& db, const core::Bitmap& rows, const std::function<bool(const DocumentView&)>& f);
/// The document of one row, or of an id; empty when there is none.
core::Result<QByteArray> readDocument(Db& db, qint64 row);
core::Result<QByteArray> readDocument(Db& db, const core::ResourceKey& key);

struct NamedRow {
    QString id;
    qint64 row = 0;
};
/// Resources of a type in one scope (0: in any), in no order.
core::Result<QList<NamedRow>> readRowsOfType(Db& db, const QString& type, qint64 scope);
/// Whether a resource of this type was ever read.
core::Result<bool> isTypeKnown(Db& db, const QString& type);
/// Number of a scope, 0: not known.
core::Result<qint64> findScope(Db& db, const core::ResourceKey& key);
/// Row after the last.
core::Result<qint64> rowsEnd(Db& db);

/// (row, scope) of every resource, by row.
core::Result<std::vector<std::pair<qint64, qint64>>> readScopesOfRows(Db& db);

/// Whether (place, type) was read to its end, with all names of that type that are read by themselves; a place is a scope or a
/// parent resource.
struct ReadState {
    bool isKnown = false, isComplete = false;
    QString error, missingRole; ///< of the last try, when not complete
};
core::Result<ReadState> readState(Db& db, const core::ResourceKey& place, const QString& type);

} // namespace store
