// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <memory>

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

struct sqlite3;

namespace store {

/// Decides what a user's statement may touch, as SQLite's compile-time authorizer. The views' own columns are learnt by
/// compiling each view once: what no view reads stays unreadable even under a name that looks like a view, since SQLite
/// reports the name of a common table expression the same way as that of a view. The views are the connection's own
/// (PairUse::Reading). Removed from the connection when it dies.
class QueryAuthorizer {
public:
    static core::Result<std::unique_ptr<QueryAuthorizer>> install(sqlite3* db);
    ~QueryAuthorizer();
    Q_DISABLE_COPY_MOVE(QueryAuthorizer)

    /// Translated sentence on the first thing that was denied.
    QString reason() const { return m_reason; }

private:
    explicit QueryAuthorizer(sqlite3* db) : m_db(db) {}

    static int called(void* self, int action, const char* third, const char* fourth, const char* database, const char* view);
    int judge(int action, const QByteArray& third, const QByteArray& fourth, const QByteArray& view);
    int deny(const QString& reason);
    core::Result<void> learn();

    sqlite3* m_db;
    bool m_learning = true;
    QSet<QByteArray> m_views;
    QSet<QByteArray> m_readable; ///< "table.column" that some view reads; "table." for the table as such
    QString m_reason;
};

} // namespace store
