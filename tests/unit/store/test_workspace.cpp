// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrate.h"
#include "store/syncstore.h"
#include "support/await.h"
#include "support/estate.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWorkspace : public QObject {
    Q_OBJECT

    static core::Result<std::unique_ptr<store::Workspace>> open(const QTemporaryDir& dir, bool readOnly = false)
    {
        return store::Workspace::open({.databasePath = dir.filePath(u"w.db"_s), .key = core::Secret(QByteArray(32, 'k')), .readOnly = readOnly});
    }
    static auto count(store::Workspace& w, const char* sql)
    {
        return await(w.read([sql](store::Db& db) { return db.number(sql, -1); }));
    }

private Q_SLOTS:
    void aWriteIsSeenByTheReadAfterIt()
    {
        QTemporaryDir dir;
        auto w = open(dir);
        QVERIFY(w.has_value());
        for (int i = 0; i < 50; ++i) {
            QVERIFY(await((*w)->write([i](store::Db& db, store::ChangeSet&) {
                        return db.run("INSERT INTO note (name, value) VALUES (?1, x'')", QString::number(i));
                    })).has_value());
            QCOMPARE(*count(**w, "SELECT count(*) FROM note"), i + 1);
        }
    }

    void anErrorOfTheFunctionRollsBack()
    {
        QTemporaryDir dir;
        auto w = open(dir);
        auto result = await((*w)->write([](store::Db& db, store::ChangeSet&) -> core::Result<int> {
            STORE_TRY(db.run("INSERT INTO note (name, value) VALUES ('a', x'')"));
            return core::fail(core::Errc::Conflict, u"no"_s);
        }));
        QCOMPARE(result.error().code, core::Errc::Conflict);
        QCOMPARE(*count(**w, "SELECT count(*) FROM note"), 0);
    }

    void aLongReadIsInterrupted()
    {
        QTemporaryDir dir;
        auto w = open(dir);
        core::CancelSource source;
        auto future = (*w)->read(
            [](store::Db& db) {
                return db.number("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT count(*) FROM n", 0);
            },
            source.get_token());
        QTimer::singleShot(50, this, [&source] { source.request_stop(); });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(await(std::move(future)).error().code, core::Errc::Cancelled);
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(*count(**w, "SELECT 7"), 7);
    }

    void readersDoNotWrite()
    {
        QTemporaryDir dir;
        auto w = open(dir);
        auto result = await((*w)->read([](store::Db& db) { return db.run("INSERT INTO note (name, value) VALUES ('a', x'')"); }));
        QCOMPARE(result.error().origin, u"store.readonly"_s);
    }

    void aReadOnlyWorkspaceReadsAndRefusesToWrite()
    {
        QTemporaryDir dir;
        auto writer = open(dir);
        QVERIFY(await((*writer)->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); })).has_value());
        auto reader = open(dir, true);
        QVERIFY(reader.has_value());
        QCOMPARE(*count(**reader, "SELECT count(*) FROM connection"), 1);
        auto refused = await((*reader)->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); }));
        QCOMPARE(refused.error().code, core::Errc::Refused);
        store::SyncStore sync(**reader);
        QCOMPARE(await(sync.write(estate::batch(0, 1))).error().code, core::Errc::Refused);
    }

    void usersWritesGoBeforeTheSync()
    {
        QTemporaryDir dir;
        auto w = open(dir);
        QVERIFY(await((*w)->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); })).has_value());
        store::SyncStore sync(**w);
        int synced = 0;
        constexpr int batches = 6;
        for (int i = 0; i < batches; ++i) {
            [](store::SyncStore& s, int n, int* done) -> QCoro::Task<> {
                (void)co_await s.write(estate::batch(n * 1000, n * 1000 + 1000));
                ++*done;
            }(sync, i, &synced);
        }
        auto written = await((*w)->write([](store::Db& db, store::ChangeSet&) { return db.run("INSERT INTO note (name, value) VALUES ('a', x'')"); }));
        QVERIFY(written.has_value());
        QVERIFY2(synced < batches, "the decision did not wait for the whole sync");
        QTRY_COMPARE_WITH_TIMEOUT(synced, batches, 60000);
    }

    void whatTheUserDecidedIsFinishedBeforeClosing()
    {
        QTemporaryDir dir;
        {
            auto w = open(dir);
            for (int i = 0; i < 20; ++i)
                (*w)->write([i](store::Db& db, store::ChangeSet&) { return db.run("INSERT INTO note (name, value) VALUES (?1, x'')", QString::number(i)); });
        }
        auto w = open(dir);
        QCOMPARE(*count(**w, "SELECT count(*) FROM note"), 20);
    }

    void whoAwaitsADroppedSyncIsToldCancelled()
    {
        QTemporaryDir dir;
        auto w = open(dir);
        auto sync = std::make_unique<store::SyncStore>(**w);
        QList<core::Errc> ends;
        for (int i = 0; i < 20; ++i) {
            [](store::SyncStore& s, int n, QList<core::Errc>* out) -> QCoro::Task<> {
                auto result = co_await s.write(estate::batch(n * 500, n * 500 + 500));
                out->append(result ? core::Errc::Internal : result.error().code);
            }(*sync, i, &ends);
        }
        w->reset();
        QTRY_COMPARE(ends.size(), 20);
        QVERIFY(ends.contains(core::Errc::Cancelled));
        QCOMPARE(core::liveAwaits(), 0);
    }

    void changesAreToldTogether()
    {
        QTemporaryDir dir;
        auto w = open(dir);
        QSignalSpy spy(&(*w)->notifier(), &store::ChangeNotifier::changed);
        for (int i = 0; i < 30; ++i) {
            QVERIFY(await((*w)->write([i](store::Db&, store::ChangeSet& changes) -> core::Result<void> {
                        changes.alert(i);
                        return {};
                    })).has_value());
        }
        QTRY_VERIFY(!spy.isEmpty());
        QTRY_VERIFY([&] {
            qsizetype rows = 0;
            for (const auto& call : spy)
                rows += call.at(0).value<store::ChangeSet>().alertRows.size();
            return rows == 30;
        }());
        QVERIFY(spy.size() < 10);
    }

    void manyThreadsReadWhileOneWrites()
    {
        QTemporaryDir dir;
        auto w = open(dir);
        QVERIFY(await((*w)->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); })).has_value());
        store::SyncStore sync(**w);
        int done = 0;
        for (int i = 0; i < 5; ++i) {
            [](store::SyncStore& s, int n, int* ended) -> QCoro::Task<> {
                (void)co_await s.write(estate::batch(n * 300, n * 300 + 300));
                ++*ended;
            }(sync, i, &done);
        }
        int reads = 0;
        for (int i = 0; i < 200; ++i) {
            [](store::Workspace& ws, int* ended) -> QCoro::Task<> {
                (void)co_await ws.read([](store::Db& db) { return db.number("SELECT count(*) FROM resource r JOIN resource_text t ON t.row = r.row", 0); });
                ++*ended;
            }(**w, &reads);
        }
        QTRY_COMPARE_WITH_TIMEOUT(done, 5, 60000);
        QTRY_COMPARE_WITH_TIMEOUT(reads, 200, 60000);
        QCOMPARE(*count(**w, "SELECT count(*) FROM resource"), 1500);
    }

    void aBackupOpensWithTheSameKeyAndNeverReplacesAFile()
    {
        QTemporaryDir dir;
        auto w = open(dir);
        QVERIFY(await((*w)->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); })).has_value());
        const QString path = dir.filePath(u"copy.db"_s);
        auto made = (*w)->backup(path);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
        QVERIFY(!(*w)->backup(path).has_value());
        auto copy = store::Workspace::open({.databasePath = path, .key = core::Secret(QByteArray(32, 'k'))});
        QVERIFY(copy.has_value());
        QCOMPARE(*count(**copy, "SELECT count(*) FROM connection"), 1);
        QVERIFY(!store::Workspace::open({.databasePath = path, .key = core::Secret(QByteArray(32, 'x'))}).has_value());
        QVERIFY(!store::Workspace::open({.databasePath = path}).has_value());
    }

    void aNewerFileIsOpenedByNobodyWhoMightMisreadIt()
    {
        QTemporaryDir dir;
        {
            auto w = open(dir);
            QVERIFY(w.has_value());
        }
        {
            auto db = store::Db::open({dir.filePath(u"w.db"_s), core::Secret(QByteArray(32, 'k')), store::OpenOptions::Mode::ReadWrite, 2000, nullptr});
            QVERIFY(db->exec("PRAGMA user_version = 9999").has_value());
        }
        auto newer = open(dir);
        QCOMPARE(newer.error().origin, u"store.newer"_s);
        auto reader = open(dir, true);
        QVERIFY(!reader.has_value());
        QCOMPARE(reader.error().origin, u"store.newer"_s);
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "test_workspace.moc"
