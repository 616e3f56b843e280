// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a11ywalk.h"
#include "support/guisetup.h"
#include "items/roles.h"
#include "views/common/badge.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptystate.h"
#include "views/common/facetlist.h"
#include "views/common/keybar.h"
#include "views/common/labels.h"
#include "views/common/markdownview.h"
#include "views/common/messagebar.h"
#include "views/common/objectmenu.h"
#include "views/common/segmentbar.h"
#include "views/common/stackedbars.h"
#include "views/common/timelineview.h"
#include "views/common/toasthost.h"
#include "views/common/trendchart.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFocusFrame>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace views;

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agesAndNumbersAreWrittenByTheRules()
    {
        FixedClock clock;
        TimeFormat time(clock);
        QCOMPARE(time.age(clock.time.addSecs(-125)), u"2 min"_s);
        QCOMPARE(time.age(clock.time.addSecs(-9 * 3600)), u"9 h"_s);
        QCOMPARE(time.age(clock.time.addDays(-3)), u"3 d"_s);
        QCOMPARE(time.age({}), u"never"_s);
        QCOMPARE(time.age(clock.time.addDays(-40)), u"14 Oct 2026"_s);
        QCOMPARE(gain(0.31), u"+0.3"_s);
        QCOMPARE(gain(0.01), u"<0.1"_s);
        QCOMPARE(gain(0), u"0"_s);
        QCOMPARE(points(4.92), u"4.92"_s);
        QCOMPARE(points(8), u"8"_s);
        QCOMPARE(signedNumber(-1.38, 2), QChar(0x2212) + u"1.38"_s);
        QCOMPARE(signedNumber(0.92, 2), u"+0.92"_s);
    }

    void theTableMovesTicksFoldsAndNeverSearches()
    {
        GuiSetup s;
        QStandardItemModel model(5, 2);
        QAbstractItemModelTester tester(&model);
        for (int row = 0; row < 5; ++row) {
            model.setData(model.index(row, 0), u"row %1"_s.arg(row));
            model.setData(model.index(row, 0), row == 0 ? int(items::RowKind::Group) : int(items::RowKind::Item), items::RowKindRole);
        }
        DataTable table(s.theme, u"List"_s);
        table.setModel(&model);
        table.setColumns({{0, 200, true}, {1, 80}});
        table.resize(400, 300);
        table.show();
        table.goToRow(0);
        QSignalSpy letters(&table, &DataTable::letter), opened(&table, &DataTable::opened), ticked(&table, &DataTable::tickRequested),
            all(&table, &DataTable::allRequested), folds(&table, &DataTable::foldRequested);
        QTest::keyClick(&table, Qt::Key_Left);
        QCOMPARE(folds.count(), 1);
        QTest::keyClick(&table, Qt::Key_J);
        QCOMPARE(table.currentRow(), 1);
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.currentRow(), 2);
        QTest::keyClick(&table, Qt::Key_K);
        QCOMPARE(table.currentRow(), 1);
        QTest::keyClick(&table, Qt::Key_Return);
        QTest::keyClick(&table, Qt::Key_Space);
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&table, Qt::Key_S);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(ticked.count(), 1);
        QCOMPARE(all.count(), 1);
        QCOMPARE(letters.first().first().toChar(), QChar(u'S'));
        QCOMPARE(table.currentRow(), 1);
        QCOMPARE(table.verticalHeader()->defaultSectionSize(), 32);
        table.setRowHeight(RowHeight::Compact);
        QCOMPARE(table.rowHeight(0), 24);
    }

    void columnsChosenAndWidthsComeBack()
    {
        GuiSetup s;
        QStandardItemModel model(1, 3);
        model.setHorizontalHeaderLabels({u"A"_s, u"B"_s, u"C"_s});
        const QList<ColumnSpec> columns{{0, 100, true}, {1, 80}, {2, 60, false, true}};
        DataTable table(s.theme, u"List"_s);
        table.setModel(&model);
        table.setColumns(columns);
        table.resize(500, 200);
        table.show();
        QVERIFY(table.isColumnHidden(2));
        std::unique_ptr<QMenu> menu(table.makeColumnMenu(nullptr));
        for (QAction* action : menu->actions()) {
            if (action->text() == u"C"_s)
                action->setChecked(true);
        }
        QVERIFY(!table.isColumnHidden(2));
        table.setColumnWidth(1, 120);
        const QByteArray saved = table.saveColumns();
        DataTable other(s.theme, u"List"_s);
        other.setModel(&model);
        other.setColumns(columns);
        other.restoreColumns(saved);
        QVERIFY(!other.isColumnHidden(2));
        QCOMPARE(other.columnWidth(1), 120);
        other.restoreColumns("damaged");
        QCOMPARE(other.columnWidth(1), 120);
    }

    void foreignTextStaysTextEverywhere()
    {
        GuiSetup s;
        const QString evil = u"<img src=file:///etc/passwd><b>x</b>\u202E"_s;
        QCOMPARE(makeLabel(s.theme, evil)->textFormat(), Qt::PlainText);
        Badge badge(s.theme);
        badge.setSeverity(domain::Severity::High, evil);
        QVERIFY(!badge.accessibleName().contains(QChar(0x202E)));
        MarkdownView view(s.theme, u"Text"_s);
        view.setForeignMarkdown(
            u"# Head\n<script>x</script>\n![pic](https://x.example/a.png) [good](https://a.example/) [bad](http://a.example/) [file](file:///etc/passwd) [user](https://u:p@a.example/)"_s);
        int anchors = 0;
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextCharFormat format = it.fragment().charFormat();
                QVERIFY(!format.isImageFormat());
                if (format.isAnchor()) {
                    ++anchors;
                    QCOMPARE(format.anchorHref(), u"https://a.example/"_s);
                }
            }
        }
        QCOMPARE(anchors, 1);
        QVERIFY(view.toPlainText().contains(u"bad"_s));
        QMenu menu;
        addObjectActions(&menu, s.theme, {u"id"_s, {}, {}, {}, QUrl(u"http://portal.example"_s), {}}, [](const QUrl&) {});
        QCOMPARE(menu.actions().size(), 1);
        menu.actions().first()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"id"_s);
    }

    void segmentsMoveByArrows()
    {
        GuiSetup s;
        SegmentBar bar(s.theme, u"Days"_s);
        bar.addSegment(u"7"_s, u"7 d"_s);
        bar.addSegment(u"30"_s, u"30 d"_s);
        bar.addSegment(u"90"_s, u"90 d"_s);
        bar.setSegmentEnabled(u"30"_s, false);
        bar.show();
        QSignalSpy chosen(&bar, &SegmentBar::chosen);
        QTest::keyClick(bar.findChild<QAbstractButton*>(), Qt::Key_Right);
        QCOMPARE(bar.current(), u"90"_s);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(a11y::faults(&bar), QStringList());
    }

    void facetsTellChosenValues()
    {
        GuiSetup s;
        FacetList list(s.theme);
        list.setFacets({{u"health"_s, u"Health"_s, {{u"healthy"_s, u"Healthy"_s, 10}, {u"stale"_s, u"Stale"_s, 2}}}});
        list.resize(248, 400);
        list.show();
        QSignalSpy chosen(&list, &FacetList::chosen);
        QTRY_VERIFY(std::ranges::contains(list.findChildren<QAbstractButton*>(), u"Stale"_s, &QAbstractButton::text));
        for (auto* button : list.findChildren<QAbstractButton*>()) {
            if (button->text() == u"Stale"_s)
                button->click();
        }
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(1).toStringList(), QStringList{u"stale"_s});
        QCOMPARE(a11y::faults(&list), QStringList());
    }

    void theTrendHasGapsATwinAndAKeyboard()
    {
        GuiSetup s;
        TrendChart chart(s.theme, s.time);
        chart.resize(700, 260);
        domain::TrendSeries total{u"total"_s, u"All"_s, domain::Environment::Unknown, true, {}};
        const QDate first(2026, 11, 1);
        for (int d = 0; d < 10; ++d)
            total.points << domain::TrendPoint{first.addDays(d), d == 4 ? std::optional<double>() : 60.0 + d};
        chart.setSeries({total});
        chart.show();
        QAbstractItemModelTester tester(chart.tableModel());
        QCOMPARE(chart.tableModel()->rowCount(), 10);
        QCOMPARE(chart.tableModel()->index(0, 1).data().toString(), u"69.0"_s);
        QCOMPARE(chart.tableModel()->index(5, 1).data().toString(), u"not read"_s);
        QCOMPARE(chart.chart()->series().size(), 2);
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(*chart.pointedDay(), first);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(*chart.pointedDay(), first.addDays(1));
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(*chart.pointedDay(), first.addDays(9));
        const QImage light = chart.grab().toImage();
        s.theme.setChoice(ThemeChoice::Dark);
        QVERIFY(chart.grab().toImage() != light);
        chart.setSeries({});
        QCOMPARE(chart.tableModel()->rowCount(), 0);
        chart.grab();
    }

    void barsHaveATwin()
    {
        GuiSetup s;
        StackedBars bars(s.theme, s.time);
        bars.setDays({{QDate(2026, 11, 1), {0, 0, 1, 2, 3, 4}}, {QDate(2026, 11, 2), {}}});
        QAbstractItemModelTester tester(bars.tableModel());
        QCOMPARE(bars.tableModel()->index(1, 1).data().toString(), u"4"_s);
        bars.resize(300, 160);
        bars.show();
        QSignalSpy clicked(&bars, &StackedBars::segmentClicked);
        QTest::keyClick(&bars, Qt::Key_Home);
        QTest::keyClick(&bars, Qt::Key_Return);
        QCOMPARE(clicked.first().first().toDate(), QDate(2026, 11, 1));
    }

    void theTimelineWalksAlertsInTimeOrder()
    {
        GuiSetup s;
        TimelineView view(s.theme, s.time);
        QList<domain::AlertRow> alerts;
        for (int i = 3; i >= 1; --i) {
            domain::AlertRow row;
            row.row = i;
            row.compromisedEntity = u"vm"_s;
            row.time = s.clock.time.addSecs(600 * i);
            alerts << row;
        }
        view.setAlerts(alerts, 1);
        view.resize(500, 120);
        view.show();
        QSignalSpy chosen(&view, &TimelineView::alertChosen);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(chosen.last().first().toLongLong(), 2);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(chosen.last().first().toLongLong(), 3);
        QCOMPARE(chosen.count(), 2);
        view.setAlerts({}, 0);
        view.grab();
        QVERIFY(view.summary().isEmpty());
    }

    void theKeyBarShowsOnlyWhatIsPossible()
    {
        GuiSetup s;
        bool possible = false;
        app::Action action;
        action.id = u"alerts.assign"_s;
        action.text = u"Assign…"_s;
        action.page = u"alerts"_s;
        action.key = QKeySequence(Qt::Key_A);
        int ran = 0;
        action.run = [&] { ++ran; };
        action.whyNot = [&] { return possible ? QString() : u"No row"_s; };
        s.actions.add(action);
        KeyBar bar(s.theme, s.actions, u"alerts"_s);
        bar.show();
        const auto shown = [&] {
            QStringList out;
            for (auto* button : bar.findChildren<QAbstractButton*>()) {
                if (!button->isHidden())
                    out << button->text();
            }
            return out;
        };
        QTRY_COMPARE(shown(), QStringList());
        possible = true;
        s.actions.touch();
        QTRY_COMPARE(shown(), QStringList{u"Assign"_s});
        QCOMPARE(s.actions.byLetter(u"alerts"_s, u'a')->id, u"alerts.assign"_s);
        bar.findChild<QAbstractButton*>()->click();
        QCOMPARE(ran, 1);
        s.actions.setSingleKeys(false);
        QTRY_COMPARE(shown(), QStringList());
        QVERIFY(!s.actions.byLetter(u"alerts"_s, u'a'));
    }

    void detailsGoBelowInANarrowWindowAndDetach()
    {
        GuiSetup s;
        QWidget window;
        auto* list = new QWidget;
        auto* details = new QWidget;
        auto* splitter = new DetailsSplitter(s.theme, s.settings, u"alerts"_s, list, details, &window);
        window.resize(1300, 700);
        splitter->resize(1300, 700);
        window.show();
        splitter->setDetailsVisible(true);
        QCOMPARE(splitter->orientation(), Qt::Horizontal);
        QTRY_COMPARE(details->width(), s.theme.metric(Metric::DetailsDefault));
        window.resize(900, 700);
        splitter->resize(900, 700);
        QTRY_COMPARE(splitter->orientation(), Qt::Vertical);
        splitter->detach(u"Alert"_s);
        QVERIFY(splitter->isDetached());
        QVERIFY(!splitter->isAncestorOf(details));
        details->window()->close();
        QVERIFY(!splitter->isDetached());
        QVERIFY(splitter->isAncestorOf(details));
    }

    void theFocusRingFollowsTheKeyboardOnly()
    {
        GuiSetup s;
        FocusRing ring;
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        QPushButton* first = makeButton(s.theme, u"First"_s);
        QPushButton* second = makeButton(s.theme, u"Second"_s);
        layout->addWidget(first);
        layout->addWidget(second);
        window.resize(200, 120);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        first->setFocus(Qt::MouseFocusReason);
        auto* frame = window.findChild<QFocusFrame*>();
        QVERIFY(!frame || !frame->isVisible());
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        frame = window.findChild<QFocusFrame*>();
        QVERIFY(frame);
        QCOMPARE(frame->widget(), second);
        QVERIFY(frame->isVisible());
        QVERIFY(frame->geometry().contains(second->geometry().adjusted(-3, -3, 3, 3)));
        QVERIFY(window.grab().toImage().pixelColor(second->geometry().left() - 3, second->geometry().center().y()) == s.theme.color(ColorId::FocusRing));
    }

    void atMostTwoToastsStand()
    {
        GuiSetup s;
        QWidget host;
        host.resize(600, 400);
        host.show();
        ToastHost toasts(s.theme, &host);
        for (int i = 0; i < 4; ++i)
            toasts.show(u"Toast %1"_s.arg(i));
        QCOMPARE(toasts.count(), 2);
    }

    void aClosedNoteStaysClosedUntilItSaysSomethingElse()
    {
        GuiSetup s;
        QWidget page;
        MessageBar bar(s.theme, &page);
        bar.show(MessageBar::Kind::Note, u"Since your last visit"_s, u"2 new alerts came."_s);
        QVERIFY(bar.isVisibleTo(&page));
        bar.findChild<QToolButton*>()->click();
        QVERIFY(!bar.isVisibleTo(&page));
        bar.show(MessageBar::Kind::Note, u"Since your last visit"_s, u"2 new alerts came."_s);
        QVERIFY(!bar.isVisibleTo(&page));
        bar.show(MessageBar::Kind::Note, u"Since your last visit"_s, u"3 new alerts came."_s);
        QVERIFY(bar.isVisibleTo(&page));
        bar.show(MessageBar::Kind::Error, u"It failed."_s, {});
        bar.findChild<QToolButton*>()->click();
        bar.show(MessageBar::Kind::Error, u"It failed."_s, {});
        QVERIFY(bar.isVisibleTo(&page)); // an error that comes again is news
    }

    void theEmptyStatesSpeak()
    {
        GuiSetup s;
        EmptyState state(s.theme);
        state.showFirstUse(u"Alerts appear here after the first sync."_s);
        state.resize(600, 400);
        QCOMPARE(state.accessibleName(), u"Nothing to show yet"_s);
        QCOMPARE(a11y::faults(&state), QStringList());
        QCOMPARE(a11y::clipped(&state), QStringList());
    }
};

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
