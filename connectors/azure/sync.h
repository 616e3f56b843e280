// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/azure/arm.h"
#include "connectors/azure/cursor.h"
#include "connectors/azure/parse.h"
#include "connectors/azure/slots.h"
#include "ports/connector.h"

#include <QJsonObject>

namespace azure {

/// One page as the facts it holds, made on the compute pool.
struct Parsed {
    domain::Batch facts;
    QByteArray skipToken;
    QString nextLink;
    bool truncated = false;
    qint64 total = -1, rows = 0, rejected = 0;
    qint64 bytes = 0; ///< of the answer
    QString firstRejected;
    QHash<QString, qint64> perScope;
    QList<ContainerRow> containers; ///< what a hook looks at and the workspace does not hold
    QList<ConnectorRow> connectors;
    QList<ChangeRow> changes;
    QList<ExportTarget> exports;
};
using PageParser = std::function<core::Result<Parsed>(const QByteArray&)>;
/// Looks at each page of a list on the net thread, before it is written; false: nothing of it is to be written.
using PageHook = std::function<bool(Parsed&)>;

/// What reading one list to its end came to.
struct ListEnd {
    qint64 rows = 0;
    qint64 rejected = 0;
    QString firstRejected;
    bool truncated = false; ///< the service said that there is more, but not where
    bool complete() const { return rejected == 0 && !truncated; }
    void add(const Parsed& page);
};

struct Subscription {
    QString guid, scopeId, name;
};

/// One synchronisation of one tenant. Lives in the frame of the task it is for, on the net thread, and outlives every
/// coroutine it starts (run() waits for them). Reads page by page: fetch, parse on the pool, hand to the port; at most
/// four batches are in flight.
///
/// What ends it as a whole: cancel, sign-in, network, storage, throttling for longer than is waited for. Everything
/// else leaves a scope partly read: a sentence in the summary, a ReadMark with the missing role, and no PassEnd.
class Sync {
public:
    Sync(std::shared_ptr<Arm> arm, ports::SyncPort& port, ports::SyncRequest request, ports::ProgressSink progress, core::CancelToken token);
    Q_DISABLE_COPY_MOVE(Sync)
    ~Sync() = default;

    core::Async<ports::SyncSummary> run();

private:
    enum class Counter { Scopes, Resources, Assessments, Findings, Metadata, Posture, Alerts, History, Children };
    struct GraphStep {
        Phase phase;
        Counter counter;
        QString query;       ///< of the rows of this step
        QString mark;        ///< type of the ReadMark: "assessments"
        domain::FactKind kind;
        PageParser parse;
        QLatin1StringView restPath, restVersion; ///< below the subscription, where Resource Graph gives nothing
        PageParser restParse;
        QString usualRole;
        QString what;        ///< translated: "Assessments"
    };
    struct Lanes;

    // sync.cpp: the pass as a whole
    core::Async<void> work();
    core::Async<void> begin();
    core::Async<void> fullPass();
    core::Async<void> finish();
    core::Async<void> write(domain::Batch batch, Counter counter);
    core::Async<void> hand(domain::Batch batch, Counter counter);
    core::Async<void> drain();
    core::Async<void> endPhase(domain::Batch batch, Phase next, Counter counter);
    core::Async<void> parallel(qsizetype count, std::function<core::Async<void>(qsizetype)> job);
    core::Async<void> lane(std::shared_ptr<Lanes> lanes);
    domain::Batch batch() const;
    void tell(const QString& what, double within = 0);
    void partly(const QString& scopeName, const QString& what, const core::Error& error, const QString& usualRole);
    void partly(const QString& sentence);
    domain::ReadMark readMark(const QString& scopeId, const QString& type, qint64 items) const;
    domain::ReadMark failedMark(const QString& scopeId, const QString& type, const core::Error& error, const QString& usualRole) const;
    bool incomplete(const QString& scopeId, QStringView what) const;
    void setIncomplete(const QString& scopeId, QStringView what);
    static QString counterName(Counter counter);

    // sync_list.cpp: lists
    core::Async<Parsed> fetch(http::Request request, PageParser parse);
    core::Async<ListEnd> graphList(QString query, QList<QStringList> groups, PageParser parse, Counter counter, http::PageLimits limits, PageHook hook = {});
    core::Async<ListEnd> readList(http::Request first, PageParser parse, Counter counter, http::PageLimits limits, PageHook hook = {});
    core::Async<void> takePage(Parsed parsed, const PageHook& hook, Counter counter);
    static core::Error unusable(const ListEnd& end);
    QList<QStringList> graphGroups() const;

    // sync_scopes.cpp
    core::Async<void> readScopes();
    core::Async<void> readTenants();
    core::Async<void> readSubscriptions();
    core::Async<void> readContainers();
    core::Async<void> readContainersByRest();
    core::Async<void> readContainersOf(Subscription subscription);
    core::Async<void> readConnectors();
    core::Async<void> readConnectorsByRest();
    bool takeConnectors(const Parsed& page);
    void addScope(const domain::Scope& scope);
    void takeContainers(QList<ContainerRow> rows, domain::Batch& into);
    void takeSubscriptions(const domain::Batch& page);
    void takeFacts(domain::Batch& facts);

    // sync_graph.cpp
    GraphStep resourcesStep() const;
    GraphStep assessmentsStep() const;
    GraphStep findingsStep() const;
    core::Async<void> graphPhase(GraphStep step, Phase next);
    core::Async<void> graphPart(const GraphStep& step, const QList<Subscription>& group);
    core::Async<bool> graphPages(const GraphStep& step, const QStringList& guids);
    core::Async<void> takeGraphPage(const GraphStep& step, Parsed page, int number, qint64 rows);
    core::Async<void> checkEmpty(const GraphStep& step, const Subscription& subscription);
    domain::Batch partEnd(const GraphStep& step, const QList<Subscription>& group);
    core::Async<void> reconcile();
    bool reconcileScope(const QString& scope, const QJsonArray& known, domain::Batch& into) const;
    bool vanished(const QString& scope) const;
    bool assessed() const;
    QList<Subscription> group(int part) const;
    int groups() const;

    // sync_rest.cpp: metadata, scores, controls, plans, alerts
    core::Async<void> readMetadata();
    core::Async<QSet<QString>> readMetadataKeys();
    core::Async<void> readPosture();
    core::Async<void> readPostureOf(qsizetype index);
    core::Async<void> readConnectorScores();
    core::Async<void> readAlerts();
    core::Async<void> readAlertsOf(qsizetype index);
    core::Async<bool> readWhole(const Subscription& subscription, QLatin1StringView path, QLatin1StringView version, Query query, PageParser parse,
                                Counter counter, QList<domain::FactKind> kinds, QString mark, QString what);

    // sync_history.cpp
    core::Async<void> readHistory();
    core::Async<QHash<QString, QString>> readControlsOfKeys();
    core::Async<QStringList> readWorkspaces();
    core::Async<void> readWorkspace(QString workspaceId, int days, const QHash<QString, QString>& controlOf);
    core::Async<void> nameActors(QList<domain::ScoreCause>& causes);
    core::Async<LogTable> logQuery(QString workspaceId, QString query);

    // sync_children.cpp
    core::Async<void> readChildren();
    core::Async<void> readChildrenOf(ports::CollectionEntry entry, ports::ParentRef parent);
    core::Async<void> readMembers(const ports::CollectionEntry& entry, const ports::ParentRef& parent, QStringList& ids);
    void placeChildren(const ports::CollectionEntry& entry, const ports::ParentRef& parent, QList<domain::Resource>& rows) const;
    void endChildren(const ports::CollectionEntry& entry, const ports::ParentRef& parent, const QHash<QString, QStringList>& ids, domain::Batch& into) const;
    QStringList scopesAbove(const QString& scopeId) const;
    core::Async<void> forgetScopesAbove();
    domain::Batch childMarks() const;
    QString markKey(const ports::CollectionEntry& entry) const;

    // sync_delta.cpp
    struct Change {
        QString id;
        QDateTime at;
        bool deleted = false;
    };
    core::Async<bool> deltaPass();
    core::Async<bool> readChanges();
    core::Async<bool> readActivity();
    core::Async<void> readActivityOf(Subscription subscription);
    core::Async<void> readActivityPages(const Subscription& subscription, QString filter, std::function<void(ActivityRow&&)> take, http::PageLimits limits);
    core::Async<bool> applyChanges();
    core::Async<bool> rereadResources(QStringList ids, QSet<QString>& missing);
    core::Async<void> deltaSecurity();
    core::Async<void> nameNewAssessments();
    void noteChange(const QString& id, const QDateTime& at, bool deleted);
    void noteChild(const QString& id);

    std::shared_ptr<Arm> m_arm;
    ports::SyncPort& m_port;
    const ports::SyncRequest m_request;
    const ports::ProgressSink m_progress;
    const core::CancelToken m_token;
    Slots m_slots{4};
    std::deque<core::Async<void>> m_pending;
    std::optional<core::Error> m_writeError;
    ports::SyncSummary m_summary;
    QHash<int, domain::WriteCounters> m_counters;
    QHash<int, qint64> m_requestsBy;
    Cursor m_cursor;
    QHash<QString, domain::Scope> m_scopes;   // by lower-case id
    QList<Subscription> m_subscriptions;      // by scope id
    QHash<QString, QString> m_connectors;     // scope by lower-case id of the security connector
    QHash<QString, domain::Resource> m_subscriptionDocuments; // by scope id, as ARM lists them
    QSet<QString> m_containersGiven;          // scope ids whose containers Resource Graph gave
    QHash<QString, int> m_refusals;           // by scope id, of the plan's entry being read
    QSet<QString> m_unnamed;                  // delta: assessment keys whose text was never read
    bool m_scopesComplete = true;             // all of them, with those above subscriptions
    bool m_subscriptionsComplete = true, m_connectorsComplete = true;
    QDateTime m_mark;                         // delta: changes since
    QHash<QString, Change> m_changes;         // delta: by lower-case id, the last one of each
    QSet<std::pair<QString, QString>> m_dueChildren; // delta: (parent id, markKey())
};

/// Ends the whole synchronisation.
bool isFatal(const core::Error& error);

} // namespace azure
