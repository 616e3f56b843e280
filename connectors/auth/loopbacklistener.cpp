// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/loopbacklistener.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace auth {

namespace {

constexpr int mostConnections = 16;
constexpr auto connectionLife = 10s;

} // namespace

LoopbackListener::LoopbackListener(Options options, QObject* parent) : QObject(parent), m_options(std::move(options)) {}

LoopbackListener::~LoopbackListener()
{
    m_onCancel.reset(); // waits for a cancel in progress on another thread
    for (auto* socket : std::as_const(m_sockets))
        socket->disconnect(this);
}

bool LoopbackListener::listenOnSamePort()
{
    auto v4 = std::make_unique<QTcpServer>();
    auto v6 = std::make_unique<QTcpServer>();
    if (!v4->listen(QHostAddress::LocalHost))
        return false;
    // "localhost" may mean ::1 to the browser: nobody else may own that port there. A computer without IPv6 is fine.
    if (!v6->listen(QHostAddress::LocalHostIPv6, v4->serverPort())) {
        if (v6->serverError() == QAbstractSocket::AddressInUseError)
            return false;
        v6.reset();
    }
    m_expected.port = v4->serverPort();
    m_servers = {std::move(v4), std::move(v6)};
    return true;
}

core::Result<void> LoopbackListener::listen(core::Secret state)
{
    m_expected.state = std::move(state);
    m_expected.path = m_options.path.toUtf8();
    bool listening = false;
    for (int i = 0; i < 8 && !listening; ++i)
        listening = listenOnSamePort();
    if (!listening)
        return core::fail(core::Errc::Io, tr("No local port is free for the answer of the browser; sign in by device code instead."), {}, u"auth.loopback"_s);
    for (const auto& server : m_servers) {
        if (server)
            connect(server.get(), &QTcpServer::newConnection, this, [this, s = server.get()] { take(s); });
    }
    return {};
}

QUrl LoopbackListener::redirectUri() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(m_options.host);
    url.setPort(m_expected.port);
    url.setPath(m_options.path == "/"_L1 ? QString() : m_options.path);
    return url;
}

core::Async<AuthorizationAnswer> LoopbackListener::answer(core::CancelToken token)
{
    m_onCancel.emplace(std::move(token),
                       [this] { QMetaObject::invokeMethod(this, [this] { end(core::cancelled(u"auth.loopback"_s)); }, Qt::QueuedConnection); });
    auto* timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this,
            [this] { end(core::fail(core::Errc::Timeout, tr("The browser did not come back in time; start the sign-in again."), {}, u"auth.loopback"_s)); });
    timer->start(m_options.patience);
    // The frame holds only the reading end: when the listener dies, its promise dies and answers Cancelled.
    const auto wait = [](core::Future<AuthorizationAnswer> future) -> core::Async<AuthorizationAnswer> { co_return co_await future; };
    return wait(m_promise.future());
}

void LoopbackListener::take(QTcpServer* server)
{
    while (QTcpSocket* socket = server->nextPendingConnection()) {
        socket->setParent(this);
        socket->setReadBufferSize(largestRedirectHead + 4);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_sockets.removeOne(socket);
            socket->deleteLater();
        });
        m_sockets.append(socket);
        if (m_sockets.size() > mostConnections) // the oldest makes room: who says nothing keeps nobody out
            m_sockets.front()->abort();
        QTimer::singleShot(connectionLife, socket, [socket] { socket->abort(); });
        read(socket);
    }
}

void LoopbackListener::read(QTcpSocket* socket)
{
    constexpr QByteArrayView headEnd = "\r\n\r\n";
    const QByteArray bytes = socket->peek(largestRedirectHead + headEnd.size());
    const auto headSize = bytes.indexOf(headEnd);
    if (headSize < 0) {
        if (bytes.size() > largestRedirectHead)
            reply(socket, 431);
        return;
    }
    socket->readAll();
    auto request = parseRedirect(QByteArrayView(bytes).first(headSize), m_expected);
    switch (request.kind) {
    case RedirectRequest::Kind::Answer:
        reply(socket, 200);
        end(std::move(request.answer));
        return;
    case RedirectRequest::Kind::Elsewhere: reply(socket, 404); return;
    case RedirectRequest::Kind::Refused:
        reply(socket, 400);
        if (m_options.onForeign)
            m_options.onForeign();
        return;
    }
}

void LoopbackListener::reply(QTcpSocket* socket, int status)
{
    // Constant texts: nothing of the request comes back, so no page can make this one say or run anything.
    const QString text = status == 200 ? tr("Sign-in received. You can close this page and go back to Parapet.") : tr("There is nothing here.");
    const QByteArray body = "<!doctype html><meta charset=\"utf-8\"><title>Parapet</title><p>" + text.toHtmlEscaped().toUtf8() + "</p>\n";
    const QByteArray reason = status == 200 ? "OK" : "No";
    socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reason
                  + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
                  + "\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\nCache-Control: no-store"
                    "\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
                  + body);
    socket->flush();
    socket->disconnectFromHost();
}

void LoopbackListener::end(core::Result<AuthorizationAnswer> result)
{
    for (auto& server : m_servers) {
        if (!server)
            continue;
        server->close();
        server.release()->deleteLater(); // we may be inside a signal of it
    }
    m_promise.complete(std::move(result));
}

} // namespace auth
