// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/governancefacts.h"

#include "core/resourcekey.h"
#include "store/queries/posturequeries.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace store {

namespace {

#define GROUP_TYPES "('microsoft.resources/subscriptions/resourcegroups', 'microsoft.resources/resourcegroups')"

constexpr qsizetype longestValue = 256; // what a cloud allows

core::Result<void> addTags(Statement& s, std::vector<PlaceTag>& tags)
{
    for (;;) {
        STORE_LET(row, s.step());
        if (!row)
            return {};
        PlaceTag tag{s.int64(0), s.int64(1), s.text(2), s.text(3).trimmed().left(longestValue)};
        const bool isSame = !tags.empty() && tags.back().scope == tag.scope && tags.back().group == tag.group; // its key in two letter cases
        if (!tag.value.isEmpty() && !isSame)
            tags.push_back(std::move(tag));
    }
}

/// Numbers of the groups that ids name.
class Groups {
public:
    explicit Groups(Db& db) : m_db(db) {}

    core::Result<qint64> inId(const QString& id)
    {
        const QStringList parts = id.split(u'/');
        if (parts.size() < 5 || parts[3].compare("resourceGroups"_L1, Qt::CaseInsensitive) != 0)
            return 0;
        if (const auto known = m_known.constFind(parts[4]); known != m_known.cend())
            return *known;
        STORE_LET(group, m_db.number("SELECT id FROM resource_group WHERE name = ?1", 0, parts[4]));
        m_known.insert(parts[4], group);
        return group;
    }

private:
    Db& m_db;
    QHash<QString, qint64> m_known;
};

} // namespace

core::Result<std::vector<PlaceTag>> readPlaceTags(Db& db, const QString& key)
{
    std::vector<PlaceTag> tags;
    STORE_LET(ofScopes, db.cached("SELECT s.id, 0, s.scope_id, g.value FROM scope s JOIN resource r ON r.key = s.key JOIN resource_tag x ON x.row = r.row "
                                  "JOIN tag g ON g.id = x.tag WHERE g.key = ?1 COLLATE NOCASE ORDER BY s.id, g.id"));
    ofScopes->bindAll(key);
    STORE_TRY(addTags(*ofScopes, tags));
    // Scope by scope, because that is how the index stands.
    STORE_LET(ofGroups, db.cached("SELECT r.scope, r.resource_group, t.id, g.value FROM resource r JOIN resource_text t ON t.row = r.row "
                                  "JOIN resource_tag x ON x.row = r.row JOIN tag g ON g.id = x.tag WHERE r.scope IN (SELECT id FROM scope) "
                                  "AND r.type IN (SELECT id FROM resource_type WHERE name IN " GROUP_TYPES ") AND r.resource_group <> 0 "
                                  "AND g.key = ?1 COLLATE NOCASE ORDER BY r.scope, r.resource_group, g.id"));
    ofGroups->bindAll(key);
    STORE_TRY(addTags(*ofGroups, tags));
    return tags;
}

core::Result<std::vector<VerdictInScope>> readVerdictsIn(Db& db, qint64 assessment, qint64 scope)
{
    std::vector<VerdictInScope> verdicts;
    Groups groups(db);
    // All states are named, so that the index by assessment, state and scope is used to its third column.
    STORE_LET(s, db.cached("SELECT a.resource, a.resource_key, a.state, coalesce(r.resource_group, 0), CASE a.resource WHEN 0 THEN "
                           "(SELECT b.resource_id FROM assessment_body b WHERE b.row = a.row) ELSE '' END FROM assessment a "
                           "LEFT JOIN resource r ON r.row = a.resource WHERE a.assessment = ?1 AND a.state IN (0, 1, 2, 3, 4) AND a.scope = ?2"));
    s->bindAll(assessment, scope);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return verdicts;
        VerdictInScope verdict{resourceNumber(s->int64(0), s->view(1)), s->int64(3), s->as<domain::AssessmentState>(2)};
        if (s->int64(0) == 0) {
            STORE_LET(group, groups.inId(s->text(4)));
            verdict.group = group;
        }
        verdicts.push_back(verdict);
    }
}

core::Result<std::vector<RowInGroup>> readRowsIn(Db& db, qint64 scope)
{
    std::vector<RowInGroup> rows;
    STORE_LET(s, db.cached("SELECT row, resource_group FROM resource WHERE scope = ?1"));
    s->bindAll(scope);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return rows;
        rows.push_back({s->int64(0), s->int64(1)});
    }
}

core::Result<std::optional<ResourcePlace>> findResourcePlace(Db& db, const QString& id)
{
    const auto key = core::ResourceKey::of(id);
    std::optional<ResourcePlace> place;
    STORE_LET(s, db.cached("SELECT r.row, r.scope, r.resource_group, y.name IN " GROUP_TYPES ", t.id FROM resource r "
                           "JOIN resource_type y ON y.id = r.type JOIN resource_text t ON t.row = r.row WHERE r.key = ?1"));
    s->bindAll(key);
    STORE_LET(row, s->step());
    if (row)
        place = ResourcePlace{s->int64(0), s->int64(1), s->int64(2), s->boolean(3), s->text(4)};
    s->reset();
    if (place)
        return place;
    STORE_LET(a, db.cached("SELECT a.resource, a.resource_key, a.scope, b.resource_id FROM assessment a JOIN assessment_body b ON b.row = a.row "
                           "WHERE a.resource_key = ?1 LIMIT 1"));
    a->bindAll(key);
    STORE_LET(assessed, a->step());
    if (assessed)
        place = ResourcePlace{resourceNumber(a->int64(0), a->view(1)), a->int64(2), 0, false, a->text(3)};
    a->reset();
    return place;
}

} // namespace store
