// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/posturepresenters.h"

#include "items/text.h"
#include "services/reads.h"

using namespace Qt::StringLiterals;

namespace items {

// ---- OverviewPresenter

OverviewPresenter::OverviewPresenter(services::Reads& reads, QObject* parent) : Presenter(reads, parent)
{
    connect(&m_loader, &LoaderSignals::loaded, this, &OverviewPresenter::loaded);
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_loader, &LoaderSignals::busyChanged, this, &Presenter::busyChanged);
}

void OverviewPresenter::show(const domain::ScopeSelection& scope, int days, const QDateTime& lastVisit)
{
    m_scope = scope;
    m_days = days;
    m_lastVisit = lastVisit;
    refresh();
}

bool OverviewPresenter::concerns(const services::Changes& changes) const
{
    return changes.resources || changes.assessments || changes.scores || changes.alerts || changes.connections || changes.targets;
}

void OverviewPresenter::ask()
{
    m_loader.ask([this](core::CancelToken token) { return reads().overview(m_scope, m_days, m_lastVisit, token); });
}

// ---- RecommendationsPresenter

RecommendationsPresenter::RecommendationsPresenter(services::Reads& reads, const core::Clock& clock, QObject* parent) : Presenter(reads, parent), m_model(clock)
{
    connect(&m_loader, &LoaderSignals::loaded, this, [this] {
        if (std::exchange(m_replace, false) || m_model.rowCount() == 0)
            m_model.setList(m_loader.value());
        else
            m_model.update(m_loader.value());
        Q_EMIT loaded();
    });
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_loader, &LoaderSignals::busyChanged, this, &Presenter::busyChanged);
}

QStringList RecommendationsPresenter::filterKeys()
{
    return services::recommendationFilterKeys();
}

void RecommendationsPresenter::setQuery(const domain::ListQuery& query)
{
    m_query = query;
    m_replace = true;
    refresh();
}

bool RecommendationsPresenter::concerns(const services::Changes& changes) const
{
    return changes.assessments || changes.scores || changes.resources;
}

void RecommendationsPresenter::ask()
{
    m_loader.ask([this](core::CancelToken token) { return reads().recommendations(m_query, token); });
}

QList<domain::FacetValue> RecommendationsPresenter::valuesOf(const QString& key) const
{
    QMap<QString, domain::FacetValue> values;
    const auto count = [&](const QString& value, const QString& label) {
        auto& entry = values[value];
        entry.value = value;
        entry.label = label;
        ++entry.count;
    };
    if (key == "status"_L1) {
        using enum domain::AssessmentState;
        for (const auto state : {Unhealthy, Healthy, NotApplicable, Exempt, Unknown})
            values.insert(QString::number(int(state)), {QString(domain::toWord(state)), text::word(state), 0});
        return values.values();
    }
    if (key == "severity"_L1) {
        for (const auto severity : domain::AllOf<domain::Severity>::values)
            values.insert(QString::number(9 - int(severity)), {QString(domain::toWord(severity)), text::word(severity), 0});
        for (const auto& row : m_model.list().rows)
            ++values[QString::number(9 - int(row.severity))].count;
        return values.values();
    }
    for (const auto& row : m_model.list().rows) {
        if (key == "environment"_L1) {
            for (const auto e : row.environments)
                count(QString(domain::toWord(e)), text::word(e));
        } else if (key == "type"_L1) {
            for (const auto& type : row.resourceTypes)
                count(type, type);
        } else if (key == "tactic"_L1) {
            for (const auto& tactic : row.tactics)
                count(tactic, tactic);
        } else if (key == "standard"_L1) {
            for (const auto& standard : row.standards)
                count(standard, standard);
        } else if (key == "preview"_L1) {
            count(row.preview ? u"yes"_s : u"no"_s, row.preview ? tr("Preview") : tr("General"));
        } else if (key == "source"_L1) {
            count(QString(domain::toWord(row.source)), text::word(row.source));
        } else if (key == "fix"_L1) {
            count(row.hasScript ? u"yes"_s : u"no"_s, row.hasScript ? tr("Has a script") : tr("No script"));
        } else if (key == "control"_L1) {
            for (const auto& control : m_model.list().controls) {
                if (row.controlIds.contains(control.id))
                    count(control.id, control.name);
            }
        }
    }
    return values.values();
}

// ---- RecommendationPresenter

RecommendationPresenter::RecommendationPresenter(services::Reads& reads, const core::Clock& clock, QObject* parent)
    : Presenter(reads, parent), m_affected(clock)
{
    m_scriptTimer.setSingleShot(true);
    m_scriptTimer.setInterval(80); // ticking many rows renders once
    connect(&m_scriptTimer, &QTimer::timeout, this, &RecommendationPresenter::askScripts);
    connect(&m_detail, &LoaderSignals::loaded, this, &RecommendationPresenter::detailLoaded);
    connect(&m_rows, &LoaderSignals::loaded, this, [this] {
        if (std::exchange(m_replace, false))
            m_affected.setRows(m_rows.value());
        else
            m_affected.update(m_rows.value());
        Q_EMIT affectedLoaded();
    });
    connect(&m_scripts, &LoaderSignals::loaded, this, &RecommendationPresenter::scriptsLoaded);
    connect(&m_evidence, &LoaderSignals::loaded, this, &RecommendationPresenter::evidenceLoaded);
    connect(&m_evidence, &LoaderSignals::failed, this, [this](const core::Error& error) { Q_EMIT noEvidence(error.what); });
    connect(&m_affected, &AffectedModel::ticksChanged, &m_scriptTimer, qOverload<>(&QTimer::start));
    for (LoaderSignals* loader : std::initializer_list<LoaderSignals*>{&m_detail, &m_rows, &m_scripts})
        connect(loader, &LoaderSignals::failed, this, &Presenter::failed);
}

void RecommendationPresenter::show(const QString& key, const domain::ScopeSelection& scope)
{
    if (key != m_key || scope != m_scope) {
        m_scripts.clear();
        m_replace = true;
    }
    m_key = key;
    m_scope = scope;
    refresh();
}

void RecommendationPresenter::clear()
{
    m_key.clear();
    m_replace = true;
    m_detail.clear();
    m_rows.clear();
    m_scripts.clear();
    m_evidence.clear();
    m_affected.setRows({});
}

void RecommendationPresenter::askEvidence(const QString& resourceId)
{
    m_evidence.clear();
    if (!m_key.isEmpty() && !resourceId.isEmpty())
        m_evidence.ask([this, resourceId](core::CancelToken token) { return reads().evidence(m_key, resourceId, token); });
}

void RecommendationPresenter::setTab(domain::AssessmentState state)
{
    m_replace = m_replace || m_tab != state;
    m_tab = state;
    if (!m_key.isEmpty())
        askAffected();
}

bool RecommendationPresenter::concerns(const services::Changes& changes) const
{
    return !m_key.isEmpty() && changes.assessments;
}

void RecommendationPresenter::ask()
{
    if (m_key.isEmpty())
        return;
    m_detail.ask([this](core::CancelToken token) { return reads().recommendation(m_key, m_scope, token); });
    askAffected();
}

void RecommendationPresenter::askAffected()
{
    m_rows.ask([this](core::CancelToken token) { return reads().affected(m_key, m_scope, m_tab, affectedLimit, token); });
}

void RecommendationPresenter::askScripts()
{
    if (m_key.isEmpty() || m_affected.rowCount() == 0)
        return;
    QStringList ids = m_affected.tickedIds();
    if (ids.isEmpty()) {
        for (int row = 0; row < std::min(scriptLimit, m_affected.rowCount()); ++row)
            ids.append(m_affected.at(row)->resourceId);
    }
    m_scripts.ask([this, ids](core::CancelToken token) { return reads().scripts(m_key, ids, token); });
}

} // namespace items
