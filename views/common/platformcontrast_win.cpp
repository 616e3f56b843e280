// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/platformcontrast.h"

#include <qt_windows.h>

#include <QGuiApplication>
#include <QObject>
#include <QStyleHints>

namespace views {

namespace {
bool highContrast()
{
    HIGHCONTRASTW info{};
    info.cbSize = sizeof(info);
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(info), &info, 0) && (info.dwFlags & HCF_HIGHCONTRASTON);
}
} // namespace

void watchPlatformContrast(QObject* context, std::function<void(bool)> changed)
{
    changed(highContrast());
    // Windows changes its colours with its contrast theme, which Qt reports as a change of the colour scheme.
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context, [changed] { changed(highContrast()); });
}

} // namespace views
