// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the console that signs in, and what becomes of decisions that wait for a sign-in.
#include "app/gui/guiconsole.h"

using namespace Qt::StringLiterals;

namespace app {

core::Async<void> GuiConsole::signInNow(core::ConnectionId connection)
{
    auto spec = co_await specOf(connection);
    if (!spec)
        co_return std::unexpected(spec.error());
    core::CancelSource cancel;
    m_signIns[connection.value] = cancel;
    auto result = co_await m_tools.runtime.factory().signIn(*spec, cancel.get_token());
    m_signIns.erase(connection.value);
    Q_EMIT signInEnded(connection, result.has_value(), result ? QString() : result.error().what);
    co_return result;
}

void GuiConsole::signIn(core::ConnectionId connection)
{
    if (!mayChange())
        return;
    run(signInNow(connection), tr("The sign-in did not succeed."), [this, connection] {
        run(m_tools.runtime.connections().makeDue(connection), tr("The sync was not started."), [this, connection] { m_tools.runtime.syncs().start(connection, false); });
    });
}

void GuiConsole::cancelSignIn(core::ConnectionId connection)
{
    if (const auto at = m_signIns.find(connection.value); at != m_signIns.end())
        at->second.request_stop();
}

void GuiConsole::allowChanges(NewFixSignIn given)
{
    if (!mayChange())
        return;
    const auto id = given.connection;
    runtime::SignInSettings how;
    how.method = given.method;
    how.tenant = given.tenantId;
    how.clientId = given.clientId;
    how.certificateFile = given.certificateFile;
    core::CancelSource cancel;
    m_signIns[id.value] = cancel;
    m_tasks.start(m_tools.runtime.allowChanges(id, std::move(how), std::move(given.secret), cancel.get_token()), [this, id](core::Result<QString> account) {
        m_signIns.erase(id.value);
        QString what;
        if (!account)
            what = account.error().code == core::Errc::Cancelled ? tr("The sign-in was cancelled; the connection only reads, as before.") : account.error().what;
        Q_EMIT signInEnded(id, account.has_value(), what);
        Q_EMIT changesAnswered(id, account.has_value(), what);
        if (account)
            Q_EMIT toast(tr("Changes allowed as %1").arg(*account), false);
    });
}

void GuiConsole::forbidChanges(core::ConnectionId connection)
{
    if (!mayChange())
        return;
    cancelSignIn(connection);
    run(m_tools.runtime.forbidChanges(connection), tr("The sign-in was not removed."), [this] { Q_EMIT toast(tr("The connection only reads now"), false); });
}

void GuiConsole::takeBack(qint64 queueId)
{
    run(m_tools.runtime.outbox().takeBack(queueId), tr("The decision was not taken back."), [this] { Q_EMIT toast(tr("Taken back; it was not sent"), false); });
}

void GuiConsole::keepMine(qint64 queueId)
{
    run(m_tools.runtime.outbox().keepMine(queueId), tr("The decision was not changed."), [] {});
}

void GuiConsole::takeTheirs(qint64 queueId)
{
    run(m_tools.runtime.outbox().takeTheirs(queueId), tr("The decision was not changed."), [] {});
}

} // namespace app
