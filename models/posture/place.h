// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posture/scoreboard.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace posture {

/// Where a place or one of its controls stands, in numbers that nobody rounded.
struct StandingNumbers {
    double max = 0, current = 0;
    std::optional<double> share; ///< 0..1; none: nothing was decided
    double weight = 0;
    Tally tally;                 ///< resources; of a baseline its checks
};

struct ControlLabel {
    QString id, name;
    bool isBaseline = false; ///< one check where a service knows no controls; such are shown as one
};

struct PlacedControl {
    QString id, name;
    StandingNumbers numbers;
    std::optional<StandingNumbers> reported;
};

/// A scope, several together, or a part of one, with its controls.
struct PlaceStanding {
    enum class Kind : std::uint8_t { Workspace, Selection, Cloud, Tenant, ManagementGroup, Subscription, ResourceGroup, Resource };
    Kind kind = Kind::Workspace;
    QString id, name;
    StandingNumbers numbers;
    std::optional<StandingNumbers> reported; ///< what the cloud itself says, of a single scope; it does not say what is unknown
    QList<PlacedControl> controls;         ///< of which something is said, most points first
    QDateTime asOf;                          ///< of its oldest part; null: never read
};

/// "workspace", "subscription", ...: as `parapetctl` says it.
QString toWord(PlaceStanding::Kind kind);

/// Numbers of a control by its own resources.
StandingNumbers controlNumbers(double max, const Tally& tally);
/// `labels` and `max` by control of the standing.
PlaceStanding placeOf(const ScopeStanding& standing, PlaceStanding::Kind kind, const QString& id, std::span<const ControlLabel> labels,
                      std::span<const double> max);

} // namespace posture
