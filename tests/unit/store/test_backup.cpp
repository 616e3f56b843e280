// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/backup.h"
#include "store/keys/repair.h"
#include "store/pair.h"
#include "store/syncstore.h"
#include "support/await.h"
#include "support/estate.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestBackup : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QThreadPool m_pool;
    const QDateTime m_now{QDate(2026, 3, 10), QTime(12, 0), QTimeZone::UTC};

    store::FolderPaths paths() const { return {m_dir->filePath(u"workspace"_s)}; }
    core::Result<store::OpenedWorkspace> open(const QString& folder, store::GivenKey given, bool repair = false)
    {
        store::OpenRequest request;
        request.folder = folder;
        request.given = std::move(given);
        request.repair = repair;
        return await(store::openFolder(request, nullptr, m_pool));
    }
    static store::GivenKey passphrase() { return {store::GivenKey::Kind::Passphrase, core::Secret("a good passphrase")}; }
    static qint64 count(store::Workspace& w, const char* sql)
    {
        return await(w.read([sql](store::Db& db) { return db.number(sql, -1); })).value_or(-2);
    }
    /// A connection, facts and three days of history.
    static void furnish(store::Workspace& w)
    {
        QVERIFY(await(w.write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); })).has_value());
        auto b = estate::batch(0, 30);
        b.scopes = {estate::scope(0)};
        for (int day = 1; day <= 3; ++day) {
            b.scoreDays.append({estate::scopeId(0), {}, QDate(2026, 3, day), 10.0 * day, 1, 10, 1});
            b.healthDays.append({estate::scopeId(0), QDate(2026, 3, day), 30, day});
        }
        domain::ScoreCause cause;
        cause.scopeId = estate::scopeId(0);
        cause.at = QDateTime(QDate(2026, 3, 2), QTime(0, 0), QTimeZone::UTC);
        cause.assessmentKey = u"key"_s;
        b.causes = {cause};
        QVERIFY(await(store::SyncStore(w).write(b)).has_value());
    }
    static void damage(const QString& path, qint64 from)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = from; at < file.size(); at += 4096) {
            file.seek(at);
            file.write(QByteArray(100, 'X'));
        }
    }
    QStringList backups() const { return QDir(paths().backups()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name); }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aBackupPutIntoAnEmptyFolderIsTheWorkspaceAsItWas()
    {
        QString backup;
        QString code;
        {
            auto w = open(paths().folder, passphrase());
            QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().what));
            code = w->recoveryCode;
            furnish(*w->workspace);
            auto made = store::makeBackup(paths(), w->dataKey, m_now); // while it is open
            QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
            backup = *made;
            QVERIFY(await(w->workspace->write([](store::Db& db, store::ChangeSet&) {
                        return db.run("INSERT INTO note (name, value) VALUES ('later', x'')");
                    })).has_value());
        }
        const QString elsewhere = m_dir->filePath(u"restored"_s);
        QVERIFY(QDir().mkpath(elsewhere));
        for (const QString& name : QDir(backup).entryList(QDir::Files))
            QVERIFY(QFile::copy(backup + u'/' + name, elsewhere + u'/' + name));
        QVERIFY(QDir(paths().folder).removeRecursively()); // nothing else is left
        QCOMPARE(open(elsewhere, {store::GivenKey::Kind::Passphrase, core::Secret("another one")}).error().origin, u"store.wrongkey"_s);
        for (const auto& key : {passphrase(), store::GivenKey{store::GivenKey::Kind::RecoveryCode, core::Secret(code.toUtf8())}}) {
            auto w = open(elsewhere, key);
            QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().what + w.error().detail));
            QVERIFY(!w->isNew && w->lock);
            QCOMPARE(count(*w->workspace, "SELECT count(*) FROM connection"), 1);
            QCOMPARE(count(*w->workspace, "SELECT count(*) FROM resource"), 30);
            QCOMPARE(count(*w->workspace, "SELECT count(*) FROM note"), 0);
        }
    }

    void onlyTheNewestAreKept()
    {
        auto w = open(paths().folder, passphrase());
        QVERIFY(QDir().mkpath(paths().backups()));
        for (const auto& name : {u"workspace-20200101-000000-000.db"_s, u"workspace-20200101-000000-000-decisions.db"_s}) { // as they were made once
            QFile old(paths().backups() + u'/' + name);
            QVERIFY(old.open(QIODevice::WriteOnly));
        }
        QVERIFY(QDir().mkpath(paths().backups() + u"/20260101-000000-000.part"_s)); // of a process that was killed
        QCOMPARE(store::backupsOf(paths()).size(), 1);
        for (int i = 0; i < 5; ++i)
            QVERIFY(store::makeBackup(paths(), w->dataKey, m_now.addSecs(i), 3).has_value());
        QCOMPARE(backups(), QStringList({u"20260310-120002-000"_s, u"20260310-120003-000"_s, u"20260310-120004-000"_s}));
        QVERIFY(store::backupsOf(paths()).first().contains(u"20260310-120004-000"_s));
    }

    void oneIsDueOnceADayAlsoWhenTheClockWasWrong()
    {
        auto w = open(paths().folder, passphrase());
        QVERIFY(store::isBackupDue(paths(), m_now));
        QVERIFY(store::makeBackup(paths(), w->dataKey, m_now).has_value());
        QVERIFY(!store::isBackupDue(paths(), m_now));
        QVERIFY(!store::isBackupDue(paths(), m_now.addSecs(23 * 3600)));
        QVERIFY(store::isBackupDue(paths(), m_now.addSecs(25 * 3600)));
        QVERIFY(store::isBackupDue(paths(), m_now.addDays(-400)));
    }

    void whatIsCutShortIsNoBackup()
    {
        auto w = open(paths().folder, passphrase());
        furnish(*w->workspace);
        core::CancelSource source;
        source.request_stop();
        const auto small = store::makeBackup(paths(), w->dataKey, m_now, 3, source.get_token());
        QVERIFY(!small.has_value());
        QCOMPARE(small.error().code, core::Errc::Cancelled);
        QVERIFY(await(store::SyncStore(*w->workspace).write(estate::batch(0, 1000))).has_value());
        const auto big = store::makeBackup(paths(), w->dataKey, m_now, 3, source.get_token());
        QVERIFY(!big.has_value());
        QCOMPARE(big.error().origin, u"store"_s); // given up in the middle of copying
        QVERIFY(QFile::rename(paths().header(), paths().header() + u".away"_s));
        QCOMPARE(store::makeBackup(paths(), w->dataKey, m_now).error().origin, u"store.backup"_s);
        QVERIFY2(backups().isEmpty(), qPrintable(backups().join(u' ')));
        QVERIFY(store::isBackupDue(paths(), m_now));
    }

    void aRepairOfFactsKeepsTheHistoryThatNoSourceTellsAgain_data()
    {
        QTest::addColumn<bool>("readable");
        QTest::newRow("from the damaged file") << true;
        QTest::newRow("from the backup") << false;
    }
    void aRepairOfFactsKeepsTheHistoryThatNoSourceTellsAgain()
    {
        QFETCH(bool, readable);
        {
            auto w = open(paths().folder, passphrase());
            furnish(*w->workspace);
            if (readable) // damage that a look at every page finds, away from the history
                QVERIFY(await(store::SyncStore(*w->workspace).write(estate::batch(30, 2000))).has_value());
            else
                QVERIFY(store::makeBackup(paths(), w->dataKey, m_now).has_value());
        }
        if (readable) {
            const qint64 size = QFileInfo(paths().database()).size();
            damage(paths().database(), size / 4096 * 3 / 4 * 4096 + 200);
        } else {
            damage(paths().database(), 100);
        }
        auto w = open(paths().folder, passphrase(), true);
        QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().what + w.error().detail));
        QVERIFY2(w->lost.isEmpty(), qPrintable(w->lost.join(u' ')));
        QCOMPARE(count(*w->workspace, "SELECT count(*) FROM resource"), 0);
        QCOMPARE(count(*w->workspace, "SELECT count(*) FROM connection"), 1);
        QCOMPARE(count(*w->workspace, "SELECT sum(d.percent) FROM score_day d JOIN scope s ON s.id = d.scope AND s.known = 1"), 60);
        QCOMPARE(count(*w->workspace, "SELECT count(*) FROM score_cause"), 1);
        QCOMPARE(count(*w->workspace, "SELECT sum(unhealthy) FROM health_day"), 6);
        auto again = estate::batch(0, 30);
        again.scopes = {estate::scope(0)};
        QVERIFY(await(store::SyncStore(*w->workspace).write(again)).has_value());
        QCOMPARE(count(*w->workspace, "SELECT count(*) FROM score_day d JOIN scope s ON s.id = d.scope AND s.hash <> 0"), 3); // the scope was taken up again
    }

    void whatCannotBeSavedIsSaid()
    {
        {
            auto w = open(paths().folder, passphrase());
            furnish(*w->workspace);
        }
        damage(paths().database(), 100);
        damage(store::decisionsPath(paths().database()), 100);
        auto w = open(paths().folder, passphrase(), true);
        QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().what + w.error().detail));
        for (const auto& table : {u"connection"_s, u"journal"_s, u"score_day"_s, u"health_day"_s})
            QVERIFY2(w->lost.contains(table), qPrintable(table));
        QCOMPARE(count(*w->workspace, "SELECT count(*) FROM connection"), 0);
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
