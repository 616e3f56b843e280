// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ports/connector.h"

namespace runtime {

/// What to read beyond bulk queries, from a resource file {"entries": [{"parentType", "parentKindPart", "childType",
/// "childName", "apiVersion", "freshnessHours"}]}. BadInput names the entry at fault.
core::Result<ports::CollectionPlan> readCollectionPlan(const QByteArray& json);
/// The plan that is shipped.
ports::CollectionPlan shippedCollectionPlan();

} // namespace runtime
