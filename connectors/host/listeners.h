// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>

namespace host {

/// A socket that waits for others: TCP in state LISTEN, UDP bound without a peer.
struct Listener {
    QString protocol;        ///< "tcp", "tcp6", "udp", "udp6"
    QString address;         ///< "0.0.0.0", "::1"
    quint16 port = 0;
    quint32 uid = 0;
    quint64 inode = 0;
    QString process;         ///< owner's name; empty when it could not be seen
    bool everyAddress = false;
};

/// Reads one table of proc_pid_net(5); lines that do not fit are skipped.
QList<Listener> parseSocketTable(QByteArrayView text, const QString& protocol);

/// Owner names by socket inode, of the processes this user may look into.
QHash<quint64, QString> socketOwners(const QString& procFolder);

/// The listeners of `procFolder`, sorted, each (protocol, address, port, owner) once. `complete` is false when a table
/// could not be read.
QList<Listener> readListeners(const QString& procFolder, bool& complete);

} // namespace host
