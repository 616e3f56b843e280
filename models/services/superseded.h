// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include <QString>

namespace services {

/// What tells that two recommendations ask for the same.
struct Demand {
    QString key;
    QString name;
    QString policy; ///< definition that evaluates it; empty: not by policy
};

/// For each demand the newer ones that took its place, as indexes. The cloud lists and scores both while the older one
/// is being phased out. Three signs, in this order: pairs that are documented; one policy behind both; the same name but
/// for what follows "powered by" or stands in front as "[Preview]:". Of two equals by policy or name, the one that names
/// what it is powered by is the newer, else the smaller key.
std::vector<std::vector<int>> successorsOf(std::span<const Demand> demands);

} // namespace services
