// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/connectorfactory.h"

#include "app/runtime/connectionsettings.h"
#include "connectors/auth/authorizationcode.h"
#include "connectors/auth/devicecode.h"
#include "connectors/azure/connector.h"
#include "connectors/host/hostconnector.h"
#include "connectors/http/retryingclient.h"
#include "connectors/sample/sampletenant.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace runtime {

namespace {

const auto sampleStates = u"sample.alerts"_s; // name of a state of the connection

auth::FlowTools flowTools(NetStack& net)
{
    return {net.client(), net.clock(), &http::RetryingClient::defaultSleep};
}

auth::Application application(const auth::CloudEndpoints& cloud, const SignInSettings& signIn)
{
    auth::Application app;
    app.authority = cloud.authority;
    app.tenant = signIn.tenant;
    app.clientId = signIn.clientId;
    return app;
}

core::Result<std::shared_ptr<auth::TokenSource>> tokenSource(NetStack& net, const auth::CloudEndpoints& cloud, const SignInSettings& signIn,
                                                             core::Secret secret, const core::Secret& certificate)
{
    const auto app = application(cloud, signIn);
    if (signIn.method == "secret"_L1 || signIn.method == "sample"_L1)
        return auth::secretTokens(flowTools(net), app, std::move(secret));
    if (signIn.method == "certificate"_L1) {
        auto loaded = auth::ClientCertificate::load(certificate, secret);
        if (!loaded)
            return std::unexpected(loaded.error());
        return auth::certificateTokens(flowTools(net), app, std::move(*loaded));
    }
    if (signIn.method == "cli"_L1)
        return auth::cliTokens(auth::makeCli(), net.clock(), signIn.tenant);
    return auth::userTokens(flowTools(net), app);
}

/// The certificate file's bytes; read on the pool.
core::Result<core::Secret> readCertificate(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > 1 << 20)
        return core::fail(core::Errc::BadInput,
                          QCoreApplication::translate("runtime", "The certificate file %1 cannot be read; choose it again.").arg(path),
                          file.errorString(), u"runtime.certificate"_s);
    return core::Secret(file.readAll());
}

/// The sample tenant answers for both services at one address, so its own address names no audience.
QString logsScope(const ports::ConnectionSpec& spec, const auth::CloudEndpoints& cloud)
{
    return auth::CloudEndpoints::scopeOf(spec.sample ? auth::CloudEndpoints::known().first().logAnalytics : cloud.logAnalytics);
}

http::Origins originsOf(const QUrl& url)
{
    const auto origin = http::Origin::of(url);
    return origin ? http::Origins{*origin} : http::Origins{};
}

} // namespace

struct ConnectorFactory::Made {
    std::shared_ptr<ports::Connector> connector;
    std::shared_ptr<auth::TokenProvider> provider;
    QString scope;
};

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
        co_return known->second.live;
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

core::Async<void> ConnectorFactory::startSample(ports::ConnectionSpec& spec, Entry& entry, core::Secret& secret)
{
    entry.process = std::make_unique<sample::SampleTenantProcess>();
    core::Promise<void> started;
    connect(entry.process.get(), &sample::SampleTenantProcess::ready, this, [started] { started.complete({}); });
    connect(entry.process.get(), &sample::SampleTenantProcess::failed, this,
            [started](const core::Error& error) { started.complete(std::unexpected(error)); });
    QJsonObject states;
    if (m_states) {
        const auto stored = co_await m_states->state(spec.id, sampleStates);
        if (!stored)
            co_return std::unexpected(stored.error());
        states = QJsonDocument::fromJson(*stored).object();
        connect(entry.process.get(), &sample::SampleTenantProcess::alertStatesChanged, this, [this, id = spec.id](const QJsonObject& changed) {
            m_saves.start(m_states->setState(id, sampleStates, QJsonDocument(changed).toJson(QJsonDocument::Compact)), [](const core::Result<void>&) {});
        });
    }
    entry.process->start({.resources = m_sampleResources, .alertStates = states});
    auto future = started.future();
    if (auto ok = co_await future; !ok)
        co_return ok;
    const auto& where = entry.process->endpoints();
    QJsonObject settings{{u"cloud"_s, u"Custom"_s},
                         {u"authority"_s, where.authority.toString()},
                         {u"resourceManager"_s, where.arm.toString()},
                         {u"logAnalytics"_s, where.logAnalytics.toString()},
                         {u"tenant"_s, where.tenantId}};
    SignInSettings{.method = u"sample"_s, .tenant = where.tenantId, .clientId = where.clientId}.toJson(settings);
    spec.settings = QJsonDocument(settings).toJson(QJsonDocument::Compact);
    secret = entry.process->secret();
    co_return core::Result<void>{};
}

core::Async<ports::LiveConnector> ConnectorFactory::openAzure(ports::ConnectionSpec spec)
{
    Entry entry;
    core::Secret secret;
    if (spec.sample) {
        if (auto ok = co_await startSample(spec, entry, secret); !ok)
            co_return std::unexpected(ok.error());
    } else if (auto stored = co_await m_tokens.load(spec.id, QString::fromLatin1(secretName)); stored && *stored) {
        secret = **stored;
    }
    auto settings = settingsObject(spec.settings);
    if (!settings)
        co_return std::unexpected(settings.error());
    core::Secret certificate;
    if (const auto signIn = SignInSettings::fromJson(*settings); signIn.method == "certificate"_L1) {
        auto read = co_await core::runOnPool(m_net.pool(), [path = signIn.certificateFile] { return readCertificate(path); });
        if (!read)
            co_return std::unexpected(read.error());
        certificate = std::move(*read);
    }
    auto made = co_await makeAzure(spec, *settings, std::move(secret), std::move(certificate));
    if (!made)
        co_return std::unexpected(made.error());
    entry.live = {made->connector, m_net.context()};
    entry.provider = made->provider;
    entry.scope = made->scope;
    auto live = entry.live;
    m_open.insert_or_assign(spec.id, std::move(entry));
    co_return live;
}

core::Async<ConnectorFactory::Made> ConnectorFactory::makeAzure(ports::ConnectionSpec spec, QJsonObject object, core::Secret secret,
                                                                core::Secret certificate)
{
    auto parsed = azure::Settings::fromJson(spec.settings);
    if (!parsed)
        co_return std::unexpected(parsed.error());
    const auto make = [this, spec, object, parsed = *parsed, secret, certificate]() -> core::Async<Made> {
        const auto signIn = SignInSettings::fromJson(object);
        auto source = tokenSource(m_net, parsed.cloud, signIn, secret, certificate);
        if (!source)
            co_return std::unexpected(source.error());
        Made made;
        made.scope = parsed.cloud.resourceManagerScope();
        made.provider = std::make_shared<auth::TokenProvider>(*source, auth::TokenProvider::Place{m_tokens, spec.id, auth::Purpose::Read}, m_net.clock());
        azure::Tools tools{.client = m_net.client(),
                           .read = made.provider->credential(made.scope, originsOf(parsed.cloud.resourceManager)),
                           .fix = nullptr,
                           .logs = nullptr,
                           .pool = m_net.pool(),
                           .clock = m_net.clock(),
                           .budget = &m_net.budget()};
        if (!parsed.cloud.logAnalytics.isEmpty())
            tools.logs = made.provider->credential(logsScope(spec, parsed.cloud), originsOf(parsed.cloud.logAnalytics));
        // It dies where it lives: on the net thread, whoever lets go last.
        QObject* context = m_net.context();
        made.connector = std::shared_ptr<ports::Connector>(new azure::AzureConnector(std::move(tools), parsed), [context](ports::Connector* connector) {
            QMetaObject::invokeMethod(context, [connector] { delete connector; }, Qt::QueuedConnection);
        });
        co_return made;
    };
    co_return co_await core::startOn(m_net.context(), make);
}

void ConnectorFactory::close(core::ConnectionId connection)
{
    const auto at = m_open.find(connection);
    if (at == m_open.end())
        return;
    // The provider belongs to the net thread and goes after the connector that uses it.
    QMetaObject::invokeMethod(m_net.context(), [provider = std::move(at->second.provider), connector = std::move(at->second.live.connector)] {},
                              Qt::QueuedConnection);
    m_open.erase(at);
}

core::Async<void> ConnectorFactory::signIn(ports::ConnectionSpec spec, core::CancelToken token)
{
    auto live = co_await open(spec);
    if (!live)
        co_return std::unexpected(live.error());
    const auto at = m_open.find(spec.id);
    auto settings = settingsObject(spec.settings);
    if (at == m_open.end() || !at->second.provider || spec.sample || !settings)
        co_return core::Result<void>{};
    const auto signIn = SignInSettings::fromJson(*settings);
    auto cloud = auth::CloudEndpoints::fromSettings(*settings);
    if (!cloud)
        co_return std::unexpected(cloud.error());
    const bool device = signIn.method == "device"_L1;
    if (!device && signIn.method != "browser"_L1)
        co_return core::Result<void>{};
    const auto run = [this, id = spec.id, provider = at->second.provider, scope = at->second.scope, cloud = *cloud, signIn, device, token]() -> core::Async<void> {
        const auto app = application(cloud, signIn);
        const QString wish = auth::signInScope(scope);
        auth::TokenProvider::Flow flow;
        if (device) {
            flow = [this, app, wish, id](core::CancelToken cancel) {
                return auth::signInByDeviceCode(
                    flowTools(m_net), app, wish,
                    [this, id](const auth::DevicePrompt& shown) {
                        const PromptToUser told{id, shown.verificationUri, shown.userCode, shown.expiresAt};
                        QMetaObject::invokeMethod(this, [this, told] { Q_EMIT prompt(told); }, Qt::QueuedConnection);
                    },
                    cancel);
            };
        } else {
            flow = [this, app, wish](core::CancelToken cancel) {
                return auth::signInByBrowser(flowTools(m_net), *m_browser, app, wish, {}, cancel);
            };
        }
        co_return co_await provider->signIn(scope, std::move(flow), token);
    };
    if (!device && !m_browser)
        co_return core::fail(core::Errc::Refused, tr("No browser can be opened here; use the sign-in by code instead."), {}, u"runtime.signIn"_s);
    co_return co_await core::startOn(m_net.context(), run);
}

core::Async<void> ConnectorFactory::signOut(core::ConnectionId connection)
{
    const auto at = m_open.find(connection);
    if (at == m_open.end() || !at->second.provider)
        co_return core::Result<void>{};
    const auto run = [provider = at->second.provider]() -> core::Async<void> { co_return co_await provider->signOut(); };
    co_return co_await core::startOn(m_net.context(), run);
}

} // namespace runtime
