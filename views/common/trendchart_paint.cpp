// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/parapetstyle.h"
#include "views/common/trendchart_p.h"

#include <algorithm>

#include <QPainter>

namespace views {

void TrendChart::drawBackground(QPainter* painter, const QRectF& rect)
{
    const QRectF area = plot();
    const int total = d->totalIndex();
    if (total >= 0 && d->days.size() > 1) { // days on which the scope could not be read
        const double half = area.width() / double(d->days.size() - 1) / 2;
        for (const QDate day : std::as_const(d->days)) {
            if (!d->lines.at(total).values.contains(day)) {
                const double x = xOf(double(day.toJulianDay()));
                drawHatch(painter, QRectF(x - half, area.top(), 2 * half, area.height()).toRect(), theme().color(ColorId::ChartGrid));
            }
        }
    }
    ChartFrame::drawBackground(painter, rect);
    if (d->target) {
        const double y = yOf(*d->target);
        painter->setPen(Private::targetPen(theme()));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter->setFont(theme().font(FontRole::Caption));
        painter->setPen(theme().color(ColorId::ChartAxis));
        const int apart = theme().dp(4), ascent = painter->fontMetrics().ascent();
        const bool hasRoomAbove = y - apart - ascent >= 0;
        painter->drawText(QPointF(area.left() + apart, hasRoomAbove ? y - apart : y + apart + ascent), targetText(*d->target));
    }
}

void TrendChart::drawForeground(QPainter* painter, const QRectF&)
{
    painter->save();
    paintEndLabels(painter);
    paintAnnotations(painter);
    if (d->pointed)
        paintCrosshair(painter);
    if (hasFocus())
        drawRounded(painter, viewport()->rect().adjusted(1, 1, -1, -1), theme().metric(Metric::RadiusControl), QColor(), theme().color(ColorId::FocusRing), 2);
    painter->restore();
}

void TrendChart::paintEndLabels(QPainter* painter) const
{
    struct Label {
        double wanted, y;
        qsizetype index;
        double value;
    };
    QList<Label> labels;
    for (qsizetype i = 0; i < d->series.size(); ++i) {
        if (const auto last = d->lastValue(i))
            labels << Label{yOf(*last), yOf(*last), i, *last};
    }
    std::ranges::sort(labels, {}, &Label::wanted);
    const double apart = theme().dp(16);
    const QRectF area = plot();
    for (qsizetype i = 1; i < labels.size(); ++i) // push down, then the stack up again when it left the plot
        labels[i].y = std::max(labels.at(i).y, labels.at(i - 1).y + apart);
    if (!labels.isEmpty() && labels.last().y > area.bottom()) {
        labels.last().y = area.bottom();
        for (qsizetype i = labels.size() - 2; i >= 0; --i)
            labels[i].y = std::min(labels.at(i).y, labels.at(i + 1).y - apart);
    }
    d->labelRects.clear();
    const double right = viewport()->width() - theme().dp(14);
    const double left = area.right() + theme().dp(16);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Label& label : std::as_const(labels)) {
        const domain::TrendSeries& s = d->series.at(label.index);
        const QColor colour = d->color(theme(), label.index);
        painter->setPen(QPen(colour, s.total ? 2 : 1.4));
        painter->drawLine(QPointF(area.right() + theme().dp(3), label.wanted), QPointF(left - theme().dp(4), label.y));
        const QFont font = theme().font(FontRole::Small, s.total ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(theme().color(ColorId::TextPrimary));
        const QString value = score(label.value);
        const int valueWidth = QFontMetrics(font).horizontalAdvance(value);
        const QRectF row(left, label.y - apart / 2, right - left, apart);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, value);
        painter->drawText(row.adjusted(0, 0, -valueWidth - theme().dp(6), 0), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(s.name, Qt::ElideRight, int(row.width()) - valueWidth - theme().dp(6)));
        if (!d->isPath(label.index))
            d->labelRects << std::pair(row, s.id);
    }
}

void TrendChart::paintAnnotations(QPainter* painter) const
{
    if (d->totalIndex() < 0)
        return;
    const double radius = theme().dp(17) / 2.0;
    const QRectF area = plot();
    for (const TrendAnnotation& annotation : std::as_const(d->annotations)) {
        const QPointF at = annotationPos(annotation);
        if (at.isNull())
            continue;
        const bool lit = annotation.number == d->lit;
        painter->fillRect(QRectF(qRound(at.x()), at.y(), 1, area.bottom() - at.y()), theme().color(ColorId::BorderRaised));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme().color(ColorId::ChartSeries1), lit ? 2.2 : 1.4));
        painter->setBrush(theme().color(lit ? ColorId::SelectionActive : ColorId::SurfaceBase));
        painter->drawEllipse(at, radius, radius);
        painter->setFont(theme().font(FontRole::Caption, QFont::DemiBold));
        painter->setPen(theme().color(lit ? ColorId::SelectionText : ColorId::TextPrimary));
        painter->drawText(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter, QString::number(annotation.number));
    }
}

void TrendChart::paintCrosshair(QPainter* painter) const
{
    const QDate day = d->days.at(*d->pointed);
    const QRectF area = plot();
    const double x = xOf(double(day.toJulianDay()));
    painter->fillRect(QRectF(qRound(x), area.top(), 1, area.height()), theme().color(ColorId::ChartMarker));
    struct Row {
        QString name, value;
        QColor colour;
        double y;
    };
    QList<Row> rows;
    painter->setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < d->series.size(); ++i) {
        const auto& values = d->lines.at(i).values;
        const QColor colour = d->color(theme(), i);
        const bool known = values.contains(day);
        if (!known && d->isPath(i))
            continue;
        const double y = known ? yOf(values.value(day)) : area.bottom();
        if (known) {
            painter->setPen(QPen(theme().color(ColorId::SurfaceBase), 1));
            painter->setBrush(colour);
            painter->drawEllipse(QPointF(x, y), theme().dp(4), theme().dp(4));
        }
        rows << Row{d->series.at(i).name, known ? score(values.value(day)) : tr("not read"), colour, y};
    }
    std::ranges::stable_sort(rows, {}, &Row::y);
    const int line = theme().dp(15), pad = theme().dp(12);
    const QFont font = theme().font(FontRole::Small);
    const QFontMetrics metrics(font);
    int names = 0, numbers = 0;
    for (const Row& row : std::as_const(rows)) {
        names = qMax(names, metrics.horizontalAdvance(row.name));
        numbers = qMax(numbers, metrics.horizontalAdvance(row.value));
    }
    const double width = qMax(theme().dp(190), names + numbers + theme().dp(24 + 18) + pad);
    const double height = pad + theme().dp(20) + double(line) * double(rows.size()) + theme().dp(6);
    double left = x + theme().dp(12);
    if (left + width > viewport()->width())
        left = x - theme().dp(12) - width;
    const QRect box(int(left), int(area.top()) + theme().dp(4), int(width), int(height));
    drawRounded(painter, box, theme().metric(Metric::RadiusPopup), theme().color(ColorId::SurfaceRaised), theme().color(ColorId::BorderRaised));
    painter->setFont(theme().font(FontRole::Small, QFont::DemiBold));
    painter->setPen(theme().color(ColorId::TextPrimary));
    painter->drawText(QRect(box.left() + pad, box.top() + theme().dp(8), box.width() - 2 * pad, theme().dp(16)), Qt::AlignVCenter | Qt::AlignLeft,
                      QLocale().toString(day, QStringLiteral("ddd d MMM yyyy")));
    painter->setFont(font);
    int y = box.top() + theme().dp(28);
    for (const Row& row : std::as_const(rows)) {
        painter->setPen(QPen(row.colour, 2));
        painter->drawLine(box.left() + pad, y + line / 2, box.left() + pad + theme().dp(12), y + line / 2);
        painter->setPen(theme().color(ColorId::TextPrimary));
        const QRect text(box.left() + pad + theme().dp(18), y, box.width() - 2 * pad - theme().dp(18), line);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, row.name);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, row.value);
        y += line;
    }
}

} // namespace views
