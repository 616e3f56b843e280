// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/resourcemodel.h"
#include "support/fakereads.h"
#include "support/fixedclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestResourceModel : public QObject {
    Q_OBJECT

    FixedClock m_clock;

    static void fill(FakeReads& reads, qint64 total)
    {
        reads.resourceIds = [total](const domain::ListQuery& q) -> core::Result<QList<core::RowId>> {
            const qint64 n = q.filter.text == u"few"_s ? 3 : total;
            QList<core::RowId> ids;
            ids.reserve(n);
            for (qint64 i = 1; i <= n; ++i)
                ids.append(core::RowId{q.sort.descending ? n + 1 - i : i});
            return ids;
        };
        reads.resourceRow = [](core::RowId id) {
            domain::ResourceRow row;
            row.row = id;
            row.name = u"r%1"_s.arg(id.value);
            row.assessed = true;
            return row;
        };
    }

private Q_SLOTS:
    void rowsArriveByPageAndOnlyWhenAskedFor()
    {
        FakeReads reads;
        fill(reads, 100000);
        items::ResourceModel model(reads, m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({.sort = {u"name"_s, false}});
        QTRY_COMPARE(model.rowCount(), 100000);
        QCOMPARE(model.index(0, 0).data().toString(), u"r1"_s);
        const int before = reads.rowRequests;
        QCOMPARE(model.index(90000, 0).data(items::LoadStateRole).toInt(), int(items::LoadState::Loading));
        QTRY_COMPARE(model.index(90000, 0).data().toString(), u"r90001"_s);
        QVERIFY(reads.rowRequests - before <= 6);
    }

    void aPageOnItsWayIsNotAskedForAgain()
    {
        FakeReads reads;
        fill(reads, 100000);
        items::ResourceModel model(reads, m_clock);
        model.setQuery({.sort = {u"name"_s, false}});
        QTRY_COMPARE(model.rowCount(), 100000);
        const int before = reads.rowRequests;
        reads.latency = 100ms;
        int paints = 0;
        const auto arrived = [&] { // a paint of one of its rows every few milliseconds, until it is there
            ++paints;
            return model.index(90000, 0).data().toString() == u"r90001"_s;
        };
        QVERIFY(QTest::qWaitFor(arrived));
        QVERIFY(paints > 2);
        QCOMPARE(reads.rowRequests - before, 1);
    }

    void theOrderIsKeptWhicheverAnswerComesFirst()
    {
        class LateFirst final : public FakeReads {
        public:
            std::chrono::milliseconds late{0};
            core::Async<services::ResourceFirstPage> firstResources(domain::ListQuery query, int limit, core::CancelToken token) override
            {
                if (auto waited = co_await core::delay(late, token); !waited)
                    co_return std::unexpected(waited.error());
                co_return co_await FakeReads::firstResources(query, limit, token);
            }
        };
        LateFirst reads;
        fill(reads, 1000);
        items::ResourceModel model(reads, m_clock);
        QSignalSpy ready(&model, &items::ResourceModel::ready);
        for (const auto late : {40ms, 0ms}) {
            reads.late = late;
            reads.latency = 20ms - late / 2;
            model.setQuery({.sort = {u"name"_s, late == 0ms}});
            QTRY_COMPARE(core::liveAwaits(), 0);
            QCOMPARE(model.rowCount(), 1000);
            QVERIFY(model.isComplete());
        }
    }

    void theFirstPageOfANewQueryDoesNotWaitForItsOrder()
    {
        class LateOrder final : public FakeReads {
        public:
            bool held = false;
            core::Async<services::ResourceSnapshotPtr> resourceList(domain::ListQuery query, core::CancelToken token) override
            {
                while (held) {
                    if (auto waited = co_await core::delay(5ms, token); !waited)
                        co_return std::unexpected(waited.error());
                }
                co_return co_await FakeReads::resourceList(query, token);
            }
        };
        LateOrder reads;
        fill(reads, 1000);
        items::ResourceModel model(reads, m_clock);
        model.setQuery({.sort = {u"name"_s, false}});
        QTRY_COMPARE(model.rowCount(), 1000);
        reads.held = true;
        model.setQuery({.sort = {u"name"_s, true}});
        QTRY_COMPARE(model.index(0, 0).data().toString(), u"r1000"_s);
        QVERIFY(model.isBusy());
        reads.held = false;
        QTRY_COMPARE(model.rowCount(), 1000);
        QTRY_VERIFY(!model.isBusy());
    }

    void anOlderAnswerIsDropped()
    {
        FakeReads reads;
        fill(reads, 1000);
        items::ResourceModel model(reads, m_clock);
        reads.latency = 60ms;
        model.setQuery({.sort = {u"name"_s, false}});
        reads.latency = 0ms;
        model.setQuery({.filter = {{}, u"few"_s}, .sort = {u"name"_s, false}});
        QTRY_COMPARE(model.rowCount(), 3);
        QTRY_COMPARE(core::liveAwaits(), 0);
        QCOMPARE(model.rowCount(), 3);
    }

    void selectAllMeansAllThatMatch()
    {
        FakeReads reads;
        fill(reads, 5000);
        items::ResourceModel model(reads, m_clock);
        model.setQuery({.sort = {u"name"_s, false}});
        QTRY_COMPARE(model.rowCount(), 5000);
        model.tickAll(true);
        QCOMPARE(model.tickedCount(), 5000);
        model.setTicked(1, false);
        QCOMPARE(model.tickedCount(), 4999);
        const auto some = model.tickedRows(3);
        QCOMPARE(some, (QList<core::RowId>{{1}, {3}, {4}}));
    }

    void anErrorIsToldAndTheOldRowsStay()
    {
        FakeReads reads;
        fill(reads, 10);
        items::ResourceModel model(reads, m_clock);
        model.setQuery({.sort = {u"name"_s, false}});
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(model.rowCount(), 10);
        reads.resourceIds = [](const domain::ListQuery&) -> core::Result<QList<core::RowId>> {
            return core::fail(core::Errc::Storage, u"The workspace cannot be read."_s);
        };
        bool told = false;
        connect(&model, &items::ResourceModel::failed, this, [&](const core::Error& e) { told = e.code == core::Errc::Storage; });
        model.refresh();
        QTRY_VERIFY(told);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.index(9, 0).data().toString(), u"r10"_s);
    }

    void aSyncNeverMovesARowAndItsNewOnesWait()
    {
        FakeReads reads;
        fill(reads, 1000);
        items::ResourceModel model(reads, m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({.sort = {u"name"_s, false}});
        QTRY_VERIFY(!model.isBusy());
        QTRY_COMPARE(model.index(3, 0).data().toString(), u"r4"_s);
        reads.resourceIds = [](const domain::ListQuery&) -> core::Result<QList<core::RowId>> {
            QList<core::RowId> ids{{2000}};
            for (qint64 i = 1; i <= 1000; ++i)
                ids.append(core::RowId{i});
            return ids;
        };
        reads.resourceRow = [](core::RowId id) {
            domain::ResourceRow row;
            row.row = id;
            row.name = u"r%1"_s.arg(id.value);
            row.alerts = 5;
            return row;
        };
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset), news(&model, &items::ResourceModel::newsChanged);
        model.refresh();
        QTRY_VERIFY(model.hasNews());
        QCOMPARE(model.newRows(), 1);
        QTRY_COMPARE(model.index(3, items::ResourceModel::Alerts).data().toString(), u"5"_s);
        QCOMPARE(model.index(3, 0).data().toString(), u"r4"_s);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(news.size(), 1);
        QCOMPARE(model.rowOf({4}), 3);
        model.takeNew();
        QVERIFY(!model.hasNews());
        QCOMPARE(model.rowCount(), 1001);
        QCOMPARE(model.rowOf({4}), 4);
        QTRY_COMPARE(model.index(0, 0).data().toString(), u"r2000"_s);
    }

    void aResourceThatIsGoneKeepsItsPlaceUntilTheNewOrderIsTaken()
    {
        FakeReads reads;
        fill(reads, 200);
        items::ResourceModel model(reads, m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({.sort = {u"name"_s, false}});
        QTRY_VERIFY(!model.isBusy());
        QTRY_COMPARE(model.index(3, 0).data().toString(), u"r4"_s);
        reads.goneRows = {{4}};
        reads.resourceIds = [](const domain::ListQuery&) -> core::Result<QList<core::RowId>> {
            QList<core::RowId> ids;
            for (qint64 i = 1; i <= 200; ++i) {
                if (i != 4)
                    ids.append(core::RowId{i});
            }
            return ids;
        };
        model.refresh();
        QTRY_VERIFY(model.index(3, 0).data(items::LeftRole).toBool());
        QCOMPARE(model.index(3, 0).data().toString(), u"r4"_s);
        QCOMPARE(model.index(4, 0).data().toString(), u"r5"_s);
        model.takeNew();
        QTRY_COMPARE(model.index(3, 0).data().toString(), u"r5"_s);
        QVERIFY(!model.index(3, 0).data(items::LeftRole).toBool());
    }

    void changesWhileAQueryRunsDoNotPutItsAnswerOff()
    {
        FakeReads reads;
        fill(reads, 300);
        reads.latency = 60ms;
        items::ResourceModel model(reads, m_clock);
        int asked = 0;
        const auto inner = reads.resourceIds;
        reads.resourceIds = [&](const domain::ListQuery& q) {
            ++asked;
            return inner(q);
        };
        model.setQuery({.sort = {u"name"_s, false}});
        for (int i = 0; i < 5; ++i)
            model.refresh();
        QTRY_COMPARE(model.rowCount(), 300);
        QTRY_COMPARE(asked, 3); // first rows, the order, and once more for all changes
    }

    void tickedRowsAreAskedForById()
    {
        FakeReads reads;
        fill(reads, 5000);
        items::ResourceModel model(reads, m_clock);
        model.setQuery({.filter = {{}, u"x"_s}, .sort = {u"name"_s, false}});
        QTRY_COMPARE(model.rowCount(), 5000);
        model.setTicked(1, true);
        QCOMPARE(*model.tickedQuery().only, (QList<core::RowId>{{2}}));
        model.tickAll(true);
        model.setTicked(0, false);
        QVERIFY(!model.tickedQuery().only);
        QCOMPARE(model.tickedQuery().except, (QList<core::RowId>{{1}}));
        QCOMPARE(model.tickedQuery().filter.text, u"x"_s);
    }

    void sortingByAHeaderAsksAgain()
    {
        FakeReads reads;
        fill(reads, 300);
        items::ResourceModel model(reads, m_clock);
        model.setQuery({.sort = {u"name"_s, false}});
        QTRY_COMPARE(model.rowCount(), 300);
        model.sort(items::ResourceModel::Name, Qt::DescendingOrder);
        QTRY_COMPARE(model.index(0, 0).data().toString(), u"r300"_s);
    }
};

QTEST_GUILESS_MAIN(TestResourceModel)
#include "test_resourcemodel.moc"
