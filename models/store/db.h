// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/error.h"
#include "core/secret.h"
#include "store/statement.h"

#include <atomic>
#include <memory>
#include <string_view>
#include <utility>

#include <QString>

namespace store {

/// Seam for tests: makes the n-th step from now fail with `code` (an SQLITE_ result), once. Shared by all connections of
/// a workspace; thread-safe.
class FaultSeam {
public:
    void failAt(int n, int code);
    void clear() { m_countdown = 0; }
    bool fired() const { return m_fired; }
    /// The code to fail with now, 0 for none. Called once for every step.
    int next();

private:
    std::atomic<int> m_countdown{0};
    std::atomic<int> m_code{0};
    std::atomic<bool> m_fired{false};
};

/// How a connection is opened. `key` is the raw 256-bit data key; empty: the file is not encrypted.
struct OpenOptions {
    enum class Mode { Create, ReadWrite, ReadOnly };
    QString path;
    core::Secret key;
    Mode mode = Mode::ReadWrite;
    int cacheKiB = 2048;
    std::shared_ptr<FaultSeam> fault;
};

/// One connection to the workspace file. Used by one thread at a time; interrupt() may be called from any. Errors have
/// code Storage and an origin that tells them apart: store.full, store.locked, store.corrupt, store.notadb (wrong key
/// or foreign file), store.readonly, store.constraint, store.io, store.error; a cancelled read gives Cancelled.
class Db {
public:
    static core::Result<Db> open(const OpenOptions& options);

    /// Adds another file under a schema name (a literal): names that are unique over both need no prefix. What is attached
    /// read-only is not locked by this connection's transactions.
    core::Result<void> attach(const QString& path, const char* name, const core::Secret& key, bool readOnly);
    /// Lets go of an attached file; statements kept by cached() are dropped.
    core::Result<void> detach(const char* name);

    Db();
    ~Db();
    Db(Db&& other) noexcept;
    Db& operator=(Db&& other) noexcept;
    Db(const Db&) = delete;
    Db& operator=(const Db&) = delete;

    /// Runs statements without results, separated by semicolons.
    core::Result<void> exec(const char* sql);
    core::Result<void> exec(const QByteArray& sql) { return exec(sql.constData()); }
    /// A statement of the caller's own.
    core::Result<Statement> prepare(std::string_view sql);
    /// A statement kept for the life of the connection, reset and without bindings. `sql` must be a string literal: it is
    /// known again by its address. Not to be asked for twice in nested use.
    core::Result<Statement*> cached(const char* sql);
    /// cached(), bind all, and step to the end; for statements without rows.
    template<class... A>
    core::Result<void> run(const char* sql, const A&... args)
    {
        auto s = cached(sql);
        if (!s)
            return std::unexpected(s.error());
        (*s)->bindAll(args...);
        return (*s)->finish();
    }
    /// First column of the first row, or `otherwise` without a row.
    template<class... A>
    core::Result<qint64> number(const char* sql, qint64 otherwise, const A&... args)
    {
        auto s = cached(sql);
        if (!s)
            return std::unexpected(s.error());
        (*s)->bindAll(args...);
        auto row = (*s)->step();
        if (!row)
            return std::unexpected(row.error());
        const qint64 value = *row ? (*s)->int64(0) : otherwise;
        (*s)->reset();
        return value;
    }

    qint64 lastInsertId() const;
    qint64 changes() const;
    void interrupt() const;
    /// Reads are given up with Cancelled once the token is cancelled, until the next call.
    void setCancel(core::CancelToken token);
    /// For loops of many short statements, which the check inside a statement does not reach.
    bool isCancelled() const;
    bool isOpen() const;
    sqlite3* handle() const;

private:
    struct Core;
    std::unique_ptr<Core> m_core;
};

/// BEGIN IMMEDIATE ... COMMIT; rolled back by its destructor unless committed.
class Transaction {
public:
    static core::Result<Transaction> begin(Db& db, const char* how = "BEGIN IMMEDIATE");
    ~Transaction();
    Transaction(Transaction&& other) noexcept : m_db(std::exchange(other.m_db, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    core::Result<void> commit();

private:
    explicit Transaction(Db* db) : m_db(db) {}
    Db* m_db = nullptr;
};

} // namespace store

/// STORE_TRY(expression) and STORE_LET(name, expression) return the error of a Result from the enclosing function; the
/// latter names the value, a reference into a local.
#define STORE_TRY(expression)                                    \
    do {                                                         \
        if (auto storeTry = (expression); !storeTry)             \
            return std::unexpected(std::move(storeTry.error())); \
    } while (false)
#define STORE_CONCAT_2(a, b) a##b
#define STORE_CONCAT(a, b) STORE_CONCAT_2(a, b)
#define STORE_LET(name, expression)                                                     \
    auto STORE_CONCAT(storeResult, __LINE__) = (expression);                            \
    if (!STORE_CONCAT(storeResult, __LINE__))                                           \
        return std::unexpected(std::move(STORE_CONCAT(storeResult, __LINE__).error())); \
    auto& name = *STORE_CONCAT(storeResult, __LINE__)
