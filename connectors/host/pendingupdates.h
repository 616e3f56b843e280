// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/host/debian.h"
#include "connectors/host/hostroot.h"
#include "core/cancel.h"
#include "core/error.h"

#include <QDateTime>
#include <QHash>

namespace host {

struct PendingUpdate {
    QString name, architecture, installed, available;
    bool security = false;   ///< a version newer than the installed one comes from a security archive
    bool held = false;
};

/// Compares what is installed with what archives offer; fed one package list after the other.
class UpdateFinder {
public:
    explicit UpdateFinder(const QList<Package>& installed);

    void offer(const Stanza& stanza, bool securityArchive);
    /// By name and architecture.
    QList<PendingUpdate> pending() const;

private:
    struct State {
        Package package;
        QByteArray version, best;
        bool security = false;
    };
    QHash<QByteArray, QList<State>> m_installed;
};

/// What a repository's Release file says of itself.
struct ReleaseInfo {
    bool security = false;      ///< its label, suite or codename names security
    bool automatic = true;      ///< false with "NotAutomatic: yes": never offered by itself, like backports
};
ReleaseInfo parseRelease(QByteArrayView text);

struct UpdateReport {
    QList<PendingUpdate> updates;
    QDateTime listsFrom;        ///< UTC; when the newest package list was fetched; null: there are none
    int lists = 0;
};

/// Reads the package lists that apt fetched last; nothing is downloaded. Compressed lists are read through apt-helper.
/// A list that cannot be read is an error (Io): a part of the truth would look like "up to date".
core::Result<UpdateReport> findPendingUpdates(const HostRoot& root, const QList<Package>& installed, const core::CancelToken& token);

} // namespace host
