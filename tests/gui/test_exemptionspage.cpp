// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/roles.h"
#include "support/fakeestate.h"
#include "support/guisetup.h"
#include "support/places.h"
#include "views/common/datatable.h"
#include "views/common/filterbar.h"
#include "views/common/messagebar.h"
#include "views/exemptions/exemptiondetails.h"
#include "views/exemptions/exemptionsheet.h"
#include "views/exemptions/exemptionspage.h"
#include "views/recommendations/recommendationdetails.h"
#include "views/recommendations/recommendationspage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

/// The register of exemptions and the sheet that adds them, in the real window over a made-up estate.
class TestExemptionsPage : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<MainWindow> m_window;

    FakeConsole& console() { return m_setup->console; }
    Page* page() { return m_window->page(u"exemptions"_s); }
    DataTable* table() { return find<DataTable>(u"Exemptions"_s); }
    ExemptionSheet* sheet()
    {
        for (auto* each : m_window->findChildren<ExemptionSheet*>()) {
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
        for (auto* label : m_window->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    void grab(const QString& name)
    {
        const QString folder = qEnvironmentVariable("PARAPET_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            m_window->grab().save(folder + u'/' + name + u".png"_s);
    }
    void choose(qint64 id)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, 0).data(items::RowIdRole).toLongLong() == id)
                table()->goToRow(row);
        }
    }
    void openSheetOnRecommendation()
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
        m_window = std::make_unique<MainWindow>(m_setup->theme, m_setup->context(), QList<PageInfo>{RecommendationsPage::info(), ExemptionsPage::info()},
                                                ShellInfo{u"0.1.0"_s, u"test"_s, true, {}, {}});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->goTo(u"exemptions"_s);
        QVERIFY(places::settled());
    }
    void cleanup()
    {
        m_window.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
    }

    void theRegisterSaysWhatHoldsAndWhatExpiresSoon()
    {
        QCOMPARE(table()->model()->rowCount(), 6);
        QVERIFY(says(u"4 exemptions are in force; 2 are over. Score 61.2 % with them, 58.1 % without."_s));
        QVERIFY(says(u"2 exemptions expire within 30 days."_s));
        QVERIFY(says(u"The accounts are replaced in spring"_s));
        QVERIFY(says(u"Score 61.2 % without it, 63.0 % with it; 58.1 % without any exemption."_s));
        QTest::mouseClick(button(u"Show them"_s), Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        const auto row = table()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.contains(u"expires in 12 days"_s) && row.contains(u"Waiver"_s), qPrintable(row));
    }

    void aFilterThatHidesEverythingSaysSoAndIsCleared()
    {
        auto* filter = page()->findChild<FilterBar*>();
        filter->setTerm(u"state"_s, {u"gone"_s});
        QTRY_VERIFY(says(u"No exemption matches"_s));
        QVERIFY(places::settled()); // the button stands where it will stay
        QTest::mouseClick(button(u"Clear filter"_s), Qt::LeftButton);
        QTRY_VERIFY(table() && table()->model()->rowCount() == 6);
    }

    void anEmptyRegisterSaysHowToExempt()
    {
        console().fakeExemptions.rows.clear();
        page()->refresh();
        QTRY_VERIFY(says(u"Nothing is exempt"_s));
        QVERIFY(says(u"Press X on a recommendation"_s));
    }

    void whatIsInForceIsEditedAndKeepsItsDay()
    {
        choose(1);
        QTest::mouseClick(button(u"Edit…"_s), Qt::LeftButton);
        QTRY_VERIFY(sheet());
        QVERIFY(places::settled());
        QCOMPARE(find<QLineEdit>(u"Day"_s)->text(), m_setup->clock.now().addDays(12).date().toString(Qt::ISODate));
        QTRY_VERIFY(says(u"Touches 23 resources, 12 of them unhealthy."_s));
        grab(u"exemptions-edit"_s);
        find<QPlainTextEdit>(u"Reason"_s)->setPlainText(u"Another reason"_s);
        find<QComboBox>(u"Category"_s)->setCurrentIndex(1);
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"changeExemption 1"_s);
        QCOMPARE(console().exempted.first().reason, u"Another reason"_s);
        QCOMPARE(console().exempted.first().category, domain::ExemptionCategory::Mitigated);
        QCOMPARE(console().exempted.first().expires.date(), m_setup->clock.now().addDays(12).date());
        QVERIFY(!button(u"Save"_s)->isEnabled());
        Q_EMIT console().exemptionAnswered(false, u"It cannot be kept."_s);
        QVERIFY(says(u"It cannot be kept."_s));
        QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
        Q_EMIT console().exemptionAnswered(true, {});
        QTRY_VERIFY(!sheet());
    }

    void whatWasRevokedIsExemptAgainAsANewOne()
    {
        choose(1);
        QTest::mouseClick(button(u"Revoke"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"revokeExemption 1"_s);
        choose(6);
        QVERIFY(says(u"It has no effect any more."_s));
        QVERIFY(!button(u"Revoke"_s));
        QTest::mouseClick(button(u"Exempt again…"_s), Qt::LeftButton);
        QTRY_VERIFY(sheet());
        QTRY_VERIFY(button(u"Exempt 23 resources"_s));
        QTest::mouseClick(button(u"Exempt 23 resources"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"addExemptions 1"_s);
        QCOMPARE(console().exempted.first().id, 0);
        QVERIFY(!console().exempted.first().revoked.isValid());
        QCOMPARE(console().exempted.first().recommendation, u"key-6"_s);
    }

    void aRegisterThatChangesTakesNothingAwayThatIsBeingWritten()
    {
        choose(1);
        m_setup->actions.run(u"exemptions.edit"_s);
        QTRY_VERIFY(sheet());
        find<QPlainTextEdit>(u"Reason"_s)->setPlainText(u"Half a sent"_s);
        console().fakeExemptions.rows.removeLast();
        page()->refresh();
        QTRY_COMPARE(table()->model()->rowCount(), 5);
        QVERIFY(sheet());
        QCOMPARE(find<QPlainTextEdit>(u"Reason"_s)->toPlainText(), u"Half a sent"_s);
        QTest::mouseClick(button(u"Cancel"_s), Qt::LeftButton);
        QTRY_VERIFY(!sheet());
        QCOMPARE(table()->model()->index(table()->currentRow(), 0).data(items::RowIdRole).toLongLong(), 1);
    }

    void escapeLeavesTheSheetFirst()
    {
        choose(1);
        m_setup->actions.run(u"exemptions.edit"_s);
        QTRY_VERIFY(sheet());
        QVERIFY(page()->escape());
        QVERIFY(!sheet());
        QVERIFY(page()->detailsVisible());
    }

    void onARecommendationXAsksForAReasonAndExemptsEverything()
    {
        openSheetOnRecommendation();
        const QString key = m_window->findChild<RecommendationDetails*>()->recommendation()->key;
        QTest::keyClick(find<DataTable>(u"Recommendations"_s), Qt::Key_X);
        QTRY_VERIFY(sheet());
        QTRY_VERIFY(says(u"Score 61.2 %, then 63.0 %; 58.1 % without any exemption."_s));
        grab(u"exemptions-sheet"_s);
        QTest::mouseClick(button(u"Exempt 23 resources"_s), Qt::LeftButton);
        QVERIFY(says(u"Write a reason"_s));
        QVERIFY(!console().calls.contains(u"addExemptions 1"_s));
        find<QPlainTextEdit>(u"Reason"_s)->setPlainText(u"Because"_s);
        QTest::mouseClick(button(u"Exempt 23 resources"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"addExemptions 1"_s);
        const auto& wanted = console().exempted.first();
        QCOMPARE(wanted.recommendation, key);
        QVERIFY(wanted.scope.isEmpty());
        QCOMPARE(wanted.owner, console().userName());
        QCOMPARE(wanted.expires.date(), m_setup->clock.now().addDays(90).date());
        Q_EMIT console().exemptionAnswered(true, {});
        QTRY_VERIFY(!sheet());
        QTRY_VERIFY(m_window->findChild<RecommendationDetails*>()->isVisible());
    }

    void tickedResourcesAreExemptEachByItself()
    {
        openSheetOnRecommendation();
        auto* details = m_window->findChild<RecommendationDetails*>();
        details->resources()->setFocus();
        details->resources()->goToRow(0);
        QTest::keyClick(details->resources(), Qt::Key_Space);
        QTest::keyClick(details->resources(), Qt::Key_Down);
        QTest::keyClick(details->resources(), Qt::Key_Space);
        const QStringList ids = details->meantResources();
        QCOMPARE(ids.size(), 2);
        QTest::mouseClick(button(u"Exempt…"_s), Qt::LeftButton);
        QTRY_VERIFY(sheet());
        QCOMPARE(find<QComboBox>(u"What"_s)->currentText(), u"2 chosen resources"_s);
        QTRY_COMPARE(console().fakeExemptions.previewed.value(console().fakeExemptions.previewed.size() - 1).size(), 2);
        find<QPlainTextEdit>(u"Reason"_s)->setPlainText(u"Because"_s);
        find<QComboBox>(u"Expires"_s)->setCurrentIndex(find<QComboBox>(u"Expires"_s)->count() - 1); // never
        QTRY_VERIFY(button(u"Exempt 23 resources"_s));
        QTest::mouseClick(button(u"Exempt 23 resources"_s), Qt::LeftButton);
        QCOMPARE(console().calls.last(), u"addExemptions 2"_s);
        QStringList scopes;
        for (const auto& exemption : console().exempted) {
            scopes.append(exemption.scope);
            QVERIFY(!exemption.expires.isValid());
        }
        QCOMPARE(scopes, ids);
    }

    void aDayThatIsNoneOrPastIsToldBeforeAnythingIsAsked()
    {
        openSheetOnRecommendation();
        QTest::keyClick(find<DataTable>(u"Recommendations"_s), Qt::Key_X);
        QTRY_VERIFY(sheet());
        find<QPlainTextEdit>(u"Reason"_s)->setPlainText(u"Because"_s);
        auto* ends = find<QComboBox>(u"Expires"_s);
        ends->setCurrentIndex(ends->findText(u"On a day"_s));
        QTRY_VERIFY(find<QLineEdit>(u"Day"_s));
        QTRY_VERIFY(button(u"Exempt 23 resources"_s));
        for (const auto& [day, sentence] : {std::pair(u"soon"_s, u"Write the day as in"_s), std::pair(u"2020-01-01"_s, u"Choose a day that is to come"_s)}) {
            find<QLineEdit>(u"Day"_s)->setText(day);
            QTRY_VERIFY(button(u"Exempt 23 resources"_s));
            QTest::mouseClick(button(u"Exempt 23 resources"_s), Qt::LeftButton);
            QVERIFY2(says(sentence), qPrintable(day));
        }
        QVERIFY(!console().calls.contains(u"addExemptions 1"_s));
        QVERIFY(page() != nullptr);
        QVERIFY(m_window->page(u"recommendations"_s)->escape());
        QTRY_VERIFY(!sheet());
    }

    void whatIfAndTheSheetNeverStandTogether()
    {
        openSheetOnRecommendation();
        m_setup->actions.run(u"recommendations.exempt"_s);
        QTRY_VERIFY(sheet());
        m_setup->actions.run(u"recommendations.whatIf"_s);
        QTRY_VERIFY(!sheet());
        m_setup->actions.run(u"recommendations.exempt"_s);
        QTRY_VERIFY(sheet());
        QVERIFY(m_window->page(u"recommendations"_s)->escape());
        QTRY_VERIFY(m_window->findChild<RecommendationDetails*>()->isVisible());
    }
};

QTEST_MAIN(TestExemptionsPage)
#include "test_exemptionspage.moc"
