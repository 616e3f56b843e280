// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory/inventorydelegate.h"

#include "items/resourcemodel.h"
#include "views/common/severity.h"

#include <QPainter>

using namespace Qt::StringLiterals;
using Column = items::ResourceModel::ColumnIndex;

namespace views {

void InventoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    CellPainter cell(theme(), painter, option, index);
    if (!cell.begin())
        return;
    const QString text = index.data().toString();
    switch (index.column()) {
    case Column::Name:
        if (m_ticking) {
            cell.check(index.data(items::TickedRole).toBool() ? Qt::Checked : Qt::Unchecked, true);
            cell.setLeft(theme().dp(tickWidth));
        }
        cell.text(text, index.data(items::LeftRole).toBool() ? ColorId::TextTertiary : ColorId::TextPrimary, FontRole::Body, QFont::Medium);
        break;
    case Column::Health: {
        const auto l = look(domain::Health(index.data(items::HealthRole).toInt()));
        cell.state(l.icon, l.text, text);
        break;
    }
    case Column::Findings: {
        if (index.data(items::WordKindRole).toBool()) {
            cell.missing(text, Qt::AlignRight);
            break;
        }
        const auto segments = index.data(items::SegmentsRole).value<QList<int>>();
        std::array<int, 6> counts{};
        for (size_t i = 0; i < counts.size() && qsizetype(i) < segments.size(); ++i)
            counts[i] = segments[qsizetype(i)];
        cell.severityBar(counts, m_scale, text);
        break;
    }
    case Column::Alerts: paintAlerts(painter, cell, index); break;
    case Column::LastSeen: cell.age(text, index.data(items::StaleRole).toBool()); break;
    default: cell.secondary(text); break;
    }
}

void InventoryDelegate::paintAlerts(QPainter* painter, CellPainter& cell, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    const QVariant severity = index.data(items::SeverityRole);
    cell.number(text, !severity.isValid());
    if (!severity.isValid())
        return;
    const int side = theme().dp(10);
    const QRect room = cell.content();
    const int x = room.right() - QFontMetrics(theme().font(FontRole::Body)).horizontalAdvance(text) - side - theme().dp(5);
    const auto worst = domain::Severity(severity.toInt());
    theme().paintSeverity(painter, QRectF(x, room.center().y() - side / 2.0, side, side), worst, cell.color(severityFill(worst)));
}

} // namespace views
