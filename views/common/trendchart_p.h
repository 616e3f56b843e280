// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/trendchart.h"
#include "views/common/trendtable.h"

#include <QHash>
#include <QLineSeries>

namespace views {

/// Data of a TrendChart, shared by its two source files.
struct TrendChart::Private {
    explicit Private(const TimeFormat& format) : time(format) {}

    struct Line {
        QList<QLineSeries*> parts;   ///< owned by the chart; one for each run without a gap
        QHash<QDate, double> values;
    };

    const TimeFormat& time;
    TrendTable* table = nullptr;
    QValueAxis* x = nullptr;
    QValueAxis* y = nullptr;
    QList<domain::TrendSeries> series;
    QList<Line> lines;
    QList<QDate> days;
    QList<TrendAnnotation> annotations;
    std::optional<double> target;
    std::optional<int> pointed;
    int lit = 0, hovered = 0;
    mutable QList<std::pair<QRectF, QString>> labelRects;

    int totalIndex() const
    {
        for (qsizetype i = 0; i < series.size(); ++i) {
            if (series.at(i).total)
                return int(i);
        }
        return series.isEmpty() ? -1 : 0;
    }
    std::optional<double> lastValue(qsizetype i) const
    {
        for (auto it = days.rbegin(); it != days.rend(); ++it) {
            if (lines.at(i).values.contains(*it))
                return lines.at(i).values.value(*it);
        }
        return std::nullopt;
    }
    /// Parts keep their environment's colour and dash; others take the free ones in order.
    int seriesNumber(const Theme& theme, qsizetype i) const
    {
        const domain::TrendSeries& s = series.at(i);
        if (s.total)
            return 1;
        if (s.environment != domain::Environment::Unknown)
            return theme.seriesOf(s.environment);
        return 2 + int(i % 7);
    }
    bool isPath(qsizetype i) const { return series.at(i).id == TrendChart::pathId; }
    QColor color(const Theme& theme, qsizetype i) const { return theme.color(isPath(i) ? ColorId::ChartTarget : Theme::seriesColor(seriesNumber(theme, i))); }
    static QPen targetPen(const Theme& theme)
    {
        QPen pen(theme.color(ColorId::ChartTarget), 1.2);
        pen.setDashPattern({1, 3});
        return pen;
    }
};

} // namespace views
