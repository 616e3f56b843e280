// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/governance.h"
#include "items/tablemodel.h"

#include <functional>

namespace items {

/// The first assignments that match, in the register's order. GUI thread.
class AssignmentModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Recommendation, Place, Owner, Due, Eta, Open, State, ColumnTotal };
    enum AssignmentRole : int {
        AssignmentStateRole = Qt::UserRole + 210, ///< int(domain::AssignmentState)
        UrgencyRole
    };                            ///< of a due date: 2 late, 1 within two days, 0 else
    /// `dayText` renders a day as the user reads it.
    AssignmentModel(const core::Clock& clock, std::function<QString(QDate)> dayText, QObject* parent = nullptr);

    /// Keeps positions when the same rows come again in the same order.
    void setRows(QList<domain::AssignmentRow> rows);
    const domain::AssignmentRow* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    int rowOf(qint64 id) const;

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    QString textOf(const domain::AssignmentRow& row, int column) const;
    QString etaText(const domain::AssignmentRow& row) const;
    QString sentence(const domain::AssignmentRow& row) const;
    int urgency(const domain::AssignmentRow& row) const;

    const core::Clock& m_clock;
    std::function<QString(QDate)> m_dayText;
    QList<domain::AssignmentRow> m_rows;
};

/// The rules by priority. GUI thread.
class GovernanceRuleModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Priority, Name, Subject, Owner, Within, Open, State, ColumnTotal };
    explicit GovernanceRuleModel(QObject* parent = nullptr);

    void setRows(QList<domain::GovernanceRuleRow> rows);
    const domain::GovernanceRuleRow* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    const QList<domain::GovernanceRuleRow>& all() const { return m_rows; }
    int rowOf(qint64 id) const;
    int inForce() const;
    /// The smallest that no rule has; 1000 when all are taken.
    int freePriority() const;

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    QString textOf(const domain::GovernanceRuleRow& row, int column) const;
    QString sentence(const domain::GovernanceRuleRow& row) const;

    QList<domain::GovernanceRuleRow> m_rows;
};

} // namespace items
