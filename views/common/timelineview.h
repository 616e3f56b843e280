// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/theme.h"
#include "views/common/timeformat.h"

#include <QWidget>

namespace views {

/// Alerts over time, a lane per resource, joined by a dotted line in time order; the current one ringed with a line
/// through all lanes. Wheel zooms at the pointer, drag pans, + - 0 from the keyboard, Left/Right next alert.
class TimelineView final : public QWidget {
    Q_OBJECT
public:
    TimelineView(const Theme& theme, const TimeFormat& time, QWidget* parent = nullptr);

    void setAlerts(const QList<domain::AlertRow>& alerts, qint64 currentRow);
    void setCurrent(qint64 alertRow);
    void zoomIn();
    void zoomFit();
    bool isZoomed() const { return m_from > m_min || m_to < m_max; }
    /// "1 h 45 min, 6 alerts"
    QString summary() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void alertChosen(qint64 row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Mark {
        qint64 row;
        int lane;
        QDateTime at;
        domain::Severity severity;
        QString name;
    };
    QRect plot() const;
    double x(const QDateTime& at) const;
    int laneHeight() const;
    const Mark* markAt(QPoint pos) const;
    void zoom(double factor, double atX);
    void announce();

    const Theme& m_theme;
    const TimeFormat& m_time;
    QList<Mark> m_marks;
    QStringList m_lanes;
    qint64 m_current = 0;
    double m_from = 0, m_to = 1;   ///< seconds since epoch shown
    double m_min = 0, m_max = 1;
    QPoint m_dragStart;
    double m_dragFrom = 0;
    bool m_dragged = false;
};

/// The tactics of ATT&CK on one line with counts where alerts hit; the current alert's tactic ringed. Names are told on
/// pointing and in the accessible description.
class KillChainView final : public QWidget {
    Q_OBJECT
public:
    explicit KillChainView(const Theme& theme, QWidget* parent = nullptr);

    /// Tactic words as the cloud writes them ("CredentialAccess"), one entry per alert and tactic.
    void setTactics(const QStringList& hits, const QStringList& current, domain::Severity severity);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QPoint centre(int index) const;

    const Theme& m_theme;
    QList<int> m_counts;
    QList<bool> m_current;
    domain::Severity m_severity = domain::Severity::Medium;
};

} // namespace views
