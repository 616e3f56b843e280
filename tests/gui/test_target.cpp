// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a11ywalk.h"
#include "support/await.h"
#include "support/fakeestate.h"
#include "support/foreignwalk.h"
#include "support/guisetup.h"
#include "support/pseudotranslator.h"
#include "views/common/datatable.h"
#include "views/common/labels.h"
#include "views/common/trendchart.h"
#include "views/mainwindow.h"
#include "views/overview/overviewpage.h"
#include "views/overview/targetdialog.h"

#include <QChart>
#include <QLineEdit>
#include <QLineSeries>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using views::TargetDialog;

/// The target of the score: its lines and words on the Overview, and the sheet that sets and removes it, in the real window.
class TestTarget : public QObject {
    Q_OBJECT

    PseudoTranslator m_translator;
    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<views::MainWindow> m_window;

    void openWindow(QSize size = {1440, 900}, int fontPixels = 13, const std::function<void(FakeConsole&)>& prepare = {})
    {
        m_window.reset();
        m_setup.reset(); // it takes the style with it when it goes
        m_setup = std::make_unique<GuiSetup>(views::ThemeChoice::Light, fontPixels);
        fillEstate(m_setup->console, m_setup->clock);
        if (prepare)
            prepare(m_setup->console);
        m_window = std::make_unique<views::MainWindow>(m_setup->theme, m_setup->context(), QList<views::PageInfo>{views::OverviewPage::info()},
                                                       views::ShellInfo{u"0.1.0"_s, u"test"_s, true, {}, {}});
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->goTo(u"overview"_s);
        QTRY_COMPARE(core::liveAwaits(), 0);
    }
    TargetDialog* open()
    {
        m_setup->actions.run(u"overview.target"_s);
        auto* dialog = m_window->findChild<TargetDialog*>();
        return dialog && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
    }
    template<class T>
    static T* named(const QWidget* root, const QString& name)
    {
        for (auto* one : root->findChildren<T*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    static QPushButton* button(const QWidget* root, const QString& text)
    {
        for (auto* one : root->findChildren<QPushButton*>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    static QStringList said(const QWidget* root)
    {
        QStringList texts;
        for (const auto* label : root->findChildren<views::Label*>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts;
    }
    QLineEdit* percent(const TargetDialog* dialog) const { return named<QLineEdit>(dialog, u"Percent"_s); }
    QLineEdit* day(const TargetDialog* dialog) const { return named<QLineEdit>(dialog, u"By the end of the day (UTC)"_s); }
    QStringList& calls() const { return m_setup->console.calls; }
    static QStringList headOf(const QAbstractItemModel* model)
    {
        QStringList head;
        for (int column = 0; column < model->columnCount(); ++column)
            head.append(model->headerData(column, Qt::Horizontal).toString());
        return head;
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }
    void cleanup()
    {
        m_window.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
        QCoreApplication::removeTranslator(&m_translator);
    }

    void thePanelSaysWhereTheTargetStandsAndDrawsTheWayToIt()
    {
        openWindow();
        const auto& standing = *m_setup->console.fake.overviewValue.target;
        QVERIFY2(said(m_window.get()).contains(standing.sentence), qPrintable(said(m_window.get()).join(u'|')));
        auto* chart = named<views::TrendChart>(m_window.get(), u"Secure score over time"_s);
        QVERIFY(chart);
        QVERIFY2(chart->accessibleDescription().endsWith(u"Target 80"_s), qPrintable(chart->accessibleDescription()));
        const auto* model = chart->tableModel();
        QCOMPARE(headOf(model), (QStringList{u"Day"_s, u"All environments"_s, u"Azure"_s, u"Path to the target"_s}));
        const QDate today = m_setup->clock.now().date();
        const auto planned = [&](int back) { return model->index(back, 3).data().toString(); }; // the newest day first
        QCOMPARE(planned(0), QString::number(*domain::pathOn(standing.target, today), 'f', 1));
        QCOMPARE(planned(12), u"61.8"_s); // where it was set
        QCOMPARE(planned(13), u"–"_s);
        const auto series = chart->chart()->series();
        const auto* path = qobject_cast<QLineSeries*>(series.last());
        QVERIFY(path);
        QCOMPARE(path->points().size(), 13);
        QCOMPARE(path->pen().color(), m_setup->theme.color(views::ColorId::ChartTarget));
        QCOMPARE(path->pen().style(), Qt::CustomDashLine);
        QVERIFY(path->points().last().y() > path->points().first().y());
    }

    void theTargetIsALineThroughThePlotInEveryTheme()
    {
        for (const auto& [theme, word] : {std::pair(views::ThemeChoice::Light, u"light"_s), std::pair(views::ThemeChoice::Dark, u"dark"_s),
                                          std::pair(views::ThemeChoice::Contrast, u"contrast"_s)}) {
            openWindow();
            m_setup->theme.setChoice(theme);
            auto* chart = named<views::TrendChart>(m_window.get(), u"Secure score over time"_s);
            const QImage with = chart->grab().toImage();
            chart->setTarget(std::nullopt);
            QVERIFY(chart->grab().toImage() != with);
            if (qEnvironmentVariableIsSet("PARAPET_PICTURES")) {
                chart->setTarget(80);
                m_window->grab().save(qEnvironmentVariable("PARAPET_PICTURES") + u"/target-overview-%1.png"_s.arg(word));
            }
            m_window.reset();
            QTRY_COMPARE(core::liveAwaits(), 0);
        }
    }

    void withoutATargetThereAreNoWordsAndNoPathAndNothingToRemove()
    {
        openWindow({1440, 900}, 13, [](FakeConsole& console) { console.fake.overviewValue.target.reset(); });
        auto* chart = named<views::TrendChart>(m_window.get(), u"Secure score over time"_s);
        QCOMPARE(headOf(chart->tableModel()), (QStringList{u"Day"_s, u"All environments"_s, u"Azure"_s}));
        for (const auto& text : said(m_window.get()))
            QVERIFY2(!text.startsWith(u"Target"_s), qPrintable(text));
        auto* dialog = open();
        QVERIFY(dialog);
        QVERIFY(!button(dialog, u"Remove"_s)->isVisible());
        QVERIFY(percent(dialog)->text().isEmpty());
        QCOMPARE(day(dialog)->text(), u"2027-02-21"_s); // 90 days
        QVERIFY(said(dialog).contains(u"The score is 64.8 %."_s));
    }

    void theButtonAtTheScoreOpensTheSheetWithWhatIsSet()
    {
        openWindow();
        auto* target = button(m_window.get(), u"Target…"_s);
        QVERIFY(target && target->isVisible() && target->isEnabled());
        QTest::mouseClick(target, Qt::LeftButton);
        auto* dialog = m_window->findChild<TargetDialog*>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        QCOMPARE(percent(dialog)->text(), u"80"_s);
        QCOMPARE(day(dialog)->text(), u"2027-03-01"_s);
        QCOMPARE(dialog->focusWidget(), percent(dialog));
        QVERIFY(button(dialog, u"Remove"_s)->isVisible());
        QVERIFY(said(dialog).contains(u"Of the whole workspace"_s));
        QVERIFY2(said(dialog).contains(u"The score is 64.8 %. 15.2 points to go, 1.1 a week."_s), qPrintable(said(dialog).join(u'|')));
        QTest::keyClicks(percent(dialog), u"64.8"_s); // all of it is selected
        QVERIFY(said(dialog).contains(u"The score is 64.8 %. It is reached already."_s));
    }

    void theKeyboardAloneSetsATarget()
    {
        openWindow();
        auto* dialog = open();
        QVERIFY(dialog);
        QTest::keyClicks(percent(dialog), u"82.5"_s);
        QTest::keyClick(percent(dialog), Qt::Key_Tab);
        QCOMPARE(dialog->focusWidget(), day(dialog));
        day(dialog)->selectAll(); // as Tab does where the desktop brings the sheet to the front; offscreen nobody does
        QTest::keyClicks(day(dialog), u"2027-06-30"_s);
        QTest::keyClick(day(dialog), Qt::Key_Return);
        QVERIFY2(calls().contains(u"setTarget 82.5 2027-06-30"_s), qPrintable(calls().join(u'|')));
        QVERIFY(m_setup->console.targetScope.scopeIds.isEmpty());
        QVERIFY(!percent(dialog)->isEnabled() && !button(dialog, u"Set"_s)->isEnabled() && !button(dialog, u"Remove"_s)->isEnabled());
        Q_EMIT m_setup->console.targetAnswered(false, u"The disk is full; free some space and try again."_s);
        QVERIFY(said(dialog).contains(u"The disk is full; free some space and try again."_s));
        QCOMPARE(dialog->focusWidget(), percent(dialog));
        const QPointer<TargetDialog> closing = dialog;
        QTest::keyClick(percent(dialog), Qt::Key_Return);
        QCOMPARE(calls().count(u"setTarget 82.5 2027-06-30"_s), 2);
        Q_EMIT m_setup->console.targetAnswered(true, {});
        QTRY_VERIFY(!closing);
    }

    void aNumberIsReadAsTheLanguageWritesIt()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        openWindow();
        auto* dialog = open();
        QVERIFY(dialog);
        for (const auto& [typed, call] : {std::pair(u"82,5"_s, u"setTarget 82.5 2027-03-01"_s), std::pair(u"77.5 %"_s, u"setTarget 77.5 2027-03-01"_s)}) {
            percent(dialog)->setText(typed);
            QTest::mouseClick(button(dialog, u"Set"_s), Qt::LeftButton);
            QCOMPARE(calls().last(), call);
            Q_EMIT m_setup->console.targetAnswered(false, u"Again."_s);
        }
    }

    void whatIsNoTargetIsToldAndNotSet_data()
    {
        QTest::addColumn<QString>("percentText");
        QTest::addColumn<QString>("dayText");
        QTest::addColumn<bool>("isPercentWrong");
        QTest::newRow("nothing") << u""_s << u"2027-03-01"_s << true;
        QTest::newRow("more than all") << u"101"_s << u"2027-03-01"_s << true;
        QTest::newRow("two decimals") << u"80.55"_s << u"2027-03-01"_s << true;
        QTest::newRow("words") << u"<b>80</b>"_s << u"2027-03-01"_s << true;
        QTest::newRow("no day") << u"80"_s << u"soon"_s << false;
        QTest::newRow("today") << u"80"_s << u"2026-11-23"_s << false;
    }
    void whatIsNoTargetIsToldAndNotSet()
    {
        QFETCH(const QString, percentText);
        QFETCH(const QString, dayText);
        QFETCH(const bool, isPercentWrong);
        openWindow();
        auto* dialog = open();
        QVERIFY(dialog);
        percent(dialog)->setText(percentText);
        day(dialog)->setText(dayText);
        const auto before = calls();
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(calls(), before);
        QCOMPARE(dialog->focusWidget(), isPercentWrong ? percent(dialog) : day(dialog));
        const auto texts = said(dialog);
        QVERIFY2(texts.contains(isPercentWrong ? u"Write a percentage from 1 to 100 with at most one decimal."_s
                                               : u"Write a day that is to come, as in 2027-01-31."_s),
                 qPrintable(texts.join(u'|')));
        QVERIFY(texts.contains(u"The score is 64.8 %."_s));
    }

    void removingAsksForNothingAndCloses()
    {
        openWindow();
        auto* dialog = open();
        QVERIFY(dialog);
        const QPointer<TargetDialog> closing = dialog;
        QTest::mouseClick(button(dialog, u"Remove"_s), Qt::LeftButton);
        QCOMPARE(calls().last(), u"removeTarget"_s);
        Q_EMIT m_setup->console.targetAnswered(true, {});
        QTRY_VERIFY(!closing);
    }

    void theTargetIsOfTheScopesThatAreShown()
    {
        openWindow();
        m_window->page(u"overview"_s)->setScope({{u"/subscriptions/s"_s}});
        QTRY_COMPARE(core::liveAwaits(), 0);
        auto* dialog = open();
        QVERIFY(dialog);
        QVERIFY2(said(dialog).contains(u"Of 1 chosen scopes"_s), qPrintable(said(dialog).join(u'|')));
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(m_setup->console.targetScope.scopeIds, QStringList{u"/subscriptions/s"_s});
    }

    void aWindowThatOnlyReadsSaysWhyItSetsNone()
    {
        openWindow({1440, 900}, 13, [](FakeConsole& console) { console.readOnly = true; });
        const QString why = u"This window only reads; do it in the other one."_s;
        auto* target = button(m_window.get(), u"Target…"_s);
        QVERIFY(!target->isEnabled());
        QCOMPARE(target->accessibleDescription(), why);
        QVERIFY(target->toolTip().contains(why));
        QCOMPARE(m_setup->actions.whyNot(u"overview.target"_s), why);
        QVERIFY(!m_setup->actions.run(u"overview.target"_s));
        QVERIFY(!m_window->findChild<TargetDialog*>());
        QVERIFY(said(m_window.get()).contains(m_setup->console.fake.overviewValue.target->sentence)); // reading it goes on
    }

    void theActionStandsInTheToolsMenu()
    {
        openWindow();
        const auto* action = m_setup->actions.find(u"overview.target"_s);
        QVERIFY(action);
        QCOMPARE(action->menu, u"tools"_s);
        QVERIFY(m_setup->actions.isEnabled(u"overview.target"_s));
    }

    void beforeAnythingIsReadThereIsNothingToSet()
    {
        openWindow({1440, 900}, 13, [](FakeConsole& console) {
            console.fake.overviewValue = {};
            console.fake.overviewValue.firstUse = true;
        });
        QVERIFY(!m_setup->actions.whyNot(u"overview.target"_s).isEmpty());
    }

    void everyPartHasANameIsReachedAndTheEscapeKeyCloses()
    {
        openWindow();
        auto* dialog = open();
        QVERIFY(dialog);
        QCOMPARE(a11y::faults(dialog), QStringList());
        const auto reached = a11y::tabWalk(dialog);
        QVERIFY2(!reached.contains(nullptr), "the focus was lost");
        QCOMPARE(a11y::unreached(dialog, reached), QStringList());
        QCOMPARE(foreign::faults(dialog), QStringList());
        const QPointer<TargetDialog> closing = dialog;
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!closing);
        QVERIFY(m_window->focusWidget());
    }

    void nothingIsClippedWhereRoomIsShort_data()
    {
        QTest::addColumn<bool>("isPseudo");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("pixels");
        QTest::newRow("a longer language, small window") << true << QSize(1100, 700) << 13;
        QTest::newRow("twice the text") << false << QSize(1440, 900) << 26;
    }
    void nothingIsClippedWhereRoomIsShort()
    {
        QFETCH(const bool, isPseudo);
        QFETCH(const QSize, size);
        QFETCH(const int, pixels);
        if (isPseudo)
            QVERIFY(QCoreApplication::installTranslator(&m_translator));
        openWindow(size, pixels);
        QStringList faults = a11y::clipped(m_window.get()) + a11y::untold(m_window.get());
        auto* dialog = open();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return); // with what is said of it
        Q_EMIT m_setup->console.targetAnswered(false, u"There is no scope of this name in this workspace: choose one that was read."_s);
        if (qEnvironmentVariableIsSet("PARAPET_PICTURES"))
            dialog->grab().save(qEnvironmentVariable("PARAPET_PICTURES") + u"/target-fit-%1.png"_s.arg(pixels));
        QVERIFY2(dialog->width() <= size.width() && dialog->height() <= size.height(), qPrintable(u"%1x%2"_s.arg(dialog->width()).arg(dialog->height())));
        faults += a11y::clipped(dialog) + a11y::untold(dialog);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }
};

QTEST_MAIN(TestTarget)
#include "test_target.moc"
