// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/instanceaddress.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app {

namespace {
constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

QString folderOf(const QString& address)
{
    return QFileInfo(address).path();
}
} // namespace

QString instanceAddress(const QString& name)
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? QString() : runtime + u"/parapet/"_s + name;
}

bool isOwnInstance(const QString& address)
{
    const QFileInfo socket(address), folder(folderOf(address));
    return !address.isEmpty() && socket.exists() && socket.ownerId() == getuid() && folder.ownerId() == getuid() && !(folder.permissions() & others);
}

bool prepareInstance(const QString& address)
{
    const QString folder = folderOf(address);
    if (address.isEmpty() || !QDir().mkpath(folder) || QFileInfo(folder).ownerId() != getuid() || !QFile::setPermissions(folder, owner))
        return false;
    return QLocalServer::removeServer(address);
}

} // namespace app
