// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/affecteddelegate.h"

#include "items/plainmodels.h"

using Column = items::AffectedModel::ColumnIndex;

namespace views {

void AffectedDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    switch (index.column()) {
    case Column::Name:
        cell.check(index.data(items::TickedRole).toBool() ? Qt::Checked : Qt::Unchecked, true);
        cell.setLeft(theme().dp(36));
        cell.text(text, ColorId::TextPrimary, FontRole::Body, QFont::Medium);
        break;
    case Column::Age:
        if (index.data(items::WordKindRole).toBool())
            cell.missing(text, Qt::AlignRight);
        else
            cell.age(text, false);
        break;
    default: cell.text(text, ColorId::TextSecondary, FontRole::Small); break;
    }
}

} // namespace views
