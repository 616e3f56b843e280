// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/loader.h"
#include "items/plainmodels.h"
#include "items/presenter.h"
#include "items/recommendationmodel.h"

#include "domain/filter.h"

namespace items {

/// Data of the overview for one scope and 7, 30 or 90 days.
class OverviewPresenter final : public Presenter {
    Q_OBJECT
public:
    explicit OverviewPresenter(services::Reads& reads, QObject* parent = nullptr);

    void show(const domain::ScopeSelection& scope, int days, const QDateTime& lastVisit);
    bool hasValue() const { return m_loader.hasValue(); }
    const domain::Overview& overview() const { return m_loader.value(); }
    bool isBusy() const { return m_loader.isBusy(); }

Q_SIGNALS:
    void loaded();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    Loader<domain::Overview> m_loader;
    domain::ScopeSelection m_scope;
    int m_days = 30;
    QDateTime m_lastVisit;
};

/// The list of recommendations behind a filter.
class RecommendationsPresenter final : public Presenter {
    Q_OBJECT
public:
    RecommendationsPresenter(services::Reads& reads, const core::Clock& clock, QObject* parent = nullptr);

    static QStringList filterKeys();
    void setQuery(const domain::ListQuery& query); ///< replaces the rows when answered
    const domain::ListQuery& query() const { return m_query; }
    RecommendationModel* model() { return &m_model; }
    const RecommendationModel* model() const { return &m_model; }
    bool isBusy() const { return m_loader.isBusy(); }
    bool hasValue() const { return m_loader.hasValue(); }
    /// Values of a filter key with counts over the list shown, for a chip's popup.
    QList<domain::FacetValue> valuesOf(const QString& key) const;

Q_SIGNALS:
    void loaded();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    RecommendationModel m_model;
    Loader<domain::RecommendationList> m_loader;
    domain::ListQuery m_query;
    bool m_replace = true;
};

/// One recommendation: what and why, the resources of one tab, scripts for those ticked (or all unhealthy ones).
class RecommendationPresenter final : public Presenter {
    Q_OBJECT
public:
    RecommendationPresenter(services::Reads& reads, const core::Clock& clock, QObject* parent = nullptr);

    void show(const QString& key, const domain::ScopeSelection& scope);
    void clear();
    void setTab(domain::AssessmentState state);
    domain::AssessmentState tab() const { return m_tab; }
    const QString& key() const { return m_key; }

    bool hasDetail() const { return m_detail.hasValue(); }
    const domain::RecommendationDetail& detail() const { return m_detail.value(); }
    AffectedModel* affected() { return &m_affected; }
    /// Asks for what was received of one resource; evidenceLoaded() or noEvidence() follows.
    void askEvidence(const QString& resourceId);
    const domain::AssessmentEvidence& evidence() const { return m_evidence.value(); }
    bool hasScripts() const { return m_scripts.hasValue(); }
    const QList<domain::ScriptTab>& scripts() const { return m_scripts.value(); }
    static constexpr int affectedLimit = 10000;
    static constexpr int scriptLimit = 50; ///< resources a script names when none is ticked

Q_SIGNALS:
    void detailLoaded();
    void affectedLoaded();
    void scriptsLoaded();
    void evidenceLoaded();
    void noEvidence(const QString& why);

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    void askAffected();
    void askScripts();

    AffectedModel m_affected;
    Loader<domain::RecommendationDetail> m_detail;
    Loader<QList<domain::AffectedRow>> m_rows;
    Loader<QList<domain::ScriptTab>> m_scripts;
    Loader<domain::AssessmentEvidence> m_evidence;
    QTimer m_scriptTimer;
    QString m_key;
    domain::ScopeSelection m_scope;
    domain::AssessmentState m_tab = domain::AssessmentState::Unhealthy;
    bool m_replace = true; ///< the next rows answer another question
};

} // namespace items
