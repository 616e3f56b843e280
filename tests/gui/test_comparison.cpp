// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a11ywalk.h"
#include "support/await.h"
#include "support/fakecomparison.h"
#include "support/fakeestate.h"
#include "support/foreignwalk.h"
#include "support/guisetup.h"
#include "support/pseudotranslator.h"
#include "views/common/datatable.h"
#include "views/common/labels.h"
#include "views/mainwindow.h"
#include "views/overview/comparisondialog.h"
#include "views/overview/overviewpage.h"
#include "views/recommendations/recommendationspage.h"

#include <QClipboard>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using views::ComparisonDialog;
using views::DataTable;

/// The cloud's score and ours side by side, opened from the Overview in the real window.
class TestComparison : public QObject {
    Q_OBJECT

    PseudoTranslator m_translator;
    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<views::MainWindow> m_window;

    void openWindow(QSize size = {1440, 900}, int fontPixels = 13)
    {
        m_window.reset();
        m_setup.reset(); // it takes the style with it when it goes
        m_setup = std::make_unique<GuiSetup>(views::ThemeChoice::Light, fontPixels);
        fillEstate(m_setup->console, m_setup->clock);
        fillComparison(m_setup->console, m_setup->clock);
        m_window = std::make_unique<views::MainWindow>(m_setup->theme, m_setup->context(),
                                                       QList<views::PageInfo>{views::OverviewPage::info(), views::RecommendationsPage::info()},
                                                       views::ShellInfo{u"0.1.0"_s, u"test"_s, true, {}, {}});
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->goTo(u"overview"_s);
        QTRY_COMPARE(core::liveAwaits(), 0);
    }
    ComparisonDialog* open()
    {
        m_setup->actions.run(u"overview.compare"_s);
        auto* dialog = m_window->findChild<ComparisonDialog*>();
        return dialog && QTest::qWaitForWindowActive(dialog) && QTest::qWaitFor([] { return core::liveAwaits() == 0; }) ? dialog : nullptr;
    }
    static DataTable* table(ComparisonDialog* dialog, const QString& name)
    {
        for (auto* one : dialog->findChildren<DataTable*>()) {
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
    static QStringList column(const DataTable* table, int column)
    {
        QStringList texts;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            texts.append(table->model()->index(row, column).data().toString());
        return texts;
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

    void theButtonAtTheScoreOpensBothScoresWithTheDifferenceInWords()
    {
        openWindow();
        auto* compare = button(m_window.get(), u"Compare…"_s);
        QVERIFY(compare && compare->isVisible());
        QTest::mouseClick(compare, Qt::LeftButton);
        auto* dialog = m_window->findChild<ComparisonDialog*>();
        QVERIFY(dialog);
        QTRY_COMPARE(core::liveAwaits(), 0);
        const auto texts = said(dialog);
        for (const auto& text : {u"64.8 %"_s, u"59.2 %"_s, u"−5.6"_s, u"by its assessments 64.1 %"_s})
            QVERIFY2(texts.contains(text), qPrintable(text + u" / "_s + texts.join(u'|')));
        QVERIFY(dialog->accessibleDescription().startsWith(u"Parapet's score is 5.6 percentage points lower than the cloud's."_s));
        QVERIFY(dialog->accessibleDescription().contains(u"Contoso: Role assignments"_s));
    }

    void theControlThatDiffersMostIsChosenAndItsReasonsStandBesideIt()
    {
        openWindow();
        auto* dialog = open();
        QVERIFY(dialog);
        auto* controls = table(dialog, u"Controls"_s);
        auto* reasons = table(dialog, u"Reasons for the difference"_s);
        QCOMPARE(controls->currentRow(), 1);
        QCOMPARE(column(controls, 3), (QStringList{u"0"_s, u"−1.52"_s, u"−0.22"_s, u"0"_s}));
        QCOMPARE(column(reasons, 1), (QStringList{u"+0.90"_s, u"−2.10"_s, u"−0.20"_s, u"−0.12"_s}));
        const auto second = [&](int row) { return reasons->model()->index(row, 0).data(items::SecondLineRole).toString(); };
        QCOMPARE(second(0), u"Only the cloud assesses it: unhealthy · 12 resources"_s);
        QCOMPARE(second(1), u"Only Parapet assesses it: unhealthy · 31 resources"_s);
    }

    void theKeyboardGoesFromControlToReasonToTheRecommendation()
    {
        openWindow();
        auto* dialog = open();
        QVERIFY(dialog);
        auto* controls = table(dialog, u"Controls"_s);
        auto* reasons = table(dialog, u"Reasons for the difference"_s);
        QVERIFY(controls->hasFocus());
        QTest::keyClick(controls, Qt::Key_Down);
        QCOMPARE(reasons->model()->rowCount(), 1);
        QVERIFY(reasons->model()
                    ->index(0, 0)
                    .data(items::SecondLineRole)
                    .toString()
                    .startsWith(u"Cloud: healthy; Parapet: unknown · 3 resources · microsoft.storage"_s));
        QTest::keyClick(controls, Qt::Key_Up);
        QTest::keyClick(controls, Qt::Key_Return);
        QVERIFY(reasons->hasFocus());
        reasons->goToRow(2);
        QVERIFY(!button(dialog, u"Open recommendation"_s)->isEnabled()); // of no single one
        reasons->goToRow(1);
        QVERIFY(button(dialog, u"Open recommendation"_s)->isEnabled());
        const QPointer<ComparisonDialog> closing = dialog;
        QTest::keyClick(reasons, Qt::Key_Return);
        QTRY_VERIFY(!closing);
        QCOMPARE(m_window->currentPage(), u"recommendations"_s);
        QTRY_COMPARE(core::liveAwaits(), 0);
        QCOMPARE(m_window->page(u"recommendations"_s)->state().extra.value(u"row"_s).toString(), u"key2"_s);
    }

    void aControlWithoutReasonsSaysWhy()
    {
        openWindow();
        auto* dialog = open();
        QVERIFY(dialog);
        auto* controls = table(dialog, u"Controls"_s);
        controls->goToRow(0);
        QVERIFY(said(dialog).contains(u"Both sides give it the same points."_s));
        controls->goToRow(3);
        QVERIFY(said(dialog).contains(u"This control is worth no points."_s));
        QVERIFY(!table(dialog, u"Reasons for the difference"_s)->isVisible());
    }

    void aCopyAsCsvHoldsEveryReasonAndNoFormula()
    {
        openWindow();
        auto* dialog = open();
        QVERIFY(dialog);
        QTest::mouseClick(button(dialog, u"Copy as CSV"_s), Qt::LeftButton);
        const auto lines = QGuiApplication::clipboard()->text().split(u"\r\n"_s);
        QCOMPARE(lines.size(), 1 + 4 + 5 + 1);
        QCOMPARE(lines[0], u"control,name,max,cloud,ours,points,reason,byCloud,byParapet,key,recommendation,resources,detail"_s);
        QCOMPARE(lines[2], u"MP,Secure management ports,8,4.92,3.4,-1.52,,,,,,,"_s);
        QCOMPARE(lines[3], u"MP,Secure management ports,,,,0.9,verdicts,unhealthy,none,key1,'=1+1 Management ports should be closed,12,"_s);
        QCOMPARE(lines[5], u"MP,Secure management ports,,,,-0.2,noNumbers,,,,,14,"_s);
    }

    void whatFailedIsSaidAndTriedAgain()
    {
        openWindow();
        m_setup->console.fake.comparisonOf = [](const domain::ScopeSelection&) -> core::Result<domain::ScoreComparison> {
            return core::fail(core::Errc::Storage, u"The workspace cannot be read; try again."_s);
        };
        auto* dialog = open();
        QVERIFY(dialog);
        QVERIFY(said(dialog).contains(u"The workspace cannot be read; try again."_s));
        QVERIFY(!button(dialog, u"Copy as CSV"_s)->isEnabled());
        fillComparison(m_setup->console, m_setup->clock);
        QTest::mouseClick(button(dialog, u"Try again"_s), Qt::LeftButton);
        QTRY_VERIFY(said(dialog).contains(u"59.2 %"_s));
        QVERIFY(!said(dialog).contains(u"The workspace cannot be read; try again."_s));
    }

    void withoutNumbersOfTheCloudOursStandsAloneAndWithoutOursNothingIsCompared()
    {
        openWindow();
        m_setup->console.fake.comparisonOf = [this](const domain::ScopeSelection&) -> core::Result<domain::ScoreComparison> {
            auto alone = madeUpComparison(m_setup->clock.now());
            alone.withoutNumbers = alone.scopes;
            alone.reported.reset();
            alone.computed.reset();
            for (auto& control : alone.controls) {
                control.reported.reset();
                control.computed.reset();
                control.reasons.clear();
            }
            return alone;
        };
        auto* dialog = open();
        QVERIFY(dialog);
        QVERIFY(said(dialog).contains(u"no numbers"_s));
        QVERIFY(said(dialog).contains(u"59.2 %"_s));
        QVERIFY(dialog->accessibleDescription().startsWith(u"The cloud gives no numbers here"_s));
        QCOMPARE(column(table(dialog, u"Controls"_s), 1), QStringList(4, u"no numbers"_s));
        QPointer<ComparisonDialog> closing = dialog;
        dialog->close();
        QTRY_VERIFY(!closing);
        m_setup->console.fake.comparisonOf = [](const domain::ScopeSelection&) -> core::Result<domain::ScoreComparison> { return domain::ScoreComparison(); };
        dialog = open();
        QVERIFY(dialog);
        QVERIFY(said(dialog).contains(u"Parapet has not assessed these resources by its own rules yet. The next sync does it."_s));
        QVERIFY(!button(dialog, u"Copy as CSV"_s)->isEnabled());
    }

    void newNumbersKeepTheChosenControl()
    {
        openWindow();
        auto* dialog = open();
        QVERIFY(dialog);
        auto* controls = table(dialog, u"Controls"_s);
        controls->goToRow(2);
        services::Changes changes;
        changes.assessments = true;
        Q_EMIT m_setup->console.fake.changed(changes);
        int resets = 0;
        connect(controls->model(), &QAbstractItemModel::modelReset, this, [&] { ++resets; });
        QTRY_COMPARE(resets, 1);
        QTRY_COMPARE(core::liveAwaits(), 0);
        QCOMPARE(controls->currentRow(), 2);
        QCOMPARE(table(dialog, u"Reasons for the difference"_s)->model()->rowCount(), 1);
    }

    void closedBeforeTheAnswerItAsksNoMore()
    {
        openWindow();
        m_setup->console.fake.latency = std::chrono::seconds(30);
        m_setup->actions.run(u"overview.compare"_s);
        const QPointer<ComparisonDialog> dialog = m_window->findChild<ComparisonDialog*>();
        QVERIFY(dialog);
        QVERIFY(said(dialog).contains(u"Both scores are being compared…"_s));
        QTest::keyClick(dialog.data(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(core::liveAwaits(), 0);
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
        const QPointer<ComparisonDialog> closing = dialog;
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
        auto* dialog = open();
        QVERIFY(dialog);
        if (qEnvironmentVariableIsSet("PARAPET_PICTURES"))
            dialog->grab().save(qEnvironmentVariable("PARAPET_PICTURES") + u"/comparison-fit-%1.png"_s.arg(pixels));
        QVERIFY2(dialog->width() <= size.width() && dialog->height() <= size.height(), qPrintable(u"%1x%2"_s.arg(dialog->width()).arg(dialog->height())));
        const QStringList faults = a11y::clipped(dialog) + a11y::untold(dialog);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    void itShowsInEveryTheme()
    {
        for (const auto& [theme, word] : {std::pair(views::ThemeChoice::Light, u"light"_s), std::pair(views::ThemeChoice::Dark, u"dark"_s),
                                          std::pair(views::ThemeChoice::Contrast, u"contrast"_s)}) {
            for (const QSize size : {QSize(1440, 900), QSize(1100, 700)}) {
                openWindow(size);
                m_setup->theme.setChoice(theme);
                auto* dialog = open();
                QVERIFY(dialog);
                const QImage picture = dialog->grab().toImage();
                QSet<QRgb> colors;
                for (int y = 0; y < picture.height(); y += 2) {
                    for (int x = 0; x < picture.width(); x += 2)
                        colors.insert(picture.pixel(x, y));
                }
                QVERIFY(colors.size() > 10);
                if (qEnvironmentVariableIsSet("PARAPET_PICTURES"))
                    picture.save(qEnvironmentVariable("PARAPET_PICTURES") + u"/comparison-%1-%2.png"_s.arg(word).arg(size.width()));
                m_window.reset();
                QTRY_COMPARE(core::liveAwaits(), 0);
            }
        }
    }
};

QTEST_MAIN(TestComparison)
#include "test_comparison.moc"
