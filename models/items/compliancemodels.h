// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/compliancerows.h"
#include "items/tablemodel.h"

namespace items {

/// The standards beside the heat map, one column. GUI thread.
class StandardModel final : public TableModel {
    Q_OBJECT
public:
    explicit StandardModel(QObject* parent = nullptr);
    void setRows(QList<domain::StandardRow> rows);
    const domain::StandardRow* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    int rowOf(const QString& standard) const; ///< -1: none

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    QList<domain::StandardRow> m_rows;
};

/// Scopes by families of one standard. Rows are all scopes together, captions of environments (which cannot be chosen), and
/// scopes; the last column is the whole standard. A newer answer of the same shape moves nothing. GUI thread.
class HeatMapModel final : public TableModel {
    Q_OBJECT
public:
    explicit HeatMapModel(const core::Clock& clock, QObject* parent = nullptr);

    void setView(const domain::ComplianceView& view);
    const domain::ComplianceView& view() const { return m_view; }
    QString standard() const;
    /// What a cell is about; the standard is empty for captions and no cell.
    domain::ComplianceCell cellAt(const QModelIndex& index) const;
    /// Invalid when it is not here.
    QModelIndex indexOf(const domain::ComplianceCell& cell) const;
    /// What is shown as CSV, its header first.
    QString toCsv() const;

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    int rows() const override { return int(m_lines.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    static constexpr int caption = -1;
    bool hasShapeOf(const domain::ComplianceView& view) const;
    const domain::ComplianceNumbers* numbers(int row, int column) const;
    QString nameOf(const domain::HeatRow& row) const;
    QString sentence(int row, int column) const;
    QVariant rowHeader(int row, int role) const;

    struct Line {
        int row = caption; ///< of the view
        domain::Environment environment = domain::Environment::Unknown;
    };
    const core::Clock& m_clock;
    domain::ComplianceView m_view;
    QList<Line> m_lines;
};

/// The controls of a cell; a control can be unfolded to the checks that have something to say. Filtered here: a standard is short
/// enough. GUI thread.
class ComplianceControlModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Id, Title, State, Fails, Resources, Why, ColumnTotal };
    explicit ComplianceControlModel(QObject* parent = nullptr);

    void setControls(domain::ComplianceControls controls); ///< what is unfolded stays so where it is of the same standard
    const domain::ComplianceControls& controls() const { return m_controls; }
    static QStringList filterKeys();
    void setFilter(const domain::FilterQuery& filter);
    QList<domain::FacetValue> valuesOf(const QString& key) const;
    int shown() const { return m_shown; } ///< controls that the filter leaves
    int rowOf(const QString& control) const; ///< by id; -1: not shown
    const domain::ComplianceControlRow* controlAt(int row) const;
    const domain::ComplianceCheckRow* checkAt(int row) const; ///< null on a control
    bool isExpandable(int row) const;
    bool isExpanded(int row) const;
    void setExpanded(int row, bool expanded);
    int rowOfControl(int row) const; ///< of a check: its control's row

protected:
    int rows() const override { return int(m_lines.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    struct Line {
        int control = 0, check = -1;
    };
    void fill();
    QVariant controlCell(const domain::ComplianceControlRow& control, int row, int column, int role) const;
    QVariant checkCell(const domain::ComplianceCheckRow& check, int column, int role) const;

    domain::ComplianceControls m_controls;
    domain::FilterQuery m_filter;
    int m_shown = 0;
    QStringList m_expanded; ///< ids
    QList<Line> m_lines;
};

/// Roles of these models beside those of roles.h.
enum ComplianceRole : int {
    HeatLevelRole = Qt::UserRole + 200, ///< int: 0 quiet to 4 worst, -1 without a share
    UndecidedRole,                      ///< bool: a part, or all, could not be told
    ComplianceStateRole,                ///< int(domain::ComplianceState)
    ShareRole,                          ///< QString: "62 %"
    TotalRole,                          ///< bool: the last column of the heat map
};

} // namespace items
