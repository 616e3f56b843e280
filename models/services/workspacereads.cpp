// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspacereads.h"

#include "services/alertbuilder.h"
#include "services/connectionbuilder.h"
#include "services/recommendationbuilder.h"
#include "services/whatifs.h"
#include "services/words.h"
#include "services/workspacereads_shared.h"
#include "store/queries/activityqueries.h"
#include "store/queries/alertqueries.h"
#include "store/queries/decisionqueries.h"
#include "store/queries/guardedquery.h"
#include "store/queries/journalqueries.h"
#include "store/queries/recommendationqueries.h"
#include "store/queries/verdictqueries.h"
#include "store/resourcelist.h"
#include "store/workspace.h"

using namespace Qt::StringLiterals;

namespace services {

namespace {
constexpr std::chrono::seconds askAgain{3};
} // namespace

WorkspaceReads::WorkspaceReads(Tools tools, QObject* parent)
    : Reads(parent), m_workspace(tools.workspace), m_list(tools.list), m_shared(std::make_shared<Shared>())
{
    m_shared->clock = std::move(tools.clock);
    m_shared->scripts = std::move(tools.scripts);
    m_shared->live = std::move(tools.live);
    m_shared->staleAfter = tools.staleAfter;
    m_shared->explain = std::move(tools.explain);
    m_shared->compare = std::move(tools.compare);
    m_workspace.observe([shared = m_shared](const store::ChangeSet& changes) {
        shared->cache.changed(changes);
        shared->saved.changed();
    });
    connect(&m_workspace.notifier(), &store::ChangeNotifier::changed, this, &WorkspaceReads::tell);
    connect(&m_later, &QTimer::timeout, this, &WorkspaceReads::lookForOld);
    m_later.start(askAgain);
}

WorkspaceReads::~WorkspaceReads() = default;

void WorkspaceReads::tell(const store::ChangeSet& changes)
{
    if (changes.resources)
        tellWhenListed();
    Changes told;
    told.assessments = changes.assessments;
    told.scores = changes.scores;
    told.alerts = changes.alerts;
    told.connections = changes.connections;
    told.activity = changes.activity;
    told.queries = changes.queries;
    told.targets = changes.targets;
    if (!changes.manyAlerts)
        told.alertRows = changes.alertRows;
    if (told.assessments || told.scores || told.alerts || told.connections || told.activity || told.queries || told.targets)
        Q_EMIT changed(told);
}

/// The list engine takes changes in behind the commit: who is told of resources finds them in its lists.
void WorkspaceReads::tellWhenListed()
{
    m_settleAgain = m_settling;
    if (m_settling)
        return;
    m_settling = true;
    m_tasks.start(m_list.settled(), [this](const core::Result<void>&) {
        m_settling = false;
        Changes told;
        told.resources = true;
        Q_EMIT changed(told);
        if (m_settleAgain)
            tellWhenListed();
    });
}

void WorkspaceReads::lookForOld()
{
    if (!m_shared->cache.takeServedOld())
        return;
    Changes told;
    told.resources = told.assessments = told.scores = true;
    Q_EMIT changed(told);
}

void WorkspaceReads::connectionsChanged()
{
    Changes told;
    told.connections = true;
    Q_EMIT changed(told);
}

std::function<core::Result<PostureModelPtr>(store::Db& db)> WorkspaceReads::posture() const
{
    return [shared = m_shared](store::Db& db) { return shared->cache.posture(db); };
}

core::Async<QList<domain::ScopeRow>> WorkspaceReads::scopes(core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared](store::Db& db) -> core::Result<QList<domain::ScopeRow>> {
            STORE_LET(context, shared->context(db, {}));
            STORE_LET(counts, shared->cache.counts(db));
            return buildScopes(context, counts);
        },
        token);
}

core::Async<domain::Overview> WorkspaceReads::overview(domain::ScopeSelection scope, int days, QDateTime since, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared, scope, days, since](store::Db& db) -> core::Result<domain::Overview> {
            STORE_LET(context, shared->context(db, scope));
            STORE_LET(counts, shared->cache.counts(db));
            return buildOverview(db, context, counts, days, since);
        },
        token);
}

core::Async<domain::RecommendationList> WorkspaceReads::recommendations(domain::ListQuery query, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared, query](store::Db& db) -> core::Result<domain::RecommendationList> {
            STORE_LET(context, shared->context(db, query.scope));
            return buildRecommendations(context, query);
        },
        token);
}

core::Async<domain::RecommendationDetail> WorkspaceReads::recommendation(QString key, domain::ScopeSelection scope, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared, key, scope](store::Db& db) -> core::Result<domain::RecommendationDetail> {
            STORE_LET(context, shared->context(db, scope));
            return buildRecommendation(db, context, key);
        },
        token);
}

core::Async<QList<domain::AffectedRow>> WorkspaceReads::affected(QString key, domain::ScopeSelection scope, domain::AssessmentState state, int limit,
                                                                 core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared, key, scope, state, limit](store::Db& db) -> core::Result<QList<domain::AffectedRow>> {
            STORE_LET(context, shared->context(db, scope));
            return store::readAffected(db, context.posture->assessmentOf(key), context.scopes, state, limit);
        },
        token);
}

core::Async<domain::AssessmentEvidence> WorkspaceReads::evidence(QString key, QString resourceId, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared, key, resourceId](store::Db& db) -> core::Result<domain::AssessmentEvidence> {
            STORE_LET(model, shared->cache.posture(db));
            STORE_LET(isOwn, store::isOwnRule(db, model->assessmentOf(key)));
            if (isOwn && shared->explain)
                return shared->explain(db, key, resourceId);
            return store::readEvidence(db, model->assessmentOf(key), resourceId);
        },
        token);
}

core::Async<QList<domain::ScriptTab>> WorkspaceReads::scripts(QString key, QStringList resourceIds, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared, key, resourceIds](store::Db& db) -> core::Result<QList<domain::ScriptTab>> {
            STORE_LET(context, shared->context(db, {}));
            return buildScripts(db, context, key, resourceIds);
        },
        token);
}

core::Async<domain::WhatIf> WorkspaceReads::whatIf(domain::WhatIfQuery query, core::CancelToken token)
{
    co_return co_await m_workspace.read([query, token, now = m_shared->clock->now()](store::Db& db) { return answerWhatIf(db, query, now, token); }, token);
}

core::Async<domain::ScoreComparison> WorkspaceReads::comparison(domain::ScopeSelection scope, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared, scope, token](store::Db& db) -> core::Result<domain::ScoreComparison> {
            if (shared->compare)
                return shared->compare(db, scope, token);
            return domain::ScoreComparison();
        },
        token);
}

core::Async<QList<domain::AlertRow>> WorkspaceReads::alerts(domain::ListQuery query, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared, query](store::Db& db) -> core::Result<QList<domain::AlertRow>> {
            STORE_LET(places, readPlaces(db));
            return store::readAlerts(db, query.filter, query.sort, places->select(query.scope), shared->clock->now(), mostAlerts);
        },
        token);
}

core::Async<domain::AlertDetail> WorkspaceReads::alert(qint64 row, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared, row](store::Db& db) -> core::Result<domain::AlertDetail> {
            STORE_LET(detail, store::readAlert(db, row));
            STORE_LET(context, shared->context(db, {{detail.alert.scopeId}}));
            return buildAlert(db, context, std::move(detail));
        },
        token);
}

core::Async<QList<domain::AlertRow>> WorkspaceReads::alertRows(QList<qint64> rows, core::CancelToken token)
{
    co_return co_await m_workspace.read([rows](store::Db& db) { return store::readAlertRows(db, rows); }, token);
}

core::Async<QList<domain::QueueRow>> WorkspaceReads::queue(core::CancelToken token)
{
    co_return co_await m_workspace.read([](store::Db& db) { return store::readQueue(db); }, token);
}

core::Async<QList<domain::ConnectionRow>> WorkspaceReads::connections(core::CancelToken token)
{
    co_return co_await m_workspace.read([shared = m_shared](store::Db& db) { return buildConnections(db, *shared->live); }, token);
}

core::Async<JournalCheck> WorkspaceReads::verifyJournal(core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [](store::Db& db) -> core::Result<JournalCheck> {
            STORE_LET(entries, db.number("SELECT count(*) FROM journal", 0));
            STORE_LET(broken, store::firstBrokenEntry(db));
            return JournalCheck{entries, broken};
        },
        token);
}

core::Async<QList<domain::ActivityRow>> WorkspaceReads::activity(domain::ListQuery query, int limit, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [query, limit](store::Db& db) {
            const bool oldestFirst = query.sort.column == u"time"_s && !query.sort.descending;
            return store::readActivity(db, query.filter, oldestFirst, limit);
        },
        token);
}

core::Async<QueryResult> WorkspaceReads::query(QString sql, int maxRows, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [sql, maxRows, token](store::Db& db) -> core::Result<QueryResult> {
            store::GuardLimits limits;
            limits.rows = maxRows;
            auto rows = store::runGuarded(db, sql, limits, token);
            if (!rows)
                return std::unexpected(rows.error());
            return QueryResult{std::move(rows->columns), std::move(rows->rows), rows->truncated};
        },
        token);
}

core::Async<bool> WorkspaceReads::queryInto(QString sql, int maxRows, std::shared_ptr<domain::RowSink> sink, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [sql, maxRows, sink, token](store::Db& db) {
            store::GuardLimits limits;
            limits.rows = maxRows;
            return store::runGuardedInto(db, sql, limits, *sink, token);
        },
        token);
}

core::Async<QList<domain::SavedQuery>> WorkspaceReads::savedQueries(core::CancelToken token)
{
    co_return co_await m_workspace.read([](store::Db& db) { return store::readSavedQueries(db); }, token);
}

} // namespace services
