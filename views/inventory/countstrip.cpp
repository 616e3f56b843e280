// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory/countstrip.h"

#include "items/text.h"
#include "views/common/focusring.h"
#include "views/common/severity.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace views {

CountButton::CountButton(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void CountButton::setCount(qint64 count, const QString& words, QLatin1StringView icon, ColorId color)
{
    m_figure = items::text::count(count);
    m_words = words;
    m_icon = icon;
    m_color = color;
    setAccessibleName(m_figure + u' ' + words);
    updateGeometry();
    update();
}

QSize CountButton::sizeHint() const
{
    const int figure = QFontMetrics(m_theme.font(FontRole::Title)).horizontalAdvance(m_figure) + m_theme.dp(22);
    const int words = QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(m_words);
    return {std::max(figure, words) + m_theme.dp(32), m_theme.dp(56)};
}

void CountButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse())
        painter.fillRect(rect(), m_theme.color(ColorId::SurfaceHover));
    const QRect room = rect().adjusted(m_theme.metric(Metric::SpaceL), m_theme.metric(Metric::SpaceS), 0, 0);
    const QFont font = m_theme.font(FontRole::Title);
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorId::TextPrimary));
    const int top = m_theme.lineHeight(FontRole::Title);
    painter.drawText(QRect(room.left(), room.top(), room.width(), top), Qt::AlignLeft | Qt::AlignVCenter, m_figure);
    if (!m_icon.isEmpty()) {
        const int side = m_theme.dp(14);
        const int x = room.left() + QFontMetrics(font).horizontalAdvance(m_figure) + m_theme.metric(Metric::SpaceS);
        m_theme.paintIcon(&painter, QRect(x, room.top() + (top - side) / 2, side, side), m_icon, m_theme.color(m_color));
    }
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    painter.drawText(QRect(room.left(), room.top() + top, room.width(), m_theme.lineHeight(FontRole::Small)), Qt::AlignLeft | Qt::AlignVCenter, m_words);
    painter.fillRect(QRect(width() - 1, m_theme.dp(14), 1, height() - m_theme.dp(28)), m_theme.color(ColorId::BorderSubtle));
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(ColorId::FocusRing), 2));
        painter.drawRoundedRect(rect().adjusted(2, 2, -3, -3), 4, 4);
    }
}

CountStrip::CountStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    using Op = domain::FilterTerm::Op;
    m_total = add({});
    m_unhealthy = add({u"health"_s, Op::Is, {u"unhealthy"_s}, false});
    m_stale = add({u"health"_s, Op::Is, {u"stale"_s}, false});
    m_unknown = add({u"health"_s, Op::Is, {u"unknown"_s}, false});
    m_withoutPlan = add({u"plan"_s, Op::Is, {u"off"_s}, false});
    m_fresh = add({u"firstseen"_s, Op::Less, {u"7d"_s}, false});
    row->addStretch(1);
}

CountButton* CountStrip::add(const domain::FilterTerm& term)
{
    auto* button = new CountButton(m_theme, this);
    static_cast<QHBoxLayout*>(layout())->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, term] { Q_EMIT termChosen(term); });
    return button;
}

void CountStrip::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.color(ColorId::SurfaceBase));
}

void CountStrip::setSummary(const domain::InventorySummary& s)
{
    const auto icon = [](domain::Health health) { return look(health).icon; };
    const auto color = [](domain::Health health) { return look(health).text; };
    m_total->setCount(s.counted, tr("resources, %n types", nullptr, int(s.types)));
    m_unhealthy->setCount(s.unhealthy, tr("unhealthy"), icon(domain::Health::Unhealthy), color(domain::Health::Unhealthy));
    m_stale->setCount(s.stale, tr("stale, seen over 8 h ago"), icon(domain::Health::Stale), color(domain::Health::Stale));
    m_unknown->setCount(s.unknown, tr("unknown or never assessed"), icon(domain::Health::Unknown), color(domain::Health::Unknown));
    m_withoutPlan->setCount(s.withoutPlan, tr("with no Defender plan"));
    m_fresh->setCount(s.newIn7Days, tr("new in 7 days"));
}

} // namespace views
