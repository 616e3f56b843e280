// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tablemodel.h"

namespace items {

int TableModel::columnOf(QStringView word) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].word == word)
            return i;
    }
    return -1;
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : rows();
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(m_columns[index.column()].alignment);
    return cell(index.row(), index.column(), role);
}

void TableModel::multiData(const QModelIndex& index, QModelRoleDataSpan span) const
{
    for (QModelRoleData& part : span)
        part.setData(data(index, part.role()));
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_columns[section].title;
    if (role == Qt::TextAlignmentRole)
        return int(m_columns[section].alignment);
    return {};
}

} // namespace items
