// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeestate.h"
#include "support/guisetup.h"
#include "views/alerts/alertspage.h"
#include "views/alerts/queuenote.h"
#include "views/common/datatable.h"
#include "views/common/messagebar.h"
#include "views/common/panel.h"
#include "views/connections/allowchanges.h"
#include "views/connections/connectionspage.h"
#include "views/mainwindow.h"
#include "views/queuepanel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace views;
using domain::QueueState;

namespace {

domain::QueueRow queued(qint64 id, domain::AlertStatus to, QueueState state, const QString& why, const QDateTime& created)
{
    domain::QueueRow row;
    row.id = id;
    row.kind = u"alert.status"_s;
    row.connectionName = u"Contoso"_s;
    row.alertRow = id;
    row.target = u"Failed SSH brute force attack"_s;
    row.entity = u"vm-jump-01"_s;
    row.from = domain::AlertStatus::Active;
    row.to = to;
    row.state = state;
    row.actor = u"mara"_s;
    row.created = created;
    row.lastError = why;
    return row;
}

QPushButton* button(QWidget* in, const QString& text)
{
    for (auto* each : in->findChildren<QPushButton*>()) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

QToolButton* tool(QWidget* in, const QString& part)
{
    for (auto* each : in->findChildren<QToolButton*>()) {
        if (each->isVisible() && each->text().contains(part))
            return each;
    }
    return nullptr;
}

} // namespace

/// What waits to be sent, as the window shows it: panel, status bar, offline bar, alerts and connections.
class TestQueue : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<MainWindow> m_window;

    void make(ThemeChoice choice = ThemeChoice::Light)
    {
        m_window.reset();
        m_setup = std::make_unique<GuiSetup>(choice);
        fillEstate(m_setup->console, m_setup->clock);
        const auto now = m_setup->clock.now();
        m_setup->console.fake.queueRows = {queued(11, domain::AlertStatus::Resolved, QueueState::Waiting, {}, now.addSecs(-120)),
                                           queued(12, domain::AlertStatus::Dismissed, QueueState::Waiting,
                                                  u"This connection only reads; allow changes on the Connections page to send it."_s, now.addSecs(-600)),
                                           queued(13, domain::AlertStatus::Dismissed, QueueState::Conflict,
                                                  u"Changed in the cloud to Resolved by j.weber@contoso.example."_s, now.addSecs(-1500)),
                                           queued(14, domain::AlertStatus::InProgress, QueueState::Failed,
                                                  u"The connection of this alert is gone; take the decision back."_s, now.addSecs(-9000))};
        m_window = std::make_unique<MainWindow>(m_setup->theme, m_setup->context(), QList<PageInfo>{AlertsPage::info(), ConnectionsPage::info()},
                                                ShellInfo{u"0.1.0"_s, u"test"_s, true, {}});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(!m_window->currentPage().isEmpty());
    }
    void goOffline()
    {
        for (auto& row : m_setup->console.fake.connectionRows) {
            if (row.kind != domain::ConnectionKind::Host)
                row.offlineSince = m_setup->clock.now().addSecs(-51 * 60);
            row.lastComplete = m_setup->clock.now().addSecs(-52 * 60);
        }
        changed();
    }
    void changed()
    {
        services::Changes changes;
        changes.connections = changes.alerts = true;
        Q_EMIT m_setup->console.fake.changed(changes);
    }
    QueuePanel* panel() { return m_window->findChild<QueuePanel*>(); }
    QListView* list() { return panel()->findChild<QListView*>(); }
    void grab(const QString& name)
    {
        const QString folder = qEnvironmentVariable("PARAPET_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            m_window->grab().save(folder + u'/' + name + u".png"_s);
    }

private Q_SLOTS:
    void cleanup()
    {
        m_window.reset();
        m_setup.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void theStatusBarCountsAndOpensThePanel()
    {
        make();
        QVERIFY(!panel()->isVisible());
        QTRY_VERIFY(tool(m_window.get(), u"4 changes queued"_s));
        QTest::mouseClick(tool(m_window.get(), u"4 changes queued"_s), Qt::LeftButton);
        QVERIFY(panel()->isVisible());
        QTRY_COMPARE(list()->model()->rowCount(), 4);
        m_setup->console.fake.queueRows.clear();
        changed();
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QTRY_VERIFY(!tool(m_window.get(), u"queued"_s));
    }

    void thePanelOpensAndClosesByItsKey()
    {
        make();
        QVERIFY(m_setup->actions.run(u"view.queue"_s));
        QVERIFY(panel()->isVisible());
        QCOMPARE(m_setup->actions.find(u"view.queue"_s)->key, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q));
        QVERIFY(m_setup->actions.run(u"view.queue"_s));
        QVERIFY(!panel()->isVisible());
    }

    void aRowSaysWhatToWhichAlertAndWhyItWaits()
    {
        make();
        QTRY_COMPARE(list()->model()->rowCount(), 4);
        const auto sentence = [this](int row) { return list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
        for (const auto& part : {u"Active to Resolved"_s, u"Failed SSH brute force attack"_s, u"2 min ago"_s, u"mara"_s})
            QVERIFY2(sentence(0).contains(part), qPrintable(sentence(0)));
        QVERIFY2(sentence(1).contains(u"only reads"_s), qPrintable(sentence(1)));
        QVERIFY2(sentence(2).contains(u"j.weber@contoso.example"_s), qPrintable(sentence(2)));
        QVERIFY2(sentence(3).contains(u"Not sent"_s), qPrintable(sentence(3)));
    }

    void decisionsAreTakenBackByKeyAndConflictsEndedByLink()
    {
        make();
        m_setup->actions.run(u"view.queue"_s);
        QTRY_COMPARE(list()->model()->rowCount(), 4);
        list()->setCurrentIndex(list()->model()->index(0, 0));
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(m_setup->console.calls.last(), u"takeBack 11"_s);
        list()->setCurrentIndex(list()->model()->index(2, 0));
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(m_setup->console.calls.last(), u"takeTheirs 13"_s);
        const QRect row = list()->visualRect(list()->model()->index(1, 0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 30, row.center().y()));
        QCOMPARE(m_setup->console.calls.last(), u"takeBack 12"_s);
    }

    void offlineIsSaidOverThePagesWithTheAgeOfWhatTheyShow()
    {
        make();
        auto* head = m_window->page(u"alerts"_s)->findChild<PageHead*>();
        QVERIFY(!head->accessibleDescription().contains(u"As of"_s));
        goOffline();
        QTRY_VERIFY(tool(m_window.get(), u"Offline since"_s));
        MessageBar* bar = nullptr;
        for (auto* each : m_window->findChildren<MessageBar*>()) {
            if (each->isVisible() && each->fact().startsWith("Offline since "_L1))
                bar = each;
        }
        QVERIFY(bar);
        QVERIFY2(head->accessibleDescription().contains(u"As of"_s), qPrintable(head->accessibleDescription()));
        QVERIFY(m_window->page(u"connections"_s)->findChild<PageHead*>()->accessibleDescription().contains(u"As of"_s));
        QTest::mouseClick(button(bar, u"Try now"_s), Qt::LeftButton);
        QCOMPARE(m_setup->console.calls.last(), u"tryOnline"_s);
        for (auto& row : m_setup->console.fake.connectionRows)
            row.offlineSince = {};
        changed();
        QTRY_VERIFY(!bar->isVisible());
        QVERIFY(!head->accessibleDescription().contains(u"As of"_s));
    }

    void oneConnectionAwayIsNotOffline()
    {
        make();
        m_setup->console.fake.connectionRows[0].offlineSince = m_setup->clock.now();
        changed();
        QTRY_VERIFY(tool(m_window.get(), u"connected"_s));
        QVERIFY(!tool(m_window.get(), u"Offline since"_s));
    }

    void anAlertInConflictOffersBothWays()
    {
        make();
        m_window->goTo(u"alerts"_s);
        auto rows = m_setup->console.fake.alertList({}).value();
        const auto conflict = std::ranges::find(rows, QueueState::Conflict, &domain::AlertRow::queue);
        QVERIFY(conflict != rows.end());
        m_window->goTo(u"alerts"_s, PageState{{}, {{u"row"_s, conflict->row}}});
        auto* note = m_window->findChild<QueueNote*>();
        QTRY_VERIFY(note->isVisible());
        QTest::mouseClick(button(note, u"Keep mine"_s), Qt::LeftButton);
        QCOMPARE(m_setup->console.calls.last(), u"keepMine %1"_s.arg(conflict->queueId));
        QTest::mouseClick(button(note, u"Take theirs"_s), Qt::LeftButton);
        QCOMPARE(m_setup->console.calls.last(), u"takeTheirs %1"_s.arg(conflict->queueId));
    }

    void aConnectionIsGivenItsSecondSignInAndLosesIt()
    {
        make();
        m_setup->console.fake.connectionRows[1].sample = false;
        changed();
        m_window->goTo(u"connections"_s, PageState{{}, {{u"row"_s, 2}}});
        QTRY_VERIFY(button(m_window.get(), u"Allow changes…"_s) && button(m_window.get(), u"Allow changes…"_s)->isEnabled());
        QTest::mouseClick(button(m_window.get(), u"Allow changes…"_s), Qt::LeftButton);
        auto* sheet = m_window->findChild<AllowChanges*>();
        QTRY_VERIFY(sheet->isVisible());
        auto* method = sheet->findChild<QComboBox*>();
        method->setCurrentIndex(method->findData(u"secret"_s));
        grab(u"connections-allow"_s);
        QTest::mouseClick(button(sheet, u"Sign in and test"_s), Qt::LeftButton);
        QVERIFY(!m_setup->console.calls.join(u' ').contains(u"allowChanges"_s)); // a client id is asked for first
        method->setCurrentIndex(method->findData(u"device"_s));
        QTest::mouseClick(button(sheet, u"Sign in and test"_s), Qt::LeftButton);
        QCOMPARE(m_setup->console.calls.last(), u"allowChanges 2 device"_s);
        QTest::mouseClick(button(sheet, u"Cancel sign-in"_s), Qt::LeftButton);
        QCOMPARE(m_setup->console.calls.last(), u"cancelSignIn 2"_s);
        Q_EMIT m_setup->console.changesAnswered({2}, false, u"The code has expired; start again."_s);
        QVERIFY(
            std::ranges::any_of(sheet->findChildren<QLabel*>(), [](const QLabel* label) { return label->text() == "The code has expired; start again."_L1; }));
        auto& row = m_setup->console.fake.connectionRows[1];
        row.mayChange = true;
        row.changesAs = u"berta@contoso.example"_s;
        row.capabilities.append(
            {u"Change: status of alerts"_s, domain::AssessmentState::Unhealthy, u"Missing role Security Admin on 1 of 4 subscriptions."_s, true});
        changed();
        QTest::mouseClick(button(sheet, u"Close"_s), Qt::LeftButton);
        QTRY_VERIFY(button(m_window.get(), u"Remove sign-in"_s));
        grab(u"connections-allowed"_s);
        QTest::mouseClick(button(m_window.get(), u"Remove sign-in"_s), Qt::LeftButton);
        QCOMPARE(m_setup->console.calls.last(), u"forbidChanges 2"_s);
    }

    void pictures_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(ThemeChoice::Light);
        QTest::newRow("dark") << int(ThemeChoice::Dark);
        QTest::newRow("contrast") << int(ThemeChoice::Contrast);
    }
    void pictures()
    {
        QFETCH(const int, theme);
        make(ThemeChoice(theme));
        m_setup->actions.run(u"view.queue"_s);
        goOffline();
        m_window->goTo(u"alerts"_s);
        auto rows = m_setup->console.fake.alertList({}).value();
        const auto conflict = std::ranges::find(rows, QueueState::Conflict, &domain::AlertRow::queue);
        m_window->goTo(u"alerts"_s, PageState{{}, {{u"row"_s, conflict->row}}});
        QTRY_VERIFY(m_window->findChild<QueueNote*>()->isVisible());
        QTRY_COMPARE(core::liveAwaits(), 0);
        const QString word = QString::fromLatin1(QTest::currentDataTag());
        grab(u"offline-"_s + word);
        m_setup->actions.run(u"view.queue"_s);
        m_window->goTo(u"connections"_s, PageState{{}, {{u"row"_s, 2}}});
        QTRY_COMPARE(core::liveAwaits(), 0);
        grab(u"connections-"_s + word);
        QVERIFY(m_window->grab().width() == 1440);
    }
};

QTEST_MAIN(TestQueue)
#include "test_queue.moc"
