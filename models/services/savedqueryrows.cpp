// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/savedqueryrows.h"

#include "store/queries/activityqueries.h"
#include "store/queries/guardedquery.h"
#include "store/queries/resourcequeries.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int mostRows = 1'000'000;
constexpr std::size_t statementsKept = 4;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Inventory)
};

std::unexpected<core::Error> bad(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"services.inventory"_s);
}

} // namespace

core::Result<SavedQueryRows::Rows> SavedQueryRows::run(store::Db& db, const QString& name, const QString& sql, const core::CancelToken& token)
{
    store::GuardLimits limits;
    limits.rows = mostRows;
    STORE_LET(result, store::runGuarded(db, sql, limits, token));
    const auto byRow = result.columns.indexOf(u"row"_s);
    const auto byId = result.columns.indexOf(u"id"_s);
    if (byRow < 0 && byId < 0)
        return bad(Texts::tr("The saved query “%1” gives no column “id”; select one.").arg(name));
    auto rows = std::make_shared<QList<qint64>>();
    for (const auto& row : result.rows) {
        if (byRow >= 0) {
            rows->append(row[byRow].toLongLong());
            continue;
        }
        if (token.stop_requested())
            return core::cancelled(u"services.inventory"_s);
        STORE_LET(found, store::findResource(db, row[byId].toString()));
        if (found.isValid())
            rows->append(found.value);
    }
    std::ranges::sort(*rows);
    return rows;
}

/// Forgets what is old first; what others wait for stays.
SavedQueryRows::Entry& SavedQueryRows::entryOf(const QString& sql)
{
    if (!m_entries.contains(sql)) {
        std::erase_if(m_entries, [&](const auto& known) {
            return !known.second.running && (known.second.generation != m_generation || m_entries.size() >= statementsKept);
        });
    }
    return m_entries[sql];
}

core::Result<SavedQueryRows::Rows> SavedQueryRows::rows(store::Db& db, const QString& name, const core::CancelToken& token)
{
    STORE_LET(sql, store::readSavedQuery(db, name));
    if (!sql)
        return bad(Texts::tr("There is no saved query “%1”; save it first.").arg(name));
    std::unique_lock lock(m_mutex);
    while (entryOf(*sql).running) {
        if (!m_ended.wait(lock, token, [&] { return !entryOf(*sql).running; }))
            return core::cancelled(u"services.inventory"_s);
    }
    if (const auto& known = entryOf(*sql); known.answer && known.generation == m_generation)
        return *known.answer;
    auto& entry = entryOf(*sql);
    entry.running = true;
    entry.answer.reset();
    entry.generation = m_generation;
    ++m_runs;
    lock.unlock();
    auto answer = run(db, name, *sql, token);
    lock.lock();
    auto& ended = m_entries[*sql]; // a running entry is never dropped
    ended.running = false;
    if (answer || answer.error().code != core::Errc::Cancelled)
        ended.answer = answer; // a cancelled one is run again by whoever waits
    lock.unlock();
    m_ended.notify_all();
    return answer;
}

void SavedQueryRows::changed()
{
    const std::scoped_lock lock(m_mutex);
    ++m_generation;
}

int SavedQueryRows::runs() const
{
    const std::scoped_lock lock(m_mutex);
    return m_runs;
}

} // namespace services
