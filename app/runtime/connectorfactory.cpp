// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/connectorfactory.h"

#include "connectors/azure/connector.h"
#include "connectors/host/hostconnector.h"
#include "connectors/sample/sampletenant.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace runtime {

namespace {

const auto sampleStates = u"sample.alerts"_s; // name of a state of the connection

/// The sample tenant answers for both services at one address, so its own address names no audience.
QString logsScope(bool sample, const auth::CloudEndpoints& cloud)
{
    return auth::CloudEndpoints::scopeOf(sample ? auth::CloudEndpoints::known().first().logAnalytics : cloud.logAnalytics);
}

http::Origins originsOf(const QUrl& url)
{
    const auto origin = http::Origin::of(url);
    return origin ? http::Origins{*origin} : http::Origins{};
}

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

ConnectorFactory::ConnectorFactory(NetStack& net, ports::TokenStore& tokens, std::shared_ptr<const core::Clock> clock, auth::BrowserPort* browser,
                                   int sampleResources)
    : m_net(net), m_tokens(tokens), m_clock(std::move(clock)), m_browser(browser), m_sampleResources(sampleResources)
{
}

ConnectorFactory::~ConnectorFactory()
{
    while (!m_open.empty())
        close(m_open.begin()->first);
}

core::Async<ports::LiveConnector> ConnectorFactory::open(ports::ConnectionSpec spec)
{
    if (const auto known = m_open.find(spec.id); known != m_open.end())
        co_return ports::LiveConnector(known->second.live); // a copy: co_return moves out of what it is given
    switch (spec.kind) {
    case domain::ConnectionKind::Azure: co_return co_await openAzure(std::move(spec));
    case domain::ConnectionKind::Host: co_return co_await openHost(std::move(spec));
    case domain::ConnectionKind::Aws:
    case domain::ConnectionKind::Gcp: break;
    }
    co_return core::fail(core::Errc::Refused, tr("This version cannot read “%1”; install a newer one.").arg(spec.name), {}, u"runtime.open"_s);
}

core::Async<ports::LiveConnector> ConnectorFactory::openHost(ports::ConnectionSpec spec)
{
    auto settings = host::HostSettings::fromJson(spec.settings);
    if (!settings)
        co_return std::unexpected(settings.error());
    const auto make = [clock = m_clock, settings = *settings, context = m_net.context()]() -> core::Async<std::shared_ptr<ports::Connector>> {
        co_return std::shared_ptr<ports::Connector>(new host::HostConnector(settings, clock), [context](ports::Connector* connector) {
            QMetaObject::invokeMethod(context, [connector] { delete connector; }, Qt::QueuedConnection);
        });
    };
    auto made = co_await core::startOn(m_net.context(), make);
    if (!made)
        co_return std::unexpected(made.error());
    Entry entry;
    entry.live = {*made, m_net.context()}; // its own work is on its own threads; calls start and end on net
    auto live = entry.live;
    m_open.insert_or_assign(spec.id, std::move(entry));
    co_return live;
}

core::Async<QJsonObject> ConnectorFactory::startSample(core::ConnectionId id, QJsonObject stored, Entry& entry)
{
    entry.process = std::make_unique<sample::SampleTenantProcess>();
    core::Promise<void> started;
    connect(entry.process.get(), &sample::SampleTenantProcess::ready, this, [started] { started.complete({}); });
    connect(entry.process.get(), &sample::SampleTenantProcess::failed, this,
            [started](const core::Error& error) { started.complete(std::unexpected(error)); });
    QJsonObject states;
    if (m_states) {
        const auto kept = co_await m_states->state(id, sampleStates);
        if (!kept)
            co_return std::unexpected(kept.error());
        states = QJsonDocument::fromJson(*kept).object();
        connect(entry.process.get(), &sample::SampleTenantProcess::alertStatesChanged, this, [this, id](const QJsonObject& changed) {
            m_saves.start(m_states->setState(id, sampleStates, QJsonDocument(changed).toJson(QJsonDocument::Compact)), [](const core::Result<void>&) {});
        });
    }
    entry.process->start({.resources = m_sampleResources, .alertStates = states});
    auto future = started.future();
    if (auto ok = co_await future; !ok)
        co_return std::unexpected(ok.error());
    const auto& where = entry.process->endpoints();
    QJsonObject settings{{u"cloud"_s, u"Custom"_s},
                         {u"authority"_s, where.authority.toString()},
                         {u"resourceManager"_s, where.arm.toString()},
                         {u"logAnalytics"_s, where.logAnalytics.toString()},
                         {u"tenant"_s, where.tenantId}};
    SignInSettings how;
    how.method = u"sample"_s;
    how.tenant = where.tenantId;
    how.clientId = where.clientId;
    how.toJson(settings);
    if (stored.contains(fixMember)) {
        QJsonObject fix = stored[fixMember].toObject();
        how.clientId = where.fixClientId;
        how.toJson(fix);
        settings.insert(fixMember, fix);
    }
    co_return settings;
}

core::Async<AzureSignIn> ConnectorFactory::storedSignIn(const ports::ConnectionSpec& spec, const QJsonObject& settings, const Entry& entry,
                                                        auth::Purpose purpose)
{
    const bool fix = purpose == auth::Purpose::Fix;
    AzureSignIn signIn;
    signIn.settings = SignInSettings::fromJson(fix ? settings[fixMember].toObject() : settings);
    if (entry.process) {
        signIn.secret = fix ? entry.process->fixSecret() : entry.process->secret();
    } else {
        auto stored = co_await m_tokens.load(spec.id, QString::fromLatin1(fix ? fixSecretName : secretName));
        if (!stored)
            co_return std::unexpected(stored.error());
        if (*stored)
            signIn.secret = **stored;
    }
    co_return co_await withCertificate(m_net, std::move(signIn));
}

core::Async<std::shared_ptr<auth::TokenProvider>> ConnectorFactory::makeProvider(core::ConnectionId id, const auth::CloudEndpoints& cloud,
                                                                                 AzureSignIn signIn, auth::Purpose purpose)
{
    const auto make = [this, id, cloud, signIn = std::move(signIn), purpose]() -> core::Async<std::shared_ptr<auth::TokenProvider>> {
        auto source = tokenSource(m_net, cloud, signIn);
        if (!source)
            co_return std::unexpected(source.error());
        co_return std::make_shared<auth::TokenProvider>(*source, auth::TokenProvider::Place{m_tokens, id, purpose}, m_net.clock());
    };
    co_return co_await core::startOn(m_net.context(), make);
}

core::Async<ports::LiveConnector> ConnectorFactory::openAzure(ports::ConnectionSpec spec)
{
    Entry entry;
    entry.sample = spec.sample;
    auto settings = settingsObject(spec.settings);
    if (!settings)
        co_return std::unexpected(settings.error());
    if (spec.sample) {
        auto made = co_await startSample(spec.id, *settings, entry);
        if (!made)
            co_return std::unexpected(made.error());
        settings = std::move(*made);
    }
    auto parsed = azure::Settings::fromJson(QJsonDocument(*settings).toJson(QJsonDocument::Compact));
    if (!parsed)
        co_return std::unexpected(parsed.error());
    entry.settings = std::move(*parsed);
    for (const auto purpose : {auth::Purpose::Read, auth::Purpose::Fix}) {
        if (purpose == auth::Purpose::Fix && !settings->contains(fixMember))
            continue;
        auto signIn = co_await storedSignIn(spec, *settings, entry, purpose);
        if (!signIn)
            co_return std::unexpected(signIn.error());
        auto provider = co_await makeProvider(spec.id, entry.settings.cloud, std::move(*signIn), purpose);
        if (!provider)
            co_return std::unexpected(provider.error());
        if (purpose == auth::Purpose::Read)
            entry.signIns = std::make_shared<auth::SignIns>(std::move(*provider));
        else
            entry.signIns->setFix(std::move(*provider));
    }
    auto live = co_await connectAzure(entry.settings, entry.signIns, entry.sample);
    if (!live)
        co_return live;
    entry.live = *live;
    m_open.insert_or_assign(spec.id, std::move(entry));
    co_return live;
}

core::Async<ports::LiveConnector> ConnectorFactory::connectAzure(azure::Settings settings, std::shared_ptr<auth::SignIns> signIns, bool isSample)
{
    const auto make = [this, settings, signIns, isSample]() -> core::Async<std::shared_ptr<ports::Connector>> {
        const auto& cloud = settings.cloud;
        const QString scope = cloud.resourceManagerScope();
        const auto origins = originsOf(cloud.resourceManager);
        const auto& fix = signIns->provider(auth::Purpose::Fix);
        const auto& read = signIns->provider(auth::Purpose::Read);
        azure::Tools tools{.client = m_net.client(),
                           .read = read->credential(scope, origins),
                           .fix = fix ? fix->credential(scope, origins) : nullptr,
                           .logs = nullptr,
                           .pool = m_net.pool(),
                           .clock = m_net.clock(),
                           .budget = &m_net.budget()};
        if (!cloud.logAnalytics.isEmpty())
            tools.logs = read->credential(logsScope(isSample, cloud), originsOf(cloud.logAnalytics));
        // It dies where it lives: on the net thread, whoever lets go last.
        QObject* context = m_net.context();
        co_return std::shared_ptr<ports::Connector>(new azure::AzureConnector(std::move(tools), settings), [context](ports::Connector* connector) {
            QMetaObject::invokeMethod(context, [connector] { delete connector; }, Qt::QueuedConnection);
        });
    };
    auto made = co_await core::startOn(m_net.context(), make);
    if (!made)
        co_return std::unexpected(made.error());
    co_return ports::LiveConnector{*made, m_net.context()};
}

void ConnectorFactory::drop(ports::LiveConnector live, std::shared_ptr<void> after)
{
    // The sign-ins belong to the net thread and go after the connector that uses them.
    QMetaObject::invokeMethod(m_net.context(), [after = std::move(after), connector = std::move(live.connector)] {}, Qt::QueuedConnection);
}

void ConnectorFactory::close(core::ConnectionId connection)
{
    const auto at = m_open.find(connection);
    if (at == m_open.end())
        return;
    drop(std::move(at->second.live), std::move(at->second.signIns));
    m_open.erase(at);
}

sample::SampleTenantProcess* ConnectorFactory::sampleTenant(core::ConnectionId connection) const
{
    const auto at = m_open.find(connection);
    return at == m_open.end() ? nullptr : at->second.process.get();
}

core::Async<void> ConnectorFactory::runFlow(core::ConnectionId id, azure::Settings settings, SignInSettings how,
                                            std::shared_ptr<auth::TokenProvider> provider, auth::Purpose purpose, core::CancelToken token)
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
