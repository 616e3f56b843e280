// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include <utility>

#include <QTimeZone>

#include "store/db.h"
#include "store/sqlite.h"

namespace store {

Statement::~Statement()
{
    sqlite3_finalize(m_stmt);
}

Statement::Statement(Statement&& other) noexcept : m_db(other.m_db), m_stmt(std::exchange(other.m_stmt, nullptr)), m_fault(other.m_fault) {}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_db, other.m_db);
    std::swap(m_stmt, other.m_stmt);
    std::swap(m_fault, other.m_fault);
    return *this;
}

void Statement::bind(int i, std::nullptr_t)
{
    sqlite3_bind_null(m_stmt, i);
}

void Statement::bindInt64(int i, qint64 value)
{
    sqlite3_bind_int64(m_stmt, i, value);
}

void Statement::bind(int i, double value)
{
    sqlite3_bind_double(m_stmt, i, value);
}

void Statement::bind(int i, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_stmt, i, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int i, const QByteArray& value)
{
    // A null pointer would bind NULL.
    sqlite3_bind_blob64(m_stmt, i, value.isEmpty() ? "" : value.constData(), static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int i, const core::ResourceKey& key)
{
    sqlite3_bind_blob(m_stmt, i, key.bytes.data(), static_cast<int>(key.bytes.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int i, const QDateTime& time)
{
    if (time.isValid())
        bindInt64(i, time.toMSecsSinceEpoch());
    else
        bind(i, nullptr);
}

void Statement::bind(int i, QDate day)
{
    if (day.isValid())
        bindInt64(i, day.toJulianDay());
    else
        bind(i, nullptr);
}

void Statement::bind(int i, Borrowed value)
{
    const char* data = value.bytes.isEmpty() ? "" : value.bytes.data();
    const auto size = static_cast<sqlite3_uint64>(value.bytes.size());
    if (value.text)
        sqlite3_bind_text64(m_stmt, i, data, size, SQLITE_STATIC, SQLITE_UTF8);
    else
        sqlite3_bind_blob64(m_stmt, i, data, size, SQLITE_STATIC);
}

core::Result<bool> Statement::step()
{
    int code = m_fault ? m_fault->next() : SQLITE_OK;
    if (code == SQLITE_OK)
        code = sqlite3_step(m_stmt);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_stmt);
        return false;
    }
    auto error = sqliteError(code == SQLITE_ERROR ? sqlite3_extended_errcode(m_db) : code, m_db, QString::fromUtf8(sqlite3_sql(m_stmt)).left(200));
    sqlite3_reset(m_stmt);
    return std::unexpected(std::move(error));
}

core::Result<void> Statement::finish()
{
    for (;;) {
        auto row = step();
        if (!row)
            return std::unexpected(std::move(row.error()));
        if (!*row)
            return {};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_stmt);
}

void Statement::clear()
{
    sqlite3_reset(m_stmt);
    sqlite3_clear_bindings(m_stmt);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_stmt);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_stmt, column) == SQLITE_NULL;
}

qint64 Statement::int64(int column) const
{
    return sqlite3_column_int64(m_stmt, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_stmt, column);
}

QString Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_stmt, column));
    return QString::fromUtf8(data, sqlite3_column_bytes(m_stmt, column));
}

QByteArrayView Statement::view(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_stmt, column));
    return QByteArrayView(data, sqlite3_column_bytes(m_stmt, column));
}

QByteArray Statement::blob(int column) const
{
    return view(column).toByteArray();
}

QDateTime Statement::time(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(int64(column), QTimeZone::UTC);
}

QDate Statement::day(int column) const
{
    return isNull(column) ? QDate() : QDate::fromJulianDay(int64(column));
}

core::ResourceKey Statement::key(int column) const
{
    return core::ResourceKey::fromBytes(view(column));
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

bool Statement::isReadOnly() const
{
    return sqlite3_stmt_readonly(m_stmt) != 0;
}

} // namespace store
