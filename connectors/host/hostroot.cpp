// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/hostroot.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace host {

namespace {

bool looksLikeASystem(const QString& root)
{
    return QFileInfo::exists(root + "/etc/os-release"_L1) || QFileInfo::exists(root + "/usr/lib/os-release"_L1);
}

/// `absolute` with its last links resolved below the root; intermediate folders that are absolute links (merged /usr uses
/// relative ones) are not looked into.
QString resolved(const HostRoot& root, QString absolute)
{
    for (int hops = 0; hops < 8; ++hops) {
        const QFileInfo info(root.file(absolute));
        if (!info.isSymbolicLink())
            return absolute;
        const QString target = info.readSymLink();
        absolute = QDir::cleanPath(target.startsWith(u'/') ? target : QFileInfo(absolute).path() + u'/' + target);
        if (absolute.startsWith("/.."_L1))
            return {};
    }
    return {};
}

} // namespace

HostRoot detectHostRoot(const QProcessEnvironment& environment)
{
    const bool sandboxed = environment.value(u"PARAPET_SANDBOX"_s) == "1"_L1 || environment.contains(u"FLATPAK_ID"_s);
    if (!sandboxed)
        return {};
    HostRoot root{environment.value(u"OSCAP_PROBE_ROOT"_s, u"/run/host"_s), true, false};
    while (root.path.endsWith(u'/'))
        root.path.chop(1);
    root.available = root.path.startsWith(u'/') && looksLikeASystem(root.path);
    return root;
}

std::optional<QByteArray> readHostFile(const HostRoot& root, const QString& absolute, qint64 most)
{
    const QString path = root.path.isEmpty() ? absolute : resolved(root, absolute);
    if (path.isEmpty())
        return std::nullopt;
    QFile file(root.file(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most || file.error() != QFileDevice::NoError)
        return std::nullopt;
    return bytes;
}

} // namespace host
