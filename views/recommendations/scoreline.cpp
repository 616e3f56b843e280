// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/scoreline.h"

#include "views/common/accessibleroles.h"
#include "views/common/parapetstyle.h"

#include <algorithm>
#include <cmath>

#include <QLocale>
#include <QPainter>

namespace views {

namespace {
constexpr int stripe = 3, gap = 2; // px: solid and empty part of what is added
constexpr int leastSpan = 40;      // percent

int tenBelow(double percent)
{
    return std::clamp(int(std::floor(percent / 10)) * 10, 0, 100);
}

int tenAbove(double percent)
{
    return std::clamp(int(std::ceil(percent / 10)) * 10, 0, 100);
}
} // namespace

ScoreLine::ScoreLine(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleRole(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ScoreLine::setValues(const Values& values)
{
    m_values = values;
    const QString now = QLocale().toString(values.now, 'f', 1), then = QLocale().toString(values.then, 'f', 1);
    QString name = tr("Score %1 percent, then %2 percent").arg(now, then);
    if (!values.pastWords.isEmpty())
        name = tr("%1; %2").arg(name, values.pastWords);
    setAccessibleName(name);
    update();
}

/// A good ten around everything, so that a tick seldom moves the ends.
std::pair<int, int> ScoreLine::ends() const
{
    const auto [low, high] = std::minmax({m_values.now, m_values.then, m_values.past.value_or(m_values.now)});
    const int from = tenBelow(low - 10);
    const int to = std::max(tenAbove(high + 10), std::min(100, from + leastSpan));
    return {std::min(from, std::max(0, to - leastSpan)), to};
}

QSize ScoreLine::sizeHint() const
{
    return {m_theme.dp(300), m_theme.dp(18) + m_theme.lineHeight(FontRole::Caption)};
}

QSize ScoreLine::minimumSizeHint() const
{
    return {m_theme.dp(160), sizeHint().height()};
}

int ScoreLine::x(double percent) const
{
    const auto [from, to] = ends();
    return qRound((width() - 1) * std::clamp((percent - from) / (to - from), 0.0, 1.0));
}

void ScoreLine::paintLine(QPainter& painter) const
{
    const int thick = m_theme.dp(6), top = m_theme.dp(6);
    const QColor ink = m_theme.color(ColorId::ChartSeries1);
    const int low = x(std::min(m_values.now, m_values.then)), high = x(std::max(m_values.now, m_values.then));
    if (m_theme.isContrast())
        drawRounded(&painter, QRect(0, top, width(), thick), 0, m_theme.color(ColorId::SurfaceSunken), m_theme.color(ColorId::BorderStrong));
    else
        painter.fillRect(QRect(high, top, width() - high, thick), m_theme.color(ColorId::BorderRaised));
    painter.fillRect(QRect(0, top, low, thick), ink);
    for (int at = low + gap; at < high; at += stripe + gap)
        painter.fillRect(QRect(at, top, std::min(stripe, high - at), thick), ink);
    if (m_values.past) {
        const int mark = std::clamp(x(*m_values.past), 1, width() - 2);
        painter.fillRect(QRect(mark - 1, top - m_theme.dp(4), 2, thick + m_theme.dp(8)), m_theme.color(ColorId::ChartMarker));
    }
}

void ScoreLine::paintWords(QPainter& painter) const
{
    const auto [from, to] = ends();
    const QFont font = m_theme.font(FontRole::Caption);
    const QFontMetrics metrics(font);
    const int line = m_theme.lineHeight(FontRole::Caption);
    const QRect room(0, height() - line, width(), line);
    const QString first = QLocale().toString(from), last = QLocale().toString(to);
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorId::TextTertiary));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, first);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, last);
    if (!m_values.past || m_values.pastWords.isEmpty())
        return;
    const int space = m_theme.metric(Metric::SpaceS);
    const QRect between = room.adjusted(metrics.horizontalAdvance(first) + space, 0, -metrics.horizontalAdvance(last) - space, 0);
    const QString words = metrics.elidedText(m_values.pastWords, Qt::ElideRight, between.width());
    const int wide = metrics.horizontalAdvance(words);
    const int left = std::clamp(x(*m_values.past) - wide / 2, between.left(), std::max(between.left(), between.right() - wide + 1));
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    painter.drawText(QRect(left, room.top(), wide + 1, line), Qt::AlignLeft | Qt::AlignVCenter, words);
}

void ScoreLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintLine(painter);
    paintWords(painter);
}

} // namespace views
