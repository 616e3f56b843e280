// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/newsbanner.h"

#include "views/common/badge.h"
#include "views/common/icons.h"
#include "views/common/parapetstyle.h"

#include <QPainter>

namespace views {

NewsBanner::NewsBanner(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    hide();
}

void NewsBanner::setNews(const QString& text, const QString& keys)
{
    m_text = text;
    m_keys = keys;
    setAccessibleName(tr("%1 Show them").arg(text));
    update();
}

QSize NewsBanner::sizeHint() const
{
    return {m_theme.dp(200), m_theme.metric(Metric::KeyBar)};
}

void NewsBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(underMouse() ? ColorId::SurfaceHover : ColorId::AccentSubtle));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorId::BorderSubtle));
    const int space = m_theme.metric(Metric::SpaceM);
    const int side = m_theme.dp(12);
    m_theme.paintIcon(&painter, QRect(space, (height() - side) / 2, side, side), icons::chevU, m_theme.color(ColorId::AccentText));
    int right = width() - space;
    if (!m_keys.isEmpty()) {
        right -= keyCapWidth(m_theme, m_keys);
        paintKeyCap(m_theme, &painter, QRect(right, 0, width() - right, height()), m_keys);
        right -= m_theme.metric(Metric::SpaceS);
    }
    painter.setFont(m_theme.font(FontRole::Small));
    const QString action = tr("Show them");
    const int wide = painter.fontMetrics().horizontalAdvance(action);
    painter.setPen(m_theme.color(ColorId::TextLink));
    painter.drawText(QRect(right - wide, 0, wide, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, action);
    const QRect room(space + side + m_theme.metric(Metric::SpaceS), 0, right - wide - space - side - 2 * m_theme.metric(Metric::SpaceS), height());
    painter.setPen(m_theme.color(ColorId::TextPrimary));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, painter.fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
    if (hasFocus())
        drawRounded(&painter, rect().adjusted(1, 1, -1, -1), m_theme.metric(Metric::RadiusControl), QColor(), m_theme.color(ColorId::FocusRing), 2);
}

} // namespace views
