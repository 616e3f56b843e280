// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/comparison.h"
#include "items/tablemodel.h"

namespace items {

/// Controls with the points of both sides, most points first. GUI thread.
class ComparisonControlModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Name, Cloud, Ours, Difference, ColumnTotal };
    explicit ComparisonControlModel(QObject* parent = nullptr);

    void setControls(QList<domain::ControlComparison> controls);
    const domain::ControlComparison* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    /// Of the control with the largest difference; -1: there is none.
    int mostDifferent() const;

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    QList<domain::ControlComparison> m_rows;
};

/// Why one control has other points, biggest share first. GUI thread.
class ComparisonReasonModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Name, Points, ColumnTotal };
    explicit ComparisonReasonModel(QObject* parent = nullptr);

    void setReasons(QList<domain::ScoreDifference> reasons);
    const domain::ScoreDifference* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    QList<domain::ScoreDifference> m_rows;
};

} // namespace items
