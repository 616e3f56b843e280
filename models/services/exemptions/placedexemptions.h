// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/exemption.h"
#include "services/boardmaker.h"
#include "store/db.h"

#include <memory>

namespace services {

/// One exemption with the resources that it is for.
struct PlacedExemption {
    QString recommendation;        ///< key; empty: all
    domain::ExemptionCategory category = domain::ExemptionCategory::Unknown;
    bool everywhere = false;
    QSet<qint64> scopes;           ///< scope.id: all that is assessed there
    std::vector<qint64> resources; ///< as in VerdictFact::resource, ascending
};

/// The grace periods of one recommendation: in the scopes, but not in the groups that an assignment of their own takes out, and so on.
struct PlacedGrace {
    using Members = std::shared_ptr<const std::vector<qint64>>; ///< of a resource group, as in VerdictFact::resource; shared by recommendations

    QString recommendation;        ///< key
    QSet<qint64> scopes;           ///< scope.id
    std::vector<Members> notGroups, groups;
    std::vector<qint64> notResources, resources;
};

/// Finds what exemptions are for. A resource of which all open findings of a recommendation are exempt stands there as mitigated:
/// nothing is left that speaks against it. Whether they are in force is not looked at.
core::Result<std::vector<PlacedExemption>> placeExemptions(store::Db& db, const QList<domain::Exemption>& exemptions, const QList<store::ScopeFact>& scopes);

/// By rule of the board, what is not held against the score. Waived is what the rule speaks of at all; mitigated and in grace is
/// what it finds unhealthy: what nobody knows stays unknown, and where the rule does not apply nothing is healthy by it. What a
/// newer form of the same demand replaces goes with it.
std::vector<posture::RuleExemptions> exemptionsOf(const BoardParts& parts, const std::vector<PlacedExemption>& exemptions,
                                                  const std::vector<PlacedGrace>& graces);

/// Counts the exemptions that are in force, and the grace periods of assignments that are not due yet.
core::Result<void> countExemptions(store::Db& db, const store::PostureFacts& facts, const QDateTime& now, BoardParts& parts);

/// Those that are in force.
QList<domain::Exemption> inForce(QList<domain::Exemption> exemptions, const QDateTime& now);

} // namespace services
