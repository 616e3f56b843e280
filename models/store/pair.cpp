// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pair.h"

#include "store/bulkload.h"
#include "store/migrate.h"
#include "store/salvage.h"
#include "store/sqlite.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace store {

namespace {

OpenOptions at(OpenOptions options, const QString& path, OpenOptions::Mode mode)
{
    options.path = path;
    options.mode = mode;
    return options;
}

/// The version of a file that is there, read without touching it.
core::Result<int> checkedVersion(const OpenOptions& options, const QString& path, const Schema& schema)
{
    auto db = Db::open(at(options, path, OpenOptions::Mode::ReadOnly));
    // A process that was killed while it made the file left a journal, which only a writer may roll back.
    if (!db && db.error().origin == "store.readonly"_L1 && options.mode != OpenOptions::Mode::ReadOnly)
        db = Db::open(at(options, path, OpenOptions::Mode::ReadWrite));
    if (!db)
        return std::unexpected(db.error());
    STORE_TRY(checkSchema(*db, schema));
    return schemaVersion(*db);
}

core::Result<void> vacuumInto(Db& db, const QString& path)
{
    if (QFile::exists(path))
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The backup was not written: a file of that name exists already."), path,
                          u"store.backup"_s);
    const QString part = path + u".part"_s;
    QFile::remove(part);
    return db.run("VACUUM main INTO ?1", part);
}

core::Result<void> takeName(const QString& path)
{
    // Written under another name first, so that half a copy never looks like a backup.
    if (!QFile::rename(path + u".part"_s, path))
        return core::fail(core::Errc::Io, QCoreApplication::translate("store", "The backup could not be written: check the folder and its free space."), path,
                          u"store.backup"_s);
    return {};
}

/// Brings one file to its schema, with a copy beside it before an old one is changed.
core::Result<void> migrateFile(const OpenOptions& options, const QString& path, const Schema& schema)
{
    const auto mode = QFile::exists(path) ? OpenOptions::Mode::ReadWrite : OpenOptions::Mode::Create;
    STORE_LET(db, Db::open(at(options, path, mode)));
    STORE_LET(version, schemaVersion(db));
    if (version > 0 && version < schema.version()) {
        const QString copy = path + u".bak-"_s + QString::number(version);
        if (!QFile::exists(copy)) { // an earlier try may have made it
            STORE_TRY(vacuumInto(db, copy));
            STORE_TRY(takeName(copy));
        }
    }
    return migrate(db, schema);
}

/// Version 1 kept both kinds in one file: its decisions are copied into a file of their own, which gets its name only when
/// it is whole. A crash before that begins anew, one after it leaves two copies of which the new one counts.
core::Result<void> splitDecisions(const OpenOptions& options, const QString& facts, const QString& decisions)
{
    const QString part = decisions + u".part"_s;
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(part + suffix);
    {
        STORE_LET(from, Db::open(at(options, facts, OpenOptions::Mode::ReadOnly)));
        STORE_LET(to, Db::open(at(options, part, OpenOptions::Mode::Create)));
        STORE_TRY(migrate(to, decisionsSchema()));
        STORE_LET(transaction, Transaction::begin(to));
        for (const QString& table : decisionTables()) {
            qint64 copied = 0;
            STORE_LET(whole, copyDecisions(from, to, table, &copied));
            if (!whole)
                return core::fail(core::Errc::Storage, QCoreApplication::translate("store", "The workspace file is damaged: repair it or restore a backup."),
                                  table, u"store.corrupt"_s);
        }
        STORE_TRY(copySequences(from, to));
        STORE_TRY(transaction.commit());
    } // closing moves the log into the file
    if (!QFile::rename(part, decisions))
        return core::fail(core::Errc::Io,
                          QCoreApplication::translate("store", "The workspace could not be brought up to date: check the folder's rights and its free space."),
                          decisions, u"store.split"_s);
    return {};
}

/// Of facts with their decisions beside. 0: the facts do not know theirs yet.
core::Result<qint64> checkedIdentity(Db& facts)
{
    STORE_LET(ours, facts.number("SELECT id FROM identity", 0));
    STORE_LET(known, buildState(facts, u"identity"_s));
    if (known != 0 && known != ours) {
        return core::fail(
            core::Errc::BadInput,
            QCoreApplication::translate(
                "store",
                "The two files of the workspace do not belong together: put back the pair that was copied together, or move workspace.db away and sync again."),
            {}, u"store.pair"_s);
    }
    return known;
}

/// Of the files that are there; 0 for one that is not.
struct Versions {
    int facts = 0;
    int decisions = 0;
};

core::Result<Versions> checkedVersions(const OpenOptions& options)
{
    Versions versions;
    if (QFile::exists(options.path)) {
        STORE_LET(version, checkedVersion(options, options.path, factsSchema()));
        versions.facts = version;
    }
    const QString decisions = decisionsPath(options.path);
    if (QFile::exists(decisions)) {
        STORE_LET(version, checkedVersion(options, decisions, decisionsSchema()));
        versions.decisions = version;
    } else if (versions.facts > oneFileVersion) {
        return core::fail(core::Errc::Storage,
                          QCoreApplication::translate(
                              "store", "The file with your decisions is missing: put workspace-decisions.db back beside workspace.db, or restore a backup."),
                          decisions, u"store.decisions.missing"_s);
    }
    return versions;
}

} // namespace

QString decisionsPath(const QString& factsPath)
{
    const QString base = factsPath.endsWith(u".db"_s) ? factsPath.chopped(3) : factsPath;
    return base + u"-decisions.db"_s;
}

QStringList decisionTables()
{
    return {u"connection"_s,  u"token"_s,    u"alert_decision"_s, u"journal"_s,       u"outbox"_s,          u"saved_view"_s,
            u"saved_query"_s, u"note"_s,     u"exemption"_s,      u"custom_policy"_s, u"governance_rule"_s, u"governance_assignment"_s,
            u"attestation"_s, u"evidence"_s, u"evidence_file"_s,  u"score_target"_s};
}

core::Result<void> preparePair(OpenOptions options)
{
    const QString facts = options.path;
    const QString decisions = decisionsPath(facts);
    STORE_LET(versions, checkedVersions(options));
    if (versions.facts == oneFileVersion && !QFile::exists(decisions))
        STORE_TRY(splitDecisions(options, facts, decisions));
    STORE_TRY(migrateFile(options, decisions, decisionsSchema()));
    STORE_TRY(migrateFile(options, facts, factsSchema()));
    STORE_LET(db, openPair(options, PairUse::Facts));
    STORE_LET(known, checkedIdentity(db));
    if (known != 0)
        return {};
    STORE_LET(ours, db.number("SELECT id FROM identity", 0));
    return setBuildState(db, u"identity"_s, ours);
}

core::Result<void> checkPair(const OpenOptions& options)
{
    STORE_LET(versions, checkedVersions(options));
    if (versions.facts <= oneFileVersion)
        return {}; // nothing that could belong to another
    STORE_LET(db, openPair(at(options, options.path, OpenOptions::Mode::ReadOnly), PairUse::Facts));
    STORE_TRY(checkedIdentity(db));
    return {};
}

core::Result<bool> isPairOutdated(const OpenOptions& options)
{
    STORE_LET(versions, checkedVersions(options));
    const auto isOlder = [](int version, const Schema& schema) { return version != 0 && version < schema.version(); };
    return isOlder(versions.facts, factsSchema()) || isOlder(versions.decisions, decisionsSchema());
}

core::Result<Db> openPair(OpenOptions options, PairUse use)
{
    const QString facts = options.path;
    const QString decisions = decisionsPath(facts);
    const bool onlyReads = options.mode == OpenOptions::Mode::ReadOnly;
    options.mode = onlyReads ? options.mode : OpenOptions::Mode::ReadWrite;
    options.path = use == PairUse::Decisions ? decisions : facts;
    STORE_LET(db, Db::open(options));
    if (use == PairUse::Decisions) {
        if (!onlyReads)
            STORE_TRY(db.exec("PRAGMA main.synchronous = FULL")); // what the user saw accepted survives a power cut
        STORE_TRY(db.attach(facts, factsSchemaName, options.key, true));
    } else {
        STORE_LET(version, schemaVersion(db));
        if (version != oneFileVersion) // read as it is by a process that may not bring it up to date
            STORE_TRY(db.attach(decisions, decisionsSchemaName, options.key, onlyReads || use == PairUse::Facts));
    }
    if (use == PairUse::Reading)
        STORE_TRY(db.exec(schemaText(u"views.sql"_s)));
    return std::move(db);
}

core::Result<void> backupPair(const OpenOptions& options, const QString& path, core::CancelToken token)
{
    const QString decisions = decisionsPath(path);
    {
        STORE_LET(db, openPair(options, PairUse::Facts));
        db.setCancel(token);
        STORE_TRY(vacuumInto(db, path));
    }
    {
        STORE_LET(db, openPair(options, PairUse::Decisions));
        db.setCancel(token);
        STORE_TRY(vacuumInto(db, decisions));
    }
    STORE_TRY(takeName(decisions));
    return takeName(path);
}

namespace {

/// The first version of decisions that has the table.
int firstVersionWith(const QString& table)
{
    if (table == "score_target"_L1)
        return 6;
    if (table == "attestation"_L1 || table == "evidence"_L1 || table == "evidence_file"_L1)
        return 5;
    if (table.startsWith("governance_"_L1))
        return 4;
    if (table == "custom_policy"_L1)
        return 3;
    return table == "exemption"_L1 ? 2 : 1;
}

} // namespace

core::Result<bool> copyDecisions(Db& from, Db& to, const QString& table, qint64* copied)
{
    if (const auto version = schemaVersion(from); version && *version < firstVersionWith(table))
        return true;
    const std::string name = table.toStdString();
    auto select = from.prepare("SELECT * FROM main." + name);
    if (!select)
        return false;
    std::string names;
    std::string marks;
    for (int i = 0; i < select->columnCount(); ++i) {
        names += std::string(i > 0 ? ", " : "") + sqlite3_column_name(select->handle(), i);
        marks += i > 0 ? ", ?" : "?";
    }
    STORE_LET(insert, to.prepare("INSERT OR IGNORE INTO main." + name + " (" + names + ") VALUES (" + marks + ')'));
    return forEachReadable(*select, [&]() -> core::Result<void> {
        bindRow(*select, 0, insert, 1);
        STORE_TRY(insert.finish());
        *copied += to.changes();
        return {};
    });
}

core::Result<void> copySequences(Db& from, Db& to)
{
    STORE_LET(s, from.prepare("SELECT name, seq FROM main.sqlite_sequence"));
    for (;;) {
        STORE_LET(row, s.step());
        if (!row)
            return {};
        if (!decisionTables().contains(s.text(0)))
            continue;
        STORE_TRY(to.run("DELETE FROM sqlite_sequence WHERE name = ?1 AND seq < ?2", s.text(0), s.int64(1)));
        STORE_TRY(to.run("INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)", s.text(0),
                         s.int64(1)));
    }
}

} // namespace store
