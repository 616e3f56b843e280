// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/labels.h"

#include "views/common/plaintext.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace views {

Label::Label(const Theme& theme, FontRole role, ColorId color, QWidget* parent) : QLabel(parent), m_theme(theme), m_role(role), m_color(color)
{
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, &Label::restyle);
    restyle();
}

void Label::setRole(FontRole role)
{
    m_role = role;
    restyle();
}

void Label::setColor(ColorId color)
{
    m_color = color;
    restyle();
}

void Label::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    restyle();
}

void Label::setElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    updateGeometry();
}

void Label::restyle()
{
    setFont(m_weight == QFont::Weight(0) ? m_theme.font(m_role) : m_theme.font(m_role, m_weight));
    QPalette p = palette();
    p.setColor(QPalette::WindowText, m_theme.color(m_color));
    setPalette(p);
}

QSize Label::minimumSizeHint() const
{
    if (m_elide == Qt::ElideNone)
        return QLabel::minimumSizeHint();
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(QStringLiteral("…")) * 3, metrics.height()};
}

QString Label::shown() const
{
    return QFontMetrics(font()).elidedText(text(), m_elide, contentsRect().width());
}

void Label::paintEvent(QPaintEvent* event)
{
    if (m_elide == Qt::ElideNone || wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(contentsRect(), int(alignment() | Qt::TextSingleLine), shown());
}

bool Label::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_elide != Qt::ElideNone && toolTip().isEmpty() && shown() != text()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

Label* makeLabel(const Theme& theme, const QString& text, FontRole role, ColorId color, QWidget* parent)
{
    auto* label = new Label(theme, role, color, parent);
    label->setText(text);
    return label;
}

} // namespace views
