// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/shellpresenters.h"

#include "items/text.h"
#include "services/reads.h"
#include "services/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

namespace {

domain::ListQuery queryOf(const QString& text, const domain::ScopeSelection& scope)
{
    domain::ListQuery query;
    query.filter.text = text;
    query.scope = scope;
    return query;
}

bool needsAttention(const domain::ConnectionRow& row)
{
    return row.state == domain::ConnectionState::SignedOut || row.state == domain::ConnectionState::Failed;
}

} // namespace

// ---- ShellPresenter

ShellPresenter::ShellPresenter(services::Reads& reads, QObject* parent) : Presenter(reads, parent)
{
    connect(&m_connections, &LoaderSignals::loaded, this, [this] {
        const auto& rows = m_connections.value();
        Q_EMIT connections(rows);
        const auto bad = std::ranges::count_if(rows, needsAttention);
        const QString all = text::count(rows.size());
        Q_EMIT count(u"connections"_s, bad > 0 ? tr("%1 of %2").arg(text::count(bad), all) : all);
    });
    // The progress of a sync is told at once; counting again waits.
    connect(&reads, &services::Reads::changed, this, [this](const services::Changes& changes) {
        if (changes.connections)
            askConnections();
    });
}

void ShellPresenter::setScope(const domain::ScopeSelection& scope)
{
    m_scope = scope;
    refresh();
}

bool ShellPresenter::concerns(const services::Changes& changes) const
{
    return changes.resources || changes.assessments || changes.scores || changes.alerts || changes.connections;
}

void ShellPresenter::askConnections()
{
    m_connections.ask([this](core::CancelToken token) { return reads().connections(token); });
}

void ShellPresenter::ask()
{
    askConnections();
    m_tasks.restart();
    const auto token = m_tasks.token();
    m_tasks.start(reads().scopes(token), [this](core::Result<QList<domain::ScopeRow>> rows) {
        if (rows)
            Q_EMIT scopes(*rows);
    });
    domain::ListQuery query = queryOf({}, m_scope);
    m_tasks.start(reads().inventorySummary(query, token), [this](core::Result<domain::InventorySummary> summary) {
        if (summary)
            Q_EMIT count(u"inventory"_s, text::count(summary->total));
    });
    m_tasks.start(reads().recommendations(query, token), [this](core::Result<domain::RecommendationList> list) {
        if (list)
            Q_EMIT count(u"recommendations"_s, text::count(list->openCount));
    });
    query.filter.terms << domain::FilterTerm{u"status"_s, domain::FilterTerm::Op::Is, {u"active"_s, u"inProgress"_s}, false};
    m_tasks.start(reads().alerts(query, token), [this](core::Result<QList<domain::AlertRow>> rows) {
        if (rows)
            Q_EMIT count(u"alerts"_s, text::count(std::ranges::count(*rows, false, &domain::AlertRow::isIncident))
                                          + (rows->size() >= services::mostAlerts ? u"+"_s : QString()));
    });
}

// ---- SearchPresenter

SearchPresenter::SearchPresenter(services::Reads& reads, QObject* parent) : QObject(parent), m_reads(reads) {}

void SearchPresenter::findResources(const QString& text, const domain::ScopeSelection& scope, int limit)
{
    m_tasks.restart();
    if (text.size() < leastText)
        return Q_EMIT resources(text, {});
    m_tasks.start(m_reads.firstResources(queryOf(text, scope), limit, m_tasks.token()), [this, text, limit](core::Result<services::ResourceFirstPage> page) {
        Q_EMIT resources(text, page ? page->rows.mid(0, limit) : QList<domain::ResourceRow>());
    });
}

void SearchPresenter::findRecommendations(const QString& text, const domain::ScopeSelection& scope, int limit)
{
    m_tasks.restart();
    if (text.size() < leastText)
        return Q_EMIT recommendations(text, {});
    m_tasks.start(m_reads.recommendations(queryOf(text, scope), m_tasks.token()), [this, text, limit](core::Result<domain::RecommendationList> list) {
        Q_EMIT recommendations(text, list ? list->rows.mid(0, limit) : QList<domain::RecommendationRow>());
    });
}

void SearchPresenter::findAlerts(const QString& text, const domain::ScopeSelection& scope, int limit)
{
    m_tasks.restart();
    if (text.size() < leastText)
        return Q_EMIT alerts(text, {});
    m_tasks.start(m_reads.alerts(queryOf(text, scope), m_tasks.token()), [this, text, limit](core::Result<QList<domain::AlertRow>> rows) {
        Q_EMIT alerts(text, rows ? rows->mid(0, limit) : QList<domain::AlertRow>());
    });
}

QStringList filterKeysOf(const QString& page)
{
    if (page == "alerts"_L1)
        return services::alertFilterKeys();
    if (page == "inventory"_L1)
        return services::resourceFilterKeys();
    if (page == "recommendations"_L1)
        return services::recommendationFilterKeys();
    return {};
}

} // namespace items
