// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/buttons.h"

#include "views/common/icons.h"
#include "views/common/plaintext.h"

#include <QStyle>

namespace views {

namespace {
ColorId iconColor(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary: return ColorId::AccentOnFill;
    case ButtonKind::Link: return ColorId::TextLink;
    case ButtonKind::Flat: return ColorId::TextSecondary;
    case ButtonKind::Plain: break;
    }
    return ColorId::TextPrimary;
}
} // namespace

QPushButton* makeButton(const Theme& theme, const QString& text, ButtonKind kind, QLatin1StringView icon, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setProperty(kindProperty, int(kind));
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    button->setAutoDefault(false);
    if (!icon.isEmpty())
        button->setIcon(theme.icon(icon, iconColor(kind)));
    return button;
}

QPushButton* makeSmallButton(const Theme& theme, const QString& text, ButtonKind kind, QLatin1StringView icon, QWidget* parent)
{
    QPushButton* button = makeButton(theme, text, kind, icon, parent);
    button->setProperty(smallProperty, true);
    return button;
}

QToolButton* makeIconButton(const Theme& theme, QLatin1StringView icon, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(theme.icon(icon));
    setPlainToolTip(button, name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton* makeMoreButton(const Theme& theme, const QString& name, QWidget* parent)
{
    QToolButton* button = makeIconButton(theme, icons::more, name, parent);
    button->setProperty(outlinedProperty, true);
    return button;
}

void setButtonKind(QAbstractButton* button, ButtonKind kind)
{
    button->setProperty(kindProperty, int(kind));
    button->update();
}

} // namespace views
