// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/filter.h"
#include "store/rowtable.h"
#include "store/workspace.h"

namespace store {

/// What a list of resources shows. Filter keys: health environment type plan scope location group tag alerts findings
/// firstseen name id, and tag.KEY for one tag; an unknown key or value matches nothing.
struct RowQuery {
    domain::FilterQuery filter;
    domain::SortSpec sort;              ///< name type environment scope health findings alerts tag location group plan lastSeen
    QList<qint64> scopes;               ///< scope.id; only resources in these
    std::optional<QList<qint64>> only;  ///< and only these rows, when given
    QList<qint64> except;               ///< and none of these
};

/// Rows in order, fixed at the time of the query. Immutable, shared between threads.
class RowOrder {
public:
    using Rows = std::shared_ptr<const std::vector<std::uint32_t>>;
    RowOrder(Rows rows, bool backwards) : m_rows(std::move(rows)), m_backwards(backwards) {}

    qint64 count() const { return static_cast<qint64>(m_rows->size()); }
    /// Rows of positions [first, first + n), shorter at the end.
    QList<core::RowId> rows(qint64 first, qint64 n) const;
    /// -1 when it is not in the list; a scan of the list.
    qint64 positionOf(core::RowId row) const;

private:
    Rows m_rows;
    bool m_backwards;
};
using RowOrderPtr = std::shared_ptr<const RowOrder>;

struct FirstRows {
    QList<core::RowId> rows;
    bool isAll = false;                 ///< these are all there are
};

struct RowFacetValue {
    QString value;                      ///< as used in the filter
    QString name;                       ///< of a scope: its display name; else as `value`
    qint64 count = 0;
};
/// Counts of each value under the query without the facet's own terms; by count descending.
struct RowFacet {
    QString key;                        ///< health environment type plan scope location, tag.KEY
    QList<RowFacetValue> values;
};

/// Counts beside a list. Those after `matching` follow the filter but for the terms they stand for themselves: health,
/// plan and firstseen, as a facet's counts ignore its own choice.
struct RowSummary {
    qint64 total = 0;                   ///< in the scopes, whatever the filter
    qint64 matching = 0;
    qint64 counted = 0;                 ///< without the terms health, plan and firstseen
    qint64 types = 0, unhealthy = 0, stale = 0, unknown = 0, withoutPlan = 0, newIn7Days = 0;
};

/// "A list is a bitmap seen through an order": facet bitmaps and one sorted permutation per column in memory, made in the
/// background when the workspace opens and after changes; SQL reads only pages and matches text. Answers come on the
/// calling thread. Lives on the application's thread; the workspace must outlive it.
class ResourceList {
public:
    explicit ResourceList(Workspace& workspace, std::shared_ptr<const core::Clock> clock, std::chrono::seconds staleAfter = std::chrono::hours(8));
    ~ResourceList();
    Q_DISABLE_COPY_MOVE(ResourceList)

    core::Async<FirstRows> first(RowQuery query, int limit, core::CancelToken token);
    core::Async<RowOrderPtr> order(RowQuery query, core::CancelToken token);
    core::Async<QList<RowFacet>> facets(RowQuery query, core::CancelToken token);
    core::Async<RowSummary> summary(RowQuery query, core::CancelToken token);
    /// The rows as lists show them, in the order asked; rows that are gone are left out.
    core::Async<QList<RowValues>> rows(QList<core::RowId> rows, core::CancelToken token);
    /// Ends when the table is up to date with everything committed before the call.
    core::Async<void> settled();
    /// Ends all waiting, with an error, while somebody is there to hear it: nothing more is made.
    void endWaits();
    /// Bytes the table takes, for the memory budget.
    std::size_t memory() const;

private:
    struct State;
    static core::Async<RowTablePtr> table(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
    std::unique_ptr<QObject> m_context;
};

} // namespace store
