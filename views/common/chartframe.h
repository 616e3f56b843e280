// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QChartView>
#include <QDateTimeAxis>
#include <QValueAxis>

namespace views {

/// The look of every chart of Qt Charts: no background, margins, legend, animation or rubber band; a plot area set by
/// hand. Grid and axis labels are drawn here, so that ticks fall on weeks and fives. Derived charts re-apply their own
/// pens in applyLook(), which runs on every change of theme or palette, as Qt Charts follows neither.
class ChartFrame : public QChartView {
    Q_OBJECT
public:
    explicit ChartFrame(const Theme& theme, QWidget* parent = nullptr);

    /// Distances of the plot from the edges in design pixels.
    void setPlotMargins(int left, int top, int right, int bottom);

protected:
    struct Tick {
        double at;        ///< in axis units
        QString label;
    };
    void setValueTicks(double low, double high, const QList<Tick>& ticks);
    void setTimeTicks(double low, double high, const QList<Tick>& ticks);
    virtual void applyLook();
    const Theme& theme() const { return m_theme; }
    QRectF plot() const;
    double yOf(double value) const;
    double xOf(double at) const;

    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();

    const Theme& m_theme;
    QMargins m_margins{34, 10, 150, 22};
    double m_low = 0, m_high = 1, m_from = 0, m_to = 1;
    QList<Tick> m_values, m_times;
};

/// Steps of a value axis: 1, 2 or 5 times a power of ten, at most `most` of them over `span`.
double niceStep(double span, int most);

} // namespace views
