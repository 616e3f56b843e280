// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/compliancepresenter.h"
#include "items/compliancewords.h"
#include "services/reads.h"
#include "support/await.h"
#include "support/fakereads.h"
#include "support/fakestandards.h"
#include "support/fixedclock.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace items;

class TestComplianceModels : public QObject {
    Q_OBJECT

    FixedClock m_clock;
    FakeReads m_reads;
    FakeCompliance m_fake;

    domain::ComplianceView view(const QString& standard = {}) const { return fakestandards::view({{}, standard}, m_clock.now()); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_fake.latency = {};
        m_fake.views = m_fake.cells = 0;
        fakestandards::fill(m_fake, m_clock.now());
        m_reads.connectionRows = {};
    }

    void colouringFollowsTheTokens()
    {
        QFile file(u":/parapet/themes/tokens.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto steps = QJsonDocument::fromJson(file.readAll())["heat"_L1]["thresholds"_L1].toArray();
        QCOMPARE(steps.size(), 5);
        for (const auto& step : steps) {
            const int atLeast = step["atLeast"_L1].toInt(), level = step["level"_L1].toInt();
            QCOMPARE(text::heatLevel(fakestandards::numbers(atLeast, 100)), level);
            if (atLeast > 0)
                QCOMPARE(text::heatLevel(fakestandards::numbers(atLeast - 1, 100)), level + 1);
        }
        QCOMPARE(text::heatLevel(fakestandards::numbers(-1)), -1);
    }

    void whatIsUnknownNeverLooksHealthy()
    {
        const auto partly = fakestandards::numbers(100, 10, 2), wholly = fakestandards::numbers(-1, 0, 4);
        QVERIFY(text::heatLevel(partly) > 0);
        QCOMPARE(text::cell(partly), u"100 ?"_s);
        QCOMPARE(text::heatLevel(wholly), -1);
        QCOMPARE(text::cell(wholly), u"?"_s);
        QCOMPARE(text::share(wholly), u"not known"_s);
        QVERIFY(text::sentence(partly).contains(u"2 could not be told"_s));
    }

    void aRoundedShareIsNeverWholeWhileSomethingFails()
    {
        QCOMPARE(fakestandards::numbers(100, 1000).wholePercent(), 100);
        domain::ComplianceNumbers almost;
        almost.checks = {999, 1, 0, 0, 0};
        QCOMPARE(almost.wholePercent(), 99);
        almost.checks = {1, 999, 0, 0, 0};
        QCOMPARE(almost.wholePercent(), 1);
        almost.checks = {0, 999, 0, 0, 0};
        QCOMPARE(almost.wholePercent(), 0);
    }

    void theMapGroupsScopesByEnvironmentUnderCaptionsThatCannotBeChosen()
    {
        HeatMapModel model(m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setView(view());
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString());
        QCOMPARE(names.mid(0, 4), (QStringList{u"All scopes"_s, u"Azure"_s, u"Contoso Production"_s, u"Contoso Shared Services"_s}));
        QCOMPARE(names.mid(5, 2), (QStringList{u"AWS"_s, u"contoso-retail"_s}));
        QCOMPARE(model.flags(model.index(1, 0)), Qt::NoItemFlags);
        QVERIFY(model.cellAt(model.index(1, 0)).standard.isEmpty());
        QCOMPARE(model.columnCount(), 13);
        QCOMPARE(model.cellAt(model.index(2, 0)), (domain::ComplianceCell{u"mcsb"_s, u"/subscriptions/s"_s, u"NS"_s}));
        QCOMPARE(model.cellAt(model.index(0, 12)), (domain::ComplianceCell{u"mcsb"_s, {}, {}}));
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto cell = model.cellAt(model.index(row, 3));
            QCOMPARE(model.indexOf(cell).row(), cell.standard.isEmpty() ? -1 : row);
        }
        QVERIFY(model.headerData(8, Qt::Vertical, StaleRole).toBool());
        QCOMPARE(model.headerData(8, Qt::Vertical, SecondaryRole).toString(), u"9 h"_s);
    }

    void aNewerAnswerOfTheSameShapeMovesNothing()
    {
        HeatMapModel model(m_clock);
        model.setView(view());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset), changed(&model, &QAbstractItemModel::dataChanged);
        auto next = view();
        next.rows[1].families[0] = fakestandards::numbers(10, 100);
        model.setView(next);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(2, 0).data().toString(), u"10"_s);
        model.setView(view(u"cis-azure-2.0"_s));
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.columnCount(), 5);
    }

    void csvOfTheMapDisarmsNames()
    {
        HeatMapModel model(m_clock);
        auto next = view();
        next.rows[1].name = u"=cmd()"_s;
        model.setView(next);
        const auto lines = model.toCsv().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1 + int(next.rows.size()));
        QVERIFY(lines[0].startsWith(u"Scope,NS Network security,"_s));
        QVERIFY2(lines[2].startsWith(u"'=cmd(),62,81,"_s), qPrintable(lines[2]));
    }

    void aControlUnfoldsToItsChecks()
    {
        ComplianceControlModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto controls = fakestandards::controls({u"mcsb"_s, u"/subscriptions/s"_s, u"NS"_s}, m_clock.now());
        model.setControls(controls);
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(model.index(0, ComplianceControlModel::Fails).data().toString(), u"2"_s);
        QCOMPARE(model.index(0, ComplianceControlModel::Fails).data(SecondaryRole).toString(), u"of 5"_s);
        QCOMPARE(model.index(5, ComplianceControlModel::Fails).data().toString(), QString()); // nothing decides it
        QVERIFY(!model.isExpandable(5));
        model.setExpanded(0, true);
        QCOMPARE(model.rowCount(), 13);
        QVERIFY(model.checkAt(1) && !model.checkAt(0));
        QCOMPARE(model.rowOfControl(3), 0);
        QCOMPARE(model.index(1, 0).data(IdRole).toString(), u"check0"_s);
        model.setControls(controls); // read again
        QCOMPARE(model.rowCount(), 13);
        model.setExpanded(0, false);
        QCOMPARE(model.rowCount(), 8);
    }

    void aChangeWhileAnAnswerIsUnderWayIsAskedForBehindIt()
    {
        CompliancePresenter presenter(m_reads, m_fake, m_clock);
        QSignalSpy loaded(&presenter, &CompliancePresenter::loaded);
        m_fake.latency = std::chrono::milliseconds(20);
        presenter.refresh();
        presenter.refresh();
        presenter.refresh();
        QCOMPARE(m_fake.views, 1);
        QTRY_COMPARE(loaded.size(), 2);
        QCOMPARE(m_fake.views, 2);
        QVERIFY(!presenter.isBusy());
    }

    void anotherQuestionReplacesTheOneUnderWay()
    {
        CompliancePresenter presenter(m_reads, m_fake, m_clock);
        QSignalSpy loaded(&presenter, &CompliancePresenter::loaded);
        m_fake.latency = std::chrono::milliseconds(20);
        presenter.refresh();
        presenter.setStandard(u"cis-azure-2.0"_s);
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(presenter.heatMap()->standard(), u"cis-azure-2.0"_s);
        presenter.setCell({u"cis-azure-2.0"_s, {}, u"NS"_s});
        QTRY_COMPARE(presenter.controls()->rowCount(), 8);
        presenter.setCell({});
        QCOMPARE(presenter.controls()->rowCount(), 0);
    }

    void whyThereIsNothingIsFoundOut()
    {
        using Nothing = CompliancePresenter::Nothing;
        domain::ComplianceView empty;
        m_fake.viewOf = [&empty](const domain::ComplianceQuery&) { return empty; };
        CompliancePresenter presenter(m_reads, m_fake, m_clock);
        QSignalSpy explained(&presenter, &CompliancePresenter::explained);
        const auto why = [&] {
            explained.clear();
            presenter.refresh();
            return QTest::qWaitFor([&] { return !explained.isEmpty(); }) ? int(presenter.nothing()) : -1;
        };
        QCOMPARE(why(), int(Nothing::Connected));
        domain::ConnectionRow connection;
        connection.state = domain::ConnectionState::Syncing;
        m_reads.connectionRows = {connection};
        QCOMPARE(why(), int(Nothing::Reading));
        m_reads.connectionRows[0].state = domain::ConnectionState::Connected;
        QCOMPARE(why(), int(Nothing::Assessed));
        empty.assessed = m_clock.now();
        QCOMPARE(why(), int(Nothing::Read));
        empty.resources = 3;
        QCOMPARE(why(), int(Nothing::Concerned));
    }
};

QTEST_GUILESS_MAIN(TestComplianceModels)
#include "test_compliancemodels.moc"
