// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/recommendationdelegate.h"

#include "items/recommendationmodel.h"
#include "views/common/icons.h"

using namespace Qt::StringLiterals;
using Column = items::RecommendationModel::ColumnIndex;

namespace views {

void RecommendationDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    if (index.data(items::RowKindRole).toInt() == int(items::RowKind::Group))
        paintGroup(cell, index);
    else
        paintItem(cell, index);
}

void RecommendationDelegate::paintGroup(CellPainter& cell, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    switch (index.column()) {
    case Column::Name: cell.group(text, index.data(items::SecondaryRole).toString(), index.data(items::ExpandedRole).toBool()); break;
    case Column::Severity:
        if (const QVariant fraction = index.data(items::FractionRole); fraction.isValid())
            cell.points(fraction.toDouble(), {});
        break;
    case Column::Unhealthy: // the words of the bar in the column before
        cell.setLeft(0);
        cell.text(text, ColorId::TextSecondary, FontRole::Small);
        break;
    case Column::Gain:
        if (!text.isEmpty())
            cell.number(text, text == u"0"_s, QFont::DemiBold);
        break;
    default: break;
    }
}

void RecommendationDelegate::paintItem(CellPainter& cell, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    const bool missing = index.data(items::WordKindRole).toBool();
    switch (index.column()) {
    case Column::Name:
        if (const QVariant tick = index.data(items::TickRole); tick.isValid()) {
            cell.check(tick.toInt() < 0 ? Qt::Unchecked : Qt::CheckState(tick.toInt()), tick.toInt() >= 0);
            cell.setLeft(theme().dp(boxWidth));
        } else if (index.data(items::MemberRole).toBool())
            cell.setLeft(theme().metric(Metric::Indent) + theme().metric(Metric::SpaceM));
        cell.text(text, index.data(items::LeftRole).toBool() ? ColorId::TextTertiary : ColorId::TextPrimary);
        break;
    case Column::Severity: cell.severity(domain::Severity(index.data(items::SeverityRole).toInt()), text); break;
    case Column::Unhealthy:
        if (missing)
            cell.missing(text, Qt::AlignRight);
        else
            cell.numberOf(text, index.data(items::SecondaryRole).toString());
        if (index.data(items::StaleRole).toBool())
            cell.icon(icons::stale, ColorId::StateStaleText, Qt::AlignLeft);
        break;
    case Column::Gain:
        if (missing)
            cell.missing(text, Qt::AlignRight);
        else
            cell.number(text, text == u"0"_s, QFont::Medium);
        break;
    case Column::Script:
        if (index.data(items::HasScriptRole).toBool())
            cell.icon("process"_L1, ColorId::AccentText);
        break;
    default: cell.secondary(text); break;
    }
}

} // namespace views
