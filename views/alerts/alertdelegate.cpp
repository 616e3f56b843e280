// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertdelegate.h"

#include "items/alertmodel.h"
#include "items/text.h"
#include "views/common/icons.h"
#include "views/common/severity.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace views {

void AlertDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    CellPainter cell(theme(), painter, option, index);
    if (!cell.begin())
        return;
    if (index.data(items::RowKindRole).toInt() == int(items::RowKind::Caption)) {
        if (index.column() == items::AlertModel::What)
            cell.text(index.data().toString() + u"   "_s + index.data(items::SecondaryRole).toString(), ColorId::TextSecondary);
    } else if (index.column() == items::AlertModel::What) {
        paintWhat(painter, cell, index);
    } else {
        paintState(painter, cell, index);
    }
}

void AlertDelegate::paintWhat(QPainter* painter, CellPainter& cell, const QModelIndex& index) const
{
    const auto severity = domain::Severity(index.data(items::SeverityRole).toInt());
    const bool group = index.data(items::RowKindRole).toInt() == int(items::RowKind::Group);
    const QRect room = cell.content();
    const int side = theme().dp(12);
    int left = room.left();
    if (group) {
        const auto arrow = index.data(items::ExpandedRole).toBool() ? icons::chevD : icons::chevR;
        theme().paintIcon(painter, QRect(left, room.center().y() - side / 2, side, side), arrow, cell.color(ColorId::TextSecondary));
        left += theme().dp(22);
        const int icon = theme().dp(16);
        theme().paintIcon(painter, QRect(left, room.center().y() - icon / 2, icon, icon), icons::incidents, cell.color(severityFill(severity)));
    } else {
        left += index.data(items::MemberRole).toBool() ? theme().dp(22) : 0;
        theme().paintSeverity(painter, QRectF(left, room.center().y() - side / 2.0, side, side), severity, cell.color(severityFill(severity)));
    }
    cell.setLeft(left - cell.cell().left() + theme().dp(group ? 26 : 22));
    QString rest = u"· "_s + index.data(items::SecondLineRole).toString();
    if (group)
        rest += u" · "_s + index.data(items::SecondaryRole).toString();
    cell.twoLines(index.data().toString(), group || index.data(items::UnreadRole).toBool() ? QFont::DemiBold : QFont::Normal,
                  items::text::word(severity), severityText(severity), rest);
}

void AlertDelegate::paintState(QPainter* painter, CellPainter& cell, const QModelIndex& index) const
{
    const QRect room = cell.content();
    const int top = theme().lineHeight(FontRole::Body);
    const int bottom = theme().lineHeight(FontRole::Small);
    const int y = room.center().y() - (top + bottom) / 2 + 1;
    const bool unread = index.data(items::UnreadRole).toBool();
    const QFont font = theme().font(FontRole::Body, unread ? QFont::DemiBold : QFont::Normal);
    const QString state = index.data().toString();
    painter->setFont(font);
    painter->setPen(cell.color(ColorId::TextPrimary));
    painter->drawText(QRect(room.left(), y, room.width(), top), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, state);
    if (index.data(items::PendingRole).toBool()) {
        const int side = theme().dp(12);
        const int x = room.right() - QFontMetrics(font).horizontalAdvance(state) - side - theme().dp(5);
        theme().paintIcon(painter, QRect(x, y + (top - side) / 2, side, side), icons::stale, cell.color(ColorId::StateStaleText));
    }
    painter->setFont(theme().font(FontRole::Small));
    painter->setPen(cell.color(ColorId::TextSecondary));
    painter->drawText(QRect(room.left(), y + top, room.width(), bottom), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                      index.data(items::SecondLineRole).toString());
}

} // namespace views
