// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/host/cpe.h"
#include "connectors/host/hostroot.h"
#include "connectors/host/osrelease.h"
#include "core/cancel.h"
#include "core/error.h"

#include <QHash>
#include <QList>

namespace host {

/// The compiled-in table resources/host/content.json.
struct ContentTable {
    struct System {
        QString id, version, file, name;
        QString cpe;           ///< vendor and product: "debian:debian_linux"
    };
    QStringList folders;
    QStringList quick;         ///< short names of profiles that take seconds; every other may walk the disk
    QList<System> systems;

    /// The data stream made for this system; null: none is known.
    const System* of(const OsRelease& os) const;
    /// The system by the name that content uses: its own CPE_NAME, else by the table. Empty when neither knows it.
    Cpe cpeOf(const OsRelease& os) const;
};
core::Result<ContentTable> parseContentTable(const QByteArray& json, const QString& fileName);
core::Result<ContentTable> builtInContentTable();

/// One data stream that is installed here.
struct ContentFile {
    QString path, name;        ///< name: of the system it was made for, else the file's
    bool fits = false;         ///< made for the scanned system: by its file name, and once it is read by what it says itself
};
/// What is installed, the fitting one first. Looks in the console's own system, then in the host's.
QList<ContentFile> installedContent(const ContentTable& table, const HostRoot& root, const OsRelease& os);

struct ContentProfile {
    QString id, title;
    bool quick = false;
    int rules = 0;             ///< how many it selects
    QString shortName() const; ///< "standard" of "xccdf_org.ssgproject.content_profile_standard"
};
struct ScapContent {
    QString benchmarkId, title, version;
    QList<ContentProfile> profiles;
    QStringList platforms;     ///< CPE names of the systems it was made for

    bool isFor(const Cpe& system) const;
};
/// Reads the benchmark of a data stream or XCCDF file. Errors: Io, BadInput (no benchmark, DTD, too deep), Cancelled.
core::Result<ScapContent> readScapContent(const QString& path, const ContentTable& table, const core::CancelToken& token);

} // namespace host
