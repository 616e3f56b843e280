// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/emptyreason.h"
#include "items/loader.h"
#include "items/presenter.h"
#include "core/async.h"

namespace items {

/// Finds out why a list is empty: asks which connections there are and what each part of the filter hides. Quiet until
/// explain() is called, and again after clear(). GUI thread; owned by its page.
class EmptyPresenter final : public Presenter {
    Q_OBJECT
public:
    /// How many rows a query gives; called once for each part of the filter.
    using Count = std::function<core::Async<qint64>(domain::ListQuery, core::CancelToken)>;

    EmptyPresenter(services::Reads& reads, Count count, QObject* parent = nullptr);

    /// `known`: everything but the connections. explained() follows.
    void explain(const domain::ListQuery& query, const ListSituation& known);
    void clear();

    EmptyReason reason() const { return whyEmpty(m_situation); }
    const ListSituation& situation() const { return m_situation; }
    const QList<HidingPart>& hiding() const { return m_hiding; }

Q_SIGNALS:
    void explained();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    void answered();

    Count m_count;
    Loader<QList<domain::ConnectionRow>> m_connections;
    core::TaskScope m_counts;
    domain::ListQuery m_query;
    ListSituation m_situation;
    QList<HidingPart> m_hiding;
    qsizetype m_open = 0; ///< counts still under way
    bool m_wanted = false;
};

/// Counts of the three lists.
EmptyPresenter::Count recommendationCount(services::Reads& reads);
EmptyPresenter::Count alertCount(services::Reads& reads);
EmptyPresenter::Count resourceCount(services::Reads& reads);

} // namespace items
