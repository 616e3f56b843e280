// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertdelegate.h"

#include "items/alertmodel.h"
#include "items/text.h"
#include "views/common/icons.h"
#include "views/common/severity.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace views {

namespace {

bool isGroup(const QModelIndex& index)
{
    return index.data(items::RowKindRole).toInt() == int(items::RowKind::Group);
}

/// Where the two lines of a row stand.
struct Lines {
    Lines(const Theme& theme, const QRect& room)
    {
        const int top = theme.lineHeight(FontRole::Body), bottom = theme.lineHeight(FontRole::Small);
        const int y = room.center().y() - (top + bottom) / 2 + 1;
        first = QRect(room.left(), y, room.width(), top);
        second = QRect(room.left(), y + top, room.width(), bottom);
    }
    QRect first, second;
};

/// Draws one piece of a line and moves the left edge behind it.
void piece(QPainter* painter, QRect& line, const QString& text, const QColor& color)
{
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width());
    painter->setPen(color);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    line.setLeft(line.left() + painter->fontMetrics().horizontalAdvance(shown));
}

} // namespace

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
    int left = cell.content().left();
    if (const QVariant ticked = index.data(items::TickedRole); ticked.isValid()) {
        cell.check(ticked.toBool() ? Qt::Checked : Qt::Unchecked, true);
        left += theme().metric(Metric::CheckBox) + theme().metric(Metric::SpaceS);
    }
    left = paintHead(painter, cell, index, left);
    cell.setLeft(left - cell.cell().left());
    paintLines(painter, cell, index);
}

/// Fold arrow and incident icon, or the severity's shape; returns where the text begins.
int AlertDelegate::paintHead(QPainter* painter, CellPainter& cell, const QModelIndex& index, int left) const
{
    const auto severity = domain::Severity(index.data(items::SeverityRole).toInt());
    const int middle = cell.content().center().y();
    const int side = theme().dp(12), icon = theme().dp(16);
    if (isGroup(index)) {
        const auto arrow = index.data(items::ExpandedRole).toBool() ? icons::chevD : icons::chevR;
        theme().paintIcon(painter, QRect(left, middle - side / 2, side, side), arrow, cell.color(ColorId::TextSecondary));
        left += theme().dp(22);
        theme().paintIcon(painter, QRect(left, middle - icon / 2, icon, icon), icons::incidents, cell.color(severityFill(severity)));
        return left + theme().dp(26);
    }
    left += index.data(items::MemberRole).toBool() ? theme().dp(22) : 0;
    theme().paintSeverity(painter, QRectF(left, middle - side / 2.0, side, side), severity, cell.color(severityFill(severity)));
    return left + theme().dp(22);
}

void AlertDelegate::paintLines(QPainter* painter, CellPainter& cell, const QModelIndex& index) const
{
    const auto severity = domain::Severity(index.data(items::SeverityRole).toInt());
    const bool group = isGroup(index), left = index.data(items::LeftRole).toBool();
    Lines lines(theme(), cell.content());
    painter->setFont(theme().font(FontRole::Body, group || index.data(items::UnreadRole).toBool() ? QFont::DemiBold : QFont::Normal));
    piece(painter, lines.first, index.data().toString(), cell.color(left ? ColorId::TextTertiary : ColorId::TextPrimary));
    painter->setFont(theme().font(FontRole::Small));
    const QColor second = cell.color(left ? ColorId::TextTertiary : ColorId::TextSecondary);
    if (group) {
        const int side = theme().dp(10);
        theme().paintSeverity(painter, QRectF(lines.second.left(), lines.second.center().y() - side / 2.0 + 1, side, side), severity,
                              cell.color(severityFill(severity)));
        lines.second.setLeft(lines.second.left() + side + theme().dp(5));
    }
    piece(painter, lines.second, items::text::word(severity), cell.color(left ? ColorId::TextTertiary : severityText(severity)));
    piece(painter, lines.second, (group ? u"   "_s : u" · "_s) + index.data(items::SecondLineRole).toString(), second);
    if (group) {
        piece(painter, lines.second, u"  ·  "_s, second);
        piece(painter, lines.second, index.data(items::SecondaryRole).toString(),
              index.data(items::WordKindRole).toBool() ? cell.color(ColorId::StateUnhealthyText) : second);
    }
}

void AlertDelegate::paintState(QPainter* painter, CellPainter& cell, const QModelIndex& index) const
{
    const Lines lines(theme(), cell.content());
    const bool left = index.data(items::LeftRole).toBool();
    const QFont font = theme().font(FontRole::Body, index.data(items::UnreadRole).toBool() && !isGroup(index) ? QFont::DemiBold : QFont::Normal);
    const QString state = index.data().toString();
    painter->setFont(font);
    painter->setPen(cell.color(left ? ColorId::TextTertiary : ColorId::TextPrimary));
    painter->drawText(lines.first, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, state);
    const auto queue = domain::QueueState(index.data(items::QueueRole).toInt());
    if (queue != domain::QueueState::None) {
        const bool failed = queue == domain::QueueState::Failed;
        const int side = theme().dp(12);
        const int x = lines.first.right() - QFontMetrics(font).horizontalAdvance(state) - side - theme().dp(5);
        theme().paintIcon(painter, QRect(x, lines.first.center().y() - side / 2, side, side),
                          queue == domain::QueueState::Conflict ? icons::warning
                          : failed                              ? icons::error
                                                                : icons::stale,
                          cell.color(failed ? ColorId::StateUnhealthyText : ColorId::StateStaleText));
    }
    painter->setFont(theme().font(FontRole::Small));
    painter->setPen(cell.color(ColorId::TextSecondary));
    painter->drawText(lines.second, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, index.data(items::SecondLineRole).toString());
}

bool AlertDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease || index.column() != items::AlertModel::What || !index.data(items::TickedRole).isValid())
        return false;
    const auto* mouse = static_cast<const QMouseEvent*>(event);
    const int reach = theme().metric(Metric::FirstCell) + theme().metric(Metric::CheckBox) + theme().metric(Metric::SpaceXs);
    if (mouse->button() != Qt::LeftButton || mouse->position().x() - option.rect.left() > reach)
        return false;
    Q_EMIT tickClicked(index);
    return true;
}

} // namespace views
