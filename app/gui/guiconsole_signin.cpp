// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the console that adds and changes connections and signs in, and what becomes of decisions that wait for that.
#include "app/gui/azureform.h"
#include "app/gui/guiconsole.h"

using namespace Qt::StringLiterals;

namespace app {

runtime::ConnectionEditor::SignedIn GuiConsole::tellSignedIn(core::ConnectionId asked)
{
    return [this, asked](const core::Result<void>& done) { Q_EMIT signInEnded(asked, done.has_value(), done ? QString() : done.error().what); };
}

void GuiConsole::answer(core::ConnectionId asked, core::Result<runtime::ConnectionEditor::Accepted> accepted)
{
    m_signIns.erase(asked.value);
    const bool isNew = asked == newConnectionId;
    if (!accepted) {
        QString what = accepted.error().what;
        if (accepted.error().code == core::Errc::Cancelled)
            what = isNew ? tr("The sign-in was cancelled; nothing was connected.") : tr("The sign-in was cancelled; the connection is as it was.");
        Q_EMIT connectionAnswered({asked, {}, what, {}});
        return;
    }
    const QString more =
        accepted->forgotFix ? tr("The sign-in that may change things was for another place and is forgotten; allow changes again.") : QString();
    Q_EMIT connectionAnswered({asked, accepted->id, more, accepted->report.capabilities});
    if (accepted->reads)
        m_tools.runtime.syncs().start(accepted->id, true);
}

void GuiConsole::addConnection(NewConnection given)
{
    if (!mayChange()) {
        Q_EMIT connectionAnswered({given.id, {}, tr("This window only reads; do it in the other one."), {}});
        return;
    }
    ports::ConnectionSpec spec;
    spec.id = newConnectionId;
    spec.kind = given.kind;
    spec.name = given.name;
    spec.settings = settingsOf(given);
    spec.every = given.every;
    const core::CancelSource cancel;
    m_signIns[spec.id.value] = cancel;
    m_tasks.start(m_tools.runtime.editor().add({spec, std::move(given.secret)}, tellSignedIn(spec.id), cancel.get_token()),
                  [this](core::Result<runtime::ConnectionEditor::Accepted> accepted) { answer(newConnectionId, std::move(accepted)); });
}

void GuiConsole::askSettings(core::ConnectionId connection)
{
    run(specOf(connection), tr("The connection's settings could not be shown."),
        [this](const ports::ConnectionSpec& spec) { Q_EMIT settingsTold(fieldsOf(spec)); });
}

void GuiConsole::changeConnection(NewConnection given)
{
    if (!mayChange()) {
        Q_EMIT connectionAnswered({given.id, {}, tr("This window only reads; do it in the other one."), {}});
        return;
    }
    const auto change = [](GuiConsole* self, NewConnection wanted, core::CancelToken token) -> core::Async<runtime::ConnectionEditor::Accepted> {
        auto spec = co_await self->specOf(wanted.id);
        if (!spec)
            co_return std::unexpected(spec.error());
        spec->name = wanted.name;
        spec->every = wanted.every;
        if (!wanted.sample)
            spec->settings = settingsOf(wanted, runtime::settingsObject(spec->settings).value_or(QJsonObject{}));
        co_return co_await self->m_tools.runtime.editor().change({*spec, wanted.secret}, self->tellSignedIn(wanted.id), token);
    };
    const auto id = given.id;
    const core::CancelSource cancel;
    m_signIns[id.value] = cancel;
    m_tasks.start(change(this, std::move(given), cancel.get_token()),
                  [this, id](core::Result<runtime::ConnectionEditor::Accepted> accepted) { answer(id, std::move(accepted)); });
}

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
        run(m_tools.runtime.connections().makeDue(connection), tr("The sync was not started."),
            [this, connection] { m_tools.runtime.syncs().start(connection, false); });
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
            what =
                account.error().code == core::Errc::Cancelled ? tr("The sign-in was cancelled; the connection only reads, as before.") : account.error().what;
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
