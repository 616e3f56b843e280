// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"

#include <optional>

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

/// The cloud's score and ours side by side, with the reasons for any difference. Nothing is rounded.
namespace domain {

/// What one of two sides says of a resource by one recommendation. Disabled: switched off by policy. NotCounted: a preview, or not of
/// the benchmark. Elsewhere: counted in another control. Silent: it does not apply the recommendation to this resource. NoResource: it
/// knows nothing of the resource. None: it has no such recommendation.
enum class Stance : quint8 { None, Healthy, Unhealthy, Unknown, NotApplicable, Exempt, Disabled, NotCounted, Elsewhere, Silent, NoResource };
/// Verdicts: both sides judge resources differently. NoNumbers: in scopes of which the cloud gives no numbers. Reported: the cloud
/// reports other numbers than its own assessments give. Remainder: what none of these explains.
enum class DifferenceKind : quint8 { Verdicts, NoNumbers, Reported, Remainder };

template<>
struct AllOf<Stance> {
    static constexpr std::array values{Stance::None,     Stance::Healthy,    Stance::Unhealthy, Stance::Unknown, Stance::NotApplicable, Stance::Exempt,
                                       Stance::Disabled, Stance::NotCounted, Stance::Elsewhere, Stance::Silent,  Stance::NoResource};
};
template<>
struct AllOf<DifferenceKind> {
    static constexpr std::array values{DifferenceKind::Verdicts, DifferenceKind::NoNumbers, DifferenceKind::Reported, DifferenceKind::Remainder};
};
QLatin1StringView toWord(Stance v);
QLatin1StringView toWord(DifferenceKind v);

/// One reason why a control has other points with us than with the cloud.
struct ScoreDifference {
    DifferenceKind kind = DifferenceKind::Verdicts;
    Stance cloud = Stance::None, ours = Stance::None; ///< of Verdicts
    QString key;             ///< under which lists show the recommendation; empty: of no single one
    QString cloudKey, ourKey; ///< on either side; empty: it has none
    QString name;            ///< as the source sends it
    double points = 0;       ///< ours less the cloud's, this reason's share
    int resources = 0;       ///< on which it acts; those with several reasons count in each
    int cloudUnhealthy = 0, ourUnhealthy = 0; ///< resources that are unhealthy by the recommendation
    QString detail;          ///< what could not be read, as the engine says it

    /// Only because services round what they report: nobody need be shown it.
    bool isRounding() const { return kind >= DifferenceKind::Reported && points > -0.005 && points < 0.005; }
};

/// Points and resources of a control as one side has them.
struct ControlSide {
    double points = 0;
    int healthy = 0, unhealthy = 0, notApplicable = 0, unknown = 0; ///< a service does not tell what is unknown
    bool isInPlay() const { return healthy + unhealthy > 0; }
};

struct ControlComparison {
    QString code, name;      ///< as the cloud calls it
    double max = 0;
    std::optional<ControlSide> reported; ///< the cloud's own numbers; none: it gives none, or not of all scopes
    std::optional<ControlSide> computed; ///< by its assessments; none: it has none
    ControlSide ours;
    QList<ScoreDifference> reasons;      ///< biggest share first; they sum up to difference()

    /// As it is reported, else as computed; none where the cloud gives no numbers.
    std::optional<ControlSide> cloud() const { return reported ? reported : computed; }
    double difference() const { return cloud() ? ours.points - cloud()->points : 0; }
};

/// A place as both see it.
struct ScoreComparison {
    QString kind, id, name;  ///< kind as `parapetctl score` says it: "workspace", "subscription", ...
    std::optional<double> reported, computed, ours; ///< percent
    int scopes = 0;          ///< with anything assessed in them
    int withoutNumbers = 0;  ///< of these, those of which the cloud gives no numbers
    bool sample = false;
    QDateTime cloudAsOf, oursAsOf; ///< the oldest part; null: never
    QList<ControlComparison> controls; ///< most points first
    QStringList missing;     ///< what connections may not read: "Contoso: Resource Graph (role Reader is missing)"

    std::optional<double> cloud() const { return reported ? reported : computed; }
    /// Percentage points, ours less the cloud's; none when either is not known.
    std::optional<double> difference() const { return cloud() && ours ? std::optional(*ours - *cloud()) : std::nullopt; }
    /// The cloud gives no numbers of anything here.
    bool standsAlone() const { return withoutNumbers == scopes; }
};

} // namespace domain
