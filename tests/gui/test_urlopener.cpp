// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/urlopener.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDesktopServices>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const QUrl page(u"https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=x&state=y%20z"_s);

/// A question of the portal that can be taken back.
class Closes : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")
public:
    int count = 0;
public Q_SLOTS:
    void Close() { ++count; }
};

/// The desktop portal's part for addresses, on a bus of the test's own.
class Portal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.OpenURI")
public:
    Portal() : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s)) {}
    ~Portal() override { leave(); }
    bool begin()
    {
        return m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this, QDBusConnection::ExportScriptableSlots)
               && m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }
    void leave()
    {
        m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }
    void respond(const QString& handle, uint code)
    {
        auto signal = QDBusMessage::createSignal(handle, u"org.freedesktop.portal.Request"_s, u"Response"_s);
        m_bus.send(signal << code << QVariantMap());
    }
    bool hearCloses(const QString& handle) { return m_bus.registerObject(handle, &closes, QDBusConnection::ExportAllSlots); }

    QStringList asked, handles;
    std::optional<uint> answer = 0;       ///< nothing: its question stays open
    bool early = false;                   ///< the answer goes out before the handle
    bool refuses = false, silent = false;
    Closes closes;

public Q_SLOTS:
    Q_SCRIPTABLE QDBusObjectPath OpenURI(const QString&, const QString& uri, const QVariantMap& options)
    {
        asked.append(uri);
        if (refuses)
            sendErrorReply(u"org.freedesktop.portal.Error.NotAllowed"_s, u"no"_s);
        if (silent)
            setDelayedReply(true);
        if (refuses || silent)
            return {};
        const QString sender = message().service().sliced(1).replace(u'.', u'_');
        handles.append(u"/org/freedesktop/portal/desktop/request/%1/%2"_s.arg(sender, options.value(u"handle_token"_s).toString()));
        if (early && answer)
            respond(handles.last(), *answer);
        else if (answer)
            QMetaObject::invokeMethod(this, [this, handle = handles.last(), code = *answer] { respond(handle, code); }, Qt::QueuedConnection);
        return QDBusObjectPath(handles.last());
    }

private:
    QDBusConnection m_bus;
};

/// The helper outside the sandbox: writes down what it is asked and answers what it is told to.
class Helper : public QObject {
    Q_OBJECT
public:
    explicit Helper(QByteArray answer) : m_answer(std::move(answer))
    {
        m_server.listen(m_folder.filePath(u"socket"_s));
        qputenv("PARAPET_HOST_HELPER", m_server.fullServerName().toUtf8());
        connect(&m_server, &QLocalServer::newConnection, this, [this] {
            auto* socket = m_server.nextPendingConnection();
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                asked.append(QJsonDocument::fromJson(socket->readLine())["url"_L1].toString());
                socket->write(m_answer + '\n');
            });
        });
    }
    ~Helper() override { qunsetenv("PARAPET_HOST_HELPER"); }
    QStringList asked;

private:
    QTemporaryDir m_folder;
    QLocalServer m_server;
    const QByteArray m_answer;
};

/// Stands for the browser that the desktop's own opener would start.
class Desktop : public QObject {
    Q_OBJECT
public:
    Desktop() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Desktop() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url); }
};

/// Addresses leave the program by the portal first, then by the helper outside the sandbox, else they are shown.
class TestUrlOpener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(QDBusConnection::sessionBus().isConnected()); }

    void thePortalIsAskedFirst_data()
    {
        QTest::addColumn<bool>("early");
        QTest::newRow("answer after the handle") << false;
        QTest::newRow("answer before the handle") << true;
    }
    void thePortalIsAskedFirst()
    {
        QFETCH(bool, early);
        Portal portal;
        portal.early = early;
        QVERIFY(portal.begin());
        Helper helper("{\"ok\":true}");
        Desktop desktop;
        app::UrlOpener opener({2s, 2s}, nullptr); // it waits no longer than this for an answer that got lost
        QSignalSpy shown(&opener, &app::UrlOpener::mustShow);
        opener.open(page);
        QTRY_COMPARE(portal.asked, QStringList{page.toString(QUrl::FullyEncoded)});
        QTRY_COMPARE(core::liveAwaits(), 0);
        QVERIFY(shown.isEmpty() && helper.asked.isEmpty() && desktop.opened.isEmpty());
    }

    void aDismissedQuestionShowsTheAddressAndAsksNobodyElse()
    {
        Portal portal;
        portal.answer = 1;
        QVERIFY(portal.begin());
        Helper helper("{\"ok\":true}");
        app::UrlOpener opener;
        QSignalSpy shown(&opener, &app::UrlOpener::mustShow);
        opener.open(page);
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(shown.first().at(0).toUrl(), page);
        QVERIFY(shown.first().at(1).toString().contains(u"copy the address"_s));
        QVERIFY(helper.asked.isEmpty());
    }

    void whereThePortalCannotTheHelperIsAsked_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"none", "refuses", "fails", "silent", "ends"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void whereThePortalCannotTheHelperIsAsked()
    {
        QFETCH(QString, how);
        Portal portal;
        portal.refuses = how == "refuses"_L1;
        portal.silent = how == "silent"_L1;
        if (how == "fails"_L1)
            portal.answer = 2;
        else if (how == "ends"_L1)
            portal.answer.reset();
        QVERIFY(how == "none"_L1 || portal.begin());
        Helper helper("{\"ok\":true}");
        Desktop desktop;
        app::UrlOpener opener({300ms, 30s}, nullptr);
        QSignalSpy shown(&opener, &app::UrlOpener::mustShow);
        opener.open(page);
        if (how == "ends"_L1) {
            QTRY_COMPARE(portal.asked.size(), 1);
            portal.leave();
        }
        QTRY_COMPARE(helper.asked, QStringList{page.toString(QUrl::FullyEncoded)});
        QTRY_COMPARE(core::liveAwaits(), 0);
        QVERIFY(shown.isEmpty() && desktop.opened.isEmpty());
    }

    void whatTheHelperRefusesIsShownWithTheReasonToCopy()
    {
        Helper helper(R"({"ok":false,"error":"The address is not one of a known sign-in page."})");
        Desktop desktop;
        app::UrlOpener opener;
        QSignalSpy shown(&opener, &app::UrlOpener::mustShow);
        opener.open(QUrl(u"https://portal.azure.com/"_s));
        QTRY_COMPARE(shown.size(), 1);
        QVERIFY(desktop.opened.isEmpty()); // an opener in the sandbox finds no browser of the user's
    }

    void aHelperThatIsGoneMeansShown()
    {
        qputenv("PARAPET_HOST_HELPER", "/nowhere/socket");
        Desktop desktop;
        app::UrlOpener opener;
        qunsetenv("PARAPET_HOST_HELPER");
        QSignalSpy shown(&opener, &app::UrlOpener::mustShow);
        opener.open(page);
        QTRY_COMPARE(shown.size(), 1);
        QVERIFY(desktop.opened.isEmpty());
    }

    void withoutPortalAndSandboxTheDesktopOpensIt()
    {
        Desktop desktop;
        app::UrlOpener opener;
        opener.open(page);
        QTRY_COMPARE(desktop.opened, QList<QUrl>{page});
    }

    void anUnsafeAddressIsShownWithoutAskingAnyone()
    {
        Portal portal;
        QVERIFY(portal.begin());
        app::UrlOpener opener;
        QSignalSpy shown(&opener, &app::UrlOpener::mustShow);
        for (const auto& text : {u"file:///etc/passwd"_s, u"http://evil.example/"_s, u"https://me@login.microsoftonline.com/"_s, u"ssh://host/"_s})
            opener.open(QUrl(text));
        QCOMPARE(shown.size(), 4);
        QVERIFY(portal.asked.isEmpty());
        opener.open(QUrl(u"http://127.0.0.1:8470/"_s));
        QTRY_COMPARE(portal.asked, QStringList{u"http://127.0.0.1:8470/"_s});
    }

    void anOpenerThatGoesAwayTakesItsQuestionBack()
    {
        Portal portal;
        portal.answer.reset();
        QVERIFY(portal.begin());
        {
            app::UrlOpener opener;
            opener.open(page);
            QTRY_COMPARE(portal.handles.size(), 1);
            QVERIFY(portal.hearCloses(portal.handles.first()));
        }
        QTRY_COMPARE(portal.closes.count, 1);
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void aQuestionThatNobodyAnswersEndsWithTheAddressShown()
    {
        Portal portal;
        portal.answer.reset();
        QVERIFY(portal.begin());
        app::UrlOpener opener({5s, 100ms}, nullptr);
        QSignalSpy shown(&opener, &app::UrlOpener::mustShow);
        opener.open(page);
        QTRY_COMPARE(shown.size(), 1);
        QTRY_COMPARE(core::liveAwaits(), 0);
    }
};

QTEST_MAIN(TestUrlOpener)
#include "test_urlopener.moc"
