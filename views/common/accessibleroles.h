// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace views {

/// What a screen reader is told a painted widget is; Qt alone says "window" of it. Set before anything else of the widget:
/// its name may be read at once.
void setAccessibleRole(QWidget* widget, QAccessible::Role role);
/// Makes setAccessibleRole() heard; once for a program, harmless when repeated.
void installAccessibleRoles();

} // namespace views
