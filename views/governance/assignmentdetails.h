// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/governance.h"
#include "views/page.h"

class QPushButton;

namespace views {

class Badge;
class FactList;
class Label;

/// One assignment: what has to be fixed where, by whom and until when, and how far it is.
class AssignmentDetails final : public QWidget {
    Q_OBJECT
public:
    explicit AssignmentDetails(const PageContext& context, QWidget* parent = nullptr);

    void show(const domain::AssignmentRow& row);
    void clear();
    qint64 id() const { return m_row.assignment.id; }
    QWidget* focusStop() const;

Q_SIGNALS:
    void editRequested();
    void removeRequested();
    void recommendationRequested(const QString& key);

private:
    QWidget* makeContent();
    QWidget* makeFoot();
    void fill();

    const PageContext m_context;
    domain::AssignmentRow m_row;
    Label* m_title;
    QWidget* m_badges;
    Badge* m_state;
    Badge* m_severity;
    Label* m_grace;
    FactList* m_facts;
    QWidget* m_foot;
    QPushButton* m_open;
    QPushButton* m_remove;
    QPushButton* m_edit;
};

} // namespace views
