// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/topbar.h"

#include "app/core/actionregistry.h"
#include "views/common/badge.h"
#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"
#include "views/scopepicker.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace views {

namespace {

/// Looks like a field, opens the palette.
class CommandField final : public QAbstractButton {
public:
    CommandField(const Theme& theme, const QString& keys, QWidget* parent) : QAbstractButton(parent), m_theme(theme), m_keys(keys)
    {
        setText(TopBar::tr("Search or run a command"));
        setAccessibleName(text());
        setPlainToolTip(this, text());
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setMaximumWidth(theme.dp(320));
    }
    QSize sizeHint() const override { return {m_theme.dp(320), m_theme.metric(Metric::Control)}; }
    QSize minimumSizeHint() const override { return {m_theme.dp(160), m_theme.metric(Metric::Control)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const bool focus = hasFocus();
        drawRounded(&painter, rect(), m_theme.metric(Metric::RadiusControl), m_theme.color(underMouse() ? ColorId::SurfaceHover : ColorId::SurfaceBase),
                    m_theme.color(focus ? ColorId::FocusRing : ColorId::BorderStrong), focus ? 2 : 1);
        const int icon = m_theme.dp(14);
        m_theme.paintIcon(&painter, QRect(m_theme.dp(9), (height() - icon) / 2, icon, icon), icons::search, m_theme.color(ColorId::TextSecondary));
        const int cap = keyCapWidth(m_theme, m_keys);
        paintKeyCap(m_theme, &painter, QRect(width() - cap - m_theme.dp(8), 0, cap, height()), m_keys);
        painter.setFont(m_theme.font(FontRole::Body));
        painter.setPen(m_theme.color(ColorId::TextSecondary));
        const QRect room(m_theme.dp(30), 0, width() - cap - m_theme.dp(44), height());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }

private:
    const Theme& m_theme;
    QString m_keys;
};

QLatin1StringView iconOf(const app::Action& action)
{
    static constexpr std::array known{icons::back, icons::fwd, icons::refresh, icons::whatif, icons::dock};
    const auto it = std::ranges::find_if(known, [&](QLatin1StringView name) { return action.icon == name; });
    return it == known.end() ? icons::more : *it;
}

} // namespace

TopBar::TopBar(const Theme& theme, const TimeFormat& time, app::ActionRegistry& actions, QWidget* parent) : QWidget(parent), m_theme(theme), m_actions(actions)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(theme.metric(Metric::SpaceM), 0, theme.metric(Metric::SpaceM), 0);
    m_layout->setSpacing(theme.metric(Metric::SpaceS));
    add(u"go.back"_s, false);
    add(u"go.forward"_s, false);
    m_scope = new ScopePicker(theme, time, this);
    m_layout->addWidget(m_scope);
    m_layout->addStretch(2);
    m_field = new CommandField(theme, actions.key(u"tools.palette"_s).toString(QKeySequence::NativeText), this);
    connect(m_field, &QAbstractButton::clicked, this, [this] { m_actions.run(u"tools.palette"_s); });
    m_layout->addWidget(m_field, 3);
    m_layout->addStretch(2);
    add(u"file.sync"_s, true);
    add(u"tools.whatIf"_s, true);
    add(u"view.details"_s, false);
    setFixedHeight(theme.metric(Metric::TopBar));
    connect(&actions, &app::ActionRegistry::stateChanged, this, &TopBar::sync);
    connect(&actions, &app::ActionRegistry::changed, this, &TopBar::sync);
    connect(&theme, &Theme::changed, this, [this] {
        setFixedHeight(m_theme.metric(Metric::TopBar));
        m_field->setMaximumWidth(m_theme.dp(320));
        update();
    });
    sync();
}

QWidget* TopBar::commandField() const
{
    return m_field;
}

QToolButton* TopBar::add(const QString& id, bool withText)
{
    const app::Action* action = m_actions.find(id);
    if (!action)
        return nullptr;
    QString text = action->text;
    text.remove(u'&');
    QToolButton* button = makeIconButton(m_theme, iconOf(*action), text, this);
    if (withText) {
        button->setText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    button->setObjectName(u"topbar."_s + id);
    button->setCheckable(action->checkable);
    const QString keys = m_actions.key(id).toString(QKeySequence::NativeText);
    setPlainToolTip(button, keys.isEmpty() ? text : tr("%1 (%2)").arg(text, keys));
    connect(button, &QToolButton::clicked, this, [this, id] {
        m_actions.run(id);
        sync();
    });
    m_layout->addWidget(button);
    m_buttons.emplaceBack(id, button);
    return button;
}

void TopBar::sync()
{
    for (const auto& [id, button] : std::as_const(m_buttons)) {
        button->setEnabled(m_actions.isEnabled(id));
        const app::Action* action = m_actions.find(id);
        if (action && action->checkable && action->checked)
            button->setChecked(action->checked());
    }
}

void TopBar::setNarrow(bool narrow)
{
    for (const auto& [id, button] : std::as_const(m_buttons)) {
        if (!button->text().isEmpty())
            button->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorId::SurfaceWindow));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorId::BorderSubtle));
}

} // namespace views
