// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace views {

/// Tells `changed(true)` when the platform asks for high contrast, and again on every change, as long as `context`
/// lives. Never blocks; says nothing where the platform cannot tell.
void watchPlatformContrast(QObject* context, std::function<void(bool)> changed);

} // namespace views
