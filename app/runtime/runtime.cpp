// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/runtime.h"

#include "services/assess/explain.h"
#include "services/assess/ruleset.h"
#include "services/compare/comparescores.h"
#include "services/compliance/keptverdicts.h"

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

services::WorkspaceReads::Explain explainer(std::shared_ptr<LoadedRules> rules, std::shared_ptr<const core::Clock> clock)
{
    return [rules = std::move(rules), clock = std::move(clock)](store::Db& db, const QString& rule,
                                                                const QString& resourceId) -> core::Result<domain::AssessmentEvidence> {
        const auto known = rules->get(db);
        if (!known)
            return std::unexpected(known.error());
        return services::explain(db, *(*known)->set, rule, resourceId, policy::ticksOf(clock->now().toMSecsSinceEpoch()));
    };
}

services::WorkspaceReads::Compare comparer(std::shared_ptr<LoadedRules> rules, std::shared_ptr<const core::Clock> clock)
{
    return [rules = std::move(rules), clock = std::move(clock)](store::Db& db, const domain::ScopeSelection& scope,
                                                                const core::CancelToken& token) -> core::Result<domain::ScoreComparison> {
        const auto known = rules->get(db);
        if (!known)
            return std::unexpected(known.error());
        return services::compareKeptScores(db, *(*known)->set, scope, policy::ticksOf(clock->now().toMSecsSinceEpoch()), token);
    };
}

} // namespace

Runtime::Runtime(std::unique_ptr<store::Workspace> workspace, Options options)
    : m_clock(options.clock ? std::move(options.clock) : std::make_shared<core::SystemClock>()), m_who(std::move(options.who)),
      m_workspace(std::move(workspace)), m_list(*m_workspace, m_clock, options.staleAfter), m_port(*m_workspace), m_tokens(*m_workspace),
      m_net(std::move(options.http), *m_clock), m_factory(m_net, m_tokens, m_clock, options.browser, options.sampleResources),
      m_live(std::make_shared<services::LiveSyncs>()), m_scripts(scriptBook()), m_rules(std::make_shared<LoadedRules>(m_clock)),
      m_reads({*m_workspace, m_list, m_clock, m_scripts, m_live, options.staleAfter, explainer(m_rules, m_clock), comparer(m_rules, m_clock)}),
      m_posture(*m_workspace, m_clock), m_exemptions({*m_workspace, m_clock, m_who}), m_governance({*m_workspace, m_clock, m_who, m_reads.posture()}),
      m_targets({*m_workspace, m_reads, m_clock, m_who}), m_assessments({*m_workspace, m_clock, [this] { return rules(); }}),
      m_compliance({*m_workspace, m_reads, m_net.pool(), services::keptVerdicts({*m_workspace, m_clock, [this] { return rules(); }}), m_clock}),
      m_attestations({*m_workspace, m_net.pool(), m_clock, m_who}),
      m_syncs({*m_workspace, m_port, m_factory, m_clock, m_live, m_who, [this] { return plan(); }, [this](core::CancelToken token) { return assess(token); },
               [this](core::CancelToken token) { return recordCompliance(std::move(token)); }}),
      m_connections({*m_workspace, m_factory, m_clock, m_live, m_who}), m_editor({m_factory, m_connections, m_reads, m_syncs, m_tokens}),
      m_online(m_live, m_clock), m_outbox({*m_workspace, m_port, m_factory, m_clock, m_online, m_who}), m_triage({*m_workspace, m_outbox, m_clock, m_who}),
      m_policies({*m_workspace, m_net.pool(), m_clock, m_who, [rules = m_rules](store::Db& db) { return rules->get(db); }}),
      m_notifications(*m_workspace, m_syncs), m_reports(m_reads, m_net.pool(), m_clock)
{
    m_factory.keepSampleStates(&m_port);
    if (options.backups) {
        m_backups = std::make_unique<services::BackupService>(
            services::BackupService::Tools{*m_workspace, options.backups->first, options.backups->second, m_net.pool(), m_clock, m_who});
    }
    QObject::connect(&m_syncs, &services::SyncService::started, &m_reads, &services::WorkspaceReads::connectionsChanged);
    QObject::connect(&m_syncs, &services::SyncService::progressed, &m_reads, &services::WorkspaceReads::connectionsChanged);
    QObject::connect(&m_syncs, &services::SyncService::ended, &m_reads, &services::WorkspaceReads::connectionsChanged);
    // Gathered for a moment: an import changes many, and each assessment looks at everything.
    m_assessSoon.setSingleShot(true);
    m_assessSoon.setInterval(200);
    QObject::connect(&m_policies, &services::PolicyService::rulesChanged, &m_assessSoon, qOverload<>(&QTimer::start));
    QObject::connect(&m_assessSoon, &QTimer::timeout, &m_assessments, &services::AssessmentService::start);
    QObject::connect(&m_assessments, &services::AssessmentService::finished, &m_assessSoon, [this] { recordComplianceSoon(); });
    watchNetwork();
}

core::Async<services::RuleSetPtr> Runtime::rules()
{
    co_return co_await m_workspace->read([rules = m_rules](store::Db& db) -> core::Result<services::RuleSetPtr> {
        STORE_LET(known, rules->get(db));
        return known->set;
    });
}

core::Async<ports::CollectionPlan> Runtime::plan()
{
    const auto set = co_await rules();
    if (!set)
        co_return std::unexpected(set.error());
    co_return ports::CollectionPlan((*set)->plan);
}

core::Async<void> Runtime::assess(core::CancelToken token)
{
    const auto assessed = co_await m_assessments.run(token);
    if (!assessed)
        co_return std::unexpected(assessed.error());
    co_return co_await m_governance.follow(std::move(token));
}

core::Async<void> Runtime::recordCompliance(core::CancelToken token)
{
    co_return co_await m_compliance.recordDay(std::move(token));
}

void Runtime::recordComplianceSoon()
{
    m_recording.restart();
    m_recording.start(recordCompliance(m_recording.token()), [](const core::Result<void>&) {}); // the next sync does it again
}

void Runtime::watchNetwork()
{
    m_online.setProbe([this](core::ConnectionId id, core::CancelToken token) -> core::Async<void> {
        auto report = co_await m_connections.test(id, std::move(token));
        if (!report)
            co_return std::unexpected(report.error());
        co_return core::Result<void>{};
    });
    QObject::connect(&m_syncs, &services::SyncService::ended, &m_online, [this](const services::SyncOutcome& outcome) {
        const auto error = outcome.error ? std::optional(outcome.error->code) : std::nullopt;
        if (error == core::Errc::Offline)
            m_missed.insert(outcome.connection);
        else
            m_missed.erase(outcome.connection);
        m_online.report(outcome.connection, error);
    });
    QObject::connect(&m_online, &services::OnlineWatch::changed, &m_reads, &services::WorkspaceReads::connectionsChanged);
    QObject::connect(&m_online, &services::OnlineWatch::cameBack, &m_outbox, [this](core::ConnectionId id) {
        m_outbox.retry(id);
        if (m_missed.erase(id) > 0)
            m_syncs.start(id, false);
    });
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

core::Async<ports::ConnectionSpec> Runtime::specOf(core::ConnectionId connection)
{
    auto all = co_await m_connections.all();
    if (!all)
        co_return std::unexpected(all.error());
    const auto found = std::ranges::find(*all, connection, &ports::ConnectionSpec::id);
    if (found == all->end())
        co_return core::fail(core::Errc::NotFound, QCoreApplication::translate("runtime", "This connection is no longer there; choose another."), {},
                             u"runtime.spec"_s);
    co_return *found;
}

core::Async<QString> Runtime::allowChanges(core::ConnectionId connection, SignInSettings how, core::Secret secret, core::CancelToken token)
{
    auto spec = co_await specOf(connection);
    if (!spec)
        co_return std::unexpected(spec.error());
    auto settings = settingsObject(spec->settings);
    if (!settings)
        co_return std::unexpected(settings.error());
    const auto read = SignInSettings::fromJson(*settings);
    if (how.tenant.isEmpty())
        how.tenant = read.tenant;
    if (how.clientId.isEmpty())
        how.clientId = read.clientId;
    if (how.redirect.isEmpty())
        how.redirect = read.redirect;
    const auto account = co_await m_factory.allowChanges(*spec, how, std::move(secret), token);
    if (!account)
        co_return account;
    QJsonObject fix;
    how.toJson(fix);
    fix.insert(u"account"_s, *account);
    settings->insert(fixMember, fix);
    if (const auto stored =
            co_await m_connections.setSettings(connection, QJsonDocument(*settings).toJson(QJsonDocument::Compact), u"connection.allowChanges"_s);
        !stored)
        co_return std::unexpected(stored.error());
    const auto tested = co_await m_connections.test(connection, token); // what it may is shown; not being told is no failure
    if (!tested && tested.error().code == core::Errc::Storage)
        co_return std::unexpected(tested.error());
    m_outbox.retry(connection);
    co_return account;
}

core::Async<void> Runtime::forbidChanges(core::ConnectionId connection)
{
    auto spec = co_await specOf(connection);
    if (!spec)
        co_return std::unexpected(spec.error());
    auto settings = settingsObject(spec->settings);
    if (!settings)
        co_return std::unexpected(settings.error());
    settings->remove(fixMember);
    if (const auto stored =
            co_await m_connections.setSettings(connection, QJsonDocument(*settings).toJson(QJsonDocument::Compact), u"connection.forbidChanges"_s);
        !stored)
        co_return stored;
    if (const auto forgotten = co_await m_factory.forbidChanges(connection); !forgotten)
        co_return forgotten;
    const auto tested = co_await m_connections.test(connection, {});
    co_return tested || tested.error().code != core::Errc::Storage ? core::Result<void>{} : core::Result<void>(std::unexpected(tested.error()));
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
    m_online.forget(connection);
    co_return removed;
}

core::Async<void> Runtime::close()
{
    m_assessSoon.stop();
    const auto backedUp = m_backups ? co_await m_backups->close() : core::Result<void>{};
    const auto synced = co_await m_syncs.close();
    const auto assessed = co_await m_assessments.close();
    const auto recorded = co_await m_recording.close();
    const auto probed = co_await m_online.close();
    const auto sent = co_await m_outbox.close();
    m_list.endWaits();
    co_await m_reads.close();
    co_return !backedUp ? backedUp : !synced ? synced : !assessed ? assessed : !recorded ? recorded : !probed ? probed : sent;
}

} // namespace runtime
