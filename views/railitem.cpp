// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/railitem.h"

#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace views {

RailItem::RailItem(const Theme& theme, QLatin1StringView icon, const QString& text, bool saved, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_saved(saved)
{
    setText(text);
    setCheckable(!saved);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void RailItem::setCount(const QString& count)
{
    m_count = count;
    describe();
    update();
}

void RailItem::setKeys(const QString& keys)
{
    m_keys = keys;
    describe();
}

void RailItem::setFolded(bool folded)
{
    m_folded = folded;
    describe();
    update();
}

void RailItem::setTarget(bool target)
{
    m_target = target;
    update();
}

void RailItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool on = isChecked();
    const int radius = m_theme.metric(Metric::RadiusControl);
    if (on)
        drawRounded(&painter, rect(), radius, m_theme.color(ColorId::SelectionActive), QColor());
    else if (underMouse())
        drawRounded(&painter, rect(), radius, m_theme.color(ColorId::SurfaceSunken), QColor());
    if (on)
        drawRounded(&painter, QRect(0, m_theme.dp(6), 3, height() - 2 * m_theme.dp(6)), 1, m_theme.color(ColorId::AccentFill), QColor());
    if (hasFocus())
        drawRounded(&painter, rect().adjusted(1, 1, -1, -1), radius, QColor(), m_theme.color(ColorId::FocusRing), 2);
    if (m_target)
        painter.fillRect(QRect(0, 0, width(), 2), m_theme.color(ColorId::AccentFill));
    const QColor ink = m_theme.color(on ? ColorId::SelectionText : m_saved ? ColorId::TextSecondary : ColorId::TextPrimary);
    const QColor iconInk = m_theme.isContrast() && on ? ink : m_theme.color(on ? ColorId::AccentText : ColorId::TextSecondary);
    const int side = m_theme.dp(16);
    const int left = m_folded ? (width() - side) / 2 : m_theme.dp(8);
    m_theme.paintIcon(&painter, QRect(left, (height() - side) / 2, side, side), m_icon, iconInk);
    if (m_folded)
        return;
    const QFont small = m_theme.font(FontRole::Small);
    const int right = width() - m_theme.dp(8);
    const int counted = m_count.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_count) + m_theme.dp(6);
    painter.setFont(small);
    painter.setPen(m_theme.isContrast() && on ? ink : m_theme.color(on ? ColorId::TextSecondary : ColorId::TextTertiary));
    painter.drawText(QRect(right - counted, 0, counted, height()), Qt::AlignVCenter | Qt::AlignRight, m_count);
    painter.setFont(nameFont());
    painter.setPen(ink);
    const QRect room = nameRoom();
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

void RailItem::describe()
{
    setAccessibleName(m_count.isEmpty() ? text() : text() + u", " + m_count);
    QStringList parts{text()};
    if (!m_count.isEmpty())
        parts << m_count;
    if (!m_keys.isEmpty())
        parts << m_keys;
    const bool cut = QFontMetrics(nameFont()).horizontalAdvance(text()) > nameRoom().width();
    setPlainToolTip(this, m_folded || m_saved || cut ? parts.join(u", "_s) : m_keys);
}

QFont RailItem::nameFont() const
{
    return m_saved ? m_theme.font(FontRole::Small) : m_theme.font(FontRole::Body, isChecked() ? QFont::DemiBold : QFont::Normal);
}

QRect RailItem::nameRoom() const
{
    const int left = m_theme.dp(8) + m_theme.dp(16) + m_theme.dp(10);
    const int counted = m_count.isEmpty() ? 0 : QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(m_count) + m_theme.dp(6);
    return {left, 0, width() - m_theme.dp(8) - counted - left, height()};
}

void RailItem::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    describe();
}

} // namespace views
