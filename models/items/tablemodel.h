// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/roles.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace items {

/// A column as views need it: `word` persists its width and names its order, `sortable` tells whether a click sorts.
struct Column {
    QString word;
    QString title;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    bool sortable = true;
    bool optional = false; ///< off until chosen in Columns…
};

/// Pays the boilerplate of flat table models once: subclasses give columns, a row count and cells. All roles of a cell are
/// answered in one multiData() call. GUI thread; owned by the page.
class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    const QList<Column>& columns() const { return m_columns; }
    int columnOf(QStringView word) const; ///< -1: none

    int rowCount(const QModelIndex& parent = {}) const final;
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
    void multiData(const QModelIndex& index, QModelRoleDataSpan span) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void setColumns(QList<Column> columns) { m_columns = std::move(columns); }
    virtual int rows() const = 0;
    /// The value of one role; an invalid variant for "nothing". Only indexes prepared rows: no work here.
    virtual QVariant cell(int row, int column, int role) const = 0;

private:
    QList<Column> m_columns;
};

} // namespace items
