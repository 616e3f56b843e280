// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/chartframe.h"

#include <cmath>

#include <QChart>
#include <QEvent>
#include <QLegend>
#include <QPainter>

namespace views {

double niceStep(double span, int most)
{
    if (span <= 0 || most <= 0)
        return 1;
    const double raw = span / most;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * power >= raw)
            return factor * power;
    }
    return 10 * power;
}

ChartFrame::ChartFrame(const Theme& theme, QWidget* parent) : QChartView(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setRubberBand(QChartView::NoRubberBand);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setCacheMode(QGraphicsView::CacheNone);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate); // crosshair and labels are drawn over the items
    chart()->setBackgroundVisible(false);
    chart()->setBackgroundRoundness(0);
    chart()->setMargins({});
    chart()->setDropShadowEnabled(false);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    connect(&theme, &Theme::changed, this, [this] {
        place();
        applyLook();
    });
}

void ChartFrame::setPlotMargins(int left, int top, int right, int bottom)
{
    m_margins = {left, top, right, bottom};
    place();
}

void ChartFrame::setValueTicks(double low, double high, const QList<Tick>& ticks)
{
    m_low = low;
    m_high = high;
    m_values = ticks;
    viewport()->update();
}

void ChartFrame::setTimeTicks(double low, double high, const QList<Tick>& ticks)
{
    m_from = low;
    m_to = high;
    m_times = ticks;
    viewport()->update();
}

void ChartFrame::place()
{
    const QRectF area(m_theme.dp(m_margins.left()), m_theme.dp(m_margins.top()), qMax(10, width() - m_theme.dp(m_margins.left() + m_margins.right())),
                      qMax(10, height() - m_theme.dp(m_margins.top() + m_margins.bottom())));
    chart()->setPlotArea(area);
    viewport()->update();
}

QRectF ChartFrame::plot() const
{
    return chart()->plotArea();
}

double ChartFrame::yOf(double value) const
{
    const QRectF area = plot();
    return area.bottom() - area.height() * (value - m_low) / qMax(1e-9, m_high - m_low);
}

double ChartFrame::xOf(double at) const
{
    const QRectF area = plot();
    return area.left() + area.width() * (at - m_from) / qMax(1e-9, m_to - m_from);
}

void ChartFrame::applyLook()
{
    viewport()->update();
}

void ChartFrame::drawBackground(QPainter* painter, const QRectF&)
{
    const QRectF area = plot();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(m_theme.font(FontRole::Caption));
    const int line = m_theme.lineHeight(FontRole::Caption);
    for (const Tick& tick : m_values) {
        const int y = qRound(yOf(tick.at));
        painter->fillRect(QRectF(area.left(), y, area.width(), 1), m_theme.color(ColorId::ChartGrid));
        painter->setPen(m_theme.color(ColorId::ChartAxis));
        painter->drawText(QRectF(0, y - line / 2.0, area.left() - m_theme.dp(8), line), Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    painter->setPen(m_theme.color(ColorId::ChartAxis));
    const double wide = m_theme.dp(100);
    const double gap = m_theme.metric(Metric::SpaceS);
    double taken = -wide; // right end of the label drawn before
    const double lastLeft = m_times.isEmpty() ? 0 : xOf(m_times.last().at) - painter->fontMetrics().horizontalAdvance(m_times.last().label);
    for (qsizetype i = 0; i < m_times.size(); ++i) {
        const double x = xOf(m_times.at(i).at);
        const int words = painter->fontMetrics().horizontalAdvance(m_times.at(i).label);
        if (i > 0 && i < m_times.size() - 1 && (x - words / 2.0 < taken + gap || x + words / 2.0 > lastLeft - gap))
            continue; // no room between its neighbours
        taken = i == 0 ? x + words : x + words / 2.0;
        const auto alignment = i == 0 ? Qt::AlignLeft : i == m_times.size() - 1 ? Qt::AlignRight : Qt::AlignHCenter;
        const double left = i == 0 ? x : i == m_times.size() - 1 ? x - wide : x - wide / 2;
        painter->drawText(QRectF(left, area.bottom() + m_theme.dp(5), wide, line), int(alignment | Qt::AlignTop), m_times.at(i).label);
    }
    painter->restore();
}

void ChartFrame::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    place();
}

void ChartFrame::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyLook();
}

} // namespace views
