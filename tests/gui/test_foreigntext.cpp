// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/allpages.h"
#include "support/fakeestate.h"
#include "support/foreignwalk.h"
#include "support/guisetup.h"
#include "support/places.h"
#include "views/common/plaintext.h"
#include "views/mainwindow.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// Names that are markup, mnemonics and tricks, on every page of the real window.
class TestForeignText : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<views::MainWindow> m_window;

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_setup = std::make_unique<GuiSetup>();
        fillEstate(m_setup->console, m_setup->clock);
        m_window =
            std::make_unique<views::MainWindow>(m_setup->theme, m_setup->context(), places::allPages(), views::ShellInfo{u"0.1.0"_s, u"test"_s, true, {}, {}});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
    }

    void theWalkFindsWhatItIsFor()
    {
        QWidget root;
        QPushButton button(u"evil & <b>"_s, &root);
        QLabel label(&root);
        label.setToolTip(u"<img src=\"file:///x\"> evil & <b>bold</b>"_s);
        QCOMPARE(foreign::faults(&root).size(), 2);
        button.setText(views::plainButtonText(u"evil & <b>"_s));
        views::setPlainToolTip(&label, u"<img src=\"file:///x\"> evil & <b>bold</b>"_s);
        QCOMPARE(foreign::faults(&root), QStringList());
        QCOMPARE(label.accessibleDescription(), u"<img src=\"file:///x\"> evil & <b>bold</b>"_s);
        QCOMPARE(views::plainToolTip(u"R&D & more"_s), u"R&D & more"_s);
    }

    void noNameBecomesMarkupOrAMnemonic_data() { places::addPageRows(); }
    void noNameBecomesMarkupOrAMnemonic()
    {
        QFETCH(const QString, page);
        if (page == "alerts"_L1)
            m_window->goTo(page, {{}, {{u"row"_s, 4}}});
        else
            QVERIFY(places::show(*m_window, m_setup->actions, page));
        QCOMPARE(m_window->currentPage(), places::pageOf(page));
        QElapsedTimer shown;
        shown.start();
        // Details follow the list after a delay.
        QVERIFY(QTest::qWaitFor([&] { return shown.hasExpired(150) && core::liveAwaits() == 0; }));
        const QStringList faults = foreign::faults(m_window.get());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestForeignText)
#include "test_foreigntext.moc"
