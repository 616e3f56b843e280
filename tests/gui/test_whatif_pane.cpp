// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/objectlink.h"
#include "items/roles.h"
#include "support/fakeestate.h"
#include "support/guisetup.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/filterbar.h"
#include "views/common/labels.h"
#include "views/common/messagebar.h"
#include "views/inventory/inventorypage.h"
#include "views/mainwindow.h"
#include "views/overview/overviewpage.h"
#include "views/recommendations/recommendationspage.h"
#include "views/recommendations/scoreline.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using views::DataTable;

/// The What-if pane in the real window over a made-up estate: 64.8 %, and 18 recommendations of which the first has
/// nothing to fix.
class TestWhatIfPane : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<views::MainWindow> m_window;

    FakeReads& reads() { return m_setup->console.fake; }
    template<class T>
    T* find(const QString& name)
    {
        for (auto* widget : m_window->findChildren<T*>()) {
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            if (widget->isVisible() && (widget->accessibleName() == name || (button && button->text() == name)))
                return widget;
        }
        return nullptr;
    }
    DataTable* list() { return find<DataTable>(u"Recommendations"_s); }
    DataTable* steps() { return find<DataTable>(u"Chosen recommendations"_s); }
    QStringList said()
    {
        QStringList texts;
        for (const auto* label : m_window->findChildren<views::Label*>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts;
    }
    bool says(const QString& text)
    {
        return std::ranges::any_of(said(), [&](const QString& one) { return one.contains(text); });
    }
    bool shows(const QString& text) { return said().contains(text); }
    /// Waits for the answers and for what follows them after a moment.
    void settle()
    {
        QElapsedTimer time;
        time.start();
        QVERIFY(QTest::qWaitFor([&] { return time.hasExpired(150) && core::liveAwaits() == 0; }));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, modifiers);
        settle();
    }
    /// The list with everything unfolded and the row of `key` current.
    void goTo(const QString& key)
    {
        m_setup->actions.run(u"recommendations.expand"_s);
        const auto* model = list()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(items::IdRole).toString() == key) {
                list()->goToRow(row);
                list()->setFocus();
                return settle();
            }
        }
        QFAIL(qPrintable(u"no row "_s + key));
    }
    QVariant tick(int row) { return list()->model()->index(row, 0).data(items::TickRole); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_setup = std::make_unique<GuiSetup>();
        fillEstate(m_setup->console, m_setup->clock);
        m_window = std::make_unique<views::MainWindow>(
            m_setup->theme, m_setup->context(),
            QList<views::PageInfo>{views::OverviewPage::info(), views::RecommendationsPage::info(), views::InventoryPage::info()},
            views::ShellInfo{u"0.1.0"_s, u"test"_s, true, {}, {}});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(!m_window->currentPage().isEmpty());
        m_window->goTo(u"recommendations"_s);
        settle();
    }
    void cleanup()
    {
        m_window.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
    }

    void itOpensFromEveryPageByItsKeyAndByTheTopBar()
    {
        m_window->goTo(u"overview"_s);
        settle();
        auto* button = m_window->findChild<QToolButton*>(u"topbar.tools.whatIf"_s);
        QVERIFY(button && button->isEnabled() && !button->isChecked());
        press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->currentPage(), u"recommendations"_s);
        QVERIFY(says(u"nothing is changed"_s));
        QVERIFY(button->isChecked());
        m_window->goTo(u"overview"_s);
        settle();
        QVERIFY(!button->isChecked());
        button->click(); // it was left open: back to it
        settle();
        QVERIFY(says(u"nothing is changed"_s));
        button->click();
        settle();
        QVERIFY(!says(u"nothing is changed"_s));
        QVERIFY(!button->isChecked());
        button->click();
        settle();
        QVERIFY(says(u"nothing is changed"_s));
        auto* splitter = m_window->findChild<views::DetailsSplitter*>();
        QCOMPARE(splitter->widget(1)->width(), m_setup->theme.metric(views::Metric::DetailsDefault));
    }

    void tickingChangesTheNumbersAndTakingOutChangesThemBack()
    {
        goTo(u"key17"_s);
        QVERIFY(!tick(list()->currentRow()).isValid());
        press(Qt::Key_W);
        QVERIFY(shows(u"64.8 %"_s));
        QVERIFY(says(u"Tick recommendations"_s));
        QVERIFY(!steps());
        QVERIFY(says(u"67.7 % (+2.9) with “"_s)); // the current row, not ticked yet
        press(Qt::Key_Space);
        QCOMPARE(tick(list()->currentRow()).toInt(), int(Qt::Checked));
        QVERIFY(shows(u"67.7 %"_s) && shows(u"+2.9"_s));
        QVERIFY(!says(u"Tick recommendations"_s));
        QCOMPARE(steps()->model()->rowCount(), 1);
        QVERIFY(says(u"Unhealthy resources: 1127, then 1076."_s));
        goTo(u"key16"_s);
        press(Qt::Key_Space);
        QVERIFY(shows(u"70.4 %"_s));
        QCOMPARE(steps()->model()->rowCount(), 2);
        const auto* controls = find<DataTable>(u"Controls after the choice"_s)->model();
        QCOMPARE(controls->index(0, 2).data().toString(), u"2.41 → 3.99"_s);
        QCOMPARE(controls->index(1, 2).data().toString(), u"3.12 → 4.00"_s);
        QVERIFY(controls->index(0, 1).data(items::AddedRole).toDouble() > 0);
        press(Qt::Key_Space);
        QVERIFY(shows(u"67.7 %"_s) && !shows(u"70.4 %"_s));
        QVERIFY(says(u"70.4 % (+2.7) with “"_s));
        find<QPushButton>(u"Clear"_s)->click();
        settle();
        QVERIFY(says(u"Tick recommendations"_s));
        QVERIFY(!find<QPushButton>(u"Clear"_s)->isEnabled());
        QVERIFY(!find<QPushButton>(u"Copy as command"_s)->isEnabled());
    }

    void theMouseTicksByTheBoxAndPointsAnywhere()
    {
        goTo(u"key17"_s);
        press(Qt::Key_W);
        const int row = list()->currentRow();
        list()->scrollTo(list()->model()->index(row + 1, 0));
        const QRect cell = list()->visualRect(list()->model()->index(row, 0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
        settle();
        QCOMPARE(tick(row).toInt(), int(Qt::Unchecked));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(cell.left() + 18, cell.center().y()));
        settle();
        QCOMPARE(tick(row).toInt(), int(Qt::Checked));
        const QModelIndex other = list()->model()->index(row + 1, 0);
        QTest::mouseMove(list()->viewport(), cell.center());
        QTest::mouseMove(list()->viewport(), list()->visualRect(other).center());
        settle();
        QVERIFY(says(u") with “"_s));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(list()->viewport(), &leave);
        settle();
        QVERIFY(!says(u") with “"_s)); // the current row is ticked
        auto* chosen = steps();
        const QRect cross = chosen->visualRect(chosen->model()->index(0, items::WhatIfStepModel::Remove));
        QTest::mouseClick(chosen->viewport(), Qt::LeftButton, Qt::NoModifier, cross.center());
        settle();
        QVERIFY(!steps());
        QCOMPARE(tick(row).toInt(), int(Qt::Unchecked));
    }

    void everythingGoesByKeyboardAlone()
    {
        goTo(u"key17"_s);
        press(Qt::Key_W);
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(steps()->model()->rowCount(), 17); // key0 has nothing to fix
        press(Qt::Key_F6);
        QVERIFY(steps()->hasFocus());
        press(Qt::Key_Delete);
        press(Qt::Key_Space);
        QCOMPARE(steps()->model()->rowCount(), 15);
        QVERIFY(steps()->hasFocus());
        press(Qt::Key_W);
        QVERIFY(!says(u"nothing is changed"_s));
        QVERIFY(list()->hasFocus());
        press(Qt::Key_W);
        QCOMPARE(steps()->model()->rowCount(), 15); // what was chosen stays chosen
        list()->goToRow(0); // a control: all of its recommendations
        settle();
        press(Qt::Key_Space);
        QCOMPARE(steps()->model()->rowCount(), 13);
        list()->goToRow(1);
        settle();
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(tick(1).toInt(), int(Qt::Checked));
        QCOMPARE(tick(2).toInt(), int(Qt::Checked));
        for (int tries = 0; tries < 3 && says(u"nothing is changed"_s); ++tries) // first what is filtered, then the pane
            press(Qt::Key_Escape);
        QVERIFY(!says(u"nothing is changed"_s));
        QVERIFY(m_window->page(u"recommendations"_s)->detailsVisible());
    }

    void whatHasNothingToFixCannotBeTicked()
    {
        goTo(u"key0"_s);
        press(Qt::Key_W);
        QCOMPARE(tick(list()->currentRow()).toInt(), -1);
        press(Qt::Key_Space);
        QVERIFY(!steps());
        const QRect cell = list()->visualRect(list()->currentIndex().siblingAtColumn(0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(cell.left() + 18, cell.center().y()));
        settle();
        QVERIFY(!steps());
    }

    void someResourcesOfTheDetailsAreTried()
    {
        goTo(u"key17"_s);
        auto* affected = find<DataTable>(u"Resources of this recommendation"_s);
        QVERIFY(affected);
        Q_EMIT affected->tickRequested(affected->model()->index(0, 0));
        Q_EMIT affected->tickRequested(affected->model()->index(3, 0));
        affected->setFocus();
        press(Qt::Key_W);
        QVERIFY(list()->hasFocus());
        QCOMPARE(tick(list()->currentRow()).toInt(), int(Qt::PartiallyChecked));
        QCOMPARE(steps()->model()->index(0, 0).data(items::SecondLineRole).toString(), u"2 of 51 resources"_s);
        press(Qt::Key_W);
        affected = find<DataTable>(u"Resources of this recommendation"_s);
        QVERIFY(affected);
        for (int row : {0, 3})
            Q_EMIT affected->tickRequested(affected->model()->index(row, 0));
        find<QPushButton>(u"Try in What if"_s)->click();
        settle();
        QCOMPARE(steps()->model()->index(0, 0).data(items::SecondLineRole).toString(), u"51 resources"_s);
    }

    void theCommandSaysWhatIsChosenAndWhere()
    {
        m_window->setScope({{u"/subscriptions/s"_s}});
        settle();
        reads().recommendationList.rows[16].key = u"key 16'; rm -rf ~ #"_s;
        m_window->page(u"recommendations"_s)->startOver();
        settle();
        goTo(u"key17"_s);
        auto* affected = find<DataTable>(u"Resources of this recommendation"_s);
        Q_EMIT affected->tickRequested(affected->model()->index(1, 0));
        find<QPushButton>(u"Try in What if"_s)->click();
        settle();
        goTo(u"key 16'; rm -rf ~ #"_s);
        press(Qt::Key_Space);
        find<QPushButton>(u"Copy as command"_s)->click();
        const QString resource = u"key17:/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/st1"_s;
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 app::commandLine(m_setup->console.workspaceFolder(),
                                  {u"whatif"_s, u"--fix"_s, resource, u"--fix"_s, u"key 16'; rm -rf ~ #"_s, u"--scope"_s, u"/subscriptions/s"_s}));
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"parapetctl whatif --fix "_s + resource));
    }

    void withoutAScoreThePaneSaysWhy()
    {
        reads().whatIfOf = [](const domain::WhatIfQuery& query) -> core::Result<domain::WhatIf> {
            domain::WhatIf none;
            none.steps.resize(query.steps.size());
            return none;
        };
        press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(says(u"No score is known here yet."_s));
        QVERIFY(says(u"nothing is changed"_s));
        QVERIFY(!find<DataTable>(u"Controls after the choice"_s));
        QVERIFY(!m_window->findChild<views::ScoreLine*>()->isVisible());
        QVERIFY(!find<QPushButton>(u"Copy as command"_s)->isEnabled());
    }

    void whileItIsReadAndWhenThatFailsThePaneSaysSo()
    {
        reads().latency = std::chrono::milliseconds(200);
        reads().whatIfOf = {};
        QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(says(u"The assessments are being read."_s));
        QTRY_VERIFY(says(u"The test set no answer."_s)); // the page's message bar
        settle();
        QVERIFY(says(u"No score is known here yet."_s));
    }

    void anEmptyListLeavesThePaneAsItIs()
    {
        goTo(u"key17"_s);
        press(Qt::Key_W);
        press(Qt::Key_Space);
        reads().recommendationsFor = [](const domain::ListQuery&) { return domain::RecommendationList(); };
        m_window->page(u"recommendations"_s)->refresh();
        m_window->page(u"recommendations"_s)->restore({{{}, u"nothing"_s}, {{u"whole"_s, true}}});
        settle();
        QVERIFY(!list());
        QVERIFY(shows(u"67.7 %"_s));
        QCOMPARE(steps()->model()->rowCount(), 1);
    }

    void theDetailsComeBackAsTheyWere()
    {
        goTo(u"key17"_s);
        auto* page = m_window->page(u"recommendations"_s);
        page->setDetailsVisible(false);
        settle();
        press(Qt::Key_W);
        QVERIFY(says(u"nothing is changed"_s));
        QVERIFY(!page->detailsVisible());
        press(Qt::Key_W);
        QVERIFY(!says(u"nothing is changed"_s));
        QVERIFY(!page->detailsVisible());
        QVERIFY(!m_window->findChild<views::DetailsSplitter*>()->detailsVisible());
        press(Qt::Key_W);
        press(Qt::Key_Return); // Enter asks for the details
        QVERIFY(page->detailsVisible());
        QVERIFY(!says(u"nothing is changed"_s));
        QVERIFY(find<DataTable>(u"Resources of this recommendation"_s));
        press(Qt::Key_W);
        press(Qt::Key_D, Qt::ControlModifier); // details in its place, then nothing
        QVERIFY(page->detailsVisible() && !says(u"nothing is changed"_s));
        press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!page->detailsVisible());
        QVERIFY(!tick(list()->currentRow()).isValid());
    }

    void aNewScopeIsComputedAtOnce()
    {
        goTo(u"key17"_s);
        press(Qt::Key_W);
        press(Qt::Key_Space);
        const auto asked = std::make_shared<QList<domain::ScopeSelection>>();
        reads().whatIfOf = [asked, before = reads().whatIfOf](const domain::WhatIfQuery& query) {
            asked->append(query.scope);
            return before(query);
        };
        m_window->setScope({{u"/subscriptions/s"_s}});
        settle();
        QVERIFY(asked->contains(domain::ScopeSelection{{u"/subscriptions/s"_s}}));
        QVERIFY(!asked->contains(domain::ScopeSelection{}));
        QCOMPARE(steps()->model()->rowCount(), 1);
    }

    void theLineEndsAtTensAroundWhatIsOnIt()
    {
        views::ScoreLine line(m_setup->theme);
        line.setValues({64.8, 72.3, {}, {}});
        QCOMPARE(line.ends(), std::pair(50, 90));
        line.setValues({2, 3, 1.0, u"30 d ago 1.0"_s});
        QCOMPARE(line.ends(), std::pair(0, 40));
        QCOMPARE(line.accessibleName(), u"Score 2.0 percent, then 3.0 percent; 30 d ago 1.0"_s);
        line.setValues({97, 100, {}, {}});
        QCOMPARE(line.ends(), std::pair(60, 100));
        line.setValues({0, 100, {}, {}});
        QCOMPARE(line.ends(), std::pair(0, 100));
    }
};

QTEST_MAIN(TestWhatIfPane)
#include "test_whatif_pane.moc"
