// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/accounts.h"

#include "core/text.h"

#include <algorithm>

#include <QHash>

using namespace Qt::StringLiterals;

namespace host {

namespace {

constexpr int mostEntries = 100'000;

template<class F>
void eachLine(QByteArrayView text, F use)
{
    for (int count = 0; !text.isEmpty() && count < mostEntries; ++count) {
        const qsizetype end = text.indexOf('\n');
        const QByteArray line = (end < 0 ? text : text.first(end)).toByteArray();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (!line.isEmpty() && !line.startsWith('#'))
            use(line.split(':'));
    }
}

QString word(const QByteArray& bytes)
{
    return core::oneLine(QString::fromUtf8(bytes), 256);
}

bool refuses(const QString& shell)
{
    return shell.endsWith("/nologin"_L1) || shell.endsWith("/false"_L1) || shell.endsWith("/sync"_L1);
}

} // namespace

QList<Account> parseAccounts(QByteArrayView passwd, QByteArrayView group)
{
    QHash<quint32, QString> groupNames;
    QHash<QString, QStringList> memberships;
    eachLine(group, [&](const QList<QByteArray>& fields) {
        bool ok = false;
        const quint32 gid = fields.value(2).toUInt(&ok);
        if (fields.size() < 4 || !ok)
            return;
        const QString name = word(fields[0]);
        groupNames.insert(gid, name);
        for (const auto& member : fields[3].split(',')) {
            if (!member.trimmed().isEmpty())
                memberships[word(member.trimmed())].append(name);
        }
    });
    QList<Account> accounts;
    eachLine(passwd, [&](const QList<QByteArray>& fields) {
        bool uid = false;
        bool gid = false;
        Account account;
        account.uid = fields.value(2).toUInt(&uid);
        account.gid = fields.value(3).toUInt(&gid);
        if (fields.size() < 7 || !uid || !gid)
            return;
        account.name = word(fields[0]);
        account.shell = word(fields[6]);
        account.canSignIn = !refuses(account.shell); // an empty shell is /bin/sh
        account.groups = memberships.value(account.name);
        if (const QString own = groupNames.value(account.gid); !own.isEmpty())
            account.groups.append(own);
        account.groups.removeDuplicates();
        account.groups.sort();
        account.administrator =
            account.uid == 0 || account.groups.contains("sudo"_L1) || account.groups.contains("wheel"_L1) || account.groups.contains("admin"_L1);
        accounts.append(std::move(account));
    });
    std::ranges::stable_sort(accounts, {}, [](const Account& a) { return std::pair(a.uid, a.name); });
    return accounts;
}

QStringList extraRoots(const QList<Account>& accounts)
{
    QStringList names;
    for (const auto& account : accounts) {
        if (account.uid == 0 && account.name != "root"_L1)
            names.append(account.name);
    }
    return names;
}

} // namespace host
