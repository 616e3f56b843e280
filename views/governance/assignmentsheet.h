// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/governance.h"
#include "views/page.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace views {

class DayField;
class Label;

/// One choice of what to assign: an assignment is made in each of the places. An empty id is the whole workspace.
struct AssignmentTarget {
    QString label;
    QStringList places;
};

/// The sheet that assigns and changes assignments: owner, due date, grace, and an ETA with its reason. How it ended is said here.
class AssignmentSheet final : public QWidget {
    Q_OBJECT
public:
    explicit AssignmentSheet(const PageContext& context, QWidget* parent = nullptr);

    /// New ones for a recommendation; the first target is chosen. `known`: the open one in its place, whose fields are shown; null: none.
    void start(const QString& recommendation, const QString& name, const QList<AssignmentTarget>& targets, const domain::Assignment* known);
    void edit(const domain::AssignmentRow& row);
    QWidget* firstField() const;
    static constexpr qsizetype mostPlaces = 500;

Q_SIGNALS:
    void closed();

private:
    void build();
    QWidget* makeContent();
    QWidget* makeFields(QWidget* content);
    QWidget* makeFoot();
    void connectParts();
    void begin(const domain::Assignment& from, const QString& title, const QList<AssignmentTarget>& targets);
    void showFields();
    void give();
    QString problem() const;
    void setWaiting(bool waiting);
    void onAnswered(bool ok, const QString& sentence);

    const PageContext m_context;
    domain::Assignment m_base; ///< what the fields do not say
    QList<AssignmentTarget> m_targets;
    bool m_waiting = false;
    Label* m_title;
    Label* m_what;
    QWidget* m_fields;
    QFormLayout* m_form;
    QComboBox* m_target;
    QLineEdit* m_owner;
    DayField* m_due;
    QCheckBox* m_grace;
    DayField* m_eta;
    QLineEdit* m_etaReason;
    Label* m_problem;
    QPushButton* m_cancel;
    QPushButton* m_save;
};

} // namespace views
