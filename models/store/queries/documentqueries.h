// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bitmap.h"
#include "core/resourcekey.h"
#include "store/db.h"

#include <functional>
#include <string>
#include <vector>

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

/// How far something was read.
struct ReadState {
    bool isKnown = false, isComplete = false;
    QString error, missingRole; ///< of the last try, when not complete
};
/// What was read in a place, a scope or a parent resource, by type in lower case; of one type names may stand by themselves
/// (`type/name`).
class ReadStates {
public:
    static core::Result<ReadStates> of(Db& db, const core::ResourceKey& place);
    /// Complete where the type was read to its end, with all its names that are read by themselves.
    ReadState state(std::string_view type) const;

private:
    struct Mark {
        std::string type;
        ReadState state;
    };
    std::vector<Mark> m_marks; ///< by type
};

} // namespace store
