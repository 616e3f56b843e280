// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/hostconnector.h"

#include "connectors/host/baseline.h"
#include "connectors/host/controlmap.h"
#include "connectors/host/hostfacts.h"
#include "connectors/host/lynis.h"
#include "connectors/host/platform.h"

#include <chrono>

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace host {

namespace {

using domain::AssessmentState;

constexpr auto lynisLimit = 15min;
constexpr auto progressEvery = 250ms;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::HostConnector)
};

bool isCancelled(const core::Error& error)
{
    return error.code == core::Errc::Cancelled;
}

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

domain::CapabilityRow capability(const QString& name, bool works, const QString& note = {})
{
    return {name, works ? AssessmentState::Healthy : AssessmentState::Unhealthy, note};
}

QString whyNoLynis(const HostTools& tools, const HostSettings& settings)
{
    if (tools.root.sandboxed)
        return Texts::tr("Lynis looks at the system it runs in, which here would be the sandbox; run the console natively to use it.");
    if (!settings.lynis)
        return Texts::tr("Lynis is switched off in this connection's settings.");
    if (tools.lynis.isEmpty())
        return Texts::tr("Lynis is not installed.");
    return {};
}

/// Hands progress from the pool thread to the thread of `here`, a few times a second.
class Reporter {
public:
    Reporter(QObject* here, ports::ProgressSink sink) : m_here(here), m_sink(std::move(sink)) {}
    void tell(double fraction, const QString& what)
    {
        const auto now = std::chrono::steady_clock::now();
        if (!m_sink || now - m_last < progressEvery)
            return;
        m_last = now;
        QMetaObject::invokeMethod(m_here, [sink = m_sink, fraction, what] { sink({fraction, what}); }, Qt::QueuedConnection);
    }

private:
    QObject* m_here;
    ports::ProgressSink m_sink;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace

/// What one sync has gathered so far; lives in its coroutine.
struct HostRun {
    HostRun(ports::SyncRequest r, ports::ProgressSink p, core::CancelToken t) : request(std::move(r)), progress(std::move(p)), token(std::move(t)) {}

    ports::SyncRequest request;
    ports::ProgressSink progress;
    core::CancelToken token;
    QObject here;                  ///< of the connector's thread
    Inventory inventory;
    QJsonObject summary;           ///< of the newest evaluation
    Findings findings;
    Coverage coverage;
    ports::SyncSummary result;
    bool definitive = true;        ///< false: an older baseline may still stand, so nothing of it is deleted
    std::optional<core::Errc> notChecked; ///< why this computer's checks are not all there
    domain::WriteCounters inventoryWritten, findingsWritten;

    void tell(const QString& what) const
    {
        if (progress)
            progress({-1, what});
    }
    void partly(const QString& why) { result.partly.append(Texts::tr("This computer: %1").arg(why)); }
};

HostConnector::HostConnector(HostSettings settings, std::shared_ptr<const core::Clock> clock, HostTools tools)
    : m_settings(std::move(settings)), m_clock(std::move(clock)), m_tools(std::move(tools))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(u"host"_s);
}

HostConnector::~HostConnector() = default;

core::Async<BaselinePlan> HostConnector::offers(core::CancelToken token)
{
    co_return co_await core::runOnPool(
        m_pool,
        [tools = m_tools, settings = m_settings, token] {
            lowerPriority();
            return planHere(tools, settings, token);
        },
        token);
}

core::Async<ports::ConnectionReport> HostConnector::test(core::CancelToken token)
{
    auto inventory = co_await core::runOnPool(
        m_pool,
        [tools = m_tools, token] {
            lowerPriority();
            return readInventory(tools.root, token);
        },
        token);
    if (!inventory)
        co_return std::unexpected(inventory.error());
    const auto plan = co_await offers(token);
    if (!plan && isCancelled(plan.error()))
        co_return std::unexpected(plan.error());
    const auto note = [&](QStringView part) {
        for (const auto& missing : inventory->notRead) {
            if (missing.part == part)
                return missing.why;
        }
        return QString();
    };
    ports::ConnectionReport report;
    report.what = inventory->os.prettyName.isEmpty() ? Texts::tr("This computer") : Texts::tr("This computer, %1").arg(inventory->os.prettyName);
    report.capabilities = {capability(Texts::tr("Packages"), inventory->wasRead(u"packages"), note(u"packages")),
                           capability(Texts::tr("Pending updates"), inventory->wasRead(u"updates"), note(u"updates")),
                           capability(Texts::tr("Listening ports"), inventory->wasRead(u"ports"), note(u"ports")),
                           capability(Texts::tr("Local accounts"), inventory->wasRead(u"users"), note(u"users"))};
    if (!plan)
        report.capabilities.append(capability(Texts::tr("Baseline by OpenSCAP"), false, plan.error().what));
    else if (!plan->runnable)
        report.capabilities.append(capability(Texts::tr("Baseline by OpenSCAP"), false, plan->why));
    else
        report.capabilities.append(
            capability(Texts::tr("Baseline by OpenSCAP"), true,
                       plan->foreign()
                           ? Texts::tr("%1 (content for %2, not made for this system: everything will be unknown)").arg(plan->profile.title, plan->content.name)
                           : plan->profile.title));
    const QString noLynis = whyNoLynis(m_tools, m_settings);
    report.capabilities.append(capability(Texts::tr("Audit by Lynis"), noLynis.isEmpty(), noLynis));
    co_return report;
}

core::Async<ports::SyncSummary> HostConnector::sync(ports::SyncRequest request, ports::SyncPort& port, ports::ProgressSink progress, core::CancelToken token)
{
    HostRun run(std::move(request), std::move(progress), std::move(token));
    if (auto begun = co_await port.beginPass(run.request.connection, false); !begun)
        co_return std::unexpected(begun.error());
    if (auto done = co_await inventoryStep(run, port); !done)
        co_return std::unexpected(done.error());
    if (auto done = co_await baselineStep(run); !done)
        co_return std::unexpected(done.error());
    if (auto done = co_await lynisStep(run); !done)
        co_return std::unexpected(done.error());
    if (auto done = co_await finishStep(run, port); !done)
        co_return std::unexpected(done.error());
    run.result.complete = run.result.partly.isEmpty();
    run.result.total += run.inventoryWritten;
    run.result.total += run.findingsWritten;
    const auto row = [](const QString& name, const domain::WriteCounters& c) {
        return domain::SyncCounterRow{name, c.read, c.added + c.changed, c.deleted, 0};
    };
    run.result.counters = {row(Texts::tr("Inventory"), run.inventoryWritten), row(Texts::tr("Checks"), run.findingsWritten)};
    co_return run.result;
}

core::Async<void> HostConnector::inventoryStep(HostRun& run, ports::SyncPort& port)
{
    run.tell(Texts::tr("Reading this computer"));
    auto inventory = co_await core::runOnPool(
        m_pool,
        [tools = m_tools, token = run.token] {
            lowerPriority();
            return readInventory(tools.root, token);
        },
        run.token);
    if (!inventory)
        co_return std::unexpected(inventory.error());
    run.inventory = std::move(*inventory);
    for (const auto& missing : std::as_const(run.inventory.notRead))
        run.partly(missing.why);
    // The last evaluation stays in the document until there is a newer one, so that an unchanged machine is unchanged.
    const auto kept = co_await port.state(run.request.connection, summaryState.toString());
    if (!kept)
        co_return std::unexpected(kept.error());
    run.summary = objectOf(*kept);
    run.findings.append(updateFindings(run.inventory, m_clock->now()));

    domain::Batch batch;
    batch.connection = run.request.connection;
    batch.scopes = {hostScope(run.inventory)};
    batch.resources = {hostResource(run.inventory, run.summary)};
    auto written = co_await port.write(std::move(batch));
    if (!written)
        co_return std::unexpected(written.error());
    run.inventoryWritten += *written;
    co_return {};
}

core::Async<void> HostConnector::baselineStep(HostRun& run)
{
    run.tell(Texts::tr("Choosing the baseline for this computer"));
    auto plan = co_await offers(run.token);
    if (!plan && isCancelled(plan.error()))
        co_return std::unexpected(plan.error());
    if (!plan || !plan->runnable) {
        run.partly(plan ? plan->why : plan.error().what);
        run.notChecked = plan ? plan->code : plan.error().code;
        run.definitive = plan.has_value(); // a file that cannot be read says nothing about what was found before
        if (plan)
            run.summary = {};
        co_return {};
    }
    Reporter reporter(&run.here, run.progress);
    const BaselineContext context{hostResourceId(run.inventory.machineHash), hostScopeId(run.inventory.machineHash), plan->content.name, plan->foreign(),
                                  m_tools.root.sandboxed};
    const BaselineRequest request{m_tools.oscap, plan->content.path, plan->profile.id, m_tools.root, plan->limit};
    auto facts = co_await core::runOnPool(
        m_pool,
        [&, rules = plan->profile.rules, title = plan->profile.title]() -> core::Result<BaselineFacts> {
            lowerPriority();
            const auto onRule = [&](int done) {
                reporter.tell(rules > 0 ? std::min(1.0, double(done) / rules) : -1, Texts::tr("Checking %1: %n rule(s) done", nullptr, done).arg(title));
            };
            const auto report = runBaseline(request, onRule, run.token);
            if (!report)
                return std::unexpected(report.error());
            return baselineFacts(*report, context);
        },
        run.token);
    if (!facts && isCancelled(facts.error()))
        co_return std::unexpected(facts.error());
    if (!facts) {
        run.partly(facts.error().what);
        run.notChecked = facts.error().code;
        run.definitive = false;
        co_return {};
    }
    run.findings.append(facts->findings);
    run.coverage = facts->coverage;
    run.summary = facts->summary;
    if (!facts->fits) {
        run.notChecked = core::Errc::NotFound;
        run.partly(Texts::tr("the content for %1 does not fit this system, so none of its results count.").arg(plan->content.name));
    }
    co_return {};
}

core::Async<void> HostConnector::lynisStep(HostRun& run)
{
    if (!whyNoLynis(m_tools, m_settings).isEmpty())
        co_return {};
    run.tell(Texts::tr("Running Lynis on this computer"));
    auto report = co_await core::runOnPool(
        m_pool,
        [program = m_tools.lynis, token = run.token] {
            lowerPriority();
            return runLynis(program, lynisLimit, token);
        },
        run.token);
    if (!report && isCancelled(report.error()))
        co_return std::unexpected(report.error());
    if (!report) {
        run.partly(report.error().what);
        run.notChecked = report.error().code;
        run.definitive = false;
        co_return {};
    }
    run.findings.append(lynisFindings(*report, hostResourceId(run.inventory.machineHash), hostScopeId(run.inventory.machineHash)));
    co_return {};
}

core::Async<void> HostConnector::finishStep(HostRun& run, ports::SyncPort& port)
{
    const auto map = ControlMap::builtIn();
    if (!map)
        co_return std::unexpected(map.error());
    const QString scope = hostScopeId(run.inventory.machineHash);
    const QString machines = u"Microsoft.HybridCompute/machines"_s;
    domain::Batch batch;
    batch.connection = run.request.connection;
    batch.resources = {hostResource(run.inventory, run.summary)};
    batch.metadata = run.findings.metadata;
    batch.assessments = run.findings.assessments;
    batch.subAssessments = run.findings.subAssessments;
    batch.controls = map->controls(scope, run.findings.assessments, run.findings.metadata);
    const QDateTime now = m_clock->now();
    batch.reads = {{scope, machines.toLower(), run.inventory.notRead.isEmpty(), now, 1, {}, {}},
                   {scope,
                    u"assessments"_s,
                    !run.notChecked,
                    now,
                    run.findings.assessments.size(),
                    run.notChecked ? QString(core::toWord(*run.notChecked)) : QString(),
                    {}}};
    using domain::FactKind;
    QList<FactKind> ended{FactKind::Resource};
    if (run.definitive)
        ended += {FactKind::Assessment, FactKind::SubAssessment, FactKind::Control};
    for (const FactKind kind : std::as_const(ended))
        batch.passEnds.append(domain::PassEnd{.kind = kind, .scopeId = scope});
    batch.cursor = QByteArray();
    auto written = co_await port.write(std::move(batch));
    if (!written)
        co_return std::unexpected(written.error());
    run.findingsWritten += *written;
    co_return co_await port.setState(run.request.connection, summaryState.toString(), QJsonDocument(run.summary).toJson(QJsonDocument::Compact));
}

core::Async<void> HostConnector::setAlertStatus(QString, domain::AlertStatus, core::CancelToken)
{
    co_return core::fail(core::Errc::Refused, Texts::tr("This computer reports no alerts whose status could change."), {}, u"host.alerts"_s);
}

core::Async<domain::WriteCounters> HostConnector::refreshAlerts(QStringList, core::ConnectionId, ports::SyncPort&, core::CancelToken)
{
    co_return core::fail(core::Errc::Refused, Texts::tr("This computer reports no alerts that could be read again."), {}, u"host.alerts"_s);
}

core::Async<QString> HostConnector::alertChangedBy(QString, QDateTime, core::CancelToken)
{
    co_return QString();
}

} // namespace host
