// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace host {

/// What os-release(5) says of a system. Missing members are empty.
struct OsRelease {
    QString id;          ///< "debian"
    QString versionId;   ///< "12"; empty for rolling and unreleased systems
    QString prettyName;
    QString codename;
    QStringList idLike;
    QString cpeName;     ///< "cpe:/o:fedoraproject:fedora:41"; Debian and Ubuntu have none
};

/// Reads the format of os-release(5): NAME=value lines, values optionally in shell quotes. Lines that are none are skipped;
/// values are made safe for one line.
OsRelease parseOsRelease(QByteArrayView text);

} // namespace host
