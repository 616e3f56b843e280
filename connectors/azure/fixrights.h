// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/azure/arm.h"
#include "domain/rows.h"

namespace azure {

/// What a caller may do at a scope, as Azure tells it: of one role assignment each.
struct Permission {
    QStringList actions, notActions; ///< "Microsoft.Security/*/read"
};

/// Whether one of them allows `action` and does not take it away again; `*` stands for any text.
bool allows(const QList<Permission>& permissions, const QString& action);
core::Result<QList<Permission>> parsePermissions(QByteArrayView body);

/// What the fix sign-in can change in these subscriptions, one row a right: asked of Azure, nothing is changed for it.
/// Call only with Tools::fix.
core::Async<QList<domain::CapabilityRow>> readFixRights(std::shared_ptr<Arm> arm, QStringList guids, core::CancelToken token);

} // namespace azure
