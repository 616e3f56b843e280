// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/factwriter.h"

#include "store/contenthash.h"
#include "store/health.h"

namespace store {

void FactWriter::begin(core::ConnectionId connection, qint64 now, ChangeSet& changes)
{
    m_connection = connection;
    m_now = now;
    m_changes = &changes;
}

core::Result<void> FactWriter::end(bool storeSeen)
{
    if (!m_bulk.isActive()) { // derived for all at the end of a bulk load
        STORE_TRY(assignIncidents(m_db, m_touchedAlerts));
        for (const qint64 row : m_touched) {
            STORE_LET(changed, deriveHealth(m_db, row));
            if (changed)
                m_changes->resource(row);
        }
    }
    m_touched.clear();
    m_touchedAlerts.clear();
    STORE_TRY(m_log.flush());
    return storeSeen ? m_passes.flush() : core::Result<void>();
}

void FactWriter::forget()
{
    m_names.forget();
    m_passes.forget();
    m_bulk.forget();
    m_log.forget();
    m_touched.clear();
    m_touchedAlerts.clear();
    m_counters = {};
}

void FactWriter::touch(qint64 resourceRow)
{
    if (resourceRow != 0 && !m_bulk.isActive())
        m_touched.insert(resourceRow);
}

core::Result<void> FactWriter::write(const domain::Scope& scope)
{
    ++m_counters.read;
    STORE_LET(id, m_names.scope(m_connection, scope.id));
    STORE_TRY(saw(domain::FactKind::Scope, id));
    const qint64 hash = ContentHash().add(scope.parentId).add(scope.name).add(scope.kind).add(scope.environment).add(qint64(scope.restricted)).value();
    STORE_LET(known, stored("SELECT known, hash FROM scope WHERE id = ?1", id));
    if (known.row != 0 && known.hash == hash) {
        ++m_counters.unchanged;
        return {};
    }
    const auto parent = scope.parentId.isEmpty() ? std::nullopt : std::optional(core::ResourceKey::of(scope.parentId));
    STORE_TRY(m_db.run("UPDATE scope SET connection = ?2, scope_id = ?3, parent_id = ?4, parent_key = ?5, name = ?6, kind = ?7, environment = ?8, "
                       "restricted = ?9, known = 1, hash = ?10 WHERE id = ?1",
                       id, m_connection, scope.id, scope.parentId, parent, scope.name, scope.kind, scope.environment, scope.restricted, hash));
    ++(known.row != 0 ? m_counters.changed : m_counters.added);
    m_changes->connections = true;
    m_changes->scores = true;
    return {};
}

core::Result<void> FactWriter::write(const domain::ReadMark& mark)
{
    const QDateTime at = mark.at;
    const auto completeAt = mark.complete ? std::optional(at.toMSecsSinceEpoch()) : std::nullopt;
    m_changes->connections = true;
    const auto place = core::ResourceKey::of(mark.scopeId);
    const QString type = mark.type.toLower();
    STORE_LET(before, m_db.number("SELECT complete FROM read_mark WHERE connection = ?1 AND place_key = ?2 AND type = ?3", -1, m_connection, place, type));
    if (before != qint64(mark.complete))
        STORE_TRY(m_log.reading(mark.scopeId, type));
    return m_db.run("INSERT INTO read_mark (connection, place_key, type, place_id, complete, at, complete_at, items, error, missing_role) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO UPDATE SET complete = ?5, at = ?6, "
                    "complete_at = coalesce(?7, complete_at), items = ?8, error = ?9, missing_role = ?10",
                    m_connection, place, type, mark.scopeId, mark.complete, at.isValid() ? at.toMSecsSinceEpoch() : m_now, completeAt, mark.items,
                    mark.errorWord, mark.missingRole);
}

core::Result<void> FactWriter::erase(domain::FactKind kind, qint64 row)
{
    ++m_counters.deleted;
    switch (kind) {
    case domain::FactKind::Resource: return eraseResource(row);
    case domain::FactKind::Assessment: {
        STORE_LET(owner, stored("SELECT resource, assessment FROM assessment WHERE row = ?1", row));
        touch(owner.row);
        m_changes->assessments = true;
        STORE_TRY(m_db.run("DELETE FROM assessment_body WHERE row = ?1", row));
        return m_db.run("DELETE FROM assessment WHERE row = ?1", row);
    }
    case domain::FactKind::SubAssessment:
        m_changes->assessments = true;
        STORE_TRY(m_db.run("DELETE FROM sub_assessment_body WHERE row = ?1", row));
        return m_db.run("DELETE FROM sub_assessment WHERE row = ?1", row);
    case domain::FactKind::Control: m_changes->scores = true; return m_db.run("DELETE FROM control WHERE row = ?1", row);
    case domain::FactKind::Alert: return eraseAlert(row);
    case domain::FactKind::Pricing: m_changes->resources = m_changes->manyResources = true; return m_db.run("DELETE FROM pricing WHERE row = ?1", row);
    case domain::FactKind::Scope: return eraseScope(row);
    }
    return {};
}

namespace {

/// Rows of one kind in a place from a row on, in row order; ?1 row, ?2 connection, ?3 scope (0: any), ?4 type (0: any), ?5 limit.
const char* rowsOf(domain::FactKind kind)
{
    switch (kind) {
    case domain::FactKind::Resource:
        return "SELECT row FROM resource WHERE row >= ?1 AND connection = ?2 AND (?3 = 0 OR scope = ?3) AND (?4 = 0 OR type = ?4) ORDER BY row LIMIT ?5";
    case domain::FactKind::Assessment:
        return "SELECT row FROM assessment WHERE row >= ?1 AND connection = ?2 AND (?3 = 0 OR scope = ?3) AND (?4 = 0 OR 1) ORDER BY row LIMIT ?5";
    case domain::FactKind::SubAssessment:
        return "SELECT row FROM sub_assessment WHERE row >= ?1 AND connection = ?2 AND (?3 = 0 OR scope = ?3) AND (?4 = 0 OR 1) ORDER BY row LIMIT ?5";
    case domain::FactKind::Control:
        return "SELECT row FROM control WHERE row >= ?1 AND connection = ?2 AND (?3 = 0 OR scope = ?3) AND (?4 = 0 OR 1) ORDER BY row LIMIT ?5";
    case domain::FactKind::Alert:
        return "SELECT row FROM alert WHERE row >= ?1 AND connection = ?2 AND (?3 = 0 OR scope = ?3) AND (?4 = 0 OR 1) ORDER BY row LIMIT ?5";
    case domain::FactKind::Pricing:
        return "SELECT row FROM pricing WHERE row >= ?1 AND connection = ?2 AND (?3 = 0 OR scope = ?3) AND (?4 = 0 OR 1) ORDER BY row LIMIT ?5";
    case domain::FactKind::Scope: break;
    }
    return "SELECT id FROM scope WHERE id >= ?1 AND connection = ?2 AND (?3 = 0 OR id = ?3) AND (?4 = 0 OR 1) AND known = 1 ORDER BY id LIMIT ?5";
}

} // namespace

core::Result<void> FactWriter::reconcile(const domain::PassEnd& end, qint64* position, int limit)
{
    STORE_LET(started, m_passes.started(m_connection));
    if (started == 0)
        return core::fail(core::Errc::Internal, {}, QStringLiteral("PassEnd outside a pass"), QStringLiteral("store.pass"));
    qint64 scope = 0;
    qint64 type = 0;
    if (!end.scopeId.isEmpty()) {
        STORE_LET(id, m_names.scope(m_connection, end.scopeId));
        scope = id;
    }
    if (!end.type.isEmpty() && end.kind == domain::FactKind::Resource) {
        STORE_LET(id, m_names.type(end.type));
        type = id;
    }
    STORE_LET(s, m_db.cached(rowsOf(end.kind)));
    s->bindAll(*position, m_connection, scope, type, limit);
    std::vector<qint64> gone;
    qint64 last = -1;
    int looked = 0;
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        ++looked;
        last = s->int64(0);
        STORE_LET(seen, m_passes.wasSeen(m_connection, end.kind, last));
        if (!seen)
            gone.push_back(last);
        if (gone.size() >= maxErasedInStep)
            break;
    }
    s->reset();
    std::size_t budget = maxErasedInStep;
    for (const qint64 row : gone) {
        if (end.kind != domain::FactKind::Resource) {
            STORE_TRY(erase(end.kind, row));
            continue;
        }
        STORE_LET(done, eraseTree(row, budget));
        if (!done) {
            *position = row;
            return {};
        }
    }
    const bool more = looked == limit || gone.size() >= maxErasedInStep;
    *position = more ? last + 1 : -1;
    if (!more && end.kind == domain::FactKind::Resource) {
        m_changes->resources = m_changes->manyResources = true; // all of them were seen just now
        STORE_TRY(m_db.run("INSERT INTO seen_mark (connection, scope, type, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET at = ?4", m_connection, scope,
                           type, started));
    }
    return {};
}

} // namespace store
