// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowtable.h"

#include "store/health.h"

#include <algorithm>
#include <numeric>

namespace store {

namespace {

constexpr qint64 fewTagValues = 200;
constexpr qint64 highestRow = Q_INT64_C(1) << 31; // rows are 32-bit in memory

std::uint32_t hashOf(QByteArrayView name)
{
    std::uint32_t h = 2166136261U;
    for (const char c : name)
        h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
    return h;
}

void makeRanks(RowTable::Words& words)
{
    std::vector<std::uint32_t> ids(words.text.size());
    std::iota(ids.begin(), ids.end(), 0U);
    std::ranges::stable_sort(ids, [&](std::uint32_t a, std::uint32_t b) { return words.text[a].compare(words.text[b], Qt::CaseInsensitive) < 0; });
    words.rank.resize(ids.size());
    for (std::uint32_t i = 0; i < ids.size(); ++i)
        words.rank[ids[i]] = i;
}

template<class Wanted>
core::Result<void> readWords(Db& db, const char* sql, RowTable::Words& words, Wanted wanted)
{
    STORE_LET(s, db.cached(sql));
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        const auto id = static_cast<std::size_t>(s->int64(0));
        if (!wanted(id))
            continue;
        if (id >= words.text.size())
            words.text.resize(id + 1);
        words.text[id] = s->text(1);
    }
    makeRanks(words);
    return {};
}

core::Result<void> readWords(Db& db, const char* sql, RowTable::Words& words)
{
    return readWords(db, sql, words, [](std::size_t) { return true; });
}

} // namespace

/// Fills a RowTable from the database; made for one build or patch.
class TableReader {
public:
    TableReader(Db& db, RowTable& table, qint64 staleBefore) : m_db(db), m_table(table), m_staleBefore(staleBefore) {}

    core::Result<void> readPlaces();
    core::Result<void> readAllRows();
    core::Result<bool> readRow(qint64 row); ///< true: the order by name is no longer right
    core::Result<void> readNames();
    core::Result<void> readTagWords();
    core::Result<void> readTags();
    core::Result<void> readTagsOf(qint64 row);

private:
    struct Place {
        domain::PlanState plan = domain::PlanState::Unknown;
        qint64 seen = 0;
    };
    const Place& place(qint64 connection, qint64 scope, qint64 type);
    void grow(std::uint32_t row);
    void take(const Statement& s, std::uint32_t row);
    template<class F>
    void eachSet(std::uint32_t row, F f);

    Db& m_db;
    RowTable& m_table;
    qint64 m_staleBefore;
    QHash<std::pair<qint64, QString>, domain::PlanState> m_pricing;
    QHash<std::pair<qint64, std::pair<qint64, qint64>>, qint64> m_seen;
    QHash<std::pair<qint64, std::pair<qint64, qint64>>, Place> m_places;
    std::vector<QString> m_planOfType;
};

namespace {
// Columns 0.. of what take() reads.
#define ROW_COLUMNS "row, type, scope, location, resource_group, tag, environment, health, assessed, open, alerts, first_seen, changed, connection, name"
} // namespace

core::Result<void> TableReader::readPlaces()
{
    STORE_TRY(readWords(m_db, "SELECT id, name FROM resource_type", m_table.typeWords));
    STORE_TRY(readWords(m_db, "SELECT id, scope_id FROM scope", m_table.scopeIds));
    STORE_TRY(readWords(m_db, "SELECT id, CASE name WHEN '' THEN scope_id ELSE name END FROM scope", m_table.scopeNames));
    STORE_TRY(readWords(m_db, "SELECT id, name FROM location", m_table.locationWords));
    STORE_TRY(readWords(m_db, "SELECT id, name FROM resource_group", m_table.groupWords));
    STORE_LET(types, m_db.cached("SELECT id, plan FROM resource_type"));
    for (;;) {
        STORE_LET(more, types->step());
        if (!more)
            break;
        const auto id = static_cast<std::size_t>(types->int64(0));
        if (id >= m_planOfType.size())
            m_planOfType.resize(id + 1);
        m_planOfType[id] = types->text(1).toLower();
    }
    STORE_LET(pricing, m_db.cached("SELECT scope, lower(plan), state FROM pricing"));
    for (;;) {
        STORE_LET(more, pricing->step());
        if (!more)
            break;
        m_pricing.insert({pricing->int64(0), pricing->text(1)}, pricing->as<domain::PlanState>(2));
    }
    STORE_LET(seen, m_db.cached("SELECT connection, scope, type, at FROM seen_mark"));
    for (;;) {
        STORE_LET(more, seen->step());
        if (!more)
            break;
        m_seen.insert({seen->int64(0), {seen->int64(1), seen->int64(2)}}, seen->int64(3));
    }
    return {};
}

const TableReader::Place& TableReader::place(qint64 connection, qint64 scope, qint64 type)
{
    const std::pair key(connection, std::pair(scope, type));
    auto known = m_places.find(key);
    if (known == m_places.end()) {
        Place made;
        if (static_cast<std::size_t>(type) < m_planOfType.size())
            made.plan = m_pricing.value({scope, m_planOfType[static_cast<std::size_t>(type)]});
        for (const auto& mark : {std::pair(scope, type), std::pair(scope, Q_INT64_C(0)), std::pair(Q_INT64_C(0), type), std::pair(Q_INT64_C(0), Q_INT64_C(0))})
            made.seen = std::max(made.seen, m_seen.value({connection, mark}));
        known = m_places.insert(key, made);
    }
    return *known;
}

void TableReader::grow(std::uint32_t row)
{
    RowTable& t = m_table;
    if (row < t.m_size)
        return;
    t.m_size = row + 1;
    const std::size_t size = t.m_size;
    for (auto* column : {&t.typeOf, &t.scopeOf, &t.locationOf, &t.groupOf, &t.tagOf, &t.findings, &t.firstSeen, &t.lastSeen, &t.m_nameHash}) {
        if (column->capacity() < size)
            column->reserve(std::max<std::size_t>(size, column->capacity() + column->capacity() / 4));
        column->resize(size);
    }
    for (auto* column : {&t.environmentOf, &t.healthOf, &t.planOf})
        column->resize(size);
    t.alerts.resize(size);
}

void TableReader::take(const Statement& s, std::uint32_t row)
{
    grow(row);
    RowTable& t = m_table;
    const Place& where = place(s.int64(13), s.int64(2), s.int64(1));
    const qint64 seen = std::max(s.int64(12), where.seen);
    t.typeOf[row] = static_cast<std::uint32_t>(s.int64(1));
    t.scopeOf[row] = static_cast<std::uint32_t>(s.int64(2));
    t.locationOf[row] = static_cast<std::uint32_t>(s.int64(3));
    t.groupOf[row] = static_cast<std::uint32_t>(s.int64(4));
    t.tagOf[row] = static_cast<std::uint32_t>(s.int64(5));
    t.environmentOf[row] = static_cast<std::uint8_t>(s.int64(6));
    t.healthOf[row] = static_cast<std::uint8_t>(shownHealth(s.as<domain::Health>(7), s.boolean(8), seen, m_staleBefore));
    t.planOf[row] = static_cast<std::uint8_t>(where.plan);
    t.findings[row] = findingsKey(s.int64(9));
    const qint64 alerts = s.int64(10);
    t.alerts[row] = static_cast<std::uint16_t>((alerts & 7) << 13 | std::min<qint64>(alerts >> 3, 0x1fff));
    t.firstSeen[row] = static_cast<std::uint32_t>(s.int64(11) / 1000);
    t.lastSeen[row] = static_cast<std::uint32_t>(seen / 1000);
    t.m_nameHash[row] = hashOf(s.view(14));
    t.exists.add(row);
}

template<class F>
void TableReader::eachSet(std::uint32_t row, F f)
{
    RowTable& t = m_table;
    f(t.health[t.healthOf[row]]);
    f(t.environment[t.environmentOf[row]]);
    f(t.plan[t.planOf[row]]);
    f(t.type[t.typeOf[row]]);
    f(t.scope[t.scopeOf[row]]);
    if (t.locationOf[row] != 0)
        f(t.location[t.locationOf[row]]);
}

core::Result<void> TableReader::readAllRows()
{
    STORE_LET(s, m_db.cached("SELECT " ROW_COLUMNS " FROM resource NOT INDEXED ORDER BY row"));
    STORE_LET(most, m_db.number("SELECT max(row) FROM resource", 0));
    if (most >= highestRow)
        return core::fail(core::Errc::Storage, {}, QStringLiteral("too many rows"), QStringLiteral("store.rows"));
    if (most > 0)
        grow(static_cast<std::uint32_t>(most));
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        const auto row = static_cast<std::uint32_t>(s->int64(0));
        take(*s, row);
        eachSet(row, [row](core::Bitmap& set) { set.add(row); });
    }
    m_table.exists.optimize();
    const auto optimize = [](auto& sets) {
        for (auto& [value, set] : sets)
            set.optimize();
    };
    optimize(m_table.health);
    optimize(m_table.environment);
    optimize(m_table.plan);
    optimize(m_table.type);
    optimize(m_table.scope);
    optimize(m_table.location);
    return {};
}

core::Result<bool> TableReader::readRow(qint64 id)
{
    const auto row = static_cast<std::uint32_t>(id);
    RowTable& t = m_table;
    const bool was = t.exists.contains(row);
    const std::uint32_t nameBefore = was ? t.m_nameHash[row] : 0;
    if (was)
        eachSet(row, [row](core::Bitmap& set) { set.remove(row); });
    STORE_LET(s, m_db.cached("SELECT " ROW_COLUMNS " FROM resource WHERE row = ?1"));
    s->bindAll(id);
    STORE_LET(is, s->step());
    if (!is) {
        t.exists.remove(row);
        return was;
    }
    take(*s, row);
    s->reset();
    eachSet(row, [row](core::Bitmap& set) { set.add(row); });
    return !was || nameBefore != t.m_nameHash[row];
}

core::Result<void> TableReader::readNames()
{
    auto rows = std::make_shared<std::vector<std::uint32_t>>();
    rows->reserve(m_table.exists.count());
    STORE_LET(s, m_db.cached("SELECT row FROM resource ORDER BY name COLLATE NOCASE, row"));
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        rows->push_back(static_cast<std::uint32_t>(s->int64(0)));
    }
    m_table.m_byName = std::move(rows);
    return {};
}

/// Of the tags that rows are shown with; after the rows.
core::Result<void> TableReader::readTagWords()
{
    std::vector<bool> shown;
    for (const std::uint32_t tag : m_table.tagOf) {
        if (tag >= shown.size())
            shown.resize(tag + 1);
        shown[tag] = true;
    }
    return readWords(m_db, "SELECT id, key || '=' || value FROM tag", m_table.tagWords, [&shown](std::size_t id) { return id < shown.size() && shown[id]; });
}

core::Result<void> TableReader::readTags()
{
    QHash<qint64, std::size_t> byId;
    STORE_LET(s, m_db.cached("SELECT id, key, value FROM tag WHERE key IN (SELECT key FROM tag GROUP BY key HAVING count(*) <= ?1)"));
    s->bindAll(fewTagValues);
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        byId.insert(s->int64(0), m_table.tags.size());
        m_table.tags.push_back({s->text(1), s->text(2), {}});
        if (!m_table.tagKeys.contains(m_table.tags.back().key))
            m_table.tagKeys.append(m_table.tags.back().key);
    }
    STORE_LET(rows, m_db.cached("SELECT row, tag FROM resource_tag ORDER BY row"));
    for (;;) {
        STORE_LET(more, rows->step());
        if (!more)
            break;
        if (const auto known = byId.constFind(rows->int64(1)); known != byId.cend())
            m_table.tags[*known].rows.add(static_cast<std::uint32_t>(rows->int64(0)));
    }
    for (auto& tag : m_table.tags)
        tag.rows.optimize();
    return {};
}

core::Result<void> TableReader::readTagsOf(qint64 id)
{
    const auto row = static_cast<std::uint32_t>(id);
    for (auto& tag : m_table.tags)
        tag.rows.remove(row);
    STORE_LET(s, m_db.cached("SELECT t.key, t.value FROM resource_tag r JOIN tag t ON t.id = r.tag WHERE r.row = ?1"));
    s->bindAll(id);
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            return {};
        const QString key = s->text(0);
        if (!m_table.tagKeys.contains(key))
            continue;
        const QString value = s->text(1);
        auto known = std::ranges::find_if(m_table.tags, [&](const RowTable::TagValue& tag) { return tag.key == key && tag.value == value; });
        if (known == m_table.tags.end())
            known = m_table.tags.insert(m_table.tags.end(), {key, value, {}});
        known->rows.add(row);
    }
}

core::Result<std::shared_ptr<const RowTable>> RowTable::build(Db& db, qint64 now, qint64 staleAfterMs)
{
    auto table = std::make_shared<RowTable>();
    table->madeAt = now;
    STORE_LET(transaction, Transaction::begin(db, "BEGIN")); // one moment for all parts
    TableReader reader(db, *table, now - staleAfterMs);
    STORE_TRY(reader.readPlaces());
    STORE_TRY(reader.readAllRows());
    STORE_TRY(reader.readTagWords());
    STORE_TRY(reader.readNames());
    STORE_TRY(reader.readTags());
    STORE_TRY(transaction.commit());
    return table;
}

core::Result<std::shared_ptr<const RowTable>> RowTable::patch(Db& db, const RowTable& previous, const std::vector<qint64>& rows, qint64 now,
                                                              qint64 staleAfterMs)
{
    auto table = std::make_shared<RowTable>();
    table->madeAt = now;
    table->exists = previous.exists;
    table->health = previous.health;
    table->environment = previous.environment;
    table->plan = previous.plan;
    table->type = previous.type;
    table->scope = previous.scope;
    table->location = previous.location;
    table->tags = previous.tags;
    table->tagKeys = previous.tagKeys;
    table->typeOf = previous.typeOf;
    table->scopeOf = previous.scopeOf;
    table->locationOf = previous.locationOf;
    table->groupOf = previous.groupOf;
    table->tagOf = previous.tagOf;
    table->environmentOf = previous.environmentOf;
    table->healthOf = previous.healthOf;
    table->planOf = previous.planOf;
    table->findings = previous.findings;
    table->alerts = previous.alerts;
    table->firstSeen = previous.firstSeen;
    table->lastSeen = previous.lastSeen;
    table->m_byName = previous.m_byName;
    table->m_nameHash = previous.m_nameHash;
    table->m_size = previous.m_size;
    STORE_LET(transaction, Transaction::begin(db, "BEGIN"));
    TableReader reader(db, *table, now - staleAfterMs);
    STORE_TRY(reader.readPlaces());
    bool namesChanged = false;
    for (const qint64 row : rows) {
        if (row >= highestRow)
            continue;
        STORE_LET(changed, reader.readRow(row));
        namesChanged |= changed;
        STORE_TRY(reader.readTagsOf(row));
    }
    STORE_TRY(reader.readTagWords());
    if (namesChanged)
        STORE_TRY(reader.readNames());
    STORE_TRY(transaction.commit());
    return table;
}

} // namespace store
