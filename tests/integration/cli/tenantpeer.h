// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFile>
#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

/// A tenant on 127.0.0.1 that gives whatever answer a test wants for a path: the refusals that the sample tenant, whose
/// estate is all readable, never makes. Answers on a thread of its own, because the tests wait for the program in a
/// blocking way.
class TenantPeer final {
public:
    struct Answer {
        int status = 200;
        QByteArray body;
    };
    using Answers = std::function<Answer(const QByteArray& method, const QByteArray& path)>;

    explicit TenantPeer(Answers answers) : m_answers(std::move(answers))
    {
        m_server.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_server,
            [this] {
                QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { serve(m_server.nextPendingConnection()); });
                m_server.listen(QHostAddress::LocalHost);
            },
            Qt::BlockingQueuedConnection);
        m_port = m_server.serverPort();
    }
    ~TenantPeer()
    {
        QMetaObject::invokeMethod(
            &m_server,
            [this] {
                m_server.close();
                const auto sockets = m_server.findChildren<QTcpSocket*>();
                for (auto* socket : sockets)
                    delete socket;
                m_server.moveToThread(nullptr);
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(TenantPeer)

    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_port) + "/"; }
    /// Settings of a connection to it, or to another place, whose sign-in is the Azure CLI's; see putAz().
    QByteArray settings() const { return settingsFor(url()); }
    static QByteArray settingsFor(const QByteArray& url)
    {
        const QByteArray at = '"' + url + '"';
        return R"({"cloud":"Custom","tenant":"0c05ba5a-5a3b-4e1e-8c05-c0a705a3b1e0","signIn":"cli","authority":)" + at + ",\"resourceManager\":" + at + "}";
    }

    static Answer forbidden()
    {
        return {
            403,
            R"({"error":{"code":"AuthorizationFailed","message":"The client does not have authorization to perform action 'Microsoft.Resources/subscriptions/read' over scope '/'."}})"};
    }

private:
    void serve(QTcpSocket* socket)
    {
        auto received = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
            received->append(socket->readAll());
            for (;;) {
                const qsizetype head = received->indexOf("\r\n\r\n");
                if (head < 0)
                    return;
                qsizetype length = 0;
                const auto lines = received->first(head).split('\n');
                for (const auto& line : lines) {
                    if (line.toLower().startsWith("content-length:"))
                        length = line.mid(15).trimmed().toLongLong();
                }
                if (received->size() < head + 4 + length)
                    return;
                const auto words = lines.first().split(' ');
                const Answer answer = m_answers(words.value(0), words.value(1).split('?').first());
                socket->write("HTTP/1.1 " + QByteArray::number(answer.status)
                              + " x\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n" + answer.body);
                received->remove(0, head + 4 + length);
            }
        });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

    Answers m_answers;
    QThread m_thread;
    QTcpServer m_server;
    quint16 m_port = 0;
};

/// An `az` below `folder` that is signed in, in place of the one of the machine.
inline bool putAz(const QString& folder)
{
    QFile az(folder + QStringLiteral("/az"));
    return az.open(QIODevice::WriteOnly) && az.write("#!/bin/sh\necho '{\"accessToken\":\"t\",\"expires_on\":4102444800,\"tokenType\":\"Bearer\"}'\n") > 0
           && az.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}
