// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace host {

/// Where the scanned system's files are: "/" natively, the mounted root of the host in the sandbox. The sandbox itself is
/// never read: inside one that shows no host root there is nothing to scan.
struct HostRoot {
    QString path;           ///< no trailing slash; empty: "/"
    bool sandboxed = false;
    bool available = true;  ///< false: in a sandbox without a view of the host

    QString file(QStringView absolute) const { return path + absolute; }
};

/// Reads PARAPET_SANDBOX, OSCAP_PROBE_ROOT and FLATPAK_ID, and looks whether the root holds an os-release.
HostRoot detectHostRoot(const QProcessEnvironment& environment);

/// The file's bytes, at most `most`; nullopt when it cannot be read or is longer. Follows symbolic links as the host
/// would: an absolute target is looked up below the root again.
std::optional<QByteArray> readHostFile(const HostRoot& root, const QString& absolute, qint64 most);

} // namespace host
