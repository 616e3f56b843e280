// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exemptions/placedgrace.h"

#include "store/queries/exemptionqueries.h"
#include "store/queries/governancefacts.h"
#include "store/queries/governancequeries.h"

#include <algorithm>
#include <map>

namespace services {

namespace {

using domain::AssignedTo;
using domain::Assignment;

/// All assignments of recommendations of which at least one gives grace now, by the key in lower case.
using Graced = std::map<QString, std::vector<const Assignment*>>;

Graced gracedOf(const QList<Assignment>& open, const QDateTime& now)
{
    Graced graced;
    for (const auto& assignment : open)
        graced[assignment.recommendation.toLower()].push_back(&assignment);
    std::erase_if(graced, [&](const auto& one) { return std::ranges::none_of(one.second, [&](const auto* each) { return each->isInGrace(now); }); });
    return graced;
}

/// Resources of groups, by the group's id in lower case; one scan for all.
core::Result<QHash<QString, PlacedGrace::Members>> membersOf(store::Db& db, const Graced& graced)
{
    QSet<QString> groups;
    for (const auto& [recommendation, assignments] : graced) {
        for (const auto* assignment : assignments) {
            if (assignment->kind == AssignedTo::ResourceGroup)
                groups.insert(assignment->place.toLower());
        }
    }
    const QStringList ids(groups.cbegin(), groups.cend());
    QHash<QString, PlacedGrace::Members> members;
    STORE_LET(below, store::readResourcesBelow(db, ids));
    for (qsizetype i = 0; i < ids.size(); ++i)
        members.insert(ids[i], std::make_shared<const std::vector<qint64>>(std::move(below[std::size_t(i)])));
    return members;
}

} // namespace

core::Result<std::vector<PlacedGrace>> placeGrace(store::Db& db, const QList<Assignment>& open, const QList<store::ScopeFact>& scopes, const QDateTime& now)
{
    std::vector<PlacedGrace> all;
    const Graced graced = gracedOf(open, now);
    if (graced.empty())
        return all;
    QHash<QString, qint64> scopeIds;
    for (const auto& scope : scopes)
        scopeIds.insert(scope.scopeId.toLower(), scope.id);
    STORE_LET(members, membersOf(db, graced));
    for (const auto& [recommendation, assignments] : graced) {
        PlacedGrace grace;
        grace.recommendation = recommendation;
        for (const auto* assignment : assignments) {
            const bool isGraced = assignment->isInGrace(now);
            const QString place = assignment->place.toLower();
            if (assignment->kind == AssignedTo::Scope && isGraced && scopeIds.contains(place))
                grace.scopes.insert(scopeIds.value(place));
            if (assignment->kind == AssignedTo::ResourceGroup)
                (isGraced ? grace.groups : grace.notGroups).push_back(members.value(place));
            if (assignment->kind != AssignedTo::Resource)
                continue;
            STORE_LET(found, store::findResourcePlace(db, place));
            if (found)
                (isGraced ? grace.resources : grace.notResources).push_back(found->resource);
        }
        all.push_back(std::move(grace));
    }
    return all;
}

core::Result<std::vector<PlacedGrace>> readPlacedGrace(store::Db& db, const QList<store::ScopeFact>& scopes, const QDateTime& now)
{
    STORE_LET(open, store::readAssignments(db, store::AssignmentsRead::Open));
    return placeGrace(db, open, scopes, now);
}

} // namespace services
