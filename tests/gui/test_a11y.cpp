// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a11ywalk.h"
#include "support/allpages.h"
#include "support/fakeestate.h"
#include "support/guisetup.h"
#include "support/places.h"
#include "views/commandpalette.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/connections/signindialog.h"
#include "views/mainwindow.h"
#include "views/scopepicker.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace views;

/// Every page, sheet and dialog by keyboard and as a screen reader hears it.
class TestA11y : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<MainWindow> m_window;

    void show(const QString& page)
    {
        QVERIFY(places::show(*m_window, m_setup->actions, page));
        QCOMPARE(m_window->currentPage(), places::pageOf(page));
        QTRY_COMPARE(core::liveAwaits(), 0);
        if (page != places::whatIf && m_window->page(page)->hasDetails())
            m_window->page(page)->setDetailsVisible(true);
        for (auto* table : m_window->findChildren<DataTable*>()) {
            if (table->isVisible() && table->currentRow() < 0)
                table->goToRow(0);
        }
        QElapsedTimer shown;
        shown.start();
        QVERIFY(QTest::qWaitFor([&] { return shown.hasExpired(150) && core::liveAwaits() == 0; })); // details follow the list after a delay
    }
    QAction* action(const QString& id) { return m_window->findChild<QAction*>(u"action."_s + id); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_setup = std::make_unique<GuiSetup>();
        fillEstate(m_setup->console, m_setup->clock);
        m_window = std::make_unique<MainWindow>(m_setup->theme, m_setup->context(), places::allPages(), ShellInfo{u"0.1.0"_s, u"test"_s, true, {}, {}});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(!m_window->currentPage().isEmpty());
    }
    void cleanup()
    {
        m_window.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
    }

    void everythingHasANameARoleAndASentence_data() { places::addPageRows(); }
    void everythingHasANameARoleAndASentence()
    {
        QFETCH(const QString, page);
        show(page);
        QStringList faults = a11y::faults(m_window.get());
        for (auto* tabs : m_window->findChildren<QTabBar*>()) {
            for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QTRY_COMPARE(core::liveAwaits(), 0);
                faults << a11y::faults(m_window.get());
            }
        }
        if (page == "connections"_L1) {
            m_window->goTo(page, {{}, {{u"add"_s, true}}});
            faults << a11y::faults(m_window.get());
            show(u"overview"_s);
            show(page);
            QVERIFY(m_setup->actions.run(u"connections.edit"_s));
            app::NewConnection stored;
            stored.id = core::ConnectionId{m_setup->console.calls.last().section(u' ', 1).toLongLong()};
            stored.method = u"certificate"_s;
            stored.cloud = u"custom"_s;
            Q_EMIT m_setup->console.settingsTold(stored);
            faults << a11y::faults(m_window.get());
            const QList<QWidget*> reached = a11y::tabWalk(m_window.get());
            QVERIFY2(!reached.contains(nullptr), "the focus was lost");
            faults << a11y::unreached(m_window.get(), reached);
        }
        if (page == "activity"_L1) {
            m_setup->console.sent.append({1, m_setup->clock.now(), u"GET"_s, u"management.example/subscriptions"_s, 200, {}, 41, 0, 2048, 1, u"line"_s});
            m_window->goTo(page, {{}, {{u"tab"_s, u"requests"_s}}});
            faults << a11y::faults(m_window.get());
            const QList<QWidget*> reached = a11y::tabWalk(m_window.get());
            QVERIFY2(!reached.contains(nullptr), "the focus was lost");
            faults << a11y::unreached(m_window.get(), reached);
        }
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    void tabComesToEverythingAndNeverLosesTheFocus_data() { places::addPageRows(); }
    void tabComesToEverythingAndNeverLosesTheFocus()
    {
        QFETCH(const QString, page);
        show(page);
        QVERIFY(m_window->focusWidget());
        const QList<QWidget*> reached = a11y::tabWalk(m_window.get());
        QVERIFY2(!reached.contains(nullptr), "the focus was lost");
        const QStringList missed = a11y::unreached(m_window.get(), reached);
        QStringList walked;
        for (const QWidget* widget : reached)
            walked << a11y::describe(widget).section(u'/', -2) + u' ' + widget->accessibleName();
        QVERIFY2(missed.isEmpty(), qPrintable(u"reached %1\n%2\nmissed\n"_s.arg(reached.size()).arg(walked.join(u'\n')) + missed.join(u'\n')));
    }

    void f6ComesToEveryPartInOrderAndBack_data() { places::addPageRows(); }
    void f6ComesToEveryPartInOrderAndBack()
    {
        QFETCH(const QString, page);
        show(page);
        QList<QWidget*> stops;
        for (QWidget* stop : m_window->page(places::pageOf(page))->focusStops()) {
            if (stop && stop->isVisible())
                stops << stop;
        }
        const auto holds = [this](QWidget* stop) {
            return m_window->focusWidget() && (m_window->focusWidget() == stop || stop->isAncestorOf(m_window->focusWidget()));
        };
        QSet<QWidget*> forward, backward;
        for (int key = 0; key < 2 * int(stops.size() + 1); ++key) {
            const bool back = key > stops.size();
            QTest::keyClick(m_window.get(), Qt::Key_F6, back ? Qt::ShiftModifier : Qt::NoModifier);
            QVERIFY(m_window->focusWidget());
            for (QWidget* stop : std::as_const(stops)) {
                if (holds(stop))
                    (back ? backward : forward) << stop;
            }
        }
        for (QWidget* stop : std::as_const(stops)) {
            QVERIFY2(forward.contains(stop), qPrintable(a11y::describe(stop) + u" is not reached by F6"_s));
            QVERIFY2(backward.contains(stop), qPrintable(a11y::describe(stop) + u" is not reached by Shift+F6"_s));
        }
    }

    void closingWhatHadTheFocusGivesItBack_data() { places::addPageRows(); }
    void closingWhatHadTheFocusGivesItBack()
    {
        QFETCH(const QString, page);
        show(page);
        auto* splitter = m_window->page(places::pageOf(page))->findChild<DetailsSplitter*>();
        if (splitter && splitter->detailsVisible()) {
            const QList<QWidget*> stops = m_window->page(places::pageOf(page))->focusStops();
            if (QWidget* details = stops.value(stops.size() - 1); details && details->isVisible())
                details->setFocus(Qt::TabFocusReason);
            m_window->page(places::pageOf(page))->setDetailsVisible(false);
            QVERIFY(m_window->focusWidget() && m_window->focusWidget()->isVisible());
        }
        auto* palette = m_window->findChild<CommandPalette*>();
        QWidget* before = m_window->focusWidget();
        palette->open();
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        QCOMPARE(m_window->focusWidget(), before);
        for (const QString& other : m_window->pageIds()) {
            m_window->goTo(other);
            QTRY_COMPARE(core::liveAwaits(), 0);
            QVERIFY2(m_window->focusWidget() && m_window->focusWidget()->isVisible(), qPrintable(other));
        }
    }

    void everyDialogIsNamedReachedAndClosedByEsc_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"file.settings", "help.keys", "help.about", "view.save"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void everyDialogIsNamedReachedAndClosedByEsc()
    {
        QFETCH(const QString, id);
        show(u"inventory"_s);
        QVERIFY(m_setup->actions.run(id));
        QDialog* dialog = nullptr;
        for (auto* one : m_window->findChildren<QDialog*>()) {
            if (one->isVisible())
                dialog = one;
        }
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QVERIFY(!dialog->windowTitle().isEmpty());
        const QStringList faults = a11y::faults(dialog);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
        QVERIFY(dialog->focusWidget());
        const QList<QWidget*> reached = a11y::tabWalk(dialog);
        QVERIFY2(!reached.contains(nullptr), "the focus was lost");
        const QStringList missed = a11y::unreached(dialog, reached);
        QVERIFY2(missed.isEmpty(), qPrintable(u'\n' + missed.join(u'\n')));
        const QPointer<QDialog> closing = dialog;
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!closing || !closing->isVisible());
        QVERIFY(m_window->focusWidget());
    }

    void theSignInDialogIsNamedAndReached()
    {
        app::SignInPrompt prompt;
        prompt.url = QUrl(u"https://login.example/device"_s);
        prompt.userCode = u"A1B2C3"_s;
        auto* dialog = new SignInDialog(m_setup->theme, m_setup->console, prompt, m_window.get());
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QCOMPARE(a11y::faults(dialog), QStringList());
        QCOMPARE(a11y::unreached(dialog, a11y::tabWalk(dialog)), QStringList());
        dialog->close();
    }

    void theScopePickerIsReachedAndLeftByKeyboard()
    {
        show(u"overview"_s);
        QWidget* before = m_window->focusWidget();
        m_window->findChild<ScopePicker*>()->open();
        QWidget* popup = QApplication::activePopupWidget();
        if (!popup) {
            for (QWidget* top : QApplication::topLevelWidgets()) {
                if (top->isVisible() && top != m_window.get())
                    popup = top;
            }
        }
        QVERIFY(popup);
        QCOMPARE(a11y::faults(popup), QStringList());
        QTest::keyClick(popup->focusWidget() ? popup->focusWidget() : popup, Qt::Key_Escape);
        QTRY_VERIFY(!popup->isVisible());
        QVERIFY(m_window->focusWidget());
        Q_UNUSED(before)
    }

    void detachedDetailsAreNamedAndDockAgain_data() { places::addPageRows(); }
    void detachedDetailsAreNamedAndDockAgain()
    {
        QFETCH(const QString, page);
        show(page);
        auto* splitter = m_window->page(places::pageOf(page))->findChild<DetailsSplitter*>();
        if (!splitter)
            return;
        QVERIFY(m_setup->actions.run(u"view.detach"_s));
        QVERIFY(splitter->isDetached());
        QWidget* own = nullptr;
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->isVisible() && top != m_window.get() && top->isWindow() && !top->windowTitle().isEmpty())
                own = top;
        }
        QVERIFY(own);
        QVERIFY(QTest::qWaitForWindowExposed(own));
        const QStringList faults = a11y::faults(own);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
        own->close();
        QVERIFY(!splitter->isDetached());
        QVERIFY(splitter->detailsVisible());
        QCOMPARE(splitter->count(), 2);
        QVERIFY(splitter->widget(1)->isVisible());
    }
};

QTEST_MAIN(TestA11y)
#include "test_a11y.moc"
