// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/alertmodel.h"
#include "items/alertpresenters.h"
#include "items/entitymodel.h"
#include "services/words.h"
#include "support/fakereads.h"
#include "support/fixedclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList printed(const QAbstractItemModel& model, int column = 0)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row)
        out.append(model.index(row, column).data().toString());
    return out;
}

domain::AlertRow alert(qint64 row, const QString& name, qint64 incident = 0)
{
    domain::AlertRow a;
    a.row = row;
    a.displayName = name;
    a.incidentRow = incident;
    a.status = domain::AlertStatus::Active;
    a.severity = domain::Severity::High;
    return a;
}

domain::AlertRow incident(qint64 row, const QString& name, int members)
{
    auto a = alert(row, name);
    a.isIncident = true;
    a.memberCount = members;
    return a;
}

domain::AlertRow with(domain::AlertRow a, domain::AlertStatus status)
{
    a.status = status;
    return a;
}

} // namespace

class TestAlertModel : public QObject {
    Q_OBJECT

    FixedClock m_clock;

    /// An incident of two, and two alerts on their own.
    QList<domain::AlertRow> some() const
    {
        return {incident(1, u"SSH to vault"_s, 2), alert(2, u"Brute force"_s, 1), alert(3, u"Listing"_s, 1), alert(4, u"Lone"_s), alert(5, u"Other"_s)};
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void newAlertsWaitUntilTaken()
    {
        items::AlertModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAlerts(some());
        QCOMPARE(printed(model), (QStringList{u"SSH to vault"_s, u"Brute force"_s, u"Listing"_s, u"Not in an incident"_s, u"Lone"_s, u"Other"_s}));
        auto later = some();
        later[3] = with(later[3], domain::AlertStatus::InProgress);
        later.append(alert(6, u"Fresh"_s));
        QSignalSpy waiting(&model, &items::AlertModel::waitingChanged);
        model.update(later);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.waiting(), 1);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(model.index(4, items::AlertModel::State).data().toString(), u"In progress"_s);
        QVERIFY(model.missing().isEmpty());
        model.takeNew();
        QCOMPARE(printed(model).last(), u"Fresh"_s);
    }

    void whatStopsMatchingStaysInPlaceWithItsNewStatus()
    {
        items::AlertModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAlerts(some());
        QCOMPARE(model.counts().open, 4);
        auto later = some();
        const auto dismissed = with(later.takeAt(3), domain::AlertStatus::Dismissed);
        model.update(later);
        QCOMPARE(model.missing(), QList<qint64>{4});
        model.settleMissing({dismissed});
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.index(4, items::AlertModel::State).data().toString(), u"Dismissed"_s);
        QVERIFY(model.index(4, 0).data(items::LeftRole).toBool());
        QVERIFY(model.index(4, 0).data(Qt::AccessibleTextRole).toString().contains(u"no longer matches"_s));
        QCOMPARE(model.counts().open, 3);
        QCOMPARE(model.counts().alerts, 3);
        model.update(some()); // the decision was undone
        QVERIFY(!model.index(4, 0).data(items::LeftRole).toBool());
        QCOMPARE(model.counts().open, 4);
        model.update(later);
        model.settleMissing({dismissed});
        model.takeNew();
        QCOMPARE(model.rowOf(4), -1);
        QVERIFY(!model.hasLeft());
    }

    void whatIsGoneFromTheWorkspaceLeavesTheList()
    {
        items::AlertModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAlerts(some());
        model.setTicked(5, true);
        auto later = some();
        later.removeLast();
        model.update(later);
        model.settleMissing({});
        QCOMPARE(printed(model).last(), u"Lone"_s);
        QVERIFY(model.tickedRows().isEmpty());
    }

    void foldingRemovesRowsWithoutAReset()
    {
        items::AlertModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAlerts(some());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex lone(model.index(model.rowOf(4), 0));
        model.setExpanded(0, false);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(lone.row(), 2);
        QVERIFY(!model.index(0, 0).data(items::ExpandedRole).toBool());
        QCOMPARE(model.rowOf(2), -1);
        QVERIFY(model.alertOf(2));
        model.setExpanded(0, true);
        QCOMPARE(printed(model).at(1), u"Brute force"_s);
        QCOMPARE(lone.row(), 4);
        QCOMPARE(reset.size(), 0);
    }

    void aFoldedIncidentIsDecidedOnWithAllOfItsAlerts()
    {
        items::AlertModel model(m_clock);
        model.setAlerts(some());
        model.setExpanded(0, false);
        QCOMPARE(model.withMembers(1), (QList<qint64>{1, 2, 3}));
        QCOMPARE(model.withMembers(4), QList<qint64>{4});
        QCOMPARE(model.counts().open, 4);
        QCOMPARE(model.counts().unownedIncidents, 1);
        model.setGrouping(items::AlertModel::Grouping::ByResource);
        QCOMPARE(model.counts().unownedIncidents, 1);
    }

    void anIncidentSaysHowManyOfItsAlertsTheFilterHides()
    {
        items::AlertModel model(m_clock);
        model.setAlerts({incident(1, u"SSH to vault"_s, 6), alert(2, u"Brute force"_s, 1)});
        QCOMPARE(model.index(0, 0).data(items::SecondLineRole).toString(), u"1 of 6 alerts"_s);
        QCOMPARE(model.index(0, 0).data(items::SecondaryRole).toString(), u"Unassigned"_s);
        QVERIFY(model.index(0, 0).data(items::WordKindRole).toBool());
    }

    void ticksAreKeptByIdAndCoverIncidents()
    {
        items::AlertModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAlerts(some());
        QVERIFY(!model.index(0, 0).data(items::TickedRole).isValid()); // no boxes while nothing is ticked
        model.setTicked(0, true);
        QCOMPARE(model.tickedRows(), (QList<qint64>{1, 2, 3}));
        QCOMPARE(model.tickedCount(), 2);
        model.setTicked(3, true); // a caption
        QCOMPARE(model.tickedCount(), 2);
        model.update(some());
        model.setExpanded(0, false);
        model.setGrouping(items::AlertModel::Grouping::Flat);
        QCOMPARE(model.tickedCount(), 2);
        QVERIFY(!model.index(3, 0).data(items::TickedRole).toBool());
        model.setAlerts({alert(3, u"Listing"_s), alert(5, u"Other"_s)});
        QCOMPARE(model.tickedRows(), QList<qint64>{3});
        model.tickAll(true);
        QCOMPARE(model.tickedCount(), 2);
        model.tickAll(false);
        QCOMPARE(model.tickedCount(), 0);
    }

    void aRangeGrowsAndShrinks()
    {
        items::AlertModel model(m_clock);
        model.setAlerts({alert(1, u"a"_s), alert(2, u"b"_s), alert(3, u"c"_s), alert(4, u"d"_s)});
        model.setTicked(3, true);
        model.tickRange(0, 0, 1);
        model.tickRange(0, 1, 2);
        QCOMPARE(model.tickedRows(), (QList<qint64>{1, 2, 3, 4}));
        model.tickRange(0, 2, 1);
        QCOMPARE(model.tickedRows(), (QList<qint64>{1, 2, 4}));
        model.tickRange(0, 1, -5);
        QCOMPARE(model.tickedRows(), (QList<qint64>{1, 4}));
    }

    void byEntityAnAlertStandsUnderEachThatItNames()
    {
        items::AlertModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto one = alert(1, u"one"_s), two = alert(2, u"two"_s);
        one.entities = {u"203.0.113.47"_s, u"/subscriptions/s/x/vm-jump-01"_s};
        two.entities = {u"203.0.113.47"_s};
        model.setAlerts({one, two, alert(3, u"three"_s)});
        model.setGrouping(items::AlertModel::Grouping::ByEntity);
        QCOMPARE(printed(model), (QStringList{u"203.0.113.47"_s, u"one"_s, u"two"_s, u"No entity named"_s, u"three"_s, u"vm-jump-01"_s, u"one"_s}));
        QCOMPARE(model.index(0, 0).data(items::SecondaryRole).toString(), u"2"_s);
    }

    void aListThatWasCutSaysSo()
    {
        FixedClock clock;
        FakeReads reads;
        int count = services::mostAlerts;
        reads.alertList = [&count](const domain::ListQuery&) {
            QList<domain::AlertRow> rows;
            for (int i = 1; i <= count; ++i)
                rows.append(alert(i, u"one"_s));
            return rows;
        };
        items::AlertsPresenter presenter(reads, clock);
        QSignalSpy loaded(&presenter, &items::AlertsPresenter::loaded);
        QVERIFY(!presenter.isCut());
        presenter.setQuery({});
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(presenter.isCut());
        count = 3;
        presenter.setQuery({});
        QTRY_VERIFY(!presenter.isCut());
    }

    void entitiesStandInColumnsWithTheirRoleAndCount()
    {
        items::EntityModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        domain::AlertDetail detail;
        detail.row.resourceIds = {u"/subscriptions/s/vaults/KV"_s};
        detail.alert.entities = {{u"ip"_s, u"203.0.113.47"_s, u"Bucharest"_s, {}, "{}"},
                                 {u"azure-resource"_s, u"/subscriptions/s/vaults/kv"_s, {}, u"/subscriptions/s/vaults/kv"_s, {}}};
        detail.entityAlerts = {3, 1};
        model.setDetail(detail);
        QCOMPARE(printed(model), (QStringList{u"203.0.113.47"_s, u"kv"_s}));
        QCOMPARE(printed(model, items::EntityModel::Type), (QStringList{u"IP address"_s, u"Resource"_s}));
        QCOMPARE(printed(model, items::EntityModel::Detail), (QStringList{u"Bucharest"_s, u"target"_s}));
        QCOMPARE(model.index(0, items::EntityModel::Alerts).data().toString(), u"3 alerts"_s);
        QCOMPARE(model.index(0, 0).data(items::IdRole).toString(), u"203.0.113.47"_s);
        QCOMPARE(model.index(1, 0).data(items::IdRole).toString(), u"/subscriptions/s/vaults/kv"_s);
    }
};

QTEST_GUILESS_MAIN(TestAlertModel)
#include "test_alertmodel.moc"
