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

bool ConnectorFactory::Entry::died() const
{
    return process && !process->isReady();
}

core::Async<ports::LiveConnector> ConnectorFactory::open(ports::ConnectionSpec spec)
{
    const auto id = spec.id;
    bool again = false;
    if (const auto known = m_open.find(id); known != m_open.end()) {
        if (!known->second.died())
            co_return ports::LiveConnector(known->second.live); // a copy: co_return moves out of what it is given
        close(id);
        again = true;
    }
    if (const auto opening = m_opening.find(id); opening != m_opening.end()) {
        auto shared = opening->second.waiting.emplace_back().future();
        co_return co_await shared;
    }
    m_opening.emplace(id, Opening{});
    const QString name = spec.name;
    auto made = co_await make(std::move(spec));
    const auto opening = std::move(m_opening.extract(id).mapped());
    core::Result<ports::LiveConnector> live;
    if (!made) {
        live = std::unexpected(made.error());
    } else if (opening.abandoned) {
        drop(std::move(made->live), std::move(made->signIns));
        live = core::fail(core::Errc::Conflict, tr("“%1” was changed while it was being opened; start it again.").arg(name), {}, u"runtime.open"_s);
    } else {
        live = made->live;
        m_open.insert_or_assign(id, std::move(*made));
        if (again)
            Q_EMIT sampleRestarted(id);
    }
    for (const auto& one : opening.waiting)
        one.complete(live);
    co_return live;
}

core::Async<ConnectorFactory::Entry> ConnectorFactory::make(ports::ConnectionSpec spec)
{
    switch (spec.kind) {
    case domain::ConnectionKind::Azure: co_return co_await makeAzure(std::move(spec));
    case domain::ConnectionKind::Host: co_return co_await makeHost(std::move(spec));
    case domain::ConnectionKind::Aws:
    case domain::ConnectionKind::Gcp: break;
    }
    co_return core::fail(core::Errc::Refused, tr("This version cannot read “%1”; install a newer one.").arg(spec.name), {}, u"runtime.open"_s);
}

core::Async<ConnectorFactory::Entry> ConnectorFactory::makeHost(ports::ConnectionSpec spec)
{
    auto settings = host::HostSettings::fromJson(spec.settings);
    if (!settings)
        co_return std::unexpected(settings.error());
    const auto create = [clock = m_clock, settings = *settings, context = m_net.context()]() -> core::Async<std::shared_ptr<ports::Connector>> {
        co_return std::shared_ptr<ports::Connector>(new host::HostConnector(settings, clock), [context](ports::Connector* connector) {
            QMetaObject::invokeMethod(context, [connector] { delete connector; }, Qt::QueuedConnection);
        });
    };
    auto made = co_await core::startOn(m_net.context(), create);
    if (!made)
        co_return std::unexpected(made.error());
    Entry entry;
    entry.live = {*made, m_net.context()}; // its own work is on its own threads; calls start and end on net
    co_return entry;
}

core::Async<QJsonObject> ConnectorFactory::startSample(core::ConnectionId id, QJsonObject stored, Entry& entry)
{
    entry.process = std::make_unique<sample::SampleTenantProcess>();
    core::Promise<void> started;
    connect(entry.process.get(), &sample::SampleTenantProcess::ready, this, [started] { started.complete({}); });
    connect(entry.process.get(), &sample::SampleTenantProcess::failed, this, [started](const core::Error& error) { started.complete(std::unexpected(error)); });
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

core::Async<std::shared_ptr<auth::TokenProvider>> ConnectorFactory::makeProvider(core::ConnectionId id, const auth::CloudEndpoints& cloud, AzureSignIn signIn,
                                                                                 auth::Purpose purpose, std::shared_ptr<ports::TokenStore> tokens)
{
    const auto create = [this, id, cloud, signIn = std::move(signIn), purpose, tokens]() -> core::Async<std::shared_ptr<auth::TokenProvider>> {
        auto source = tokenSource(m_net, cloud, signIn);
        if (!source)
            co_return std::unexpected(source.error());
        const auto at = auth::TokenProvider::Place{tokens ? *tokens : m_tokens, id, purpose};
        // The store lives as long as whoever uses it.
        co_return std::shared_ptr<auth::TokenProvider>(new auth::TokenProvider(*source, at, m_net.clock()),
                                                       [tokens](auth::TokenProvider* provider) { delete provider; });
    };
    co_return co_await core::startOn(m_net.context(), create);
}

core::Async<ConnectorFactory::Entry> ConnectorFactory::makeAzure(ports::ConnectionSpec spec)
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
        co_return std::unexpected(live.error());
    entry.live = *live;
    co_return entry;
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
    if (const auto opening = m_opening.find(connection); opening != m_opening.end())
        opening->second.abandoned = true;
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

} // namespace runtime
