// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"

#include <optional>

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace domain {

/// A waiver accepts the risk: the resource is left out. Mitigated by other means: it counts as healthy. The numbers are stored.
enum class ExemptionCategory : quint8 { Unknown = 0, Waiver = 1, Mitigated = 2 };
/// By urgency: what expires soon first.
enum class ExemptionState : quint8 { Expiring, Active, Expired, Revoked };

QLatin1StringView toWord(ExemptionCategory v);
QLatin1StringView toWord(ExemptionState v);
template<>
struct AllOf<ExemptionCategory> {
    static constexpr std::array values{ExemptionCategory::Unknown, ExemptionCategory::Waiver, ExemptionCategory::Mitigated};
};
template<>
struct AllOf<ExemptionState> {
    static constexpr std::array values{ExemptionState::Expiring, ExemptionState::Active, ExemptionState::Expired, ExemptionState::Revoked};
};

/// The user's decision that a recommendation is not held against some resources.
struct Exemption {
    qint64 id = 0;                 ///< 0: not stored
    QString scope;                 ///< id, any letter case; what is below it is meant, too. Empty: the whole workspace
    QString recommendation;        ///< key, any letter case; empty: all
    QString finding;               ///< id of one finding of the recommendation; empty: the recommendation itself
    ExemptionCategory category = ExemptionCategory::Unknown;
    QString owner, reason;
    QDateTime expires;             ///< without effect from then on; invalid: never expires
    QString createdBy, changedBy, revokedBy;
    QDateTime created, changed, revoked; ///< invalid: not so

    static constexpr int reminderDays = 30;

    ExemptionState stateAt(const QDateTime& now) const;
    bool isInForce(const QDateTime& now) const { return stateAt(now) <= ExemptionState::Active; }
};

/// An exemption as the register shows it.
struct ExemptionRow {
    Exemption exemption;
    ExemptionState state = ExemptionState::Active;
    QString recommendationName;    ///< empty: not known any more, or all
    QString scopeName;             ///< empty: the whole workspace
};

struct ExemptedRecommendation {
    QString key, name;
    int resources = 0;             ///< of them it is no longer held against
};

/// What exemptions would do.
struct ExemptionPreview {
    int resources = 0;             ///< that they take out of a recommendation, or turn healthy in one
    int unhealthy = 0;             ///< of these, those that are unhealthy by it now
    QStringList first;             ///< ids of some, by id
    QList<ExemptedRecommendation> recommendations; ///< most resources first
    std::optional<double> before, after; ///< percent of the whole workspace; none: nothing is assessed
    std::optional<double> raw;     ///< without any exemption
};

} // namespace domain
