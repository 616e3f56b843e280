// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/filterbar.h"
#include "views/common/icons.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace views {

FilterChip::FilterChip(const Theme& theme, const QString& key, const QString& value, bool negated, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_key(key), m_value(negated ? tr("not %1").arg(value) : value)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Filter %1 %2").arg(m_key, m_value));
    setAccessibleDescription(tr("Enter changes the values, Delete removes the filter"));
    setPlainToolTip(this, QString(m_key + u' ' + m_value));
}

QSize FilterChip::sizeHint() const
{
    const int key = QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(m_key);
    const int value = QFontMetrics(m_theme.font(FontRole::Small, QFont::Medium)).horizontalAdvance(m_value);
    return {qMin(m_theme.dp(320), m_theme.dp(8 + 5 + 8 + 12 + 6) + key + value), m_theme.metric(Metric::Chip)};
}

QRect FilterChip::cross() const
{
    const int side = m_theme.dp(12);
    return {width() - side - m_theme.dp(6), (height() - side) / 2, side, side};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool focus = hasFocus();
    drawRounded(&painter, rect(), m_theme.metric(Metric::RadiusControl), m_theme.color(underMouse() ? ColorId::SurfaceHover : ColorId::SurfaceWindow),
                m_theme.color(focus ? ColorId::FocusRing : ColorId::BorderRaised), focus ? 2 : 1);
    QRect room(m_theme.dp(8), 0, cross().left() - m_theme.dp(8) - m_theme.dp(8), height());
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_key);
    room.adjust(painter.fontMetrics().horizontalAdvance(m_key) + m_theme.dp(5), 0, m_theme.dp(2), 0);
    painter.setFont(m_theme.font(FontRole::Small, QFont::Medium));
    painter.setPen(m_theme.color(ColorId::TextPrimary));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, painter.fontMetrics().elidedText(m_value, Qt::ElideRight, room.width()));
    m_theme.paintIcon(&painter, cross(), icons::close, m_theme.color(ColorId::TextSecondary));
}

void FilterChip::mouseReleaseEvent(QMouseEvent* event)
{
    const int reach = (m_theme.metric(Metric::HitTarget) - cross().width()) / 2;
    if (event->button() == Qt::LeftButton && cross().adjusted(-reach, -reach, reach, reach).contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removeRequested(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    case Qt::Key_Left: focusPreviousChild(); return;
    case Qt::Key_Right: focusNextChild(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

FilterEdit::FilterEdit(const Theme& theme, QWidget* parent) : QLineEdit(parent), m_theme(theme)
{
    setFrame(false);
    setAccessibleName(tr("Filter"));
}

void FilterEdit::setProblem(const QString& sentence)
{
    m_problem = sentence;
    setPlainToolTip(this, sentence);
    setAccessibleDescription(sentence);
    update();
}

void FilterEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_problem.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorId::StateUnhealthyFill), 1.2));
    const int end = qMin(width(), m_theme.dp(7) + fontMetrics().horizontalAdvance(text()));
    const double base = height() / 2.0 + fontMetrics().ascent() / 2.0 + 2;
    QPolygonF wave;
    for (int x = m_theme.dp(7); x < end; x += 2)
        wave << QPointF(x, base + (wave.size() % 2 ? 2 : 0));
    painter.drawPolyline(wave);
}

} // namespace views
