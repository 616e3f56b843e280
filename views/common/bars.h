// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <array>

#include <QWidget>

class QPainter;

namespace views {

/// Share of a control's points: fill in series1; a what-if part may be hatched. `colour` overrides the fill.
void paintPointsBar(const Theme& theme, QPainter* painter, const QRect& rect, double fraction, double hatchedFraction = 0, const QColor& fill = {},
                    const QColor& outline = {});
/// Segments critical to low, parted by 1 px, at least 1.5 px each; `scaleMax` is the total that fills `rect`.
/// A valid `only` colour paints all segments with it (chosen row in contrast).
void paintSeverityBar(const Theme& theme, QPainter* painter, const QRect& rect, const std::array<int, 6>& counts, int scaleMax, const QColor& only = {});
void paintProgress(const Theme& theme, QPainter* painter, const QRect& rect, double fraction, const QColor& fill = {});
/// Line of the values in text.tertiary with an end dot in accent. Gaps (NaN) are gaps.
void paintSparkLine(const Theme& theme, QPainter* painter, const QRectF& rect, const QList<double>& values);
/// Triangle up or down with a figure; `better` decides the colour.
int paintDelta(const Theme& theme, QPainter* painter, QPoint baseline, double value, const QString& text, bool better);

/// Widget around paintPointsBar.
class PointsBar final : public QWidget {
    Q_OBJECT
public:
    explicit PointsBar(const Theme& theme, QWidget* parent = nullptr);
    void setFraction(double fraction, double hatched = 0);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    double m_fraction = 0, m_hatched = 0;
};

/// Widget around paintSeverityBar.
class SeverityBar final : public QWidget {
    Q_OBJECT
public:
    explicit SeverityBar(const Theme& theme, QWidget* parent = nullptr);
    void setCounts(const std::array<int, 6>& counts, int scaleMax);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::array<int, 6> m_counts{};
    int m_scaleMax = 0;
};

} // namespace views
