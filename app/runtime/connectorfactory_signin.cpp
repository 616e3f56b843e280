// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the factory that signs users in: for reading, and for the second sign-in that may change things.
#include "app/runtime/connectorfactory.h"

#include "connectors/azure/connector.h"
#include "connectors/sample/sampletenant.h"

using namespace Qt::StringLiterals;

namespace runtime {

namespace {

/// Who signed in, as it is shown: the user where one did, else how.
QString accountOf(const auth::TokenProvider& provider, const SignInSettings& how)
{
    if (how.method == "sample"_L1)
        return ConnectorFactory::tr("the sample's own fix sign-in");
    if (!provider.account().isEmpty())
        return provider.account();
    if (how.method == "cli"_L1)
        return ConnectorFactory::tr("your Azure CLI sign-in");
    return ConnectorFactory::tr("application %1").arg(how.clientId);
}

} // namespace

core::Async<void> ConnectorFactory::runFlow(core::ConnectionId id, azure::Settings settings, SignInSettings how, std::shared_ptr<auth::TokenProvider> provider,
                                            auth::Purpose purpose, core::CancelToken token)
{
    const auto run = [this, id, cloud = settings.cloud, how, provider, purpose, token]() -> core::Async<void> {
        const QString scope = cloud.resourceManagerScope();
        const auto show = [this, id, purpose](const ShownSignIn& shown) {
            if (!shown.note.isEmpty()) {
                QMetaObject::invokeMethod(this, [this, id, note = shown.note] { Q_EMIT signInNote(id, note); }, Qt::QueuedConnection);
                return;
            }
            const PromptToUser told{id, shown.url, shown.userCode, shown.expires, purpose};
            QMetaObject::invokeMethod(this, [this, told] { Q_EMIT prompt(told); }, Qt::QueuedConnection);
        };
        if (auto flow = userFlow(m_net, cloud, how, scope, m_browser, show))
            co_return co_await provider->signIn(scope, std::move(*flow), token);
        if (purpose == auth::Purpose::Read)
            co_return core::Result<void>{};
        const auto got = co_await provider->token(scope, token); // no user to ask: it works or it does not
        if (!got)
            co_return std::unexpected(got.error());
        co_return core::Result<void>{};
    };
    co_return co_await core::startOn(m_net.context(), run);
}

core::Async<void> ConnectorFactory::signIn(ports::ConnectionSpec spec, core::CancelToken token)
{
    auto live = co_await open(spec);
    if (!live)
        co_return std::unexpected(live.error());
    const auto at = m_open.find(spec.id);
    auto settings = settingsObject(spec.settings);
    if (at == m_open.end() || !at->second.signIns || spec.sample || !settings)
        co_return core::Result<void>{};
    co_return co_await runFlow(spec.id, at->second.settings, SignInSettings::fromJson(*settings), at->second.signIns->provider(auth::Purpose::Read),
                               auth::Purpose::Read, std::move(token));
}

core::Async<void> ConnectorFactory::signOut(core::ConnectionId connection)
{
    const auto at = m_open.find(connection);
    if (at == m_open.end() || !at->second.signIns)
        co_return core::Result<void>{};
    const auto run = [provider = at->second.signIns->provider(auth::Purpose::Read)]() -> core::Async<void> { co_return co_await provider->signOut(); };
    co_return co_await core::startOn(m_net.context(), run);
}

core::Async<QString> ConnectorFactory::allowChanges(ports::ConnectionSpec spec, SignInSettings how, core::Secret secret, core::CancelToken token)
{
    auto live = co_await open(spec);
    if (!live)
        co_return std::unexpected(live.error());
    auto at = m_open.find(spec.id);
    if (at == m_open.end() || !at->second.signIns) {
        co_return core::fail(core::Errc::Refused, tr("“%1” can only be read; there is nothing in it that could be changed from here.").arg(spec.name), {},
                             u"runtime.fix"_s);
    }
    if (const auto* process = at->second.process.get()) {
        how = {};
        how.method = u"sample"_s;
        how.tenant = process->endpoints().tenantId;
        how.clientId = process->endpoints().fixClientId;
        secret = process->fixSecret();
    }
    if (at->second.settings.cloud.name != "Custom"_L1)
        how.prompt = u"select_account"_s; // who may change things is often somebody else than who reads
    auto signIn = co_await withCertificate(m_net, AzureSignIn{how, secret, {}});
    if (!signIn)
        co_return std::unexpected(signIn.error());
    const auto settings = at->second.settings;
    auto provider = co_await makeProvider(spec.id, settings.cloud, std::move(*signIn), auth::Purpose::Fix);
    if (!provider)
        co_return std::unexpected(provider.error());
    if (auto done = co_await runFlow(spec.id, settings, how, *provider, auth::Purpose::Fix, std::move(token)); !done)
        co_return std::unexpected(done.error());
    const QString account = accountOf(**provider, how);
    if (how.method == "secret"_L1 || how.method == "certificate"_L1) {
        if (auto kept = co_await m_tokens.save(spec.id, QString::fromLatin1(fixSecretName), secret); !kept && kept.error().code != core::Errc::Refused)
            co_return std::unexpected(kept.error());
    }
    if (auto swapped = co_await useFix(spec.id, std::move(*provider)); !swapped)
        co_return std::unexpected(swapped.error());
    co_return account;
}

core::Async<void> ConnectorFactory::useFix(core::ConnectionId connection, std::shared_ptr<auth::TokenProvider> fix)
{
    const auto gone = [] { return core::fail(core::Errc::NotFound, tr("This connection is gone."), {}, u"runtime.fix"_s); };
    auto at = m_open.find(connection);
    if (at == m_open.end())
        co_return gone();
    const auto signIns = std::make_shared<auth::SignIns>(at->second.signIns->provider(auth::Purpose::Read));
    signIns->setFix(std::move(fix));
    auto live = co_await connectAzure(at->second.settings, signIns, at->second.sample);
    if (!live)
        co_return std::unexpected(live.error());
    at = m_open.find(connection);
    if (at == m_open.end())
        co_return gone();
    drop(std::exchange(at->second.live, *live), std::exchange(at->second.signIns, signIns));
    co_return core::Result<void>{};
}

core::Async<void> ConnectorFactory::forbidChanges(core::ConnectionId connection)
{
    if (const auto at = m_open.find(connection); at != m_open.end() && at->second.signIns && at->second.signIns->mayChange()) {
        const auto fix = at->second.signIns->provider(auth::Purpose::Fix);
        if (auto swapped = co_await useFix(connection, nullptr); !swapped)
            co_return swapped;
        const auto out = co_await core::startOn(m_net.context(), [fix]() -> core::Async<void> { co_return co_await fix->signOut(); });
        drop({}, fix);
        if (!out)
            co_return out;
    }
    if (auto tokens = co_await m_tokens.remove(connection, auth::tokenName(auth::Purpose::Fix)); !tokens)
        co_return tokens;
    co_return co_await m_tokens.remove(connection, QString::fromLatin1(fixSecretName));
}

} // namespace runtime
