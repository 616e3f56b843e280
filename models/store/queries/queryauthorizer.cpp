// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/queryauthorizer.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QCoreApplication>

#include "store/sqlite.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

// Functions without side effects and with results bounded by their input, sorted.
constexpr auto allowedFunctions = std::to_array<std::string_view>({"->",
                                                                   "->>",
                                                                   "abs",
                                                                   "avg",
                                                                   "ceil",
                                                                   "ceiling",
                                                                   "char",
                                                                   "coalesce",
                                                                   "concat",
                                                                   "concat_ws",
                                                                   "count",
                                                                   "cume_dist",
                                                                   "current_date",
                                                                   "current_time",
                                                                   "current_timestamp",
                                                                   "date",
                                                                   "datetime",
                                                                   "dense_rank",
                                                                   "first_value",
                                                                   "floor",
                                                                   "glob",
                                                                   "group_concat",
                                                                   "hex",
                                                                   "ifnull",
                                                                   "iif",
                                                                   "instr",
                                                                   "json",
                                                                   "json_array",
                                                                   "json_array_length",
                                                                   "json_each",
                                                                   "json_extract",
                                                                   "json_group_array",
                                                                   "json_group_object",
                                                                   "json_object",
                                                                   "json_tree",
                                                                   "json_type",
                                                                   "json_valid",
                                                                   "julianday",
                                                                   "lag",
                                                                   "last_value",
                                                                   "lead",
                                                                   "length",
                                                                   "like",
                                                                   "lower",
                                                                   "ltrim",
                                                                   "max",
                                                                   "min",
                                                                   "mod",
                                                                   "nth_value",
                                                                   "ntile",
                                                                   "nullif",
                                                                   "octet_length",
                                                                   "percent_rank",
                                                                   "quote",
                                                                   "rank",
                                                                   "replace",
                                                                   "round",
                                                                   "row_number",
                                                                   "rtrim",
                                                                   "sign",
                                                                   "strftime",
                                                                   "string_agg",
                                                                   "substr",
                                                                   "substring",
                                                                   "sum",
                                                                   "time",
                                                                   "timediff",
                                                                   "total",
                                                                   "trim",
                                                                   "trunc",
                                                                   "typeof",
                                                                   "unicode",
                                                                   "unixepoch",
                                                                   "upper"});
static_assert(std::ranges::is_sorted(allowedFunctions));

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(store::GuardedQuery)
};

QByteArray lower(const char* text)
{
    return QByteArray(text).toLower();
}

} // namespace

core::Result<std::unique_ptr<QueryAuthorizer>> QueryAuthorizer::install(sqlite3* db)
{
    std::unique_ptr<QueryAuthorizer> authorizer(new QueryAuthorizer(db));
    if (auto learnt = authorizer->learn(); !learnt)
        return std::unexpected(learnt.error());
    return authorizer;
}

QueryAuthorizer::~QueryAuthorizer()
{
    sqlite3_set_authorizer(m_db, nullptr, nullptr);
}

core::Result<void> QueryAuthorizer::learn()
{
    const auto broken = [this] {
        return core::fail(core::Errc::Storage, Texts::tr("The views of the workspace cannot be read; repair or update it."),
                          QString::fromUtf8(sqlite3_errmsg(m_db)), u"store.query"_s);
    };
    sqlite3_stmt* names = nullptr;
    if (sqlite3_prepare_v2(m_db, "SELECT name FROM sqlite_temp_schema WHERE type = 'view' AND substr(name, 1, 2) = 'v_'", -1, &names, nullptr) != SQLITE_OK)
        return broken();
    while (sqlite3_step(names) == SQLITE_ROW)
        m_views.insert(lower(reinterpret_cast<const char*>(sqlite3_column_text(names, 0))));
    sqlite3_finalize(names);
    sqlite3_set_authorizer(m_db, &QueryAuthorizer::called, this);
    for (const auto& view : std::as_const(m_views)) {
        sqlite3_stmt* statement = nullptr;
        const QByteArray sql = "SELECT * FROM \"" + view + '"';
        const int code = sqlite3_prepare_v2(m_db, sql.constData(), -1, &statement, nullptr);
        sqlite3_finalize(statement);
        if (code != SQLITE_OK)
            return broken();
    }
    m_learning = false;
    return {};
}

int QueryAuthorizer::called(void* self, int action, const char* third, const char* fourth, const char*, const char* view)
{
    return static_cast<QueryAuthorizer*>(self)->judge(action, lower(third), lower(fourth), lower(view));
}

int QueryAuthorizer::deny(const QString& reason)
{
    if (m_reason.isEmpty())
        m_reason = reason;
    return SQLITE_DENY;
}

int QueryAuthorizer::judge(int action, const QByteArray& third, const QByteArray& fourth, const QByteArray& view)
{
    if (m_learning) {
        if (action == SQLITE_READ) {
            m_readable.insert(third + '.' + fourth);
            m_readable.insert(third + '.');
        }
        return SQLITE_OK;
    }
    switch (action) {
    case SQLITE_SELECT: return SQLITE_OK;
    case SQLITE_READ:
        if (m_views.contains(third) || third == "json_each" || third == "json_tree")
            return SQLITE_OK;
        // A table of a view none of whose columns the statement needs is reported without a column, and without the view
        // when SQLite merged that into the statement: all it tells is a number of rows.
        if ((m_views.contains(view) || fourth.isEmpty()) && m_readable.contains(third + '.' + fourth))
            return SQLITE_OK;
        return deny(Texts::tr("“%1” is not one of the documented views.").arg(QString::fromUtf8(third)));
    case SQLITE_FUNCTION:
        if (std::ranges::binary_search(allowedFunctions, std::string_view(fourth.constData(), std::size_t(fourth.size()))))
            return SQLITE_OK;
        return deny(Texts::tr("The function “%1” may not be used here.").arg(QString::fromUtf8(fourth)));
    case SQLITE_RECURSIVE: return deny(Texts::tr("Recursive queries may not be used here."));
    default: return deny(Texts::tr("Only one SELECT may be run."));
    }
}

} // namespace store
