// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace views {

/// Qt guesses whether a tooltip is markup and reads "&" on buttons, tabs and in menus as a mnemonic. Text from a cloud is
/// neither: these are the only ways to show it there.

/// `text` so that a tooltip shows it letter for letter; long lines wrap.
QString plainToolTip(const QString& text);
/// Sets it on `widget`; readers are told the text itself, not what stands for it.
void setPlainToolTip(QWidget* widget, const QString& text);
void setPlainToolTip(QAction* action, const QString& text);
/// One line for a button, tab or menu entry with nothing in it underlined or swallowed; cut at `limit` characters.
QString plainButtonText(const QString& text, qsizetype limit = 200);

} // namespace views
