// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/factlog.h"

#include "store/bulkload.h"
#include "store/verdictsets.h"

#include <map>

using namespace Qt::StringLiterals;

namespace store {

core::Result<bool> FactLog::isKept()
{
    if (!m_kept) {
        STORE_LET(since, buildState(m_db, u"assess"_s));
        m_kept = since != 0;
    }
    return *m_kept;
}

core::Result<void> FactLog::changed(qint64 row, qint64 type, qint64 scope, const QString& id)
{
    STORE_LET(kept, isKept());
    if (!kept)
        return {};
    return m_db.run("INSERT INTO fact_change (row, type, scope, id, type_word) VALUES (?1, ?2, ?3, ?4, '')", row, type, scope, id);
}

core::Result<void> FactLog::reading(const QString& placeId, const QString& type)
{
    STORE_LET(kept, isKept());
    if (!kept)
        return {};
    return m_db.run("INSERT INTO fact_change (row, type, scope, id, type_word) VALUES (0, 0, 0, ?1, ?2)", placeId, type);
}

core::Result<void> FactLog::erasing(qint64 row)
{
    m_erased.add(std::uint32_t(row));
    return again(row);
}

core::Result<void> FactLog::again(qint64 row)
{
    STORE_LET(s, m_db.cached("SELECT r.type, r.scope, t.id FROM resource r JOIN resource_text t ON t.row = r.row WHERE r.row = ?1"));
    s->bindAll(row);
    STORE_LET(found, s->step());
    if (!found)
        return {};
    const qint64 type = s->int64(0), scope = s->int64(1);
    const QString id = s->text(2);
    s->reset();
    return changed(row, type, scope, id);
}

core::Result<void> FactLog::flush()
{
    m_kept.reset();
    if (m_erased.isEmpty())
        return {};
    std::map<qint64, core::Bitmap> chunks;
    for (const std::uint32_t row : m_erased.rows())
        chunks[row >> chunkBits].add(row);
    for (const auto& [chunk, erased] : chunks) {
        STORE_LET(s, m_db.cached("SELECT rows FROM verdict_chunk WHERE chunk = ?1"));
        s->bindAll(chunk);
        STORE_LET(found, s->step());
        if (!found)
            continue;
        auto rows = unpackRows(s->view(0));
        s->reset();
        if (!rows)
            return std::unexpected(rows.error());
        *rows -= erased;
        STORE_TRY(m_db.run("UPDATE verdict_chunk SET rows = ?2 WHERE chunk = ?1", chunk, packRows(*std::move(rows))));
    }
    m_erased = {};
    return {};
}

void FactLog::forget()
{
    m_kept.reset();
    m_erased = {};
}

core::Result<void> FactLog::drop(Db& db)
{
    STORE_TRY(setBuildState(db, u"assess"_s, 0));
    STORE_TRY(setBuildState(db, u"assessed"_s, 0));
    return db.run("DELETE FROM fact_change");
}

} // namespace store
