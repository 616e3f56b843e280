// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/notifier.h"
#include "support/realwindow.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A notification service as a desktop has one: writes down what it is told, and clicks when told to.
class NotificationService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        QString program, icon, title, text;
        QStringList actions;
        QVariantMap hints;
        uint id = 0;
    };

    /// A connection of its own: what is said goes over the bus.
    NotificationService() : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"notifications"_s)) {}
    ~NotificationService() override
    {
        m_bus.unregisterService(u"org.freedesktop.Notifications"_s);
        QDBusConnection::disconnectFromBus(u"notifications"_s);
    }
    bool begin()
    {
        return m_bus.registerObject(u"/org/freedesktop/Notifications"_s, this, QDBusConnection::ExportScriptableSlots)
               && m_bus.registerService(u"org.freedesktop.Notifications"_s);
    }
    void click(uint id)
    {
        auto token = QDBusMessage::createSignal(u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"ActivationToken"_s);
        m_bus.send(token << id << u"token-1"_s);
        auto action = QDBusMessage::createSignal(u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"ActionInvoked"_s);
        m_bus.send(action << id << u"default"_s);
    }

    QList<Shown> shown;
    QStringList capabilities{u"body"_s, u"actions"_s, u"body-markup"_s};

public Q_SLOTS:
    Q_SCRIPTABLE QStringList GetCapabilities() { return capabilities; }
    Q_SCRIPTABLE uint Notify(const QString& program, uint, const QString& icon, const QString& title, const QString& text, const QStringList& actions,
                             const QVariantMap& hints, int)
    {
        shown.append({program, icon, title, text, actions, hints, uint(shown.size() + 7)});
        return shown.last().id;
    }

private:
    QDBusConnection m_bus;
};

/// The portal's part for notifications, for where there is no service.
class PortalService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Notification")
public:
    PortalService() : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s)) {}
    ~PortalService() override
    {
        m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }
    bool begin()
    {
        return m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this, QDBusConnection::ExportScriptableSlots)
               && m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }
    void click(const QString& id)
    {
        auto action = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Notification"_s, u"ActionInvoked"_s);
        m_bus.send(action << id << u"app.open"_s << QVariantList());
    }

    QList<std::pair<QString, QVariantMap>> shown;

public Q_SLOTS:
    Q_SCRIPTABLE void AddNotification(const QString& id, const QVariantMap& notification) { shown.append({id, notification}); }

private:
    QDBusConnection m_bus;
};

/// New alerts on the desktop, over a real session bus.
class TestNotifications : public QObject {
    Q_OBJECT

    QTranslator m_english; ///< plural forms

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDBusConnection::sessionBus().isConnected());
        QVERIFY(m_english.load(u"parapet_en"_s, QStringLiteral(PARAPET_QM_FOLDER)) && QCoreApplication::installTranslator(&m_english));
    }

    void anAlertIsToldAndItsClickOpensIt()
    {
        NotificationService desktop;
        QVERIFY(desktop.begin());
        app::Notifier notifier(app::DesktopMessages::make());
        QSignalSpy opened(&notifier, &app::Notifier::opened);
        notifier.tell(1, u"Mimikatz on vm-jump-01"_s, 42);
        QTRY_COMPARE(desktop.shown.size(), 1);
        const auto& shown = desktop.shown.first();
        QCOMPARE(shown.program, u"Parapet"_s);
        QCOMPARE(shown.title, u"1 new high alert"_s);
        QCOMPARE(shown.text, u"Mimikatz on vm-jump-01"_s);
        QVERIFY(shown.actions.contains(u"default"_s));
        QCOMPARE(shown.hints.value(u"urgency"_s).toUInt(), 2u);
        desktop.click(999); // somebody else's message
        desktop.click(shown.id);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().at(0).toLongLong(), 42);
        QCOMPARE(opened.first().at(1).toString(), u"token-1"_s);
    }

    void whatAnAttackerNamedIsNeverMarkup()
    {
        NotificationService desktop;
        QVERIFY(desktop.begin());
        app::Notifier notifier(app::DesktopMessages::make());
        notifier.tell(1, u"<img src='http://127.0.0.1/x'>\n<b>vm</b>\u202e"_s, 1);
        QTRY_COMPARE(desktop.shown.size(), 1);
        const QString text = desktop.shown.first().text;
        QVERIFY2(!text.contains(u'<') && !text.contains(u'\n') && !text.contains(u'\u202e'), qPrintable(text));
        QVERIFY(text.contains(u"&lt;b&gt;vm"_s));
    }

    void aServiceWithoutMarkupGetsTheTextAsItIs()
    {
        NotificationService desktop;
        desktop.capabilities = {u"body"_s};
        QVERIFY(desktop.begin());
        auto messages = app::DesktopMessages::make();
        app::Notifier notifier(std::move(messages), 0ms);
        // The first may come before the service said what it can do.
        QTRY_VERIFY((notifier.tell(1, u"a & b"_s, 1), !desktop.shown.isEmpty() && desktop.shown.last().text == "a & b"_L1));
    }

    void manyAtOnceAreToldOnceAMinute()
    {
        NotificationService desktop;
        QVERIFY(desktop.begin());
        app::Notifier patient(app::DesktopMessages::make());
        for (int i = 1; i <= 20; ++i)
            patient.tell(3, u"Alert %1"_s.arg(i), i);
        QTRY_COMPARE(desktop.shown.size(), 1);
        QCOMPARE(desktop.shown.first().title, u"3 new high alerts"_s);

        app::Notifier quick(app::DesktopMessages::make(), 50ms);
        for (int i = 1; i <= 20; ++i)
            quick.tell(3, u"Alert %1"_s.arg(i), i);
        QTRY_COMPARE(desktop.shown.size(), 3);
        QCOMPARE(desktop.shown.at(1).title, u"3 new high alerts"_s);
        QCOMPARE(desktop.shown.at(2).title, u"57 new high alerts"_s);
        QCOMPARE(desktop.shown.at(2).text, u"Alert 20"_s);
    }

    void withoutAServiceThePortalIsAsked()
    {
        PortalService portal;
        QVERIFY(portal.begin());
        app::Notifier notifier(app::DesktopMessages::make());
        QSignalSpy opened(&notifier, &app::Notifier::opened);
        notifier.tell(1, u"Mimikatz on <vm>"_s, 42);
        QTRY_COMPARE(portal.shown.size(), 1);
        QCOMPARE(portal.shown.first().second.value(u"body"_s).toString(), u"Mimikatz on <vm>"_s);
        portal.click(portal.shown.first().first);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().at(0).toLongLong(), 42);
    }

    void withoutADesktopNothingHappens()
    {
        auto messages = app::DesktopMessages::make();
        QVERIFY(messages);
        QSignalSpy failed(messages.get(), &app::DesktopMessages::failed);
        app::Notifier notifier(std::move(messages));
        notifier.tell(1, u"Mimikatz"_s, 42);
        QTRY_COMPARE(failed.size(), 1);
    }

    void theProgramTellsOfWhatALaterSyncBroughtAndOpensIt()
    {
        NotificationService desktop;
        QVERIFY(desktop.begin());
        RealWindow real(RealWindow::Options{.sampleResources = 300});
        QVERIFY(real.open());
        auto first = real.syncSample();
        QVERIFY(first && !first->error);
        QVERIFY(first->first);
        QVERIFY(real.settle());
        QVERIFY(desktop.shown.isEmpty()); // a first load is no news

        // One of its high alerts was not there yet: the next sync brings it.
        const auto row = await(real.runtime().workspace().writeFacts([](store::Db& db, store::ChangeSet&) -> core::Result<void> {
            return db.run("DELETE FROM alert WHERE row = (SELECT max(row) FROM alert WHERE severity >= 4 AND status = 1)");
        }));
        QVERIFY2(row.has_value(), row ? "" : qPrintable(row.error().detail));
        auto second = await(real.runtime().syncs().run(first->connection, true, {}), 120'000);
        QVERIFY(second && !second->error);
        QTRY_COMPARE(desktop.shown.size(), 1);
        QCOMPARE(desktop.shown.first().title, u"1 new high alert"_s);
        QVERIFY(!desktop.shown.first().text.isEmpty());

        real.window()->goTo(u"overview"_s);
        real.window()->showMinimized();
        desktop.click(desktop.shown.first().id);
        QTRY_COMPARE(real.window()->currentPage(), u"alerts"_s);
        QVERIFY(!real.window()->isMinimized());
        auto news = await(real.runtime().workspace().read([](store::Db& db) { return db.number("SELECT max(row) FROM alert", 0); }));
        QVERIFY(news.has_value());
        QTRY_COMPARE(real.window()->page(u"alerts"_s)->state().extra.value(u"row"_s).toLongLong(), *news);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"parapet"_s);
    TestNotifications test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_notifications.moc"
