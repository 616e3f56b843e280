// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/console.h"
#include "views/common/theme.h"

#include <QDialog>

namespace views {

class Label;

/// A sign-in that waits for the user: the code to type, the address with Open and Copy, and Cancel. Never modal; closes
/// itself when the sign-in ends.
class SignInDialog final : public QDialog {
    Q_OBJECT
public:
    SignInDialog(const Theme& theme, app::Console& console, const app::SignInPrompt& prompt, QWidget* parent = nullptr);

private:
    void onNote(core::ConnectionId connection, const QString& sentence);
    void onEnded(core::ConnectionId connection, bool ok, const QString& sentence);

    app::Console& m_console;
    core::ConnectionId m_connection;
    Label* m_state;
};

} // namespace views
