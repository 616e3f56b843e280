// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connectionservice.h"

#include "services/syncstate.h"
#include "store/queries/connectionqueries.h"
#include "store/queries/journalqueries.h"
#include "store/queries/posturequeries.h"
#include "store/syncstore.h"
#include "store/workspace.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Connections)
};

ports::ConnectionSpec specOf(const store::ConnectionFact& fact)
{
    return {fact.id, fact.kind, fact.name, fact.settings, fact.sample, fact.paused, std::chrono::seconds(fact.everySeconds)};
}

/// The name that the journal keeps: a number says nothing once the connection is gone.
core::Result<QString> nameOf(store::Db& db, core::ConnectionId id)
{
    STORE_LET(known, store::readConnections(db));
    const auto found = std::ranges::find(known, id, &store::ConnectionFact::id);
    return found == known.end() ? QString::number(id.value) : found->name;
}

std::unexpected<core::Error> gone()
{
    return core::fail(core::Errc::NotFound, Texts::tr("This connection is no longer there; choose another."), {}, u"services.connections"_s);
}

std::unexpected<core::Error> nameTaken(const QString& name)
{
    return core::fail(core::Errc::Conflict, Texts::tr("A connection named “%1” exists already; choose another name.").arg(name), {}, u"services.connections"_s);
}

core::Async<ports::ConnectionSpec> find(QList<ports::ConnectionSpec> all, core::ConnectionId id)
{
    const auto found = std::ranges::find(all, id, &ports::ConnectionSpec::id);
    if (found == all.end())
        co_return gone();
    co_return *found;
}

} // namespace

core::Async<QList<ports::ConnectionSpec>> ConnectionService::all()
{
    auto facts = co_await m_tools.workspace.read([](store::Db& db) { return store::readConnections(db); });
    if (!facts)
        co_return std::unexpected(facts.error());
    QList<ports::ConnectionSpec> specs;
    for (const auto& fact : *facts)
        specs.append(specOf(fact));
    co_return specs;
}

core::Async<core::ConnectionId> ConnectionService::add(ports::ConnectionSpec spec)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write([spec, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<core::ConnectionId> {
        STORE_LET(known, store::readConnections(db));
        if (std::ranges::find(known, spec.name, &store::ConnectionFact::name) != known.end())
            return nameTaken(spec.name);
        STORE_LET(id, store::insertConnection(db, {{}, spec.kind, spec.name, spec.settings, spec.sample, spec.paused, spec.every.count(), now}));
        STORE_TRY(store::appendJournal(db, {who, u"connection.add"_s, spec.name, u"added"_s, "{}"}, now));
        changes.connections = changes.activity = true;
        return id;
    });
}

core::Async<void> ConnectionService::change(ports::ConnectionSpec spec)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write([spec, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        STORE_LET(known, store::readConnections(db));
        const auto found = std::ranges::find(known, spec.id, &store::ConnectionFact::id);
        if (found == known.end())
            return gone();
        if (std::ranges::any_of(known, [&](const auto& other) { return other.id != spec.id && other.name == spec.name; }))
            return nameTaken(spec.name);
        found->name = spec.name;
        found->settings = spec.settings;
        found->everySeconds = spec.every.count();
        STORE_TRY(store::updateConnection(db, *found));
        changes.connections = changes.activity = true;
        return store::appendJournal(db, {who, u"connection.settings"_s, spec.name, u"changed"_s, "{}"}, now);
    });
}

core::Async<void> ConnectionService::setSettings(core::ConnectionId connection, QByteArray settings, QString action)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write(
        [connection, settings, action, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
            changes.connections = changes.activity = true;
            STORE_TRY(store::setConnectionSettings(db, connection, settings));
            STORE_LET(name, nameOf(db, connection));
            return store::appendJournal(db, {who, action, name, u"changed"_s, "{}"}, now);
        });
}

core::Async<void> ConnectionService::setPaused(core::ConnectionId connection, bool paused)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write([connection, paused, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        changes.connections = changes.activity = true;
        STORE_TRY(store::setConnectionPaused(db, connection, paused));
        STORE_LET(name, nameOf(db, connection));
        return store::appendJournal(db, {who, u"connection.pause"_s, name, paused ? u"paused"_s : u"resumed"_s, "{}"}, now);
    });
}

core::Async<ports::ConnectionReport> ConnectionService::test(core::ConnectionId connection, core::CancelToken token)
{
    auto specs = co_await all();
    if (!specs)
        co_return std::unexpected(specs.error());
    auto spec = co_await find(*specs, connection);
    if (!spec)
        co_return std::unexpected(spec.error());
    auto live = co_await m_tools.factory.open(*spec);
    if (!live)
        co_return std::unexpected(live.error());
    auto report = co_await core::startOn(live->context, [connector = live->connector, token] { return connector->test(token); });
    if (!report)
        co_return report;
    keepReport(connection, *report);
    co_return report;
}

void ConnectionService::keepReport(core::ConnectionId connection, ports::ConnectionReport report)
{
    m_tools.workspace.writeFacts([connection, report = std::move(report)](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        changes.connections = true;
        STORE_LET(state, store::readConnectionState(db, connection));
        state.what = report.what;
        state.capabilities = report.capabilities;
        return store::writeConnectionState(db, connection, state);
    });
}

core::Async<void> ConnectionService::makeDue(core::ConnectionId connection)
{
    co_return co_await m_tools.workspace.writeFacts([connection](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        changes.connections = true;
        return services::makeDue(db, connection);
    });
}

core::Async<void> ConnectionService::remove(core::ConnectionId connection)
{
    const auto name = co_await m_tools.workspace.read([connection](store::Db& db) { return nameOf(db, connection); });
    if (!name)
        co_return std::unexpected(name.error());
    const auto removed = co_await store::removeConnection(m_tools.workspace, connection);
    if (!removed)
        co_return removed;
    m_tools.live->forget(connection);
    co_return co_await note(u"connection.remove"_s, *name, u"removed"_s);
}

core::Async<void> ConnectionService::note(QString action, QString target, QString result)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write([=, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        changes.connections = changes.activity = true;
        return store::appendJournal(db, {who, action, target, result, "{}"}, now);
    });
}

} // namespace services
