// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/governance.h"
#include "views/page.h"

#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace views {

class Label;

/// The sheet that adds and changes a rule. How it ended is said here.
class RuleSheet final : public QWidget {
    Q_OBJECT
public:
    explicit RuleSheet(const PageContext& context, QWidget* parent = nullptr);

    /// The scopes to choose from; before start() and edit().
    void setScopes(const QList<domain::ScopeRow>& scopes);
    void start(int priority);
    void edit(const domain::GovernanceRule& rule);
    QWidget* firstField() const;

Q_SIGNALS:
    void closed();

private:
    void build();
    QWidget* makeContent();
    QWidget* makeFields(QWidget* content);
    void addConditions();
    void addOutcome();
    QWidget* makeFoot();
    void addRow(const QString& label, QWidget* field);
    void connectParts();
    void begin(const domain::GovernanceRule& from, const QString& title);
    void fillScopes();
    void showOwner();
    domain::GovernanceRule rule() const;
    QString problem() const;
    void give();
    void setWaiting(bool waiting);
    void onAnswered(bool ok, const QString& sentence);

    static constexpr std::array severities{domain::Severity::Critical, domain::Severity::High, domain::Severity::Medium, domain::Severity::Low};

    const PageContext m_context;
    domain::GovernanceRule m_base; ///< what the fields do not say
    QList<domain::ScopeRow> m_scopes;
    bool m_waiting = false;
    Label* m_title;
    QWidget* m_fields;
    QFormLayout* m_form;
    QLineEdit* m_name;
    QLineEdit* m_description;
    QSpinBox* m_priority;
    std::array<QCheckBox*, severities.size()> m_severities;
    QPlainTextEdit* m_recommendations;
    QComboBox* m_scope;
    QListWidget* m_excluded;
    QComboBox* m_source;
    QLineEdit* m_owner;
    QComboBox* m_days;
    QCheckBox* m_grace;
    QCheckBox* m_enabled;
    Label* m_problem;
    QPushButton* m_cancel;
    QPushButton* m_save;
};

} // namespace views
