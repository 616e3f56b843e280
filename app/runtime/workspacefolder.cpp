// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/workspacefolder.h"

#include "store/keys/header.h"
#include "store/keys/recoverycode.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace runtime {

namespace {

constexpr qint64 largestHeader = 64 << 10;

QString tr(const char* text)
{
    return QCoreApplication::translate("runtime", text);
}

std::unexpected<core::Error> fault(core::Errc code, const QString& sentence, const QString& detail = {})
{
    return core::fail(code, sentence, detail, u"runtime.folder"_s);
}

struct Keyed {
    core::Secret dataKey;
    QString recoveryCode;
};

core::Result<void> writeHeader(const QString& path, const store::WorkspaceHeader& header)
{
    QSaveFile file(path);
    const QByteArray json = header.toJson();
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        if (file.write(json) == json.size() && file.commit())
            return {};
    }
    return fault(core::Errc::BadInput, tr("The workspace cannot be made at “%1”; choose a folder that can be written.").arg(path), file.errorString());
}

core::Result<Keyed> make(const FolderRequest& request, const QString& headerPath)
{
    const QFileInfo folder(request.folder);
    if (!folder.exists() && !QDir().mkpath(request.folder))
        return fault(core::Errc::BadInput, tr("The folder “%1” cannot be made; choose another.").arg(request.folder));
    QFile::setPermissions(request.folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (request.plaintext) {
        STORE_TRY(writeHeader(headerPath, store::makePlainHeader(request.clock->now())));
        return Keyed{};
    }
    if (request.passphrase.isEmpty())
        return fault(core::Errc::Auth, tr("A new workspace needs a pass phrase, or the choice to go without encryption."));
    STORE_LET(keys, store::makeKeys(request.clock->now()));
    STORE_TRY(store::setPassphrase(keys.header, keys.dataKey, request.passphrase));
    STORE_TRY(writeHeader(headerPath, keys.header));
    return Keyed{keys.dataKey, store::recoveryCode(keys.recoverySecret)};
}

core::Result<Keyed> unlock(const FolderRequest& request, const QString& headerPath)
{
    QFile file(headerPath);
    if (!file.open(QIODevice::ReadOnly))
        return fault(core::Errc::BadInput, tr("The workspace at “%1” cannot be read; check who may read it.").arg(request.folder), file.errorString());
    STORE_LET(header, store::WorkspaceHeader::parse(file.read(largestHeader)));
    if (!header.encrypted) {
        if (!request.passphrase.isEmpty())
            return fault(core::Errc::BadInput, tr("This workspace is not encrypted; open it without a key."));
        return Keyed{};
    }
    if (request.plaintext)
        return fault(core::Errc::BadInput, tr("This workspace is encrypted; open it with its key."));
    if (request.passphrase.isEmpty())
        return fault(core::Errc::Auth, tr("This workspace needs its pass phrase."));
    STORE_LET(key, store::unlockByPassphrase(header, request.passphrase));
    return Keyed{key, {}};
}

} // namespace

core::Result<OpenedFolder> openFolder(FolderRequest request)
{
    const QDir folder(request.folder);
    const QString headerPath = folder.filePath(u"workspace.json"_s);
    const QString databasePath = folder.filePath(u"workspace.db"_s);
    const bool isThere = QFile::exists(headerPath);
    if (!isThere && QFile::exists(databasePath))
        return fault(core::Errc::BadInput, tr("“%1” holds a workspace file without its header; restore workspace.json from a backup.").arg(request.folder));
    if (!isThere && !request.create)
        return fault(core::Errc::BadInput, tr("There is no workspace in “%1”; make one with a sync.").arg(request.folder));
    STORE_LET(keyed, isThere ? unlock(request, headerPath) : make(request, headerPath));
    store::Workspace::Options options;
    options.databasePath = databasePath;
    options.key = keyed.dataKey;
    options.readOnly = request.readOnly;
    options.clock = request.clock;
    STORE_LET(workspace, store::Workspace::open(std::move(options)));
    return OpenedFolder{std::move(workspace), keyed.recoveryCode};
}

} // namespace runtime
