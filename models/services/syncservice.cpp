// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/syncservice.h"

#include "services/ownscores.h"
#include "services/syncstate.h"
#include "store/bulkload.h"
#include "store/queries/connectionqueries.h"
#include "store/queries/overviewqueries.h"
#include "store/workspace.h"

#include <algorithm>

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr std::chrono::seconds lookEvery{15};
constexpr qint64 mostComparable = 3'000'000; // verdicts held twice in memory, 24 bytes each

ports::ConnectionSpec specOf(const store::ConnectionFact& fact)
{
    return {fact.id, fact.kind, fact.name, fact.settings, fact.sample, fact.paused, std::chrono::seconds(fact.everySeconds)};
}

core::Result<store::ConnectionFact> factOf(store::Db& db, core::ConnectionId connection)
{
    STORE_LET(all, store::readConnections(db));
    const auto found = std::ranges::find(all, connection, &store::ConnectionFact::id);
    if (found == all.end()) {
        return core::fail(core::Errc::NotFound, QCoreApplication::translate("services::Sync", "This connection is no longer there; choose another."), {},
                          u"services.sync"_s);
    }
    return *found;
}

struct Known {
    store::ConnectionFact fact;
    store::ConnectionStateFact state;
};

/// On the connector's thread.
core::Async<std::optional<qint64>> callsLeftOf(std::shared_ptr<ports::Connector> connector)
{
    co_return connector->callsLeft();
}

/// Hands the connector's progress to the application's thread. Shared with the connector's thread.
class ProgressRelay : public QObject {
public:
    std::function<void(ports::Progress)> show;
};

} // namespace

SyncService::SyncService(Tools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools))
{
    connect(&m_timer, &QTimer::timeout, this, &SyncService::checkDue);
}

SyncService::~SyncService() = default;

std::chrono::seconds SyncService::backOff(int failures, std::chrono::seconds every)
{
    const auto wait = std::chrono::minutes(1) * (1 << std::clamp(failures - 1, 0, 12));
    return std::min<std::chrono::seconds>(wait, every);
}

core::Result<void> SyncService::mayRun(core::ConnectionId connection) const
{
    if (m_running.contains(connection.value)) {
        return core::fail(core::Errc::Conflict, QCoreApplication::translate("services::Sync", "This connection is syncing already; wait or cancel it."), {},
                          u"services.sync"_s);
    }
    if (m_retired.contains(connection.value)) {
        return core::fail(core::Errc::NotFound, QCoreApplication::translate("services::Sync", "This connection is being removed; choose another."), {},
                          u"services.sync"_s);
    }
    return {};
}

core::Async<SyncOutcome> SyncService::run(core::ConnectionId connection, bool full, core::CancelToken token)
{
    if (const auto may = mayRun(connection); !may)
        co_return std::unexpected(may.error());
    auto& source = m_running[connection.value];
    const auto stop = [source] { source.request_stop(); };
    const core::OnCancel<decltype(stop)> onCancel(std::move(token), stop);
    SyncOutcome outcome;
    outcome.connection = connection;
    outcome.started = m_tools.clock->now();
    m_tools.live->change(connection, [](LiveSync& live) { live = {true, -1, {}, live.callsLeft, live.nextDue, live.offlineSince}; });
    Q_EMIT started(connection);
    const auto done = co_await runInto(outcome, full, source.get_token());
    m_tools.live->change(connection, [](LiveSync& live) { live.running = false; });
    m_running.erase(connection.value);
    if (!done && !outcome.error)
        outcome.error = done.error();
    Q_EMIT ended(outcome);
    if (!done)
        co_return std::unexpected(done.error());
    co_return outcome;
}

core::Async<void> SyncService::runInto(SyncOutcome& outcome, bool full, core::CancelToken token)
{
    const auto connection = outcome.connection;
    auto known = co_await m_tools.workspace.read([connection](store::Db& db) -> core::Result<Known> {
        STORE_LET(fact, factOf(db, connection));
        STORE_LET(state, store::readConnectionState(db, connection));
        return Known{fact, state};
    });
    if (!known)
        co_return std::unexpected(known.error());
    outcome.name = known->fact.name;
    outcome.sample = known->fact.sample;
    outcome.first = !known->state.lastComplete.isValid();
    auto before = co_await standingOf(connection, outcome.first);
    if (!before)
        co_return std::unexpected(before.error());
    auto live = co_await m_tools.factory.open(specOf(known->fact));
    if (!live) {
        outcome.error = live.error();
        co_return co_await recordState(outcome);
    }
    auto relay = std::make_shared<ProgressRelay>();
    relay->show = [this, connection](const ports::Progress& progress) {
        m_tools.live->change(connection, [&](LiveSync& shown) {
            shown.progress = progress.fraction;
            shown.what = progress.what;
        });
        Q_EMIT progressed(connection, progress.fraction, progress.what);
    };
    const ports::ProgressSink sink = [relay](const ports::Progress& progress) {
        QMetaObject::invokeMethod(relay.get(), [relay, progress] { relay->show ? relay->show(progress) : void(); }, Qt::QueuedConnection);
    };
    core::Result<ports::CollectionPlan> plan;
    if (m_tools.plan)
        plan = co_await m_tools.plan();
    if (!plan) {
        outcome.error = plan.error();
        co_return co_await recordState(outcome);
    }
    ports::SyncRequest request{connection, full, std::move(*plan)};
    auto summary = co_await core::startOn(
        live->context, [connector = live->connector, request, &port = m_tools.port, sink, token] { return connector->sync(request, port, sink, token); });
    relay->show = {};
    const auto callsLeft = co_await core::startOn(live->context, [connector = live->connector] { return callsLeftOf(connector); });
    m_tools.live->change(connection, [&](LiveSync& shown) { shown.callsLeft = callsLeft.value_or(std::nullopt); });
    if (summary)
        outcome.summary = std::move(*summary);
    else
        outcome.error = summary.error();
    // A first load leaves indexes and health to its end; before that nothing could be said of the estate.
    auto finished = co_await loadFinished(token);
    if (finished && m_tools.assess)
        finished = co_await m_tools.assess(token);
    const auto recorded = finished ? co_await recordScores(outcome, std::move(*before)) : finished;
    if (!recorded && !outcome.error)
        outcome.error = recorded.error();
    const auto stated = co_await recordState(outcome);
    if (!stated || !m_tools.after)
        co_return stated;
    const auto done = co_await m_tools.after(token);
    if (!done && done.error().code != core::Errc::Cancelled)
        co_return std::unexpected(done.error());
    co_return core::Result<void>{};
}

core::Async<void> SyncService::loadFinished(core::CancelToken token)
{
    for (;;) {
        const auto failed = m_tools.workspace.loadError();
        const auto busy = co_await m_tools.workspace.read([](store::Db& db) { return store::buildState(db, u"bulk"_s); });
        if (!busy)
            co_return std::unexpected(busy.error());
        if (*busy == 0)
            co_return core::Result<void>{};
        if (failed) // tried again by itself; the next sync asks anew
            co_return std::unexpected(*failed);
        if (const auto waited = co_await core::delay(std::chrono::milliseconds(50), token); !waited)
            co_return waited;
    }
}

core::Async<SyncService::Before> SyncService::standingOf(core::ConnectionId connection, bool firstTime)
{
    if (firstTime)
        co_return Before{};
    co_return co_await m_tools.workspace.read([connection](store::Db& db) -> core::Result<Before> {
        Before before;
        STORE_LET(marks, store::readVerdictMarks(db, connection, mostComparable));
        if (!marks)
            return before;
        STORE_LET(facts, store::readPostureFacts(db));
        before.standing = {std::make_shared<const PostureModel>(std::move(facts)), std::move(*marks)};
        before.comparable = true;
        return before;
    });
}

core::Async<void> SyncService::recordScores(const SyncOutcome& outcome, Before before)
{
    const QDateTime now = m_tools.clock->now();
    const auto connection = outcome.connection;
    const auto started = outcome.started;
    auto batch = co_await m_tools.workspace.read([connection, now, started, before = std::move(before)](store::Db& db) -> core::Result<domain::Batch> {
        domain::Batch made;
        made.connection = connection;
        STORE_LET(facts, readScoreFacts(db));
        const auto posture = std::make_shared<const PostureModel>(std::move(facts));
        made.scoreDays = todayOf(*posture, connection, now);
        STORE_LET(health, store::countHealth(db, connection, now.toUTC().date()));
        made.healthDays = health;
        if (!before.comparable)
            return made;
        QList<qint64> scopes;
        for (const auto& scope : posture->facts().scopes) {
            if (scope.connection == connection)
                scopes.append(scope.id);
        }
        STORE_LET(given, store::readCauses(db, scopes, started, 1));
        STORE_LET(marks, store::readVerdictMarks(db, connection, mostComparable));
        if (!given.isEmpty() || !marks)
            return made; // the source told its own causes
        const auto causes = causesBetween(before.standing, {posture, std::move(*marks)}, connection, now);
        for (const auto& found : causes) {
            auto cause = found.cause;
            STORE_LET(ids, store::readAssessedResourceIds(db, found.assessmentRows));
            cause.resourceIds = ids;
            made.causes.append(std::move(cause));
        }
        return made;
    });
    if (!batch)
        co_return std::unexpected(batch.error());
    if (batch->scoreDays.isEmpty() && batch->healthDays.isEmpty() && batch->causes.isEmpty())
        co_return core::Result<void>{};
    const auto written = co_await m_tools.port.write(std::move(*batch));
    if (!written)
        co_return std::unexpected(written.error());
    co_return core::Result<void>{};
}

core::Async<void> SyncService::recordState(const SyncOutcome& outcome)
{
    const QDateTime now = m_tools.clock->now();
    // The journal first: a state that nothing tells the story of is worse than a story whose sync is repeated.
    const auto noted = co_await m_tools.workspace.write([outcome, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) {
        changes.activity = true;
        return noteOutcome(db, outcome, who, now);
    });
    if (!noted)
        co_return std::unexpected(noted.error());
    auto next = co_await m_tools.workspace.writeFacts([outcome, now](store::Db& db, store::ChangeSet& changes) {
        changes.connections = true;
        return writeOutcome(db, outcome, now);
    });
    if (!next)
        co_return std::unexpected(next.error());
    m_tools.live->change(outcome.connection, [&](LiveSync& live) { live.nextDue = *next; });
    co_return core::Result<void>{};
}

void SyncService::start(core::ConnectionId connection, bool full)
{
    if (mayRun(connection))
        m_tasks.start(run(connection, full, m_tasks.token()), [](const core::Result<SyncOutcome>&) {});
}

void SyncService::startAll(bool full)
{
    m_tasks.start(
        [](store::Workspace& workspace) -> core::Async<QList<store::ConnectionFact>> {
            co_return co_await workspace.read([](store::Db& db) { return store::readConnections(db); });
        }(m_tools.workspace),
        [this, full](const core::Result<QList<store::ConnectionFact>>& all) {
            for (const auto& fact : all.value_or(QList<store::ConnectionFact>{})) {
                if (!fact.paused)
                    start(fact.id, full);
            }
        });
}

void SyncService::cancel(core::ConnectionId connection)
{
    if (const auto running = m_running.find(connection.value); running != m_running.end())
        running->second.request_stop();
}

void SyncService::retire(core::ConnectionId connection)
{
    m_retired.insert(connection.value);
    cancel(connection);
}

void SyncService::reinstate(core::ConnectionId connection)
{
    m_retired.erase(connection.value);
}

void SyncService::startSchedule()
{
    m_timer.start(lookEvery);
    checkDue();
}

void SyncService::checkDue()
{
    m_tasks.start(
        [](store::Workspace& workspace) -> core::Async<QList<DueSync>> {
            co_return co_await workspace.read([](store::Db& db) { return readDue(db); });
        }(m_tools.workspace),
        [this](const core::Result<QList<DueSync>>& all) {
            const QDateTime now = m_tools.clock->now();
            for (const auto& due : all.value_or(QList<DueSync>{})) {
                m_tools.live->change(due.connection, [&](LiveSync& live) { live.nextDue = due.next; });
                if (due.next.isValid() && due.next <= now)
                    start(due.connection, false);
            }
        });
}

core::Async<void> SyncService::close()
{
    m_timer.stop();
    for (auto& [id, source] : m_running)
        source.request_stop();
    co_return co_await m_tasks.close();
}

} // namespace services
