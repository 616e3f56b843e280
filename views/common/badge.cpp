// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/badge.h"

#include "core/text.h"
#include "views/common/parapetstyle.h"
#include "views/common/severity.h"

#include <QPainter>

namespace views {

Badge::Badge(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Badge::show(const QString& word)
{
    m_word = core::oneLine(word, 80);
    setAccessibleName(m_word);
    updateGeometry();
    update();
}

void Badge::setSeverity(domain::Severity severity, const QString& word)
{
    m_isSeverity = true;
    m_severity = severity;
    m_text = severityText(severity);
    m_fill = severityFill(severity);
    m_tint = severityTint(severity);
    show(word);
}

void Badge::setState(domain::AssessmentState state, const QString& word)
{
    const StateLook l = look(state);
    setLook(l.icon, l.text, l.fill, l.tint, word.isEmpty() ? l.word : word);
}

void Badge::setHealth(domain::Health health)
{
    const StateLook l = look(health);
    setLook(l.icon, l.text, l.fill, l.tint, l.word);
}

void Badge::setConnection(domain::ConnectionState state)
{
    const StateLook l = look(state);
    setLook(l.icon, l.text, l.fill, l.tint, l.word);
}

void Badge::setLook(QLatin1StringView icon, ColorId text, ColorId fill, ColorId tint, const QString& word)
{
    m_isSeverity = false;
    m_icon = icon;
    m_text = text;
    m_fill = fill;
    m_tint = tint;
    show(word);
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Small, QFont::Medium));
    const int shape = m_theme.dp(m_isSeverity ? 9 : 12);
    return {metrics.horizontalAdvance(m_word) + shape + m_theme.dp(5) + 2 * m_theme.dp(7), m_theme.metric(Metric::Badge)};
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool contrast = m_theme.isContrast();
    drawRounded(&painter, rect(), m_theme.metric(Metric::RadiusControl), m_theme.color(m_tint), contrast ? m_theme.color(m_fill) : QColor());
    const int shape = m_theme.dp(m_isSeverity ? 9 : 12);
    const int left = m_theme.dp(7);
    const QRect mark(left, (height() - shape) / 2, shape, shape);
    if (m_isSeverity)
        m_theme.paintSeverity(&painter, mark, m_severity, m_theme.color(m_fill));
    else
        m_theme.paintIcon(&painter, mark, m_icon, m_theme.color(m_text));
    painter.setFont(m_theme.font(FontRole::Small, QFont::Medium));
    painter.setPen(m_theme.color(m_text));
    painter.drawText(rect().adjusted(left + shape + m_theme.dp(5), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_word);
}

Tag::Tag(const Theme& theme, const QString& text, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    setText(text);
}

void Tag::setText(const QString& text)
{
    m_text = core::oneLine(text, 60);
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Caption));
    return {metrics.horizontalAdvance(m_text) + 2 * m_theme.dp(6), m_theme.metric(Metric::Tag)};
}

void Tag::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawRounded(&painter, rect(), m_theme.dp(3), m_theme.color(ColorId::SurfaceSunken), m_theme.isContrast() ? m_theme.color(ColorId::BorderStrong) : QColor());
    painter.setFont(m_theme.font(FontRole::Caption));
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, m_text);
}

int keyCapWidth(const Theme& theme, const QString& keys)
{
    return qMax(theme.dp(17), QFontMetrics(theme.font(FontRole::Caption)).horizontalAdvance(keys) + 2 * theme.dp(5));
}

int paintKeyCap(const Theme& theme, QPainter* painter, const QRect& rect, const QString& keys)
{
    const int width = keyCapWidth(theme, keys);
    const int height = theme.dp(17);
    const QRect cap(rect.left(), rect.center().y() - height / 2, width, height);
    drawRounded(painter, cap, theme.dp(3), theme.color(ColorId::SurfaceWindow), theme.color(ColorId::BorderRaised));
    painter->save();
    painter->setFont(theme.font(FontRole::Caption));
    painter->setPen(theme.color(ColorId::TextSecondary));
    painter->drawText(cap, Qt::AlignCenter | Qt::TextSingleLine, keys);
    painter->restore();
    return width;
}

} // namespace views
