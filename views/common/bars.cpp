// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/bars.h"

#include "views/common/parapetstyle.h"
#include "views/common/severity.h"

#include <cmath>
#include <limits>
#include <numeric>

#include <QPainter>
#include <QPainterPath>

namespace views {

void paintPointsBar(const Theme& theme, QPainter* painter, const QRect& rect, double fraction, double hatchedFraction, const QColor& fill,
                    const QColor& outline)
{
    const int radius = theme.metric(Metric::RadiusBar);
    drawRounded(painter, rect, radius, theme.color(ColorId::SurfaceSunken), outline.isValid() ? outline : theme.color(ColorId::BorderRaised));
    const QColor ink = fill.isValid() ? fill : theme.color(ColorId::ChartSeries1);
    QRect done = rect;
    done.setWidth(qRound(rect.width() * qBound(0.0, fraction, 1.0)));
    if (done.width() > 0)
        drawRounded(painter, done, radius, ink, QColor());
    const int added = qRound(rect.width() * qBound(0.0, hatchedFraction, 1.0 - qBound(0.0, fraction, 1.0)));
    if (added > 0)
        drawHatch(painter, QRect(done.left() + done.width(), rect.top() + 1, added, rect.height() - 2), ink);
}

void paintSeverityBar(const Theme& theme, QPainter* painter, const QRect& rect, const std::array<int, 6>& counts, int scaleMax, const QColor& only)
{
    const int total = std::accumulate(counts.begin(), counts.end(), 0);
    if (total <= 0 || scaleMax <= 0)
        return;
    const double unit = double(rect.width()) / qMax(scaleMax, total);
    double x = rect.left();
    for (int severity = 5; severity >= 0; --severity) {
        const int count = counts.at(std::size_t(severity));
        if (count <= 0)
            continue;
        const double width = std::max(1.5, count * unit - 1);
        painter->fillRect(QRectF(x, rect.top(), width, rect.height()),
                          only.isValid() ? only : theme.color(severityFill(static_cast<domain::Severity>(severity))));
        x += width + 1;
    }
}

void paintProgress(const Theme& theme, QPainter* painter, const QRect& rect, double fraction, const QColor& fill)
{
    const int radius = theme.metric(Metric::RadiusBar);
    drawRounded(painter, rect, radius, theme.color(ColorId::SurfaceSunken), theme.isContrast() ? theme.color(ColorId::BorderStrong) : QColor());
    const QColor ink = fill.isValid() ? fill : theme.color(ColorId::AccentFill);
    if (fraction < 0) { // unknown
        drawHatch(painter, rect, ink);
        return;
    }
    QRect done = rect;
    done.setWidth(qRound(rect.width() * qMin(1.0, fraction)));
    if (done.width() > 0)
        drawRounded(painter, done, radius, ink, QColor());
}

void paintSparkLine(const Theme& theme, QPainter* painter, const QRectF& rect, const QList<double>& values)
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const double v : values) {
        if (!std::isnan(v)) {
            low = std::min(low, v);
            high = std::max(high, v);
        }
    }
    if (values.size() < 2 || low > high)
        return;
    if (high - low < 1e-9) {
        low -= 1;
        high += 1;
    }
    const double dot = theme.dp(2);
    const QRectF area = rect.adjusted(1, dot, -dot, -dot);
    QPainterPath path;
    bool gap = true;
    QPointF last;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (std::isnan(values.at(i))) {
            gap = true;
            continue;
        }
        last = QPointF(area.left() + area.width() * double(i) / double(values.size() - 1), area.bottom() - area.height() * (values.at(i) - low) / (high - low));
        gap ? path.moveTo(last) : path.lineTo(last);
        gap = false;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.color(ColorId::TextTertiary), 1.3));
    painter->drawPath(path);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(ColorId::AccentFill));
    if (!std::isnan(values.last()))
        painter->drawEllipse(last, dot, dot);
    painter->restore();
}

int paintDelta(const Theme& theme, QPainter* painter, QPoint baseline, double value, const QString& text, bool better)
{
    const QColor color = theme.color(better ? ColorId::DeltaBetter : ColorId::DeltaWorse);
    const double side = theme.dp(8), height = theme.dp(6);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const QFontMetrics metrics(painter->font());
    const double bottom = baseline.y() - (metrics.capHeight() - height) / 2.0;
    const double top = bottom - height;
    const double left = baseline.x();
    QPolygonF triangle;
    if (value >= 0)
        triangle << QPointF(left, bottom) << QPointF(left + side, bottom) << QPointF(left + side / 2, top);
    else
        triangle << QPointF(left, top) << QPointF(left + side, top) << QPointF(left + side / 2, bottom);
    painter->drawPolygon(triangle);
    painter->setPen(color);
    const int textLeft = baseline.x() + int(side) + theme.dp(4);
    painter->drawText(QPoint(textLeft, baseline.y()), text);
    const int end = textLeft + metrics.horizontalAdvance(text);
    painter->restore();
    return end;
}

PointsBar::PointsBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PointsBar::setFraction(double fraction, double hatched)
{
    m_fraction = fraction;
    m_hatched = hatched;
    update();
}

QSize PointsBar::sizeHint() const
{
    return {m_theme.dp(120), m_theme.metric(Metric::BarPoints)};
}

void PointsBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int height = m_theme.metric(Metric::BarPoints);
    paintPointsBar(m_theme, &painter, QRect(0, (this->height() - height) / 2, width(), height), m_fraction, m_hatched);
}

SeverityBar::SeverityBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SeverityBar::setCounts(const std::array<int, 6>& counts, int scaleMax)
{
    m_counts = counts;
    m_scaleMax = scaleMax;
    update();
}

QSize SeverityBar::sizeHint() const
{
    return {m_theme.dp(66), m_theme.metric(Metric::BarPoints)};
}

void SeverityBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int height = m_theme.metric(Metric::BarPoints);
    paintSeverityBar(m_theme, &painter, QRect(0, (this->height() - height) / 2, width(), height), m_counts, m_scaleMax);
}

} // namespace views
