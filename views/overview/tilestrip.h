// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/theme.h"

#include <QWidget>

namespace views {

class StatTile;
class TimeFormat;

/// Five tiles in one framed strip; the fifth gives way in a narrow window. Each opens the page behind it.
class TileStrip final : public QWidget {
    Q_OBJECT
public:
    enum Tile { Score, Alerts, Incidents, Unhealthy, Assessed };

    TileStrip(const Theme& theme, const TimeFormat& time, QWidget* parent = nullptr);
    void setOverview(const domain::Overview& overview);

Q_SIGNALS:
    void chosen(views::TileStrip::Tile tile);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setScore(const domain::Overview& o);
    void setAlerts(const domain::Overview& o);
    void setResources(const domain::Overview& o);

    const Theme& m_theme;
    const TimeFormat& m_time;
    QList<StatTile*> m_tiles;
};

} // namespace views
