// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/tilestrip.h"

#include "items/text.h"
#include "views/common/stattile.h"
#include "views/common/timeformat.h"

#include <QHBoxLayout>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace views {

TileStrip::TileStrip(const Theme& theme, const TimeFormat& time, QWidget* parent) : QWidget(parent), m_theme(theme), m_time(time)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(1);
    for (const auto tile : {Score, Alerts, Incidents, Unhealthy, Assessed}) {
        auto* button = new StatTile(theme, this);
        connect(button, &QAbstractButton::clicked, this, [this, tile] { Q_EMIT chosen(tile); });
        row->addWidget(button, 1);
        m_tiles.append(button);
    }
}

void TileStrip::resizeEvent(QResizeEvent*)
{
    m_tiles[Assessed]->setVisible(window()->width() >= m_theme.metric(Metric::BreakRailFolds));
}

void TileStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(ColorId::BorderSubtle));
    painter.setBrush(m_theme.color(ColorId::SurfaceBase));
    const int radius = m_theme.metric(Metric::RadiusPanel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    for (const StatTile* tile : m_tiles) {
        if (tile->isVisible() && tile->geometry().left() > 2)
            painter.fillRect(QRect(tile->geometry().left() - 1, 0, 1, height()), m_theme.color(ColorId::BorderSubtle));
    }
}

void TileStrip::setOverview(const domain::Overview& overview)
{
    setScore(overview);
    setAlerts(overview);
    setResources(overview);
}

void TileStrip::setScore(const domain::Overview& o)
{
    TileData tile;
    tile.name = tr("Secure score");
    tile.age = m_time.age(o.scoreFreshness.asOf);
    tile.stale = o.scoreFreshness.stale;
    tile.figure = o.scorePercent ? items::text::percent(*o.scorePercent) : tr("not yet");
    tile.unit = o.scorePercent ? u"%"_s : QString();
    tile.spark = o.scoreSpark;
    if (o.scoreDelta30) {
        tile.delta = *o.scoreDelta30;
        tile.deltaText = delta(std::abs(*o.scoreDelta30));
        tile.deltaBetter = *o.scoreDelta30 >= 0;
        tile.note = tr("in %n day(s)", nullptr, o.scoreDeltaDays);
    } else {
        tile.note = tr("no history yet");
    }
    if (!o.scoreFreshness.withoutNames.isEmpty())
        tile.note += u", "_s + tr("without %1").arg(o.scoreFreshness.withoutNames.join(u", "_s));
    tile.sentence = o.scorePercent ? tr("Secure score %1 percent, %2, read %3 ago").arg(tile.figure, tile.note, tile.age) : tr("Secure score not known yet");
    m_tiles[Score]->setData(tile);
}

void TileStrip::setAlerts(const domain::Overview& o)
{
    TileData tile;
    tile.name = tr("Active alerts");
    tile.age = m_time.age(o.scoreFreshness.asOf);
    tile.stale = o.scoreFreshness.stale;
    tile.figure = items::text::count(o.activeAlerts);
    tile.spark = o.alertSpark;
    if (o.newAlertsToday > 0) {
        tile.delta = o.newAlertsToday;
        tile.deltaText = items::text::count(o.newAlertsToday);
        tile.deltaBetter = false;
        tile.note = tr("today");
    }
    QStringList worst;
    if (o.criticalAlerts > 0)
        worst.append(tr("%n critical", nullptr, o.criticalAlerts));
    if (o.highAlerts > 0)
        worst.append(tr("%n high", nullptr, o.highAlerts));
    tile.note = (tile.note.isEmpty() ? worst : QStringList{tile.note} + worst).join(u", "_s);
    tile.sentence = tr("%n active alerts", nullptr, o.activeAlerts) + u", "_s + tile.note;
    m_tiles[Alerts]->setData(tile);

    TileData incidents;
    incidents.name = tr("Open incidents");
    incidents.age = tile.age;
    incidents.stale = tile.stale;
    incidents.figure = items::text::count(o.openIncidents);
    if (o.unassignedIncidents > 0)
        incidents.warning = tr("%n unassigned", nullptr, o.unassignedIncidents);
    incidents.note = o.oldestIncident.isValid() ? tr("oldest %1").arg(m_time.age(o.oldestIncident)) : tr("none open");
    incidents.sentence = tr("%n open incidents", nullptr, o.openIncidents) + u", "_s + incidents.warning + u' ' + incidents.note;
    m_tiles[Incidents]->setData(incidents);
}

void TileStrip::setResources(const domain::Overview& o)
{
    TileData tile;
    tile.name = tr("Unhealthy resources");
    tile.age = m_time.age(o.scoreFreshness.asOf);
    tile.stale = o.scoreFreshness.stale;
    tile.figure = items::text::count(o.unhealthyResources);
    tile.unit = tr("of %1", "total").arg(items::text::count(o.resources));
    tile.spark = o.unhealthySpark;
    if (o.unhealthyDelta) {
        tile.delta = double(*o.unhealthyDelta);
        tile.deltaText = items::text::count(std::abs(*o.unhealthyDelta));
        tile.deltaBetter = *o.unhealthyDelta <= 0;
        const bool week = o.unhealthySince.daysTo(m_time.now().toUTC().date()) >= 7;
        tile.note = week ? tr("in 7 days") : tr("since %1", "a date").arg(m_time.shortDate(o.unhealthySince));
    } else {
        tile.note = tr("counted since today");
    }
    tile.sentence = tr("%1 of %2 resources are unhealthy").arg(tile.figure, items::text::count(o.resources));
    m_tiles[Unhealthy]->setData(tile);

    TileData assessed;
    assessed.name = tr("Assessed");
    assessed.age = tile.age;
    assessed.stale = tile.stale;
    assessed.figure = o.assessedPercent ? items::text::percent(*o.assessedPercent) : tr("not yet");
    assessed.unit = o.assessedPercent ? u"%"_s : QString();
    if (o.staleResources > 0) {
        assessed.warning = tr("%1 stale").arg(items::text::count(o.staleResources));
        assessed.warningIsStale = true;
    }
    if (o.unknownResources > 0)
        assessed.note = tr("%1 unknown").arg(items::text::count(o.unknownResources));
    assessed.sentence = tr("%1 percent assessed").arg(assessed.figure) + u", "_s + assessed.warning + u' ' + assessed.note;
    m_tiles[Assessed]->setData(assessed);
}

} // namespace views
