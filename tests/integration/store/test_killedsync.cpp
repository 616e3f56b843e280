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

/// The child: goes on with the stored pass, writes batch after batch, and says on stdout which are committed. Between them
/// a decision, said as well.
int syncUntilKilled(const QString& folder)
{
    auto w = openIn(folder);
    if (!w) {
        std::fprintf(stderr, "%s\n", qPrintable(w.error().detail));
        return 1;
    }
    (void)await((*w)->write([](store::Db& db, store::ChangeSet&) { return db.exec("INSERT OR IGNORE INTO connection (id, kind, name, settings, created) VALUES (1, 1, 'Contoso', '{}', 0)"); }));
    store::SyncStore sync(**w);
    auto cursor = await(sync.beginPass(estate::connection, true));
    if (!cursor)
        return 1;
    for (int n = cursor->toInt(); n < batches; ++n) {
        if (!await(sync.write(numbered(n))))
            return 1;
        std::printf("batch %d\n", n);
        auto decided = await((*w)->write([n](store::Db& db, store::ChangeSet&) { return db.run("INSERT INTO note (name, value) VALUES (?1, x'') ON CONFLICT DO NOTHING", u"decision %1"_s.arg(n)); }));
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
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--child")
        return syncUntilKilled(QString::fromLocal8Bit(argv[2]));
    TestKilledSync test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_killedsync.moc"
