// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/connectionmodel.h"
#include "items/plainmodels.h"
#include "items/recommendationmodel.h"
#include "items/text.h"
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

domain::RecommendationList twoControls()
{
    domain::RecommendationList list;
    domain::RecommendationRow a;
    a.key = u"a"_s;
    a.name = u"Secure transfer"_s;
    a.controlIds = {u"ET"_s};
    a.severity = domain::Severity::High;
    a.unhealthy = 23;
    a.healthy = 148;
    a.gainPercent = 0.31;
    a.hasScript = true;
    domain::RecommendationRow b = a;
    b.key = u"b"_s;
    b.name = u"TLS version"_s;
    b.controlIds = {u"ET"_s, u"RV"_s};
    b.gainPercent = 0.02;
    b.unhealthy = 4;
    domain::RecommendationRow c;
    c.key = u"c"_s;
    c.name = u"Not judged"_s;
    c.severityWord = u"Catastrophic"_s;
    list.rows = {a, b, c};
    list.controls = {{u"RV"_s, u"Remediate vulnerabilities"_s, 1.97, 6, 1, 2, 0, 7.3, 1, {}},
                     {u"ET"_s, u"Encrypt data in transit"_s, 3.12, 4, 148, 23, 4, 1.6, 2, {}}};
    return list;
}

} // namespace

class TestItems : public QObject {
    Q_OBJECT

    FixedClock m_clock;

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void numbersReadAsTheStyleSays()
    {
        namespace t = items::text;
        QCOMPARE(t::gain(0.31), u"+0.3"_s);
        QCOMPARE(t::gain(0.02), u"<0.1"_s);
        QCOMPARE(t::gain(-1.38), u"\u22121.4"_s);
        QCOMPARE(t::gain(0), u"0"_s);
        QCOMPARE(t::age(m_clock.now().addSecs(-120), m_clock.now()), u"2 min"_s);
        QCOMPARE(t::age(m_clock.now().addDays(-3), m_clock.now()), u"3 d"_s);
        QCOMPARE(t::age({}, m_clock.now()), u"never"_s);
        QVERIFY(!t::age(m_clock.now().addDays(-90), m_clock.now()).contains(u" d"_s));
    }

    void recommendationsStandUnderTheirControls()
    {
        items::RecommendationModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setList(twoControls());
        QCOMPARE(printed(model), (QStringList{u"Remediate vulnerabilities"_s, u"TLS version"_s, u"Encrypt data in transit"_s, u"Secure transfer"_s,
                                              u"TLS version"_s, u"Not judged"_s}));
        QCOMPARE(model.index(4, items::RecommendationModel::Gain).data().toString(), u"in the row above"_s);
        QCOMPARE(model.index(5, items::RecommendationModel::Unhealthy).data().toString(), u"not assessed"_s);
        QCOMPARE(model.index(5, items::RecommendationModel::Severity).data().toString(), u"Catastrophic"_s);
        model.toggle(2);
        QCOMPARE(model.rowCount(), 4);
        model.setGrouping(items::RecommendationModel::Grouping::Flat);
        model.sort(items::RecommendationModel::Unhealthy, Qt::DescendingOrder);
        QCOMPARE(printed(model), (QStringList{u"Secure transfer"_s, u"TLS version"_s, u"Not judged"_s}));
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"High, Secure transfer, 23 of 171 unhealthy, gains 0.3 percent, script available"_s);
    }

    void connectionsAreGroupedByCloud()
    {
        items::ConnectionModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        domain::ConnectionRow host;
        host.id = {2};
        host.kind = domain::ConnectionKind::Host;
        host.name = u"This computer"_s;
        domain::ConnectionRow azure;
        azure.id = {1};
        azure.name = u"Contoso"_s;
        azure.state = domain::ConnectionState::Syncing;
        azure.progress = 0.62;
        model.setConnections({host, azure});
        QCOMPARE(printed(model), (QStringList{u"Azure"_s, u"Contoso"_s, u"On-premises"_s, u"This computer"_s}));
        QCOMPARE(model.index(1, items::ConnectionModel::LastSync).data().toString(), u"62 %"_s);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        azure.progress = 0.7;
        model.setConnections({host, azure});
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.rowOf({2}), 3);
    }

    void queryCellsShowHostileTextAsText()
    {
        items::QueryResultModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setResult({{u"name"_s, u"n"_s}, {{u"<b>x\u202Ey"_s, 3}, {QVariant(), 4}}, false});
        QCOMPARE(model.index(0, 0).data().toString(), u"<b>x\uFFFDy"_s);
        QCOMPARE(model.index(1, 0).data().toString(), u"null"_s);
    }

    void affectedResourcesAreTickedById()
    {
        items::AffectedModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        domain::AffectedRow one{.resourceId = u"/x/1"_s, .name = u"one"_s};
        domain::AffectedRow two{.resourceId = u"/x/2"_s, .name = u"two"_s};
        model.setRows({two, one});
        model.setTicked(0, true);
        model.sort(items::AffectedModel::Name, Qt::AscendingOrder);
        QCOMPARE(model.tickedIds(), QStringList{u"/x/2"_s});
        model.tickAll(true);
        QCOMPARE(model.tickedIds().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestItems)
#include "test_items.moc"
