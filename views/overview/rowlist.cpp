// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/rowlist.h"

#include "items/text.h"
#include "views/common/bars.h"
#include "views/common/icons.h"
#include "views/common/plaintext.h"
#include "views/common/severity.h"
#include "views/overview/dashhead.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace views {

DashRow::DashRow(const Theme& theme, int height, const QString& key, QWidget* parent) : QAbstractButton(parent), m_theme(theme), m_height(height), m_key(key)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void DashRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        painter.fillRect(rect(), m_theme.color(ColorId::SurfaceHover));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorId::BorderSubtle));
    paintRow(painter, rect().adjusted(m_theme.metric(Metric::SpaceM), 0, -m_theme.metric(Metric::SpaceM), -1));
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(ColorId::FocusRing), 2));
        painter.drawRoundedRect(rect().adjusted(1, 1, -2, -2), 3, 3);
    }
}

void DashRow::drawText(QPainter& painter, const QRect& rect, const QString& text, FontRole role, ColorId color, Qt::Alignment alignment,
                       QFont::Weight weight) const
{
    const QFont font = weight == QFont::Normal ? m_theme.font(role) : m_theme.font(role, weight);
    painter.setFont(font);
    painter.setPen(m_theme.color(color));
    painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

RowList::RowList(QWidget* parent) : QWidget(parent) {}

void RowList::setRows(const QList<DashRow*>& rows)
{
    std::optional<QString> focused;
    for (DashRow* row : std::as_const(m_rows)) {
        if (row->hasFocus())
            focused = row->key();
        row->deleteLater();
    }
    m_rows = rows;
    for (DashRow* row : rows)
        row->setParent(this);
    arrange();
    QWidget* last = this; // made late, reached where the list stands
    for (DashRow* row : std::as_const(m_rows))
        setTabOrder(std::exchange(last, row), row);
    if (!focused || m_rows.isEmpty())
        return;
    const auto same = std::ranges::find_if(m_rows, [&focused](const DashRow* row) { return row->key() == *focused && row->isVisibleTo(row->parentWidget()); });
    (same == m_rows.end() ? m_rows.first() : *same)->setFocus();
}

void RowList::resizeEvent(QResizeEvent*)
{
    arrange();
}

void RowList::arrange()
{
    int y = 0;
    for (DashRow* row : std::as_const(m_rows)) {
        const int h = row->sizeHint().height();
        row->setGeometry(0, y, width(), h);
        row->setVisible(y + h <= height());
        y += h;
    }
}

ControlDashRow::ControlDashRow(const Theme& theme, const domain::ControlRow& control, QWidget* parent)
    : DashRow(theme, theme.dp(32), control.id, parent), m_control(control)
{
    setAccessibleName(
        tr("Control %1, %2 of %3 points, gains %4 percent")
            .arg(control.name, items::text::points(control.current), QLocale().toString(control.max, 'g', 4), items::text::gain(control.gainPercent)));
    setPlainToolTip(this, tr("%1 × %2 unhealthy ÷ (%3 healthy + %2 unhealthy)")
                              .arg(QLocale().toString(control.max, 'g', 4), items::text::count(control.unhealthy), items::text::count(control.healthy)));
}

void ControlDashRow::paintRow(QPainter& painter, const QRect& room)
{
    const int gain = m_theme.dp(dashcolumns::gain), words = m_theme.dp(dashcolumns::pointWords), bar = m_theme.dp(dashcolumns::pointBar),
              gap = m_theme.dp(dashcolumns::gap);
    QRect rest = room;
    drawText(painter, QRect(rest.right() - gain, rest.top(), gain, rest.height()), items::text::gain(m_control.gainPercent), FontRole::Body,
             ColorId::TextPrimary, Qt::AlignRight, QFont::Medium);
    rest.setRight(rest.right() - gain);
    drawText(painter, QRect(rest.right() - words, rest.top(), words, rest.height()),
             tr("%1 of %2", "points").arg(items::text::points(m_control.current), QLocale().toString(m_control.max, 'g', 4)), FontRole::Body,
             ColorId::TextSecondary, Qt::AlignRight);
    rest.setRight(rest.right() - words - gap);
    const int h = m_theme.metric(Metric::BarPoints);
    paintPointsBar(m_theme, &painter, QRect(rest.right() - bar, rest.center().y() - h / 2, bar, h), m_control.max > 0 ? m_control.current / m_control.max : 0);
    rest.setRight(rest.right() - bar - gap);
    drawText(painter, rest, m_control.name, FontRole::Body, ColorId::TextPrimary);
}

FixDashRow::FixDashRow(const Theme& theme, const domain::NextFixRow& fix, QWidget* parent) : DashRow(theme, theme.dp(48), fix.key, parent), m_fix(fix)
{
    setAccessibleName(
        QStringList{items::text::word(fix.severity), fix.title, fix.reachAndCost, tr("gains %1 percent").arg(items::text::gain(fix.gainPercent))}.join(
            u", "_s));
    setPlainToolTip(this, fix.title);
}

void FixDashRow::paintRow(QPainter& painter, const QRect& room)
{
    const int side = m_theme.dp(10), gain = m_theme.dp(dashcolumns::gain);
    m_theme.paintSeverity(&painter, QRectF(room.left(), room.center().y() - side / 2.0, side, side), m_fix.severity,
                          m_theme.color(severityFill(m_fix.severity)));
    drawText(painter, QRect(room.right() - gain, room.top(), gain, room.height()), items::text::gain(m_fix.gainPercent), FontRole::Body, ColorId::TextPrimary,
             Qt::AlignRight, QFont::Medium);
    int right = room.right() - gain;
    if (m_fix.hasScript) {
        const int icon = m_theme.dp(14);
        right -= icon + m_theme.dp(8);
        m_theme.paintIcon(&painter, QRect(right, room.center().y() - icon / 2, icon, icon), "process"_L1, m_theme.color(ColorId::AccentText));
    }
    const int left = room.left() + side + m_theme.dp(10);
    const int top = m_theme.lineHeight(FontRole::Body), bottom = m_theme.lineHeight(FontRole::Small);
    const int y = room.center().y() - (top + bottom) / 2 + 1;
    drawText(painter, QRect(left, y, right - left - m_theme.dp(8), top), m_fix.title, FontRole::Body, ColorId::TextPrimary);
    drawText(painter, QRect(left, y + top, right - left - m_theme.dp(8), bottom), items::text::word(m_fix.severity) + u" · "_s + m_fix.reachAndCost,
             FontRole::Small, ColorId::TextSecondary);
}

EnvironmentDashRow::EnvironmentDashRow(const Theme& theme, const domain::EnvironmentRow& row, QWidget* parent)
    : DashRow(theme, theme.dp(24), QString(domain::toWord(row.environment)), parent), m_row(row)
{
    setAccessibleName(QStringList{items::text::word(row.environment), tr("%n resources with critical findings", nullptr, row.critical),
                                  tr("%n with high ones", nullptr, row.high),
                                  row.assessedPercent ? tr("%1 percent assessed").arg(items::text::percent(*row.assessedPercent)) : tr("not assessed")}
                          .join(u", "_s));
}

void EnvironmentDashRow::paintRow(QPainter& painter, const QRect& room)
{
    const int column = m_theme.dp(dashcolumns::findings), last = m_theme.dp(dashcolumns::assessed);
    QRect rest = room;
    const QString assessed = m_row.assessedPercent ? items::text::percent(*m_row.assessedPercent) : tr("not yet");
    const ColorId ink = m_row.freshness.stale ? ColorId::StateStaleText : ColorId::TextPrimary;
    drawText(painter, QRect(rest.right() - last, rest.top(), last, rest.height()), assessed, FontRole::Body, ink, Qt::AlignRight);
    if (m_row.freshness.stale) {
        const int side = m_theme.dp(12);
        const int x = rest.right() - QFontMetrics(m_theme.font(FontRole::Body)).horizontalAdvance(assessed) - side - m_theme.dp(5);
        m_theme.paintIcon(&painter, QRect(x, rest.center().y() - side / 2, side, side), icons::stale, m_theme.color(ink));
    }
    rest.setRight(rest.right() - last);
    for (const int value : {m_row.high, m_row.critical}) {
        drawText(painter, QRect(rest.right() - column, rest.top(), column, rest.height()), items::text::count(value), FontRole::Body,
                 value == 0 ? ColorId::TextTertiary : ColorId::TextPrimary, Qt::AlignRight);
        rest.setRight(rest.right() - column);
    }
    drawText(painter, rest, items::text::word(m_row.environment), FontRole::Body, ColorId::TextPrimary);
}

} // namespace views
