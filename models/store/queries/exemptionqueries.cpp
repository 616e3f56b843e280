// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/exemptionqueries.h"

#include "store/queries/posturequeries.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace store {

namespace {

/// Read-only, a workspace of an older version is read as it is.
core::Result<bool> hasExemptions(Db& db)
{
    STORE_LET(tables, db.number("SELECT count(*) FROM pragma_table_list WHERE name = 'exemption'", 0));
    return tables > 0;
}

#define EXEMPTION_COLUMNS                                                                                                                  \
    "id, scope, recommendation, finding, category, owner, reason, expires, created_by, created, changed_by, changed, revoked_by, revoked " \
    "FROM exemption "

domain::Exemption exemptionOf(const Statement& s)
{
    domain::Exemption exemption;
    exemption.id = s.int64(0);
    exemption.scope = s.text(1);
    exemption.recommendation = s.text(2);
    exemption.finding = s.text(3);
    exemption.category = s.as<domain::ExemptionCategory>(4);
    exemption.owner = s.text(5);
    exemption.reason = s.text(6);
    exemption.expires = s.time(7);
    exemption.createdBy = s.text(8);
    exemption.created = s.time(9);
    exemption.changedBy = s.text(10);
    exemption.changed = s.time(11);
    exemption.revokedBy = s.text(12);
    exemption.revoked = s.time(13);
    return exemption;
}

/// Puts the resource to each of the ids that its own is or begins with.
class BelowIds {
public:
    explicit BelowIds(const QStringList& ids) : m_resources(std::size_t(ids.size()))
    {
        for (qsizetype i = 0; i < ids.size(); ++i)
            m_places[withoutEnd(ids[i].toLower())].push_back(std::size_t(i));
    }

    void add(qint64 resource, const QString& id)
    {
        const QString lower = id.toLower();
        for (qsizetype end = lower.size(); end > 0; end = lower.lastIndexOf(u'/', end - 1)) {
            const auto found = m_places.find(QStringView(lower).first(end));
            if (found == m_places.end())
                continue;
            for (const std::size_t place : found->second)
                m_resources[place].push_back(resource);
        }
    }

    std::vector<std::vector<qint64>> take()
    {
        for (auto& resources : m_resources) {
            std::ranges::sort(resources);
            resources.erase(std::ranges::unique(resources).begin(), resources.end());
        }
        return std::move(m_resources);
    }

private:
    static QString withoutEnd(QString id)
    {
        while (id.size() > 1 && id.endsWith(u'/'))
            id.chop(1);
        return id;
    }

    std::map<QString, std::vector<std::size_t>, std::less<>> m_places; ///< id in lower case → positions
    std::vector<std::vector<qint64>> m_resources;
};

} // namespace

core::Result<QList<domain::Exemption>> readExemptions(Db& db)
{
    QList<domain::Exemption> exemptions;
    STORE_LET(known, hasExemptions(db));
    if (!known)
        return exemptions;
    STORE_LET(s, db.cached("SELECT " EXEMPTION_COLUMNS "ORDER BY id"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return exemptions;
        exemptions.append(exemptionOf(*s));
    }
}

core::Result<std::optional<domain::Exemption>> readExemption(Db& db, qint64 id)
{
    STORE_LET(s, db.cached("SELECT " EXEMPTION_COLUMNS "WHERE id = ?"));
    s->bindAll(id);
    STORE_LET(row, s->step());
    std::optional<domain::Exemption> exemption;
    if (row)
        exemption = exemptionOf(*s);
    s->reset();
    return exemption;
}

core::Result<qint64> insertExemption(Db& db, const domain::Exemption& e)
{
    STORE_TRY(db.run("INSERT INTO exemption (scope, recommendation, finding, category, owner, reason, expires, created_by, created) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     e.scope, e.recommendation, e.finding, e.category, e.owner, e.reason, e.expires, e.createdBy, e.created));
    return db.lastInsertId();
}

core::Result<void> updateExemption(Db& db, const domain::Exemption& e)
{
    return db.run("UPDATE exemption SET scope = ?2, recommendation = ?3, finding = ?4, category = ?5, owner = ?6, reason = ?7, expires = ?8, changed_by = ?9, "
                  "changed = ?10 WHERE id = ?1",
                  e.id, e.scope, e.recommendation, e.finding, e.category, e.owner, e.reason, e.expires, e.changedBy, e.changed);
}

core::Result<void> revokeExemption(Db& db, qint64 id, const QString& who, const QDateTime& now)
{
    return db.run("UPDATE exemption SET revoked_by = ?2, revoked = ?3 WHERE id = ?1", id, who, now);
}

core::Result<bool> isRecommendationKnown(Db& db, const QString& key)
{
    STORE_LET(id, db.number("SELECT id FROM assessment_key WHERE key = ?", 0, key));
    return id != 0;
}

core::Result<QString> readRecommendationName(Db& db, const QString& key)
{
    STORE_LET(s, db.cached("SELECT m.display_name FROM assessment_key k JOIN assessment_meta m ON m.assessment = k.id WHERE k.key = ? "
                           "ORDER BY m.connection LIMIT 1"));
    s->bindAll(key);
    STORE_LET(row, s->step());
    QString name = row ? s->text(0) : QString();
    s->reset();
    return name;
}

core::Result<std::vector<std::vector<qint64>>> readResourcesBelow(Db& db, const QStringList& ids)
{
    BelowIds below(ids);
    if (ids.isEmpty())
        return below.take();
    STORE_LET(s, db.cached("SELECT row, id FROM resource_text"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            break;
        below.add(s->int64(0), s->text(1));
    }
    STORE_LET(other, db.cached("SELECT a.resource_key, b.resource_id FROM assessment a JOIN assessment_body b ON b.row = a.row WHERE a.resource = 0"));
    for (;;) {
        STORE_LET(row, other->step());
        if (!row)
            break;
        below.add(resourceNumber(0, other->view(0)), other->text(1));
    }
    return below.take();
}

core::Result<QHash<qint64, QString>> readResourceIds(Db& db, const std::vector<qint64>& resources)
{
    QHash<qint64, QString> ids;
    QSet<qint64> other;
    STORE_LET(s, db.cached("SELECT id FROM resource_text WHERE row = ?"));
    for (const qint64 resource : resources) {
        if (resource < 0) {
            other.insert(resource);
            continue;
        }
        s->bindAll(resource);
        STORE_LET(row, s->step());
        if (row)
            ids.insert(resource, s->text(0));
        s->reset();
    }
    if (other.isEmpty())
        return ids;
    STORE_LET(a, db.cached("SELECT a.resource_key, b.resource_id FROM assessment a JOIN assessment_body b ON b.row = a.row WHERE a.resource = 0"));
    while (!other.isEmpty()) {
        STORE_LET(row, a->step());
        if (!row)
            return ids;
        const qint64 number = resourceNumber(0, a->view(0));
        if (other.remove(number))
            ids.insert(number, a->text(1));
    }
    a->reset();
    return ids;
}

core::Result<std::vector<OpenFinding>> readOpenFindings(Db& db, const QString& recommendation)
{
    std::vector<OpenFinding> findings;
    STORE_LET(
        s, db.cached("SELECT f.resource, f.resource_key, f.scope, f.finding_id FROM assessment_key k JOIN assessment a ON a.assessment = k.id AND a.state = 2 "
                     "JOIN sub_assessment f ON f.parent_key = a.key WHERE k.key = ?1 AND f.state = 2"));
    s->bindAll(recommendation);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            break;
        findings.push_back({resourceNumber(s->int64(0), s->view(1)), s->int64(2), s->text(3)});
    }
    std::ranges::stable_sort(findings, {}, &OpenFinding::resource);
    return findings;
}

} // namespace store
