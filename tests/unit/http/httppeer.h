// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

/// A loopback HTTP/1.1 server for faults that no real server makes: each request is read whole and handed to `handler`,
/// which writes whatever bytes it likes. Runs on the thread that made it.
class HttpPeer : public QObject {
    Q_OBJECT

public:
    struct Got {
        QByteArray method;
        QByteArray target;
        QHash<QByteArray, QByteArray> headers; // lower-case names
        QByteArray body;
    };
    using Handler = std::function<void(const Got&, QTcpSocket&)>;

    explicit HttpPeer(Handler handler = {});
    QUrl url(const QString& pathAndQuery = QStringLiteral("/")) const;
    quint16 port() const { return m_server.serverPort(); }
    void close() { m_server.close(); }

    static void answer(QTcpSocket& socket, int status, const QByteArray& body = {}, const QList<QByteArray>& headers = {});

    Handler handler;
    QList<Got> got;
    int connections = 0;
    int disconnections = 0;

private:
    void onBytes(QTcpSocket* socket);
    QHash<QTcpSocket*, QByteArray> m_buffers;
    QTcpServer m_server; // last: its sockets say goodbye while the rest is still there
};
