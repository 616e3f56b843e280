// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/compliancepresenter.h"

#include "services/compliancereads.h"
#include "services/reads.h"

#include <algorithm>

namespace items {

CompliancePresenter::CompliancePresenter(services::Reads& reads, services::ComplianceReads& compliance, const core::Clock& clock, QObject* parent)
    : Presenter(reads, parent), m_compliance(compliance), m_heatMap(clock)
{
    connect(&m_loader, &LoaderSignals::loaded, this, &CompliancePresenter::onLoaded);
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_loader, &LoaderSignals::failed, this, &CompliancePresenter::askBehind);
    connect(&m_loader, &LoaderSignals::busyChanged, this, &Presenter::busyChanged);
    connect(&m_cellLoader, &LoaderSignals::loaded, this, [this] {
        m_controls.setControls(m_cellLoader.value());
        Q_EMIT controlsLoaded();
    });
    connect(&m_cellLoader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_allLoader, &LoaderSignals::loaded, this, [this] {
        m_all.setControls(m_allLoader.value());
        Q_EMIT allLoaded();
    });
    connect(&m_allLoader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_historyLoader, &LoaderSignals::loaded, this, &CompliancePresenter::historyLoaded);
    connect(&m_historyLoader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_connections, &LoaderSignals::loaded, this, &CompliancePresenter::explained);
    connect(&m_connections, &LoaderSignals::failed, this, &Presenter::failed);
}

void CompliancePresenter::setScope(const domain::ScopeSelection& scope)
{
    m_query.scope = scope;
    refresh();
}

void CompliancePresenter::setStandard(const QString& standard)
{
    if (m_query.standard == standard)
        return;
    m_query.standard = standard;
    refresh();
}

void CompliancePresenter::setCell(const domain::ComplianceCell& cell)
{
    if (m_cell == cell)
        return;
    m_cell = cell;
    askControls();
}

bool CompliancePresenter::concerns(const services::Changes& changes) const
{
    return changes.resources || changes.assessments || changes.connections || changes.scores; // the last one: attestations and days
}

void CompliancePresenter::ask()
{
    m_again = m_loader.isBusy() && m_asked == m_query;
    if (!m_again)
        askNow();
}

void CompliancePresenter::askNow()
{
    m_asked = m_query;
    m_loader.ask([this](core::CancelToken token) { return m_compliance.compliance(m_query, std::move(token)); });
}

void CompliancePresenter::askBehind()
{
    if (std::exchange(m_again, false))
        askNow();
}

void CompliancePresenter::onLoaded()
{
    const auto& view = m_loader.value();
    m_standards.setRows(view.standards);
    m_heatMap.setView(view);
    if (isEmpty())
        m_connections.ask([this](core::CancelToken token) { return reads().connections(std::move(token)); });
    else
        m_connections.clear();
    const auto before = m_cell;
    Q_EMIT loaded();
    if (m_cell == before) // else they are asked for already
        askControls();
    askAll();
    askHistory();
    askBehind();
}

void CompliancePresenter::askControls()
{
    if (m_cell.standard.isEmpty() || m_cell.standard != m_heatMap.standard()) {
        m_cellLoader.clear();
        m_controls.setControls({});
        return;
    }
    m_cellLoader.ask([this](core::CancelToken token) { return m_compliance.controls(m_asked.scope, m_cell, std::move(token)); });
}

void CompliancePresenter::setAllShown(bool shown)
{
    if (std::exchange(m_allShown, shown) != shown && shown)
        askAll();
}

void CompliancePresenter::setHistoryShown(bool shown)
{
    if (std::exchange(m_historyShown, shown) != shown && shown)
        askHistory();
}

void CompliancePresenter::setDays(int days)
{
    if (std::exchange(m_days, days) != days)
        askHistory();
}

void CompliancePresenter::askAll()
{
    const QString standard = m_heatMap.standard();
    if (standard.isEmpty()) {
        m_allLoader.clear();
        m_all.setControls({});
    } else if (m_allShown) {
        m_allLoader.ask([this, standard](core::CancelToken token) { return m_compliance.controls(m_asked.scope, {standard, {}, {}}, std::move(token)); });
    }
}

void CompliancePresenter::askHistory()
{
    if (m_historyShown && hasValue())
        m_historyLoader.ask([this](core::CancelToken token) { return m_compliance.history(m_asked.scope, m_days, std::move(token)); });
}

CompliancePresenter::Nothing CompliancePresenter::nothing() const
{
    const auto& connections = m_connections.value();
    const auto& view = m_loader.value();
    if (connections.isEmpty())
        return Nothing::Connected;
    if (view.resources == 0 && std::ranges::any_of(connections, [](const auto& row) { return row.state == domain::ConnectionState::Syncing; }))
        return Nothing::Reading;
    if (!view.assessed.isValid())
        return Nothing::Assessed;
    return view.resources == 0 ? Nothing::Read : Nothing::Concerned;
}

} // namespace items
