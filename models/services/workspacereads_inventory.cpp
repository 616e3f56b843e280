// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connectionbuilder.h"
#include "services/inventorybuilder.h"
#include "services/workspacereads_shared.h"
#include "store/queries/resourcequeries.h"
#include "store/resourcelist.h"

using namespace Qt::StringLiterals;

namespace services {

namespace {

/// The list engine's order behind the interface of the views.
class OrderSnapshot final : public ResourceSnapshot {
public:
    explicit OrderSnapshot(store::RowOrderPtr order) : m_order(std::move(order)) {}
    qint64 count() const override { return m_order->count(); }
    QList<core::RowId> rows(qint64 first, qint64 n) const override { return m_order->rows(first, n); }
    qint64 positionOf(core::RowId row) const override { return m_order->positionOf(row); }

private:
    store::RowOrderPtr m_order;
};

/// What follows of a row's own words.
void finish(domain::ResourceRow& row)
{
    row.typeName = resourceTypeName(row.type);
    row.portalUri = portalUri(row.id);
}

} // namespace

core::Async<ResourceFirstPage> WorkspaceReads::firstResources(domain::ListQuery query, int limit, core::CancelToken token)
{
    auto& list = m_list;
    auto& workspace = m_workspace;
    const auto shared = m_shared;
    auto rowQuery = co_await workspace.read([query, shared, token](store::Db& db) { return rowQueryOf(db, query, shared->saved, token); }, token);
    if (!rowQuery)
        co_return std::unexpected(rowQuery.error());
    if (token.stop_requested())
        co_return core::cancelled();
    auto first = co_await list.first(std::move(*rowQuery), limit, token);
    if (!first)
        co_return std::unexpected(first.error());
    if (token.stop_requested())
        co_return core::cancelled();
    auto rows = co_await workspace.read([shared, ids = first->rows](store::Db& db) { return store::readResourceRows(db, ids, shared->staleBefore()); }, token);
    if (!rows)
        co_return std::unexpected(rows.error());
    ResourceFirstPage page;
    for (auto& row : *rows)
        finish(row);
    page.rows = std::move(*rows);
    page.isAll = first->isAll;
    co_return page;
}

core::Async<ResourceSnapshotPtr> WorkspaceReads::resourceList(domain::ListQuery query, core::CancelToken token)
{
    auto& list = m_list;
    auto rowQuery = co_await m_workspace.read([query, shared = m_shared, token](store::Db& db) { return rowQueryOf(db, query, shared->saved, token); }, token);
    if (!rowQuery)
        co_return std::unexpected(rowQuery.error());
    if (token.stop_requested())
        co_return core::cancelled();
    auto order = co_await list.order(std::move(*rowQuery), token);
    if (!order)
        co_return std::unexpected(order.error());
    co_return ResourceSnapshotPtr(std::make_shared<OrderSnapshot>(std::move(*order)));
}

core::Async<QList<domain::ResourceRow>> WorkspaceReads::resourceRows(QList<core::RowId> rows, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared, rows](store::Db& db) -> core::Result<QList<domain::ResourceRow>> {
            STORE_LET(list, store::readResourceRows(db, rows, shared->staleBefore()));
            for (auto& row : list)
                finish(row);
            return std::move(list);
        },
        token);
}

core::Async<QList<domain::Facet>> WorkspaceReads::facets(domain::ListQuery query, core::CancelToken token)
{
    auto& list = m_list;
    auto rowQuery = co_await m_workspace.read([query, shared = m_shared, token](store::Db& db) { return rowQueryOf(db, query, shared->saved, token); }, token);
    if (!rowQuery)
        co_return std::unexpected(rowQuery.error());
    if (token.stop_requested())
        co_return core::cancelled();
    auto facets = co_await list.facets(std::move(*rowQuery), token);
    if (!facets)
        co_return std::unexpected(facets.error());
    co_return facetsOf(*facets);
}

core::Async<domain::InventorySummary> WorkspaceReads::inventorySummary(domain::ListQuery query, core::CancelToken token)
{
    auto& list = m_list;
    auto& workspace = m_workspace;
    const auto shared = m_shared;
    auto rowQuery = co_await workspace.read([query, shared, token](store::Db& db) { return rowQueryOf(db, query, shared->saved, token); }, token);
    if (!rowQuery)
        co_return std::unexpected(rowQuery.error());
    if (token.stop_requested())
        co_return core::cancelled();
    auto summary = co_await list.summary(std::move(*rowQuery), token);
    if (!summary)
        co_return std::unexpected(summary.error());
    if (token.stop_requested())
        co_return core::cancelled();
    auto freshness = co_await workspace.read(
        [shared, scope = query.scope](store::Db& db) -> core::Result<domain::Freshness> {
            STORE_LET(context, shared->context(db, scope));
            return context.freshness();
        },
        token);
    if (!freshness)
        co_return std::unexpected(freshness.error());
    co_return domain::InventorySummary{summary->total, summary->matching, summary->counted,     summary->types,      summary->unhealthy,
                                       summary->stale, summary->unknown,  summary->withoutPlan, summary->newIn7Days, std::move(*freshness)};
}

core::Async<domain::ResourceDetail> WorkspaceReads::resource(core::RowId row, core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [shared = m_shared, row](store::Db& db) -> core::Result<domain::ResourceDetail> {
            STORE_LET(facts, store::readResource(db, row, shared->staleBefore()));
            STORE_LET(model, shared->cache.posture(db));
            const auto* scope = model->scope(facts.scope);
            STORE_LET(context, shared->context(db, {scope ? QStringList{scope->scopeId} : QStringList{}}));
            return buildResource(db, context, std::move(facts));
        },
        token);
}

core::Async<core::RowId> WorkspaceReads::findResource(QString id, core::CancelToken token)
{
    co_return co_await m_workspace.read([id](store::Db& db) { return store::findResource(db, id); }, token);
}

} // namespace services
