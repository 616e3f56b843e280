// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/score.h"

namespace posture {

double pointsPerResource(double max, Counts counts)
{
    return counts.assessed() > 0 ? max / counts.assessed() : 0.0;
}

double currentPoints(double max, Counts counts)
{
    return pointsPerResource(max, counts) * counts.healthy;
}

double potentialPoints(double max, Counts counts)
{
    return pointsPerResource(max, counts) * counts.unhealthy;
}

std::optional<double> Points::percent() const
{
    if (max <= 0)
        return std::nullopt;
    return 100.0 * current / max;
}

Points scopePoints(std::span<const ControlPoints> controls)
{
    Points sum;
    for (const auto& control : controls) {
        if (control.counts.assessed() == 0)
            continue;
        sum.current += currentPoints(control.max, control.counts);
        sum.max += control.max;
    }
    return sum;
}

std::optional<double> weightedPercent(std::span<const WeightedPercent> scopes)
{
    double sum = 0;
    double weights = 0;
    for (const auto& scope : scopes) {
        sum += scope.percent * scope.weight;
        weights += scope.weight;
    }
    if (weights <= 0)
        return std::nullopt;
    return sum / weights;
}

double gainPercent(double points, double maxOfControlsInPlay)
{
    return maxOfControlsInPlay > 0 ? 100.0 * points / maxOfControlsInPlay : 0.0;
}

} // namespace posture
