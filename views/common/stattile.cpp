// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/stattile.h"

#include "views/common/bars.h"
#include "views/common/icons.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"

#include <QPainter>

namespace views {

StatTile::StatTile(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StatTile::setData(const TileData& tile)
{
    m_data = tile;
    setAccessibleName(tile.sentence);
    setPlainToolTip(this, tile.sentence);
    update();
}

QSize StatTile::sizeHint() const
{
    return {m_theme.dp(230), m_theme.metric(Metric::Tile)};
}

QSize StatTile::minimumSizeHint() const
{
    return {m_theme.dp(150), m_theme.metric(Metric::Tile)};
}

void StatTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (isEnabled() && underMouse())
        painter.fillRect(rect(), m_theme.color(ColorId::SurfaceHover));
    const int left = m_theme.dp(14), right = width() - m_theme.dp(14);
    // first line: name and age
    const int first = m_theme.dp(10), line = m_theme.lineHeight(FontRole::Small);
    const QFont small = m_theme.font(FontRole::Small), caption = m_theme.font(FontRole::Caption);
    const int age = QFontMetrics(caption).horizontalAdvance(m_data.age);
    painter.setFont(caption);
    const QColor ageInk = m_theme.color(m_data.stale ? ColorId::StateStaleText : ColorId::TextTertiary);
    painter.setPen(ageInk);
    painter.drawText(QRect(right - age, first, age, line), Qt::AlignVCenter | Qt::AlignLeft, m_data.age);
    int nameEnd = right - age - m_theme.metric(Metric::SpaceS);
    if (m_data.stale) {
        const int side = m_theme.dp(12);
        m_theme.paintIcon(&painter, QRect(right - age - side - m_theme.dp(5), first + (line - side) / 2, side, side), icons::stale, ageInk);
        nameEnd -= side;
    }
    painter.setFont(small);
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    painter.drawText(QRect(left, first, nameEnd - left, line), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(small).elidedText(m_data.name, Qt::ElideRight, nameEnd - left));
    // second line: figure, unit, spark line
    const int base = m_theme.dp(52);
    painter.setFont(m_theme.font(FontRole::Figure));
    painter.setPen(m_theme.color(ColorId::TextPrimary));
    painter.drawText(QPoint(left, base), m_data.figure);
    const int figureEnd = left + painter.fontMetrics().horizontalAdvance(m_data.figure) + m_theme.dp(4);
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    painter.drawText(QPoint(figureEnd, base), m_data.unit);
    const QRectF spark(right - m_theme.dp(64), m_theme.dp(33), m_theme.dp(64), m_theme.dp(22));
    if (figureEnd + painter.fontMetrics().horizontalAdvance(m_data.unit) < spark.left())
        paintSparkLine(m_theme, &painter, spark, m_data.spark);
    // third line: delta or warning, note
    const int last = m_theme.dp(75);
    int x = left;
    painter.setFont(m_theme.font(FontRole::Small, QFont::Medium));
    if (m_data.delta)
        x = paintDelta(m_theme, &painter, QPoint(x, last), *m_data.delta, m_data.deltaText, m_data.deltaBetter) + m_theme.metric(Metric::SpaceS);
    if (!m_data.warning.isEmpty()) {
        painter.setPen(m_theme.color(m_data.warningIsStale ? ColorId::StateStaleText : ColorId::StateUnhealthyText));
        painter.drawText(QPoint(x, last), m_data.warning);
        x += painter.fontMetrics().horizontalAdvance(m_data.warning) + m_theme.metric(Metric::SpaceS);
    }
    painter.setFont(small);
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    painter.drawText(QPoint(x, last), QFontMetrics(small).elidedText(m_data.note, Qt::ElideRight, qMax(0, right - x)));
    if (hasFocus())
        drawRounded(&painter, rect().adjusted(2, 2, -2, -2), m_theme.metric(Metric::RadiusControl), QColor(), m_theme.color(ColorId::FocusRing), 2);
}

} // namespace views
