// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/instancegate.h"

#include "app/gui/instanceaddress.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

constexpr qsizetype longestToken = 200;
constexpr qsizetype longestLink = 8192;
constexpr qint64 longestLine = longestToken + longestLink + 100;
constexpr auto patience = 3s;
constexpr QByteArrayView question = "raise ";
constexpr QByteArrayView answer = "raised\n";

/// The same for every way to write the folder's path.
QString nameOf(const QString& workspaceFolder)
{
    const QFileInfo folder(workspaceFolder);
    const QString path = folder.exists() ? folder.canonicalFilePath() : QDir::cleanPath(folder.absoluteFilePath());
    return QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).first(12).toHex());
}

} // namespace

InstanceGate::InstanceGate(const QString& workspaceFolder, QObject* parent) : QObject(parent), m_address(instanceAddress(nameOf(workspaceFolder))) {}

InstanceGate::~InstanceGate() = default;

core::Async<bool> InstanceGate::askToRaise(const QString& link)
{
    if (!isOwnInstance(m_address))
        co_return false;
    core::Promise<bool> promise;
    auto future = promise.future();
    auto* socket = new QLocalSocket(this);
    const auto end = [promise, socket](bool answered) {
        promise.complete(answered);
        socket->deleteLater();
    };
    const QByteArray asked =
        question.toByteArray() + qgetenv("XDG_ACTIVATION_TOKEN").left(longestToken).simplified() + '\t' + link.toUtf8().left(longestLink).simplified() + '\n';
    connect(socket, &QLocalSocket::connected, socket, [socket, asked] { socket->write(asked); });
    connect(socket, &QLocalSocket::readyRead, socket, [socket, end] {
        if (socket->canReadLine())
            end(socket->readLine(longestLine) == answer);
    });
    connect(socket, &QLocalSocket::errorOccurred, socket, [end] { end(false); });
    connect(socket, &QLocalSocket::disconnected, socket, [end] { end(false); });
    QTimer::singleShot(patience, socket, [end] { end(false); });
    socket->connectToServer(m_address);
    co_return co_await std::move(future);
}

bool InstanceGate::listen()
{
    if (!prepareInstance(m_address))
        return false;
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(8);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection())
            take(socket);
    });
    return m_server->listen(m_address);
}

void InstanceGate::take(QLocalSocket* socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
    const auto read = [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > longestLine)
                socket->abort();
            return;
        }
        const QByteArray line = socket->readLine(longestLine);
        if (!line.startsWith(question) || !line.endsWith('\n')) {
            socket->abort();
            return;
        }
        const auto words = line.sliced(question.size()).split('\t');
        Q_EMIT raiseRequested(QString::fromLatin1(words.value(0).trimmed()), QString::fromUtf8(words.value(1).trimmed()));
        socket->write(answer.toByteArray());
        socket->disconnectFromServer();
    };
    connect(socket, &QLocalSocket::readyRead, socket, read);
    if (socket->bytesAvailable() > 0)
        read();
}

} // namespace app
