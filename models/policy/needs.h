// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/environment.h"

#include <compare>

namespace policy {

/// Which resource types a set of rules looks at: what has to be read so that they can be decided. All texts are in lower case, all
/// lists sorted and without repetition.
struct Needs {
    /// What an -IfNotExists effect looks for.
    struct Related {
        std::string parent; ///< type of the resources that it is looked for from; empty: any
        std::string type;
        std::string name;   ///< empty: any, or one that depends on the resource
        bool isSubscriptionWide = false; ///< in the whole subscription

        auto operator<=>(const Related&) const = default;
    };

    std::vector<std::string> types; ///< that a rule may apply to
    std::vector<Related> related;
    std::vector<std::string> read;  ///< further types whose aliases a condition names
    std::vector<std::string> timed; ///< of `types`: a verdict on it changes with time alone; empty text: on any type
    bool isForOthers = false;       ///< a rule may apply to types that it does not name

    bool operator==(const Needs&) const = default;
};

/// Rules whose effect is Disabled, and those of other modes than Resource Manager's, need nothing.
Needs needsOf(std::span<const Assigned> rules, const AliasTable& aliases);

} // namespace policy
