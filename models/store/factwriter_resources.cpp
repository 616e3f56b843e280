// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/factwriter.h"

#include "store/contenthash.h"
#include "store/json.h"
#include "store/searchtext.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

qint64 hashOf(const domain::Resource& r)
{
    ContentHash hash;
    hash.add(r.id).add(r.type).add(r.name).add(r.kind).add(r.location).add(r.scopeId).add(r.resourceGroup).add(r.environment);
    for (const auto& [key, value] : r.tags)
        hash.add(key).add(value);
    if (!r.parentId.isEmpty())
        hash.add(r.parentId);
    return hash.add(r.apiVersion).add(QByteArrayView(r.body)).value();
}

/// Index of the tag shown in lists: env or environment, else the first; -1 without tags.
qsizetype shownTag(const domain::Tags& tags)
{
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const QString& key = tags[i].first;
        if (key.compare("env"_L1, Qt::CaseInsensitive) == 0 || key.compare("environment"_L1, Qt::CaseInsensitive) == 0)
            return i;
    }
    return tags.isEmpty() ? -1 : 0;
}

} // namespace

core::Result<FactWriter::Stored> FactWriter::storedResource(const core::ResourceKey& key)
{
    if (!m_bulk.isActive())
        return stored("SELECT row, hash FROM resource WHERE key = ?1", key);
    const qint64 row = m_bulk.resources().find(key);
    return row == 0 ? Stored() : stored("SELECT row, hash FROM resource WHERE row = ?1", row);
}

core::Result<qint64> FactWriter::resourceRow(const core::ResourceKey& key)
{
    if (m_bulk.isActive())
        return m_bulk.resources().find(key);
    return m_db.number("SELECT row FROM resource WHERE key = ?1", 0, key);
}

core::Result<void> FactWriter::write(const domain::Resource& r)
{
    ++m_counters.read;
    const auto key = core::ResourceKey::of(r.id);
    const qint64 hash = hashOf(r);
    STORE_LET(old, storedResource(key));
    if (old.row != 0 && old.hash == hash) {
        ++m_counters.unchanged;
        return saw(domain::FactKind::Resource, old.row);
    }
    STORE_LET(type, m_names.type(r.type));
    STORE_LET(scope, m_names.scope(m_connection, r.scopeId));
    STORE_LET(location, m_names.location(r.location));
    STORE_LET(group, m_names.group(r.resourceGroup));
    QList<qint64> tags;
    for (const auto& [name, value] : r.tags) {
        STORE_LET(tag, m_names.tag(name, value));
        tags.append(tag);
    }
    const qsizetype shown = shownTag(r.tags);
    const qint64 tag = shown < 0 ? 0 : tags[shown];
    const bool below = !r.parentId.isEmpty() && r.parentId.compare(r.id, Qt::CaseInsensitive) != 0;
    const auto parent = below ? std::optional(core::ResourceKey::of(r.parentId)) : std::nullopt;
    qint64 row = old.row;
    if (row != 0) {
        STORE_TRY(m_db.run("UPDATE resource SET connection = ?2, type = ?3, scope = ?4, location = ?5, resource_group = ?6, tag = ?7, environment = ?8, "
                           "changed = ?9, hash = ?10, name = ?11, kind = ?12, parent_key = ?13 WHERE row = ?1",
                           row, m_connection, type, scope, location, group, tag, r.environment, m_now, hash, r.name, r.kind, parent));
        ++m_counters.changed;
    } else {
        STORE_LET(next, m_names.nextRow(type));
        row = next;
        STORE_TRY(m_db.run("INSERT INTO resource (row, key, connection, type, scope, location, resource_group, tag, environment, first_seen, changed, "
                           "hash, name, kind, parent_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11, ?12, ?13, ?14)",
                           row, key, m_connection, type, scope, location, group, tag, r.environment, m_now, hash, r.name, r.kind, parent));
        ++m_counters.added;
    }
    STORE_TRY(writeTexts(row, r, tags, old.row == 0));
    if (m_bulk.isActive()) {
        if (old.row == 0)
            m_bulk.resources().insert(key, static_cast<quint32>(row));
        m_changes->resources = m_changes->manyResources = true;
    } else {
        if (old.row == 0)
            STORE_TRY(linkFacts(row, key));
        STORE_TRY(m_log.changed(row, type, scope, r.id));
        m_changes->resource(row);
    }
    return saw(domain::FactKind::Resource, row);
}

core::Result<void> FactWriter::writeTexts(qint64 row, const domain::Resource& r, const QList<qint64>& tags, bool isNew)
{
    const QByteArray id = r.id.toUtf8();
    const QByteArray tagJson = pairsToJson(r.tags);
    const QByteArray version = r.apiVersion.toUtf8();
    STORE_TRY(m_db.run(isNew ? "INSERT INTO resource_text (row, id, tags) VALUES (?1, ?2, ?3)" : "UPDATE resource_text SET id = ?2, tags = ?3 WHERE row = ?1",
                       row, Borrowed{id, true}, Borrowed{tagJson, true}));
    STORE_TRY(m_db.run(isNew ? "INSERT INTO resource_body (row, api_version, body) VALUES (?1, ?2, ?3)"
                             : "UPDATE resource_body SET api_version = ?2, body = ?3 WHERE row = ?1",
                       row, Borrowed{version, true}, Borrowed{r.body}));
    if (!isNew)
        STORE_TRY(m_db.run("DELETE FROM resource_tag WHERE row = ?1", row));
    for (const qint64 tag : tags)
        STORE_TRY(m_db.run("INSERT OR IGNORE INTO resource_tag (row, tag) VALUES (?1, ?2)", row, tag));
    if (!isNew)
        STORE_TRY(m_db.run("DELETE FROM resource_fts WHERE rowid = ?1", row));
    if (m_bulk.isActive())
        return {}; // filled at the end of the load
    const QByteArray text = searchText(r.name, r.id, r.tags, r.scopeId, r.resourceGroup, r.type);
    return m_db.run("INSERT INTO resource_fts (rowid, text) VALUES (?1, ?2)", row, Borrowed{text, true});
}

core::Result<void> FactWriter::linkFacts(qint64 row, const core::ResourceKey& key)
{
    STORE_TRY(m_db.run("UPDATE assessment SET resource = ?1 WHERE resource_key = ?2", row, key));
    qint64 linked = m_db.changes();
    STORE_TRY(m_db.run("UPDATE sub_assessment SET resource = ?1 WHERE resource_key = ?2", row, key));
    STORE_TRY(m_db.run("UPDATE alert_resource SET resource = ?1 WHERE resource_key = ?2", row, key));
    linked += m_db.changes();
    if (linked > 0)
        touch(row);
    return {};
}

core::Result<bool> FactWriter::remove(const QString& resourceId)
{
    const auto key = core::ResourceKey::of(resourceId);
    STORE_LET(row, resourceRow(key));
    std::size_t budget = maxErasedInStep;
    return row == 0 ? core::Result<bool>(true) : eraseTree(row, budget);
}

core::Result<bool> FactWriter::write(const domain::Children& children)
{
    std::set<QByteArray> kept;
    for (const auto& id : children.ids)
        kept.insert(core::ResourceKey::of(id).toByteArray());
    // A type that no resource has yet is not noted here: the first resource decides how it is spelt.
    STORE_LET(s, m_db.cached("SELECT row, key FROM resource WHERE parent_key = ?1 AND type = (SELECT id FROM resource_type WHERE name = ?2) ORDER BY row"));
    s->bindAll(core::ResourceKey::of(children.parentId), children.type);
    std::vector<qint64> gone;
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        if (!kept.contains(s->key(1).toByteArray()))
            gone.push_back(s->int64(0));
    }
    s->reset();
    std::size_t budget = maxErasedInStep;
    for (const qint64 row : gone) {
        STORE_LET(done, eraseTree(row, budget));
        if (!done)
            return false;
    }
    return true;
}

core::Result<bool> FactWriter::eraseTree(qint64 row, std::size_t& budget, int depth)
{
    constexpr int deepest = 8; // ids come from outside and may claim to be below each other
    while (depth < deepest) {
        STORE_LET(child, m_db.number("SELECT c.row FROM resource c WHERE c.parent_key = (SELECT key FROM resource WHERE row = ?1) LIMIT 1", 0, row));
        if (child == 0)
            break;
        STORE_LET(done, eraseTree(child, budget, depth + 1));
        if (!done)
            return false;
    }
    if (budget == 0)
        return false;
    --budget;
    STORE_TRY(erase(domain::FactKind::Resource, row));
    return true;
}

core::Result<void> FactWriter::eraseResource(qint64 row)
{
    STORE_LET(s, m_db.cached("SELECT key FROM resource WHERE row = ?1"));
    s->bindAll(row);
    STORE_LET(found, s->step());
    if (!found)
        return {};
    const auto key = s->key(0);
    s->reset();
    STORE_TRY(m_log.erasing(row));
    m_touched.erase(row);
    m_changes->resource(row);
    m_changes->assessments = true;
    STORE_TRY(m_db.run("DELETE FROM assessment_body WHERE row IN (SELECT row FROM assessment WHERE resource_key = ?1)", key));
    STORE_TRY(m_db.run("DELETE FROM assessment WHERE resource_key = ?1", key));
    STORE_TRY(m_db.run("DELETE FROM sub_assessment_body WHERE row IN (SELECT row FROM sub_assessment WHERE resource_key = ?1)", key));
    STORE_TRY(m_db.run("DELETE FROM sub_assessment WHERE resource_key = ?1", key));
    STORE_TRY(m_db.run("UPDATE alert_resource SET resource = 0 WHERE resource_key = ?1", key));
    STORE_TRY(m_db.run("DELETE FROM read_mark WHERE connection = (SELECT connection FROM resource WHERE row = ?1) AND place_key = ?2", row, key));
    STORE_TRY(m_db.run("DELETE FROM resource_tag WHERE row = ?1", row));
    STORE_TRY(m_db.run("DELETE FROM resource_fts WHERE rowid = ?1", row));
    STORE_TRY(m_db.run("DELETE FROM resource_body WHERE row = ?1", row));
    STORE_TRY(m_db.run("DELETE FROM resource_text WHERE row = ?1", row));
    m_bulk.resources().remove(key);
    return m_db.run("DELETE FROM resource WHERE row = ?1", row);
}

core::Result<void> FactWriter::eraseScope(qint64 row)
{
    // Its resources, alerts and assessments go by their own marks; what only the scope explains goes with it.
    m_changes->connections = m_changes->scores = true;
    for (const char* sql : {"DELETE FROM control WHERE scope = ?1", "DELETE FROM score WHERE scope = ?1", "DELETE FROM score_day WHERE scope = ?1",
                            "DELETE FROM score_cause WHERE scope = ?1", "DELETE FROM pricing WHERE scope = ?1", "DELETE FROM seen_mark WHERE scope = ?1",
                            "DELETE FROM health_day WHERE scope = ?1", "DELETE FROM compliance_day WHERE scope = ?1",
                            "DELETE FROM read_mark WHERE place_key = (SELECT key FROM scope WHERE id = ?1)"})
        STORE_TRY(m_db.run(sql, row));
    STORE_TRY(m_db.run("UPDATE scope SET known = 0, hash = 0 WHERE id = ?1", row));
    return {};
}

} // namespace store
