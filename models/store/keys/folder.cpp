// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/folder.h"

#include "store/keys/cryptothread.h"
#include "store/keys/recoverycode.h"
#include "store/keys/repair.h"
#include "store/pair.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace store {

core::Error lockHeldError()
{
    return core::Error{core::Errc::Conflict,
                       QCoreApplication::translate("store", "Another Parapet has this workspace open: close it there, or go on reading only."),
                       {},
                       u"store.inuse"_s,
                       std::nullopt};
}

core::Result<WorkspaceHeader> readHeader(const FolderPaths& paths)
{
    QFile file(paths.header());
    if (!file.exists() && (QFile::exists(paths.database()) || QFile::exists(decisionsPath(paths.database())))) {
        return core::fail(core::Errc::Storage,
                          QCoreApplication::translate("store", "The key file of the workspace is missing: put workspace.json back beside workspace.db."), {},
                          u"store.header.missing"_s);
    }
    if (!file.exists())
        return core::fail(core::Errc::NotFound, QCoreApplication::translate("store", "The folder holds no workspace."), {}, u"store.nofolder"_s);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The key file of the workspace cannot be read: check its rights."),
                          file.errorString(), u"store.header"_s);
    return WorkspaceHeader::parse(file.read(128 * 1024));
}

core::Result<void> writeHeader(const FolderPaths& paths, const WorkspaceHeader& header)
{
    QSaveFile file(paths.header());
    const bool written =
        file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(header.toJson()) > 0 && file.commit();
    if (!written)
        return core::fail(core::Errc::Io,
                          QCoreApplication::translate("store", "The key file of the workspace cannot be written: check the folder and its free space."),
                          file.errorString(), u"store.header"_s);
    return {};
}

GivenKey GivenKey::fromText(const core::Secret& text)
{
    QByteArray bytes = text.reveal();
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    const bool isHex = bytes.size() == 2 * keyBytes && std::ranges::all_of(bytes, [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
    if (isHex)
        return {Kind::DataKey, core::Secret(QByteArray::fromHex(bytes))};
    const bool isCode = parseRecoveryCode(QString::fromUtf8(bytes)).has_value();
    return {isCode ? Kind::RecoveryCode : Kind::Passphrase, core::Secret(bytes)};
}

namespace {

std::unexpected<core::Error> needKey(const QString& what)
{
    return core::fail(core::Errc::Auth, what, {}, u"store.needkey"_s);
}

core::Result<core::Secret> unlockGiven(const WorkspaceHeader& header, const GivenKey& given)
{
    switch (given.kind) {
    case GivenKey::Kind::Passphrase: return unlockByPassphrase(header, given.value);
    case GivenKey::Kind::DataKey: return unlockByDataKey(header, given.value);
    case GivenKey::Kind::RecoveryCode: {
        auto secret = parseRecoveryCode(QString::fromUtf8(given.value.reveal()));
        return secret ? unlockByRecovery(header, *secret) : secret;
    }
    case GivenKey::Kind::None: break;
    }
    return needKey(QCoreApplication::translate("store", "The workspace needs its passphrase or recovery code."));
}

/// Puts a fresh wrapping key into the keychain and the wrap into the header. Empty note: done.
core::Async<QString> keepInKeychain(FolderPaths paths, WorkspaceHeader& header, core::Secret dataKey, ports::KeyPort* keychain, QThreadPool& pool)
{
    const QString none = QCoreApplication::translate("store", "The system's keychain does not answer: the workspace asks for its key at every start.");
    if (!keychain)
        co_return none;
    auto works = co_await keychain->probe();
    auto wrapKey = randomSecret(keyBytes);
    if (!works || !*works || !wrapKey)
        co_return none;
    auto saved = co_await keychain->save(header.keychainEntry(), *wrapKey);
    if (!saved)
        co_return none;
    WorkspaceHeader changed = header;
    if (auto set = setKeychainKey(changed, dataKey, *wrapKey); !set)
        co_return none;
    auto written = co_await runWithKeys(pool, [paths, changed] { return writeHeader(paths, changed); });
    if (!written)
        co_return std::unexpected(written.error());
    header = changed;
    co_return QString();
}

core::Async<void> makeNew(const OpenRequest& request, const FolderPaths& paths, ports::KeyPort* keychain, QThreadPool& pool, OpenedWorkspace& opened)
{
    const QDateTime now = request.clock ? request.clock->now() : QDateTime::currentDateTimeUtc();
    opened.isNew = true;
    if (request.plaintext) {
        opened.header = makePlainHeader(now);
        co_return co_await runWithKeys(pool, [paths, header = opened.header] { return writeHeader(paths, header); });
    }
    auto keys = makeKeys(now);
    if (!keys)
        co_return std::unexpected(keys.error());
    const bool hasPassphrase = request.given.kind == GivenKey::Kind::Passphrase;
    if (request.given.kind == GivenKey::Kind::DataKey || request.given.kind == GivenKey::Kind::RecoveryCode)
        co_return needKey(QCoreApplication::translate("store", "There is no workspace here yet: give a passphrase to make one."));
    if (hasPassphrase) {
        auto wrapped = co_await runWithKeys(pool, [keys = *keys, passphrase = request.given.value]() -> core::Result<WorkspaceHeader> {
            WorkspaceHeader header = keys.header;
            if (auto set = setPassphrase(header, keys.dataKey, passphrase); !set)
                return std::unexpected(set.error());
            return header;
        });
        if (!wrapped)
            co_return std::unexpected(wrapped.error());
        keys->header = *wrapped;
        auto written = co_await runWithKeys(pool, [paths, header = keys->header] { return writeHeader(paths, header); });
        if (!written)
            co_return written;
    }
    auto note = co_await keepInKeychain(paths, keys->header, keys->dataKey, keychain, pool);
    if (!note)
        co_return std::unexpected(note.error());
    if (!note->isEmpty() && !hasPassphrase)
        co_return needKey(QCoreApplication::translate("store", "The system's keychain does not answer: choose a passphrase for the workspace."));
    opened.header = keys->header;
    opened.dataKey = keys->dataKey;
    opened.keychainNote = *note;
    opened.recoveryCode = recoveryCode(keys->recoverySecret);
    co_return core::Result<void>();
}

core::Async<void> unlock(const OpenRequest& request, const FolderPaths& paths, ports::KeyPort* keychain, QThreadPool& pool, OpenedWorkspace& opened)
{
    if (!opened.header.encrypted)
        co_return core::Result<void>();
    if (request.given.kind == GivenKey::Kind::None) {
        if (keychain && opened.header.keychain) {
            auto wrapKey = co_await keychain->load(opened.header.keychainEntry());
            if (wrapKey && *wrapKey) {
                if (auto key = unlockByKeychainKey(opened.header, **wrapKey)) {
                    opened.dataKey = *key;
                    co_return core::Result<void>();
                }
            }
        }
        co_return needKey(QCoreApplication::translate("store", "The workspace needs its passphrase or recovery code."));
    }
    auto key = co_await runWithKeys(pool, [header = opened.header, given = request.given] { return unlockGiven(header, given); });
    if (!key)
        co_return std::unexpected(key.error());
    opened.dataKey = *key;
    if (keychain && opened.lock && request.given.kind != GivenKey::Kind::DataKey) {
        auto note = co_await keepInKeychain(paths, opened.header, opened.dataKey, keychain, pool);
        opened.keychainNote = note.value_or(QString());
    }
    co_return core::Result<void>();
}

core::Result<std::unique_ptr<FileLock>> takeLock(const FolderPaths& paths)
{
    if (!QDir().mkpath(paths.folder))
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The workspace folder cannot be made: check the place and its rights."),
                          paths.folder, u"store.folder"_s);
    return FileLock::take(paths.lock());
}

/// The header has proved the key: a file that it does not open is not the one that belongs here, or no longer whole.
core::Error damagedIfUnreadable(core::Error error, const FolderPaths& paths, const core::Secret& key)
{
    if (error.origin != "store.notadb"_L1)
        return error;
    QStringList names;
    for (const QString& path : {paths.database(), decisionsPath(paths.database())}) {
        if (!QFile::exists(path))
            continue;
        const auto opened = Db::open({path, key, OpenOptions::Mode::ReadOnly, 2048, nullptr});
        if (!opened && opened.error().origin == "store.notadb"_L1)
            names.append(QFileInfo(path).fileName());
    }
    error.what = QCoreApplication::translate(
        "store", "A file of the workspace is damaged or belongs to another workspace, although the key is right: repair it or restore a backup.");
    error.origin = u"store.corrupt"_s;
    error.detail = names.join(u", "_s);
    return error;
}

/// Answers of the pool are copied, so that what cannot be is shared.
template<class T>
using Shared = std::shared_ptr<std::unique_ptr<T>>;

core::Async<void> repairFirst(const OpenRequest& request, const FolderPaths& paths, QThreadPool& pool, OpenedWorkspace& opened)
{
    const QDateTime now = request.clock ? request.clock->now() : QDateTime::currentDateTimeUtc();
    auto saved = co_await runWithKeys(pool, [paths, key = opened.dataKey, &lock = *opened.lock, now] { return repairFolder(paths, key, lock, now); });
    if (!saved)
        co_return std::unexpected(saved.error());
    opened.setAside = saved->setAside;
    opened.decisionsFrom = saved->decisionsFrom;
    opened.lost = saved->lost;
    co_return core::Result<void>();
}

core::Async<void> lockIfAsked(const OpenRequest& request, const FolderPaths& paths, QThreadPool& pool, OpenedWorkspace& opened)
{
    if (request.readOnly)
        co_return core::Result<void>();
    auto lock = co_await runWithKeys(pool, [paths]() -> core::Result<Shared<FileLock>> {
        STORE_LET(taken, takeLock(paths));
        return std::make_shared<std::unique_ptr<FileLock>>(std::move(taken));
    });
    opened.inUseElsewhere = !lock && lock.error().code == core::Errc::Conflict;
    if (!lock && !(opened.inUseElsewhere && request.readOnlyWhenInUse))
        co_return std::unexpected(lock.error());
    if (lock)
        opened.lock = std::move(**lock);
    co_return core::Result<void>();
}

/// Who only reads cannot read every file of an older version, and may bring it up to date when nobody else has it open.
core::Async<void> lockIfOutdated(const OpenRequest& request, const FolderPaths& paths, QThreadPool& pool, OpenedWorkspace& opened)
{
    if (!request.readOnly)
        co_return core::Result<void>();
    auto lock = co_await runWithKeys(pool, [paths, key = opened.dataKey]() -> core::Result<Shared<FileLock>> {
        const auto outdated = isPairOutdated({paths.database(), key, OpenOptions::Mode::ReadOnly, 2048, nullptr});
        if (!outdated.value_or(false)) // an error is told by opening
            return Shared<FileLock>();
        auto taken = takeLock(paths);
        return taken ? std::make_shared<std::unique_ptr<FileLock>>(std::move(*taken)) : Shared<FileLock>();
    });
    if (lock && *lock)
        opened.lock = std::move(**lock);
    co_return core::Result<void>();
}

} // namespace

core::Async<OpenedWorkspace> openFolder(OpenRequest request, ports::KeyPort* keychain, QThreadPool& pool)
{
    const FolderPaths paths{request.folder};
    OpenedWorkspace opened;
    if (auto locked = co_await lockIfAsked(request, paths, pool, opened); !locked)
        co_return std::unexpected(locked.error());
    auto header = co_await runWithKeys(pool, [paths] { return readHeader(paths); });
    core::Result<void> keyed;
    if (header) {
        opened.header = *header;
        keyed = co_await unlock(request, paths, keychain, pool, opened);
    } else if (header.error().code == core::Errc::NotFound && opened.lock) {
        keyed = co_await makeNew(request, paths, keychain, pool, opened);
    } else {
        keyed = std::unexpected(header.error());
    }
    if (keyed)
        keyed = co_await lockIfOutdated(request, paths, pool, opened);
    if (keyed && request.repair && opened.lock && !opened.isNew)
        keyed = co_await repairFirst(request, paths, pool, opened);
    if (!keyed)
        co_return std::unexpected(keyed.error());
    auto workspace =
        co_await runWithKeys(pool, [paths, key = opened.dataKey, readOnly = !opened.lock, clock = request.clock]() -> core::Result<Shared<Workspace>> {
            auto made = Workspace::open({.databasePath = paths.database(), .key = key, .readOnly = readOnly, .clock = clock});
            if (!made)
                return std::unexpected(damagedIfUnreadable(made.error(), paths, key));
            return std::make_shared<std::unique_ptr<Workspace>>(std::move(*made));
        });
    if (!workspace)
        co_return std::unexpected(workspace.error());
    opened.workspace = std::move(**workspace);
    co_return opened;
}

core::Async<void> changePassphrase(FolderPaths paths, core::Secret dataKey, core::Secret passphrase, QThreadPool& pool)
{
    co_return co_await runWithKeys(pool, [paths, dataKey, passphrase]() -> core::Result<void> {
        auto header = readHeader(paths);
        if (!header)
            return std::unexpected(header.error());
        if (auto set = setPassphrase(*header, dataKey, passphrase); !set)
            return set;
        return writeHeader(paths, *header);
    });
}

core::Async<QString> newRecoveryCode(FolderPaths paths, core::Secret dataKey, QThreadPool& pool)
{
    co_return co_await runWithKeys(pool, [paths, dataKey]() -> core::Result<QString> {
        auto header = readHeader(paths);
        if (!header)
            return std::unexpected(header.error());
        auto secret = renewRecovery(*header, dataKey);
        if (!secret)
            return std::unexpected(secret.error());
        if (auto written = writeHeader(paths, *header); !written)
            return std::unexpected(written.error());
        return recoveryCode(*secret);
    });
}

} // namespace store
