// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/repair.h"

#include "store/bulkload.h"
#include "store/migrate.h"
#include "store/pair.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <limits>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto stamp = "yyyyMMdd-hhmmss-zzz"_L1;
constexpr auto suffixes = {""_L1, "-wal"_L1, "-shm"_L1};

const QString backupPattern = u"workspace-*[0-9].db"_s; // of the facts; the decisions of the pair are beside

/// Names sort by time.
QString backupName(const QDateTime& now)
{
    return u"workspace-"_s + now.toUTC().toString(stamp) + u".db"_s;
}

core::Result<Db> openForReading(const QString& path, const core::Secret& key)
{
    return Db::open({path, key, OpenOptions::Mode::ReadOnly, 2048, nullptr});
}

bool isSound(const QString& path, const core::Secret& key)
{
    const auto faults = QFile::exists(path) ? checkFile(path, key) : QStringList{path};
    return faults && faults->isEmpty();
}

/// Facts whose decisions are, or were, in a file of their own.
bool isHalfOfPair(const QString& facts, const core::Secret& key)
{
    auto db = openForReading(facts, key);
    return db && schemaVersion(*db).value_or(0) > oneFileVersion;
}

core::Result<void> moveAside(const QString& path, const QString& aside)
{
    for (const auto suffix : suffixes) {
        const QString file = path + suffix;
        if (QFile::exists(file) && !QFile::rename(file, aside + u'/' + QFileInfo(path).fileName() + suffix))
            return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The damaged workspace cannot be set aside: check the folder's rights."), file, u"store.repair"_s);
    }
    return {};
}

/// Where decisions may be found, best first. The damaged files are read from copies (`reading`): opening one would let
/// SQLite write its log into it.
QStringList sourcesOf(const FolderPaths& paths, const QString& aside, const QString& reading)
{
    QStringList sources;
    for (const QString& damaged : {decisionsPath(paths.database()), paths.database()}) { // one file held both once
        const QString file = aside + u'/' + QFileInfo(damaged).fileName();
        if (!sources.isEmpty() || !QFile::exists(file))
            continue;
        for (const auto suffix : suffixes)
            QFile::copy(file + suffix, reading + suffix);
        sources.append(reading);
    }
    const QDir backups(paths.backups());
    for (const QString& name : backups.entryList({backupPattern}, QDir::Files, QDir::Name | QDir::Reversed)) {
        const QString facts = backups.filePath(name);
        sources.append(QFile::exists(decisionsPath(facts)) ? decisionsPath(facts) : facts);
    }
    return sources;
}

core::Result<void> salvageDecisions(const QStringList& sources, const QString& reading, const core::Secret& key, Db& fresh, RepairReport& report)
{
    report.lost = decisionTables();
    for (const QString& source : sources) {
        auto damaged = source == reading ? Db::open({source, key, OpenOptions::Mode::ReadWrite, 8192, nullptr}) : openForReading(source, key);
        if (!damaged)
            continue;
        if (report.decisionsFrom.isEmpty())
            report.decisionsFrom = source;
        const QStringList wanted = report.lost;
        STORE_LET(transaction, Transaction::begin(fresh));
        for (const QString& table : wanted) {
            STORE_LET(whole, copyDecisions(*damaged, fresh, table, &report.kept[table]));
            if (whole)
                report.lost.removeAll(table);
        }
        (void)copySequences(*damaged, fresh);
        STORE_TRY(transaction.commit());
        if (report.lost.isEmpty())
            return {};
    }
    return {};
}

/// Facts that were kept belong to the decisions made anew, and follow them from the start.
core::Result<void> adoptFacts(const FolderPaths& paths, const core::Secret& key, Db& decisions)
{
    STORE_LET(identity, decisions.number("SELECT id FROM identity", 0));
    STORE_LET(facts, Db::open({paths.database(), key, OpenOptions::Mode::ReadWrite, 8192, nullptr}));
    STORE_LET(transaction, Transaction::begin(facts));
    STORE_TRY(setBuildState(facts, u"identity"_s, identity));
    STORE_TRY(setBuildState(facts, u"decided"_s, std::numeric_limits<qint64>::max()));
    return transaction.commit();
}

} // namespace

core::Result<RepairReport> repairFolder(const FolderPaths& paths, const core::Secret& dataKey, const FileLock& lock, const QDateTime& now)
{
    Q_UNUSED(lock)
    RepairReport report;
    const QString decisions = decisionsPath(paths.database());
    report.setAside = paths.folder + u"/damaged-"_s + now.toString(stamp);
    if (!QDir().mkpath(report.setAside))
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The damaged workspace cannot be set aside: check the folder's rights."), report.setAside, u"store.repair"_s);
    const bool decisionsSound = isSound(decisions, dataKey);
    // Somebody met damage: when it is not in the decisions it is in the facts, even if the check does not find it.
    const bool factsSound = !decisionsSound && isHalfOfPair(paths.database(), dataKey) && isSound(paths.database(), dataKey);
    if (!factsSound)
        STORE_TRY(moveAside(paths.database(), report.setAside));
    if (decisionsSound) {
        report.decisionsFrom = decisions;
        return report;
    }
    STORE_TRY(moveAside(decisions, report.setAside));
    const QString reading = report.setAside + u"/reading.db"_s;
    const QStringList sources = sourcesOf(paths, report.setAside, reading);
    STORE_LET(fresh, Db::open({decisions, dataKey, OpenOptions::Mode::Create, 8192, nullptr}));
    STORE_TRY(migrate(fresh, decisionsSchema()));
    STORE_TRY(salvageDecisions(sources, reading, dataKey, fresh, report));
    if (report.decisionsFrom == reading)
        report.decisionsFrom = report.setAside;
    for (const auto suffix : suffixes)
        QFile::remove(reading + suffix);
    if (factsSound)
        STORE_TRY(adoptFacts(paths, dataKey, fresh));
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
    STORE_TRY(backupPair({paths.database(), dataKey, OpenOptions::Mode::ReadWrite, 2048, nullptr}, path));
    const QStringList all = folder.entryList({backupPattern}, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i + keep < all.size(); ++i) {
        folder.remove(all[i]);
        folder.remove(decisionsPath(all[i]));
    }
    return path;
}

bool isBackupDue(const FolderPaths& paths, const QDateTime& now)
{
    const QStringList all = QDir(paths.backups()).entryList({backupPattern}, QDir::Files, QDir::Name);
    return all.isEmpty() || all.last() < backupName(now.addDays(-1));
}

} // namespace store
