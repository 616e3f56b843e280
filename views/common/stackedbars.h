// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/chartframe.h"
#include "views/common/timeformat.h"

#include <memory>

class QAbstractItemModel;

namespace views {

/// Alerts a day by severity, low at the bottom, from zero; first and last date under the plot. A segment is a button.
class StackedBars final : public ChartFrame {
    Q_OBJECT
public:
    StackedBars(const Theme& theme, const TimeFormat& time, QWidget* parent = nullptr);
    ~StackedBars() override;

    void setDays(const QList<domain::AlertDay>& days);
    /// The same numbers as a table. Owned by the chart.
    QAbstractItemModel* tableModel() const;

Q_SIGNALS:
    /// Severity::Unknown: the whole day (from the keyboard).
    void segmentClicked(QDate day, domain::Severity severity);

protected:
    void applyLook() override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace views
