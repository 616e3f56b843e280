// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/recommendationmodel.h"
#include "items/whatifpresenter.h"
#include "services/whatifs.h"
#include "support/fakereads.h"
#include "support/fixedclock.h"
#include "unit/services/testestate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using items::ChosenFix;

namespace {

const ChosenFix https{{u"key-https"_s, {}}, u"Secure transfer should be enabled"_s};
const ChosenFix openToAll{{u"key-public"_s, {}}, u"Public access should be off"_s};

/// A presenter over the small estate, computed as the program does.
struct Asked {
    Asked()
    {
        reads.whatIfOf = [this](const domain::WhatIfQuery& query) {
            bases += !query.basis;
            return services::answerWhatIf(estate.db(), query, estate.now, {});
        };
        reads.overviewValue.scorePercent = 60;
        reads.overviewValue.scoreDelta30 = -3.5;
        reads.overviewValue.scoreDeltaDays = 30;
        presenter = std::make_unique<items::WhatIfPresenter>(reads);
    }
    ~Asked()
    {
        presenter.reset();
        (void)QTest::qWaitFor([] { return core::liveAwaits() == 0; });
    }
    void settle() const { QTRY_COMPARE(core::liveAwaits(), 0); }
    void open()
    {
        presenter->open();
        settle();
    }
    void add(const QList<ChosenFix>& fixes)
    {
        presenter->add(fixes);
        settle();
    }
    QString step(int row, int column = 0, int role = Qt::DisplayRole) const { return presenter->steps()->index(row, column).data(role).toString(); }

    TestEstate estate;
    FakeReads reads;
    int bases = 0; ///< times that all verdicts were read
    std::unique_ptr<items::WhatIfPresenter> presenter;
};

} // namespace

class TestWhatIfPresenter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void nothingIsAskedBeforeItIsOpenedNorAfterItWasClosed()
    {
        Asked a;
        a.presenter->setScope({{u"/subscriptions/x"_s}});
        a.presenter->setScope({});
        a.presenter->add({https});
        Q_EMIT a.reads.changed({.assessments = true});
        QCOMPARE(a.reads.whatIfRequests, 0);
        a.open();
        QVERIFY(a.presenter->isKnown());
        QCOMPARE(a.presenter->afterText(), u"80.0 %"_s);
        a.presenter->close();
        const int before = a.reads.whatIfRequests;
        a.presenter->clear();
        a.presenter->setScope({{u"/subscriptions/11111111-0000-0000-0000-000000000000"_s}});
        Q_EMIT a.reads.changed({.assessments = true});
        QCOMPARE(a.reads.whatIfRequests, before);
        QVERIFY(!a.presenter->isKnown());
    }

    void numbersAreThoseOfTheBoardAndTheVerdictsAreReadOnce()
    {
        Asked a;
        a.open();
        QCOMPARE(a.presenter->beforeText(), u"60.0 %"_s);
        QCOMPARE(a.presenter->sentence(), u"Unhealthy resources: 2."_s);
        a.add({https});
        QCOMPARE(a.presenter->afterText(), u"80.0 %"_s);
        QCOMPARE(a.presenter->deltaText(), u"+20.0"_s);
        a.add({openToAll});
        QCOMPARE(a.presenter->afterText(), u"100.0 %"_s);
        QCOMPARE(a.presenter->sentence(), u"Unhealthy resources: 2, then 0."_s);
        QCOMPARE(a.step(0, items::WhatIfStepModel::Gain), u"+20.0"_s);
        QCOMPARE(a.step(1, items::WhatIfStepModel::Gain), u"+20.0"_s);
        QCOMPARE(a.step(0, 0, items::SecondLineRole), u"2 resources"_s);
        QCOMPARE(a.step(0, 0, Qt::AccessibleTextRole), u"Secure transfer should be enabled, 2 resources, gains 20.0 percent"_s);
        const auto* controls = a.presenter->controls();
        QCOMPARE(controls->index(0, items::WhatIfControlModel::Points).data().toString(), u"2.40 → 4.00"_s);
        QCOMPARE(controls->index(0, items::WhatIfControlModel::Bar).data(items::FractionRole).toDouble(), 0.6);
        QCOMPARE(controls->index(0, items::WhatIfControlModel::Bar).data(items::AddedRole).toDouble(), 0.4);
        a.presenter->remove({u"key-https"_s});
        a.settle();
        QCOMPARE(a.presenter->afterText(), u"60.0 %"_s); // the other alone turns nothing
        QCOMPARE(controls->index(0, items::WhatIfControlModel::Points).data().toString(), u"2.40"_s);
        a.presenter->clear();
        a.settle();
        QCOMPARE(a.presenter->steps()->rowCount(), 0);
        QCOMPARE(a.bases, 1);
    }

    void someResourcesAreAStepOfTheirOwnAndAreReplaced()
    {
        Asked a;
        a.open();
        const QString id = u"/subscriptions/11111111-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store2"_s;
        a.add({{{u"key-https"_s, QStringList{id}}, https.name}});
        QCOMPARE(a.step(0, 0, items::SecondLineRole), u"1 of 2 resources"_s);
        QCOMPARE(a.presenter->ticks().value(u"key-https"_s), Qt::PartiallyChecked);
        QCOMPARE(a.presenter->commandWords(), (QStringList{u"--fix"_s, u"key-https:"_s + id}));
        a.add({https});
        QCOMPARE(a.presenter->steps()->rowCount(), 1);
        QCOMPARE(a.step(0, 0, items::SecondLineRole), u"2 resources"_s);
        QCOMPARE(a.presenter->ticks().value(u"key-https"_s), Qt::Checked);
        QCOMPARE(a.presenter->commandWords(), (QStringList{u"--fix"_s, u"key-https"_s}));
    }

    void anExemptionIsAStepAsWell()
    {
        Asked a;
        a.open();
        a.add({https});
        a.presenter->setKind(u"key-https"_s, domain::WhatIfKind::Mitigate);
        a.settle();
        QCOMPARE(a.step(0, 0, items::SecondLineRole), u"2 resources counted as healthy, mitigated"_s);
        const QString mitigated = a.presenter->afterText();
        QCOMPARE(a.presenter->commandWords(), (QStringList{u"--mitigate"_s, u"key-https"_s}));
        a.presenter->setKind(u"key-https"_s, domain::WhatIfKind::Waive);
        a.settle();
        QCOMPARE(a.step(0, 0, items::SecondLineRole), u"2 resources left out, by a waiver"_s);
        QCOMPARE(a.presenter->commandWords(), (QStringList{u"--waive"_s, u"key-https"_s}));
        a.add({https}); // ticked once more it stays a waiver
        QCOMPARE(a.presenter->chosen()[0].step.kind, domain::WhatIfKind::Waive);
        a.presenter->setKind(u"key-https"_s, domain::WhatIfKind::Fix);
        a.settle();
        QCOMPARE(a.presenter->afterText(), mitigated); // to the score what is mitigated is fixed
        QCOMPARE(a.step(0, 0, items::SecondLineRole), u"2 resources"_s);
    }

    void aRowPointedAtSaysWhatItWouldGiveOnTop()
    {
        Asked a;
        a.open();
        a.add({https});
        QSignalSpy said(a.presenter.get(), &items::WhatIfPresenter::sentenceChanged);
        a.presenter->point(openToAll);
        a.settle();
        QCOMPARE(a.presenter->sentence(), u"100.0 % (+20.0) with “Public access should be off”"_s);
        QCOMPARE(a.presenter->afterText(), u"80.0 %"_s);
        QVERIFY(!said.isEmpty());
        a.presenter->point(https); // chosen already: nothing to say
        QCOMPARE(a.presenter->sentence(), u"Unhealthy resources: 2, then 1."_s);
        a.presenter->point(openToAll);
        a.presenter->point({});
        a.settle();
        QCOMPARE(a.presenter->sentence(), u"Unhealthy resources: 2, then 1."_s);
        QCOMPARE(a.bases, 1);
    }

    void onlyTheNewestChoiceIsShown()
    {
        Asked a;
        a.open();
        a.reads.latency = std::chrono::milliseconds(30);
        a.presenter->add({https});
        a.presenter->add({openToAll});
        a.presenter->remove({u"key-https"_s});
        QSignalSpy computed(a.presenter.get(), &items::WhatIfPresenter::computed);
        a.settle();
        QCOMPARE(computed.size(), 1);
        QCOMPARE(a.presenter->afterText(), u"60.0 %"_s);
    }

    void ticksWhileTheVerdictsAreReadDoNotReadThemAgain()
    {
        Asked a;
        a.reads.latency = std::chrono::milliseconds(30);
        a.presenter->open();
        QVERIFY(a.presenter->isReading());
        a.presenter->add({https});
        a.presenter->add({openToAll});
        a.settle();
        QTRY_COMPARE(a.presenter->afterText(), u"100.0 %"_s);
        QCOMPARE(a.bases, 1);
    }

    void aChangedWorkspaceIsReadAnewAndTheChoiceStays()
    {
        Asked a;
        a.open();
        a.add({https});
        domain::Batch batch;
        batch.connection = a.estate.real;
        auto fixed = TestEstate::realBatch(a.estate.real, a.estate.now).assessments;
        fixed.removeIf([](const auto& assessment) { return assessment.state != domain::AssessmentState::Unhealthy; });
        for (auto& assessment : fixed)
            assessment.state = domain::AssessmentState::Healthy;
        batch.assessments = fixed;
        QVERIFY(a.estate.write(batch).has_value());
        Q_EMIT a.reads.changed({.assessments = true});
        QTRY_COMPARE(a.bases, 2);
        QTRY_COMPARE(a.presenter->beforeText(), u"100.0 %"_s);
        QCOMPARE(a.step(0, 0, items::SecondLineRole), u"nothing to fix here"_s);
        QCOMPARE(a.step(0, items::WhatIfStepModel::Gain), u"0"_s);
    }

    void whatTheScoreDoesNotKnowSaysSoAndIsLeftOutOfTheCommand()
    {
        Asked a;
        a.open();
        a.add({{{u"key-gone"_s, {}}, u"Gone"_s}, https});
        QCOMPARE(a.step(0, 0, items::SecondLineRole), u"not part of the score here"_s);
        QCOMPARE(a.presenter->commandWords(), (QStringList{u"--fix"_s, u"key-https"_s}));
    }

    void theScopeIsRespected()
    {
        Asked a;
        a.open();
        a.add({https});
        a.presenter->setScope({{u"/subscriptions/11111111-0000-0000-0000-000000000000"_s}});
        a.settle();
        QCOMPARE(a.presenter->beforeText(), u"50.0 %"_s);
        QCOMPARE(a.presenter->afterText(), u"75.0 %"_s);
        a.presenter->setScope({{u"/subscriptions/99999999-0000-0000-0000-000000000000"_s}}); // nothing is assessed there
        a.settle();
        QVERIFY(a.presenter->hasAnswer());
        QVERIFY(!a.presenter->isKnown());
        QCOMPARE(a.bases, 1);
    }

    void theHistoryAndAnotherNumberOfTheCloudAreTold()
    {
        Asked a;
        a.open();
        QCOMPARE(a.presenter->past(), std::optional(63.5));
        QCOMPARE(a.presenter->pastText(), u"30 d ago 63.5"_s);
        a.reads.overviewValue.scorePercent = 61.2;
        a.reads.overviewValue.scoreDelta30.reset();
        a.presenter->refresh();
        a.settle();
        QCOMPARE(a.presenter->sentence(), u"Unhealthy resources: 2. The cloud reports 61.2 %."_s);
        QVERIFY(!a.presenter->past());
        QVERIFY(a.presenter->pastText().isEmpty());
    }

    void anErrorIsToldAndTheLastNumbersStay()
    {
        Asked a;
        a.open();
        a.reads.whatIfOf = {};
        QSignalSpy failed(a.presenter.get(), &items::Presenter::failed);
        a.presenter->add({https});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(a.presenter->beforeText(), u"60.0 %"_s);
    }

    void closingWhileAnswersAreUnderWayEndsThem()
    {
        Asked a;
        a.reads.latency = std::chrono::milliseconds(20);
        QSignalSpy computed(a.presenter.get(), &items::WhatIfPresenter::computed);
        a.presenter->open();
        a.presenter->add({https});
        a.presenter->close();
        a.settle();
        QCOMPARE(computed.size(), 0);
        a.presenter->open();
        a.presenter.reset();
        a.settle();
    }

    void stepsKeepTheirRowsWhileOthersComeAndGo()
    {
        items::WhatIfStepModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const ChosenFix third{{u"third"_s, {}}, u"evil & <b>\n\u202Ename"_s};
        model.setSteps({https}, {});
        model.setSteps({https, openToAll, third}, {{true, 3, 3, 1.5}, {true, 2, 1, 0.02}, {}});
        const QPersistentModelIndex last(model.index(2, 0));
        model.setSteps({https, third}, {});
        QCOMPARE(last.row(), 1);
        QCOMPARE(model.index(0, items::WhatIfStepModel::Gain).data().toString(), u"+1.5"_s); // the last known one, until the next answer
        QCOMPARE(last.data().toString(), u"evil & <b> \uFFFDname"_s);
        model.setSteps({}, {});
        QCOMPARE(reset.size(), 1); // two at once
    }

    void movedControlsStandFirst()
    {
        items::WhatIfControlModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setControls({{u"a"_s, u"A"_s, 10, 4, 4}, {u"b"_s, u"B"_s, 8, 1, 2}, {u"c"_s, u"C"_s, 6, 0, 3}, {u"d"_s, u"D"_s, 0, 0, 0}});
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row, 0).data(Qt::AccessibleTextRole).toString());
        QCOMPARE(names, (QStringList{u"C, 0.00 points, then 3.00 of 6"_s, u"B, 1.00 points, then 2.00 of 8"_s, u"A, 4.00 of 10 points, unchanged"_s,
                                     u"D, 0.00 of 0 points, unchanged"_s}));
        QVERIFY(!model.index(3, items::WhatIfControlModel::Bar).data(items::FractionRole).isValid());
    }

    void rowsHaveBoxesOnlyWhileTheyCanBeTicked()
    {
        FixedClock clock;
        items::RecommendationModel model(clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        domain::RecommendationList list;
        list.controls.append({u"C1"_s, u"Control"_s, 1, 4, 1, 2, 0, 5, 1, {}});
        for (const auto& [key, unhealthy] : {std::pair(u"a"_s, 2), std::pair(u"b"_s, 0)}) {
            domain::RecommendationRow row;
            row.key = row.name = key;
            row.unhealthy = unhealthy;
            row.controlIds = {u"C1"_s};
            list.rows.append(row);
        }
        model.setList(list);
        QVERIFY(!model.index(1, 0).data(items::TickRole).isValid());
        model.setTicks(QHash<QString, Qt::CheckState>());
        QCOMPARE(model.index(1, 0).data(items::TickRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(model.index(2, 0).data(items::TickRole).toInt(), -1);
        QVERIFY(!model.index(0, 0).data(items::TickRole).isValid());
        model.setTicks(QHash<QString, Qt::CheckState>{{u"a"_s, Qt::Checked}});
        QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().endsWith(u", chosen for What if"_s));
        QCOMPARE(model.recommendationsAt(0).size(), 2);
        QCOMPARE(model.recommendationsAt(1).size(), 1);
        QVERIFY(model.recommendationsAt(9).isEmpty());
        model.setTicks(std::nullopt);
        QVERIFY(!model.index(1, 0).data(items::TickRole).isValid());
    }
};

QTEST_GUILESS_MAIN(TestWhatIfPresenter)
#include "test_whatifpresenter.moc"
