// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/connectioneditor.h"

#include "app/runtime/trial.h"
#include "core/text.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace runtime {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(runtime::Connections)
};

std::unexpected<core::Error> refused(const QString& what, core::Errc code = core::Errc::Conflict)
{
    return core::fail(code, what, {}, u"runtime.connections"_s);
}

bool needsSecret(const SignInSettings& how)
{
    return how.method == "secret"_L1;
}

} // namespace

/// Gives the stored connection of that id, empty when there is none; Conflict when another one is called so or reads the same.
core::Async<ports::ConnectionSpec> ConnectionEditor::check(ports::ConnectionSpec wanted)
{
    const auto all = co_await m_tools.connections.all();
    if (!all)
        co_return std::unexpected(all.error());
    const auto settings = settingsObject(wanted.settings);
    if (!settings)
        co_return std::unexpected(settings.error());
    ports::ConnectionSpec own;
    for (const auto& one : *all) {
        if (one.id == wanted.id) {
            own = one;
            continue;
        }
        const QString name = core::oneLine(one.name, 80);
        if (one.name == wanted.name)
            co_return refused(Texts::tr("A connection named “%1” exists already; choose another name.").arg(name));
        const auto theirs = settingsObject(one.settings);
        if (one.kind == domain::ConnectionKind::Azure && wanted.kind == one.kind && !one.sample && !wanted.sample && theirs
            && sourceOf(*theirs) == sourceOf(*settings)) {
            co_return refused(Texts::tr("“%1” reads these subscriptions of this tenant already; change that connection instead.").arg(name));
        }
    }
    co_return own;
}

/// What is read has one owner: a connection that could show nothing of its own is refused.
core::Async<void> ConnectionEditor::checkOwners(ports::ConnectionReport report, core::ConnectionId stored)
{
    if (report.scopes.isEmpty())
        co_return core::Result<void>{};
    const auto known = co_await m_tools.reads.scopes({});
    const auto all = co_await m_tools.connections.all();
    if (!known || !all)
        co_return std::unexpected(known ? all.error() : known.error());
    core::ConnectionId owner;
    for (const auto& id : std::as_const(report.scopes)) {
        const auto at = std::ranges::find_if(*known, [&](const auto& scope) { return scope.id.compare(id, Qt::CaseInsensitive) == 0; });
        if (at == known->end() || at->connection == stored)
            co_return core::Result<void>{};
        owner = at->connection;
    }
    const auto named = std::ranges::find(*all, owner, &ports::ConnectionSpec::id);
    if (named == all->end())
        co_return core::Result<void>{}; // removed, its facts go
    co_return refused(Texts::tr("“%1” reads these subscriptions of this tenant already; change that connection instead.").arg(core::oneLine(named->name, 80)));
}

core::Async<ports::ConnectionReport> ConnectionEditor::tryOut(std::shared_ptr<Trial> trial, bool signInFirst, core::ConnectionId stored, SignedIn signedIn,
                                                              core::CancelToken token)
{
    bool signedInNow = false;
    const auto signIn = [&]() -> core::Async<void> {
        signedInNow = true;
        auto done = co_await m_tools.factory.signIn(trial, token);
        signedIn(done);
        co_return done;
    };
    if (signInFirst && ConnectorFactory::hasUser(*trial)) {
        if (const auto done = co_await signIn(); !done)
            co_return std::unexpected(done.error());
    }
    auto report = co_await m_tools.factory.test(trial, token);
    if (!report && report.error().code == core::Errc::Auth && !signedInNow && ConnectorFactory::hasUser(*trial)) {
        if (const auto done = co_await signIn(); !done)
            co_return std::unexpected(done.error());
        report = co_await m_tools.factory.test(trial, token);
    }
    if (!report)
        co_return std::unexpected(report.error());
    const auto settings = settingsObject(trial->spec.settings);
    if (settings && !(*settings)["subscriptions"_L1].toArray().isEmpty() && report->scopes.isEmpty()) {
        co_return refused(
            Texts::tr("The sign-in sees none of the subscriptions that are named; check their ids under “Only these subscriptions” and its roles there."),
            core::Errc::NotFound);
    }
    if (const auto free = co_await checkOwners(*report, stored); !free)
        co_return std::unexpected(free.error());
    if (token.stop_requested())
        co_return core::cancelled(u"runtime.connections"_s);
    co_return report;
}

core::Async<ConnectionEditor::Accepted> ConnectionEditor::add(Given given, SignedIn signedIn, core::CancelToken token)
{
    if (const auto free = co_await check(given.spec); !free)
        co_return std::unexpected(free.error());
    auto trial = co_await m_tools.factory.prepare(given.spec, given.secret, {});
    if (!trial)
        co_return std::unexpected(trial.error());
    auto report = co_await tryOut(*trial, true, {}, std::move(signedIn), token);
    if (!report)
        co_return std::unexpected(report.error());
    const auto id = co_await m_tools.connections.add(given.spec);
    if (!id)
        co_return std::unexpected(id.error());
    if (const auto adopted = co_await m_tools.factory.adopt(*id, *trial); !adopted) {
        co_await m_tools.connections.remove(*id);
        co_return std::unexpected(adopted.error());
    }
    m_tools.connections.keepReport(*id, *report);
    co_return Accepted{*id, std::move(*report), true, false};
}

core::Async<ConnectionEditor::Accepted> ConnectionEditor::change(Given given, SignedIn signedIn, core::CancelToken token)
{
    auto before = co_await check(given.spec);
    if (!before)
        co_return std::unexpected(before.error());
    if (!before->id.isValid())
        co_return refused(Texts::tr("This connection is no longer there; choose another."), core::Errc::NotFound);
    const auto old = settingsObject(before->settings);
    const auto wanted = settingsObject(given.spec.settings);
    const bool same = old && wanted && *old == *wanted && given.secret.isEmpty();
    if (same || before->sample) {
        given.spec.settings = before->settings;
        if (const auto stored = co_await m_tools.connections.change(given.spec); !stored)
            co_return std::unexpected(stored.error());
        co_return Accepted{before->id, {}, false, false};
    }
    co_return co_await changeRead(std::move(*before), std::move(given), std::move(signedIn), std::move(token));
}

core::Async<ConnectionEditor::Accepted> ConnectionEditor::changeRead(ports::ConnectionSpec before, Given given, SignedIn signedIn, core::CancelToken token)
{
    const auto id = before.id;
    auto settings = settingsObject(given.spec.settings).value_or(QJsonObject{});
    auto change = settingsChange(settingsObject(before.settings).value_or(QJsonObject{}), settings);
    change.signIn = change.signIn || !given.secret.isEmpty();
    const bool forgotFix = change.place && settings.contains(fixMember);
    if (forgotFix) {
        settings.remove(fixMember);
        given.spec.settings = QJsonDocument(settings).toJson(QJsonDocument::Compact);
    }
    const auto how = SignInSettings::fromJson(settings);
    if (given.secret.isEmpty() && (needsSecret(how) || how.method == "certificate"_L1)) {
        const auto known = co_await m_tools.tokens.load(id, QString::fromLatin1(secretName));
        if (!known)
            co_return std::unexpected(known.error());
        given.secret = known->value_or(core::Secret());
    }
    const auto open = co_await m_tools.factory.open(before);
    auto trial = co_await m_tools.factory.prepare(given.spec, given.secret, {!change.signIn, settings.contains(fixMember)});
    if (!trial)
        co_return std::unexpected(trial.error());
    auto report = co_await tryOut(*trial, change.signIn, id, std::move(signedIn), std::move(token));
    if (!report)
        co_return std::unexpected(report.error());
    if (const auto stored = co_await store(given.spec, *trial, change); !stored)
        co_return std::unexpected(stored.error());
    if (!open && settings.contains(fixMember))
        m_tools.factory.close(id); // what was stored has that sign-in, the trial could not take it over
    m_tools.connections.keepReport(id, *report);
    co_return Accepted{id, std::move(*report), true, forgotFix};
}

core::Async<void> ConnectionEditor::store(ports::ConnectionSpec spec, std::shared_ptr<Trial> trial, SettingsChange change)
{
    const auto id = spec.id;
    m_tools.syncs.retire(id);
    auto done = co_await stopSync(id); // it reads by the settings before
    if (done)
        done = co_await m_tools.connections.change(spec);
    if (done && change.signIn) {
        done = co_await m_tools.tokens.remove(id, auth::tokenName(auth::Purpose::Read));
        if (done)
            done = co_await m_tools.tokens.remove(id, QString::fromLatin1(secretName));
    }
    if (done && change.place)
        done = co_await m_tools.factory.forbidChanges(id);
    if (done)
        done = co_await m_tools.factory.adopt(id, trial);
    m_tools.syncs.reinstate(id);
    co_return done;
}

core::Async<void> ConnectionEditor::stopSync(core::ConnectionId connection)
{
    if (!m_tools.syncs.isRunning(connection))
        co_return core::Result<void>{};
    const core::Promise<void> ended;
    auto end = ended.future();
    const auto link =
        QObject::connect(&m_tools.syncs, &services::SyncService::ended, &m_tools.syncs, [ended, connection](const services::SyncOutcome& outcome) {
            if (outcome.connection == connection)
                ended.complete({});
        });
    const auto waited = co_await end;
    QObject::disconnect(link);
    co_return waited;
}

} // namespace runtime
