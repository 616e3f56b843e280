// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a11ywalk.h"
#include "support/allpages.h"
#include "support/fakeestate.h"
#include "support/guisetup.h"
#include "support/places.h"
#include "support/pseudotranslator.h"
#include "views/mainwindow.h"

#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// Every page in the real window where room is short: in a language whose texts are a third longer and in German at the
/// smallest size the design promises, and with text of twice the size.
class TestPseudoLocale : public QObject {
    Q_OBJECT

    enum Shortage { Pseudo, German, TwiceTheText };
    PseudoTranslator m_translator;
    QTranslator m_german;
    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<views::MainWindow> m_window;

    void open(Shortage shortage)
    {
        QLocale::setDefault(shortage == German ? QLocale(QLocale::German) : QLocale::c());
        if (shortage == Pseudo)
            QVERIFY(QCoreApplication::installTranslator(&m_translator));
        if (shortage == German)
            QVERIFY(m_german.load(u"parapet_de"_s, QStringLiteral(PARAPET_QM_FOLDER)) && QCoreApplication::installTranslator(&m_german));
        m_setup = std::make_unique<GuiSetup>(views::ThemeChoice::Light, shortage == TwiceTheText ? 26 : 13);
        fillEstate(m_setup->console, m_setup->clock);
        m_window =
            std::make_unique<views::MainWindow>(m_setup->theme, m_setup->context(), places::allPages(), views::ShellInfo{u"0.1.0"_s, u"test"_s, true, {}, {}});
        m_window->resize(shortage == TwiceTheText ? QSize(1440, 900) : QSize(1100, 700));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

private Q_SLOTS:
    void cleanup()
    {
        m_window.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
        QCoreApplication::removeTranslator(&m_translator);
        QCoreApplication::removeTranslator(&m_german);
    }

    void placeholdersSurvive() { QCOMPARE(m_translator.translate(nullptr, "%1 of %n at 5 %", nullptr, -1), u"[%1 ôf %n ât 5 % öööö]"_s); }

    void nothingIsClippedAndWhatIsCutSaysSo_data()
    {
        QTest::addColumn<int>("shortage");
        QTest::addColumn<QString>("page");
        for (const auto& [shortage, word] : {std::pair(Pseudo, "pseudo"), std::pair(German, "German"), std::pair(TwiceTheText, "twice the text")}) {
            for (const auto& page : places::everywhere())
                QTest::addRow("%s, %s", qPrintable(page), word) << int(shortage) << page;
        }
    }
    void nothingIsClippedAndWhatIsCutSaysSo()
    {
        QFETCH(const int, shortage);
        QFETCH(const QString, page);
        open(Shortage(shortage));
        const QSize asked = m_window->size();
        QVERIFY(places::show(*m_window, m_setup->actions, page));
        QCOMPARE(m_window->currentPage(), places::pageOf(page));
        QTRY_COMPARE(core::liveAwaits(), 0);
        QCOMPARE(m_window->size(), asked); // nothing pushed it wider
        QVERIFY(asked == QSize(1100, 700) || asked == QSize(1440, 900));
        const QStringList faults = a11y::clipped(m_window.get()) + a11y::untold(m_window.get());
        if (!faults.isEmpty() && qEnvironmentVariableIsSet("PARAPET_PICTURES"))
            m_window->grab().save(qEnvironmentVariable("PARAPET_PICTURES") + u"/fit-%1-%2.png"_s.arg(shortage).arg(page));
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }
};

QTEST_MAIN(TestPseudoLocale)
#include "test_pseudolocale.moc"
