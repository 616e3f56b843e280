// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/repair.h"

#include "store/migrate.h"
#include "store/sqlite.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto stamp = "yyyyMMdd-hhmmss-zzz"_L1;
constexpr auto decisionTables = {"connection", "token", "alert_decision", "journal", "outbox", "saved_view", "saved_query", "note"};

const QString backupPattern = u"workspace-*.db"_s;

/// Names sort by time.
QString backupName(const QDateTime& now)
{
    return u"workspace-"_s + now.toUTC().toString(stamp) + u".db"_s;
}

core::Result<Db> openForReading(const QString& path, const core::Secret& key)
{
    return Db::open({path, key, OpenOptions::Mode::ReadOnly, 2048, nullptr});
}

/// Copies what can be read of one table; false when it was not read to its end.
core::Result<bool> copyTable(Db& from, Db& to, const char* table, qint64* copied)
{
    auto select = from.prepare("SELECT * FROM " + std::string(table));
    if (!select)
        return false;
    QByteArray names;
    QByteArray marks;
    for (int i = 0; i < select->columnCount(); ++i) {
        names += (i > 0 ? ", " : "") + QByteArray(sqlite3_column_name(select->handle(), i));
        marks += i > 0 ? ", ?" : "?";
    }
    const QByteArray sql = "INSERT OR IGNORE INTO " + QByteArray(table) + " (" + names + ") VALUES (" + marks + ')';
    auto insert = to.prepare(sql.toStdString());
    if (!insert)
        return false;
    for (;;) {
        auto row = select->step();
        if (!row)
            return false;
        if (!*row)
            return true;
        for (int i = 0; i < select->columnCount(); ++i)
            sqlite3_bind_value(insert->handle(), i + 1, sqlite3_column_value(select->handle(), i));
        STORE_TRY(insert->finish());
        *copied += to.changes();
    }
}

core::Result<QString> setAside(const FolderPaths& paths, const QDateTime& now)
{
    const QString aside = paths.folder + u"/damaged-"_s + now.toString(stamp);
    if (!QDir().mkpath(aside))
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The damaged workspace cannot be set aside: check the folder's rights."), aside, u"store.repair"_s);
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1}) {
        const QString file = paths.database() + suffix;
        if (QFile::exists(file) && !QFile::rename(file, aside + u"/workspace.db"_s + suffix)) {
            return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The damaged workspace cannot be set aside: check the folder's rights."), file, u"store.repair"_s);
        }
    }
    return aside;
}

} // namespace

core::Result<RepairReport> repairFolder(const FolderPaths& paths, const core::Secret& dataKey, const FileLock& lock, const QDateTime& now)
{
    Q_UNUSED(lock)
    RepairReport report;
    STORE_LET(aside, setAside(paths, now));
    report.setAside = aside;
    STORE_LET(fresh, Db::open({paths.database(), dataKey, OpenOptions::Mode::Create, 8192, nullptr}));
    STORE_TRY(migrate(fresh, allMigrations()));
    // The damaged file is read from a copy: opening it would let SQLite write its log into it.
    const QString copy = aside + u"/reading.db"_s;
    QFile::copy(aside + u"/workspace.db"_s, copy);
    QFile::copy(aside + u"/workspace.db-wal"_s, copy + u"-wal"_s);
    QStringList sources{copy};
    const QDir backups(paths.backups());
    for (const QString& name : backups.entryList({backupPattern}, QDir::Files, QDir::Name | QDir::Reversed))
        sources.append(backups.filePath(name));
    for (const char* table : decisionTables)
        report.lost.append(QString::fromLatin1(table));
    for (const QString& source : std::as_const(sources)) {
        auto damaged = source == copy ? Db::open({source, dataKey, OpenOptions::Mode::ReadWrite, 8192, nullptr}) : openForReading(source, dataKey);
        if (!damaged)
            continue;
        if (report.decisionsFrom.isEmpty())
            report.decisionsFrom = source == copy ? aside + u"/workspace.db"_s : source;
        const QStringList wanted = report.lost;
        STORE_LET(transaction, Transaction::begin(fresh));
        for (const QString& table : wanted) {
            STORE_LET(whole, copyTable(*damaged, fresh, table.toLatin1().constData(), &report.kept[table]));
            if (whole)
                report.lost.removeAll(table);
        }
        STORE_TRY(transaction.commit());
        if (report.lost.isEmpty())
            break;
    }
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(copy + suffix);
    return report;
}

core::Result<QStringList> checkFile(const QString& databasePath, const core::Secret& dataKey)
{
    STORE_LET(db, openForReading(databasePath, dataKey));
    STORE_LET(check, db.prepare("PRAGMA quick_check(20)"));
    QStringList faults;
    for (;;) {
        auto row = check.step();
        if (!row)
            return QStringList{row.error().detail};
        if (!*row)
            return faults;
        if (check.text(0) != "ok"_L1)
            faults.append(check.text(0));
    }
}

core::Result<QString> makeBackup(const FolderPaths& paths, const core::Secret& dataKey, const QDateTime& now, int keep)
{
    QDir folder(paths.backups());
    if (!folder.mkpath(u"."_s))
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The folder for backups cannot be made: check the folder's rights."), paths.backups(), u"store.backup"_s);
    for (const QString& half : folder.entryList({u"workspace-*.part"_s}, QDir::Files))
        folder.remove(half); // left by a process that was killed
    const QString path = folder.filePath(backupName(now));
    STORE_LET(db, Db::open({paths.database(), dataKey, OpenOptions::Mode::ReadWrite, 2048, nullptr}));
    STORE_TRY(backupTo(db, path));
    const QStringList all = folder.entryList({backupPattern}, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i + keep < all.size(); ++i)
        folder.remove(all[i]);
    return path;
}

bool isBackupDue(const FolderPaths& paths, const QDateTime& now)
{
    const QStringList all = QDir(paths.backups()).entryList({backupPattern}, QDir::Files, QDir::Name);
    return all.isEmpty() || all.last() < backupName(now.addDays(-1));
}

} // namespace store
