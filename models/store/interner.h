// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts.h"
#include "store/db.h"

#include <QHash>

namespace store {

/// Small numbers for repeated words, kept by the writer. Words compare without case and keep the first spelling. After a
/// rollback the numbers may be gone: call forget().
class Interner {
public:
    explicit Interner(Db& db) : m_db(db) {}

    core::Result<qint64> type(const QString& name);
    core::Result<qint64> location(const QString& name)
    {
        return word(m_locations, name, "SELECT id FROM location WHERE name = ?1", "INSERT INTO location (name) VALUES (?1)");
    }
    core::Result<qint64> group(const QString& name)
    {
        return word(m_groups, name, "SELECT id FROM resource_group WHERE name = ?1", "INSERT INTO resource_group (name) VALUES (?1)");
    }
    core::Result<qint64> assessment(const QString& key)
    {
        return word(m_assessments, key, "SELECT id FROM assessment_key WHERE key = ?1", "INSERT INTO assessment_key (key) VALUES (?1)");
    }
    core::Result<qint64> tag(const QString& key, const QString& value);
    /// The scope of this id; made without a name when a fact comes before its scope.
    core::Result<qint64> scope(core::ConnectionId connection, const QString& id);
    /// Row of the next new resource of a type.
    core::Result<qint64> nextRow(qint64 type);
    void forget();

    static constexpr qint64 rowsInBlock = 4096;
    static constexpr qint64 rowsReserved = 256; ///< taken from a block at a time: those not used by the end are lost

private:
    using Words = QHash<QString, qint64>;
    core::Result<qint64> word(Words& words, const QString& name, const char* find, const char* add);

    struct Block {
        qint64 block = 0, used = rowsInBlock, reserved = rowsInBlock;
    };
    Db& m_db;
    Words m_types, m_locations, m_groups, m_assessments, m_scopes;
    QHash<std::pair<QString, QString>, qint64> m_tags;
    QHash<qint64, Block> m_blocks;
};

} // namespace store
