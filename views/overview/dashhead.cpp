// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/dashhead.h"

#include "views/common/severity.h"

#include <QFontMetrics>
#include <QPainter>

namespace views {

namespace {
constexpr std::array inLegend{domain::Severity::Critical, domain::Severity::High, domain::Severity::Medium, domain::Severity::Low};
constexpr int shapeSide = 8, shapeGap = 4, itemGap = 8;

/// Shape at `left`; gives where the text goes.
int paintShape(const Theme& theme, QPainter& painter, int left, int middle, domain::Severity severity)
{
    const int side = theme.dp(shapeSide);
    theme.paintSeverity(&painter, QRectF(left, middle - side / 2.0, side, side), severity, theme.color(severityFill(severity)));
    return left + side + theme.dp(shapeGap);
}
} // namespace

DashHead::DashHead(const Theme& theme, QList<Column> columns, QWidget* parent) : QWidget(parent), m_theme(theme), m_columns(std::move(columns))
{
    const auto fit = [this] {
        setFixedHeight(m_theme.dp(24));
        update();
    };
    connect(&theme, &Theme::changed, this, fit);
    fit();
}

void DashHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.color(ColorId::SurfaceHeader));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorId::BorderSubtle));
    QRect room = rect().adjusted(m_theme.metric(Metric::SpaceM), 0, -m_theme.metric(Metric::SpaceM), -1);
    for (auto column = m_columns.rbegin(); column != m_columns.rend(); ++column) {
        QRect cell = room;
        if (column->width > 0)
            cell.setLeft(room.right() - m_theme.dp(column->width));
        paintCell(painter, cell, *column);
        room.setRight(cell.left());
    }
}

void DashHead::paintCell(QPainter& painter, const QRect& cell, const Column& column) const
{
    const QFont font = m_theme.font(FontRole::Small);
    painter.setFont(font);
    QRect text = cell;
    if (column.severity) {
        const int width = QFontMetrics(font).horizontalAdvance(column.text) + m_theme.dp(shapeSide + shapeGap);
        paintShape(m_theme, painter, std::max(cell.left(), cell.right() - width), cell.center().y(), *column.severity);
    }
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    const auto alignment = column.width > 0 ? column.alignment : Qt::AlignLeft;
    painter.drawText(text, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, QFontMetrics(font).elidedText(column.text, Qt::ElideRight, text.width()));
}

SeverityLegend::SeverityLegend(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize SeverityLegend::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Caption));
    int width = 0;
    for (const auto severity : inLegend)
        width += m_theme.dp(shapeSide + shapeGap + itemGap) + metrics.horizontalAdvance(severityWord(severity));
    return {width, metrics.height()};
}

void SeverityLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = m_theme.font(FontRole::Caption);
    painter.setFont(font);
    int x = std::max(0, width() - sizeHint().width() + m_theme.dp(itemGap));
    for (const auto severity : inLegend) {
        const QString word = severityWord(severity);
        const int end = x + m_theme.dp(shapeSide + shapeGap) + QFontMetrics(font).horizontalAdvance(word);
        if (end > width())
            break; // a word that does not fit whole is left out
        x = paintShape(m_theme, painter, x, height() / 2, severity);
        painter.setPen(m_theme.color(ColorId::TextSecondary));
        painter.drawText(QRect(x, 0, end - x, height()), int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, word);
        x = end + m_theme.dp(itemGap);
    }
}

} // namespace views
