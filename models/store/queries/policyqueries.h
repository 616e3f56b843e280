// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"

#include <optional>

namespace store {

/// A policy that is not built in.
struct CustomPolicy {
    qint64 id = 0;
    int kind = 0;              ///< policy::DocumentKind
    QString name;
    QString file;              ///< as given at the import; empty: written here
    std::optional<QByteArray> body, draft;
    bool isEnabled = true;
    QString who;
    QDateTime at;
};

/// Differs whenever something else may be in force. 0: the file is of a version that has no custom policies, and is read as it is.
core::Result<qint64> readPolicyChange(Db& db);
/// By kind and name.
core::Result<QList<CustomPolicy>> readCustomPolicies(Db& db);
/// Likewise without their texts: those that are there are empty.
core::Result<QList<CustomPolicy>> readPolicyEntries(Db& db);
core::Result<std::optional<CustomPolicy>> readCustomPolicy(Db& db, qint64 id);
/// By kind and name, in any letter case; 0: none.
core::Result<qint64> findCustomPolicy(Db& db, int kind, const QString& name);

/// Adds one without an id, else changes it whole; gives its id. Who and when are those of the change.
core::Result<qint64> writeCustomPolicy(Db& db, const CustomPolicy& policy);
core::Result<void> writePolicyDraft(Db& db, qint64 id, const std::optional<QByteArray>& draft);
core::Result<void> removeCustomPolicy(Db& db, qint64 id);

} // namespace store
