// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/comparison.h"
#include "domain/filter.h"
#include "domain/rows.h"
#include "domain/rowsink.h"
#include "domain/whatif.h"

#include <memory>

#include <QObject>

namespace services {

/// A list's rows in order, fixed at the time of the query: what is painted never moves by itself. Cheap to share; thread
/// safe. Knows ids only; rows are asked for by page.
class ResourceSnapshot {
public:
    ResourceSnapshot() = default;
    virtual ~ResourceSnapshot() = default;
    Q_DISABLE_COPY_MOVE(ResourceSnapshot)
    virtual qint64 count() const = 0;
    /// Row ids of positions [first, first + n), shorter at the end.
    virtual QList<core::RowId> rows(qint64 first, qint64 n) const = 0;
    /// Position of a row, -1 when it is not in the list. May cost a scan of one chunk.
    virtual qint64 positionOf(core::RowId row) const = 0;
};
using ResourceSnapshotPtr = std::shared_ptr<const ResourceSnapshot>;

/// First answer to a list query: the first page at once, the whole order when it is known.
struct ResourceFirstPage {
    QList<domain::ResourceRow> rows;
    bool isAll = false;              ///< these rows are the whole list
};

/// Read-only SQL of the user over the documented views.
struct QueryResult {
    QStringList columns;
    QList<QList<QVariant>> rows;     ///< null, qint64, double, QString or QByteArray
    bool truncated = false;          ///< more rows than the limit
};

/// What changed in the workspace; coalesced to at most ten a second.
struct Changes {
    bool resources = false, assessments = false, scores = false, alerts = false, connections = false, activity = false;
    bool queries = false;            ///< a saved query was kept or forgotten
    bool targets = false;            ///< what the score is to reach
    QList<qint64> alertRows;         ///< rows touched, when few
};

struct JournalCheck {
    qint64 entries = 0;
    qint64 firstBroken = 0; ///< number of the first entry that does not fit, 0: all do
};

/// Everything the window and the command line read. Answers come on the caller's thread; work is done on reader threads
/// and is interrupted when the token is cancelled. Owner: the application. The QObject lives on the GUI thread.
class Reads : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual core::Async<QList<domain::ScopeRow>> scopes(core::CancelToken token) = 0;
    /// `days`: 7, 30 or 90. `since`: the last visit, for "what changed since".
    virtual core::Async<domain::Overview> overview(domain::ScopeSelection scope, int days, QDateTime since, core::CancelToken token) = 0;

    virtual core::Async<domain::RecommendationList> recommendations(domain::ListQuery query, core::CancelToken token) = 0;
    virtual core::Async<domain::RecommendationDetail> recommendation(QString key, domain::ScopeSelection scope, core::CancelToken token) = 0;
    /// At most `limit` rows of one tab, worst and oldest first.
    virtual core::Async<QList<domain::AffectedRow>> affected(QString key, domain::ScopeSelection scope, domain::AssessmentState state, int limit,
                                                             core::CancelToken token) = 0;
    /// The assessment of one resource as it was received; NotFound when it is not assessed.
    virtual core::Async<domain::AssessmentEvidence> evidence(QString key, QString resourceId, core::CancelToken token) = 0;
    /// Scripts that remedy `key` on these resources, quoted for each language.
    virtual core::Async<QList<domain::ScriptTab>> scripts(QString key, QStringList resourceIds, core::CancelToken token) = 0;

    /// What the score would be after fixes, and what each of them adds.
    virtual core::Async<domain::WhatIf> whatIf(domain::WhatIfQuery query, core::CancelToken token) = 0;

    /// The cloud's score and ours, by our verdicts as they are kept, with the reasons for any difference. A scan of all assessments.
    virtual core::Async<domain::ScoreComparison> comparison(domain::ScopeSelection scope, core::CancelToken token) = 0;

    /// Alerts and incidents, newest first within the sort; at most 50,000.
    virtual core::Async<QList<domain::AlertRow>> alerts(domain::ListQuery query, core::CancelToken token) = 0;
    virtual core::Async<domain::AlertDetail> alert(qint64 row, core::CancelToken token) = 0;
    /// These alerts whatever the filter, newest first; those that are gone are left out.
    virtual core::Async<QList<domain::AlertRow>> alertRows(QList<qint64> rows, core::CancelToken token) = 0;

    virtual core::Async<ResourceFirstPage> firstResources(domain::ListQuery query, int limit, core::CancelToken token) = 0;
    virtual core::Async<ResourceSnapshotPtr> resourceList(domain::ListQuery query, core::CancelToken token) = 0;
    virtual core::Async<QList<domain::ResourceRow>> resourceRows(QList<core::RowId> rows, core::CancelToken token) = 0;
    /// Counts of each facet ignore the facet's own choice.
    virtual core::Async<QList<domain::Facet>> facets(domain::ListQuery query, core::CancelToken token) = 0;
    virtual core::Async<domain::InventorySummary> inventorySummary(domain::ListQuery query, core::CancelToken token) = 0;
    virtual core::Async<domain::ResourceDetail> resource(core::RowId row, core::CancelToken token) = 0;
    /// The row of a resource by its id (any case); invalid when unknown.
    virtual core::Async<core::RowId> findResource(QString id, core::CancelToken token) = 0;

    /// Decisions that wait to be sent to their source, in that order.
    virtual core::Async<QList<domain::QueueRow>> queue(core::CancelToken token) = 0;

    virtual core::Async<QList<domain::ConnectionRow>> connections(core::CancelToken token) = 0;
    virtual core::Async<QList<domain::ActivityRow>> activity(domain::ListQuery query, int limit, core::CancelToken token) = 0;
    /// Recomputes the journal's whole chain of hashes.
    virtual core::Async<JournalCheck> verifyJournal(core::CancelToken token) = 0;

    /// Runs one SELECT through an authorizer and a step limit; BadInput or Refused names the reason.
    virtual core::Async<QueryResult> query(QString sql, int maxRows, core::CancelToken token) = 0;
    /// The same, row by row into `sink` on a reader thread; gives whether there were more rows.
    virtual core::Async<bool> queryInto(QString sql, int maxRows, std::shared_ptr<domain::RowSink> sink, core::CancelToken token) = 0;
    /// Queries the user saved, by name.
    virtual core::Async<QList<domain::SavedQuery>> savedQueries(core::CancelToken token) = 0;

Q_SIGNALS:
    void changed(const services::Changes& changes);
};

/// Filter keys each list knows, in the order they are offered.
QStringList recommendationFilterKeys(); ///< status severity environment type control tactic standard preview fix source(cloud host parapet)
QStringList alertFilterKeys();          ///< status severity time(<7d) entity tactic type environment owner incident resource
QStringList resourceFilterKeys();       ///< health environment type plan scope location group tag alerts findings firstseen(<7d) name id query

} // namespace services
