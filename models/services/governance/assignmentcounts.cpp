// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/governance/assignmentcounts.h"

#include "store/queries/governancefacts.h"

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::AssignedTo;

/// Resources and groups by their ids; many assignments name the same.
class Places {
public:
    explicit Places(store::Db& db) : m_db(db) {}

    core::Result<std::optional<store::ResourcePlace>> find(const QString& id)
    {
        const QString lower = id.toLower();
        if (const auto known = m_known.constFind(lower); known != m_known.cend())
            return *known;
        STORE_LET(place, store::findResourcePlace(m_db, id));
        m_known.insert(lower, place);
        return place;
    }

private:
    store::Db& m_db;
    QHash<QString, std::optional<store::ResourcePlace>> m_known;
};

} // namespace

std::optional<std::size_t> AssignedPair::holderOf(const VerdictLookup::Verdict& verdict) const
{
    if (const auto own = resources.constFind(verdict.resource); own != resources.cend())
        return *own;
    if (const auto group = groups.constFind(verdict.group); verdict.group != 0 && group != groups.cend())
        return *group;
    return scope;
}

core::Result<AssignedPairs> assignedPairs(store::Db& db, const PostureModel& model, const QList<domain::Assignment>& open)
{
    AssignedPairs pairs;
    Places places(db);
    QHash<QString, qint64> scopes;
    for (const auto& scope : model.facts().scopes)
        scopes.insert(scope.scopeId.toLower(), scope.id);
    for (qsizetype i = 0; i < open.size(); ++i) {
        const auto& assignment = open[i];
        const auto position = std::size_t(i);
        const RuleAndScope pair{model.assessmentOf(assignment.recommendation), scopes.value(assignment.scope.toLower())};
        if (pair.assessment == 0 || pair.scope == 0)
            continue;
        if (assignment.kind == AssignedTo::Scope) {
            pairs[pair].scope = position;
            continue;
        }
        STORE_LET(place, places.find(assignment.place));
        if (!place)
            continue;
        if (assignment.kind == AssignedTo::Resource)
            pairs[pair].resources.insert(place->resource, position);
        else if (place->group != 0)
            pairs[pair].groups.insert(place->group, position);
    }
    return pairs;
}

core::Result<std::vector<domain::AssignmentCounts>> countAssignments(VerdictLookup& verdicts, const AssignedPairs& pairs, std::size_t assignments,
                                                                     const core::CancelToken& token)
{
    std::vector<domain::AssignmentCounts> counts(assignments);
    for (const auto& [pair, assigned] : pairs) {
        if (token.stop_requested())
            return core::cancelled(u"services.governance"_s);
        const auto whole = assigned.isScopeAlone() ? verdicts.whole(pair) : std::nullopt;
        if (whole) {
            counts[*assigned.scope] = *whole;
            continue;
        }
        STORE_LET(all, verdicts.each(pair));
        for (const auto& verdict : all) {
            if (const auto holder = assigned.holderOf(verdict)) {
                VerdictLookup::add(counts[*holder], verdict.standing);
                counts[*holder].assessed = true;
            }
        }
        if (assigned.scope && !all.empty())
            counts[*assigned.scope].assessed = true; // although narrower ones may have all of it
    }
    return counts;
}

} // namespace services
