// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/guisetup.h"
#include "views/activity/activitypage.h"
#include "views/common/datatable.h"
#include "views/common/segmentbar.h"
#include "views/connections/addconnection.h"
#include "views/connections/connectionspage.h"
#include "views/connections/editconnection.h"
#include "views/settingsdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto guid = u"3f2504e0-4f89-11d3-9a0c-0305e82c3301"_s;

domain::ConnectionRow row(qint64 id, const QString& name)
{
    domain::ConnectionRow made;
    made.id = core::ConnectionId{id};
    made.name = name;
    made.what = u"Tenant, 2 subscriptions"_s;
    made.state = domain::ConnectionState::Connected;
    return made;
}

domain::RequestRow request(quint64 id, int status)
{
    return {id,
            QDateTime::fromString(u"2026-11-20T09:14:22Z"_s, Qt::ISODate),
            u"GET"_s,
            u"management.example/subscriptions"_s,
            status,
            status == 0 ? u"offline"_s : QString(),
            41,
            0,
            2048,
            1,
            u"line %1"_s.arg(id)};
}

} // namespace

/// The sheets that add and change connections, and the other places where a console tells what it sent.
class TestConnectionsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_setup = std::make_unique<GuiSetup>();
        m_setup->console.fake.connectionRows = {row(1, u"Contoso"_s), row(2, u"Fabrikam"_s)};
        m_page = std::make_unique<views::ConnectionsPage>(m_setup->context());
        m_page->resize(1180, 800);
        m_page->show();
        m_page->setCurrent(true);
        QTRY_COMPARE(m_page->state().extra.value(u"row"_s).toLongLong(), 1);
    }
    void cleanup()
    {
        m_page.reset();
        m_setup.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void aNameWhereAnIdBelongsIsSaidBeforeAnythingIsAsked()
    {
        startAdding();
        type(add(), u"Only these subscriptions"_s, guid + u", contoso-prod"_s);
        press(add(), u"Test and connect"_s);
        QVERIFY(says(add(), u"“contoso-prod” under “Only these subscriptions” is no subscription id"_s));
        QVERIFY(m_setup->console.calls.isEmpty());
        type(add(), u"Only these subscriptions"_s, guid);
        press(add(), u"Test and connect"_s);
        QCOMPARE(m_setup->console.calls, QStringList{u"addConnection"_s});
        QCOMPARE(m_setup->console.given.subscriptionFilter, guid);
        QVERIFY(field(add(), u"Secret"_s)->text().isEmpty()); // wiped
    }

    void afterSuccessTheRightsStayUntilFinish()
    {
        startAdding();
        press(add(), u"Test and connect"_s);
        QVERIFY(!button(add(), u"Test and connect"_s)->isEnabled());
        Q_EMIT m_setup->console.connectionTested(core::ConnectionId{1}, true, {}, {}); // of another one
        QVERIFY(!button(add(), u"Test and connect"_s)->isEnabled());
        m_setup->console.fake.connectionRows.append(row(7, u"New"_s));
        Q_EMIT m_setup->console.connectionAnswered(
            {app::newConnectionId,
             core::ConnectionId{7},
             {},
             {{u"Inventory"_s, domain::AssessmentState::Healthy, {}}, {u"Alerts"_s, domain::AssessmentState::Unhealthy, u"Security Reader"_s}}});
        QVERIFY(add()->isVisible());
        QTRY_VERIFY(says(add(), u"Inventory"_s));
        QTRY_VERIFY(says(add(), u"Security Reader"_s));
        QVERIFY(!button(add(), u"Close"_s));
        press(add(), u"Finish"_s);
        QVERIFY(!add()->isVisible());
        QTRY_COMPARE(m_page->state().extra.value(u"row"_s).toLongLong(), 7);
    }

    void aFailedTestIsSaidAndTheNextOneMayStartAtOnce()
    {
        startAdding();
        press(add(), u"Test and connect"_s);
        Q_EMIT m_setup->console.connectionAnswered({app::newConnectionId, {}, u"The secret was not accepted."_s, {}});
        QVERIFY(says(add(), u"The secret was not accepted."_s));
        QVERIFY(button(add(), u"Test and connect"_s)->isEnabled());
        type(add(), u"Secret"_s, u"another"_s);
        press(add(), u"Test and connect"_s);
        QCOMPARE(m_setup->console.calls.size(), 2);
        QCOMPARE(m_setup->console.given.secret.reveal(), QByteArray("another"));
    }

    void whileItWaitsTheLeftButtonCancels()
    {
        startAdding();
        press(add(), u"Test and connect"_s);
        press(add(), u"Cancel"_s);
        QCOMPARE(m_setup->console.calls.last(), u"cancelSignIn -1"_s);
    }

    void theSettingsOfAConnectionAreShownWithoutItsSecretAndChanged()
    {
        QVERIFY(m_setup->actions.run(u"connections.edit"_s));
        QCOMPARE(m_setup->console.calls.last(), u"askSettings 1"_s);
        auto stored = secretSettings();
        Q_EMIT m_setup->console.settingsTold(stored);
        QCOMPARE(field(edit(), u"Name"_s)->text(), u"Contoso"_s);
        QCOMPARE(field(edit(), u"Only these subscriptions"_s)->text(), guid);
        QVERIFY(field(edit(), u"Secret"_s)->isVisible());
        QVERIFY(field(edit(), u"Secret"_s)->text().isEmpty());
        QCOMPARE(field(edit(), u"Secret"_s)->placeholderText(), u"empty: as before"_s);
        QCOMPARE(box(edit(), u"Sync every"_s)->currentText(), u"20 minutes"_s);
        type(edit(), u"Only these subscriptions"_s, {});
        press(edit(), u"Test and store"_s);
        QCOMPARE(m_setup->console.calls.last(), u"changeConnection 1"_s);
        QVERIFY(m_setup->console.given.secret.isEmpty());
        QVERIFY(m_setup->console.given.subscriptionFilter.isEmpty());
        QCOMPARE(m_setup->console.given.every, std::chrono::seconds(1200));
        QCOMPARE(m_setup->console.given.clientId, u"app"_s);
        Q_EMIT m_setup->console.connectionAnswered({core::ConnectionId{1}, {}, u"The sign-in failed."_s, {}});
        QVERIFY(says(edit(), u"The sign-in failed."_s));
        press(edit(), u"Test and store"_s);
        Q_EMIT m_setup->console.connectionAnswered(
            {core::ConnectionId{1}, core::ConnectionId{1}, {}, {{u"Inventory"_s, domain::AssessmentState::Healthy, {}}}});
        press(edit(), u"Finish"_s);
        QVERIFY(!edit()->isVisible());
    }

    void anotherWayToSignInNeedsItsSecret()
    {
        m_setup->actions.run(u"connections.edit"_s);
        auto stored = secretSettings();
        stored.method = u"device"_s;
        Q_EMIT m_setup->console.settingsTold(stored);
        box(edit(), u"Sign-in"_s)->setCurrentIndex(box(edit(), u"Sign-in"_s)->findData(u"secret"_s));
        press(edit(), u"Test and store"_s);
        QVERIFY(says(edit(), u"This sign-in needs the application's secret."_s));
        QCOMPARE(m_setup->console.calls, QStringList{u"askSettings 1"_s});
    }

    void aSampleConnectionShowsOnlyNameAndInterval()
    {
        m_setup->actions.run(u"connections.edit"_s);
        app::NewConnection stored;
        stored.id = core::ConnectionId{1};
        stored.name = u"Contoso (sample)"_s;
        stored.sample = true;
        Q_EMIT m_setup->console.settingsTold(stored);
        QVERIFY(field(edit(), u"Name"_s)->isVisible());
        QVERIFY(!field(edit(), u"Tenant"_s)->isVisible());
        press(edit(), u"Store"_s);
        Q_EMIT m_setup->console.connectionAnswered({core::ConnectionId{1}, core::ConnectionId{1}, {}, {}});
        QVERIFY(!edit()->isVisible()); // nothing was tested, nothing is shown
    }

    void requestsAreListedNewestFirstAndCopiedAsText()
    {
        m_setup->console.sent = {request(1, 200), request(2, 0)};
        views::ActivityPage page(m_setup->context());
        page.resize(1180, 700);
        page.show();
        page.setCurrent(true);
        auto* tabs = page.findChild<views::SegmentBar*>();
        auto* requests = named<views::DataTable>(&page, u"Requests"_s);
        QVERIFY(!requests->isVisible());
        QTest::mouseClick(button(tabs, u"Requests"_s), Qt::LeftButton);
        QVERIFY(requests->isVisible());
        QVERIFY(says(&page, u"2 requests"_s));
        QCOMPARE(requests->model()->index(0, 3).data().toString(), u"none: offline"_s);
        QCOMPARE(requests->model()->index(1, 3).data().toString(), u"200"_s);
        requests->goToRow(1);
        m_setup->console.sent.append(request(3, 429));
        Q_EMIT m_setup->console.requestsChanged();
        QCOMPARE(requests->currentRow(), 2); // the row under the eye is the same one
        m_setup->console.sent.removeFirst(); // the log is bounded
        Q_EMIT m_setup->console.requestsChanged();
        QCOMPARE(requests->model()->rowCount(), 2);
        press(&page, u"Copy as text"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"line 2\nline 3\n"_s);
        const auto kept = page.state();
        views::ActivityPage again(m_setup->context());
        again.restore(kept);
        QCOMPARE(again.state(), kept);
    }

    void aProxysPasswordGoesToTheConsoleAndIsNotKeptInTheSettings()
    {
        auto* dialog = new views::SettingsDialog(m_setup->theme, m_setup->time, m_setup->settings, m_setup->actions, m_setup->console, nullptr);
        dialog->findChild<QListWidget*>()->setCurrentRow(3);
        dialog->show();
        auto* password = field(dialog, u"Password of the proxy"_s);
        QVERIFY(!password->isEnabled()); // of whom?
        type(dialog, u"User of the proxy"_s, u"joe"_s);
        QTest::keyClick(field(dialog, u"User of the proxy"_s), Qt::Key_Return);
        QCOMPARE(m_setup->settings.text(app::Setting::ProxyUser), u"joe"_s);
        QVERIFY(password->isEnabled());
        QTest::keyClicks(password, u"pa55"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(m_setup->console.calls.last(), u"setProxyPassword"_s);
        QVERIFY(password->text().isEmpty());
        Q_EMIT m_setup->console.proxyPasswordKept(false, u"The system's keychain refused."_s);
        QVERIFY(says(dialog, u"The system's keychain refused."_s));
        type(dialog, u"User of the proxy"_s, {});
        QTest::keyClick(field(dialog, u"User of the proxy"_s), Qt::Key_Return);
        QCOMPARE(m_setup->console.calls.last(), u"forgetProxyPassword"_s);
        m_setup->settings.flush();
        QFile file(m_setup->folder.filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("pa55"));
        delete dialog;
    }

private:
    template<class T>
    static T* named(QWidget* in, const QString& name)
    {
        for (auto* each : in->findChildren<T*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    static QLineEdit* field(QWidget* in, const QString& name) { return named<QLineEdit>(in, name); }
    static QComboBox* box(QWidget* in, const QString& name) { return named<QComboBox>(in, name); }
    template<class W>
    static QAbstractButton* button(W* in, const QString& text)
    {
        for (auto* each : in->template findChildren<QAbstractButton*>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    static void press(QWidget* in, const QString& text)
    {
        auto* found = button(in, text);
        QVERIFY2(found, qPrintable(text));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    static void type(QWidget* in, const QString& name, const QString& text)
    {
        auto* edit = field(in, name);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    static bool says(QWidget* in, const QString& part)
    {
        const auto labels = in->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }
    views::AddConnection* add() { return m_page->findChild<views::AddConnection*>(); }
    views::EditConnection* edit() { return m_page->findChild<views::EditConnection*>(); }
    void startAdding()
    {
        press(m_page.get(), u"Add connection…"_s);
        QVERIFY(add()->isVisible());
        box(add(), u"Sign-in"_s)->setCurrentIndex(box(add(), u"Sign-in"_s)->findData(u"secret"_s));
        type(add(), u"Tenant"_s, u"contoso.example"_s);
        type(add(), u"Application (client) id"_s, u"app"_s);
        type(add(), u"Secret"_s, u"s3cret"_s);
    }
    static app::NewConnection secretSettings()
    {
        app::NewConnection stored;
        stored.id = core::ConnectionId{1};
        stored.name = u"Contoso"_s;
        stored.cloud = u"AzureCloud"_s;
        stored.tenantId = u"contoso.example"_s;
        stored.method = u"secret"_s;
        stored.clientId = u"app"_s;
        stored.subscriptionFilter = guid;
        stored.every = std::chrono::seconds(1200);
        return stored;
    }

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<views::ConnectionsPage> m_page;
};

QTEST_MAIN(TestConnectionsPage)
#include "test_connectionspage.moc"
