// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "app/core/jobregistry.h"
#include "app/core/settings.h"
#include "support/fakeconsole.h"
#include "support/fixedclock.h"
#include "views/common/codeview.h"
#include "views/common/focusring.h"
#include "views/common/parapetstyle.h"
#include "views/common/theme.h"
#include "views/common/timeformat.h"
#include "views/page.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QTemporaryDir>

/// What every GUI test and the gallery need: the reference fonts (Inter 13 px, JetBrains Mono), the style, settings in a
/// folder that goes away, and the registries of a program.
struct GuiSetup {
    explicit GuiSetup(views::ThemeChoice choice = views::ThemeChoice::Light, int fontPixels = 13)
    {
        QFont ui(QStringLiteral("Inter")), mono(QStringLiteral("JetBrains Mono"));
        ui.setPixelSize(fontPixels);
        mono.setPixelSize(fontPixels);
        QApplication::setStyle(new views::ParapetStyle(theme));
        theme.setBaseFonts(ui, mono);
        settings.setValue(app::Setting::Theme, choice == views::ThemeChoice::Dark       ? QStringLiteral("dark")
                                               : choice == views::ThemeChoice::Contrast ? QStringLiteral("contrast")
                                                                                        : QStringLiteral("light"));
        theme.setChoice(choice);
    }
    ~GuiSetup() { QApplication::setStyle(QStringLiteral("Fusion")); } // ours refers to the theme

    views::PageContext context() { return {theme, time, settings, actions, jobs, console, clock, syntax}; }

    QTemporaryDir folder;
    FixedClock clock;
    views::Theme theme;
    views::TimeFormat time{clock};
    views::SyntaxRepository syntax;
    app::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    app::ActionRegistry actions;
    app::JobRegistry jobs{clock};
    FakeConsole console;
};
