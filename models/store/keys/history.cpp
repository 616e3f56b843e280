// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/history.h"

#include "store/salvage.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace store {

namespace {

using Scopes = QHash<qint64, qint64>; ///< row in the one file, row in the other

constexpr std::pair<const char*, const char*> columns[] = { // without row ids, which each file gives by itself
    {"score_day", "control_id, day, connection, percent, current_score, max_score, weight"},
    {"score_cause",
     "connection, at, assessment_key, control_id, resources_worse, resources_better, resources_added, resources_removed, gain, who, how, resource_ids"},
    {"health_day", "day, connection, resources, unhealthy"},
    {"compliance_day", "standard, day, connection, passed, failed, unknown"}};

/// False: they could not be read to their end. Rows are numbered anew, because an earlier repair may have done so.
core::Result<bool> copyScopes(Db& from, Db& to, Scopes& scopes)
{
    auto select = from.prepare("SELECT id, key, connection, scope_id, parent_id, parent_key, name, kind, environment, restricted, known FROM main.scope");
    if (!select)
        return false;
    STORE_LET(insert,
              to.prepare("INSERT OR IGNORE INTO main.scope (key, connection, scope_id, parent_id, parent_key, name, kind, environment, restricted, known) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    return forEachReadable(*select, [&]() -> core::Result<void> {
        bindRow(*select, 1, insert, 1);
        STORE_TRY(insert.finish());
        STORE_LET(id, to.number("SELECT id FROM main.scope WHERE key = ?1", 0, select->key(1)));
        scopes.insert(select->int64(0), id);
        return {};
    });
}

/// False: the table could not be read to its end.
core::Result<bool> copyTable(Db& from, Db& to, const std::string& table, const std::string& names, const Scopes& scopes)
{
    auto select = from.prepare("SELECT scope, " + names + " FROM main." + table);
    if (!select)
        return false;
    std::string marks = "?";
    for (int i = 1; i < select->columnCount(); ++i)
        marks += ", ?";
    STORE_LET(insert, to.prepare("INSERT OR IGNORE INTO main." + table + " (scope, " + names + ") VALUES (" + marks + ')'));
    return forEachReadable(*select, [&]() -> core::Result<void> {
        const qint64 named = select->int64(0); // below 1: of all together
        const qint64 scope = named > 0 ? scopes.value(named) : named;
        if (named > 0 && scope == 0)
            return {};
        sqlite3_bind_int64(insert.handle(), 1, scope);
        bindRow(*select, 1, insert, 2);
        return insert.finish();
    });
}

} // namespace

QStringList historyTables()
{
    QStringList tables;
    for (const auto& [table, names] : columns)
        tables.append(QString::fromLatin1(table));
    return tables;
}

core::Result<void> copyHistory(Db& from, Db& to, QStringList& left)
{
    STORE_LET(transaction, Transaction::begin(to));
    Scopes scopes;
    STORE_LET(allScopes, copyScopes(from, to, scopes));
    for (const auto& [table, names] : columns) {
        const QString name = QString::fromLatin1(table);
        if (!left.contains(name))
            continue;
        const auto known = from.number("SELECT count(*) FROM main.sqlite_schema WHERE type = 'table' AND name = ?1", 0, name);
        const bool isMissing = known && *known == 0;
        bool whole = isMissing;
        if (!isMissing) {
            STORE_LET(read, copyTable(from, to, table, names, scopes));
            whole = read && allScopes;
        }
        if (whole)
            left.removeAll(name);
    }
    return transaction.commit();
}

} // namespace store
