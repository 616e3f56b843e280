// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/governancepresenter.h"

#include "items/governancewords.h"
#include "items/text.h"
#include "services/reads.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

namespace {

bool concernsGovernance(const services::Changes& changes)
{
    return changes.assessments || changes.activity || changes.resources || changes.connections;
}

} // namespace

GovernancePresenter::GovernancePresenter(services::Reads& reads, services::GovernanceReads& governance, const core::Clock& clock,
                                         std::function<QString(QDate)> dayText, QObject* parent)
    : Presenter(reads, parent), m_governance(governance), m_assignments(clock, std::move(dayText))
{
    connect(&m_list, &LoaderSignals::loaded, this, [this] {
        m_assignments.setRows(m_list.value().rows);
        Q_EMIT loaded();
    });
    connect(&m_list, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_list, &LoaderSignals::busyChanged, this, &Presenter::busyChanged);
    connect(&m_ruleList, &LoaderSignals::loaded, this, [this] {
        m_rules.setRows(m_ruleList.value());
        Q_EMIT rulesLoaded();
    });
    connect(&m_ruleList, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_scopes, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_override, &LoaderSignals::loaded, this, &GovernancePresenter::overrideLoaded);
    connect(&m_override, &LoaderSignals::failed, this, &Presenter::failed);
}

bool GovernancePresenter::concerns(const services::Changes& changes) const
{
    return concernsGovernance(changes);
}

void GovernancePresenter::ask()
{
    askList();
    m_ruleList.ask([this](core::CancelToken token) { return m_governance.rules(token); });
    m_scopes.ask([this](core::CancelToken token) { return reads().scopes(token); });
}

void GovernancePresenter::askList()
{
    m_list.ask([this](core::CancelToken token) { return m_governance.assignments({m_filter, {}, mostRows}, token); });
}

void GovernancePresenter::setFilter(const domain::FilterQuery& filter)
{
    if (filter == m_filter && m_list.hasValue())
        return;
    m_filter = filter;
    askList();
}

void GovernancePresenter::askOverride()
{
    m_override.ask([this](core::CancelToken token) { return m_governance.preview(true, token); });
}

QList<domain::FacetValue> GovernancePresenter::valuesOf(const QString& key) const
{
    if (!m_list.hasValue())
        return {};
    const auto& facets = m_list.value().facets;
    const auto found = std::ranges::find(facets, key, &domain::Facet::key);
    auto values = found == facets.end() ? QList<domain::FacetValue>() : found->values;
    for (auto& value : values) {
        if (key == "state"_L1)
            value.label = text::word(domain::fromWord(value.value, domain::AssignmentState::Unknown));
        else if (key == "severity"_L1)
            value.label = text::word(domain::fromWord<domain::Severity>(value.value));
        else if (key == "owned"_L1 || key == "grace"_L1)
            value.label = value.value == "yes"_L1 ? tr("yes") : tr("no");
        else if (key == "rule"_L1 && value.value == "hand"_L1)
            value.label = tr("by hand");
        else if (key == "eta"_L1)
            value.label = value.value == "none"_L1 ? tr("not told") : value.value == "late"_L1 ? tr("late") : tr("on time");
    }
    return values;
}

AssignedPresenter::AssignedPresenter(services::Reads& reads, services::GovernanceReads& governance, QObject* parent)
    : Presenter(reads, parent), m_governance(governance)
{
    connect(&m_list, &LoaderSignals::loaded, this, &AssignedPresenter::loaded);
    connect(&m_list, &LoaderSignals::failed, this, &Presenter::failed);
}

bool AssignedPresenter::concerns(const services::Changes& changes) const
{
    return concernsGovernance(changes);
}

void AssignedPresenter::ask()
{
    if (m_recommendation.isEmpty())
        return;
    m_list.ask([this](core::CancelToken token) { return m_governance.assignments({{}, m_recommendation, 0}, token); });
}

void AssignedPresenter::show(const QString& recommendation)
{
    if (m_recommendation == recommendation)
        return;
    m_recommendation = recommendation;
    m_list.clear();
    ask();
}

QList<domain::AssignmentRow> AssignedPresenter::open() const
{
    auto rows = m_list.hasValue() ? m_list.value().rows : QList<domain::AssignmentRow>();
    rows.removeIf([](const auto& row) { return !row.assignment.isOpen(); });
    return rows;
}

const domain::AssignmentRow* AssignedPresenter::of(const QString& place) const
{
    if (!m_list.hasValue())
        return nullptr;
    const auto& rows = m_list.value().rows;
    const auto found =
        std::ranges::find_if(rows, [&](const auto& row) { return row.assignment.isOpen() && row.assignment.place.compare(place, Qt::CaseInsensitive) == 0; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace items
