// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/emptypresenter.h"

#include "services/reads.h"

#include <algorithm>

namespace items {

namespace {

core::Async<qint64> recommendationsOf(services::Reads& reads, domain::ListQuery query, core::CancelToken token)
{
    auto list = co_await reads.recommendations(std::move(query), token);
    if (!list)
        co_return std::unexpected(list.error());
    co_return list->rows.size();
}

core::Async<qint64> alertsOf(services::Reads& reads, domain::ListQuery query, core::CancelToken token)
{
    auto list = co_await reads.alerts(std::move(query), token);
    if (!list)
        co_return std::unexpected(list.error());
    co_return list->size();
}

core::Async<qint64> resourcesOf(services::Reads& reads, domain::ListQuery query, core::CancelToken token)
{
    auto summary = co_await reads.inventorySummary(std::move(query), token);
    if (!summary)
        co_return std::unexpected(summary.error());
    co_return summary->matching;
}

} // namespace

EmptyPresenter::Count recommendationCount(services::Reads& reads)
{
    return [&reads](domain::ListQuery query, core::CancelToken token) { return recommendationsOf(reads, std::move(query), token); };
}

EmptyPresenter::Count alertCount(services::Reads& reads)
{
    return [&reads](domain::ListQuery query, core::CancelToken token) { return alertsOf(reads, std::move(query), token); };
}

EmptyPresenter::Count resourceCount(services::Reads& reads)
{
    return [&reads](domain::ListQuery query, core::CancelToken token) { return resourcesOf(reads, std::move(query), token); };
}

EmptyPresenter::EmptyPresenter(services::Reads& reads, Count count, QObject* parent) : Presenter(reads, parent), m_count(std::move(count))
{
    connect(&m_connections, &LoaderSignals::loaded, this, [this] {
        const auto& rows = m_connections.value();
        m_situation.connected = !rows.isEmpty();
        m_situation.syncing = std::ranges::any_of(rows, [](const auto& row) { return row.state == domain::ConnectionState::Syncing; });
        answered();
    });
    connect(&m_connections, &LoaderSignals::failed, this, &Presenter::failed);
}

void EmptyPresenter::explain(const domain::ListQuery& query, const ListSituation& known)
{
    m_query = query;
    m_situation = known;
    m_wanted = true;
    refresh();
}

void EmptyPresenter::clear()
{
    m_wanted = false;
    m_connections.clear();
    m_counts.restart();
    m_open = 0;
}

bool EmptyPresenter::concerns(const services::Changes& changes) const
{
    return m_wanted && changes.connections;
}

void EmptyPresenter::ask()
{
    if (!m_wanted)
        return;
    m_counts.restart();
    m_hiding.clear();
    m_open = 0;
    m_connections.ask([this](core::CancelToken token) { return reads().connections(token); });
    const auto parts = m_situation.existing > 0 ? withoutParts(m_situation.filter) : QList<std::pair<HidingPart, domain::FilterQuery>>();
    m_open = parts.size();
    for (const auto& [part, rest] : parts)
        m_hiding.append(part);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        auto query = m_query;
        query.filter = parts[i].second;
        m_counts.start(m_count(query, m_counts.token()), [this, i](core::Result<qint64> shows) {
            if (shows)
                m_hiding[i].shows = *shows;
            --m_open;
            answered();
        });
    }
}

void EmptyPresenter::answered()
{
    if (m_wanted && m_open == 0 && m_connections.hasValue() && !m_connections.isBusy())
        Q_EMIT explained();
}

} // namespace items
