// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/compliancerows.h"
#include "views/common/panel.h"

class QStackedWidget;
class QToolButton;

namespace views {

class DataTable;
class EmptyState;
class SegmentBar;
class TimeFormat;
class TrendChart;

/// The share of passed checks of each standard over time, as lines or as a table. GUI thread.
class TrendPane final : public QWidget {
    Q_OBJECT
public:
    TrendPane(const Theme& theme, const TimeFormat& time, QWidget* parent = nullptr);

    /// `standard`: the one that is drawn as the main line.
    void setHistory(const domain::ComplianceHistory& history, const QString& standard);
    int days() const;
    void setDays(int days);
    QWidget* focusStop() const;

Q_SIGNALS:
    void daysChosen(int days);
    void standardChosen(const QString& standard);

private:
    QWidget* buildHead(const Theme& theme);
    void showPart();

    SegmentBar* m_days;
    QToolButton* m_asTable;
    QStackedWidget* m_stack;
    TrendChart* m_chart;
    DataTable* m_table;
    EmptyState* m_empty;
    bool m_hasLines = false;
};

} // namespace views
