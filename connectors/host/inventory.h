// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/host/accounts.h"
#include "connectors/host/debian.h"
#include "connectors/host/hostroot.h"
#include "connectors/host/listeners.h"
#include "connectors/host/osrelease.h"
#include "connectors/host/pendingupdates.h"
#include "domain/facts.h"

namespace host {

/// A part of the inventory that could not be read, and why: translated, for the page and the document.
struct NotRead {
    QString part;            ///< "packages", "updates", "ports", "users": untranslated
    QString why;
};

/// What is known of this computer. A member that was not read stands in `notRead`; empty lists are then no statement.
struct Inventory {
    QString machineHash;     ///< 32 hex digits: HMAC-SHA256 of our application id under the machine id
    QString hostName, kernel, architecture, osType;
    OsRelease os;
    QList<Package> packages;
    std::optional<UpdateReport> updates;
    QList<Listener> listeners;
    QList<Account> accounts;
    QList<NotRead> notRead;

    bool wasRead(QStringView part) const;
};

/// Reads it all; blocks the calling (pool) thread. Errors: Cancelled, Io when nothing of the host can be seen.
core::Result<Inventory> readInventory(const HostRoot& root, const core::CancelToken& token);

/// The scope ("This computer") and the document of the machine, shaped like Microsoft.HybridCompute/machines. Nothing in
/// it depends on the time of reading, so that an unchanged machine gives unchanged bytes.
domain::Scope hostScope(const Inventory& inventory);
domain::Resource hostResource(const Inventory& inventory, const QJsonObject& baseline);

QString hostScopeId(const QString& machineHash);
QString hostResourceId(const QString& machineHash);

} // namespace host
