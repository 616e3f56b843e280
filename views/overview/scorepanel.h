// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/panel.h"

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace views {

class DataTable;
class LineLabel;
class SegmentBar;
class TimeFormat;
class TrendChart;

/// The trend with 7, 30 or 90 days and its table twin, and where the target of the score stands.
class ScorePanel final : public Panel {
    Q_OBJECT
public:
    ScorePanel(const Theme& theme, const TimeFormat& time, QWidget* parent = nullptr);

    void setOverview(const domain::Overview& overview);
    /// Why no target can be set now; empty: it can.
    void setTargetRefusal(const QString& why);
    int days() const;
    void setDays(int days);
    void highlight(int number);

Q_SIGNALS:
    void daysChosen(int days);
    void annotationPointed(int number);
    void annotationClicked(int number);
    void seriesClicked(const QString& id);
    void compareRequested();
    void targetRequested();

private:
    QPushButton* m_setTarget = nullptr;
    LineLabel* m_sentence = nullptr;
    SegmentBar* m_days;
    QToolButton* m_asTable;
    QStackedWidget* m_stack;
    TrendChart* m_chart;
    DataTable* m_table;
};

} // namespace views
