// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/overview/rowlist.h"

namespace views {

class Label;
class TimeFormat;

/// A cause of the score's movement: its number on the chart, what, when · who · how, signed gain.
class CauseDashRow final : public DashRow {
    Q_OBJECT
public:
    CauseDashRow(const Theme& theme, const TimeFormat& time, const domain::CauseRow& cause, QWidget* parent);
    void setLit(bool lit);
    int number() const { return m_cause.number; }

Q_SIGNALS:
    void pointed(int number); ///< 0: left

protected:
    void paintRow(QPainter& painter, const QRect& room) override;
    bool event(QEvent* event) override;

private:
    domain::CauseRow m_cause;
    QString m_second;
    bool m_lit = false;
};

/// "Why it moved": the biggest causes and, at the foot, the net and what the rest adds up to.
class CauseList final : public QWidget {
    Q_OBJECT
public:
    CauseList(const Theme& theme, const TimeFormat& time, QWidget* parent = nullptr);
    void setCauses(const domain::Overview& overview, int days);
    void highlight(int number);

Q_SIGNALS:
    void pointed(int number);
    void chosen(const domain::CauseRow& cause);

private:
    const Theme& m_theme;
    const TimeFormat& m_time;
    RowList* m_list;
    QList<CauseDashRow*> m_rows;
    Label* m_net;
    Label* m_rest;
    Label* m_gain;
};

} // namespace views
