// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/alertpresenters.h"

#include "items/text.h"
#include "services/reads.h"
#include "services/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

// ---- AlertsPresenter

AlertsPresenter::AlertsPresenter(services::Reads& reads, const core::Clock& clock, QObject* parent) : Presenter(reads, parent), m_model(clock)
{
    connect(&m_loader, &LoaderSignals::loaded, this, &AlertsPresenter::onLoaded);
    connect(&m_missing, &LoaderSignals::loaded, this, [this] {
        m_model.settleMissing(m_missing.value());
        Q_EMIT loaded();
    });
    for (auto* loader : std::initializer_list<LoaderSignals*>{&m_loader, &m_missing, &m_all, &m_summary})
        connect(loader, &LoaderSignals::failed, this, &Presenter::failed);
    for (auto* loader : std::initializer_list<LoaderSignals*>{&m_all, &m_summary})
        connect(loader, &LoaderSignals::loaded, this, &AlertsPresenter::onWhyEmpty);
    connect(&m_loader, &LoaderSignals::busyChanged, this, &Presenter::busyChanged);
}

QStringList AlertsPresenter::filterKeys()
{
    return services::alertFilterKeys();
}

domain::FilterQuery AlertsPresenter::defaultFilter()
{
    return {{{u"status"_s, domain::FilterTerm::Op::Is, {u"active"_s, u"inProgress"_s}, false}}, {}};
}

void AlertsPresenter::setQuery(const domain::ListQuery& query)
{
    m_query = query;
    m_replace = true;
    refresh();
}

bool AlertsPresenter::isCut() const
{
    return m_loader.hasValue() && m_loader.value().size() >= services::mostAlerts;
}

bool AlertsPresenter::concerns(const services::Changes& changes) const
{
    return changes.alerts;
}

void AlertsPresenter::ask()
{
    m_missing.cancel();
    m_all.clear();
    m_summary.clear();
    m_loader.ask([this](core::CancelToken token) { return reads().alerts(m_query, token); });
}

void AlertsPresenter::onLoaded()
{
    if (std::exchange(m_replace, false))
        m_model.setAlerts(m_loader.value());
    else
        m_model.update(m_loader.value());
    if (!m_model.missing().isEmpty())
        m_missing.ask([this](core::CancelToken token) { return reads().alertRows(m_model.missing(), token); });
    if (m_model.rowCount() == 0)
        askWhyEmpty();
    Q_EMIT loaded();
}

void AlertsPresenter::askWhyEmpty()
{
    domain::ListQuery all;
    all.scope = m_query.scope;
    m_all.ask([this, all](core::CancelToken token) { return reads().alerts(all, token); });
    m_summary.ask([this, all](core::CancelToken token) { return reads().inventorySummary(all, token); });
}

void AlertsPresenter::onWhyEmpty()
{
    if (m_all.hasValue() && m_summary.hasValue() && m_model.rowCount() == 0)
        Q_EMIT emptyKnown();
}

ListSituation AlertsPresenter::situation() const
{
    ListSituation known;
    known.filter = m_query.filter;
    known.asksForTrouble = asksOnly(m_query.filter, u"status", {u"active"_s, u"inProgress"_s});
    if (m_all.hasValue())
        known.existing = std::ranges::count(m_all.value(), false, &domain::AlertRow::isIncident);
    if (m_summary.hasValue())
        known.freshness = m_summary.value().freshness;
    return known;
}

QList<domain::FacetValue> AlertsPresenter::valuesOf(const QString& key) const
{
    QMap<QString, domain::FacetValue> values;
    const auto count = [&](const QString& order, const QString& value, const QString& label) {
        auto& entry = values[order];
        entry.value = value;
        entry.label = label;
        entry.count = std::max<qint64>(entry.count, 0) + 1;
    };
    const auto offer = [&](const QString& order, const QString& value, const QString& label) { values[order] = {value, label, -1}; }; // how many is not known
    if (key == "severity"_L1) {
        for (const auto v :
             {domain::Severity::Critical, domain::Severity::High, domain::Severity::Medium, domain::Severity::Low, domain::Severity::Informational})
            offer(QString::number(9 - int(v)), QString(domain::toWord(v)), text::word(v));
    } else if (key == "status"_L1) {
        for (const auto v : {domain::AlertStatus::Active, domain::AlertStatus::InProgress, domain::AlertStatus::Resolved, domain::AlertStatus::Dismissed})
            offer(QString::number(int(v)), QString(domain::toWord(v)), text::word(v));
    }
    if (!m_loader.hasValue())
        return values.values();
    for (const auto& row : m_loader.value()) {
        if (key == "severity"_L1)
            count(QString::number(9 - int(row.severity)), QString(domain::toWord(row.severity)), text::word(row.severity));
        else if (key == "status"_L1)
            count(QString::number(int(row.status)), QString(domain::toWord(row.status)), text::word(row.status));
        else if (key == "environment"_L1)
            count(QString::number(int(row.environment)), QString(domain::toWord(row.environment)), text::word(row.environment));
        else if (key == "owner"_L1 && !row.owner.isEmpty())
            count(row.owner, row.owner, row.owner);
        else if (key == "type"_L1)
            count(row.alertType, row.alertType, row.displayName);
        else if (key == "tactic"_L1)
            for (const auto& tactic : row.tactics)
                count(tactic, tactic, tactic);
        else if (key == "entity"_L1)
            for (const auto& entity : row.entities)
                count(entity, entity, entity);
    }
    return values.values();
}

// ---- AlertPresenter

AlertPresenter::AlertPresenter(services::Reads& reads, QObject* parent) : Presenter(reads, parent)
{
    connect(&m_loader, &LoaderSignals::loaded, this, &AlertPresenter::loaded);
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
}

void AlertPresenter::show(qint64 row)
{
    m_row = row;
    refresh();
}

void AlertPresenter::clear()
{
    m_row = 0;
    m_loader.clear();
}

QList<qint64> AlertPresenter::decisionRows() const
{
    if (!hasValue())
        return {};
    QList<qint64> rows{detail().row.row};
    if (detail().row.isIncident) {
        for (const auto& member : detail().timeline) {
            if (member.row != detail().row.row)
                rows.append(member.row);
        }
    }
    return rows;
}

bool AlertPresenter::concerns(const services::Changes& changes) const
{
    return m_row != 0 && changes.alerts;
}

void AlertPresenter::ask()
{
    if (m_row != 0)
        m_loader.ask([this](core::CancelToken token) { return reads().alert(m_row, token); });
}

} // namespace items
