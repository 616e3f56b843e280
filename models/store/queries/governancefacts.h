// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "store/db.h"

#include <optional>
#include <vector>

/// What governance asks of the facts. Scopes, groups and assessments are the workspace's own numbers.
namespace store {

struct PlaceTag {
    qint64 scope = 0;
    qint64 group = 0;          ///< resource_group.id; 0: of the scope itself
    QString id, value;
};
/// Values of a tag, in any letter case of its key, on scopes and resource groups that were read as resources; by place. Empty ones are
/// left out.
core::Result<std::vector<PlaceTag>> readPlaceTags(Db& db, const QString& key);

struct VerdictInScope {
    qint64 resource = 0;       ///< as in VerdictFact::resource
    qint64 group = 0;          ///< resource_group.id; 0: in none that is known
    domain::AssessmentState state = domain::AssessmentState::Unknown;
};
/// One assessment of the services' on the resources of one scope, in any order.
core::Result<std::vector<VerdictInScope>> readVerdictsIn(Db& db, qint64 assessment, qint64 scope);

struct RowInGroup {
    qint64 row = 0, group = 0;
};
/// Resources of a scope, in any order.
core::Result<std::vector<RowInGroup>> readRowsIn(Db& db, qint64 scope);

/// A resource or resource group.
struct ResourcePlace {
    qint64 resource = 0;       ///< as in VerdictFact::resource
    qint64 scope = 0, group = 0;
    bool isGroup = false;
    QString id;                ///< as it was read
};
/// By its id, in any letter case; one of which only assessments were read as well. None: nobody told it.
core::Result<std::optional<ResourcePlace>> findResourcePlace(Db& db, const QString& id);

} // namespace store
