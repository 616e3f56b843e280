// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/repair.h"
#include "store/syncstore.h"
#include "support/await.h"
#include "support/estate.h"

#include <cstdio>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int batchSize = 300;
constexpr int batches = 26; // 7,800 resources: the load turns into a bulk load on the way
constexpr auto keyByte = 'k';

core::Result<std::unique_ptr<store::Workspace>> openIn(const QString& folder)
{
    return store::Workspace::open({.databasePath = folder + u"/w.db"_s, .key = core::Secret(QByteArray(32, keyByte))});
}

domain::Batch numbered(int n)
{
    auto b = estate::batch(n * batchSize, (n + 1) * batchSize);
    for (const auto& r : std::as_const(b.resources))
        b.assessments.append(estate::assessment(r, 1, domain::AssessmentState::Unhealthy));
    if (n == 0)
        b.metadata = {estate::metadata(1)};
    b.cursor = QByteArray::number(n + 1);
    if (n == batches - 1) {
        b.passEnds = {{domain::FactKind::Resource, {}, {}}, {domain::FactKind::Assessment, {}, {}}};
        b.cursor = QByteArray();
    }
    return b;
}

/// Like the above, but with enough rows that the making of indexes takes a while, and decisions all the time.
constexpr int indexedBatches = 60;
constexpr int indexedSize = 1000;

int decideWhileIndexesAreMade(const QString& folder)
{
    auto w = openIn(folder);
    if (!w)
        return 1;
    (void)await((*w)->write([](store::Db& db, store::ChangeSet&) {
        return db.exec("INSERT OR IGNORE INTO connection (id, kind, name, settings, created) VALUES (1, 1, 'Contoso', '{}', 0)");
    }));
    store::SyncStore sync(**w);
    auto cursor = await(sync.beginPass(estate::connection, true));
    if (!cursor)
        return 1;
    for (int n = cursor->toInt(); n < indexedBatches; ++n) {
        auto b = estate::batch(n * indexedSize, (n + 1) * indexedSize);
        b.cursor = QByteArray::number(n + 1);
        if (!await(sync.write(b)))
            return 1;
    }
    domain::Batch end; // the cursor stays, so that a killed child's successor comes here at once
    end.connection = estate::connection;
    end.cursor = QByteArray();
    if (!await(sync.write(end)) || !await(sync.write({.connection = estate::connection, .cursor = QByteArray::number(indexedBatches)})))
        return 1;
    std::printf("loaded\n");
    const auto busy = [&w] {
        return await((*w)->read([](store::Db& db) { return db.number("SELECT value FROM build_state WHERE name = 'bulk'", 0); })).value_or(0);
    };
    for (int n = 0; busy() != 0; ++n) {
        const QString name = u"%1 of %2"_s.arg(n).arg(QCoreApplication::applicationPid());
        if (await((*w)->write([name](store::Db& db, store::ChangeSet&) { return db.run("INSERT INTO note (name, value) VALUES (?1, x'')", name); })))
            std::printf("decision %s\n", qPrintable(name));
        std::fflush(stdout);
    }
    std::printf("done\n");
    std::fflush(stdout);
    return 0;
}

/// The child: goes on with the stored pass, writes batch after batch, and says on stdout which are committed. Between them
/// a decision, said as well.
int syncUntilKilled(const QString& folder)
{
    auto w = openIn(folder);
    if (!w) {
        std::fprintf(stderr, "%s\n", qPrintable(w.error().detail));
        return 1;
    }
    (void)await((*w)->write([](store::Db& db, store::ChangeSet&) {
        return db.exec("INSERT OR IGNORE INTO connection (id, kind, name, settings, created) VALUES (1, 1, 'Contoso', '{}', 0)");
    }));
    store::SyncStore sync(**w);
    auto cursor = await(sync.beginPass(estate::connection, true));
    if (!cursor)
        return 1;
    for (int n = cursor->toInt(); n < batches; ++n) {
        if (!await(sync.write(numbered(n))))
            return 1;
        std::printf("batch %d\n", n);
        auto decided = await((*w)->write([n](store::Db& db, store::ChangeSet&) {
            return db.run("INSERT INTO note (name, value) VALUES (?1, x'') ON CONFLICT DO NOTHING", u"decision %1"_s.arg(n));
        }));
        if (decided)
            std::printf("decision %d\n", n);
        std::fflush(stdout);
    }
    std::printf("done\n");
    std::fflush(stdout);
    return 0;
}

} // namespace

/// Kills a syncing process without warning, fifty times, at moments that no one chose.
class TestKilledSync : public QObject {
    Q_OBJECT

    static qint64 count(store::Workspace& w, const char* sql)
    {
        return *await(w.read([sql](store::Db& db) { return db.number(sql, -1); }));
    }
    static bool has(store::Workspace& w, const QString& decision)
    {
        return *await(w.read([decision](store::Db& db) { return db.number("SELECT count(*) FROM note WHERE name = ?1", -1, decision); })) == 1;
    }

private Q_SLOTS:
    void nothingCommittedIsLostHoweverOftenItIsKilled()
    {
        QTemporaryDir dir;
        QString folder = dir.filePath(u"0"_s);
        QVERIFY(QDir().mkpath(folder));
        int committed = -1;
        QSet<int> decided;
        int passes = 0;
        int inMid = 0;
        auto* random = QRandomGenerator::global();
        for (int kill = 0; kill < 50; ++kill) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, folder});
            QVERIFY(child.waitForStarted());
            const int delay = 30 + static_cast<int>(random->bounded(220));
            const bool ended = child.waitForFinished(delay);
            if (!ended) {
                child.kill(); // SIGKILL
                child.waitForFinished();
                ++inMid;
            } else {
                QVERIFY2(child.exitCode() == 0, child.readAllStandardError().constData());
            }
            bool done = false;
            for (const QByteArray& line : child.readAllStandardOutput().split('\n')) {
                if (line.startsWith("batch "))
                    committed = std::max(committed, line.mid(6).toInt());
                else if (line.startsWith("decision "))
                    decided.insert(line.mid(9).toInt());
                done |= line == "done";
            }
            auto faults = store::checkFile(folder + u"/w.db"_s, core::Secret(QByteArray(32, keyByte)));
            if (committed >= 0)
                QVERIFY2(faults && faults->isEmpty(), faults ? qPrintable(faults->join(u'\n')) : qPrintable(faults.error().detail));
            if (!decided.isEmpty()) {
                faults = store::checkFile(folder + u"/w-decisions.db"_s, core::Secret(QByteArray(32, keyByte)));
                QVERIFY2(faults && faults->isEmpty(), "the decisions are sound");
            }
            auto w = openIn(folder);
            QVERIFY2(w.has_value(), w ? "" : qPrintable(w.error().detail));
            QVERIFY(count(**w, "SELECT count(*) FROM resource") >= (committed + 1) * batchSize);
            QVERIFY(count(**w, "SELECT count(*) FROM assessment") >= (committed + 1) * batchSize);
            QCOMPARE(count(**w, "SELECT count(*) FROM resource r WHERE NOT EXISTS (SELECT 1 FROM resource_body b WHERE b.row = r.row)"), 0);
            for (const int n : std::as_const(decided))
                QVERIFY2(has(**w, u"decision %1"_s.arg(n)), qPrintable(u"decision %1"_s.arg(n)));
            if (done) {
                ++passes;
                QCOMPARE(count(**w, "SELECT count(*) FROM resource"), batches * batchSize);
                folder = dir.filePath(QString::number(passes));
                QVERIFY(QDir().mkpath(folder));
                committed = -1;
                decided.clear();
            }
        }
        QVERIFY2(inMid >= 25, qPrintable(u"%1 of 50 were killed in the middle"_s.arg(inMid)));
        QProcess last;
        last.start(QCoreApplication::applicationFilePath(), {u"--child"_s, folder});
        QVERIFY(last.waitForFinished(60000));
        QCOMPARE(last.exitCode(), 0);
        auto w = openIn(folder);
        QVERIFY(w.has_value());
        QCOMPARE(count(**w, "SELECT count(*) FROM resource"), batches * batchSize);
        QTRY_COMPARE_WITH_TIMEOUT(count(**w, "SELECT count(*) FROM build_state WHERE name = 'bulk' AND value = 1"), 0, 20000);
        QCOMPARE(count(**w, "SELECT count(*) FROM resource_fts"), batches * batchSize);
        QCOMPARE(count(**w, "SELECT count(*) FROM resource WHERE health = 1"), batches * batchSize);
    }

    void aDecisionTakenWhileIndexesAreMadeIsNotLost()
    {
        QTemporaryDir dir;
        QSet<QString> decided;
        int inMid = 0;
        bool done = false;
        auto* random = QRandomGenerator::global();
        while (!done) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--indexes"_s, dir.path()});
            QVERIFY(child.waitForStarted());
            QByteArray said;
            QElapsedTimer timer;
            timer.start();
            while (!said.contains("decision ") && child.state() == QProcess::Running) {
                QVERIFY2(timer.elapsed() < 120000, said.constData());
                child.waitForReadyRead(100);
                said += child.readAllStandardOutput();
            }
            if (inMid < 12 && !child.waitForFinished(static_cast<int>(random->bounded(60)))) {
                child.kill(); // SIGKILL
                ++inMid;
            }
            QVERIFY(child.waitForFinished(120000));
            said += child.readAllStandardOutput();
            const QByteArrayList lines = said.split('\n');
            for (const QByteArray& line : lines.first(lines.size() - 1)) {
                if (line.startsWith("decision "))
                    decided.insert(QString::fromUtf8(line.mid(9)));
                done |= line == "done";
            }
        }
        QVERIFY2(inMid >= 6, qPrintable(u"killed %1 times while indexes were made"_s.arg(inMid)));
        auto w = openIn(dir.path());
        QVERIFY(w.has_value());
        for (const QString& name : std::as_const(decided))
            QVERIFY2(*await((*w)->read([name](store::Db& db) { return db.number("SELECT count(*) FROM note WHERE name = ?1", -1, name); })) == 1,
                     qPrintable(name));
        QCOMPARE(count(**w, "SELECT count(*) FROM resource"), indexedBatches * indexedSize);
        QCOMPARE(count(**w, "SELECT count(*) FROM resource_fts"), indexedBatches * indexedSize);
        QCOMPARE(count(**w, "SELECT count(*) FROM sqlite_schema WHERE name IN ('resource_key', 'resource_name', 'score_cause_scope')"), 3);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--child")
        return syncUntilKilled(QString::fromLocal8Bit(argv[2]));
    if (argc == 3 && QByteArrayView(argv[1]) == "--indexes")
        return decideWhileIndexesAreMade(QString::fromLocal8Bit(argv[2]));
    TestKilledSync test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_killedsync.moc"
