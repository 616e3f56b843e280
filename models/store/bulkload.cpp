// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bulkload.h"

#include "store/factlog.h"
#include "store/health.h"
#include "store/json.h"
#include "store/searchtext.h"
#include "store/sqlite.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr int stepRows = 400;
constexpr int textRows = 5000;
constexpr auto textTime = std::chrono::milliseconds(200); // few big transactions: the text index writes a segment for each

/// The CREATE statements of indexes.sql, in order.
QList<QByteArray> indexStatements()
{
    QList<QByteArray> statements;
    for (const QByteArray& line : schemaText(u"indexes.sql"_s).split('\n')) {
        if (line.startsWith("CREATE"))
            statements.append(line);
    }
    return statements;
}

QByteArray indexName(const QByteArray& statement)
{
    const QList<QByteArray> words = statement.split(' ');
    return words.at(words.indexOf("EXISTS") + 1);
}

} // namespace

QByteArray schemaText(const QString& fileName)
{
    QFile file(u":/parapet/schema/"_s + fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

core::Result<qint64> buildState(Db& db, const QString& name)
{
    return db.number("SELECT value FROM build_state WHERE name = ?1", 0, name);
}

core::Result<void> setBuildState(Db& db, const QString& name, qint64 value)
{
    return db.run("INSERT INTO build_state (name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2", name, value);
}

core::Result<void> BulkLoad::refresh()
{
    if (m_known)
        return {};
    STORE_LET(active, buildState(m_db, u"bulk"_s));
    STORE_LET(loaded, buildState(m_db, u"loaded"_s));
    m_active = active != 0;
    m_first = loaded == 0;
    if (m_active)
        STORE_TRY(readKeys());
    m_known = true;
    return {};
}

core::Result<void> BulkLoad::beforeFacts()
{
    STORE_TRY(refresh());
    m_written = true;
    if (!m_finishing)
        return {};
    STORE_TRY(readKeys());
    restartSteps();
    return {};
}

void BulkLoad::restartSteps()
{
    m_finishing = false;
    m_textsTo = 0;
    m_linked.reset();
    m_keysDerived = m_restLinked = false;
}

core::Result<void> BulkLoad::readKeys()
{
    m_resources.clear();
    m_assessments.clear();
    for (auto [sql, map] : {std::pair("SELECT row, key FROM resource", &m_resources), std::pair("SELECT row, key FROM assessment", &m_assessments)}) {
        STORE_LET(s, m_db.cached(sql));
        for (;;) {
            STORE_LET(more, s->step());
            if (!more)
                break;
            map->insert(s->key(1), static_cast<quint32>(s->int64(0)));
        }
    }
    return {};
}

core::Result<void> BulkLoad::start()
{
    STORE_TRY(setBuildState(m_db, u"bulk"_s, 1));
    STORE_TRY(FactLog::drop(m_db));
    for (const QByteArray& statement : indexStatements())
        STORE_TRY(m_db.exec("DROP INDEX IF EXISTS " + indexName(statement)));
    STORE_TRY(readKeys());
    m_active = true;
    restartSteps();
    return {};
}

core::Result<void> BulkLoad::endFirstLoad()
{
    if (!m_first)
        return {};
    STORE_LET(facts, m_db.number("SELECT EXISTS (SELECT 1 FROM resource) OR EXISTS (SELECT 1 FROM assessment)", 0));
    m_written = facts != 0;
    if (!m_written)
        return {};
    STORE_TRY(setBuildState(m_db, u"loaded"_s, 1));
    m_first = false;
    return {};
}

core::Result<bool> BulkLoad::finishStep()
{
    STORE_TRY(refresh());
    if (!m_active)
        return false;
    m_finishing = true;
    m_resources.clear(); // making indexes wants the memory
    m_assessments.clear();
    for (const auto step : {&BulkLoad::makeNextIndex, &BulkLoad::fillTexts, &BulkLoad::linkAndDerive, &BulkLoad::linkRest}) {
        STORE_LET(worked, (this->*step)());
        if (worked)
            return true;
    }
    STORE_LET(transaction, Transaction::begin(m_db));
    STORE_TRY(setBuildState(m_db, u"bulk"_s, 0));
    STORE_TRY(setBuildState(m_db, u"loaded"_s, 1));
    STORE_TRY(transaction.commit());
    m_active = m_first = m_passEnded = false;
    restartSteps();
    return false;
}

core::Result<bool> BulkLoad::makeNextIndex()
{
    for (const QByteArray& statement : indexStatements()) {
        STORE_LET(exists, m_db.number("SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name = ?1", 0, QString::fromLatin1(indexName(statement))));
        if (exists != 0)
            continue;
        STORE_TRY(m_db.exec(statement));
        return true;
    }
    return false;
}

core::Result<bool> BulkLoad::fillTexts()
{
    STORE_LET(transaction, Transaction::begin(m_db));
    STORE_LET(s, m_db.cached("SELECT r.row, r.name, t.id, t.tags, s.scope_id, coalesce(g.name, ''), y.name FROM resource r "
                             "JOIN resource_text t ON t.row = r.row JOIN scope s ON s.id = r.scope JOIN resource_type y ON y.id = r.type "
                             "LEFT JOIN resource_group g ON g.id = r.resource_group "
                             "WHERE r.row >= ?1 AND NOT EXISTS (SELECT 1 FROM resource_fts_docsize d WHERE d.id = r.row) ORDER BY r.row LIMIT ?2"));
    s->bindAll(m_textsTo, textRows);
    bool any = false;
    const auto started = std::chrono::steady_clock::now();
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        any = true;
        const QByteArray text = searchText(s->text(1), s->text(2), pairsFromJson(s->view(3)), s->text(4), s->text(5), s->text(6));
        STORE_TRY(m_db.run("INSERT INTO resource_fts (rowid, text) VALUES (?1, ?2)", s->int64(0), Borrowed{text, true}));
        m_textsTo = s->int64(0) + 1;
        if (m_textsTo % 16 == 0 && std::chrono::steady_clock::now() - started > textTime) {
            s->reset();
            break;
        }
    }
    STORE_TRY(transaction.commit());
    return any;
}

core::Result<bool> BulkLoad::linkAndDerive()
{
    if (m_keysDerived)
        return false;
    QList<core::ResourceKey> keys;
    STORE_LET(s, m_db.cached("SELECT resource_key FROM assessment WHERE resource_key > ?1 GROUP BY resource_key LIMIT ?2"));
    s->bindAll(m_linked.value_or(QByteArray()), stepRows);
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        keys.append(s->key(0));
    }
    if (keys.isEmpty()) {
        m_keysDerived = true;
        return false;
    }
    STORE_LET(transaction, Transaction::begin(m_db));
    for (const auto& key : keys) {
        STORE_LET(row, m_db.number("SELECT row FROM resource WHERE key = ?1", 0, key));
        if (row == 0)
            continue;
        STORE_TRY(m_db.run("UPDATE assessment SET resource = ?1 WHERE resource_key = ?2 AND resource <> ?1", row, key));
        STORE_LET(changed, deriveHealth(m_db, row));
        Q_UNUSED(changed)
    }
    STORE_TRY(transaction.commit());
    m_linked = keys.last().toByteArray();
    return true;
}

core::Result<bool> BulkLoad::linkRest()
{
    if (m_restLinked)
        return false;
    STORE_LET(transaction, Transaction::begin(m_db));
    STORE_TRY(m_db.run("UPDATE sub_assessment SET resource = coalesce((SELECT r.row FROM resource r WHERE r.key = resource_key), 0) WHERE resource = 0"));
    STORE_TRY(m_db.run("UPDATE alert_resource SET resource = coalesce((SELECT r.row FROM resource r WHERE r.key = resource_key), 0)"));
    STORE_TRY(m_db.run("UPDATE alert SET incident = coalesce((SELECT min(m.incident) FROM incident_member m WHERE m.system_id = alert.system_id), 0) "
                       "WHERE is_incident = 0"));
    QList<qint64> rows;
    // Also of those that lost what was derived for them before the load turned out big, or between two steps.
    STORE_LET(s, m_db.cached("SELECT resource FROM alert_resource WHERE resource <> 0 UNION SELECT row FROM resource WHERE alerts <> 0 UNION "
                             "SELECT row FROM resource WHERE (health <> 0 OR assessed <> 0 OR open <> 0) AND assessed <> 2 "
                             "AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.resource_key = resource.key)"));
    for (;;) {
        STORE_LET(more, s->step());
        if (!more)
            break;
        rows.append(s->int64(0));
    }
    for (const qint64 row : std::as_const(rows))
        STORE_TRY(deriveHealth(m_db, row));
    STORE_TRY(transaction.commit());
    m_restLinked = true;
    return true;
}

void BulkLoad::forget()
{
    m_known = false;
    m_active = m_first = false;
    m_resources.clear();
    m_assessments.clear();
    restartSteps();
}

} // namespace store
