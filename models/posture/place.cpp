// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/place.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace posture {

namespace {

/// Adds one check to the baseline: it passes or it does not.
void addCheck(StandingNumbers& baseline, const Tally& check)
{
    const bool isAssessed = check.counts.assessed() > 0;
    baseline.max += isAssessed ? 1 : 0;
    baseline.current += currentPoints(1, check.counts);
    baseline.tally.counts.unhealthy += check.counts.unhealthy > 0;
    baseline.tally.counts.healthy += isAssessed && check.counts.unhealthy == 0;
    baseline.tally.unknown += !isAssessed && check.unknown > 0;
    baseline.tally.notApplicable += !isAssessed && check.unknown == 0 && check.notApplicable > 0;
    baseline.weight = baseline.tally.counts.assessed();
}

} // namespace

QString toWord(PlaceStanding::Kind kind)
{
    using Kind = PlaceStanding::Kind;
    switch (kind) {
    case Kind::Workspace: break;
    case Kind::Selection: return u"selection"_s;
    case Kind::Cloud: return u"cloud"_s;
    case Kind::Tenant: return u"tenant"_s;
    case Kind::ManagementGroup: return u"managementGroup"_s;
    case Kind::Subscription: return u"subscription"_s;
    case Kind::ResourceGroup: return u"resourceGroup"_s;
    case Kind::Resource: return u"resource"_s;
    }
    return u"workspace"_s;
}

StandingNumbers controlNumbers(double max, const Tally& tally)
{
    StandingNumbers numbers{.max = max, .current = currentPoints(max, tally.counts), .weight = double(tally.counts.assessed()), .tally = tally};
    if (tally.counts.assessed() > 0)
        numbers.share = double(tally.counts.healthy) / tally.counts.assessed();
    return numbers;
}

PlaceStanding placeOf(const ScopeStanding& standing, PlaceStanding::Kind kind, const QString& id, std::span<const ControlLabel> labels,
                      std::span<const double> max)
{
    PlaceStanding place;
    place.kind = kind;
    place.id = id;
    place.numbers = {standing.points.max, standing.points.current, {}, standing.weight, standing.resources};
    if (standing.percent)
        place.numbers.share = *standing.percent / 100;
    StandingNumbers baseline;
    for (std::size_t c = 0; c < standing.controls.size(); ++c) {
        const auto& tally = standing.controls[c];
        if (tally == Tally())
            continue;
        if (labels[c].isBaseline)
            addCheck(baseline, tally);
        else
            place.controls.append({labels[c].id, labels[c].name, controlNumbers(max[c], tally), {}});
    }
    std::ranges::stable_sort(place.controls, std::ranges::greater(), [](const auto& control) { return control.numbers.max; });
    if (baseline.tally != Tally()) {
        if (baseline.max > 0)
            baseline.share = baseline.current / baseline.max;
        place.controls.append({u"baseline"_s, QCoreApplication::translate("services::PostureModel", "Baseline"), baseline, {}});
    }
    return place;
}

} // namespace posture
