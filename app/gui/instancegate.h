// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"

#include <memory>

#include <QObject>

class QLocalServer;
class QLocalSocket;

namespace app {

/// Makes a second start of the program on the same workspace bring the first one's window forward, and show there what a
/// link names. The first listens on a
/// local socket in the user's runtime folder, named after the workspace; folder and socket are for the owner alone, and a
/// caller takes only a socket of its own user, so the file's rights are what says who speaks. One line each way, bounded
/// in size and time. Lives on the GUI thread.
class InstanceGate final : public QObject {
    Q_OBJECT
public:
    explicit InstanceGate(const QString& workspaceFolder, QObject* parent = nullptr);
    ~InstanceGate() override;

    /// Asks a running window to come forward and open `link`, may be empty. False: there is none that answers.
    core::Async<bool> askToRaise(const QString& link = {});
    /// From now on answers others. False where no socket can be made; the workspace's lock still keeps writers apart.
    bool listen();
    /// Empty where the system has no private runtime folder.
    QString address() const { return m_address; }

Q_SIGNALS:
    /// `activation`: the other's token for taking the focus; `link`: as it came, not looked at. Both may be empty.
    void raiseRequested(const QString& activation, const QString& link);

private:
    void take(QLocalSocket* socket);

    QString m_address;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace app
