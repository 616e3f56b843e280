// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "items/governancemodels.h"
#include "items/loader.h"
#include "items/presenter.h"
#include "services/governancereads.h"

namespace items {

/// The register of assignments, the rules, and what a run that overrides would do.
class GovernancePresenter final : public Presenter {
    Q_OBJECT
public:
    GovernancePresenter(services::Reads& reads, services::GovernanceReads& governance, const core::Clock& clock, std::function<QString(QDate)> dayText,
                        QObject* parent = nullptr);
    AssignmentModel* assignments() { return &m_assignments; }
    const AssignmentModel* assignments() const { return &m_assignments; }
    GovernanceRuleModel* rules() { return &m_rules; }
    const GovernanceRuleModel* rules() const { return &m_rules; }
    /// At most this many rows are shown; a filter shows the others.
    static constexpr int mostRows = 2000;

    void setFilter(const domain::FilterQuery& filter);
    bool hasList() const { return m_list.hasValue(); }
    /// Its rows are in assignments().
    const domain::AssignmentList& list() const { return m_list.value(); }
    bool hasRules() const { return m_ruleList.hasValue(); }
    QList<domain::FacetValue> valuesOf(const QString& key) const;
    QList<domain::ScopeRow> scopes() const { return m_scopes.hasValue() ? m_scopes.value() : QList<domain::ScopeRow>(); }
    void askOverride();
    const domain::GovernanceRun& overriding() const { return m_override.value(); }

Q_SIGNALS:
    void loaded();                          ///< the register
    void rulesLoaded();
    void overrideLoaded();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    void askList();

    services::GovernanceReads& m_governance;
    domain::FilterQuery m_filter;
    AssignmentModel m_assignments;
    GovernanceRuleModel m_rules;
    Loader<domain::AssignmentList> m_list;
    Loader<QList<domain::GovernanceRuleRow>> m_ruleList;
    Loader<QList<domain::ScopeRow>> m_scopes;
    Loader<domain::GovernanceRun> m_override;
};

/// The open assignments of one recommendation, for who looks at it.
class AssignedPresenter final : public Presenter {
    Q_OBJECT
public:
    AssignedPresenter(services::Reads& reads, services::GovernanceReads& governance, QObject* parent = nullptr);
    /// Empty: of none.
    void show(const QString& recommendation);
    bool hasValue() const { return m_list.hasValue(); }
    /// The most urgent first.
    QList<domain::AssignmentRow> open() const;
    /// The open one that is for this id; null: none.
    const domain::AssignmentRow* of(const QString& place) const;

Q_SIGNALS:
    void loaded();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    services::GovernanceReads& m_governance;
    QString m_recommendation;
    Loader<domain::AssignmentList> m_list;
};

} // namespace items
