// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace host {

struct Account {
    QString name, shell;
    quint32 uid = 0, gid = 0;
    bool canSignIn = false;        ///< its shell is none of those that refuse
    bool administrator = false;    ///< user id 0, or a member of sudo, wheel or admin
    QStringList groups;            ///< sorted, its own first group included
};

/// The accounts of passwd(5) and group(5), sorted by user id and name. The comment field (people's names) is not read.
QList<Account> parseAccounts(QByteArrayView passwd, QByteArrayView group);

/// Names with user id 0 besides root.
QStringList extraRoots(const QList<Account>& accounts);

} // namespace host
