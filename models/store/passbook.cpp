// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/passbook.h"

#include <roaring/roaring.h>

namespace store {

namespace {
constexpr int chunkBits = 16;
constexpr std::size_t chunksKept = 4096; // at most 8 KB each
} // namespace

void BitmapFree::operator()(roaring_bitmap_t* bitmap) const
{
    roaring_bitmap_free(bitmap);
}

core::Result<QByteArray> Passbook::begin(core::ConnectionId connection, bool resume, qint64 now)
{
    if (resume) {
        STORE_LET(s, m_db.cached("SELECT cursor FROM pass WHERE connection = ?1"));
        s->bindAll(connection);
        STORE_LET(row, s->step());
        if (row) {
            QByteArray cursor = s->blob(0);
            s->reset();
            if (!cursor.isEmpty())
                return cursor;
        }
    }
    forget();
    STORE_TRY(m_db.run("DELETE FROM pass_seen WHERE connection = ?1", connection));
    STORE_TRY(m_db.run("INSERT INTO pass (connection, started, cursor) VALUES (?1, ?2, x'') "
                       "ON CONFLICT (connection) DO UPDATE SET started = ?2, cursor = x''",
                       connection, now));
    return QByteArray();
}

core::Result<qint64> Passbook::started(core::ConnectionId connection)
{
    if (const auto known = m_started.find(connection.value); known != m_started.end())
        return known->second;
    STORE_LET(at, m_db.number("SELECT started FROM pass WHERE connection = ?1", 0, connection));
    m_started[connection.value] = at;
    return at;
}

core::Result<void> Passbook::setCursor(core::ConnectionId connection, const QByteArray& cursor, qint64 now)
{
    STORE_TRY(m_db.run("INSERT INTO pass (connection, started, cursor) VALUES (?1, ?3, ?2) "
                       "ON CONFLICT (connection) DO UPDATE SET cursor = ?2",
                       connection, cursor, now));
    m_started.erase(connection.value);
    return {};
}

core::Result<roaring_bitmap_t*> Passbook::chunk(const ChunkId& id)
{
    if (const auto found = m_chunks.find(id); found != m_chunks.end())
        return found->second.get();
    if (m_chunks.size() >= chunksKept && m_dirty.empty())
        m_chunks.clear();
    STORE_LET(s, m_db.cached("SELECT bits FROM pass_seen WHERE connection = ?1 AND kind = ?2 AND chunk = ?3"));
    s->bindAll(id.connection, id.kind, id.chunk);
    STORE_LET(row, s->step());
    BitmapPtr bitmap;
    if (row) {
        const QByteArrayView bits = s->view(0);
        bitmap.reset(roaring_bitmap_portable_deserialize_safe(bits.data(), static_cast<std::size_t>(bits.size())));
        if (!bitmap)
            return core::fail(core::Errc::Storage, QString(), QStringLiteral("pass_seen"), QStringLiteral("store.corrupt"));
    } else {
        bitmap.reset(roaring_bitmap_create());
    }
    s->reset();
    return m_chunks.emplace(id, std::move(bitmap)).first->second.get();
}

core::Result<void> Passbook::see(core::ConnectionId connection, domain::FactKind kind, qint64 row)
{
    STORE_LET(at, started(connection));
    if (at == 0)
        return {};
    const ChunkId id{connection.value, static_cast<int>(kind), row >> chunkBits};
    STORE_LET(bitmap, chunk(id));
    const auto bit = static_cast<std::uint32_t>(row & 0xffff);
    if (roaring_bitmap_add_checked(bitmap, bit))
        m_dirty.insert(id);
    return {};
}

core::Result<bool> Passbook::wasSeen(core::ConnectionId connection, domain::FactKind kind, qint64 row)
{
    STORE_LET(bitmap, chunk({connection.value, static_cast<int>(kind), row >> chunkBits}));
    return roaring_bitmap_contains(bitmap, static_cast<std::uint32_t>(row & 0xffff));
}

core::Result<void> Passbook::flush()
{
    for (const ChunkId& id : m_dirty) {
        roaring_bitmap_t* bitmap = m_chunks.at(id).get();
        roaring_bitmap_run_optimize(bitmap);
        QByteArray bits(static_cast<qsizetype>(roaring_bitmap_portable_size_in_bytes(bitmap)), Qt::Uninitialized);
        roaring_bitmap_portable_serialize(bitmap, bits.data());
        STORE_TRY(m_db.run("INSERT INTO pass_seen (connection, kind, chunk, bits) VALUES (?1, ?2, ?3, ?4) "
                           "ON CONFLICT DO UPDATE SET bits = ?4",
                           id.connection, id.kind, id.chunk, bits));
    }
    m_dirty.clear();
    return {};
}

void Passbook::forget()
{
    m_chunks.clear();
    m_dirty.clear();
    m_started.clear();
}

} // namespace store
