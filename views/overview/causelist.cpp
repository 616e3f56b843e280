// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/causelist.h"

#include "core/text.h"
#include "items/text.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/plaintext.h"
#include "views/common/timeformat.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace views {

namespace {
QString signedPoints(double value)
{
    return signedNumber(value, 2);
}
} // namespace

CauseDashRow::CauseDashRow(const Theme& theme, const TimeFormat& time, const domain::CauseRow& cause, QWidget* parent)
    : DashRow(theme, theme.dp(41), QString::number(cause.number) + cause.text, parent), m_cause(cause)
{
    QStringList second{time.shortDate(cause.cause.at.date())};
    for (const auto& part : {cause.cause.how, cause.cause.who, cause.scopeName}) {
        if (!part.isEmpty())
            second.append(core::oneLine(part, 80));
    }
    m_second = second.join(u" · "_s);
    setAccessibleName(QStringList{cause.text, m_second, tr("%1 points").arg(signedPoints(cause.cause.gain))}.join(u", "_s));
    setPlainToolTip(this, accessibleName());
}

void CauseDashRow::setLit(bool lit)
{
    if (std::exchange(m_lit, lit) != lit)
        update();
}

bool CauseDashRow::event(QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::FocusIn)
        Q_EMIT pointed(m_cause.number);
    else if (event->type() == QEvent::Leave || event->type() == QEvent::FocusOut)
        Q_EMIT pointed(0);
    return DashRow::event(event);
}

void CauseDashRow::paintRow(QPainter& painter, const QRect& room)
{
    const int side = m_theme.dp(17), gain = m_theme.dp(56);
    if (m_lit)
        painter.fillRect(rect(), m_theme.color(ColorId::AccentSubtle));
    if (m_cause.number > 0) {
        const QRectF ring(room.left(), room.center().y() - side / 2.0, side, side);
        painter.setPen(QPen(m_theme.color(ColorId::ChartSeries1), 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
        painter.setFont(m_theme.font(FontRole::Caption, QFont::DemiBold));
        painter.setPen(m_theme.color(ColorId::TextPrimary));
        painter.drawText(ring, Qt::AlignCenter, QLocale().toString(m_cause.number));
    }
    const double value = m_cause.cause.gain;
    drawText(painter, QRect(room.right() - gain, room.top(), gain, room.height()), signedPoints(value), FontRole::Body,
             value < 0 ? ColorId::DeltaWorse : ColorId::DeltaBetter, Qt::AlignRight, QFont::Medium);
    const int left = room.left() + m_theme.dp(28);
    const int top = m_theme.lineHeight(FontRole::Body), bottom = m_theme.lineHeight(FontRole::Small);
    const int y = room.center().y() - (top + bottom) / 2 + 1;
    const int width = room.right() - gain - left;
    drawText(painter, QRect(left, y, width, top), m_cause.text, FontRole::Body, ColorId::TextPrimary);
    drawText(painter, QRect(left, y + top, width, bottom), m_second, FontRole::Small, ColorId::TextSecondary);
}

CauseList::CauseList(const Theme& theme, const TimeFormat& time, QWidget* parent) : QWidget(parent), m_theme(theme), m_time(time), m_list(new RowList(this))
{
    auto* foot = new Surface(theme, ColorId::SurfaceHeader, Surface::Top, this);
    m_net = makeLabel(theme, {}, FontRole::Strong, ColorId::TextPrimary, foot);
    m_rest = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, foot);
    m_rest->setElide(Qt::ElideRight);
    m_gain = makeLabel(theme, {}, FontRole::Strong, ColorId::DeltaBetter, foot);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceS));
    row->addWidget(m_net);
    row->addWidget(m_rest, 1);
    row->addWidget(m_gain);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(foot);
}

void CauseList::setCauses(const domain::Overview& overview, int days)
{
    m_rows.clear();
    QList<DashRow*> rows;
    for (const auto& cause : overview.causes) {
        auto* row = new CauseDashRow(m_theme, m_time, cause, m_list);
        connect(row, &QAbstractButton::clicked, this, [this, cause] { Q_EMIT chosen(cause); });
        connect(row, &CauseDashRow::pointed, this, &CauseList::pointed);
        m_rows.append(row);
        rows.append(row);
    }
    m_list->setRows(rows);
    m_net->setText(tr("Net in %n days", nullptr, days));
    m_rest->setText(overview.smallerCauses > 0 ? tr("%1 in %n smaller changes", nullptr, overview.smallerCauses).arg(signedPoints(overview.smallerGain))
                                               : QString());
    m_gain->setText(overview.trend.isEmpty() ? tr("no history") : signedNumber(overview.netGain, 1));
    m_gain->setColor(overview.netGain < 0 ? ColorId::DeltaWorse : overview.netGain > 0 ? ColorId::DeltaBetter : ColorId::TextSecondary);
}

void CauseList::highlight(int number)
{
    for (auto* row : std::as_const(m_rows))
        row->setLit(number > 0 && row->number() == number);
}

} // namespace views
