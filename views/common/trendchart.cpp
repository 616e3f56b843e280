// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/trendchart.h"

#include "views/common/accessibleroles.h"
#include "views/common/plaintext.h"
#include "views/common/trendtable.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QChart>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>

#include "views/common/trendchart_p.h"

namespace views {

namespace {

constexpr qsizetype mostSeries = 20;
constexpr int mostPoints = 2000; // tokens.json "chart.maxPointsPerSeries"

double dayNumber(QDate day)
{
    return double(day.toJulianDay());
}

/// Every n-th point when there are more than a line may have; first and last stay.
QList<QPointF> thinned(const QList<QPointF>& points)
{
    if (points.size() <= mostPoints)
        return points;
    QList<QPointF> out;
    const double step = double(points.size() - 1) / (mostPoints - 1);
    for (int i = 0; i < mostPoints; ++i)
        out << points.at(qRound(i * step));
    return out;
}

} // namespace

TrendChart::TrendChart(const Theme& theme, const TimeFormat& time, QWidget* parent) : ChartFrame(theme, parent), d(std::make_unique<Private>(time))
{
    d->table = new TrendTable(time, this);
    d->x = new QValueAxis(this);
    d->y = new QValueAxis(this);
    for (QValueAxis* axis : {d->x, d->y}) {
        axis->setVisible(false);
        chart()->addAxis(axis, axis == d->x ? Qt::AlignBottom : Qt::AlignLeft);
    }
    setAccessibleRole(this, QAccessible::Chart);
    setAccessibleName(tr("Score over time"));
}

TrendChart::~TrendChart() = default;

QAbstractItemModel* TrendChart::tableModel() const
{
    return d->table;
}

std::optional<QDate> TrendChart::pointedDay() const
{
    return d->pointed ? std::optional(d->days.at(*d->pointed)) : std::nullopt;
}

void TrendChart::setSeries(const QList<domain::TrendSeries>& series)
{
    d->series = series.mid(0, mostSeries);
    d->table->setSeries(d->series);
    QSet<QDate> days;
    for (const domain::TrendSeries& s : std::as_const(d->series)) {
        for (const domain::TrendPoint& point : s.points)
            days.insert(point.day);
    }
    d->days = QList<QDate>(days.begin(), days.end());
    std::ranges::sort(d->days);
    d->pointed.reset();
    rebuild();
}

void TrendChart::setAnnotations(const QList<TrendAnnotation>& annotations)
{
    d->annotations = annotations;
    viewport()->update();
}

void TrendChart::setTarget(std::optional<double> percent)
{
    d->target = percent;
    rescale();
    describe();
}

void TrendChart::highlight(int number)
{
    d->lit = number;
    viewport()->update();
}

void TrendChart::rebuild()
{
    chart()->removeAllSeries();
    d->lines.clear();
    for (const domain::TrendSeries& s : std::as_const(d->series)) {
        Private::Line line;
        QList<QPointF> run;
        const auto close = [&] {
            if (run.isEmpty())
                return;
            auto* part = new QLineSeries;
            part->replace(thinned(run));
            part->setPointsVisible(run.size() == 1); // a day alone between gaps is no line
            chart()->addSeries(part);
            part->attachAxis(d->x);
            part->attachAxis(d->y);
            line.parts << part;
            run.clear();
        };
        for (const domain::TrendPoint& point : s.points) {
            if (point.percent) {
                run << QPointF(dayNumber(point.day), *point.percent);
                line.values.insert(point.day, *point.percent);
            } else {
                close();
            }
        }
        close();
        d->lines << line;
    }
    rescale();
    applyLook();
    describe();
}

QString TrendChart::targetText(double percent)
{
    const bool isWhole = std::abs(percent - std::round(percent)) < 0.05;
    return tr("Target %1").arg(isWhole ? number(qRound(percent)) : score(percent));
}

void TrendChart::describe()
{
    QString words = tr("%n days", nullptr, int(d->days.size()));
    for (qsizetype i = 0; i < d->series.size(); ++i) {
        if (const auto last = d->lastValue(i))
            words += u", " + d->series.at(i).name + u' ' + score(*last);
    }
    if (d->target)
        words += u", " + targetText(*d->target);
    setAccessibleDescription(words);
}

void TrendChart::rescale()
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const Private::Line& line : std::as_const(d->lines)) {
        for (const double value : line.values) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (d->target && low <= high) {
        low = std::min(low, *d->target);
        high = std::max(high, *d->target);
    }
    if (low > high) {
        low = 0;
        high = 100;
    }
    constexpr double five = 5;
    low = std::max(0.0, std::floor((low - 0.5) / five) * five);
    high = std::min(100.0, std::ceil((high + 0.5) / five) * five);
    if (high <= low)
        high = low + five;
    const double step = std::max(five, std::ceil((high - low) / five / five) * five);
    QList<Tick> values;
    for (double v = low; v <= high + 0.001; v += step)
        values << Tick{v, number(qRound(v))};
    setValueTicks(low, high, values);
    d->y->setRange(low, high);

    QList<Tick> times;
    if (!d->days.isEmpty()) {
        const double first = dayNumber(d->days.first()), last = std::max(first + 1, dayNumber(d->days.last()));
        const qint64 span = qint64(last - first);
        const qint64 stepDays = span <= 10 ? 2 : span <= 40 ? 7 : span <= 100 ? 21 : 7 * ((span / 28) + 1);
        for (qint64 at = 0; double(at) <= double(span) - double(stepDays) / 2; at += stepDays)
            times << Tick{first + double(at), d->time.shortDate(d->days.first().addDays(at))};
        times << Tick{last, d->time.shortDate(d->days.last())};
        d->x->setRange(first, last);
        setTimeTicks(first, last, times);
    } else {
        setTimeTicks(0, 1, {});
    }
}

void TrendChart::applyLook()
{
    constexpr double mainPen = 2.6, otherPen = 1.6; // tokens.json "chart.pen"
    for (qsizetype i = 0; i < d->lines.size() && i < d->series.size(); ++i) {
        const int series = d->seriesNumber(theme(), i);
        const double width = d->series.at(i).total ? mainPen : otherPen;
        QPen pen = d->isPath(i) ? Private::targetPen(theme()) : QPen(d->color(theme(), i), width);
        pen.setCapStyle(Qt::FlatCap);
        pen.setJoinStyle(Qt::RoundJoin);
        if (const auto dash = theme().dash(series, width); !dash.isEmpty() && !d->series.at(i).total && !d->isPath(i))
            pen.setDashPattern(dash);
        for (QLineSeries* part : std::as_const(d->lines.at(i).parts))
            part->setPen(pen);
    }
    ChartFrame::applyLook();
}

QPointF TrendChart::annotationPos(const TrendAnnotation& annotation) const
{
    const int total = d->totalIndex();
    if (total < 0)
        return {};
    const auto& values = d->lines.at(total).values;
    QDate day = annotation.day;
    if (!values.contains(day)) { // the nearest day that has a value
        qint64 best = std::numeric_limits<qint64>::max();
        for (auto it = values.begin(); it != values.end(); ++it) {
            const qint64 distance = std::abs(it.key().daysTo(annotation.day));
            if (distance < best) {
                best = distance;
                day = it.key();
            }
        }
    }
    return {xOf(dayNumber(day)), yOf(values.value(day))};
}

int TrendChart::annotationAt(QPointF pos) const
{
    const double reach = theme().metric(Metric::HitTarget) / 2.0;
    for (const TrendAnnotation& annotation : std::as_const(d->annotations)) {
        const QPointF distance = annotationPos(annotation) - pos;
        if (std::hypot(distance.x(), distance.y()) <= reach)
            return annotation.number;
    }
    return 0;
}

void TrendChart::pointAt(std::optional<int> dayIndex, bool announce)
{
    if (d->pointed == dayIndex)
        return;
    d->pointed = dayIndex;
    viewport()->update();
    if (!announce || !dayIndex)
        return;
    const QDate day = d->days.at(*dayIndex);
    QStringList words{d->time.date(day)};
    for (qsizetype i = 0; i < d->series.size(); ++i) {
        const auto& values = d->lines.at(i).values;
        if (values.contains(day) || !d->isPath(i))
            words << d->series.at(i).name + u' ' + (values.contains(day) ? score(values.value(day)) : tr("not read"));
    }
    QAccessibleAnnouncementEvent event(this, words.join(QStringLiteral(", ")));
    QAccessible::updateAccessibility(&event);
}

void TrendChart::mouseMoveEvent(QMouseEvent* event)
{
    ChartFrame::mouseMoveEvent(event);
    const QPointF pos = event->position();
    const int number = annotationAt(pos);
    if (number != d->hovered) {
        d->hovered = number;
        d->lit = number;
        Q_EMIT annotationPointed(number);
        const auto it = std::ranges::find(d->annotations, number, &TrendAnnotation::number);
        if (it != d->annotations.end())
            QToolTip::showText(event->globalPosition().toPoint(), plainToolTip(it->text), this);
        viewport()->update();
    }
    const QRectF area = plot();
    if (d->days.isEmpty() || !area.adjusted(-4, 0, 4, 0).contains(pos))
        return pointAt(std::nullopt, false);
    const double at = dayNumber(d->days.first()) + (pos.x() - area.left()) / area.width() * (dayNumber(d->days.last()) - dayNumber(d->days.first()));
    const auto nearest = std::ranges::min_element(d->days, {}, [&](QDate day) { return std::abs(dayNumber(day) - at); });
    pointAt(int(nearest - d->days.begin()), false);
}

void TrendChart::mousePressEvent(QMouseEvent* event)
{
    if (const int number = annotationAt(event->position()))
        Q_EMIT annotationClicked(number);
    else if (event->position().x() > plot().right()) {
        for (const auto& [rect, id] : std::as_const(d->labelRects)) {
            if (rect.contains(event->position()))
                Q_EMIT seriesClicked(id);
        }
    }
    ChartFrame::mousePressEvent(event);
}

void TrendChart::leaveEvent(QEvent* event)
{
    ChartFrame::leaveEvent(event);
    pointAt(std::nullopt, false);
    if (std::exchange(d->hovered, 0) != 0) {
        d->lit = 0;
        Q_EMIT annotationPointed(0);
    }
}

void TrendChart::keyPressEvent(QKeyEvent* event)
{
    const int last = int(d->days.size()) - 1;
    const int now = d->pointed.value_or(last);
    if (last < 0)
        return ChartFrame::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: return pointAt(qMax(0, d->pointed ? now - 1 : last), true);
    case Qt::Key_Right: return pointAt(qMin(last, d->pointed ? now + 1 : last), true);
    case Qt::Key_Home: return pointAt(0, true);
    case Qt::Key_End: return pointAt(last, true);
    default: ChartFrame::keyPressEvent(event);
    }
}

void TrendChart::focusOutEvent(QFocusEvent* event)
{
    ChartFrame::focusOutEvent(event);
    pointAt(std::nullopt, false);
}

} // namespace views
