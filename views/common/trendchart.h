// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/chartframe.h"
#include "views/common/timeformat.h"

#include <memory>
#include <optional>

class QAbstractItemModel;

namespace views {

/// A number on the line, explained in "Why it moved".
struct TrendAnnotation {
    int number = 0;
    QDate day;
    QString text; ///< tooltip
};

/// Score over time: the scope 2.6 px, its parts dashed by environment, end labels instead of a legend, numbered
/// annotations, a crosshair with all values (pointer, Left/Right, Home/End; announced), gaps where nothing was read,
/// hatching behind days the total could not be told. At most 20 lines.
class TrendChart final : public ChartFrame {
    Q_OBJECT
public:
    TrendChart(const Theme& theme, const TimeFormat& time, QWidget* parent = nullptr);
    ~TrendChart() override;

    /// Id of the series that is the way to the target: dotted like it, of no scope, and drawn where it has a value.
    static constexpr QLatin1StringView pathId{"path"};

    void setSeries(const QList<domain::TrendSeries>& series);
    void setAnnotations(const QList<TrendAnnotation>& annotations);
    void setTarget(std::optional<double> percent);
    /// Lights one annotation (the row under the pointer in the list beside); 0: none.
    void highlight(int number);
    /// The same numbers as a table: a day a row, a series a column. Owned by the chart.
    QAbstractItemModel* tableModel() const;
    std::optional<QDate> pointedDay() const;

Q_SIGNALS:
    void annotationPointed(int number); ///< 0: left
    void annotationClicked(int number);
    void seriesClicked(const QString& id);

protected:
    void applyLook() override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
    void rebuild();
    void rescale();
    void describe();
    static QString targetText(double percent);
    void pointAt(std::optional<int> dayIndex, bool announce);
    int annotationAt(QPointF pos) const;
    QPointF annotationPos(const TrendAnnotation& annotation) const;
    void paintEndLabels(QPainter* painter) const;
    void paintAnnotations(QPainter* painter) const;
    void paintCrosshair(QPainter* painter) const;
};

} // namespace views
