// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/panel.h"

class QStackedWidget;
class QToolButton;

namespace views {

class DataTable;
class StackedBars;
class TimeFormat;

/// Alerts of the last 14 days by severity: bars with a legend, and their table twin.
class AlertsPanel final : public Panel {
    Q_OBJECT
public:
    AlertsPanel(const Theme& theme, const TimeFormat& time, QWidget* parent = nullptr);
    void setDays(const QList<domain::AlertDay>& days);

Q_SIGNALS:
    /// Severity::Unknown: all of the day.
    void chosen(QDate day, domain::Severity severity);

private:
    QToolButton* m_asTable;
    QStackedWidget* m_stack;
    StackedBars* m_bars;
    DataTable* m_table;
};

} // namespace views
