// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/taskscope.h"
#include "remedy/scriptbook.h"
#include "services/livesyncs.h"
#include "services/posturemodel.h"
#include "services/reads.h"

#include <QTimer>

namespace store {
class Workspace;
class Db;
class ResourceList;
struct ChangeSet;
} // namespace store

namespace services {

/// Reads over an open workspace. Each answer is made on one of its reader threads, from what the caches hold and what SQL
/// gives, and handed to the caller's thread. Lives on the application's thread; workspace and list outlive it.
class WorkspaceReads final : public Reads {
    Q_OBJECT
public:
    using Explain =
        std::function<core::Result<domain::AssessmentEvidence>(store::Db& db, const QString& rule, const QString& resourceId)>; ///< on a reader's thread
    using Compare = std::function<core::Result<domain::ScoreComparison>(store::Db& db, const domain::ScopeSelection& scope,
                                                                        const core::CancelToken& token)>; ///< on a reader's thread
    struct Tools {
        store::Workspace& workspace;
        store::ResourceList& list;
        std::shared_ptr<const core::Clock> clock;
        std::shared_ptr<const remedy::ScriptBook> scripts; ///< null: only scripts that content supplies
        std::shared_ptr<LiveSyncs> live;
        std::chrono::seconds staleAfter{8 * 3600};
        Explain explain = {};   ///< what a rule of our own says of a resource, and why; null: that is not told
        Compare compare = {};   ///< null: nothing is compared
    };
    explicit WorkspaceReads(Tools tools, QObject* parent = nullptr);
    ~WorkspaceReads() override;

    core::Async<QList<domain::ScopeRow>> scopes(core::CancelToken token) override;
    core::Async<domain::Overview> overview(domain::ScopeSelection scope, int days, QDateTime since, core::CancelToken token) override;
    core::Async<domain::RecommendationList> recommendations(domain::ListQuery query, core::CancelToken token) override;
    core::Async<domain::RecommendationDetail> recommendation(QString key, domain::ScopeSelection scope, core::CancelToken token) override;
    core::Async<QList<domain::AffectedRow>> affected(QString key, domain::ScopeSelection scope, domain::AssessmentState state, int limit,
                                                     core::CancelToken token) override;
    core::Async<domain::AssessmentEvidence> evidence(QString key, QString resourceId, core::CancelToken token) override;
    core::Async<QList<domain::ScriptTab>> scripts(QString key, QStringList resourceIds, core::CancelToken token) override;
    core::Async<domain::WhatIf> whatIf(domain::WhatIfQuery query, core::CancelToken token) override;
    core::Async<domain::ScoreComparison> comparison(domain::ScopeSelection scope, core::CancelToken token) override;
    core::Async<QList<domain::AlertRow>> alerts(domain::ListQuery query, core::CancelToken token) override;
    core::Async<domain::AlertDetail> alert(qint64 row, core::CancelToken token) override;
    core::Async<QList<domain::AlertRow>> alertRows(QList<qint64> rows, core::CancelToken token) override;
    core::Async<ResourceFirstPage> firstResources(domain::ListQuery query, int limit, core::CancelToken token) override;
    core::Async<ResourceSnapshotPtr> resourceList(domain::ListQuery query, core::CancelToken token) override;
    core::Async<QList<domain::ResourceRow>> resourceRows(QList<core::RowId> rows, core::CancelToken token) override;
    core::Async<QList<domain::Facet>> facets(domain::ListQuery query, core::CancelToken token) override;
    core::Async<domain::InventorySummary> inventorySummary(domain::ListQuery query, core::CancelToken token) override;
    core::Async<domain::ResourceDetail> resource(core::RowId row, core::CancelToken token) override;
    core::Async<core::RowId> findResource(QString id, core::CancelToken token) override;
    core::Async<QList<domain::QueueRow>> queue(core::CancelToken token) override;
    core::Async<QList<domain::ConnectionRow>> connections(core::CancelToken token) override;
    core::Async<QList<domain::ActivityRow>> activity(domain::ListQuery query, int limit, core::CancelToken token) override;
    core::Async<JournalCheck> verifyJournal(core::CancelToken token) override;
    core::Async<QueryResult> query(QString sql, int maxRows, core::CancelToken token) override;
    core::Async<bool> queryInto(QString sql, int maxRows, std::shared_ptr<domain::RowSink> sink, core::CancelToken token) override;
    core::Async<QList<domain::SavedQuery>> savedQueries(core::CancelToken token) override;

    /// Ends what is still to be told, before the loop that tells it ends.
    core::Async<void> close() { return m_tasks.close(); }
    /// For services that show something new of a connection, such as progress.
    void connectionsChanged();
    /// The posture of all scopes as all answers share it, for a reader's thread; good beyond this object's life.
    std::function<core::Result<PostureModelPtr>(store::Db& db)> posture() const;

private:
    struct Shared;
    void tell(const store::ChangeSet& changes);
    void tellWhenListed();
    void lookForOld();

    store::Workspace& m_workspace;
    store::ResourceList& m_list;
    std::shared_ptr<Shared> m_shared;
    QTimer m_later;
    core::TaskScope m_tasks;
    bool m_settling = false, m_settleAgain = false;
};

} // namespace services
