// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/reads.h"

#include <functional>

/// A read side for tests of models and pages: answers come from the functions a test sets, after `latency`; a question
/// without a function fails with NotFound. Counts the rows asked for.
class FakeReads : public services::Reads {
public:
    template<class T>
    using Answer = std::function<core::Result<T>()>;

    std::chrono::milliseconds latency{0};
    int rowRequests = 0;
    int listRequests = 0; ///< of recommendations
    QSet<core::RowId> goneRows; ///< left out when rows are asked for

    QList<domain::ScopeRow> scopeRows;
    domain::Overview overviewValue;
    domain::RecommendationList recommendationList;
    std::function<domain::RecommendationList(domain::ListQuery)> recommendationsFor; ///< instead of the list, when set
    std::function<core::Result<domain::RecommendationDetail>(QString)> recommendationDetail;
    std::function<QList<domain::AffectedRow>(QString, domain::AssessmentState)> affectedRows;
    std::function<QList<domain::ScriptTab>(QString, QStringList)> scriptTabs;
    std::function<domain::AssessmentEvidence(QString, QString)> evidenceOf;
    std::function<core::Result<domain::WhatIf>(const domain::WhatIfQuery&)> whatIfOf;
    int whatIfRequests = 0;
    std::function<core::Result<domain::ScoreComparison>(const domain::ScopeSelection&)> comparisonOf;
    std::function<core::Result<QList<domain::AlertRow>>(domain::ListQuery)> alertList;
    std::function<core::Result<domain::AlertDetail>(qint64)> alertDetail;
    std::function<core::Result<QList<domain::AlertRow>>(const QList<qint64>&)> alertRowsById;
    std::function<core::Result<QList<core::RowId>>(domain::ListQuery)> resourceIds;
    std::function<domain::ResourceRow(core::RowId)> resourceRow;
    QList<domain::Facet> facetList;
    domain::InventorySummary summary;
    std::function<core::Result<domain::ResourceDetail>(core::RowId)> resourceDetail;
    QList<domain::ConnectionRow> connectionRows;
    QList<domain::QueueRow> queueRows;
    QList<domain::ActivityRow> activityRows;
    services::JournalCheck journalCheck;
    std::function<core::Result<services::QueryResult>(QString)> queryResult;

    core::Async<QList<domain::ScopeRow>> scopes(core::CancelToken t) override
    {
        return later<QList<domain::ScopeRow>>(t, [this] { return core::Result<QList<domain::ScopeRow>>(scopeRows); });
    }
    core::Async<domain::Overview> overview(domain::ScopeSelection, int, QDateTime, core::CancelToken t) override
    {
        return later<domain::Overview>(t, [this] { return core::Result<domain::Overview>(overviewValue); });
    }
    core::Async<domain::RecommendationList> recommendations(domain::ListQuery q, core::CancelToken t) override
    {
        return later<domain::RecommendationList>(t, [this, q] {
            ++listRequests;
            return core::Result<domain::RecommendationList>(recommendationsFor ? recommendationsFor(q) : recommendationList);
        });
    }
    core::Async<domain::RecommendationDetail> recommendation(QString key, domain::ScopeSelection, core::CancelToken t) override
    {
        return later<domain::RecommendationDetail>(
            t, [this, key] { return recommendationDetail ? recommendationDetail(key) : none<domain::RecommendationDetail>(); });
    }
    core::Async<QList<domain::AffectedRow>> affected(QString key, domain::ScopeSelection, domain::AssessmentState state, int, core::CancelToken t) override
    {
        return later<QList<domain::AffectedRow>>(t, [this, key, state] {
            return affectedRows ? core::Result<QList<domain::AffectedRow>>(affectedRows(key, state)) : none<QList<domain::AffectedRow>>();
        });
    }
    core::Async<domain::AssessmentEvidence> evidence(QString key, QString id, core::CancelToken t) override
    {
        return later<domain::AssessmentEvidence>(
            t, [this, key, id] { return evidenceOf ? core::Result<domain::AssessmentEvidence>(evidenceOf(key, id)) : none<domain::AssessmentEvidence>(); });
    }
    core::Async<QList<domain::ScriptTab>> scripts(QString key, QStringList ids, core::CancelToken t) override
    {
        return later<QList<domain::ScriptTab>>(
            t, [this, key, ids] { return scriptTabs ? core::Result<QList<domain::ScriptTab>>(scriptTabs(key, ids)) : none<QList<domain::ScriptTab>>(); });
    }
    core::Async<domain::WhatIf> whatIf(domain::WhatIfQuery query, core::CancelToken t) override
    {
        ++whatIfRequests;
        return later<domain::WhatIf>(t, [this, query] { return whatIfOf ? whatIfOf(query) : none<domain::WhatIf>(); });
    }
    core::Async<domain::ScoreComparison> comparison(domain::ScopeSelection scope, core::CancelToken t) override
    {
        return later<domain::ScoreComparison>(t, [this, scope] { return comparisonOf ? comparisonOf(scope) : none<domain::ScoreComparison>(); });
    }
    core::Async<QList<domain::AlertRow>> alerts(domain::ListQuery q, core::CancelToken t) override
    {
        return later<QList<domain::AlertRow>>(t, [this, q] { return alertList ? alertList(q) : none<QList<domain::AlertRow>>(); });
    }
    core::Async<QList<domain::AlertRow>> alertRows(QList<qint64> ids, core::CancelToken t) override
    {
        return later<QList<domain::AlertRow>>(t, [this, ids] { return alertRowsById ? alertRowsById(ids) : none<QList<domain::AlertRow>>(); });
    }
    core::Async<domain::AlertDetail> alert(qint64 row, core::CancelToken t) override
    {
        return later<domain::AlertDetail>(t, [this, row] { return alertDetail ? alertDetail(row) : none<domain::AlertDetail>(); });
    }
    core::Async<services::ResourceFirstPage> firstResources(domain::ListQuery q, int limit, core::CancelToken t) override
    {
        return later<services::ResourceFirstPage>(t, [this, q, limit]() -> core::Result<services::ResourceFirstPage> {
            if (!resourceIds)
                return none<services::ResourceFirstPage>();
            auto ids = resourceIds(q);
            if (!ids)
                return std::unexpected(ids.error());
            services::ResourceFirstPage page;
            page.isAll = ids->size() <= limit;
            for (const auto id : ids->first(std::min<qsizetype>(limit, ids->size())))
                page.rows.append(resourceRow(id));
            return page;
        });
    }
    core::Async<services::ResourceSnapshotPtr> resourceList(domain::ListQuery q, core::CancelToken t) override
    {
        return later<services::ResourceSnapshotPtr>(t, [this, q]() -> core::Result<services::ResourceSnapshotPtr> {
            if (!resourceIds)
                return none<services::ResourceSnapshotPtr>();
            auto ids = resourceIds(q);
            if (!ids)
                return std::unexpected(ids.error());
            return services::ResourceSnapshotPtr(std::make_shared<Snapshot>(*ids));
        });
    }
    core::Async<QList<domain::ResourceRow>> resourceRows(QList<core::RowId> ids, core::CancelToken t) override
    {
        ++rowRequests;
        return later<QList<domain::ResourceRow>>(t, [this, ids] {
            QList<domain::ResourceRow> rows;
            for (const auto id : ids) {
                if (!goneRows.contains(id))
                    rows.append(resourceRow(id));
            }
            return core::Result<QList<domain::ResourceRow>>(rows);
        });
    }
    core::Async<QList<domain::Facet>> facets(domain::ListQuery, core::CancelToken t) override
    {
        return later<QList<domain::Facet>>(t, [this] { return core::Result<QList<domain::Facet>>(facetList); });
    }
    core::Async<domain::InventorySummary> inventorySummary(domain::ListQuery, core::CancelToken t) override
    {
        return later<domain::InventorySummary>(t, [this] { return core::Result<domain::InventorySummary>(summary); });
    }
    core::Async<domain::ResourceDetail> resource(core::RowId row, core::CancelToken t) override
    {
        return later<domain::ResourceDetail>(t, [this, row] { return resourceDetail ? resourceDetail(row) : none<domain::ResourceDetail>(); });
    }
    core::Async<core::RowId> findResource(QString, core::CancelToken t) override
    {
        return later<core::RowId>(t, [] { return core::Result<core::RowId>(core::RowId{}); });
    }
    core::Async<QList<domain::ConnectionRow>> connections(core::CancelToken t) override
    {
        return later<QList<domain::ConnectionRow>>(t, [this] { return core::Result<QList<domain::ConnectionRow>>(connectionRows); });
    }
    core::Async<QList<domain::QueueRow>> queue(core::CancelToken t) override
    {
        return later<QList<domain::QueueRow>>(t, [this] { return core::Result<QList<domain::QueueRow>>(queueRows); });
    }
    core::Async<QList<domain::ActivityRow>> activity(domain::ListQuery, int, core::CancelToken t) override
    {
        return later<QList<domain::ActivityRow>>(t, [this] { return core::Result<QList<domain::ActivityRow>>(activityRows); });
    }
    core::Async<services::JournalCheck> verifyJournal(core::CancelToken t) override
    {
        return later<services::JournalCheck>(t, [this] { return core::Result<services::JournalCheck>(journalCheck); });
    }
    core::Async<services::QueryResult> query(QString sql, int, core::CancelToken t) override
    {
        return later<services::QueryResult>(t, [this, sql] { return queryResult ? queryResult(sql) : none<services::QueryResult>(); });
    }
    core::Async<bool> queryInto(QString sql, int maxRows, std::shared_ptr<domain::RowSink> sink, core::CancelToken t) override
    {
        return later<bool>(t, [this, sql, maxRows, sink]() -> core::Result<bool> {
            const auto result = queryResult ? queryResult(sql) : none<services::QueryResult>();
            if (!result)
                return std::unexpected(result.error());
            if (auto taken = sink->columns(result->columns); !taken)
                return std::unexpected(taken.error());
            for (const auto& row : result->rows.first(std::min<qsizetype>(maxRows, result->rows.size()))) {
                if (auto taken = sink->row(row); !taken)
                    return std::unexpected(taken.error());
            }
            return result->rows.size() > maxRows;
        });
    }

    QList<domain::SavedQuery> saved;
    core::Async<QList<domain::SavedQuery>> savedQueries(core::CancelToken t) override
    {
        return later<QList<domain::SavedQuery>>(t, [this] { return core::Result<QList<domain::SavedQuery>>(saved); });
    }

private:
    class Snapshot final : public services::ResourceSnapshot {
    public:
        explicit Snapshot(QList<core::RowId> ids) : m_ids(std::move(ids)) {}
        qint64 count() const override { return m_ids.size(); }
        QList<core::RowId> rows(qint64 first, qint64 n) const override { return m_ids.mid(first, n); }
        qint64 positionOf(core::RowId row) const override { return m_ids.indexOf(row); }

    private:
        QList<core::RowId> m_ids;
    };

    template<class T>
    static core::Result<T> none()
    {
        return core::fail(core::Errc::NotFound, QStringLiteral("The test set no answer."));
    }
    template<class T>
    core::Async<T> later(core::CancelToken token, std::function<core::Result<T>()> answer)
    {
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        if (token.stop_requested()) // meanwhile, by an owner whose reads may be gone too
            co_return core::cancelled();
        co_return answer();
    }
};
