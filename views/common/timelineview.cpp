// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/timelineview.h"

#include "views/common/accessibleroles.h"

#include "core/text.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"
#include "views/common/severity.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

namespace views {

namespace {
constexpr qsizetype mostLanes = 8; // the rest shares the last lane

QString laneName(const domain::AlertRow& alert)
{
    return core::oneLine(alert.compromisedEntity.isEmpty() ? alert.scopeName : alert.compromisedEntity, 80);
}
} // namespace

TimelineView::TimelineView(const Theme& theme, const TimeFormat& time, QWidget* parent) : QWidget(parent), m_theme(theme), m_time(time)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(tr("Timeline"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(&time, &TimeFormat::changed, this, qOverload<>(&QWidget::update));
}

void TimelineView::setAlerts(const QList<domain::AlertRow>& alerts, qint64 currentRow)
{
    const bool zoomed = isZoomed();
    const bool known = std::ranges::any_of(alerts, [this](const domain::AlertRow& alert) { return std::ranges::contains(m_marks, alert.row, &Mark::row); });
    m_marks.clear();
    m_lanes.clear();
    m_current = currentRow;
    for (const domain::AlertRow& alert : alerts) {
        if (!alert.time.isValid() || alert.isIncident)
            continue;
        const QString lane = laneName(alert);
        qsizetype index = m_lanes.indexOf(lane);
        if (index < 0 && m_lanes.size() < mostLanes) {
            m_lanes << lane;
            index = m_lanes.size() - 1;
        }
        m_marks << Mark{alert.row, int(index < 0 ? mostLanes - 1 : index), alert.time, alert.severity, core::oneLine(alert.displayName, 200)};
    }
    std::ranges::stable_sort(m_marks, {}, &Mark::at);
    m_min = m_marks.isEmpty() ? 0 : double(m_marks.first().at.toSecsSinceEpoch());
    m_max = m_marks.isEmpty() ? 1 : double(m_marks.last().at.toSecsSinceEpoch());
    const double pad = std::max(60.0, (m_max - m_min) * 0.04);
    m_min -= pad;
    m_max += pad;
    setAccessibleDescription(summary());
    if (zoomed && known) { // the same alerts read again: what is looked at stays
        m_from = std::clamp(m_from, m_min, m_max);
        m_to = std::clamp(m_to, m_from, m_max);
        update();
    }
    if (!zoomed || !known || m_to - m_from < 1)
        zoomFit();
    updateGeometry();
}

void TimelineView::setCurrent(qint64 alertRow)
{
    m_current = alertRow;
    update();
}

QString TimelineView::summary() const
{
    if (m_marks.isEmpty())
        return {};
    const QString alerts = tr("%n alerts", nullptr, int(m_marks.size()));
    if (m_marks.size() < 2)
        return alerts;
    return tr("%1, %2").arg(m_time.duration(std::chrono::seconds(m_marks.first().at.secsTo(m_marks.last().at))), alerts);
}

int TimelineView::laneHeight() const
{
    return m_theme.dp(33);
}

QSize TimelineView::sizeHint() const
{
    return {m_theme.dp(400), m_theme.dp(24) + int(qMax<qsizetype>(1, m_lanes.size())) * laneHeight()};
}

QRect TimelineView::plot() const
{
    const int left = qMin(m_theme.dp(120), width() / 3);
    return {left, m_theme.dp(22), width() - left, height() - m_theme.dp(23)};
}

double TimelineView::x(const QDateTime& at) const
{
    const QRect area = plot();
    return area.left() + area.width() * (double(at.toSecsSinceEpoch()) - m_from) / std::max(1.0, m_to - m_from);
}

void TimelineView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect area = plot();
    const QColor line = m_theme.color(ColorId::BorderSubtle);
    painter.setFont(m_theme.font(FontRole::Small));
    for (qsizetype lane = 0; lane <= m_lanes.size(); ++lane) {
        const int y = area.top() + int(lane) * laneHeight();
        painter.fillRect(QRect(area.left(), y, area.width(), 1), line);
        if (lane < m_lanes.size()) {
            painter.setPen(m_theme.color(ColorId::TextPrimary));
            const QRect room(0, y, area.left() - m_theme.dp(8), laneHeight());
            painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(m_lanes.at(lane), Qt::ElideMiddle, room.width()));
        }
    }
    // ticks on round times
    constexpr std::array steps{60, 300, 600, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 86400, 7 * 86400, 30 * 86400};
    const auto step = *std::ranges::find_if(steps.begin(), steps.end() - 1, [&](int s) { return (m_to - m_from) / s <= 5; });
    painter.setFont(m_theme.font(FontRole::Caption));
    painter.setClipRect(QRect(area.left(), 0, area.width(), height()));
    for (double at = std::ceil(m_from / step) * step; at <= m_to && !m_marks.isEmpty(); at += step) {
        const QDateTime when = QDateTime::fromSecsSinceEpoch(qint64(at), QTimeZone::UTC);
        const double px = x(when);
        painter.fillRect(QRectF(px, area.top(), 1, area.height()), line);
        painter.setPen(m_theme.color(ColorId::TextSecondary));
        const QDateTime shown = m_time.isUtc() ? when : when.toLocalTime();
        const QString label = step >= 86400 ? m_time.shortDate(shown.date()) : shown.toString(QStringLiteral("HH:mm"));
        const int half = painter.fontMetrics().horizontalAdvance(label) / 2;
        if (px - half < area.left() || px + half > area.right())
            continue; // half a time says nothing
        painter.drawText(QRectF(px - m_theme.dp(40), 0, m_theme.dp(80), m_theme.dp(18)), Qt::AlignCenter, label);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const auto centre = [&](const Mark& mark) { return QPointF(x(mark.at), area.top() + mark.lane * laneHeight() + laneHeight() / 2.0); };
    QPen dots(m_theme.color(ColorId::TextTertiary), 1);
    dots.setDashPattern({2, 3});
    painter.setPen(dots);
    for (qsizetype i = 1; i < m_marks.size(); ++i)
        painter.drawLine(centre(m_marks.at(i - 1)), centre(m_marks.at(i)));
    const double shape = m_theme.dp(11);
    for (const Mark& mark : std::as_const(m_marks)) {
        const QPointF c = centre(mark);
        if (mark.row == m_current) {
            painter.fillRect(QRectF(c.x() - 1, area.top(), 2, area.height()), m_theme.color(ColorId::FocusRing));
            painter.setPen(QPen(m_theme.color(ColorId::FocusRing), 2));
            painter.setBrush(m_theme.color(ColorId::SurfaceBase));
            painter.drawEllipse(c, m_theme.dp(11), m_theme.dp(11));
        }
        m_theme.paintSeverity(&painter, QRectF(c.x() - shape / 2, c.y() - shape / 2, shape, shape), mark.severity, m_theme.color(severityFill(mark.severity)));
    }
    painter.setClipping(false);
    if (hasFocus())
        drawRounded(&painter, rect().adjusted(1, 1, -1, -1), m_theme.metric(Metric::RadiusControl), QColor(), m_theme.color(ColorId::FocusRing), 2);
}

const TimelineView::Mark* TimelineView::markAt(QPoint pos) const
{
    const QRect area = plot();
    const double reach = m_theme.metric(Metric::HitTarget) / 2.0;
    for (auto it = m_marks.rbegin(); it != m_marks.rend(); ++it) {
        const double dx = x(it->at) - pos.x();
        const double dy = area.top() + it->lane * laneHeight() + laneHeight() / 2.0 - pos.y();
        if (std::hypot(dx, dy) <= reach)
            return &*it;
    }
    return nullptr;
}

void TimelineView::zoom(double factor, double atX)
{
    const QRect area = plot();
    const double at = m_from + (m_to - m_from) * (atX - area.left()) / std::max(1, area.width());
    const double span = std::clamp((m_to - m_from) / factor, 60.0, m_max - m_min);
    const double share = (at - m_from) / std::max(1.0, m_to - m_from);
    m_from = std::clamp(at - span * share, m_min, m_max - span);
    m_to = m_from + span;
    update();
}

void TimelineView::zoomIn()
{
    zoom(1.5, plot().center().x());
}

void TimelineView::zoomFit()
{
    m_from = m_min;
    m_to = m_max;
    update();
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier) && !hasFocus())
        return event->ignore(); // the pane scrolls until the timeline is meant
    zoom(event->angleDelta().y() > 0 ? 1.25 : 0.8, event->position().x());
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    m_dragStart = event->position().toPoint();
    m_dragFrom = m_from;
    m_dragged = false;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        setCursor(markAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const double span = m_to - m_from;
    const double moved = (event->position().x() - m_dragStart.x()) / std::max(1, plot().width()) * span;
    m_dragged = m_dragged || std::abs(event->position().x() - m_dragStart.x()) > 4;
    m_from = std::clamp(m_dragFrom - moved, m_min, m_max - span);
    m_to = m_from + span;
    update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    const Mark* mark = markAt(event->position().toPoint());
    if (m_dragged || !mark)
        return;
    m_current = mark->row;
    update();
    Q_EMIT alertChosen(mark->row);
}

void TimelineView::announce()
{
    const auto it = std::ranges::find(m_marks, m_current, &Mark::row);
    if (it == m_marks.end())
        return;
    QAccessibleAnnouncementEvent event(this, tr("%1, %2, %3").arg(m_time.time(it->at), severityWord(it->severity), it->name));
    QAccessible::updateAccessibility(&event);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const auto here = std::ranges::find(m_marks, m_current, &Mark::row) - m_marks.begin();
    switch (event->key()) {
    case Qt::Key_Plus: return zoom(1.5, plot().center().x());
    case Qt::Key_Minus: return zoom(1 / 1.5, plot().center().x());
    case Qt::Key_0: return zoomFit();
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const auto to = here + (event->key() == Qt::Key_Right ? 1 : -1);
        if (to >= 0 && to < m_marks.size()) {
            m_current = m_marks.at(to).row;
            update();
            announce();
            Q_EMIT alertChosen(m_current);
        }
        return;
    }
    default: QWidget::keyPressEvent(event);
    }
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (const Mark* mark = markAt(help->pos()))
            QToolTip::showText(help->globalPos(), plainToolTip(mark->name + u'\n' + m_time.tooltip(mark->at)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace views
