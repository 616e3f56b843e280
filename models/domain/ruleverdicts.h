// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bitmap.h"
#include "core/ids.h"

namespace domain {

/// Assessments whose metadata are of this connection are rules of our own.
inline constexpr core::ConnectionId ownRules{0};

/// What one rule says of the resources that it may concern, by row. A resource is in one of the four at most.
struct RuleVerdicts {
    core::Bitmap healthy, unhealthy, unknown, notApplicable;

    RuleVerdicts& operator|=(const RuleVerdicts& other)
    {
        healthy |= other.healthy;
        unhealthy |= other.unhealthy;
        unknown |= other.unknown;
        notApplicable |= other.notApplicable;
        return *this;
    }
    RuleVerdicts& operator&=(const core::Bitmap& rows)
    {
        for (auto* set : {&healthy, &unhealthy, &unknown, &notApplicable})
            *set &= rows;
        return *this;
    }
    RuleVerdicts& operator-=(const core::Bitmap& rows)
    {
        for (auto* set : {&healthy, &unhealthy, &unknown, &notApplicable})
            *set -= rows;
        return *this;
    }
    bool isEmpty() const { return healthy.isEmpty() && unhealthy.isEmpty() && unknown.isEmpty() && notApplicable.isEmpty(); }
    friend bool operator==(const RuleVerdicts&, const RuleVerdicts&) = default;
};

} // namespace domain
