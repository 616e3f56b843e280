// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posture/place.h"
#include "services/posturemodel.h"

#include <functional>

namespace services {

/// A place with the scopes that it is made of.
struct PlaceScopes {
    posture::PlaceStanding::Kind kind = posture::PlaceStanding::Kind::Workspace;
    QString id, name;
    QList<qint64> scopes;
};

/// The workspace or what is chosen, then the clouds, tenants, management groups and scopes in it, each by id. `standsAlone`: whether
/// something is to be said of a scope itself; what sums others up is made of those below it.
QList<PlaceScopes> placesOf(const PostureModel& model, const domain::ScopeSelection& selection,
                            const std::function<bool(const store::ScopeFact& scope)>& standsAlone);

/// Tenants and management groups sum up what is below them.
bool isTotal(domain::ScopeKind kind);

} // namespace services
