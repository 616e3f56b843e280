// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/emptystate.h"

#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

namespace {

class BigIcon final : public QWidget {
public:
    BigIcon(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
    {
        const int side = theme.metric(Metric::IconEmptyState);
        setFixedSize(side, side);
    }
    void setLook(QLatin1StringView name, ColorId color)
    {
        m_name = name;
        m_color = color;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_theme.paintIcon(&painter, rect(), m_name, m_theme.color(m_color));
    }

private:
    const Theme& m_theme;
    QLatin1StringView m_name;
    ColorId m_color = ColorId::TextSecondary;
};

constexpr int textWidth = 430;

/// A box layout asks for the height at its own width, not at the label's: without this, long texts lose their last line.
void fit(Label* label, int width)
{
    label->setFixedWidth(width);
    label->setMinimumHeight(label->text().isEmpty() ? 0 : label->heightForWidth(width));
}

} // namespace

EmptyState::EmptyState(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    auto* icon = new BigIcon(theme, this);
    m_icon = icon;
    m_title = makeLabel(theme, {}, FontRole::Title);
    m_text = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary);
    for (Label* label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setFixedWidth(theme.dp(textWidth));
    }
    m_primary = makeButton(theme, {}, ButtonKind::Primary);
    m_plain = makeButton(theme, {});
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryTriggered);
    connect(m_plain, &QPushButton::clicked, this, &EmptyState::plainTriggered);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.metric(Metric::SpaceS));
    buttons->addStretch(1);
    buttons->addWidget(m_primary);
    buttons->addWidget(m_plain);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(theme.metric(Metric::SpaceS));
    layout->addStretch(1);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    layout->addSpacing(theme.metric(Metric::SpaceS));
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(theme.metric(Metric::SpaceS));
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(&theme, &Theme::changed, this, [this, icon] {
        icon->setFixedSize(m_theme.metric(Metric::IconEmptyState), m_theme.metric(Metric::IconEmptyState));
        fit(m_title, m_theme.dp(textWidth));
        fit(m_text, m_theme.dp(textWidth));
        update();
    });
}

void EmptyState::show(Kind kind, const QString& title, const QString& text, const QString& primary, const QString& plain)
{
    m_kind = kind;
    auto* icon = static_cast<BigIcon*>(m_icon);
    switch (kind) {
    case Kind::FirstUse: icon->setLook(icons::connections, ColorId::AccentText); break;
    case Kind::NoMatch: icon->setLook(icons::filter, ColorId::TextTertiary); break;
    case Kind::AllGood: icon->setLook(icons::ok, ColorId::StateHealthyFill); break;
    case Kind::CannotTell: icon->setLook(icons::unknown, ColorId::StateUnknownFill); break;
    }
    m_title->setText(title);
    m_text->setText(text);
    fit(m_title, m_theme.dp(textWidth));
    fit(m_text, m_theme.dp(textWidth));
    setButtonKind(m_primary, kind == Kind::AllGood ? ButtonKind::Plain : ButtonKind::Primary);
    m_primary->setText(primary);
    m_primary->setVisible(!primary.isEmpty());
    m_plain->setText(plain);
    m_plain->setVisible(!plain.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    setVisible(true);
}

void EmptyState::showFirstUse(const QString& whatAppears)
{
    show(Kind::FirstUse, tr("Nothing to show yet"), tr("Connect a cloud, assess this computer, or open the sample estate. %1").arg(whatAppears),
         tr("Connect a cloud…"), tr("Open sample estate"));
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.color(ColorId::SurfaceBase));
}

} // namespace views
