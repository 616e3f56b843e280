// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {
class ActionRegistry;
}

namespace views {

class MainWindow;

/// Registers the actions of the frame (menus File to Help) for a window; their ids are the contract with top bar, first
/// run and settings.
class ShellActions final {
public:
    static void add(MainWindow& window);

private:
    static void addFile(MainWindow& window);
    static void addView(MainWindow& window);
    static void addGo(MainWindow& window);
    static void addTools(MainWindow& window);
    static void addWhatIf(MainWindow& window);
};

} // namespace views
