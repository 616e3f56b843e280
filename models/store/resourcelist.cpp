// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/resourcelist.h"

#include "store/health.h"
#include "store/listanswers.h"

#include <QTimer>
#include <QTimeZone>

using namespace std::chrono_literals;

namespace store {

namespace {
constexpr auto leastPause = 300ms;     // between two makings of the table
constexpr int pauseFactor = 4;         // at most a fifth of one core goes into it during a sync
constexpr qint64 agesAfterMs = 600000; // rows turn stale by time alone
} // namespace

QList<core::RowId> RowOrder::rows(qint64 first, qint64 n) const
{
    QList<core::RowId> rows;
    const qint64 end = std::min(first + n, count());
    for (qint64 i = std::max<qint64>(first, 0); i < end; ++i)
        rows.append(core::RowId{(*m_rows)[static_cast<std::size_t>(m_backwards ? count() - 1 - i : i)]});
    return rows;
}

qint64 RowOrder::positionOf(core::RowId row) const
{
    const auto found = std::find(m_rows->begin(), m_rows->end(), static_cast<std::uint32_t>(row.value));
    if (found == m_rows->end() || row.value >= UINT32_MAX)
        return -1;
    const qint64 at = found - m_rows->begin();
    return m_backwards ? count() - 1 - at : at;
}

/// Shared with the jobs on other threads, which may outlive the list by a moment.
struct ResourceList::State : std::enable_shared_from_this<State> {
    State(Workspace& w, std::shared_ptr<const core::Clock> c, std::chrono::seconds s) : workspace(w), clock(std::move(c)), staleAfter(s) {}

    Workspace& workspace;
    std::shared_ptr<const core::Clock> clock;
    std::chrono::milliseconds staleAfter;
    core::CancelSource stop;

    std::mutex mutex;
    QObject* context = nullptr; ///< the list's, on its thread: owner of the pauses; null once the list is gone
    RowTablePtr table;
    qint64 madeAt = 0;
    ChangeSet pending;
    bool making = false, scheduled = false;
    std::chrono::milliseconds pause = leastPause;
    std::vector<core::Promise<RowTablePtr>> waiting; ///< for the first table
    std::vector<core::Promise<void>> settling;

    void note(const ChangeSet& changes);
    void schedule(std::chrono::milliseconds after); ///< with the mutex held
    void make();
    core::Future<RowTablePtr> wantTable();
    core::Future<void> wantSettled();
    core::Result<RowTablePtr> makeTable(Db& db, RowTablePtr previous, const ChangeSet& changes) const;
    void made(core::Result<RowTablePtr> result, std::chrono::milliseconds took);
};

void ResourceList::State::note(const ChangeSet& changes)
{
    if (!changes.resources)
        return;
    const std::scoped_lock lock(mutex);
    pending.merge(changes);
    if (!making && !std::exchange(scheduled, true))
        schedule(pause);
}

void ResourceList::State::schedule(std::chrono::milliseconds after)
{
    if (!context)
        return;
    QMetaObject::invokeMethod(
        context,
        [weak = weak_from_this(), timerOwner = context, after] {
            QTimer::singleShot(after, timerOwner, [weak] {
                if (const auto state = weak.lock())
                    state->make();
            });
        },
        Qt::QueuedConnection);
}

void ResourceList::State::make()
{
    ChangeSet changes;
    RowTablePtr previous;
    {
        const std::scoped_lock lock(mutex);
        scheduled = false;
        if (making || stop.stop_requested() || (table && !pending.resources))
            return;
        making = true;
        changes = std::exchange(pending, {});
        previous = table;
    }
    const auto self = shared_from_this();
    workspace.read(
        [self, changes, previous](Db& db) -> core::Result<void> {
            const auto started = std::chrono::steady_clock::now();
            auto result = self->makeTable(db, previous, changes);
            self->made(std::move(result), std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started));
            return {};
        },
        stop.get_token());
}

core::Result<RowTablePtr> ResourceList::State::makeTable(Db& db, RowTablePtr previous, const ChangeSet& changes) const
{
    const qint64 now = clock->now().toMSecsSinceEpoch();
    if (!previous || changes.manyResources)
        return RowTable::build(db, now, staleAfter.count());
    return RowTable::patch(db, *previous, changes.resourceRows, now, staleAfter.count());
}

void ResourceList::State::made(core::Result<RowTablePtr> result, std::chrono::milliseconds took)
{
    std::vector<core::Promise<RowTablePtr>> answered;
    std::vector<core::Promise<void>> settled;
    {
        const std::scoped_lock lock(mutex);
        making = false;
        pause = std::max<std::chrono::milliseconds>(leastPause, took * pauseFactor);
        if (result) {
            table = *result;
            madeAt = clock->now().toMSecsSinceEpoch();
        }
        answered.swap(waiting);
        if (pending.resources) {
            if (!std::exchange(scheduled, true))
                schedule(settling.empty() ? pause : 0ms);
        } else {
            settled.swap(settling);
        }
    }
    for (const auto& promise : answered)
        promise.complete(result);
    for (const auto& promise : settled)
        promise.complete({});
}

ResourceList::ResourceList(Workspace& workspace, std::shared_ptr<const core::Clock> clock, std::chrono::seconds staleAfter)
    : m_state(std::make_shared<State>(workspace, std::move(clock), staleAfter)), m_context(std::make_unique<QObject>())
{
    m_state->context = m_context.get();
    workspace.observe([weak = std::weak_ptr(m_state)](const ChangeSet& changes) {
        if (const auto state = weak.lock())
            state->note(changes);
    });
    m_state->make();
}

ResourceList::~ResourceList()
{
    endWaits();
}

void ResourceList::endWaits()
{
    m_state->stop.request_stop();
    std::vector<core::Promise<RowTablePtr>> waiting;
    std::vector<core::Promise<void>> settling;
    const std::scoped_lock lock(m_state->mutex);
    m_state->context = nullptr;
    waiting.swap(m_state->waiting); // dropped after the lock: who waits is told that nothing comes
    settling.swap(m_state->settling);
}

/// The promise stays with the state alone: a coroutine that kept it would wait for itself.
core::Future<RowTablePtr> ResourceList::State::wantTable()
{
    core::Promise<RowTablePtr> promise;
    bool start = false;
    {
        const std::scoped_lock lock(mutex);
        if (table) {
            promise.complete(table);
            if (!making && clock->now().toMSecsSinceEpoch() - madeAt > agesAfterMs) {
                pending.resources = pending.manyResources = true;
                start = true;
            }
        } else if (context) {
            waiting.push_back(promise);
            start = !making;
        }
    }
    if (start)
        make();
    return promise.future();
}

core::Future<void> ResourceList::State::wantSettled()
{
    core::Promise<void> promise;
    bool start = false;
    {
        const std::scoped_lock lock(mutex);
        if (table && !making && !pending.resources) {
            promise.complete({});
        } else if (context) {
            settling.push_back(promise);
            start = !making;
        }
    }
    if (start)
        make();
    return promise.future();
}

core::Async<RowTablePtr> ResourceList::table(std::shared_ptr<State> state)
{
    co_return co_await state->wantTable();
}

core::Async<void> ResourceList::settled()
{
    const auto state = m_state;
    co_return co_await state->wantSettled();
}

namespace {

/// Finds the first rows in both ways at once; the quicker answer counts and stops the other.
core::Future<FirstRows> race(Workspace& workspace, RowTablePtr table, std::shared_ptr<const RowQuery> query, int limit, core::CancelSource source)
{
    const core::Promise<FirstRows> answer; // only the jobs keep it: when they are dropped, the wait ends
    workspace.read(
        [table, query, limit, source, answer](Db& db) mutable -> core::Result<void> {
            auto result = firstBySet(db, *table, *query, limit);
            if (result || result.error().code != core::Errc::Cancelled) {
                answer.complete(std::move(result));
                source.request_stop();
            }
            return {};
        },
        source.get_token());
    if (needsText(*query)) {
        workspace.read(
            [table, query, limit, source, answer](Db& db) mutable -> core::Result<void> {
                auto result = firstByWalk(db, *table, *query, limit);
                if (result && *result) {
                    answer.complete(std::move(**result));
                    source.request_stop();
                }
                return {};
            },
            source.get_token());
    }
    return answer.future();
}

} // namespace

core::Async<FirstRows> ResourceList::first(RowQuery query, int limit, core::CancelToken token)
{
    const auto state = m_state;
    bool ready = false;
    {
        const std::scoped_lock lock(state->mutex);
        ready = state->table != nullptr;
    }
    const bool plain = query.filter.isEmpty() && !query.only && query.except.isEmpty()
                       && (query.sort.column.isEmpty() || query.sort.column == u"name" || query.sort.column == u"findings");
    if (!ready && plain) { // while the table is made
        co_return co_await state->workspace.read([scopes = query.scopes, sort = query.sort, limit](Db& db) { return firstUnfiltered(db, scopes, sort, limit); },
                                                 token);
    }
    auto table = co_await ResourceList::table(state);
    if (!table)
        co_return std::unexpected(table.error());
    if (token.stop_requested()) // whoever asked may be gone, and the workspace with them
        co_return core::cancelled();
    auto shared = std::make_shared<const RowQuery>(std::move(query));
    core::CancelSource source;
    auto stop = [source]() mutable { source.request_stop(); };
    const core::OnCancel<decltype(stop)> link(token, stop);
    co_return co_await race(state->workspace, *table, shared, limit, source);
}

core::Async<RowOrderPtr> ResourceList::order(RowQuery query, core::CancelToken token)
{
    const auto state = m_state;
    auto table = co_await ResourceList::table(state);
    if (!table)
        co_return std::unexpected(table.error());
    if (token.stop_requested()) // whoever asked may be gone, and the workspace with them
        co_return core::cancelled();
    co_return co_await state->workspace.read([table = *table, query](Db& db) { return wholeOrder(db, *table, query); }, token);
}

core::Async<QList<RowFacet>> ResourceList::facets(RowQuery query, core::CancelToken token)
{
    const auto state = m_state;
    auto table = co_await ResourceList::table(state);
    if (!table)
        co_return std::unexpected(table.error());
    if (token.stop_requested()) // whoever asked may be gone, and the workspace with them
        co_return core::cancelled();
    co_return co_await state->workspace.read([table = *table, query](Db& db) { return countFacets(db, *table, query); }, token);
}

core::Async<RowSummary> ResourceList::summary(RowQuery query, core::CancelToken token)
{
    const auto state = m_state;
    auto table = co_await ResourceList::table(state);
    if (!table)
        co_return std::unexpected(table.error());
    if (token.stop_requested()) // whoever asked may be gone, and the workspace with them
        co_return core::cancelled();
    const qint64 now = state->clock->now().toSecsSinceEpoch();
    co_return co_await state->workspace.read([table = *table, query, now](Db& db) { return summarize(db, *table, query, now); }, token);
}

core::Async<QList<RowValues>> ResourceList::rows(QList<core::RowId> rows, core::CancelToken token)
{
    const auto state = m_state;
    const qint64 staleBefore = state->clock->now().toMSecsSinceEpoch() - state->staleAfter.count();
    co_return co_await state->workspace.read([rows, staleBefore](Db& db) { return readRowValues(db, rows, staleBefore); }, token);
}

std::size_t ResourceList::memory() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->table ? m_state->table->memory() : 0;
}

} // namespace store
