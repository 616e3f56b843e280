// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "core/resourcekey.h"

#include <concepts>
#include <memory>
#include <optional>
#include <type_traits>

#include <QByteArray>
#include <QDateTime>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace store {

class FaultSeam;

/// A value bound without being copied: it must outlive the step.
struct Borrowed {
    QByteArrayView bytes;
    bool text = false;
};

/// A prepared statement: bind by type, step, read columns. Belongs to its Db and its thread. Bindings are numbered from 1,
/// columns from 0. Dates are milliseconds since 1970 UTC (null when invalid), days Julian day numbers.
class Statement {
public:
    Statement() = default;
    Statement(sqlite3* db, sqlite3_stmt* stmt, FaultSeam* fault) : m_db(db), m_stmt(stmt), m_fault(fault) {}
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(int i, std::nullptr_t);
    template<std::integral I>
    void bind(int i, I value)
    {
        bindInt64(i, static_cast<qint64>(value));
    }
    template<class E>
        requires std::is_enum_v<E>
    void bind(int i, E value)
    {
        bindInt64(i, static_cast<qint64>(value));
    }
    template<class Tag>
    void bind(int i, core::Id<Tag> id)
    {
        bindInt64(i, id.value);
    }
    void bind(int i, double value);
    void bind(int i, const QString& value);    ///< text; a null string is the empty text
    void bind(int i, const QByteArray& value); ///< blob; a null array is the empty blob
    void bind(int i, const core::ResourceKey& key);
    void bind(int i, const QDateTime& time);
    void bind(int i, QDate day);
    void bind(int i, Borrowed value);
    template<class T>
    void bind(int i, const std::optional<T>& value)
    {
        if (value)
            bind(i, *value);
        else
            bind(i, nullptr);
    }
    template<class... A>
    void bindAll(const A&... args)
    {
        int i = 0;
        (bind(++i, args), ...);
    }

    /// True: a row is there. False: the end, and the statement is reset. On an error it is reset as well.
    core::Result<bool> step();
    /// Steps to the end.
    core::Result<void> finish();
    void reset();
    void clear(); ///< reset and no bindings

    int columnCount() const;
    bool isNull(int column) const;
    qint64 int64(int column) const;
    int integer(int column) const { return static_cast<int>(int64(column)); }
    double real(int column) const;
    bool boolean(int column) const { return int64(column) != 0; }
    QString text(int column) const;
    QByteArray blob(int column) const;
    QByteArrayView view(int column) const; ///< until the next step
    QDateTime time(int column) const;
    QDate day(int column) const;
    core::ResourceKey key(int column) const;
    std::optional<double> optionalReal(int column) const;
    template<class E>
    E as(int column) const
    {
        return static_cast<E>(int64(column));
    }

    bool isReadOnly() const;
    sqlite3_stmt* handle() const { return m_stmt; }

private:
    void bindInt64(int i, qint64 value);

    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_stmt = nullptr;
    FaultSeam* m_fault = nullptr;
};

/// The Error of an SQLite result code. `db` gives the message for the log; may be null.
core::Error sqliteError(int code, sqlite3* db, const QString& where = {});

} // namespace store
