// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runtime/collectionplan.h"

/// The plan that a sync of the console has: of the built-in rules.
inline ports::CollectionPlan loadedPlan()
{
    auto plan = runtime::planOfLoadedRules();
    if (!plan)
        qFatal("%s", qPrintable(plan.error().what));
    return *plan;
}
