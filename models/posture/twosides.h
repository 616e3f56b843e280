// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/comparison.h"
#include "domain/ruleverdicts.h"
#include "posture/scoreboard.h"

#include <compare>
#include <cstdint>
#include <map>
#include <vector>

/// Two sides that judge the same resources, the cloud and our own rules, and why their controls have other counts.
namespace posture {

using domain::Stance;

/// A rule of one side. Rows, controls and recommendations are small numbers that both sides share.
struct SideRule {
    int recommendation = 0;      ///< rules that ask for the same have the same
    bool counts = true;
    std::vector<int> controls;
    RuleVerdicts verdicts;
    core::Bitmap exempt, disabled; ///< rows of verdicts.notApplicable that are so by an exemption, or because policy switched it off
};

struct Side {
    std::vector<SideRule> rules;
    core::Bitmap known;          ///< rows of which this side knows
    std::vector<bool> has;       ///< by recommendation: the side has it even where it says nothing by it; may be shorter
};

/// One reason: what both sides say by one recommendation.
struct DifferenceKey {
    int recommendation = -1;     ///< -1: all that is in scopes of which the cloud gives no numbers
    Stance cloud = Stance::None, ours = Stance::None;

    friend std::strong_ordering operator<=>(const DifferenceKey&, const DifferenceKey&) = default;
};

/// How many resources more count as healthy and as unhealthy with us, for one reason. A resource that has several is shared among
/// them equally.
struct DifferenceSum {
    double healthy = 0, unhealthy = 0;
    int resources = 0;           ///< that the reason holds for
    std::uint32_t row = 0;       ///< one of them
};

struct ControlDifference {
    Tally cloud, ours;
    std::map<DifferenceKey, DifferenceSum> why; ///< their sums are ours.counts less cloud.counts
};

/// Resources that are unhealthy by a recommendation, on each side.
struct UnhealthyCounts {
    int cloud = 0, ours = 0;
};

/// One scope or several together.
struct SideDifference {
    std::vector<ControlDifference> controls;
    Tally cloud, ours;           ///< over all controls, as in ScopeStanding
    std::map<int, UnhealthyCounts> unhealthy; ///< by recommendation

    SideDifference& operator+=(const SideDifference& other);
};

/// `hasCloud` false: the cloud gives no numbers of these rows; what it says of them counts nowhere. Costs by set operations on the
/// rules that speak of these rows.
SideDifference compareSides(const Side& cloud, const Side& ours, const core::Bitmap& rows, std::size_t controls, bool hasCloud);

/// What one resource more on either side of the counts is worth on the way from one state of a control to another, so that
/// healthy × (more healthy) + unhealthy × (more unhealthy) is exactly the difference of the points. Where one of the states has no
/// resource at all, which gives no points, the healthy ones bring them.
struct UnitPoints {
    double healthy = 0, unhealthy = 0;
};
UnitPoints unitPoints(double max, Counts from, Counts to);

} // namespace posture
