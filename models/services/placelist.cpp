// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/placelist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

using Kind = posture::PlaceStanding::Kind;

bool isTotal(domain::ScopeKind kind)
{
    return kind == domain::ScopeKind::Tenant || kind == domain::ScopeKind::ManagementGroup;
}

QList<PlaceScopes> placesOf(const PostureModel& model, const domain::ScopeSelection& selection,
                            const std::function<bool(const store::ScopeFact& scope)>& standsAlone)
{
    QList<qint64> leaves;
    QList<const store::ScopeFact*> totals;
    QMap<domain::Environment, QList<qint64>> clouds;
    for (const qint64 id : model.select(selection)) {
        const auto* fact = model.scope(id);
        if (isTotal(fact->kind))
            totals.append(fact);
        if (standsAlone(*fact)) {
            leaves.append(id);
            clouds[fact->environment].append(id);
        }
    }
    QList<PlaceScopes> places;
    const bool isAll = selection.scopeIds.isEmpty();
    if (selection.scopeIds.size() != 1)
        places.append({isAll ? Kind::Workspace : Kind::Selection, isAll ? u"workspace"_s : u"selection"_s, {}, leaves});
    for (const auto& [environment, scopes] : clouds.asKeyValueRange()) {
        if (isAll)
            places.append({Kind::Cloud, QString(toWord(environment)), {}, scopes});
    }
    std::ranges::sort(totals, {}, [](const auto* fact) { return std::pair(fact->kind, fact->scopeId); });
    for (const auto* fact : std::as_const(totals)) {
        QList<qint64> below = model.select({{fact->scopeId}});
        below.removeIf([&](qint64 scope) { return !leaves.contains(scope); });
        places.append({fact->kind == domain::ScopeKind::Tenant ? Kind::Tenant : Kind::ManagementGroup, fact->scopeId, fact->name, below});
    }
    std::ranges::sort(leaves, {}, [&](qint64 scope) { return model.scope(scope)->scopeId; });
    for (const qint64 scope : std::as_const(leaves)) {
        if (const auto* fact = model.scope(scope); !isTotal(fact->kind))
            places.append({Kind::Subscription, fact->scopeId, fact->name, {scope}});
    }
    return places;
}

} // namespace services
