// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/roles.h"
#include "support/fakeestate.h"
#include "support/guisetup.h"
#include "support/places.h"
#include "views/common/datatable.h"
#include "views/common/filterbar.h"
#include "views/common/segmentbar.h"
#include "views/governance/assignmentsheet.h"
#include "views/governance/governancepage.h"
#include "views/governance/rulesheet.h"
#include "views/recommendations/recommendationdetails.h"
#include "views/recommendations/recommendationspage.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

/// The register of assignments, its rules, and the sheets that write both, in the real window over a made-up estate.
class TestGovernancePage : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<MainWindow> m_window;

    FakeConsole& console() { return m_setup->console; }
    Page* page() { return m_window->page(u"governance"_s); }
    DataTable* table() { return find<DataTable>(u"Assignments"_s); }
    DataTable* rules() { return find<DataTable>(u"Rules"_s); }
    template<class T>
    T* shown()
    {
        for (auto* each : m_window->findChildren<T*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    template<class T>
    T* find(const QString& accessibleName)
    {
        for (auto* widget : m_window->findChildren<T*>()) {
            if (widget->accessibleName() == accessibleName && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QPushButton* button(const QString& text)
    {
        for (auto* each : m_window->findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }
    bool says(const QString& text)
    {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    void grab(const QString& name)
    {
        const QString folder = qEnvironmentVariable("PARAPET_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            m_window->grab().save(folder + u'/' + name + u".png"_s);
    }
    static void choose(DataTable* list, qint64 id)
    {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data(items::RowIdRole).toLongLong() == id)
                list->goToRow(row);
        }
    }
    void showRules()
    {
        m_setup->actions.run(u"governance.newRule"_s);
        QVERIFY(page()->escape()); // leaves the sheet, not the rules
        QTRY_VERIFY(rules());
        QVERIFY(places::settled());
    }
    void openRecommendation()
    {
        m_window->goTo(u"recommendations"_s);
        QVERIFY(places::settled());
        m_setup->actions.run(u"recommendations.expand"_s);
        auto* list = find<DataTable>(u"Recommendations"_s);
        const QString key = console().fake.recommendationList.rows.first().key;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data(items::IdRole).toString() == key)
                list->goToRow(row);
        }
        list->setFocus();
        auto* details = m_window->findChild<RecommendationDetails*>();
        QTRY_VERIFY(details->recommendation() && details->recommendation()->key == key);
        QVERIFY(places::settled());
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_setup = std::make_unique<GuiSetup>();
        fillEstate(console(), m_setup->clock);
        m_window = std::make_unique<MainWindow>(m_setup->theme, m_setup->context(), QList<PageInfo>{RecommendationsPage::info(), GovernancePage::info()},
                                                ShellInfo{u"0.1.0"_s, u"test"_s, true, {}, {}});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->goTo(u"governance"_s);
        QVERIFY(places::settled());
    }
    void cleanup()
    {
        m_window.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
    }

    void theRegisterSaysWhoHasWhatAndWhatIsOverdue()
    {
        QCOMPARE(table()->model()->rowCount(), 7);
        QVERIFY(says(u"2 overdue, 2 on time, 1 cannot be told; 1 without owner. 2 rules are in force."_s));
        QVERIFY(says(u"2 assignments are overdue."_s));
        grab(u"governance"_s);
        const auto row = table()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.contains(u"Overdue"_s) && row.contains(u"owner M. Okafor"_s) && row.contains(u"9 days late"_s) && row.contains(u"12 open"_s),
                 qPrintable(row));
        QTest::mouseClick(button(u"Show them"_s), Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(console().fakeGovernance.asked.last().filter.toString(), u"state:overdue"_s);
    }

    void whatHasNoOwnerSaysSoAndNeverLooksHealthy()
    {
        choose(table(), 4);
        QVERIFY(says(u"no owner found"_s));
        const auto row = table()->model()->index(table()->currentRow(), 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.contains(u"On time"_s) && row.contains(u"owner no owner found"_s), qPrintable(row));
        choose(table(), 5);
        QVERIFY(says(u"Cannot tell"_s) || table()->model()->index(table()->currentRow(), 6).data().toString() == u"Cannot tell"_s);
        page()->findChild<FilterBar*>()->setTerm(u"owned"_s, {u"no"_s});
        QTRY_COMPARE(table()->model()->rowCount(), 1);
    }

    void aFilterThatHidesEverythingSaysSoAndIsCleared()
    {
        page()->findChild<FilterBar*>()->setTerm(u"owner"_s, {u"nobody"_s});
        QTRY_VERIFY(says(u"No assignment matches"_s));
        QVERIFY(places::settled());
        QTest::mouseClick(button(u"Clear filter"_s), Qt::LeftButton);
        QTRY_VERIFY(table() && table()->model()->rowCount() == 7);
    }

    void anEmptyRegisterSaysHowToAssign()
    {
        console().fakeGovernance.rows.clear();
        page()->refresh();
        QTRY_VERIFY(says(u"Nothing is assigned"_s));
        QVERIFY(says(u"Press A on a recommendation"_s));
    }

    void anAssignmentIsChangedWithAnEtaThatNeedsAReason()
    {
        choose(table(), 1);
        QTest::keyClick(table(), Qt::Key_A);
        QTRY_VERIFY(shown<AssignmentSheet>());
        QVERIFY(places::settled());
        QCOMPARE(find<QLineEdit>(u"Due: day"_s)->text(), m_setup->clock.now().addDays(-9).date().toString(Qt::ISODate));
        find<QLineEdit>(u"Owner"_s)->setText(u" raman "_s);
        auto* eta = find<QComboBox>(u"ETA"_s);
        QVERIFY(!find<QLineEdit>(u"Reason"_s));
        eta->setCurrentIndex(0); // in 7 days
        QTRY_VERIFY(find<QLineEdit>(u"Reason"_s));
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        QVERIFY(says(u"Write why the ETA is that day."_s));
        find<QLineEdit>(u"Reason"_s)->setText(u"The vendor delivers then"_s);
        shown<AssignmentSheet>()->findChild<QCheckBox*>()->setChecked(true);
        grab(u"governance-edit"_s);
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"changeAssignment 1"_s);
        const auto& changed = console().assignment;
        QCOMPARE(changed.owner, u"raman"_s);
        QCOMPARE(changed.due, m_setup->clock.now().addDays(-9)); // it was not touched
        QCOMPARE(changed.eta.date(), m_setup->clock.now().addDays(7).date());
        QCOMPARE(changed.etaReason, u"The vendor delivers then"_s);
        QVERIFY(changed.grace);
        QVERIFY(!button(u"Save"_s)->isEnabled());
        Q_EMIT console().governanceAnswered(false, u"It cannot be kept."_s);
        QVERIFY(says(u"It cannot be kept."_s));
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        Q_EMIT console().governanceAnswered(true, {});
        QTRY_VERIFY(!shown<AssignmentSheet>());
    }

    void aDueDateThatIsPastOrNoneIsToldBeforeAnythingIsAsked()
    {
        choose(table(), 3);
        QTest::mouseClick(button(u"Edit…"_s), Qt::LeftButton);
        QTRY_VERIFY(shown<AssignmentSheet>());
        auto* due = find<QComboBox>(u"Due"_s);
        due->setCurrentIndex(due->findText(u"On a day"_s));
        QTRY_VERIFY(find<QLineEdit>(u"Due: day"_s));
        for (const auto& [day, sentence] :
             {std::pair(u"soon"_s, u"Write the day as in"_s), std::pair(u"2020-01-01"_s, u"Choose a due date that is to come"_s)}) {
            find<QLineEdit>(u"Due: day"_s)->setText(day);
            QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
            QVERIFY2(says(sentence), qPrintable(day));
        }
        find<QLineEdit>(u"Owner"_s)->clear();
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        QVERIFY(says(u"Write who is to fix it"_s));
        QVERIFY(!console().calls.contains(u"changeAssignment 3"_s));
        QVERIFY(page()->escape());
        QVERIFY(!shown<AssignmentSheet>());
        QVERIFY(page()->detailsVisible());
    }

    void whatIsClosedStaysAsItIs()
    {
        choose(table(), 7);
        QVERIFY(!button(u"Edit…"_s) && !button(u"Remove"_s));
        QVERIFY(!m_setup->actions.isEnabled(u"governance.assign"_s));
        choose(table(), 1);
        QTest::mouseClick(button(u"Remove"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"removeAssignment 1"_s);
    }

    void aRegisterThatChangesTakesNothingAwayThatIsBeingWritten()
    {
        choose(table(), 1);
        m_setup->actions.run(u"governance.assign"_s);
        QTRY_VERIFY(shown<AssignmentSheet>());
        find<QLineEdit>(u"Owner"_s)->setText(u"half a na"_s);
        console().fakeGovernance.rows.removeLast();
        page()->refresh();
        QTRY_COMPARE(table()->model()->rowCount(), 6);
        QVERIFY(shown<AssignmentSheet>());
        QCOMPARE(find<QLineEdit>(u"Owner"_s)->text(), u"half a na"_s);
        QTest::mouseClick(button(u"Cancel"_s), Qt::LeftButton);
        QTRY_VERIFY(!shown<AssignmentSheet>());
    }

    void rulesAreListedByPriorityDisabledAndRemoved()
    {
        showRules();
        QCOMPARE(rules()->model()->rowCount(), 4);
        grab(u"governance-rules"_s);
        choose(rules(), 1);
        QVERIFY(says(u"In force. Priority 10"_s));
        QVERIFY(says(u"Critical, High"_s));
        QTest::mouseClick(button(u"Disable"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"disableGovernanceRule 1"_s);
        choose(rules(), 3);
        QVERIFY(button(u"Enable"_s));
        QTest::mouseClick(button(u"Remove"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"removeGovernanceRule 3"_s);
        choose(rules(), 4);
        QVERIFY(!button(u"Edit…"_s));
        QVERIFY(!m_setup->actions.isEnabled(u"governance.editRule"_s));
    }

    void aNewRuleTakesThePriorityThatIsFree()
    {
        QTest::mouseClick(button(u"New rule…"_s), Qt::LeftButton);
        QTRY_VERIFY(shown<RuleSheet>());
        QVERIFY(places::settled());
        QCOMPARE(find<QSpinBox>(u"Priority"_s)->value(), 1);
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        QVERIFY(says(u"Write a name for the rule."_s));
        find<QLineEdit>(u"Name"_s)->setText(u"Storage"_s);
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        QVERIFY(says(u"Write who is to fix it"_s));
        find<QComboBox>(u"Owner is"_s)->setCurrentIndex(1);
        find<QLineEdit>(u"Owner"_s)->setText(u"owner"_s);
        find<QPlainTextEdit>(u"Recommendations"_s)->setPlainText(u" key-1 \n\nkey-2"_s);
        auto* days = find<QComboBox>(u"Within"_s);
        days->setCurrentIndex(days->findData(90));
        auto* excluded = find<QListWidget>(u"Not in"_s);
        QVERIFY(excluded->count() > 0);
        excluded->item(0)->setCheckState(Qt::Checked);
        grab(u"governance-rule"_s);
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"addGovernanceRule"_s);
        const auto& rule = console().governanceRule;
        QCOMPARE(rule.name, u"Storage"_s);
        QCOMPARE(rule.ownerSource, domain::OwnerSource::Tag);
        QCOMPARE(rule.recommendations, (QStringList{u"key-1"_s, u"key-2"_s}));
        QCOMPARE(rule.days, 90);
        QCOMPARE(rule.excluded.size(), 1);
        QVERIFY(rule.scope.isEmpty() && rule.enabled && rule.severities.isEmpty());
        Q_EMIT console().governanceAnswered(false, u"The rule “x” has the priority 1 already."_s);
        QVERIFY(says(u"has the priority 1 already"_s));
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        Q_EMIT console().governanceAnswered(true, {});
        QTRY_VERIFY(!shown<RuleSheet>());
    }

    void aRuleThatIsEditedKeepsWhatTheSheetDoesNotShow()
    {
        auto& stored = console().fakeGovernance.ruleRows[0].rule;
        stored.severities = {domain::Severity::Informational, domain::Severity::High};
        stored.scope = stored.excluded.emplaceBack(u"/subscriptions/that-nobody-told"_s);
        page()->refresh();
        showRules();
        choose(rules(), 1);
        QTest::keyClick(rules(), Qt::Key_E);
        QTRY_VERIFY(shown<RuleSheet>());
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"changeGovernanceRule 1"_s);
        const auto& rule = console().governanceRule;
        QCOMPARE(rule.severities, stored.severities);
        QCOMPARE(rule.scope, stored.scope);
        QCOMPARE(rule.excluded, stored.excluded);
        QCOMPARE(rule.days, 14);
        QVERIFY(rule.grace);
    }

    void aRunThatOverridesSaysFirstWhatItTakes()
    {
        m_setup->actions.run(u"governance.run"_s);
        QCOMPARE(console().calls.last(), u"runGovernance"_s);
        m_setup->actions.run(u"governance.override"_s);
        QTRY_VERIFY(shown<QMessageBox>());
        QVERIFY(shown<QMessageBox>()->text().contains(u"17 assignments are given to their rule's owner anew"_s));
        QVERIFY(!console().calls.contains(u"runGovernance override"_s));
        for (auto* each : shown<QMessageBox>()->findChildren<QPushButton*>()) {
            if (each->text() == u"Override"_s)
                QTest::mouseClick(each, Qt::LeftButton);
        }
        QCOMPARE(console().calls.last(), u"runGovernance override"_s);
        for (auto& row : console().fakeGovernance.ruleRows)
            row.rule.enabled = false;
        page()->refresh();
        QTRY_VERIFY(!m_setup->actions.isEnabled(u"governance.run"_s));
        QVERIFY(!button(u"Run rules"_s)->isEnabled());
    }

    void onARecommendationAAssignsEverything()
    {
        openRecommendation();
        QVERIFY(says(u"unassigned"_s));
        const QString key = m_window->findChild<RecommendationDetails*>()->recommendation()->key;
        QTest::keyClick(find<DataTable>(u"Recommendations"_s), Qt::Key_A);
        QTRY_VERIFY(shown<AssignmentSheet>());
        grab(u"governance-assign"_s);
        QCOMPARE(find<QLineEdit>(u"Owner"_s)->text(), console().userName());
        find<QLineEdit>(u"Owner"_s)->setText(u"mara@contoso.example"_s);
        QTest::mouseClick(button(u"Assign"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"assign 1"_s);
        const auto& wish = console().wished;
        QCOMPARE(wish.recommendation, key);
        QCOMPARE(wish.places, QStringList{QString()});
        QCOMPARE(wish.owner, u"mara@contoso.example"_s);
        QCOMPARE(wish.due.date(), m_setup->clock.now().addDays(30).date());
        QVERIFY(!wish.grace && !wish.eta.isValid());
        Q_EMIT console().governanceAnswered(true, {});
        QTRY_VERIFY(!shown<AssignmentSheet>());
        QTRY_VERIFY(m_window->findChild<RecommendationDetails*>()->isVisible());
    }

    void tickedResourcesAreAssignedEachByItself()
    {
        openRecommendation();
        auto* details = m_window->findChild<RecommendationDetails*>();
        details->resources()->setFocus();
        details->resources()->goToRow(0);
        QTest::keyClick(details->resources(), Qt::Key_Space);
        QTest::keyClick(details->resources(), Qt::Key_Down);
        QTest::keyClick(details->resources(), Qt::Key_Space);
        const QStringList ids = details->meantResources();
        QCOMPARE(ids.size(), 2);
        QTest::mouseClick(button(u"Assign…"_s), Qt::LeftButton);
        QTRY_VERIFY(shown<AssignmentSheet>());
        QCOMPARE(find<QComboBox>(u"What"_s)->currentText(), u"2 chosen resources"_s);
        QTest::mouseClick(button(u"Assign"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"assign 2"_s);
        QCOMPARE(console().wished.places, ids);
    }

    void theDetailsOfARecommendationSayWhoHasIt()
    {
        const QString key = console().fake.recommendationList.rows.first().key;
        for (auto& row : console().fakeGovernance.rows)
            row.assignment.recommendation = key.toUpper();
        openRecommendation();
        QTRY_VERIFY(says(u"M. Okafor and 5 more, first due 9 days late"_s));
    }

    void whatIfAndTheSheetsNeverStandTogether()
    {
        openRecommendation();
        m_setup->actions.run(u"recommendations.assign"_s);
        QTRY_VERIFY(shown<AssignmentSheet>());
        m_setup->actions.run(u"recommendations.whatIf"_s);
        QTRY_VERIFY(!shown<AssignmentSheet>());
        m_setup->actions.run(u"recommendations.assign"_s);
        QTRY_VERIFY(shown<AssignmentSheet>());
        m_setup->actions.run(u"recommendations.exempt"_s);
        QTRY_VERIFY(!shown<AssignmentSheet>());
        m_setup->actions.run(u"recommendations.assign"_s);
        QTRY_VERIFY(shown<AssignmentSheet>());
        QVERIFY(m_window->page(u"recommendations"_s)->escape());
        QTRY_VERIFY(m_window->findChild<RecommendationDetails*>()->isVisible());
    }
};

QTEST_MAIN(TestGovernancePage)
#include "test_governancepage.moc"
