// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace azure {

/// The smallest built-in Azure role that holds `action` ("Microsoft.Security/alerts/read"). Role names are Azure's own
/// and are not translated.
QString roleFor(QStringView action);

/// The role that would have avoided a Forbidden error: by the action that ARM names in it, else `usual`. Empty for
/// every other error.
QString missingRole(const core::Error& error, const QString& usual);

} // namespace azure
