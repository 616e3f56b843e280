// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/interner.h"

#include "store/planmap.h"

namespace store {

namespace {
constexpr qsizetype cacheLimit = 100000; // a hostile estate may have a new tag value on every row
}

core::Result<qint64> Interner::word(Words& words, const QString& name, const char* find, const char* add)
{
    if (name.isEmpty())
        return 0;
    if (const auto known = words.constFind(name); known != words.cend())
        return *known;
    STORE_LET(found, m_db.number(find, 0, name));
    qint64 id = found;
    if (id == 0) {
        STORE_TRY(m_db.run(add, name));
        id = m_db.lastInsertId();
    }
    if (words.size() > cacheLimit)
        words.clear();
    words.insert(name, id);
    return id;
}

core::Result<qint64> Interner::type(const QString& name)
{
    const qsizetype before = m_types.size();
    STORE_LET(id, word(m_types, name, "SELECT id FROM resource_type WHERE name = ?1", "INSERT INTO resource_type (name) VALUES (?1)"));
    if (m_types.size() != before) // a spelling not met before; the plan's map may be newer than the row
        STORE_TRY(m_db.run("UPDATE resource_type SET plan = ?2 WHERE id = ?1 AND plan <> ?2", id, QString(planOfType(name))));
    return id;
}

core::Result<qint64> Interner::tag(const QString& key, const QString& value)
{
    const auto pair = std::pair(key, value);
    if (const auto known = m_tags.constFind(pair); known != m_tags.cend())
        return *known;
    STORE_LET(found, m_db.number("SELECT id FROM tag WHERE key = ?1 AND value = ?2", 0, key, value));
    qint64 id = found;
    if (id == 0) {
        STORE_TRY(m_db.run("INSERT INTO tag (key, value) VALUES (?1, ?2)", key, value));
        id = m_db.lastInsertId();
    }
    if (m_tags.size() > cacheLimit)
        m_tags.clear();
    m_tags.insert(pair, id);
    return id;
}

core::Result<qint64> Interner::scope(core::ConnectionId connection, const QString& id)
{
    if (const auto known = m_scopes.constFind(id); known != m_scopes.cend())
        return *known;
    const auto key = core::ResourceKey::of(id);
    STORE_LET(found, m_db.number("SELECT id FROM scope WHERE key = ?1", 0, key));
    qint64 scope = found;
    if (scope == 0) {
        STORE_TRY(m_db.run("INSERT INTO scope (key, connection, scope_id) VALUES (?1, ?2, ?3)", key, connection, id));
        scope = m_db.lastInsertId();
    }
    m_scopes.insert(id, scope);
    return scope;
}

core::Result<qint64> Interner::nextRow(qint64 type)
{
    auto block = m_blocks.find(type);
    if (block == m_blocks.end()) {
        Block stored;
        STORE_LET(s, m_db.cached("SELECT block, used FROM row_block WHERE type = ?1 ORDER BY block DESC LIMIT 1"));
        s->bindAll(type);
        STORE_LET(row, s->step());
        if (row)
            stored = {s->int64(0), s->int64(1), s->int64(1)};
        s->reset();
        block = m_blocks.insert(type, stored);
    }
    if (block->used >= rowsInBlock) {
        STORE_TRY(m_db.run("INSERT INTO row_block (type, used) VALUES (?1, 0)", type));
        *block = {m_db.lastInsertId(), 0, 0};
    }
    if (block->used >= block->reserved) {
        block->reserved = block->used + rowsReserved;
        STORE_TRY(m_db.run("UPDATE row_block SET used = ?2 WHERE block = ?1", block->block, block->reserved));
    }
    return block->block * rowsInBlock + block->used++;
}

void Interner::forget()
{
    for (Words* words : {&m_types, &m_locations, &m_groups, &m_assessments, &m_scopes})
        words->clear();
    m_tags.clear();
    m_blocks.clear();
}

} // namespace store
