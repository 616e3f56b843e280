// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/stackedbars.h"

#include "views/common/accessibleroles.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"
#include "views/common/severity.h"
#include "views/common/trendtable.h"

#include <algorithm>
#include <numeric>

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedBarSeries>
#include <QToolTip>

namespace views {

namespace {
constexpr std::array fromBottom{domain::Severity::Informational, domain::Severity::Low, domain::Severity::Medium, domain::Severity::High,
                                domain::Severity::Critical};
}

struct StackedBars::Private {
    explicit Private(const TimeFormat& format) : time(format) {}
    const TimeFormat& time;
    AlertDayTable* table = nullptr;
    QStackedBarSeries* series = nullptr;
    QValueAxis* y = nullptr;
    QBarCategoryAxis* x = nullptr;
    QList<domain::AlertDay> days;
    int focused = -1;
};

StackedBars::StackedBars(const Theme& theme, const TimeFormat& time, QWidget* parent) : ChartFrame(theme, parent), d(std::make_unique<Private>(time))
{
    setPlotMargins(28, 8, 12, 20);
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(tr("Alerts a day by severity"));
    d->table = new AlertDayTable(time, this);
    d->y = new QValueAxis(this);
    d->x = new QBarCategoryAxis(this);
    d->x->setVisible(false);
    d->y->setVisible(false);
    chart()->addAxis(d->x, Qt::AlignBottom);
    chart()->addAxis(d->y, Qt::AlignLeft);
}

StackedBars::~StackedBars() = default;

QAbstractItemModel* StackedBars::tableModel() const
{
    return d->table;
}

void StackedBars::setDays(const QList<domain::AlertDay>& days)
{
    d->days = days;
    d->focused = -1;
    d->table->setDays(days);
    chart()->removeAllSeries();
    d->series = new QStackedBarSeries;
    QStringList categories;
    int most = 0, all = 0;
    for (const domain::AlertDay& day : days) {
        categories << day.day.toString(Qt::ISODate);
        const int total = std::accumulate(day.bySeverity.begin(), day.bySeverity.end(), 0);
        most = qMax(most, total);
        all += total;
    }
    for (const domain::Severity severity : fromBottom) {
        auto* set = new QBarSet(severityWord(severity));
        for (const domain::AlertDay& day : days) {
            int count = day.bySeverity.at(std::size_t(severity));
            if (severity == domain::Severity::Informational)
                count += day.bySeverity.at(std::size_t(domain::Severity::Unknown));
            set->append(count);
        }
        d->series->append(set);
        connect(set, &QBarSet::clicked, this, [this, severity](int index) {
            if (index >= 0 && index < d->days.size())
                Q_EMIT segmentClicked(d->days.at(index).day, severity);
        });
        connect(set, &QBarSet::hovered, this, [this, severity, set](bool on, int index) {
            if (!on || index < 0 || index >= d->days.size())
                return QToolTip::hideText();
            const QString text = tr("%1: %2 %3").arg(d->time.date(d->days.at(index).day), number(qint64(set->at(index))), severityWord(severity));
            QToolTip::showText(QCursor::pos(), plainToolTip(text), this);
        });
    }
    chart()->addSeries(d->series);
    d->x->setCategories(categories);
    d->series->attachAxis(d->x);
    d->series->attachAxis(d->y);
    const double step = qMax(1.0, niceStep(qMax(most, 1), 3));
    const double high = step * std::ceil(qMax(most, 1) / step);
    d->y->setRange(0, high);
    QList<Tick> values;
    for (double v = 0; v <= high + 0.001; v += step)
        values << Tick{v, number(qRound64(v))};
    setValueTicks(0, high, values);
    QList<Tick> times;
    if (!days.isEmpty())
        times = {Tick{0, d->time.shortDate(days.first().day)}, Tick{1, d->time.shortDate(days.last().day)}};
    setTimeTicks(0, 1, times);
    setAccessibleDescription(tr("%n alerts", nullptr, all));
    applyLook();
}

void StackedBars::applyLook()
{
    if (d->series) {
        const double slot = plot().width() / double(qMax<qsizetype>(1, d->days.size()));
        d->series->setBarWidth(qBound(0.2, (slot - 2 * 3) / qMax(1.0, slot), 1.0));
        const auto sets = d->series->barSets();
        for (qsizetype i = 0; i < sets.size(); ++i) {
            sets.at(i)->setBrush(theme().color(severityFill(fromBottom.at(std::size_t(i)))));
            sets.at(i)->setPen(QPen(theme().color(ColorId::SurfaceBase), 1));
        }
    }
    ChartFrame::applyLook();
}

void StackedBars::resizeEvent(QResizeEvent* event)
{
    ChartFrame::resizeEvent(event);
    applyLook();
}

void StackedBars::keyPressEvent(QKeyEvent* event)
{
    const int last = int(d->days.size()) - 1;
    if (last < 0)
        return ChartFrame::keyPressEvent(event);
    int to = d->focused;
    switch (event->key()) {
    case Qt::Key_Left: to = to < 0 ? last : qMax(0, to - 1); break;
    case Qt::Key_Right: to = to < 0 ? last : qMin(last, to + 1); break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (d->focused >= 0)
            Q_EMIT segmentClicked(d->days.at(d->focused).day, domain::Severity::Unknown);
        return;
    default: return ChartFrame::keyPressEvent(event);
    }
    d->focused = to;
    viewport()->update();
    QAccessibleAnnouncementEvent words(this, d->table->data(d->table->index(last - to, 0), Qt::AccessibleTextRole).toString());
    QAccessible::updateAccessibility(&words);
}

void StackedBars::drawForeground(QPainter* painter, const QRectF&)
{
    if (!hasFocus())
        return;
    const QColor ring = theme().color(ColorId::FocusRing);
    if (d->focused >= 0 && !d->days.isEmpty()) {
        const QRectF area = plot();
        const double slot = area.width() / double(d->days.size());
        drawRounded(painter, QRectF(area.left() + slot * d->focused, area.top() - 2, slot, area.height() + 4).toRect(), 2, QColor(), ring, 2);
    } else {
        drawRounded(painter, viewport()->rect().adjusted(1, 1, -1, -1), theme().metric(Metric::RadiusControl), QColor(), ring, 2);
    }
}

} // namespace views
