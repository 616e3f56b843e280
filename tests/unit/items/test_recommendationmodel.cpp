// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/plainmodels.h"
#include "items/posturepresenters.h"
#include "items/recommendationmodel.h"
#include "support/fakereads.h"
#include "support/fixedclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Model = items::RecommendationModel;

namespace {

domain::RecommendationRow row(const QString& key, const QString& name, const QStringList& controls, double gain, int unhealthy = 3)
{
    domain::RecommendationRow r;
    r.key = key;
    r.name = name;
    r.controlIds = controls;
    r.gainPercent = gain;
    r.unhealthy = unhealthy;
    r.healthy = 10;
    return r;
}

/// Four controls, of which the first two start open.
domain::RecommendationList fourControls()
{
    domain::RecommendationList list;
    list.rows = {row(u"a"_s, u"A"_s, {u"C1"_s}, 4), row(u"b"_s, u"B"_s, {u"C2"_s}, 3), row(u"c"_s, u"C"_s, {u"C3"_s}, 2), row(u"d"_s, u"D"_s, {u"C3"_s}, 1),
                 row(u"e"_s, u"E"_s, {u"C4"_s}, 0.5)};
    for (int i = 1; i <= 4; ++i)
        list.controls.append({u"C%1"_s.arg(i), u"Control %1"_s.arg(i), 1, 4, 1, 2, 0, 5.0 - i, 1, {}});
    return list;
}

QStringList ids(const QAbstractItemModel& model)
{
    QStringList out;
    for (int i = 0; i < model.rowCount(); ++i)
        out.append(model.index(i, 0).data(items::IdRole).toString());
    return out;
}

domain::AffectedRow affected(const QString& id)
{
    return {.resourceId = id, .name = id};
}

} // namespace

class TestRecommendationModel : public QObject {
    Q_OBJECT

    FixedClock m_clock;

private Q_SLOTS:
    void foldingInsertsAndRemovesRowsSoThatThePlaceIsKept()
    {
        Model model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setList(fourControls());
        QCOMPARE(ids(model), (QStringList{u"C1"_s, u"a"_s, u"C2"_s, u"b"_s, u"C3"_s, u"C4"_s}));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex last(model.index(5, 0));
        model.setExpanded(4, true);
        QCOMPARE(last.row(), 7);
        model.setExpanded(0, false);
        QCOMPARE(last.row(), 6);
        model.expandAll(true);
        QCOMPARE(model.rowCount(), 9);
        model.expandAll(false);
        QCOMPARE(ids(model), (QStringList{u"C1"_s, u"C2"_s, u"C3"_s, u"C4"_s}));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(last.row(), 3);
    }

    void aRecommendationInAFoldedControlIsRevealed()
    {
        Model model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setList(fourControls());
        QCOMPARE(model.rowOf(u"d"), -1);
        const int row = model.reveal(u"d");
        QCOMPARE(model.index(row, 0).data().toString(), u"D"_s);
        QCOMPARE(model.reveal(u"nosuch"), -1);
        QCOMPARE(model.index(model.revealGroup(u"c4"), 0).data().toString(), u"Control 4"_s);
        QVERIFY(model.rowOf(u"e") >= 0);
        QCOMPARE(model.revealGroup(u"nosuch"), -1);
    }

    void newerNumbersComeAtOnceAndNewRowsWait()
    {
        Model model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setList(fourControls());
        const auto before = ids(model);
        auto next = fourControls();
        next.rows[0].unhealthy = 7;
        next.rows[0].gainPercent = 0.1; // would sort elsewhere
        next.rows.removeAt(1);
        next.rows.append(row(u"f"_s, u"F"_s, {u"C1"_s}, 9));
        QSignalSpy waiting(&model, &Model::waitingChanged), reset(&model, &QAbstractItemModel::modelReset);
        model.update(next);
        QCOMPARE(ids(model), before);
        QCOMPARE(model.index(1, Model::Unhealthy).data().toString(), u"7"_s);
        QVERIFY(!model.index(1, 0).data(items::LeftRole).toBool());
        QVERIFY(model.index(3, 0).data(items::LeftRole).toBool());
        QCOMPARE(model.waiting(), 2);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(reset.size(), 0);
        model.update(next);
        QCOMPARE(waiting.size(), 1);
        model.takeNew();
        QCOMPARE(model.waiting(), 0);
        QCOMPARE(ids(model), (QStringList{u"C1"_s, u"f"_s, u"a"_s, u"C3"_s, u"C4"_s}));
    }

    void aReplacedRecommendationStandsBelowTheNewerOneAndIsCountedThere()
    {
        Model model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto list = fourControls();
        list.rows[2].gainPercent = 0;
        list.rows[2].supersededBy = u"e"_s;
        list.rows[1].supersededBy = u"not here"_s;
        model.setGrouping(Model::Grouping::Flat);
        model.setList(list);
        QCOMPARE(ids(model), (QStringList{u"a"_s, u"b"_s, u"d"_s, u"e"_s, u"c"_s}));
        QCOMPARE(model.index(4, Model::Gain).data().toString(), u"in the row above"_s);
        QCOMPARE(model.index(1, Model::Gain).data().toString(), u"+3.0"_s);
        model.sort(Model::Name, Qt::AscendingOrder);
        QCOMPARE(ids(model), (QStringList{u"a"_s, u"b"_s, u"d"_s, u"e"_s, u"c"_s}));
        list.rows[4].supersededBy = u"c"_s;
        model.setList(list);
        QCOMPARE(model.rowCount(), 5); // two that name each other are both there
    }

    void recommendationsOfOneTitleStandTogether()
    {
        Model model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto list = fourControls();
        list.rows[4].name = u"a"_s;
        model.setGrouping(Model::Grouping::ByTitle);
        model.setList(list);
        QCOMPARE(ids(model), (QStringList{u"title a"_s, u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(model.index(0, 0).data(items::SecondaryRole).toString(), u"2"_s);
        QVERIFY(!model.index(1, 0).data(items::MemberRole).toBool());
        const int row = model.reveal(u"e");
        QCOMPARE(row, 2);
        QVERIFY(model.index(row, 0).data(items::MemberRole).toBool());
    }

    void theAnswerToANewQuestionReplacesAndToTheSameWaits()
    {
        FakeReads reads;
        reads.recommendationList = fourControls();
        items::RecommendationsPresenter presenter(reads, m_clock);
        QSignalSpy loaded(&presenter, &items::RecommendationsPresenter::loaded);
        presenter.setQuery({});
        QTRY_COMPARE(loaded.size(), 1);
        reads.recommendationList.rows.append(row(u"f"_s, u"F"_s, {u"C1"_s}, 9));
        presenter.refresh();
        QTRY_COMPARE(loaded.size(), 2);
        QCOMPARE(presenter.model()->waiting(), 1);
        QCOMPARE(presenter.model()->rowOf(u"f"), -1);
        presenter.setQuery({});
        QTRY_COMPARE(loaded.size(), 3);
        QVERIFY(presenter.model()->rowOf(u"f") >= 0);
    }

    void ticksOutliveANewerAnswerToTheSameQuestion()
    {
        items::AffectedModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({affected(u"/1"_s), affected(u"/2"_s), affected(u"/3"_s)});
        model.setTicked(0, true);
        model.setTicked(2, true);
        auto changed = affected(u"/3"_s);
        changed.reason = u"why"_s;
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.update({affected(u"/4"_s), changed, affected(u"/2"_s)});
        QCOMPARE(reset.size(), 0);
        QCOMPARE(ids(model), (QStringList{u"/2"_s, u"/3"_s, u"/4"_s}));
        QCOMPARE(model.tickedIds(), QStringList{u"/3"_s});
        QCOMPARE(model.index(1, items::AffectedModel::Reason).data().toString(), u"why"_s);
        model.setRows({affected(u"/3"_s)});
        QVERIFY(model.tickedIds().isEmpty());
    }

    void aSyncDoesNotTurnTheScriptBackToTheFirstResources()
    {
        FakeReads reads;
        reads.recommendationDetail = [](const QString&) -> core::Result<domain::RecommendationDetail> { return domain::RecommendationDetail(); };
        reads.affectedRows = [](const QString&, domain::AssessmentState) { return QList{affected(u"/1"_s), affected(u"/2"_s), affected(u"/3"_s)}; };
        QList<QStringList> rendered;
        reads.scriptTabs = [&](const QString&, const QStringList& resources) {
            rendered.append(resources);
            return QList<domain::ScriptTab>();
        };
        items::RecommendationPresenter presenter(reads, m_clock);
        presenter.show(u"a"_s, {});
        QTRY_COMPARE(rendered.size(), 1);
        QCOMPARE(rendered.last().size(), 3);
        presenter.affected()->setTicked(1, true);
        QTRY_COMPARE(rendered.size(), 2);
        QCOMPARE(rendered.last(), QStringList{u"/2"_s});
        presenter.refresh();
        QTRY_COMPARE(rendered.size(), 3);
        QCOMPARE(rendered.last(), QStringList{u"/2"_s});
        QCOMPARE(presenter.affected()->tickedIds(), QStringList{u"/2"_s});
        presenter.show(u"b"_s, {});
        QTRY_COMPARE(rendered.size(), 4);
        QCOMPARE(rendered.last().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestRecommendationModel)
#include "test_recommendationmodel.moc"
