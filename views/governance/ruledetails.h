// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/governance.h"
#include "views/page.h"

class QPushButton;

namespace views {

class FactList;
class Label;

/// One rule: what it is for, whom it gives it to and for how long.
class RuleDetails final : public QWidget {
    Q_OBJECT
public:
    explicit RuleDetails(const PageContext& context, QWidget* parent = nullptr);

    void show(const domain::GovernanceRuleRow& row);
    void clear();
    qint64 id() const { return m_row.rule.id; }
    QWidget* focusStop() const;

Q_SIGNALS:
    void editRequested();
    void enableRequested(bool enabled);
    void removeRequested();

private:
    QWidget* makeContent();
    QWidget* makeFoot();
    void fill();

    const PageContext m_context;
    domain::GovernanceRuleRow m_row;
    Label* m_title;
    Label* m_state;
    FactList* m_facts;
    QWidget* m_foot;
    QPushButton* m_enable;
    QPushButton* m_remove;
    QPushButton* m_edit;
};

} // namespace views
