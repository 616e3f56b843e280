// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/assess/ruleset.h"

/// The plan that a sync of the console has: of the built-in rules.
inline ports::CollectionPlan loadedPlan()
{
    const auto set = services::RuleSet::builtin();
    if (!set)
        qFatal("%s", qPrintable(set.error().what));
    return (*set)->plan;
}
