// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/batchjob.h"
#include "store/factwriter.h"
#include "store/pair.h"
#include "store/syncstore.h"
#include "support/await.h"
#include "support/estate.h"
#include "support/fixedclock.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// The end of a first load, in whatever order its steps, other work and failures come.
class TestBulkLoad : public QObject {
    Q_OBJECT

    static constexpr int before = 40;
    static constexpr int after = 60;

    static domain::Batch load()
    {
        auto b = estate::batch(0, before);
        b.resources[3].name = u"first-name"_s;
        b.metadata = {estate::metadata(1)};
        for (qsizetype i = 0; i < b.resources.size(); i += 2)
            b.assessments.append(estate::assessment(b.resources[i], 1, domain::AssessmentState::Unhealthy));
        b.alerts = {estate::alert(1, b.resources[1].id)};
        return b;
    }

    /// New ids, ids seen before unchanged, one with another name, and one whose only assessment is gone.
    static domain::Batch late()
    {
        auto b = estate::batch(0, after);
        b.resources[3].name = u"renamed-thing"_s;
        for (qsizetype i = 2; i < b.resources.size(); i += 2)
            b.assessments.append(estate::assessment(b.resources[i], 1, domain::AssessmentState::Unhealthy));
        b.passEnds = {{domain::FactKind::Assessment, {}, {}}};
        b.cursor = QByteArray();
        return b;
    }

    static store::OpenOptions options(const QTemporaryDir& dir) { return {dir.filePath(u"w.db"_s), {}, store::OpenOptions::Mode::ReadWrite, 2000, nullptr}; }

    /// What a load must end in, told of the two connections alike.
    static QStringList wrongIn(store::Db& db)
    {
        const std::pair<const char*, qint64> wanted[] = {
            {"SELECT count(*) FROM resource", after},
            {"SELECT count(DISTINCT key) FROM resource", after},
            {"SELECT count(*) FROM resource_fts", after},
            {"SELECT count(*) FROM resource_fts WHERE resource_fts MATCH '\"unique55\"'", 1},
            {"SELECT count(*) FROM resource_fts WHERE resource_fts MATCH '\"renamed-thing\"'", 1},
            {"SELECT count(*) FROM resource_fts WHERE resource_fts MATCH '\"first-name\"'", 0},
            {"SELECT count(*) FROM assessment", after / 2 - 1},
            {"SELECT count(DISTINCT key) FROM assessment", after / 2 - 1},
            {"SELECT count(*) FROM assessment WHERE resource = 0", 0},
            {"SELECT count(*) FROM resource WHERE health = 1 AND open <> 0", after / 2 - 1},
            {"SELECT count(*) FROM resource WHERE alerts <> 0", 1},
            {"SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name IN ('resource_key', 'assessment_identity', 'score_cause_scope')", 3},
            {"SELECT value FROM build_state WHERE name = 'bulk'", 0},
            {"SELECT value FROM build_state WHERE name = 'loaded'", 1}};
        QStringList wrong;
        for (const auto& [sql, value] : wanted) {
            const auto got = db.number(sql, -1);
            if (got.value_or(-2) != value)
                wrong += u"%1: %2 instead of %3"_s.arg(QString::fromLatin1(sql)).arg(got.value_or(-2)).arg(value);
        }
        return wrong;
    }

    static core::Result<void> write(store::FactWriter& facts, store::Db& db, domain::Batch batch)
    {
        store::ChangeSet changes;
        store::BatchJob job(std::move(batch), core::Promise<domain::WriteCounters>());
        for (;;) {
            STORE_LET(more, job.step(facts, db, 1000, changes));
            if (!more)
                return {};
        }
    }

    /// A load that waits for its end, as a process that was killed leaves it.
    static core::Result<void> prepare(const store::OpenOptions& options)
    {
        STORE_TRY(store::preparePair(options));
        {
            STORE_LET(decisions, store::openPair(options, store::PairUse::Decisions));
            STORE_TRY(estate::addConnection(decisions));
        }
        STORE_LET(db, store::openPair(options, store::PairUse::Facts));
        store::FactWriter facts(db);
        STORE_TRY(facts.bulk().refresh());
        {
            STORE_LET(transaction, store::Transaction::begin(db));
            STORE_TRY(facts.passes().begin(estate::connection, false, 500));
            STORE_TRY(facts.bulk().start());
            STORE_TRY(transaction.commit());
        }
        return write(facts, db, load());
    }

private Q_SLOTS:
    void factsMayComeBetweenAnyTwoStepsOfTheEnd()
    {
        bool reached = false;
        int interrupted = 0;
        for (int k = 0; !reached; ++k) {
            QTemporaryDir dir;
            QVERIFY(prepare(options(dir)).has_value());
            auto db = store::openPair(options(dir), store::PairUse::Facts);
            QVERIFY(db.has_value());
            store::FactWriter facts(*db);
            QVERIFY(facts.bulk().refresh().has_value());
            core::Result<bool> more = true;
            for (int step = 0; step < k && more.value_or(false); ++step)
                more = facts.bulk().finishStep();
            QVERIFY(more.has_value());
            reached = !*more; // the last round: facts come after the end
            interrupted += *more && k > 0 ? 1 : 0;
            QVERIFY(facts.passes().begin(estate::connection, false, 900).has_value());
            const auto written = write(facts, *db, late());
            QVERIFY2(written.has_value(), qPrintable(u"after step %1: %2"_s.arg(k).arg(written ? QString() : written.error().detail)));
            for (more = true; more.value_or(false);)
                more = facts.bulk().finishStep();
            QVERIFY2(more.has_value(), qPrintable(u"the end after step %1: %2"_s.arg(k).arg(more ? QString() : more.error().detail)));
            QVERIFY2(wrongIn(*db).isEmpty(), qPrintable(u"after step %1: "_s.arg(k) + wrongIn(*db).join(u"; "_s)));
        }
        QVERIFY2(interrupted > 14, "every index and what follows them is a step of its own");
    }

    void whicheverStepOfTheEndFailsItIsToldAndTriedAgain_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("disk full") << 13;
        QTest::newRow("I/O error") << 10;
    }

    void whicheverStepOfTheEndFailsItIsToldAndTriedAgain()
    {
        QFETCH(int, code);
        QTemporaryDir made;
        QVERIFY(prepare(options(made)).has_value());
        int failed = 0;
        int told = 0;
        for (int n = 1;; n += n < 12 ? 1 : 19) {
            QTemporaryDir dir;
            for (const auto& name : {u"w.db"_s, u"w-decisions.db"_s})
                QVERIFY(QFile::copy(made.filePath(name), dir.filePath(name)));
            auto fault = std::make_shared<store::FaultSeam>();
            auto w = store::Workspace::open({.databasePath = dir.filePath(u"w.db"_s), .key = {}, .readers = 1, .fault = fault});
            QVERIFY(w.has_value());
            store::SyncStore sync(**w);
            auto armed = std::make_shared<std::atomic<bool>>(false);
            (*w)->observe([armed, fault, n, code](const store::ChangeSet&) { // the batch's commit, which ends the pass
                if (!armed->exchange(true))
                    fault->failAt(n, code);
            });
            QVERIFY(await(sync.beginPass(estate::connection, false)).has_value());
            if (!await(sync.write(late()))) // it took two steps and the second failed
                QVERIFY(await(sync.write(late())).has_value());
            const auto isOver = [&] {
                told += (*w)->loadError() ? 1 : 0;
                return await((*w)->read([](store::Db& db) { return store::buildState(db, u"bulk"_s); })).value_or(1) == 0;
            };
            QVERIFY2(QTest::qWaitFor(isOver, 20000), qPrintable(u"step %1: the end hangs"_s.arg(n)));
            const auto wrong = await((*w)->read([](store::Db& db) -> core::Result<QStringList> { return wrongIn(db); }));
            QVERIFY(wrong.has_value());
            QVERIFY2(wrong->isEmpty(), qPrintable(u"step %1: "_s.arg(n) + wrong->join(u"; "_s)));
            QVERIFY(!(*w)->loadError());
            if (!fault->fired())
                break;
            ++failed;
        }
        QVERIFY2(failed > 15 && told > 0, qPrintable(u"%1 failed, %2 told"_s.arg(failed).arg(told)));
    }

    void aNewWorkspaceThatWaitsForItsFirstConnectionHasNotHadItsFirstLoad()
    {
        QTemporaryDir dir;
        QVERIFY(store::preparePair(options(dir)).has_value());
        auto db = store::openPair(options(dir), store::PairUse::Facts);
        store::FactWriter facts(*db);
        QVERIFY(facts.bulk().refresh().has_value());
        QVERIFY(facts.bulk().endFirstLoad().has_value());
        QVERIFY(facts.bulk().isFirstLoad());
        QVERIFY(!facts.bulk().isUnfinished()); // nothing to wake up for
        QVERIFY(write(facts, *db, load()).has_value());
        QVERIFY(facts.bulk().isUnfinished());
        QVERIFY(facts.bulk().endFirstLoad().has_value());
        QVERIFY(!facts.bulk().isFirstLoad());
    }
};

QTEST_GUILESS_MAIN(TestBulkLoad)
#include "test_bulkload.moc"
