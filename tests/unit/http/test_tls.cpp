// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/curlclient.h"
#include "unit/http/asyncresult.h"

#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// HTTPS against a certificate made for the run: who is trusted, and that HTTP/2 is spoken with a real HTTP/2 server.
class TestHttpTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty())
            QSKIP("openssl is not installed: apt install openssl");
        QVERIFY(m_dir.isValid());
        QProcess make;
        make.setWorkingDirectory(m_dir.path());
        make.start(openssl, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"key.pem"_s, u"-out"_s, u"cert.pem"_s, u"-days"_s,
                             u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost"_s});
        QVERIFY(make.waitForFinished(30'000));
        QCOMPARE(make.exitCode(), 0);
    }

    void anUnknownCertificateIsRefusedAndACustomAuthorityTrusted()
    {
        QSslServer server;
        serve(server);
        const QUrl url(u"https://localhost:%1/"_s.arg(server.serverPort()));
        QCOMPARE(wordOf(ask(url, {})), u"refused"_s);
        http::ClientSettings trusting;
        trusting.caFile = m_dir.filePath(u"cert.pem"_s);
        const auto r = ask(url, trusting);
        QVERIFY2(r, qPrintable(r ? QString() : r.error().detail));
        QCOMPARE(r->body, "tls");
        // The name is checked, too: the certificate is not for the address.
        QCOMPARE(wordOf(ask(QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort())), trusting)), u"refused"_s);
    }

    void aMissingAuthorityFileIsSaid()
    {
        http::ClientSettings settings;
        settings.caFile = m_dir.filePath(u"none.pem"_s);
        const auto r = ask(QUrl(u"https://localhost:1/"_s), settings);
        QVERIFY(!r);
        QSslServer server;
        serve(server);
        QCOMPARE(wordOf(ask(QUrl(u"https://localhost:%1/"_s.arg(server.serverPort())), settings)), u"badInput"_s);
    }

    void plainTextWhereTlsIsExpectedIsAnError()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&] { server.nextPendingConnection()->write("HTTP/1.1 200 OK\r\n\r\n"); });
        QCOMPARE(wordOf(ask(QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort())), {})), u"offline"_s);
    }

    void http2IsSpokenWithAServerThatOffersIt()
    {
        const QString node = QStandardPaths::findExecutable(u"node"_s);
        if (node.isEmpty())
            QSKIP("node is not installed: apt install nodejs");
        QProcess server;
        server.setWorkingDirectory(m_dir.path());
        server.start(
            node,
            {u"-e"_s, uR"(const fs=require('fs');const s=require('http2').createSecureServer({key:fs.readFileSync('key.pem'),cert:fs.readFileSync('cert.pem')},
            (q,r)=>r.end('http'+q.httpVersion));s.listen(0,'127.0.0.1',()=>console.log(s.address().port));)"_s});
        QVERIFY(server.waitForStarted());
        QTRY_VERIFY(server.canReadLine());
        const QUrl url(u"https://localhost:%1/"_s.arg(server.readLine().trimmed().toInt()));
        http::ClientSettings settings;
        settings.caFile = m_dir.filePath(u"cert.pem"_s);
        const auto r = ask(url, settings);
        server.kill();
        server.waitForFinished();
        QVERIFY2(r, qPrintable(r ? QString() : r.error().detail));
        QCOMPARE(r->body, "http2.0");
    }

private:
    void serve(QSslServer& server)
    {
        auto configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate::fromPath(m_dir.filePath(u"cert.pem"_s)).value(0));
        QFile key(m_dir.filePath(u"key.pem"_s));
        QVERIFY(key.open(QIODevice::ReadOnly));
        configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&server] {
            QTcpSocket* socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                if (socket->readAll().endsWith("\r\n\r\n"))
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntls");
            });
        });
    }

    core::Result<http::Response> ask(const QUrl& url, const http::ClientSettings& settings)
    {
        http::CurlClient client(settings, m_clock);
        http::Request request;
        request.url = url;
        request.timeouts = {5s, 10s, 5s};
        return resultOf(client.send(request, {}));
    }

    core::SystemClock m_clock;
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestHttpTls)
#include "test_tls.moc"
