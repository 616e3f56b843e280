// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a11ywalk.h"
#include "support/fakeestate.h"
#include "support/guisetup.h"
#include "support/pseudotranslator.h"
#include "views/activity/activitypage.h"
#include "views/alerts/alertspage.h"
#include "views/connections/connectionspage.h"
#include "views/inventory/inventorypage.h"
#include "views/mainwindow.h"
#include "views/overview/overviewpage.h"
#include "views/query/querypage.h"
#include "views/recommendations/recommendationspage.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Every page in the real window, in a language whose texts are a third longer, at the smallest size the design promises.
class TestPseudoLocale : public QObject {
    Q_OBJECT

    PseudoTranslator m_translator;
    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<views::MainWindow> m_window;

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(QCoreApplication::installTranslator(&m_translator));
        m_setup = std::make_unique<GuiSetup>();
        fillEstate(m_setup->console, m_setup->clock);
        m_window = std::make_unique<views::MainWindow>(
            m_setup->theme, m_setup->context(),
            QList<views::PageInfo>{views::OverviewPage::info(), views::RecommendationsPage::info(), views::AlertsPage::info(),
                                   views::InventoryPage::info(), views::QueryPage::info(), views::ActivityPage::info(),
                                   views::ConnectionsPage::info()},
            views::ShellInfo{u"0.1.0"_s, u"test"_s, true, {}});
        m_window->resize(1100, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
        QCoreApplication::removeTranslator(&m_translator);
    }

    void placeholdersSurvive()
    {
        QCOMPARE(m_translator.translate(nullptr, "%1 of %n at 5 %", nullptr, -1), u"[%1 ôf %n ât 5 % öööö]"_s);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<QString>("page");
        for (const char* page : {"overview", "recommendations", "alerts", "inventory", "query", "activity", "connections"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void nothingIsClipped()
    {
        QFETCH(const QString, page);
        m_window->goTo(page);
        QCOMPARE(m_window->currentPage(), page);
        QTRY_COMPARE(core::liveAwaits(), 0);
        QCOMPARE(m_window->size(), QSize(1100, 700));
        const QStringList clipped = a11y::clipped(m_window.get());
        QVERIFY2(clipped.isEmpty(), qPrintable(u'\n' + clipped.join(u'\n')));
    }
};

QTEST_MAIN(TestPseudoLocale)
#include "test_pseudolocale.moc"
