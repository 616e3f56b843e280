// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/folder.h"

#include <QString>

namespace app {

/// What a repair could not save, and where everything is.
QString repairSentence(const store::OpenedWorkspace& opened);

} // namespace app
