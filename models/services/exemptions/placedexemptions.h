// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/exemption.h"
#include "services/boardmaker.h"
#include "store/db.h"

namespace services {

/// One exemption with the resources that it is for.
struct PlacedExemption {
    QString recommendation;        ///< key; empty: all
    domain::ExemptionCategory category = domain::ExemptionCategory::Unknown;
    bool everywhere = false;
    QSet<qint64> scopes;           ///< scope.id: all that is assessed there
    std::vector<qint64> resources; ///< as in VerdictFact::resource, ascending
};

/// Finds what exemptions are for. A resource of which all open findings of a recommendation are exempt stands there as mitigated:
/// nothing is left that speaks against it. Whether they are in force is not looked at.
core::Result<std::vector<PlacedExemption>> placeExemptions(store::Db& db, const QList<domain::Exemption>& exemptions, const QList<store::ScopeFact>& scopes);

/// By rule of the board, what is not held against the score. Waived is what the rule speaks of at all; mitigated is what it finds
/// unhealthy: what nobody knows stays unknown, and where the rule does not apply nothing is healthy by it. What a newer form of
/// the same demand replaces goes with it.
std::vector<posture::RuleExemptions> exemptionsOf(const BoardParts& parts, const std::vector<PlacedExemption>& exemptions);

/// Counts the exemptions that are in force.
core::Result<void> countExemptions(store::Db& db, const store::PostureFacts& facts, const QDateTime& now, BoardParts& parts);

/// Those that are in force.
QList<domain::Exemption> inForce(QList<domain::Exemption> exemptions, const QDateTime& now);

} // namespace services
