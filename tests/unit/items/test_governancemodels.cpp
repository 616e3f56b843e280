// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/governancepresenter.h"
#include "items/governancewords.h"
#include "support/fakeassignments.h"
#include "support/fakereads.h"
#include "support/fixedclock.h"

#include <algorithm>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Model = items::AssignmentModel;
using RuleModel = items::GovernanceRuleModel;

class TestGovernanceModels : public QObject {
    Q_OBJECT

    FixedClock m_clock;
    FakeReads m_reads;
    FakeGovernance m_governance;
    std::unique_ptr<items::GovernancePresenter> m_presenter;

    Model& model() { return *m_presenter->assignments(); }
    RuleModel& rules() { return *m_presenter->rules(); }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_governance.rows.clear();
        m_governance.ruleRows.clear();
        fillAssignments(m_governance, m_clock.now(), u"<b>name</b>\n\u202e"_s);
        m_presenter = std::make_unique<items::GovernancePresenter>(m_reads, m_governance, m_clock, [](QDate day) { return day.toString(Qt::ISODate); });
        m_presenter->refresh();
        QTRY_COMPARE(model().rowCount(), 7);
        QTRY_COMPARE(rules().rowCount(), 4);
    }
    void cleanup()
    {
        m_presenter.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void rows_say_who_has_what_until_when()
    {
        const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(cell(0, Model::Due), u"9 days late"_s);
        QCOMPARE(cell(0, Model::State), u"Overdue"_s);
        QCOMPARE(cell(0, Model::Open), u"12"_s);
        QCOMPARE(cell(0, Model::Eta), u"not told"_s);
        QCOMPARE(cell(1, Model::Eta), m_clock.now().addDays(4).date().toString(Qt::ISODate) + u", late"_s);
        QVERIFY(!cell(1, Model::Owner).contains(u'\n') && !cell(1, Model::Owner).contains(QChar(0x202e)));
        QCOMPARE(model().index(2, Model::Due).data(Model::UrgencyRole).toInt(), 1);
        QCOMPARE(model().index(0, Model::Due).data(Model::UrgencyRole).toInt(), 2);
        QCOMPARE(cell(3, Model::Owner), u"no owner found"_s);
        QVERIFY(model().index(3, Model::Owner).data(items::WordKindRole).toBool());
        QCOMPARE(cell(4, Model::State), u"Cannot tell"_s);
        QCOMPARE(cell(5, Model::State), u"Completed"_s);
        QCOMPARE(cell(6, Model::State), u"Removed"_s);
        QVERIFY(model().index(2, 0).data(Qt::AccessibleTextRole).toString().endsWith(u"in grace"_s));
    }

    void days_are_those_of_utc()
    {
        const auto at = [](int day, int hour) { return QDateTime(QDate(2026, 11, day), QTime(hour, 0), QTimeZone::UTC); };
        QCOMPARE(items::text::dueText(at(23, 23), at(23, 1)), u"today"_s);
        QCOMPARE(items::text::dueText(at(24, 0), at(23, 23)), u"in 1 days"_s);
        QCOMPARE(items::text::dueText(at(23, 1), at(23, 1)), u"late"_s);
        QCOMPARE(items::text::dueText(at(22, 23), at(23, 1)), u"1 days late"_s);
        const QDateTime elsewhere(QDate(2026, 11, 24), QTime(1, 0), QTimeZone(5 * 3600)); // the 23rd in UTC
        QCOMPARE(items::text::dueText(elsewhere, at(23, 1)), u"today"_s);
    }

    void rules_say_what_they_are_for_and_which_priority_is_free()
    {
        const QAbstractItemModelTester tester(&rules(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto text = [this](int row, int column) { return rules().index(row, column).data().toString(); };
        QCOMPARE(text(0, RuleModel::Subject), u"Critical, High"_s);
        QCOMPARE(text(1, RuleModel::Subject), u"All that is unhealthy"_s);
        QCOMPARE(text(1, RuleModel::Owner), u"by tag owner"_s);
        QCOMPARE(text(2, RuleModel::State), u"Disabled"_s);
        QCOMPARE(text(3, RuleModel::State), u"Removed"_s);
        QCOMPARE(rules().inForce(), 2);
        QCOMPARE(rules().freePriority(), 1);
        auto rows = rules().all();
        rows[0].rule.priority = 1;
        rows[1].rule.priority = 2;
        rows[3].rule.priority = 3; // of a removed one
        rules().setRows(rows);
        QCOMPARE(rules().freePriority(), 3);
    }

    void the_filter_is_asked_of_the_register_and_values_have_words()
    {
        QSignalSpy loaded(m_presenter.get(), &items::GovernancePresenter::loaded);
        m_presenter->setFilter(domain::FilterQuery::parse(u"state:overdue", domain::assignmentKeys()).value());
        QTRY_COMPARE(model().rowCount(), 2);
        QCOMPARE(m_presenter->list().total, 7);
        QCOMPARE(m_governance.asked.last().limit, items::GovernancePresenter::mostRows);
        const auto states = m_presenter->valuesOf(u"state"_s);
        QCOMPARE(states.size(), 5);
        QVERIFY(std::ranges::any_of(states, [](const auto& value) { return value.value == u"onTime"_s && value.label == u"On time"_s && value.count == 2; }));
        m_presenter->setFilter({});
        QTRY_COMPARE(model().rowCount(), 7);
    }

    void the_same_rows_again_stay_where_they_are()
    {
        QSignalSpy resets(&model(), &QAbstractItemModel::modelReset);
        m_governance.rows[0].assignment.owner = u"another"_s;
        m_presenter->refresh();
        QTRY_COMPARE(model().at(0)->assignment.owner, u"another"_s);
        QCOMPARE(resets.size(), 0);
        m_governance.rows.removeFirst();
        m_presenter->refresh();
        QTRY_COMPARE(model().rowCount(), 6);
        QCOMPARE(resets.size(), 1);
    }

    void who_looks_at_a_recommendation_sees_its_open_assignments()
    {
        items::AssignedPresenter assigned(m_reads, m_governance);
        assigned.show(u"KEY-1"_s);
        QTRY_VERIFY(assigned.hasValue());
        QCOMPARE(assigned.open().size(), 1);
        QCOMPARE(items::text::assignedTo(assigned.open(), m_clock.now()), u"M. Okafor, due 9 days late"_s);
        QVERIFY(assigned.of(assigned.open().first().assignment.place.toUpper()));
        QVERIFY(!assigned.of(u"/subscriptions/none"_s));
        assigned.show(u"key-7"_s); // closed
        QTRY_VERIFY(assigned.hasValue());
        QVERIFY(assigned.open().isEmpty());
        QCOMPARE(items::text::assignedTo({}, m_clock.now()), u"unassigned"_s);
        assigned.show({});
        QVERIFY(!assigned.hasValue());
    }
};

QTEST_GUILESS_MAIN(TestGovernanceModels)
#include "test_governancemodels.moc"
