// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bitmap.h"
#include "store/db.h"

#include <optional>

namespace store {

/// Notes, in the transaction that writes a fact, what has to be assessed again, and takes what is erased out of what is assessed.
/// Notes nothing while nobody assesses. Writer thread only; after a rollback call forget().
class FactLog {
public:
    explicit FactLog(Db& db) : m_db(db) {}

    /// A resource was written or is about to be erased.
    core::Result<void> changed(qint64 row, qint64 type, qint64 scope, const QString& id);
    core::Result<void> erasing(qint64 row);
    /// A resource is to be assessed again as it is.
    core::Result<void> again(qint64 row);
    /// What is known of how far `type` was read in a place changed. `type` as in ReadMark, lower case.
    core::Result<void> reading(const QString& placeId, const QString& type);
    /// Before each commit.
    core::Result<void> flush();
    void forget();

    /// From now on everything is unassessed and nothing noted, until somebody assesses it all.
    static core::Result<void> drop(Db& db);

private:
    core::Result<bool> isKept();

    Db& m_db;
    std::optional<bool> m_kept; ///< asked once a transaction
    core::Bitmap m_erased;
};

} // namespace store
