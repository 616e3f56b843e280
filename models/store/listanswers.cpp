// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/listanswers.h"

#include "store/health.h"
#include "store/sqltext.h"
#include "store/textsearch.h"

#include <QTimeZone>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto walkTime = 400ms; // beyond that the index is quicker
constexpr qsizetype mostTagFacets = 2;
constexpr std::size_t mostTagFacetValues = 30;
constexpr std::uint32_t weekSeconds = 7 * 86400;

core::Result<SplitFilter> splitQuery(Db& db, const RowTable& table, const RowQuery& query, const QString& without = {})
{
    STORE_LET(split, splitFilter(db, table, query.filter, query.scopes, query.only, without));
    core::Bitmap unwanted;
    for (const qint64 row : query.except) {
        if (row > 0 && row < table.size())
            unwanted.add(static_cast<std::uint32_t>(row));
    }
    split.rows -= unwanted;
    return std::move(split);
}

core::Result<core::Bitmap> matching(Db& db, const RowTable& table, const RowQuery& query, const QString& without = {})
{
    STORE_LET(split, splitQuery(db, table, query, without));
    if (split.texts.empty())
        return std::move(split.rows);
    return TextSearch(db, table, split.texts).matches(split.rows);
}

bool hasBit(const std::vector<std::uint64_t>& flat, std::uint32_t row)
{
    return (flat[row / 64] >> (row % 64) & 1) != 0;
}

} // namespace

bool needsText(const RowQuery& query)
{
    return !query.filter.text.isEmpty()
           || std::ranges::any_of(query.filter.terms, [](const domain::FilterTerm& t) { return t.key == u"name" || t.key == u"id"; });
}

core::Result<FirstRows> firstUnfiltered(Db& db, const QList<qint64>& scopes, const domain::SortSpec& sort, int limit)
{
    QByteArray order = sort.descending ? "name COLLATE NOCASE DESC, row DESC" : "name COLLATE NOCASE, row";
    if (sort.column == u"findings")
        order = findingsKeySql() + (sort.descending ? " DESC" : "") + ", name COLLATE NOCASE, row";
    const QByteArray sql = "SELECT row FROM resource WHERE +scope IN (SELECT value FROM json_each(?1)) ORDER BY " + order + " LIMIT ?2";
    STORE_LET(s, db.prepare(sql.toStdString()));
    s.bindAll(jsonOf(scopes), qint64(limit) + 1);
    FirstRows result;
    for (;;) {
        STORE_LET(more, s.step());
        result.isAll = !more;
        if (!more || result.rows.size() == limit)
            return result;
        result.rows.append(core::RowId{s.int64(0)});
    }
}

core::Result<FirstRows> firstBySet(Db& db, const RowTable& table, const RowQuery& query, int limit)
{
    STORE_LET(rows, matching(db, table, query));
    const auto order = table.order(query.sort.column, query.sort.descending);
    FirstRows result;
    const std::uint64_t count = rows.count();
    result.isAll = count <= static_cast<std::uint64_t>(limit);
    const auto wanted = static_cast<qsizetype>(std::min<std::uint64_t>(count, static_cast<std::uint64_t>(limit)));
    if (wanted == 0)
        return result;
    const auto flat = rows.flat(table.size());
    for (const std::uint32_t row : *order) {
        if (!hasBit(flat, row))
            continue;
        result.rows.append(core::RowId{row});
        if (result.rows.size() == wanted)
            break;
    }
    return result;
}

core::Result<std::optional<FirstRows>> firstByWalk(Db& db, const RowTable& table, const RowQuery& query, int limit)
{
    STORE_LET(split, splitQuery(db, table, query));
    const auto order = table.order(query.sort.column, query.sort.descending);
    const auto flat = split.rows.flat(table.size());
    const auto started = std::chrono::steady_clock::now();
    TextSearch search(db, table, split.texts);
    FirstRows result;
    int tested = 0;
    for (const std::uint32_t row : *order) {
        if (!hasBit(flat, row))
            continue;
        if (++tested % 64 == 0 && (db.isCancelled() || std::chrono::steady_clock::now() - started > walkTime))
            return std::nullopt;
        STORE_LET(match, search.test(row));
        if (!match)
            continue;
        if (result.rows.size() == limit)
            return result;
        result.rows.append(core::RowId{row});
    }
    result.isAll = true;
    return result;
}

core::Result<RowOrderPtr> wholeOrder(Db& db, const RowTable& table, const RowQuery& query)
{
    STORE_LET(rows, matching(db, table, query));
    const auto order = table.order(query.sort.column, query.sort.descending);
    if (rows.count() == order->size())
        return std::make_shared<const RowOrder>(order, false);
    const auto flat = rows.flat(table.size());
    auto kept = std::make_shared<std::vector<std::uint32_t>>();
    kept->reserve(rows.count());
    for (const std::uint32_t row : *order) {
        if (hasBit(flat, row))
            kept->push_back(row);
    }
    return std::make_shared<const RowOrder>(std::move(kept), false);
}

namespace {

template<class E>
void countWords(const std::map<int, core::Bitmap>& sets, const core::Bitmap& rows, RowFacet& facet)
{
    for (const auto& [value, set] : sets) {
        if (const auto n = rows.countOfAnd(set); n > 0)
            facet.values.append({domain::toWord(static_cast<E>(value)), domain::toWord(static_cast<E>(value)), static_cast<qint64>(n)});
    }
}

void countTexts(const std::map<std::uint32_t, core::Bitmap>& sets, const core::Bitmap& rows, const RowTable::Words& words, const RowTable::Words& names,
                RowFacet& facet)
{
    for (const auto& [id, set] : sets) {
        if (const auto n = rows.countOfAnd(set); n > 0 && id < words.text.size())
            facet.values.append({words.text[id], names.text[id], static_cast<qint64>(n)});
    }
}

/// The tag keys most resources have, among those with few values.
QStringList facetTagKeys(const RowTable& table)
{
    QHash<QString, std::pair<qint64, std::size_t>> weights;
    for (const auto& tag : table.tags) {
        auto& [rows, values] = weights[tag.key];
        rows += static_cast<qint64>(tag.rows.count());
        ++values;
    }
    QStringList keys;
    for (auto it = weights.cbegin(); it != weights.cend(); ++it) {
        if (it->second > 1 && it->second <= mostTagFacetValues)
            keys.append(it.key());
    }
    std::ranges::sort(keys, [&](const QString& a, const QString& b) { return std::pair(-weights[a].first, a) < std::pair(-weights[b].first, b); });
    return keys.first(std::min(keys.size(), mostTagFacets));
}

void finish(RowFacet& facet)
{
    std::ranges::sort(facet.values, [](const RowFacetValue& a, const RowFacetValue& b) { return std::pair(-a.count, a.value) < std::pair(-b.count, b.value); });
}

} // namespace

core::Result<QList<RowFacet>> countFacets(Db& db, const RowTable& table, const RowQuery& query)
{
    STORE_LET(all, matching(db, table, query));
    QStringList keys{u"health"_s, u"environment"_s, u"type"_s, u"plan"_s, u"scope"_s, u"location"_s};
    for (const QString& tag : facetTagKeys(table))
        keys.append(u"tag."_s + tag);
    QList<RowFacet> facets;
    for (const QString& key : std::as_const(keys)) {
        RowFacet facet{key, {}};
        core::Bitmap rows = all;
        if (std::ranges::any_of(query.filter.terms, [&](const domain::FilterTerm& t) { return t.key == key; })) {
            STORE_LET(without, matching(db, table, query, key));
            rows = std::move(without);
        }
        if (key == u"health")
            countWords<domain::Health>(table.health, rows, facet);
        else if (key == u"environment")
            countWords<domain::Environment>(table.environment, rows, facet);
        else if (key == u"plan")
            countWords<domain::PlanState>(table.plan, rows, facet);
        else if (key == u"type")
            countTexts(table.type, rows, table.typeWords, table.typeWords, facet);
        else if (key == u"scope")
            countTexts(table.scope, rows, table.scopeIds, table.scopeNames, facet);
        else if (key == u"location")
            countTexts(table.location, rows, table.locationWords, table.locationWords, facet);
        for (const auto& tag : table.tags) {
            if (key.startsWith(u"tag."_s) && tag.key == QStringView(key).mid(4)) {
                if (const auto n = rows.countOfAnd(tag.rows); n > 0)
                    facet.values.append({tag.value, tag.value, static_cast<qint64>(n)});
            }
        }
        finish(facet);
        facets.append(std::move(facet));
    }
    return facets;
}

core::Result<RowSummary> summarize(Db& db, const RowTable& table, const RowQuery& query, qint64 nowSeconds)
{
    // Texts are searched for once: everything but the terms of the counts, then each of these by its bitmap.
    const QStringList own{u"health"_s, u"plan"_s, u"firstseen"_s};
    RowQuery whole = query, base = query;
    whole.filter = {};
    whole.only.reset();
    whole.except.clear();
    base.filter.terms.removeIf([&](const domain::FilterTerm& term) { return own.contains(term.key); });
    const auto only = [&](const QString& key) {
        RowQuery part = whole;
        for (const auto& term : query.filter.terms) {
            if (term.key == key)
                part.filter.terms.append(term);
        }
        return matching(db, table, part);
    };
    STORE_LET(total, matching(db, table, whole));
    STORE_LET(counted, matching(db, table, base));
    STORE_LET(health, only(own[0]));
    STORE_LET(plan, only(own[1]));
    STORE_LET(seen, only(own[2]));
    const auto both = [&](const core::Bitmap& a, const core::Bitmap& b) {
        core::Bitmap rows = counted;
        rows &= a;
        rows &= b;
        return rows;
    };
    const auto of = [](const std::map<int, core::Bitmap>& sets, auto value, const core::Bitmap& rows) {
        const auto found = sets.find(static_cast<int>(value));
        return found == sets.end() ? 0 : static_cast<qint64>(rows.countOfAnd(found->second));
    };
    RowSummary summary;
    summary.total = static_cast<qint64>(total.count());
    summary.counted = static_cast<qint64>(counted.count());
    const core::Bitmap anyHealth = both(plan, seen);
    summary.matching = static_cast<qint64>(anyHealth.countOfAnd(health));
    for (const auto& [id, set] : table.type)
        summary.types += counted.countOfAnd(set) > 0 ? 1 : 0;
    summary.unhealthy = of(table.health, domain::Health::Unhealthy, anyHealth);
    summary.stale = of(table.health, domain::Health::Stale, anyHealth);
    summary.unknown = of(table.health, domain::Health::Unknown, anyHealth);
    summary.withoutPlan = of(table.plan, domain::PlanState::Off, both(health, seen));
    const auto flat = both(health, plan).flat(table.size());
    const qint64 since = nowSeconds - weekSeconds;
    for (std::uint32_t row = 0; row < table.size(); ++row)
        summary.newIn7Days += hasBit(flat, row) && table.firstSeen[row] >= since ? 1 : 0;
    return summary;
}

core::Result<QList<RowValues>> readRowValues(Db& db, const QList<core::RowId>& rows, qint64 staleBefore)
{
    STORE_LET(s,
              db.cached("SELECT t.id, r.name, y.name, s.scope_id, s.name, l.name, g.name, k.key, k.value, r.connection, r.environment, r.health, r.assessed, "
                        "r.open, r.alerts, p.state, r.first_seen, max(r.changed, coalesce((SELECT max(m.at) FROM seen_mark m WHERE m.connection = r.connection "
                        "AND m.scope IN (0, r.scope) AND m.type IN (0, r.type)), 0)) FROM resource r JOIN resource_text t ON t.row = r.row "
                        "JOIN resource_type y ON y.id = r.type JOIN scope s ON s.id = r.scope LEFT JOIN location l ON l.id = r.location "
                        "LEFT JOIN resource_group g ON g.id = r.resource_group LEFT JOIN tag k ON k.id = r.tag "
                        "LEFT JOIN pricing p ON p.scope = r.scope AND p.plan = y.plan WHERE r.row = ?1"));
    QList<RowValues> values;
    values.reserve(rows.size());
    for (const core::RowId row : rows) {
        s->bindAll(row);
        STORE_LET(found, s->step());
        if (!found)
            continue;
        RowValues v;
        v.row = row;
        v.id = s->text(0);
        v.name = s->text(1);
        v.type = s->text(2);
        v.scopeId = s->text(3);
        v.scopeName = s->text(4).isEmpty() ? v.scopeId : s->text(4);
        v.location = s->text(5);
        v.group = s->text(6);
        v.tagKey = s->text(7);
        v.tagValue = s->text(8);
        v.connection = {s->int64(9)};
        v.environment = s->as<domain::Environment>(10);
        v.assessed = s->boolean(12);
        v.openBySeverity = unpackOpen(s->int64(13));
        v.alerts = static_cast<int>(s->int64(14) >> 3);
        v.worstAlert = static_cast<domain::Severity>(s->int64(14) & 7);
        v.plan = s->as<domain::PlanState>(15);
        v.firstSeen = s->time(16);
        v.lastSeen = s->time(17);
        const qint64 seen = s->int64(17);
        v.stale = seen < staleBefore;
        v.health = shownHealth(s->as<domain::Health>(11), v.assessed, seen, staleBefore);
        s->reset();
        values.append(std::move(v));
    }
    return values;
}

} // namespace store
