// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/connectiondelegate.h"

#include "items/connectionmodel.h"
#include "views/common/severity.h"

using namespace Qt::StringLiterals;
using Column = items::ConnectionModel::ColumnIndex;

namespace views {

void ConnectionDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    if (index.data(items::RowKindRole).toInt() == int(items::RowKind::Caption)) {
        if (index.column() == Column::Connection)
            cell.text(text, ColorId::TextSecondary, FontRole::Body, QFont::Medium);
        return;
    }
    switch (index.column()) {
    case Column::Connection: cell.twoLines(text, QFont::Medium, {}, ColorId::TextSecondary, index.data(items::SecondLineRole).toString()); break;
    case Column::State: {
        const auto l = look(domain::ConnectionState(index.data(items::ConnectionStateRole).toInt()));
        cell.state(l.icon, l.text, text);
        break;
    }
    case Column::Resources: cell.number(text, text == "0"_L1); break;
    case Column::LastSync:
        if (const double progress = index.data(items::ProgressRole).toDouble(); progress >= 0)
            cell.progress(progress, text);
        else
            cell.text(text, index.data(items::StaleRole).toBool() ? ColorId::StateStaleText : ColorId::TextPrimary);
        break;
    default: cell.secondary(text); break;
    }
}

} // namespace views
