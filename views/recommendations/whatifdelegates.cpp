// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/whatifdelegates.h"

#include "items/whatifmodels.h"
#include "views/common/icons.h"

namespace views {

void WhatIfStepDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    using Column = items::WhatIfStepModel::ColumnIndex;
    const QString text = index.data().toString();
    switch (index.column()) {
    case Column::Name:
        cell.setLeft(theme().metric(Metric::SpaceL));
        cell.twoLines(text, QFont::Normal, {}, ColorId::TextSecondary, index.data(items::SecondLineRole).toString());
        break;
    case Column::Gain: cell.delta(text, index.data(items::DeltaRole).toDouble()); break;
    case Column::Kind: cell.icon(icons::more, ColorId::TextSecondary); break;
    case Column::Remove: cell.icon(icons::close, ColorId::TextSecondary); break;
    default: break;
    }
}

void WhatIfControlDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    using Column = items::WhatIfControlModel::ColumnIndex;
    const QString text = index.data().toString();
    switch (index.column()) {
    case Column::Name:
        cell.setLeft(theme().metric(Metric::SpaceL));
        cell.text(text, ColorId::TextPrimary, FontRole::Small);
        break;
    case Column::Bar:
        if (const QVariant fraction = index.data(items::FractionRole); fraction.isValid())
            cell.points(fraction.toDouble(), {}, barWidth, index.data(items::AddedRole).toDouble());
        break;
    case Column::Points:
        if (index.data(items::WordKindRole).toBool())
            cell.missing(text, Qt::AlignRight);
        else
            cell.number(text);
        break;
    default: break;
    }
}

} // namespace views
