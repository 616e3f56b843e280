// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/platformcontrast.h"

#include <AppKit/AppKit.h>

#include <QGuiApplication>
#include <QObject>
#include <QStyleHints>

namespace views {

void watchPlatformContrast(QObject* context, std::function<void(bool)> changed)
{
    const auto read = [] { return bool(NSWorkspace.sharedWorkspace.accessibilityDisplayShouldIncreaseContrast); };
    changed(read());
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context,
                     [changed, read] { changed(read()); });
}

} // namespace views
