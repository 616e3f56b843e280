// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/linkrow.h"

#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"
#include "views/common/severity.h"

#include <QPainter>
#include <QVBoxLayout>

namespace views {

LinkRow::LinkRow(const Theme& theme, domain::Severity severity, const QString& text, const QString& right, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_severity(severity), m_text(text), m_right(right)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(text);
    setPlainToolTip(this, text);
}

QSize LinkRow::sizeHint() const
{
    return {m_theme.dp(200), m_theme.dp(28)};
}

QSize LinkRow::minimumSizeHint() const
{
    return {m_theme.dp(80), m_theme.dp(28)};
}

void LinkRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse())
        painter.fillRect(rect(), m_theme.color(ColorId::SurfaceHover));
    painter.setFont(m_theme.font(FontRole::Body));
    const int side = m_theme.dp(10), gap = m_theme.metric(Metric::SpaceS), words = m_theme.dp(88);
    m_theme.paintSeverity(&painter, QRectF(0, (height() - side) / 2.0, side, side), m_severity, m_theme.color(severityFill(m_severity)));
    painter.setPen(m_theme.color(severityText(m_severity)));
    painter.drawText(QRect(side + gap, 0, words - side - gap, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, severityWord(m_severity));
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_right);
    const QRect room(words, 0, width() - words - painter.fontMetrics().horizontalAdvance(m_right) - gap, height());
    painter.setPen(m_theme.color(ColorId::TextLink));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, painter.fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
    if (hasFocus())
        drawRounded(&painter, rect().adjusted(1, 1, -1, -1), m_theme.metric(Metric::RadiusControl), QColor(), m_theme.color(ColorId::FocusRing), 2);
}

LinkPlate::LinkPlate(const Theme& theme, QLatin1StringView icon, QWidget* parent) : QAbstractButton(parent), m_theme(theme), m_icon(icon)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void LinkPlate::setWords(const QString& words, const QString& accessibleName)
{
    m_words = words;
    setAccessibleName(accessibleName);
    setPlainToolTip(this, words);
    updateGeometry();
    update();
}

QSize LinkPlate::sizeHint() const
{
    const int words = QFontMetrics(m_theme.font(FontRole::Small, QFont::Medium)).horizontalAdvance(m_words);
    return {std::min(m_theme.dp(240), words + m_theme.dp(32)), m_theme.metric(Metric::HitTarget)};
}

QSize LinkPlate::minimumSizeHint() const
{
    return {m_theme.dp(60), m_theme.metric(Metric::HitTarget)};
}

void LinkPlate::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int high = m_theme.dp(20), side = m_theme.dp(12), gap = m_theme.dp(6);
    const QRect plate(0, (height() - high) / 2, width(), high);
    drawRounded(&painter, plate, m_theme.metric(Metric::RadiusControl), m_theme.color(m_theme.isContrast() ? ColorId::SurfaceBase : ColorId::AccentSubtle),
                m_theme.isContrast() ? m_theme.color(ColorId::AccentText) : QColor());
    const QColor ink = m_theme.color(ColorId::AccentText);
    m_theme.paintIcon(&painter, QRect(gap, plate.center().y() - side / 2, side, side), m_icon, ink);
    QFont font = m_theme.font(FontRole::Small, QFont::Medium);
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(ink);
    const QRect room = plate.adjusted(2 * gap + side, 0, -gap, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, painter.fontMetrics().elidedText(m_words, Qt::ElideRight, room.width()));
    if (hasFocus())
        drawRounded(&painter, rect().adjusted(1, 1, -1, -1), m_theme.metric(Metric::RadiusControl), QColor(), m_theme.color(ColorId::FocusRing), 2);
}

void clearRows(QVBoxLayout* layout)
{
    while (auto* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace views
