// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/repair.h"

#include "store/bulkload.h"
#include "store/keys/backup.h"
#include "store/keys/history.h"
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

core::Result<Db> openForReading(const QString& path, const core::Secret& key)
{
    return Db::open({path, key, OpenOptions::Mode::ReadOnly, 2048, nullptr});
}

bool isSound(const QString& path, const core::Secret& key, const Schema& schema)
{
    const auto faults = QFile::exists(path) ? checkFile(path, key) : QStringList{path};
    if (!faults || !faults->isEmpty())
        return false;
    auto db = openForReading(path, key);
    return db && checkSchema(*db, schema); // not another file under its name
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
            return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The damaged workspace cannot be set aside: check the folder's rights."),
                              file, u"store.repair"_s);
    }
    return {};
}

/// The damaged files, best first, as copies: opening one would let SQLite write its log into it.
QStringList readingCopies(const FolderPaths& paths, const QString& aside)
{
    QStringList copies;
    for (const QString& damaged : {decisionsPath(paths.database()), paths.database()}) {
        const QString file = aside + u'/' + QFileInfo(damaged).fileName();
        if (!QFile::exists(file))
            continue;
        const QString reading = aside + u"/reading-"_s + QFileInfo(damaged).fileName();
        for (const auto suffix : suffixes)
            QFile::copy(file + suffix, reading + suffix);
        copies.append(reading);
    }
    return copies;
}

/// Where decisions may be found, best first; one file held both once, and files may stand under each other's name.
QStringList sourcesOf(const FolderPaths& paths, const QStringList& copies)
{
    QStringList sources = copies;
    for (const QString& facts : backupsOf(paths))
        sources.append(QFile::exists(decisionsPath(facts)) ? decisionsPath(facts) : facts);
    return sources;
}

core::Result<Db> openSource(const QString& source, const QStringList& copies, const core::Secret& key)
{
    // A copy may need its log moved in.
    return copies.contains(source) ? Db::open({source, key, OpenOptions::Mode::ReadWrite, 8192, nullptr}) : openForReading(source, key);
}

/// History that is read from what is at hand, into facts made anew.
core::Result<void> salvageHistory(const FolderPaths& paths, const QStringList& copies, const core::Secret& key, RepairReport& report)
{
    STORE_LET(fresh, Db::open({paths.database(), key, OpenOptions::Mode::Create, 8192, nullptr}));
    STORE_TRY(migrate(fresh, factsSchema()));
    QStringList left = historyTables();
    for (const QString& source : copies + backupsOf(paths)) {
        if (left.isEmpty())
            break;
        auto damaged = openSource(source, copies, key);
        if (!damaged || !checkSchema(*damaged, factsSchema()))
            continue;
        STORE_TRY(copyHistory(*damaged, fresh, left));
    }
    report.lost += left;
    return {};
}

core::Result<void> salvageDecisions(const QStringList& sources, const QStringList& copies, const core::Secret& key, Db& fresh, RepairReport& report)
{
    report.lost = decisionTables();
    for (const QString& source : sources) {
        auto damaged = openSource(source, copies, key);
        if (!damaged)
            continue;
        const QStringList wanted = report.lost;
        STORE_LET(transaction, Transaction::begin(fresh));
        for (const QString& table : wanted) {
            const qint64 before = report.kept[table];
            STORE_LET(whole, copyDecisions(*damaged, fresh, table, &report.kept[table]));
            if (whole)
                report.lost.removeAll(table);
            if (report.decisionsFrom.isEmpty() && (whole || report.kept[table] > before))
                report.decisionsFrom = source;
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

namespace {

core::Result<void> repairDecisions(const FolderPaths& paths, const core::Secret& key, const QStringList& copies, bool factsStay, RepairReport& report)
{
    STORE_LET(fresh, Db::open({decisionsPath(paths.database()), key, OpenOptions::Mode::Create, 8192, nullptr}));
    STORE_TRY(migrate(fresh, decisionsSchema()));
    STORE_TRY(salvageDecisions(sourcesOf(paths, copies), copies, key, fresh, report));
    if (copies.contains(report.decisionsFrom))
        report.decisionsFrom = report.setAside;
    return factsStay ? adoptFacts(paths, key, fresh) : core::Result<void>();
}

} // namespace

core::Result<RepairReport> repairFolder(const FolderPaths& paths, const core::Secret& dataKey, const FileLock& lock, const QDateTime& now)
{
    Q_UNUSED(lock)
    RepairReport report;
    const QString decisions = decisionsPath(paths.database());
    report.setAside = paths.folder + u"/damaged-"_s + now.toString(stamp);
    if (!QDir().mkpath(report.setAside))
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The damaged workspace cannot be set aside: check the folder's rights."),
                          report.setAside, u"store.repair"_s);
    const bool decisionsSound = isSound(decisions, dataKey, decisionsSchema());
    // Somebody met damage: when it is not in the decisions it is in the facts, even if the check does not find it.
    const bool factsSound = !decisionsSound && isHalfOfPair(paths.database(), dataKey) && isSound(paths.database(), dataKey, factsSchema());
    if (!factsSound)
        STORE_TRY(moveAside(paths.database(), report.setAside));
    if (!decisionsSound)
        STORE_TRY(moveAside(decisions, report.setAside));
    const QStringList copies = readingCopies(paths, report.setAside);
    report.decisionsFrom = decisionsSound ? decisions : QString();
    auto repaired = decisionsSound ? core::Result<void>() : repairDecisions(paths, dataKey, copies, factsSound, report);
    if (repaired && !factsSound)
        repaired = salvageHistory(paths, copies, dataKey, report);
    for (const QString& copy : copies) {
        for (const auto suffix : suffixes)
            QFile::remove(copy + suffix);
    }
    return repaired ? core::Result<RepairReport>(report) : std::unexpected(repaired.error());
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

} // namespace store
