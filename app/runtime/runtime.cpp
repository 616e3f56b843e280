// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/runtime.h"

#include "app/runtime/collectionplan.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace runtime {

namespace {

std::shared_ptr<const remedy::ScriptBook> scriptBook()
{
#ifdef PARAPET_HAS_REMEDIES
    return remedy::builtInScriptBook();
#else
    return nullptr;
#endif
}

} // namespace

Runtime::Runtime(std::unique_ptr<store::Workspace> workspace, Options options)
    : m_clock(options.clock ? std::move(options.clock) : std::make_shared<core::SystemClock>()), m_who(std::move(options.who)),
      m_workspace(std::move(workspace)), m_list(*m_workspace, m_clock, options.staleAfter), m_port(*m_workspace), m_tokens(*m_workspace),
      m_net(std::move(options.http), *m_clock), m_factory(m_net, m_tokens, m_clock, options.browser, options.sampleResources),
      m_live(std::make_shared<services::LiveSyncs>()), m_scripts(scriptBook()),
      m_reads({*m_workspace, m_list, m_clock, m_scripts, m_live, options.staleAfter}),
      m_syncs({*m_workspace, m_port, m_factory, m_clock, m_live, m_who, shippedCollectionPlan()}), m_connections({*m_workspace, m_factory, m_clock, m_live, m_who}),
      m_triage({*m_workspace, m_port, m_factory, m_clock, m_who}), m_notifications(*m_workspace, m_syncs), m_reports(m_reads, m_net.pool(), m_clock)
{
    m_factory.keepSampleStates(&m_port);
    QObject::connect(&m_syncs, &services::SyncService::started, &m_reads, &services::WorkspaceReads::connectionsChanged);
    QObject::connect(&m_syncs, &services::SyncService::progressed, &m_reads, &services::WorkspaceReads::connectionsChanged);
    QObject::connect(&m_syncs, &services::SyncService::ended, &m_reads, &services::WorkspaceReads::connectionsChanged);
}

Runtime::~Runtime() = default;

core::Async<core::ConnectionId> Runtime::ensure(ports::ConnectionSpec spec)
{
    auto known = co_await m_connections.all();
    if (!known)
        co_return std::unexpected(known.error());
    for (const auto& one : *known) {
        if (one.kind == spec.kind && one.sample == spec.sample && (spec.sample || spec.kind == domain::ConnectionKind::Host))
            co_return one.id;
    }
    co_return co_await m_connections.add(std::move(spec));
}

core::Async<core::ConnectionId> Runtime::ensureSample()
{
    ports::ConnectionSpec spec;
    spec.kind = domain::ConnectionKind::Azure;
    spec.name = u"Contoso (sample)"_s;
    spec.settings = "{}"; // where it answers is another place at each start
    spec.sample = true;
    co_return co_await ensure(std::move(spec));
}

core::Async<core::ConnectionId> Runtime::ensureThisComputer(QString profile)
{
    ports::ConnectionSpec spec;
    spec.kind = domain::ConnectionKind::Host;
    spec.name = QSysInfo::machineHostName();
    QJsonObject settings;
    if (!profile.isEmpty())
        settings.insert(u"profile"_s, profile);
    spec.settings = QJsonDocument(settings).toJson(QJsonDocument::Compact);
    co_return co_await ensure(std::move(spec));
}

core::Async<void> Runtime::removeConnection(core::ConnectionId connection)
{
    m_syncs.retire(connection);
    while (m_syncs.isRunning(connection)) // what it still writes must not come after the removal
        if (const auto waited = co_await core::delay(std::chrono::milliseconds(20)); !waited)
            co_return waited;
    const auto removed = co_await m_connections.remove(connection);
    if (!removed)
        m_syncs.reinstate(connection); // it is still there
    m_factory.close(connection);
    co_return removed;
}

core::Async<void> Runtime::close()
{
    const auto synced = co_await m_syncs.close();
    const auto sent = co_await m_triage.close();
    co_return synced ? sent : synced;
}

} // namespace runtime
