// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QChartView>

class QDateTimeAxis;
class QValueAxis;

namespace views {

/// The look of every chart of Qt Charts: no background, margins, legend, animation or rubber band; a plot area set by
/// hand; quiet axes with a horizontal grid. Derived charts re-apply their own pens in applyLook(), which runs at first
/// and on every change of theme or palette, as Qt Charts follows neither.
class ChartFrame : public QChartView {
    Q_OBJECT
public:
    explicit ChartFrame(const Theme& theme, QWidget* parent = nullptr);

    /// Distances of the plot from the edges in design pixels.
    void setPlotMargins(int left, int top, int right, int bottom);

protected:
    virtual void applyLook();
    /// The plot area moved or the axes changed: place own items.
    virtual void placeItems() {}
    void styleAxis(QAbstractAxis* axis, bool grid) const;
    const Theme& theme() const { return m_theme; }
    QRectF plot() const;

    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const Theme& m_theme;
    QMargins m_margins{34, 10, 150, 22};
};

} // namespace views
