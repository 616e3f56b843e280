// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/loopbacklistener.h"
#include "unit/http/asyncresult.h"

#include <thread>

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The loopback listener under everything that other programs and web pages of this computer can send it.
class TestAuthListener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QTRY_COMPARE(core::liveAwaits(), 0); }

    void oneAnswerIsTakenAndThePortIsClosed()
    {
        Waiting w;
        const QByteArray page = ask(w, target(w, "/?code=c0de&state=st4te"));
        QVERIFY(page.startsWith("HTTP/1.1 200 "));
        QVERIFY(page.contains("Content-Security-Policy: default-src 'none'") && page.contains("Cache-Control: no-store"));
        QTRY_VERIFY(w.got);
        QCOMPARE(w.got->value_or(auth::AuthorizationAnswer{}).code.reveal(), "c0de");
        QTcpSocket late;
        late.connectToHost(QHostAddress::LocalHost, w.port);
        QVERIFY(!late.waitForConnected(2000));
    }

    void thePageEchoesNothing()
    {
        Waiting w;
        const QByteArray marker = "zZmarkerZz";
        const QByteArray page = ask(w, target(w, "/?code=" + marker + "&error_description=%3Cscript%3E" + marker + "&state=st4te", "X: " + marker + "\r\n"));
        QVERIFY(page.startsWith("HTTP/1.1 200 "));
        QVERIFY2(!page.contains(marker) && !page.contains("script"), page.constData());
        for (const QByteArray& bad : {QByteArray("/?code=" + marker), QByteArray("/" + marker)}) {
            Waiting other;
            const QByteArray no = ask(other, target(other, bad));
            QVERIFY(no.startsWith("HTTP/1.1 40"));
            QVERIFY2(!no.contains(marker), no.constData());
        }
    }

    void hostileRequestsChangeNothingAndTheRightOneStillCounts()
    {
        Waiting w;
        const QList<QByteArray> hostile{"\r\n\r\n",
                                        "GET\r\n\r\n",
                                        QByteArray("\0\0\0\r\n\r\n", 7),
                                        "GET / HTTP/1.1\r\n\r\n",
                                        target(w, "/?code=evil&state=wrong"),
                                        target(w, "/favicon.ico"),
                                        "POST /?code=evil&state=st4te HTTP/1.1\r\nHost: localhost:" + QByteArray::number(w.port)
                                            + "\r\nContent-Length: 3\r\n\r\nabc",
                                        "GET /?code=evil&state=st4te HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                                        "GET /" + QByteArray(20'000, 'a'), // never ends its head
                                        QByteArray(50'000, '\n') + "\r\n\r\n"};
        for (const auto& bytes : hostile) {
            const QByteArray page = ask(w, bytes);
            QVERIFY2(page.startsWith("HTTP/1.1 4"), page.constData());
        }
        QVERIFY(!w.got);
        ask(w, target(w, "/?code=good&state=st4te"));
        QTRY_VERIFY(w.got);
        QCOMPARE(w.got->value_or(auth::AuthorizationAnswer{}).code.reveal(), "good");
    }

    void silentConnectionsDoNotKeepTheBrowserOut()
    {
        Waiting w;
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 40; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QHostAddress::LocalHost, w.port);
        }
        const auto connected = [&] { return std::ranges::count_if(silent, [](const auto& s) { return s->state() == QAbstractSocket::ConnectedState; }); };
        QTRY_COMPARE(connected(), 16);
        QVERIFY(ask(w, target(w, "/?code=c&state=st4te")).startsWith("HTTP/1.1 200"));
        QTRY_VERIFY(w.got);
    }

    void anAnswerInPiecesIsRead()
    {
        Waiting w;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, w.port);
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        for (const char c : target(w, "/?code=c&state=st4te")) {
            socket.write(&c, 1);
            socket.flush();
        }
        QTRY_VERIFY(w.got);
        QVERIFY(*w.got);
    }

    void listensOnBothLoopbackAddresses()
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHostIPv6))
            QSKIP("this system has no IPv6 loopback");
        Waiting w;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHostIPv6, w.port);
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        socket.write("GET /?code=six&state=st4te HTTP/1.1\r\nHost: [::1]:" + QByteArray::number(w.port) + "\r\n\r\n");
        QTRY_VERIFY(w.got);
        QCOMPARE(w.got->value_or(auth::AuthorizationAnswer{}).code.reveal(), "six");
    }

    void patienceCancelAndDeathEndTheWait()
    {
        Waiting patient({.patience = 30ms});
        QTRY_VERIFY(patient.got);
        QCOMPARE(wordOf(*patient.got), u"timeout"_s);

        Waiting cancelled;
        std::thread([&] { cancelled.source.request_stop(); }).join();
        QTRY_VERIFY(cancelled.got);
        QCOMPARE(wordOf(*cancelled.got), u"cancelled"_s);

        Waiting dead;
        dead.listener.reset();
        QTRY_VERIFY(dead.got);
        QCOMPARE(wordOf(*dead.got), u"cancelled"_s);
    }

    void theRedirectAddressIsAsRegistered()
    {
        auth::LoopbackListener usual({});
        QVERIFY(usual.listen(core::Secret("s")));
        QVERIFY(usual.redirectUri().toString().startsWith("http://localhost:"_L1));
        QVERIFY(usual.redirectUri().path().isEmpty());
        auth::LoopbackListener other({.host = u"127.0.0.1"_s, .path = u"/cb"_s});
        QVERIFY(other.listen(core::Secret("s")));
        QVERIFY(other.redirectUri().toString().endsWith("/cb"_L1));
    }

private:
    struct Waiting {
        explicit Waiting(auth::LoopbackListener::Options options = {}) : listener(std::make_unique<auth::LoopbackListener>(std::move(options)))
        {
            if (!listener->listen(core::Secret("st4te")))
                qFatal("no port");
            port = static_cast<quint16>(listener->redirectUri().port());
            scope.start(listener->answer(source.get_token()), [this](core::Result<auth::AuthorizationAnswer> r) { got = std::move(r); });
        }
        std::unique_ptr<auth::LoopbackListener> listener;
        core::CancelSource source;
        core::TaskScope scope;
        quint16 port = 0;
        std::optional<core::Result<auth::AuthorizationAnswer>> got;
    };

    static QByteArray target(const Waiting& w, const QByteArray& pathAndQuery, const QByteArray& fields = {})
    {
        return "GET " + pathAndQuery + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(w.port) + "\r\n" + fields + "\r\n";
    }
    /// Sends the bytes and reads until the listener closes.
    static QByteArray ask(const Waiting& w, const QByteArray& bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, w.port);
        socket.write(bytes);
        if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5000))
            return "no answer";
        return socket.readAll();
    }
};

QTEST_GUILESS_MAIN(TestAuthListener)
#include "test_listener.moc"
