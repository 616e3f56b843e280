// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/entitymodel.h"
#include "items/roles.h"
#include "support/foreignwalk.h"
#include "support/guisetup.h"
#include "views/alerts/alertspage.h"
#include "views/alerts/evidenceexcerpt.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/timelineview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// Alerts that behave like a workspace's: filtered by status, changed by decisions.
struct Estate {
    explicit Estate(GuiSetup& s)
    {
        for (int i = 1; i <= 9; ++i) {
            domain::AlertRow row;
            row.row = i;
            row.id = u"/alerts/%1"_s.arg(i);
            row.displayName = u"Alert %1"_s.arg(i);
            row.compromisedEntity = u"vm-%1"_s.arg(i % 3);
            row.severity = domain::Severity::High;
            row.status = i == 9 ? domain::AlertStatus::Resolved : domain::AlertStatus::Active;
            row.isIncident = i == 1;
            row.incidentRow = i == 2 || i == 3 ? 1 : 0;
            row.memberCount = i == 1 ? 2 : 0;
            row.time = s.clock.now().addSecs(-600 * i);
            rows.append(row);
        }
        s.console.fake.alertList = [this](const domain::ListQuery& query) -> core::Result<QList<domain::AlertRow>> {
            QList<domain::AlertRow> some;
            for (const auto& row : std::as_const(rows)) {
                const bool passes = query.filter.terms.isEmpty() || query.filter.terms.first().values.contains(QString(domain::toWord(row.status)));
                if (passes)
                    some.append(row);
            }
            return some;
        };
        s.console.fake.alertRowsById = [this](const QList<qint64>& ids) -> core::Result<QList<domain::AlertRow>> {
            QList<domain::AlertRow> some;
            for (const auto& row : std::as_const(rows)) {
                if (ids.contains(row.row))
                    some.append(row);
            }
            return some;
        };
        s.console.fake.alertDetail = [this](qint64 row) -> core::Result<domain::AlertDetail> {
            ++detailReads;
            domain::AlertDetail detail;
            detail.row = rows[row - 1];
            detail.alert.description = u"It happened."_s;
            detail.alert.body = R"({"properties":{"source":"203.0.113.47","id":1}})";
            detail.alert.entities = {{u"ip"_s, u"203.0.113.47"_s, u"Bucharest"_s, {}, R"({"address":"203.0.113.47"})"},
                                     {u"azure-resource"_s, u"/subscriptions/s/vm-1"_s, {}, u"/subscriptions/s/vm-1"_s, {}}};
            detail.entityAlerts = {3, 1};
            detail.timeline = row <= 3 ? rows.mid(1, 2) : QList<domain::AlertRow>{detail.row};
            detail.similar = {rows[8]};
            domain::RecommendationRow fix;
            fix.key = u"ssh"_s;
            fix.name = u"Close the SSH port & more"_s;
            fix.severity = domain::Severity::High;
            detail.prevent = {fix};
            return detail;
        };
    }
    QList<domain::AlertRow> rows;
    int detailReads = 0;
};

} // namespace

class TestAlertsPage : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<Estate> m_estate;
    std::unique_ptr<QWidget> m_window;
    views::AlertsPage* m_page = nullptr;
    views::DataTable* m_table = nullptr;

    template<class T>
    T* find(const QString& accessibleName)
    {
        for (auto* widget : m_window->findChildren<T*>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }
    qint64 shownRow() const { return m_page->state().extra.value(u"shown"_s).toLongLong(); }
    void goTo(qint64 alert)
    {
        for (int row = 0; row < m_table->model()->rowCount(); ++row) {
            if (m_table->model()->index(row, 0).data(items::RowIdRole).toLongLong() == alert)
                m_table->goToRow(row);
        }
        QTRY_COMPARE(shownRow(), alert);
        QTRY_COMPARE(core::liveAwaits(), 0);
    }
    QMenu* popup() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
    void changed()
    {
        services::Changes changes;
        changes.alerts = true;
        Q_EMIT m_setup->console.fake.changed(changes);
    }
    QAbstractButton* segment(const QString& text)
    {
        for (auto* button : find<QWidget>(u"Status of the alert"_s)->findChildren<QAbstractButton*>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_setup = std::make_unique<GuiSetup>();
        m_estate = std::make_unique<Estate>(*m_setup);
        m_window = std::make_unique<QWidget>();
        m_page = new views::AlertsPage(m_setup->context());
        auto* layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_page);
        m_window->resize(1300, 860);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_table = find<views::DataTable>(u"Alerts"_s);
        QVERIFY(m_table);
        m_table->setFocus();
        QTRY_VERIFY(m_table->currentRow() >= 0);
        QTRY_VERIFY(shownRow() != 0);
        QTRY_COMPARE(core::liveAwaits(), 0);
    }
    void cleanup()
    {
        if (auto* menu = popup())
            menu->close();
        m_window.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_estate.reset();
        m_setup.reset();
    }

    void aDecisionInTheDetailsIsOnTheAlertTheyShow()
    {
        goTo(4);
        find<QTabBar>(u"Parts of the alert"_s)->setCurrentIndex(2);
        auto* similar = find<QAbstractButton>(u"High, Alert 9, vm-0 · Resolved · 1 h"_s);
        QVERIFY(similar);
        similar->click(); // hidden by the filter
        QTRY_COMPARE(shownRow(), 9);
        QTRY_COMPARE(core::liveAwaits(), 0);
        QCOMPARE(m_table->currentIndex().siblingAtColumn(0).data(items::RowIdRole).toLongLong(), 4);
        QVERIFY(segment(u"Resolved"_s)->isChecked());
        segment(u"Active"_s)->click();
        QCOMPARE(m_setup->console.calls.last(), u"setAlertStatus 9 active"_s);
        QCOMPARE(m_setup->console.decided, QList<qint64>{9});
    }

    void aDismissedAlertStaysAndReadsDismissed()
    {
        goTo(4);
        const int row = m_table->currentRow();
        m_estate->rows[3].status = domain::AlertStatus::Dismissed;
        changed();
        QTRY_COMPARE(m_table->model()->index(row, 1).data().toString(), u"Dismissed"_s);
        QTRY_VERIFY(m_table->model()->index(row, 0).data(items::LeftRole).toBool());
        QCOMPARE(m_table->currentRow(), row);
        QVERIFY(m_setup->actions.run(u"alerts.takeNew"_s));
        QTRY_VERIFY(!m_setup->actions.isEnabled(u"alerts.takeNew"_s));
        for (int i = 0; i < m_table->model()->rowCount(); ++i)
            QVERIFY(m_table->model()->index(i, 0).data(items::RowIdRole).toLongLong() != 4);
    }

    void aFoldedIncidentIsDecidedOnWhole()
    {
        goTo(1);
        QTest::keyClick(m_table, Qt::Key_Left);
        QCOMPARE(m_table->currentIndex().siblingAtColumn(0).data(items::RowIdRole).toLongLong(), 1);
        QTest::keyClick(m_table, Qt::Key_S);
        QVERIFY(popup());
        QCOMPARE(popup()->actions().size(), 4);
        QTest::keyClick(popup(), Qt::Key_4);
        QCOMPARE(m_setup->console.calls.last(), u"setAlertStatus 1 dismissed"_s);
        QCOMPARE(m_setup->console.decided, (QList<qint64>{1, 2, 3}));
    }

    void aTickedSetIsDecidedOnTogether()
    {
        goTo(4);
        QTest::keyClick(m_table, Qt::Key_Space);
        QTest::keyClick(m_table, Qt::Key_Down);
        QTest::keyClick(m_table, Qt::Key_Down);
        QTest::keyClick(m_table, Qt::Key_Space);
        QTest::keyClick(m_table, Qt::Key_Up);
        QTest::keyClick(m_table, Qt::Key_C);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"/alerts/4\n/alerts/6"_s);
        QTest::keyClick(m_table, Qt::Key_A);
        QVERIFY(popup());
        popup()->actions().constFirst()->trigger();
        QCOMPARE(m_setup->console.calls.last(), u"assignAlerts 4 A. Lindqvist"_s);
        QCOMPARE(m_setup->console.decided, (QList<qint64>{4, 6}));
        QVERIFY(m_page->escape()); // first the filter
        QTRY_COMPARE(m_table->model()->rowCount(), 10);
        QVERIFY(m_table->model()->index(0, 0).data(items::TickedRole).isValid());
        QVERIFY(m_page->escape()); // then the ticks
        QVERIFY(!m_table->model()->index(0, 0).data(items::TickedRole).isValid());
    }

    void ctrlATicksAllAndShiftARange()
    {
        goTo(5);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_table, Qt::Key_Up, Qt::ShiftModifier);
        QTest::keyClick(m_table, Qt::Key_S);
        QVERIFY(popup());
        QTest::keyClick(popup(), Qt::Key_2);
        QCOMPARE(m_setup->console.decided, (QList<qint64>{5, 6}));
        QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
        bool told = false;
        for (auto* label : m_page->findChildren<QLabel*>())
            told = told || label->text() == u"7 of 7 ticked"_s;
        QVERIFY(told);
    }

    void theListKeepsItsPlaceWhenItIsReplaced()
    {
        goTo(6);
        auto fresh = m_estate->rows[7];
        fresh.row = 10;
        fresh.displayName = u"Alert 10"_s;
        m_estate->rows.prepend(fresh);
        changed();
        QTRY_VERIFY(m_setup->actions.isEnabled(u"alerts.takeNew"_s));
        QTest::keyClick(m_table, Qt::Key_N);
        QCOMPARE(m_table->currentIndex().siblingAtColumn(0).data(items::RowIdRole).toLongLong(), 6);
        m_estate->rows.removeFirst();
    }

    void aRowsMenuCopiesAndDecides()
    {
        goTo(4);
        const QRect row = m_table->visualRect(m_table->currentIndex());
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(0, 0), QPoint(1, 1));
        QCoreApplication::sendEvent(m_table->viewport(), &event);
        QVERIFY(popup());
        QCOMPARE(popup()->pos(), m_table->viewport()->mapToGlobal(row.bottomLeft()));
        QAction* json = nullptr;
        QStringList words;
        for (auto* action : popup()->actions()) {
            words.append(action->text().section(u'\t', 0, 0));
            if (action->objectName() == "row.alerts.copyJson"_L1)
                json = action;
        }
        QCOMPARE(words.first(), u"State…"_s);
        QVERIFY(json);
        json->trigger();
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(R"({"properties":{"source":"203.0.113.47","id":1}})"));
    }

    void anEntityIsCopiedAndAsksForItsAlerts()
    {
        goTo(4);
        auto* entities = find<views::DataTable>(u"Entities"_s);
        QVERIFY(entities && entities->isVisible());
        entities->setFocus();
        entities->goToRow(0);
        QVERIFY(m_setup->actions.run(u"alerts.copyId"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"203.0.113.47"_s);
        QSignalSpy stepped(m_page, &views::Page::stepped);
        QTest::keyClick(entities, Qt::Key_Return);
        QTRY_COMPARE(stepped.size(), 1);
        QVERIFY(m_page->state().filter.toString().contains(u"entity:203.0.113.47"_s));
    }

    void whatWouldHavePreventedItIsOneStepAway()
    {
        goTo(4);
        find<QTabBar>(u"Parts of the alert"_s)->setCurrentIndex(1);
        QSignalSpy navigate(m_page, &views::Page::navigate);
        auto* fix = find<QAbstractButton>(u"High, Close the SSH port & more, gains 0 percent"_s);
        QVERIFY(fix);
        fix->click();
        QCOMPARE(navigate.size(), 1);
        QCOMPARE(navigate[0][0].toString(), u"recommendations"_s);
        QCOMPARE(foreign::faults(m_window.get()), QStringList());
    }

    void anEmptyListSaysWhyItIsEmpty()
    {
        auto& fake = m_setup->console.fake;
        const auto show = [&](const domain::FilterQuery& filter) {
            m_page->restore({filter, {}});
            QTRY_COMPARE(core::liveAwaits(), 0);
        };
        auto* empty = m_page->findChild<views::EmptyState*>();
        for (auto& row : m_estate->rows)
            row.status = domain::AlertStatus::Dismissed;
        domain::ConnectionRow connection;
        fake.connectionRows = {connection};
        fake.summary.freshness = {m_setup->clock.now(), false, {}};
        show(items::AlertsPresenter::defaultFilter());
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->kind(), views::EmptyState::Kind::AllGood);
        fake.summary.freshness.withoutNames = {u"Payments"_s};
        show(items::AlertsPresenter::defaultFilter());
        QCOMPARE(empty->kind(), views::EmptyState::Kind::CannotTell);
        const auto resolved = domain::FilterQuery::parse(u"status:resolved"_s, {u"status"_s}).value();
        show(resolved);
        QCOMPARE(empty->kind(), views::EmptyState::Kind::NoMatch);
        m_estate->rows.clear();
        fake.summary.freshness = {};
        connection.state = domain::ConnectionState::Syncing;
        fake.connectionRows = {connection};
        show({});
        QCOMPARE(empty->kind(), views::EmptyState::Kind::CannotTell); // still reading: not good yet
        fake.connectionRows.clear();
        show({});
        QCOMPARE(empty->kind(), views::EmptyState::Kind::FirstUse);
    }

    void aRefreshLeavesTheTimelineZoomed()
    {
        goTo(2);
        auto* timeline = m_page->findChild<views::TimelineView*>();
        QVERIFY(timeline);
        timeline->zoomIn();
        QVERIFY(timeline->isZoomed());
        const int reads = m_estate->detailReads;
        changed();
        QTRY_VERIFY(m_estate->detailReads > reads);
        QTRY_COMPARE(core::liveAwaits(), 0);
        QVERIFY(timeline->isZoomed());
        goTo(5);
        QVERIFY(!timeline->isZoomed());
    }

    void theExcerptFindsTheLineThatNamesTheActor()
    {
        const auto excerpt =
            views::EvidenceExcerpt::find(R"({"a":{"host":"vm-1","from":"203.0.113.47"},"b":2})", {u"10.0.0.1"_s, u"203.0.113.47"_s, u"vm-1"_s});
        QCOMPARE(excerpt.lines, (QStringList{u"  \"host\": \"vm-1\","_s, u"  \"from\": \"203.0.113.47\""_s, u"},"_s}));
        QCOMPARE(excerpt.first, 3);
        QCOMPARE(excerpt.decisive, 1);
        QVERIFY(views::EvidenceExcerpt::find("{}", {u"x"_s}).lines.isEmpty());
        QVERIFY(views::EvidenceExcerpt::find("not json", {}).lines.isEmpty());
    }
};

QTEST_MAIN(TestAlertsPage)
#include "test_alertspage.moc"
