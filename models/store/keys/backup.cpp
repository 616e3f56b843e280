// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/backup.h"

#include "store/pair.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto stamp = "yyyyMMdd-hhmmss-zzz"_L1; // sorts by time
const QString folderPattern = u"2*-*-*[0-9]"_s; // a half one ends otherwise
const QString halfPattern = u"*.part"_s;
const QString oldPattern = u"workspace-*[0-9].db"_s; // two files without a header, as they were made once

QString stampOf(const QDateTime& now)
{
    return now.toUTC().toString(stamp);
}

std::unexpected<core::Error> failed(const QString& what, const QString& path)
{
    return core::fail(core::Errc::Io, what, path, u"store.backup"_s);
}

/// A folder, or the facts of two files.
struct Backup {
    QString at;
    QString facts;
};

/// Newest first.
QList<Backup> all(const QDir& folder)
{
    QList<Backup> found;
    for (const QString& name : folder.entryList({folderPattern}, QDir::Dirs | QDir::NoDotAndDotDot))
        found.append({name, FolderPaths{folder.filePath(name)}.database()});
    for (const QString& name : folder.entryList({oldPattern}, QDir::Files))
        found.append({name.sliced(qsizetype(std::size("workspace-")) - 1).chopped(3), folder.filePath(name)});
    std::ranges::sort(found, std::ranges::greater(), &Backup::at);
    return found;
}

void remove(const QDir& folder, const Backup& backup)
{
    const QString inside = QFileInfo(backup.facts).path();
    if (inside != folder.path())
        QDir(inside).removeRecursively();
    else if (QFile::remove(backup.facts))
        QFile::remove(decisionsPath(backup.facts));
}

} // namespace

core::Result<QString> makeBackup(const FolderPaths& paths, const core::Secret& dataKey, const QDateTime& now, int keep, core::CancelToken token)
{
    QDir folder(paths.backups());
    if (!folder.mkpath(u"."_s))
        return failed(QCoreApplication::translate("store", "The folder for backups cannot be made: check the folder's rights."), paths.backups());
    for (const QString& half : folder.entryList({halfPattern}, QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot)) { // of a process that was killed
        const QString path = folder.filePath(half);
        if (!QFile::remove(path))
            QDir(path).removeRecursively();
    }
    const QString path = folder.filePath(stampOf(now));
    const FolderPaths part{path + u".part"_s};
    const auto write = [&]() -> core::Result<void> {
        if (QFile::exists(path))
            return failed(QCoreApplication::translate("store", "The backup was not written: a file of that name exists already."), path);
        if (!folder.mkpath(part.folder) || !QFile::setPermissions(part.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return failed(QCoreApplication::translate("store", "The folder for backups cannot be made: check the folder's rights."), part.folder);
        STORE_TRY(backupPair({paths.database(), dataKey, OpenOptions::Mode::ReadWrite, 2048, nullptr}, part.database(), token));
        if (token.stop_requested())
            return core::cancelled();
        if (!QFile::copy(paths.header(), part.header()) || !QDir().rename(part.folder, path))
            return failed(QCoreApplication::translate("store", "The backup could not be written: check the folder and its free space."), path);
        return {};
    };
    if (auto written = write(); !written) {
        QDir(part.folder).removeRecursively();
        return std::unexpected(written.error());
    }
    const auto made = all(folder);
    for (qsizetype i = keep; i < made.size(); ++i)
        remove(folder, made[i]);
    return path;
}

bool isBackupDue(const FolderPaths& paths, const QDateTime& now)
{
    // One that claims to be of the future says nothing: the clock was wrong.
    const auto made = all(QDir(paths.backups()));
    return std::ranges::none_of(
        made, [earliest = stampOf(now.addDays(-1)), latest = stampOf(now)](const Backup& backup) { return backup.at > earliest && backup.at <= latest; });
}

QStringList backupsOf(const FolderPaths& paths)
{
    QStringList facts;
    for (const Backup& backup : all(QDir(paths.backups())))
        facts.append(backup.facts);
    return facts;
}

} // namespace store
