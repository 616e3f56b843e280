// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/messagebar.h"

#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/parapetstyle.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace views {

namespace {

struct Look {
    QLatin1StringView icon;
    ColorId ink, tint;
};

Look lookOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Error: return {icons::error, ColorId::StateUnhealthyText, ColorId::StateUnhealthyTint};
    case MessageBar::Kind::Warning: return {icons::warning, ColorId::StateStaleText, ColorId::StateStaleTint};
    case MessageBar::Kind::Good: return {icons::ok, ColorId::StateHealthyText, ColorId::StateHealthyTint};
    case MessageBar::Kind::Note: break;
    }
    return {icons::info, ColorId::AccentText, ColorId::AccentSubtle};
}

} // namespace

MessageBar::MessageBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    m_fact = makeLabel(theme, {}, FontRole::Body);
    m_fact->setWeight(QFont::Medium);
    m_fact->setElide(Qt::ElideRight);
    m_sentence = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary);
    m_sentence->setElide(Qt::ElideRight);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_button = makeSmallButton(theme, {});
    m_close = makeIconButton(theme, icons::close, tr("Close message"));
    m_close->setProperty(smallProperty, true);
    m_close->setIconSize(QSize(theme.dp(12), theme.dp(12)));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.metric(Metric::SpaceM) + theme.dp(16) + theme.metric(Metric::SpaceS), 0, theme.metric(Metric::SpaceS), 0);
    layout->setSpacing(theme.metric(Metric::SpaceXs));
    layout->addWidget(m_fact);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    setFixedHeight(theme.metric(Metric::MessageBar));
    connect(&theme, &Theme::changed, this, [this] {
        setFixedHeight(m_theme.metric(Metric::MessageBar));
        update();
    });
    connect(m_button, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_closedWords = accessibleName();
        hide();
        Q_EMIT closed();
    });
    hide();
}

void MessageBar::show(Kind kind, const QString& fact, const QString& sentence, const QString& action, bool closable, QLatin1StringView icon)
{
    const QString all = sentence.isEmpty() ? fact : fact + u' ' + sentence;
    const bool isAgain = all == accessibleName() && kind == m_kind;
    if ((kind == Kind::Note || kind == Kind::Warning) && isAgain && all == m_closedWords)
        return;
    m_closedWords.clear();
    m_kind = kind;
    m_icon = icon;
    m_fact->setText(fact);
    m_sentence->setText(sentence);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    m_close->setVisible(closable);
    setAccessibleName(all);
    const bool wasShown = isVisibleTo(parentWidget());
    setVisible(true);
    update();
    if (isAgain && wasShown)
        return;
    QAccessibleAnnouncementEvent announcement(this, all);
    QAccessible::updateAccessibility(&announcement);
}

QString MessageBar::fact() const
{
    return m_fact->text();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Look look = lookOf(m_kind);
    painter.fillRect(rect(), m_theme.color(look.tint));
    if (m_theme.isContrast()) {
        painter.setPen(m_theme.color(ColorId::BorderStrong));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    } else {
        painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorId::BorderSubtle));
    }
    const int side = m_theme.dp(16);
    m_theme.paintIcon(&painter, QRect(m_theme.metric(Metric::SpaceM), (height() - side) / 2, side, side), m_icon.isEmpty() ? look.icon : m_icon,
                      m_theme.color(look.ink));
}

} // namespace views
