// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/http/httppeer.h"

HttpPeer::HttpPeer(Handler h) : handler(std::move(h))
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onBytes(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                ++disconnections;
                m_buffers.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

QUrl HttpPeer::url(const QString& pathAndQuery) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port()).arg(pathAndQuery));
}

void HttpPeer::answer(QTcpSocket& socket, int status, const QByteArray& body, const QList<QByteArray>& headers)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto& header : headers)
        out += header + "\r\n";
    socket.write(out + "\r\n" + body);
    socket.flush();
}

void HttpPeer::onBytes(QTcpSocket* socket)
{
    QByteArray& buffer = m_buffers[socket];
    buffer += socket->readAll();
    const auto end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    Got request;
    auto lines = buffer.first(end).split('\n');
    const auto start = lines.takeFirst().trimmed().split(' ');
    request.method = start.value(0);
    request.target = start.value(1);
    for (const auto& line : lines) {
        const auto colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const auto length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    got.append(request);
    if (handler)
        handler(request, *socket);
}
