// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun.h"

#include "app/core/actionregistry.h"
#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/parapetstyle.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

/// An icon on a tinted plate, or bare.
class Plate final : public QWidget {
public:
    Plate(const Theme& theme, QLatin1StringView icon, int side, int iconSide, bool tinted, ColorId ink, QWidget* parent = nullptr)
        : QWidget(parent), m_theme(theme), m_icon(icon), m_iconSide(iconSide), m_tinted(tinted), m_ink(ink)
    {
        setFixedSize(theme.dp(side), theme.dp(side));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (m_tinted)
            drawRounded(&painter, rect(), m_theme.metric(Metric::RadiusControl), m_theme.color(ColorId::AccentSubtle),
                        m_theme.isContrast() ? m_theme.color(ColorId::BorderStrong) : QColor());
        const int side = m_theme.dp(m_iconSide);
        m_theme.paintIcon(&painter, QRect((width() - side) / 2, (height() - side) / 2, side, side), m_icon, m_theme.color(m_ink));
    }

private:
    const Theme& m_theme;
    QLatin1StringView m_icon;
    int m_iconSide;
    bool m_tinted;
    ColorId m_ink;
};

} // namespace

FirstRun::FirstRun(const Theme& theme, app::ActionRegistry& actions, bool encrypted, QWidget* parent) : QWidget(parent), m_theme(theme), m_actions(actions)
{
    setAccessibleName(tr("Where should Parapet look first?"));
    auto* column = new QWidget(this);
    column->setFixedWidth(theme.dp(760));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.metric(Metric::SpaceXl));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.metric(Metric::SpaceL));
    head->addWidget(new Plate(theme, icons::parapet, 36, 36, false, ColorId::AccentText));
    auto* titles = new QVBoxLayout;
    titles->setSpacing(theme.metric(Metric::SpaceXs));
    titles->addWidget(makeLabel(theme, tr("Where should Parapet look first?"), FontRole::Welcome));
    titles->addWidget(makeLabel(theme, tr("Choose one. The others stay available under Connections."), FontRole::Body, ColorId::TextSecondary));
    head->addLayout(titles, 1);
    layout->addLayout(head);
    auto* panel = new Panel(theme, {}, column);
    panel->body()->addWidget(makeRow(icons::connections, tr("Connect a cloud"),
                                     tr("An Azure tenant. Sign in with a device code, your browser, a service identity, or the az tool you already use."),
                                     tr("Needs Reader and Security Reader. About 2 minutes for 3,000 resources."), tr("Connect a cloud…"), u"connections.add"_s,
                                     true));
    panel->body()->addWidget(new Hairline(theme));
    panel->body()->addWidget(makeRow(
        icons::computer, tr("Assess this computer"),
        tr("Packages, updates, open ports, users and a security baseline of %1, read in the background at low priority.").arg(QSysInfo::prettyProductName()),
        tr("No account and no administrator rights needed. First result in about 10 seconds."), tr("Assess this computer"), u"host.assess"_s, false));
    panel->body()->addWidget(new Hairline(theme));
    panel->body()->addWidget(
        makeRow(icons::sample, tr("Open the sample estate"),
                tr("Contoso: 4 subscriptions with connected AWS and GCP accounts and hybrid machines, with 90 days of history and alerts."),
                tr("A server on this computer plays the clouds. Nothing leaves it. Marked Sample in the title bar."), tr("Open sample estate"),
                u"sample.open"_s, false));
    layout->addWidget(panel);
    layout->addWidget(makeFacts(encrypted), 0, Qt::AlignHCenter);
    QPushButton* keys = makeButton(theme, tr("Keyboard help"), ButtonKind::Link);
    connect(keys, &QPushButton::clicked, this, [this] { m_actions.run(u"help.keys"_s); });
    layout->addWidget(keys, 0, Qt::AlignHCenter);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto* middle = new QHBoxLayout; // an alignment would keep the wrapped lines from getting their height
    middle->addStretch(1);
    middle->addWidget(column);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(5);
    connect(&theme, &Theme::changed, this, [this, column] {
        column->setFixedWidth(m_theme.dp(760));
        update();
    });
}

QWidget* FirstRun::makeRow(QLatin1StringView icon, const QString& title, const QString& text, const QString& needs, const QString& button,
                           const QString& action, bool primary)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(m_theme.dp(20), m_theme.dp(20), m_theme.dp(20), m_theme.dp(20));
    layout->setSpacing(m_theme.dp(20));
    layout->addWidget(new Plate(m_theme, icon, 40, 20, true, ColorId::AccentText, row));
    auto* words = new QVBoxLayout;
    words->setSpacing(m_theme.metric(Metric::SpaceXs));
    words->addWidget(makeLabel(m_theme, title, FontRole::Subtitle));
    for (Label* label : {makeLabel(m_theme, text, FontRole::Body, ColorId::TextSecondary), makeLabel(m_theme, needs, FontRole::Small, ColorId::TextTertiary)}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    layout->addLayout(words, 1);
    QPushButton* go = makeButton(m_theme, button, primary ? ButtonKind::Primary : ButtonKind::Plain);
    go->setObjectName(u"firstrun."_s + action);
    go->setAccessibleDescription(text + u' ' + needs);
    go->setMinimumWidth(m_theme.dp(152));
    connect(go, &QPushButton::clicked, this, [this, action] { m_actions.run(action); });
    layout->addWidget(go);
    if (!m_first)
        m_first = go;
    return row;
}

QWidget* FirstRun::makeFacts(bool encrypted)
{
    auto* facts = new QWidget(this);
    auto* layout = new QHBoxLayout(facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.metric(Metric::SpaceS));
    const auto add = [&](QLatin1StringView icon, const QString& text) {
        if (layout->count() > 0)
            layout->addSpacing(m_theme.metric(Metric::SpaceL));
        layout->addWidget(new Plate(m_theme, icon, 14, 14, false, ColorId::TextSecondary, facts));
        layout->addWidget(makeLabel(m_theme, text, FontRole::Small, ColorId::TextSecondary));
    };
    add(encrypted ? icons::lock : icons::unlock, encrypted ? tr("Encrypted, with the key in the system keychain") : tr("Not encrypted on this computer"));
    add(icons::ok, tr("Reading changes nothing"));
    add(icons::offline, tr("Works offline afterwards"));
    return facts;
}

void FirstRun::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.color(ColorId::SurfaceWindow));
}

void FirstRun::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_first)
        m_first->setFocus();
}

} // namespace views
