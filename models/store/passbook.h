// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batch.h"
#include "store/db.h"

#include <map>
#include <memory>
#include <set>

typedef struct roaring_bitmap_s roaring_bitmap_t;

namespace store {

struct BitmapFree {
    void operator()(roaring_bitmap_t* bitmap) const;
};
using BitmapPtr = std::unique_ptr<roaring_bitmap_t, BitmapFree>;

/// Which rows the running full pass of each connection has seen: bitmaps per kind and chunk of 65,536 rows, stored in the
/// transaction that stores the rows and the cursor. Used by the writer only; after a rollback call forget().
class Passbook {
public:
    explicit Passbook(Db& db) : m_db(db) {}

    /// Begins a pass, or resumes the stored one. Gives its cursor.
    core::Result<QByteArray> begin(core::ConnectionId connection, bool resume, qint64 now);
    /// When the pass began; 0 without one.
    core::Result<qint64> started(core::ConnectionId connection);
    core::Result<void> setCursor(core::ConnectionId connection, const QByteArray& cursor, qint64 now);
    core::Result<void> see(core::ConnectionId connection, domain::FactKind kind, qint64 row);
    core::Result<bool> wasSeen(core::ConnectionId connection, domain::FactKind kind, qint64 row);
    /// Writes the changed chunks; before each commit.
    core::Result<void> flush();
    void forget();

private:
    struct ChunkId {
        qint64 connection;
        int kind;
        qint64 chunk;
        friend auto operator<=>(const ChunkId&, const ChunkId&) = default;
    };
    core::Result<roaring_bitmap_t*> chunk(const ChunkId& id);

    Db& m_db;
    std::map<ChunkId, BitmapPtr> m_chunks;
    std::set<ChunkId> m_dirty;
    std::map<qint64, qint64> m_started;
};

} // namespace store
