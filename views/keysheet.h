// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace app {
class ActionRegistry;
}

namespace views {

class Theme;

/// All keys that work on a page, made from the registry. Deletes itself when closed.
class KeySheet final : public QDialog {
    Q_OBJECT
public:
    KeySheet(const Theme& theme, const app::ActionRegistry& actions, const QString& page, const QString& pageTitle, QWidget* parent);
};

} // namespace views
