// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "services/governance/verdictlookup.h"

#include <map>

namespace services {

/// The open assignments of one recommendation in one scope, by their positions in a list.
struct AssignedPair {
    std::optional<std::size_t> scope;
    QHash<qint64, std::size_t> groups;    ///< by resource_group.id
    QHash<qint64, std::size_t> resources; ///< by number, as in VerdictFact::resource

    /// The narrowest that is for it.
    std::optional<std::size_t> holderOf(const VerdictLookup::Verdict& verdict) const;
    bool isScopeAlone() const { return scope && groups.isEmpty() && resources.isEmpty(); }
};

/// Those of which the workspace knows recommendation and place.
using AssignedPairs = std::map<RuleAndScope, AssignedPair>;
core::Result<AssignedPairs> assignedPairs(store::Db& db, const PostureModel& model, const QList<domain::Assignment>& open);

/// For each position in the list that `pairs` was made of, what it is for. A resource counts at the narrowest alone.
core::Result<std::vector<domain::AssignmentCounts>> countAssignments(VerdictLookup& verdicts, const AssignedPairs& pairs, std::size_t assignments,
                                                                     const core::CancelToken& token);

} // namespace services
