// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remedy/remedyfile.h"

namespace remedy {

/// The tabs of one remedy for some resources. Resources whose values cannot be passed are left out, and the script says so.
QList<domain::ScriptTab> renderRemedy(const Remedy& remedy, const QList<ResourceRefForScript>& resources);

/// Tabs of scripts that content supplies itself.
QList<domain::ScriptTab> suppliedTabs(const QList<domain::SuppliedScript>& supplied);

} // namespace remedy
