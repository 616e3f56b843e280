// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/backup.h"
#include "store/keys/folder.h"
#include "store/keys/repair.h"
#include "store/keys/tokenrows.h"
#include "store/migrate.h"
#include "store/pair.h"
#include "store/syncstore.h"
#include "support/await.h"
#include "support/estate.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A keychain of this test: may be absent, and forgets when told.
class MemoryKeychain final : public ports::KeyPort {
public:
    bool works = true;
    QHash<QString, core::Secret> entries;

    core::Async<bool> probe() override { co_return bool(works); }
    core::Async<std::optional<core::Secret>> load(QString name) override
    {
        if (!works)
            co_return core::fail(core::Errc::Timeout, u"no answer"_s);
        co_return entries.contains(name) ? std::optional(entries.value(name)) : std::nullopt;
    }
    core::Async<void> save(QString name, core::Secret secret) override
    {
        if (!works)
            co_return core::fail(core::Errc::Timeout, u"no answer"_s);
        entries.insert(name, secret);
        co_return core::Result<void>();
    }
    core::Async<void> remove(QString name) override
    {
        entries.remove(name);
        co_return core::Result<void>();
    }
};

} // namespace

class TestFolder : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QThreadPool m_pool;
    MemoryKeychain m_keychain;
    int m_number = 0;
    QString m_folder;

    core::Result<store::OpenedWorkspace> open(store::GivenKey given = {}, bool plaintext = false)
    {
        store::OpenRequest request;
        request.folder = m_folder;
        request.given = std::move(given);
        request.plaintext = plaintext;
        return await(store::openFolder(request, &m_keychain, m_pool));
    }
    static store::GivenKey passphrase(const char* text) { return {store::GivenKey::Kind::Passphrase, core::Secret(text)}; }
    static qint64 count(store::Workspace& w, const char* sql)
    {
        return *await(w.read([sql](store::Db& db) { return db.number(sql, -1); }));
    }
    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_keychain.works = true;
        m_keychain.entries.clear();
        m_folder = m_dir.filePath(u"workspace%1"_s.arg(++m_number));
    }

    void aNewWorkspaceOpensByItselfTheNextTime()
    {
        QString code;
        {
            auto made = open();
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().what));
            QVERIFY(made->isNew && made->workspace->isEncrypted());
            QVERIFY(made->keychainNote.isEmpty());
            code = made->recoveryCode;
            QCOMPARE(code.size(), 34);
        }
        auto again = open();
        QVERIFY(again.has_value());
        QVERIFY(!again->isNew && again->recoveryCode.isEmpty());
        QCOMPARE(QFile::permissions(m_folder + u"/workspace.json"_s) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void withoutAKeychainAPassphraseIsAskedFor()
    {
        m_keychain.works = false;
        QCOMPARE(open().error().origin, u"store.needkey"_s);
        QVERIFY2(!QFile::exists(m_folder + u"/workspace.db"_s), "nothing was made that nobody can open");
        {
            auto made = open(passphrase("one two three"));
            QVERIFY(made.has_value());
            QVERIFY(!made->keychainNote.isEmpty());
        }
        QCOMPARE(open().error().origin, u"store.needkey"_s);
        QCOMPARE(open(passphrase("wrong")).error().origin, u"store.wrongkey"_s);
        QVERIFY(open(passphrase("one two three")).has_value());
    }

    void theRecoveryCodeOpensOnANewMachineAndTheKeychainThere()
    {
        QString code;
        {
            auto made = open();
            code = made->recoveryCode;
            store::TokenRows tokens(*made->workspace);
            QVERIFY(await(tokens.save(estate::connection, u"read.tokens"_s, core::Secret("secret"))).has_value());
        }
        const QString moved = m_dir.filePath(u"moved"_s);
        QVERIFY(QDir().rename(m_folder, moved));
        m_folder = moved;
        m_keychain.entries.clear();
        QCOMPARE(open().error().origin, u"store.needkey"_s);
        {
            auto opened = open(store::GivenKey::fromText(core::Secret(code.toLower().toUtf8() + '\n')));
            QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().what));
            store::TokenRows tokens(*opened->workspace);
            QCOMPARE((*await(tokens.load(estate::connection, u"read.tokens"_s)))->reveal(), QByteArray("secret"));
        }
        QVERIFY(open().has_value());
    }

    void aDataKeyFromAPipeOpensIt()
    {
        QByteArray hex;
        {
            auto made = open();
            hex = made->dataKey.reveal().toHex();
        }
        m_keychain.entries.clear();
        QVERIFY(open(store::GivenKey::fromText(core::Secret(hex + '\n'))).has_value());
        hex[3] = hex[3] == 'a' ? 'b' : 'a';
        QCOMPARE(open(store::GivenKey::fromText(core::Secret(hex))).error().origin, u"store.wrongkey"_s);
    }

    void withoutEncryptionNoSecretIsKept()
    {
        auto made = open({}, true);
        QVERIFY(made.has_value());
        QVERIFY(m_keychain.entries.isEmpty());
        store::TokenRows tokens(*made->workspace);
        QCOMPARE(await(tokens.save(estate::connection, u"read.tokens"_s, core::Secret("secret"))).error().code, core::Errc::Refused);
        QVERIFY(!await(tokens.load(estate::connection, u"read.tokens"_s))->has_value());
    }

    void theSecondProcessReadsOnlyOrIsTold()
    {
        auto first = open();
        QVERIFY(first.has_value());
        auto second = open();
        QVERIFY(second.has_value());
        QVERIFY(second->inUseElsewhere && second->workspace->isReadOnly());
        store::OpenRequest request;
        request.folder = m_folder;
        request.readOnlyWhenInUse = false;
        QCOMPARE(await(store::openFolder(request, &m_keychain, m_pool)).error().origin, u"store.inuse"_s);
    }

    void aDamagedKeyFileOpensNothingAndChangesNothing()
    {
        {
            QVERIFY(open().has_value());
        }
        QFile file(m_folder + u"/workspace.json"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(60);
        file.write("X");
        file.close();
        const QByteArray before = content(m_folder + u"/workspace.db"_s);
        const QByteArray headerBefore = content(m_folder + u"/workspace.json"_s);
        QCOMPARE(open().error().origin, u"store.header.damaged"_s);
        QCOMPARE(content(m_folder + u"/workspace.db"_s), before);
        QCOMPARE(content(m_folder + u"/workspace.json"_s), headerBefore);
        QVERIFY(QFile::remove(m_folder + u"/workspace.json"_s));
        QCOMPARE(open().error().origin, u"store.header.missing"_s);
        QCOMPARE(content(m_folder + u"/workspace.db"_s), before);
    }

    void aNewPassphraseAndCodeReplaceTheOldOnes()
    {
        QString code;
        {
            auto made = open(passphrase("old words"));
            QVERIFY(made.has_value());
            QVERIFY(await(store::changePassphrase({m_folder}, made->dataKey, core::Secret("new words"), m_pool)).has_value());
            code = *await(store::newRecoveryCode({m_folder}, made->dataKey, m_pool));
        }
        QCOMPARE(open(passphrase("old words")).error().origin, u"store.wrongkey"_s);
        QVERIFY(open(passphrase("new words")).has_value());
        QVERIFY(open({store::GivenKey::Kind::RecoveryCode, core::Secret(code.toUtf8())}).has_value());
    }

    void repairKeepsTheDecisionsAndTheDamagedFile()
    {
        core::Secret key;
        const store::FolderPaths paths{m_folder};
        {
            auto made = open();
            key = made->dataKey;
            auto& w = *made->workspace;
            QVERIFY(await(w.write([](store::Db& db, store::ChangeSet&) -> core::Result<void> {
                        STORE_TRY(estate::addConnection(db));
                        STORE_TRY(db.run("INSERT INTO note (name, value) VALUES ('visit', x'01')"));
                        return db.run(
                            "INSERT INTO journal (at, who, action, target, result, detail, prev, hash) VALUES (1, 'a', 'b', 'c', 'd', '{}', x'', x'')");
                    })).has_value());
            store::SyncStore sync(w);
            QVERIFY(await(sync.write(estate::batch(0, 2000))).has_value());
            QVERIFY(store::makeBackup(paths, key, QDateTime::currentDateTimeUtc()).has_value());
        }
        QVERIFY(store::checkFile(paths.database(), key)->isEmpty());
        QFile file(paths.database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = file.size() / 2; at < file.size(); at += 4096) {
            file.seek(at);
            file.write(QByteArray(100, 'X'));
        }
        file.close();
        const QByteArray damaged = content(paths.database());
        QVERIFY(!store::checkFile(paths.database(), key)->isEmpty());
        {
            auto lock = store::FileLock::take(paths.lock());
            QVERIFY(lock.has_value());
            auto report = store::repairFolder(paths, key, **lock, QDateTime::currentDateTimeUtc());
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
            QVERIFY(report->lost.isEmpty());
            QCOMPARE(content(report->setAside + u"/workspace.db"_s), damaged);
        }
        auto again = open();
        QVERIFY(again.has_value());
        QCOMPARE(count(*again->workspace, "SELECT count(*) FROM connection"), 1);
        QCOMPARE(count(*again->workspace, "SELECT count(*) FROM journal"), 1);
        QCOMPARE(count(*again->workspace, "SELECT count(*) FROM note"), 1);
        QCOMPARE(count(*again->workspace, "SELECT count(*) FROM resource"), 0);
    }

    void repairOfDamagedDecisionsTakesThemFromTheFileAndTheBackupAndKeepsTheFacts()
    {
        core::Secret key;
        const store::FolderPaths paths{m_folder};
        const QString decisions = store::decisionsPath(paths.database());
        {
            auto made = open();
            key = made->dataKey;
            auto& w = *made->workspace;
            QVERIFY(await(w.write([](store::Db& db, store::ChangeSet&) -> core::Result<void> {
                        STORE_TRY(estate::addConnection(db));
                        for (int i = 0; i < 2000; ++i)
                            STORE_TRY(db.run("INSERT INTO note (name, value) VALUES (?1, zeroblob(100))", QString::number(i)));
                        return {};
                    })).has_value());
            store::SyncStore sync(w);
            auto b = estate::batch(0, 10);
            b.alerts = {estate::alert(1, b.resources[0].id)};
            QVERIFY(await(sync.write(b)).has_value());
            QVERIFY(await(w.write([](store::Db& db, store::ChangeSet&) {
                        return db.run("INSERT INTO alert_decision (alert_key, status, actor, at) SELECT key, 4, 'me', 0 FROM alert");
                    })).has_value());
            QVERIFY(store::makeBackup(paths, key, QDateTime::currentDateTimeUtc()).has_value());
        }
        QFile file(decisions);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = file.size() / 2; at < file.size(); at += 4096) {
            file.seek(at);
            file.write(QByteArray(100, 'X'));
        }
        file.close();
        const QByteArray damaged = content(decisions);
        {
            auto lock = store::FileLock::take(paths.lock());
            auto report = store::repairFolder(paths, key, **lock, QDateTime::currentDateTimeUtc());
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
            QVERIFY2(report->lost.isEmpty(), qPrintable(report->lost.join(u' ')));
            QCOMPARE(content(report->setAside + u"/workspace-decisions.db"_s), damaged);
            QVERIFY(!QFile::exists(report->setAside + u"/workspace.db"_s));
        }
        auto again = open();
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().what));
        QCOMPARE(count(*again->workspace, "SELECT count(*) FROM connection"), 1);
        QCOMPARE(count(*again->workspace, "SELECT count(*) FROM note"), 2000);
        QCOMPARE(count(*again->workspace, "SELECT count(*) FROM resource"), 10);
        QTRY_COMPARE(count(*again->workspace, "SELECT count(*) FROM resource WHERE alerts <> 0"), 0);
    }

    void repairBringsMissingDecisionsBackFromTheBackup()
    {
        const store::FolderPaths paths{m_folder};
        core::Secret key;
        {
            auto made = open();
            key = made->dataKey;
            QVERIFY(await(made->workspace->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); })).has_value());
            QVERIFY(await(store::SyncStore(*made->workspace).write(estate::batch(0, 10))).has_value());
            QVERIFY(store::makeBackup(paths, key, QDateTime::currentDateTimeUtc()).has_value());
        }
        QVERIFY(QFile::remove(store::decisionsPath(paths.database())));
        QCOMPARE(open().error().origin, u"store.decisions.missing"_s);
        {
            auto lock = store::FileLock::take(paths.lock());
            QVERIFY(store::repairFolder(paths, key, **lock, QDateTime::currentDateTimeUtc()).has_value());
        }
        auto again = open();
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().what));
        QCOMPARE(count(*again->workspace, "SELECT count(*) FROM connection"), 1);
        QCOMPARE(count(*again->workspace, "SELECT count(*) FROM resource"), 10);
    }

    void aFileThatTheRightKeyDoesNotOpenIsDamagedAndCanBeRepaired_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("first page of the facts") << u"facts"_s;
        QTest::newRow("first page of the decisions") << u"decisions"_s;
        QTest::newRow("facts of another workspace") << u"other"_s;
        QTest::newRow("under each other's name") << u"swapped"_s;
    }
    void aFileThatTheRightKeyDoesNotOpenIsDamagedAndCanBeRepaired()
    {
        QFETCH(QString, fault);
        const store::FolderPaths paths{m_folder};
        const QString decisions = store::decisionsPath(paths.database());
        {
            auto made = open();
            QVERIFY(await(made->workspace->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); })).has_value());
            QVERIFY(await(store::SyncStore(*made->workspace).write(estate::batch(0, 10))).has_value());
            QVERIFY(store::makeBackup(paths, made->dataKey, QDateTime::currentDateTimeUtc()).has_value());
        }
        if (fault == u"swapped") {
            QVERIFY(QFile::rename(decisions, decisions + u".x"_s) && QFile::rename(paths.database(), decisions)
                    && QFile::rename(decisions + u".x"_s, paths.database()));
        } else if (fault == u"other") {
            QVERIFY(QFile::remove(paths.database()));
            auto db = store::Db::open({paths.database(), core::Secret(QByteArray(32, 'o')), store::OpenOptions::Mode::Create, 2000, nullptr});
            QVERIFY(store::migrate(*db, store::factsSchema()).has_value());
        } else {
            QFile file(fault == u"facts" ? paths.database() : decisions);
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(100);
            file.write(QByteArray(500, 'X'));
        }
        const auto refused = open();
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().origin, fault == u"swapped" ? u"store.foreign"_s : u"store.corrupt"_s);
        if (fault != u"swapped")
            QCOMPARE(refused.error().detail, fault == u"decisions" ? u"workspace-decisions.db"_s : u"workspace.db"_s);
        store::OpenRequest reading;
        reading.folder = m_folder;
        reading.readOnly = true;
        QCOMPARE(await(store::openFolder(reading, &m_keychain, m_pool)).error().origin, refused.error().origin);
        store::OpenRequest request;
        request.folder = m_folder;
        request.repair = true;
        auto repaired = await(store::openFolder(request, &m_keychain, m_pool));
        QVERIFY2(repaired.has_value(), repaired ? "" : qPrintable(repaired.error().what + repaired.error().detail));
        QVERIFY2(repaired->lost.isEmpty(), qPrintable(repaired->lost.join(u' ')));
        QVERIFY(QDir(repaired->setAside).exists());
        QCOMPARE(repaired->decisionsFrom.startsWith(paths.backups()), fault == u"decisions");
        QCOMPARE(count(*repaired->workspace, "SELECT count(*) FROM connection"), 1);
        QCOMPARE(count(*repaired->workspace, "SELECT count(*) FROM resource"), fault == u"decisions" ? 10 : 0);
    }

    void whoOnlyReadsTakesNoLockAndMayBringOldFilesUpToDate()
    {
        const store::FolderPaths paths{m_folder};
        core::Secret key;
        {
            auto made = open();
            key = made->dataKey;
            QVERIFY(await(made->workspace->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); })).has_value());
        }
        store::OpenRequest reading;
        reading.folder = m_folder;
        reading.readOnly = true;
        {
            auto first = await(store::openFolder(reading, &m_keychain, m_pool));
            QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().what));
            QVERIFY(first->workspace->isReadOnly() && !first->lock);
            auto writer = open(); // comes later and writes
            QVERIFY(writer.has_value() && !writer->workspace->isReadOnly());
            QVERIFY(
                await(writer->workspace->write([](store::Db& db, store::ChangeSet&) { return db.run("UPDATE connection SET name = 'later'"); })).has_value());
            QCOMPARE(count(*first->workspace, "SELECT count(*) FROM connection WHERE name = 'later'"), 1);
        }
        {
            auto db = store::Db::open({paths.database(), key, store::OpenOptions::Mode::ReadWrite, 2000, nullptr});
            QVERIFY(db->exec("DROP INDEX read_mark_place; DROP TABLE verdict; DROP TABLE verdict_chunk; DROP TABLE fact_change; DROP TABLE health_day; DROP "
                             "TABLE compliance_day; DROP "
                             "INDEX resource_parent; ALTER "
                             "TABLE resource DROP COLUMN parent_key; PRAGMA user_version = 2")
                        .has_value());
        }
        auto upToDate = await(store::openFolder(reading, &m_keychain, m_pool));
        QVERIFY2(upToDate.has_value(), upToDate ? "" : qPrintable(upToDate.error().what + upToDate.error().detail));
        QVERIFY(upToDate->lock);
        QCOMPARE(count(*upToDate->workspace, "SELECT count(*) FROM health_day"), 0);
    }
};

QTEST_GUILESS_MAIN(TestFolder)
#include "test_folder.moc"
