// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/policyrows.h"
#include "items/tablemodel.h"

namespace items {

/// Policies that match a filter: custom ones first, then those that are built in, each by title. GUI thread.
class PolicyModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Name, State, Problems, ColumnTotal };
    explicit PolicyModel(QObject* parent = nullptr);

    void setAll(QList<domain::PolicyRow> rows);
    void setFilter(const domain::FilterQuery& filter);
    static QStringList filterKeys(); ///< origin state kind severity category

    const domain::PolicyRow* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    /// The row of a policy by id, of a built-in one by name; -1: not shown.
    int rowOf(qint64 id, const QString& name) const;
    const domain::PolicyRow* find(qint64 id, const QString& name) const; ///< shown or not
    const QList<domain::PolicyRow>& all() const { return m_all; }
    void sort(int column, Qt::SortOrder order) override;

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    void show();

    QList<domain::PolicyRow> m_all, m_rows;
    domain::FilterQuery m_filter;
    int m_sortColumn = Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

/// Resources that a text would judge otherwise. GUI thread.
class FlipModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Resource, Change, Why, ColumnTotal };
    explicit FlipModel(QObject* parent = nullptr);

    void setFlips(QList<domain::PolicyFlip> flips);
    const domain::PolicyFlip* at(int row) const { return row >= 0 && row < m_flips.size() ? &m_flips[row] : nullptr; }

protected:
    int rows() const override { return int(m_flips.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    QList<domain::PolicyFlip> m_flips;
};

namespace text {
QString policyState(const domain::PolicyRow& row);
QString policyOrigin(domain::PolicyOrigin origin);
QString policyVerdict(domain::PolicyVerdict verdict);
} // namespace text

} // namespace items
