// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/tokenrows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store {

core::Async<std::optional<core::Secret>> TokenRows::load(core::ConnectionId connection, QString name)
{
    co_return co_await m_workspace.read([connection, name](Db& db) -> core::Result<std::optional<core::Secret>> {
        STORE_LET(s, db.cached("SELECT value FROM token WHERE connection = ?1 AND slot = ?2"));
        s->bindAll(connection, name);
        STORE_LET(row, s->step());
        std::optional<core::Secret> secret;
        if (row)
            secret.emplace(s->blob(0));
        s->reset();
        return secret;
    });
}

core::Async<void> TokenRows::save(core::ConnectionId connection, QString name, core::Secret secret)
{
    if (!m_workspace.isEncrypted()) {
        co_return core::fail(
            core::Errc::Refused,
            QCoreApplication::translate("store", "This workspace is not encrypted and keeps no sign-in: you will be asked again at the next start."), {},
            u"store.plaintext"_s);
    }
    co_return co_await m_workspace.write([connection, name, secret](Db& db, ChangeSet&) {
        return db.run("INSERT INTO token (connection, slot, value) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET value = ?3", connection, name,
                      Borrowed{secret.reveal()});
    });
}

core::Async<void> TokenRows::remove(core::ConnectionId connection, QString name)
{
    co_return co_await m_workspace.write(
        [connection, name](Db& db, ChangeSet&) { return db.run("DELETE FROM token WHERE connection = ?1 AND slot = ?2", connection, name); });
}

core::Async<void> TokenRows::removeAll(core::ConnectionId connection)
{
    co_return co_await m_workspace.write([connection](Db& db, ChangeSet&) { return db.run("DELETE FROM token WHERE connection = ?1", connection); });
}

} // namespace store
