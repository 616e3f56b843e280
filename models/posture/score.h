// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

/// The arithmetic of the classic secure score of Microsoft Defender for Cloud, as its product documentation defines it:
/// pure functions, no rounding; who shows a number rounds it.
namespace posture {

/// Resources of one control, or of one assessment. Not applicable and unknown ones are in neither number.
struct Counts {
    int healthy = 0;
    int unhealthy = 0;

    int assessed() const { return healthy + unhealthy; }
    friend bool operator==(const Counts&, const Counts&) = default;
};

/// Points one resource is worth in a control: max ÷ (healthy + unhealthy); 0 when nothing was assessed.
double pointsPerResource(double max, Counts counts);
/// max × healthy ÷ (healthy + unhealthy); 0 when nothing was assessed.
double currentPoints(double max, Counts counts);
/// max × unhealthy ÷ (healthy + unhealthy): what fixing everything would add; 0 when nothing was assessed.
double potentialPoints(double max, Counts counts);

struct ControlPoints {
    double max = 0;
    Counts counts;
};

struct Points {
    double current = 0;
    double max = 0;

    /// 0..100; none when no control is in play, which is not the same as 0.
    std::optional<double> percent() const;
};

/// Score of a subscription, account, project or site: sums over the controls in play, which are those with at least one
/// healthy or unhealthy resource. A control without one gives neither current nor max.
Points scopePoints(std::span<const ControlPoints> controls);

struct WeightedPercent {
    double percent = 0;   ///< 0..100
    double weight = 0;    ///< the service's own weight, linear in the assessed resources
};

/// Score of many scopes: Σ(percent × weight) ÷ Σ weight. None without any weight. Not the mean of the percentages.
std::optional<double> weightedPercent(std::span<const WeightedPercent> scopes);

/// Percentage points that `points` add to a scope whose controls in play sum to `maxOfControlsInPlay`; 0 without any.
double gainPercent(double points, double maxOfControlsInPlay);

} // namespace posture
