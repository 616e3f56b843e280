// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/sync.h"

#include "connectors/azure/roles.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Sync)
};

using core::Errc;
constexpr qsizetype mostSentences = 100;
constexpr std::chrono::hours oldestCursor{24}; // what was seen before that says too little about now

} // namespace

bool isFatal(const core::Error& error)
{
    switch (error.code) {
    case Errc::Cancelled:
    case Errc::Auth:
    case Errc::Offline:
    case Errc::Storage:
    case Errc::Throttled:
    case Errc::Internal: return true;
    default: return false;
    }
}

Sync::Sync(std::shared_ptr<Arm> arm, ports::SyncPort& port, ports::SyncRequest request, ports::ProgressSink progress, core::CancelToken token)
    : m_arm(std::move(arm)), m_port(port), m_request(std::move(request)), m_progress(std::move(progress)), m_token(std::move(token))
{
}

core::Async<ports::SyncSummary> Sync::run()
{
    const qint64 before = m_arm->requests();
    auto worked = co_await work();
    auto drained = co_await drain();
    if (!worked)
        co_return std::unexpected(worked.error());
    if (!drained)
        co_return std::unexpected(drained.error());
    for (const auto& [counter, written] : m_counters.asKeyValueRange()) {
        m_summary.total += written;
        m_summary.counters.append(
            {counterName(static_cast<Counter>(counter)), written.read, written.added + written.changed, written.deleted, m_requestsBy.value(counter)});
    }
    std::ranges::sort(m_summary.counters, {}, &domain::SyncCounterRow::name);
    m_summary.partly = m_cursor.partly;
    m_summary.complete = m_cursor.partly.isEmpty();
    m_summary.requests = m_arm->requests() - before;
    co_return m_summary;
}

core::Async<void> Sync::work()
{
    if (auto ok = co_await begin(); !ok)
        co_return ok;
    if (auto ok = co_await readScopes(); !ok)
        co_return ok;
    QByteArray guids;
    for (const auto& subscription : m_subscriptions)
        guids += subscription.guid.toLatin1();
    const QByteArray fingerprint = QCryptographicHash::hash(guids, QCryptographicHash::Sha256).toHex().first(16);
    if (m_cursor.phase != Phase::Scopes && m_cursor.subscriptions != fingerprint) {
        Cursor fresh; // the groups are no longer those the cursor speaks of
        fresh.started = m_cursor.started;
        m_cursor = fresh;
    }
    m_cursor.subscriptions = fingerprint;
    if (!m_request.full && m_cursor.phase == Phase::Scopes) {
        const Cursor before = m_cursor;
        auto done = co_await deltaPass();
        if (!done)
            co_return std::unexpected(done.error());
        if (*done)
            co_return co_await finish();
        m_cursor = before;
        m_summary.delta = false;
    }
    co_return co_await fullPass();
}

core::Async<void> Sync::begin()
{
    const QDateTime now = m_arm->tools().clock.now();
    auto stored = co_await m_port.beginPass(m_request.connection, true);
    if (!stored)
        co_return std::unexpected(stored.error());
    if (!stored->isEmpty()) {
        auto cursor = Cursor::fromJson(*stored);
        if (cursor && cursor->phase != Phase::Done && cursor->started.addDuration(oldestCursor) > now && cursor->started <= now) {
            m_cursor = *cursor;
            co_return core::Result<void>{};
        }
        auto fresh = co_await m_port.beginPass(m_request.connection, false);
        if (!fresh)
            co_return std::unexpected(fresh.error());
    }
    m_cursor = Cursor();
    m_cursor.started = now;
    co_return core::Result<void>{};
}

core::Async<void> Sync::fullPass()
{
    using Step = core::Async<void> (Sync::*)();
    static constexpr std::array<std::pair<Phase, Step>, 5> later{{{Phase::Metadata, &Sync::readMetadata},
                                                                  {Phase::Posture, &Sync::readPosture},
                                                                  {Phase::Alerts, &Sync::readAlerts},
                                                                  {Phase::History, &Sync::readHistory},
                                                                  {Phase::Children, &Sync::readChildren}}};
    if (m_cursor.phase == Phase::Scopes)
        m_cursor.phase = Phase::Resources;
    if (m_cursor.phase == Phase::Resources) {
        if (auto ok = co_await graphPhase(resourcesStep(), Phase::Assessments); !ok)
            co_return ok;
    }
    if (m_cursor.phase == Phase::Assessments) {
        if (auto ok = co_await graphPhase(assessmentsStep(), Phase::Reconcile); !ok)
            co_return ok;
    }
    if (m_cursor.phase == Phase::Reconcile) {
        if (auto ok = co_await reconcile(); !ok)
            co_return ok;
    }
    if (m_cursor.phase == Phase::SubAssessments) {
        if (auto ok = co_await graphPhase(findingsStep(), Phase::Metadata); !ok)
            co_return ok;
    }
    for (const auto& [phase, step] : later) {
        if (m_cursor.phase != phase)
            continue;
        if (auto ok = co_await (this->*step)(); !ok)
            co_return ok;
        m_cursor.phase = static_cast<Phase>(static_cast<int>(phase) + 1);
        if (auto ok = co_await endPhase(batch(), m_cursor.phase, Counter::Children); !ok)
            co_return ok;
    }
    if (!m_cursor.broken) { // what a right is missing for, changes do not show either
        for (const auto& name : {u"azure.changes"_s, u"azure.full"_s}) {
            auto ok = co_await m_port.setState(m_request.connection, name, m_cursor.started.toString(Qt::ISODateWithMs).toLatin1());
            if (!ok)
                co_return ok;
        }
        if (auto ok = co_await m_port.setState(m_request.connection, u"azure.pending"_s, {}); !ok)
            co_return ok;
    }
    co_return co_await finish();
}

core::Async<void> Sync::finish()
{
    auto last = batch();
    last.cursor = QByteArray("");
    co_return co_await write(std::move(last), Counter::Scopes);
}

/// Ends a phase: `last` is written with the cursor of the next one.
core::Async<void> Sync::endPhase(domain::Batch last, Phase next, Counter counter)
{
    m_cursor.phase = next;
    m_cursor.part = 0;
    m_cursor.token.clear();
    m_cursor.rows.clear();
    m_cursor.rejected = 0;
    last.cursor = m_cursor.toJson();
    co_return co_await write(std::move(last), counter);
}

domain::Batch Sync::batch() const
{
    domain::Batch made;
    made.connection = m_request.connection;
    return made;
}

/// Starts the writing of `batch` and ends when there is room for the next one.
core::Async<void> Sync::write(domain::Batch batch, Counter counter)
{
    if (auto ok = co_await m_slots.take(); !ok)
        co_return ok;
    if (m_writeError || m_token.stop_requested()) {
        m_slots.give();
        if (m_writeError)
            co_return std::unexpected(*m_writeError);
        co_return core::cancelled(u"azure.sync"_s);
    }
    while (!m_pending.empty() && m_pending.front().isReady())
        m_pending.pop_front();
    m_pending.push_back(hand(std::move(batch), counter));
    co_return core::Result<void>{};
}

core::Async<void> Sync::hand(domain::Batch batch, Counter counter)
{
    auto written = co_await m_port.write(std::move(batch));
    if (written)
        m_counters[static_cast<int>(counter)] += *written;
    else if (!m_writeError)
        m_writeError = written.error();
    m_slots.give();
    co_return core::Result<void>{};
}

core::Async<void> Sync::drain()
{
    while (!m_pending.empty()) {
        auto next = std::move(m_pending.front());
        m_pending.pop_front();
        co_await std::move(next);
    }
    if (m_writeError)
        co_return std::unexpected(*m_writeError);
    co_return core::Result<void>{};
}

struct Sync::Lanes {
    std::function<core::Async<void>(qsizetype)> job;
    qsizetype next = 0;
    qsizetype count = 0;
    std::optional<core::Error> error;
};

core::Async<void> Sync::lane(std::shared_ptr<Lanes> lanes)
{
    while (lanes->next < lanes->count && !lanes->error) {
        const qsizetype index = lanes->next++;
        auto ok = co_await lanes->job(index);
        if (!ok && !lanes->error)
            lanes->error = ok.error();
    }
    co_return core::Result<void>{};
}

/// Runs job(0) ... job(count - 1), a few at a time; the first error stops the rest. `job` must not be a coroutine
/// lambda with captures of its own frame.
core::Async<void> Sync::parallel(qsizetype count, std::function<core::Async<void>(qsizetype)> job)
{
    const auto lanes = std::make_shared<Lanes>();
    lanes->job = std::move(job);
    lanes->count = count;
    std::vector<core::Async<void>> running;
    const qsizetype width = std::min<qsizetype>(count, m_arm->settings().concurrency);
    for (qsizetype i = 0; i < width; ++i)
        running.push_back(lane(lanes));
    for (auto& task : running)
        co_await std::move(task);
    if (lanes->error)
        co_return std::unexpected(*lanes->error);
    co_return core::Result<void>{};
}

void Sync::tell(const QString& what, double within)
{
    if (!m_progress)
        return;
    constexpr double phases = static_cast<int>(Phase::Done);
    const double done = m_summary.delta ? -1 : (static_cast<int>(m_cursor.phase) + std::clamp(within, 0.0, 1.0)) / phases;
    m_progress({std::min(done, 1.0), what});
}

void Sync::partly(const QString& sentence)
{
    if (m_cursor.partly.contains(sentence))
        return;
    if (m_cursor.partly.size() < mostSentences)
        m_cursor.partly.append(sentence);
    else if (m_cursor.partly.size() == mostSentences)
        m_cursor.partly.append(Texts::tr("More could not be read; mend what is named here and synchronise again."));
}

void Sync::partly(const QString& scopeName, const QString& what, const core::Error& error, const QString& usualRole)
{
    const QString scope = core::oneLine(scopeName, 100);
    if (const QString role = missingRole(error, usualRole); !role.isEmpty())
        partly(Texts::tr("%1: %2 need the role %3.").arg(scope, what, role));
    else
        partly(Texts::tr("%1: %2 could not be read. %3").arg(scope, what, error.what));
}

domain::ReadMark Sync::readMark(const QString& scopeId, const QString& type, qint64 items) const
{
    return {scopeId, type.toLower(), true, m_arm->tools().clock.now(), items, {}, {}};
}

domain::ReadMark Sync::failedMark(const QString& scopeId, const QString& type, const core::Error& error, const QString& usualRole) const
{
    return {scopeId, type.toLower(), false, m_arm->tools().clock.now(), 0, QString(core::toWord(error.code)), missingRole(error, usualRole)};
}

bool Sync::incomplete(const QString& scopeId, QStringView what) const
{
    return m_cursor.incomplete.contains(scopeId + u'|' + what);
}

void Sync::setIncomplete(const QString& scopeId, QStringView what)
{
    m_cursor.incomplete.insert(scopeId + u'|' + what);
}

QString Sync::counterName(Counter counter)
{
    switch (counter) {
    case Counter::Scopes: return Texts::tr("Scopes");
    case Counter::Resources: return Texts::tr("Resources");
    case Counter::Assessments: return Texts::tr("Assessments");
    case Counter::Findings: return Texts::tr("Findings");
    case Counter::Metadata: return Texts::tr("Recommendation texts");
    case Counter::Posture: return Texts::tr("Scores, controls and plans");
    case Counter::Alerts: return Texts::tr("Alerts");
    case Counter::History: return Texts::tr("Score history");
    case Counter::Children: return Texts::tr("Details by plan");
    }
    return {};
}

} // namespace azure
