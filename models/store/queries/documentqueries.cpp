// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/documentqueries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

core::Result<void> eachDocument(Db& db, qint64 first, qint64 end, const std::function<bool(const DocumentView&)>& f)
{
    STORE_LET(s, db.cached("SELECT b.row, r.scope, b.body, b.api_version FROM resource_body b JOIN resource r ON r.row = b.row "
                           "WHERE b.row >= ?1 AND b.row < ?2 ORDER BY b.row"));
    s->bindAll(first, end);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return {};
        if (!f({s->int64(0), s->int64(1), s->view(2), s->view(3)})) {
            s->reset();
            return {};
        }
    }
}

core::Result<void> eachDocument(Db& db, const core::Bitmap& rows, const std::function<bool(const DocumentView&)>& f)
{
    const auto all = rows.rows();
    if (!all.empty() && all.back() - all.front() == all.size() - 1) // most of them may not be there
        return eachDocument(db, all.front(), qint64(all.back()) + 1, f);
    STORE_LET(s, db.cached("SELECT b.row, r.scope, b.body, b.api_version FROM resource_body b JOIN resource r ON r.row = b.row WHERE b.row = ?1"));
    for (const std::uint32_t row : all) {
        s->bindAll(qint64(row));
        STORE_LET(found, s->step());
        const bool goesOn = !found || f({s->int64(0), s->int64(1), s->view(2), s->view(3)});
        s->reset();
        if (!goesOn)
            return {};
    }
    return {};
}

core::Result<QByteArray> readDocument(Db& db, qint64 row)
{
    STORE_LET(s, db.cached("SELECT body FROM resource_body WHERE row = ?1"));
    s->bindAll(row);
    STORE_LET(found, s->step());
    QByteArray body = found ? s->blob(0) : QByteArray();
    s->reset();
    return body;
}

core::Result<QByteArray> readDocument(Db& db, const core::ResourceKey& key)
{
    STORE_LET(row, db.number("SELECT row FROM resource WHERE key = ?1", 0, key));
    if (row == 0)
        return QByteArray();
    return readDocument(db, row);
}

core::Result<QList<NamedRow>> readRowsOfType(Db& db, const QString& type, qint64 scope)
{
    STORE_LET(s, db.cached("SELECT t.id, r.row FROM resource_type y JOIN resource r ON r.type = y.id AND (?2 = 0 OR r.scope = ?2) "
                           "JOIN resource_text t ON t.row = r.row WHERE y.name = ?1"));
    s->bindAll(type, scope);
    QList<NamedRow> rows;
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return rows;
        rows.append({s->text(0), s->int64(1)});
    }
}

core::Result<bool> isTypeKnown(Db& db, const QString& type)
{
    STORE_LET(known, db.number("SELECT count(*) FROM resource_type WHERE name = ?1", 0, type));
    return known > 0;
}

core::Result<qint64> findScope(Db& db, const core::ResourceKey& key)
{
    return db.number("SELECT id FROM scope WHERE key = ?1", 0, key);
}

core::Result<qint64> rowsEnd(Db& db)
{
    return db.number("SELECT coalesce(max(row), 0) + 1 FROM resource", 1);
}

core::Result<std::vector<std::pair<qint64, qint64>>> readScopesOfRows(Db& db)
{
    STORE_LET(s, db.cached("SELECT row, scope FROM resource ORDER BY row"));
    std::vector<std::pair<qint64, qint64>> rows;
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return rows;
        rows.emplace_back(s->int64(0), s->int64(1));
    }
}

core::Result<ReadStates> ReadStates::of(Db& db, const core::ResourceKey& place)
{
    STORE_LET(s, db.cached("SELECT type, min(complete), max(error), max(missing_role) FROM read_mark WHERE place_key = ?1 GROUP BY type ORDER BY type"));
    s->bindAll(place);
    ReadStates states;
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return states;
        states.m_marks.push_back({s->text(0).toStdString(), {true, s->boolean(1), s->text(2), s->text(3)}});
    }
}

ReadState ReadStates::state(std::string_view type) const
{
    ReadState all;
    for (auto mark = std::ranges::lower_bound(m_marks, type, {}, &Mark::type); mark != m_marks.end() && mark->type.starts_with(type); ++mark) {
        if (mark->type.size() > type.size() && mark->type[type.size()] != '/')
            continue;
        all.isComplete = (!all.isKnown || all.isComplete) && mark->state.isComplete;
        all.isKnown = true;
        all.error = std::max(all.error, mark->state.error);
        all.missingRole = std::max(all.missingRole, mark->state.missingRole);
    }
    return all;
}

} // namespace store
