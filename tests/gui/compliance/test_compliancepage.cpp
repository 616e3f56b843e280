// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/compliancemodels.h"
#include "support/fakeestate.h"
#include "support/fakestandards.h"
#include "support/guisetup.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptystate.h"
#include "views/common/messagebar.h"
#include "views/common/panel.h"
#include "views/compliance/compliancepage.h"
#include "views/compliance/controlspane.h"
#include "views/compliance/heatmapview.h"
#include "views/compliance/standardlist.h"

#include <QAccessible>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

class TestCompliancePage : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<CompliancePage> m_page;

    FakeCompliance& fake() { return m_setup->console.fakeCompliance; }
    HeatMapView* map() { return m_page->findChild<HeatMapView*>(); }
    DataTable* controls() { return m_page->findChild<ControlsPane*>()->table(); }
    StandardList* standards() { return m_page->findChild<StandardList*>(); }
    EmptyState* empty() { return m_page->findChild<EmptyState*>(); }
    domain::ComplianceCell shownCell() { return static_cast<items::ComplianceControlModel*>(controls()->model())->controls().cell; }
    QString labels(QWidget* of)
    {
        QStringList all;
        for (const auto* label : of->findChildren<QLabel*>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(u'\n');
    }
    QPushButton* button(QWidget* of, const QString& text)
    {
        for (auto* one : of->findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    void open()
    {
        m_page = std::make_unique<CompliancePage>(m_setup->context());
        m_page->resize(1200, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_COMPARE(core::liveAwaits(), 0);
    }
    void press(QWidget* widget, Qt::Key key) { QTest::keyClick(widget, key); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_setup = std::make_unique<GuiSetup>();
        fillEstate(m_setup->console, m_setup->clock);
    }
    void cleanup()
    {
        m_page.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
    }

    void theFirstCellIsChosenAndItsControlsAreShown()
    {
        open();
        QVERIFY(map()->isVisible());
        QCOMPARE(map()->currentCell(), (domain::ComplianceCell{u"mcsb"_s, {}, u"NS"_s}));
        QCOMPARE(shownCell(), map()->currentCell());
        QCOMPARE(controls()->model()->rowCount(), 8);
        QVERIFY(labels(m_page.get()).contains(u"NS Network security"_s));
        QVERIFY(labels(m_page.get()).contains(u"Weakest: Posture"_s));
        QCOMPARE(m_page->entry(), map());
    }

    void arrowsMoveTheCellPastCaptionsAndTheControlsFollow()
    {
        open();
        map()->setFocus();
        press(map(), Qt::Key_Right);
        press(map(), Qt::Key_Down);
        QCOMPARE(map()->currentCell(), (domain::ComplianceCell{u"mcsb"_s, u"/subscriptions/s"_s, u"IM"_s}));
        press(map(), Qt::Key_J);
        press(map(), Qt::Key_J);
        press(map(), Qt::Key_J);
        QCOMPARE(map()->currentCell().scopeId, u"aws:retail"_s);
        press(map(), Qt::Key_K);
        QCOMPARE(map()->currentCell().scopeId, u"/subscriptions/dev"_s);
        press(map(), Qt::Key_End);
        QCOMPARE(map()->currentCell().family, QString()); // the whole standard
        QTRY_COMPARE(core::liveAwaits(), 0);
        QCOMPARE(shownCell(), map()->currentCell());
    }

    void enterGoesToTheControlsAndRightUnfoldsTheChecks()
    {
        open();
        m_page->setDetailsVisible(false);
        map()->setFocus();
        press(map(), Qt::Key_Return);
        QVERIFY(m_page->detailsVisible());
        QVERIFY(controls()->hasFocus());
        QCOMPARE(controls()->currentRow(), 0);
        press(controls(), Qt::Key_Right);
        QCOMPARE(controls()->model()->rowCount(), 13);
        press(controls(), Qt::Key_Down);
        QVERIFY(controls()->currentIndex().data(items::MemberRole).toBool());
        press(controls(), Qt::Key_C);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"check0"_s);
        press(controls(), Qt::Key_Left);
        QCOMPARE(controls()->model()->rowCount(), 8);
        QCOMPARE(controls()->currentRow(), 0);
        press(controls(), Qt::Key_Return);
        QCOMPARE(controls()->model()->rowCount(), 13);
        QVERIFY(m_page->escape());
        QVERIFY(!m_page->detailsVisible());
        QVERIFY(map()->hasFocus() || standards()->hasFocus());
        QVERIFY(!m_page->escape());
    }

    void anotherStandardIsChosenByKeyboardAndKeepsTheScope()
    {
        open();
        map()->setFocus();
        press(map(), Qt::Key_Down);
        standards()->setFocus();
        QSignalSpy stepped(m_page.get(), &Page::stepped);
        press(standards(), Qt::Key_Down);
        QTRY_COMPARE(map()->currentCell().standard, u"cis-azure-2.0"_s);
        QCOMPARE(map()->currentCell().scopeId, u"/subscriptions/s"_s);
        QCOMPARE(map()->model()->columnCount(), 5);
        QCOMPARE(stepped.size(), 1);
        QTRY_COMPARE(shownCell(), map()->currentCell());
        const auto state = m_page->state();
        press(standards(), Qt::Key_K);
        QTRY_COMPARE(map()->currentCell().standard, u"mcsb"_s);
        m_page->restore(state);
        QTRY_COMPARE(map()->currentCell().standard, u"cis-azure-2.0"_s);
        QCOMPARE(standards()->currentIndex().data(items::IdRole).toString(), u"cis-azure-2.0"_s);
    }

    void newNumbersLeaveTheCellWhereItIs()
    {
        open();
        map()->setFocus();
        for (const auto key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Right})
            press(map(), key);
        const auto before = map()->currentCell();
        fake().viewOf = [this](const domain::ComplianceQuery& query) {
            auto view = fakestandards::view(query, m_setup->clock.now());
            view.rows[2].families[1] = fakestandards::numbers(3, 100);
            return view;
        };
        m_page->refresh();
        QTRY_COMPARE(map()->currentIndex().data().toString(), u"3"_s);
        QCOMPARE(map()->currentCell(), before);
        fake().viewOf = [this](const domain::ComplianceQuery& query) { // the scope is gone
            auto view = fakestandards::view(query, m_setup->clock.now());
            view.rows.removeAt(2);
            return view;
        };
        m_page->refresh();
        QTRY_COMPARE(map()->currentCell(), (domain::ComplianceCell{u"mcsb"_s, {}, u"NS"_s}));
        QTRY_COMPARE(shownCell(), map()->currentCell());
    }

    void everyCellIsToldAsASentence()
    {
        open();
        auto* face = QAccessible::queryAccessibleInterface(map());
        QVERIFY(face && face->tableInterface());
        auto* cell = face->tableInterface()->cellAt(2, 0);
        QVERIFY(cell);
        const QString told = cell->text(QAccessible::Name);
        QVERIFY2(told.contains(u"Contoso Production"_s) && told.contains(u"Network security"_s) && told.contains(u"62 percent of 100 checks passed"_s),
                 qPrintable(told));
        const auto* model = map()->model();
        const auto stale = model->index(8, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(stale.contains(u"as of 9 h ago"_s), qPrintable(stale));
        QVERIFY(model->index(8, 6).data(Qt::AccessibleTextRole).toString().contains(u"nothing here applies"_s));
        QVERIFY(model->index(8, 8).data(Qt::AccessibleTextRole).toString().contains(u"4 could not be told"_s));
    }

    void copyAndExportGiveCsv()
    {
        open();
        QVERIFY(m_setup->actions.run(u"compliance.copy"_s));
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Scope,NS Network security,"_s));
        QTest::mouseClick(button(m_page.get(), u"Export…"_s), Qt::LeftButton);
        auto* dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(u"/tmp/x.csv"_s);
        QCOMPARE(m_setup->console.calls.last(), u"exportCompliance mcsb /tmp/x.csv"_s);
        dialog->close();
    }

    void nothingConnectedOffersWhatToDo()
    {
        fake().viewOf = {};
        m_setup->console.fake.connectionRows = {};
        open();
        QTRY_VERIFY(empty()->isVisible());
        QCOMPARE(empty()->kind(), EmptyState::Kind::FirstUse);
        QVERIFY(!m_setup->actions.run(u"compliance.copy"_s));
        QSignalSpy navigated(m_page.get(), &Page::navigate);
        Q_EMIT empty()->primaryTriggered();
        QCOMPARE(navigated.takeFirst().first().toString(), u"connections"_s);
        Q_EMIT empty()->plainTriggered();
        QCOMPARE(m_setup->console.calls.last(), u"addSampleEstate"_s);
    }

    void whatIsNotAssessedIsNotCalledGood()
    {
        fake().viewOf = [](const domain::ComplianceQuery&) {
            domain::ComplianceView view;
            view.resources = 3;
            return view;
        };
        for (auto& connection : m_setup->console.fake.connectionRows)
            connection.state = domain::ConnectionState::Connected;
        open();
        QTRY_VERIFY(empty()->isVisible());
        QCOMPARE(empty()->kind(), EmptyState::Kind::CannotTell);
        QVERIFY2(labels(empty()).contains(u"Not assessed yet"_s), qPrintable(labels(empty())));
        Q_EMIT empty()->plainTriggered();
        QCOMPARE(m_setup->console.calls.last(), u"syncAll"_s);
    }

    void aLongEvaluationSaysWhatItDoesAndThenGivesWay()
    {
        fake().latency = std::chrono::milliseconds(1500);
        m_page = std::make_unique<CompliancePage>(m_setup->context());
        m_page->resize(1200, 800);
        m_page->show();
        QTRY_VERIFY(empty()->isVisible());
        QVERIFY2(labels(empty()).contains(u"Evaluating the rules"_s), qPrintable(labels(empty())));
        QTRY_VERIFY(map()->isVisible());
        m_page->refresh();
        QTRY_VERIFY(labels(m_page.get()).contains(u"Evaluating the rules…"_s)); // beside the old numbers, which stay
        QVERIFY(map()->isVisible());
        QTRY_VERIFY(!labels(m_page.get()).contains(u"Evaluating the rules…"_s));
    }

    void anErrorIsToldAndTheOldNumbersStay()
    {
        open();
        const auto good = fake().viewOf;
        fake().viewOf = [](const domain::ComplianceQuery&) -> core::Result<domain::ComplianceView> {
            return core::fail(core::Errc::Storage, u"The workspace cannot be read; repair it."_s);
        };
        m_page->refresh();
        auto* bar = m_page->findChild<MessageBar*>();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->fact(), u"The workspace cannot be read; repair it."_s);
        QVERIFY(map()->isVisible());
        fake().viewOf = good;
        m_page->refresh();
        QTRY_VERIFY(!bar->isVisible());
    }

    void twentyFamiliesScrollSidewaysWhileNamesStay()
    {
        fake().viewOf = [this](const domain::ComplianceQuery& query) {
            auto view = fakestandards::view(query, m_setup->clock.now());
            while (view.families.size() < 20) {
                view.families.append({u"X%1"_s.arg(view.families.size()), u"Another"_s});
                for (auto& row : view.rows)
                    row.families.append(fakestandards::numbers(80));
            }
            return view;
        };
        open();
        m_page->resize(800, 600);
        QTRY_VERIFY(map()->horizontalScrollBar()->maximum() > 0);
        map()->setFocus();
        press(map(), Qt::Key_End);
        QTRY_VERIFY(map()->viewport()->rect().contains(map()->visualRect(map()->currentIndex()).center()));
        QVERIFY(map()->verticalHeader()->width() >= 150);
    }
};

QTEST_MAIN(TestCompliancePage)
#include "test_compliancepage.moc"
