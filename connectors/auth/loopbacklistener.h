// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/redirectparser.h"
#include "core/async.h"

#include <array>
#include <chrono>
#include <functional>
#include <memory>

#include <QList>
#include <QObject>
#include <QUrl>

QT_FORWARD_DECLARE_CLASS(QTcpServer)
QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace auth {

/// Waits on a free port of 127.0.0.1 and, where there is one, of ::1 for the browser to bring back exactly one
/// authorization answer. Everything else gets a constant page and changes nothing: 16 KB and 10 s a connection, and of
/// more than 16 the oldest is closed. Lives on one thread; when it dies, the wait ends with Cancelled.
class LoopbackListener final : public QObject {
    Q_OBJECT

public:
    struct Options {
        QString host = QStringLiteral("localhost"); ///< as registered with the service: "localhost" or "127.0.0.1"
        QString path = QStringLiteral("/");
        std::chrono::milliseconds patience = std::chrono::minutes(5);
        std::function<void()> onForeign = {}; ///< an answer came that belongs to another sign-in; it was not used
    };

    explicit LoopbackListener(Options options, QObject* parent = nullptr);
    ~LoopbackListener() override;

    /// Io when no port can be had.
    core::Result<void> listen(core::Secret state);
    /// The redirect_uri; valid after listen().
    QUrl redirectUri() const;
    /// The one answer; Timeout when `patience` ends, Cancelled. Called once, after listen(). No port is open afterwards.
    core::Async<AuthorizationAnswer> answer(core::CancelToken token);

private:
    bool listenOnSamePort();
    void take(QTcpServer* server);
    void read(QTcpSocket* socket);
    static void reply(QTcpSocket* socket, int status);
    void end(core::Result<AuthorizationAnswer> result);

    const Options m_options;
    RedirectExpectation m_expected;
    std::array<std::unique_ptr<QTcpServer>, 2> m_servers;
    core::Promise<AuthorizationAnswer> m_promise;
    std::optional<core::OnCancel<std::function<void()>>> m_onCancel;
    QList<QTcpSocket*> m_sockets; // children, oldest first
};

} // namespace auth
