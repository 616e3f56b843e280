// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/guardedquery.h"

#include "store/queries/queryauthorizer.h"

#include <array>
#include <memory>
#include <utility>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>

#include "store/sqlite.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

struct Finalizer {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalizer>;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(store::GuardedQuery)
};

std::unexpected<core::Error> refused(const QString& reason)
{
    return core::fail(core::Errc::Refused, reason, {}, u"store.query"_s);
}

std::unexpected<core::Error> unusable(const QString& reason)
{
    return core::fail(core::Errc::BadInput, reason, {}, u"store.query"_s);
}

/// Counts steps and watches time, memory and cancellation from SQLite's progress callback.
class Watch {
public:
    enum class Stop { None, Cancelled, Steps, Time, Memory };

    Watch(Db& db, const GuardLimits& limits, core::CancelToken token)
        : m_db(db), m_limits(limits), m_token(std::move(token)), m_startMemory(sqlite3_memory_used())
    {
        m_timer.start();
        sqlite3_progress_handler(m_db.handle(), stepsPerCall, &Watch::called, this);
    }
    ~Watch() { m_db.setCancel(m_token); }
    Q_DISABLE_COPY_MOVE(Watch)

    Stop stop() const { return m_stop; }

private:
    static constexpr int stepsPerCall = 1000;

    static int called(void* self)
    {
        auto* watch = static_cast<Watch*>(self);
        watch->m_steps += stepsPerCall;
        watch->m_stop = watch->judge();
        return watch->m_stop != Stop::None;
    }
    Stop judge() const
    {
        if (m_token.stop_requested())
            return Stop::Cancelled;
        if (m_steps > m_limits.steps)
            return Stop::Steps;
        if (m_timer.durationElapsed() > m_limits.time)
            return Stop::Time;
        if (sqlite3_memory_used() - m_startMemory > m_limits.memory)
            return Stop::Memory;
        return Stop::None;
    }

    Db& m_db;
    const GuardLimits& m_limits;
    core::CancelToken m_token;
    qint64 m_startMemory;
    qint64 m_steps = 0;
    QElapsedTimer m_timer;
    Stop m_stop = Stop::None;
};

/// Narrow limits of the connection for as long as it lives.
class NarrowLimits {
public:
    explicit NarrowLimits(sqlite3* db) : m_db(db)
    {
        for (auto& [id, value] : m_limits)
            value = sqlite3_limit(m_db, id, value);
    }
    ~NarrowLimits()
    {
        for (const auto& [id, value] : m_limits)
            sqlite3_limit(m_db, id, value);
    }
    Q_DISABLE_COPY_MOVE(NarrowLimits)

private:
    sqlite3* m_db;
    std::array<std::pair<int, int>, 7> m_limits{{{SQLITE_LIMIT_LENGTH, 16 << 20},
                                                 {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                                 {SQLITE_LIMIT_COLUMN, 500},
                                                 {SQLITE_LIMIT_EXPR_DEPTH, 200},
                                                 {SQLITE_LIMIT_COMPOUND_SELECT, 50},
                                                 {SQLITE_LIMIT_FUNCTION_ARG, 50},
                                                 {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 500}}};
};

QVariant value(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return qint64(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT: return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
    }
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(statement, column));
    }
    default: return {};
    }
}

/// Whether a statement begins with a verb that changes something: of a view SQLite says only that it cannot be changed.
bool changes(const QString& sql)
{
    static const QRegularExpression verb(
        uR"(^\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|ATTACH|DETACH|PRAGMA|VACUUM|REINDEX|ANALYZE|BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return verb.match(sql).hasMatch();
}

core::Result<Statement> prepare(sqlite3* db, const QString& sql, const QueryAuthorizer& authorizer)
{
    const QByteArray utf8 = sql.toUtf8();
    if (utf8.contains('\0'))
        return unusable(Texts::tr("The statement holds a zero character."));
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v2(db, utf8.constData(), int(utf8.size()), &raw, &tail);
    Statement statement(raw);
    if (code != SQLITE_OK && !authorizer.reason().isEmpty()) // a denied function comes as a plain error
        return refused(authorizer.reason());
    if (code != SQLITE_OK && changes(sql))
        return refused(Texts::tr("Only one SELECT may be run."));
    if (code != SQLITE_OK)
        return unusable(Texts::tr("This is not a statement SQLite understands: %1").arg(QString::fromUtf8(sqlite3_errmsg(db))));
    if (!statement)
        return unusable(Texts::tr("There is no statement; write one SELECT."));
    if (sqlite3_stmt_isexplain(raw) || !sqlite3_stmt_readonly(raw))
        return refused(Texts::tr("Only one SELECT may be run."));
    for (const char* rest = tail; rest && *rest;) {
        sqlite3_stmt* more = nullptr;
        const char* next = nullptr;
        const int restCode = sqlite3_prepare_v2(db, rest, -1, &more, &next);
        const Statement second(more);
        if (restCode != SQLITE_OK || second)
            return refused(Texts::tr("Only one statement may be run; the second begins with “%1”.").arg(QString::fromUtf8(rest).trimmed().left(20)));
        if (next == rest)
            break;
        rest = next;
    }
    return statement;
}

std::unexpected<core::Error> stopped(sqlite3* db, Watch::Stop stop)
{
    switch (stop) {
    case Watch::Stop::Cancelled: return core::cancelled(u"store.query"_s);
    case Watch::Stop::Steps: return refused(Texts::tr("The query needs more steps than are allowed; narrow it with WHERE."));
    case Watch::Stop::Time: return refused(Texts::tr("The query took longer than is allowed; narrow it with WHERE."));
    case Watch::Stop::Memory: return refused(Texts::tr("The query needs more memory than is allowed; ask for fewer columns or rows."));
    case Watch::Stop::None: break;
    }
    return unusable(Texts::tr("The query failed: %1").arg(QString::fromUtf8(sqlite3_errmsg(db))));
}

} // namespace

core::Result<bool> runGuardedInto(Db& connection, const QString& sql, const GuardLimits& limits, domain::RowSink& sink, core::CancelToken token)
{
    sqlite3* db = connection.handle();
    auto authorizer = QueryAuthorizer::install(db);
    if (!authorizer)
        return std::unexpected(authorizer.error());
    const NarrowLimits narrow(db);
    const Watch watch(connection, limits, std::move(token));
    auto statement = prepare(db, sql, **authorizer);
    if (!statement)
        return watch.stop() != Watch::Stop::None ? stopped(db, watch.stop()) : std::unexpected(statement.error());
    const int columns = sqlite3_column_count(statement->get());
    QStringList names;
    for (int i = 0; i < columns; ++i)
        names.append(QString::fromUtf8(sqlite3_column_name(statement->get(), i)));
    STORE_TRY(sink.columns(names));
    for (int rows = 0;; ++rows) {
        const int code = sqlite3_step(statement->get());
        if (code == SQLITE_DONE)
            return false;
        if (code != SQLITE_ROW)
            return stopped(db, watch.stop());
        if (rows >= limits.rows)
            return true;
        QList<QVariant> row;
        row.reserve(columns);
        for (int i = 0; i < columns; ++i)
            row.append(value(statement->get(), i));
        STORE_TRY(sink.row(row));
    }
}

core::Result<GuardedRows> runGuarded(Db& connection, const QString& sql, const GuardLimits& limits, core::CancelToken token)
{
    class Keeper final : public domain::RowSink {
    public:
        GuardedRows kept;
        core::Result<void> columns(const QStringList& names) override
        {
            kept.columns = names;
            return {};
        }
        core::Result<void> row(const QList<QVariant>& values) override
        {
            kept.rows.append(values);
            return {};
        }
    } keeper;
    STORE_LET(more, runGuardedInto(connection, sql, limits, keeper, std::move(token)));
    keeper.kept.truncated = more;
    return std::move(keeper.kept);
}

} // namespace store
