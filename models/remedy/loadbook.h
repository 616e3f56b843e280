// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "remedy/scriptbook.h"

namespace remedy {

/// Reads every *.json of a folder. Errors: Io; BadInput naming file and place.
core::Result<std::unique_ptr<ScriptBook>> loadScriptBook(const QString& folder);

} // namespace remedy
