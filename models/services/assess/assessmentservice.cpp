// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/assessmentservice.h"

#include "services/assess/assessedboard.h"
#include "services/assess/content.h"
#include "services/assess/duerows.h"
#include "services/assess/estateassessment.h"
#include "store/queries/documentqueries.h"
#include "store/verdictsets.h"
#include "store/verdictstore.h"
#include "store/workspace.h"

#include <algorithm>

#include <QTimeZone>

namespace services {

namespace {

constexpr std::size_t partsAtATime = 2; ///< readers that may be busy with it
constexpr std::uint64_t rowsOfAPart = 32768; ///< compiling the rules for each type costs more than some rows

core::Bitmap wholeChunk(qint64 chunk)
{
    core::Bitmap rows;
    rows.addRange(std::uint64_t(chunk) << store::chunkBits, std::uint64_t(chunk + 1) << store::chunkBits);
    return rows;
}

/// What was found of rows, chunk by chunk.
std::vector<store::ChunkVerdicts> chunksOf(const core::Bitmap& looked, const EstateVerdicts& verdicts, const std::vector<qint64>& ruleIds)
{
    std::vector<store::ChunkVerdicts> chunks;
    core::Bitmap left = looked;
    while (const auto row = left.first()) {
        const auto within = wholeChunk(*row >> store::chunkBits);
        store::ChunkVerdicts chunk{qint64(*row >> store::chunkBits), looked & within, verdicts.assessed & within, {}};
        for (std::size_t rule = 0; rule < verdicts.rules.size(); ++rule) {
            domain::RuleVerdicts sets = verdicts.rules[rule];
            sets &= within;
            if (!sets.isEmpty())
                chunk.rules.emplace_back(ruleIds[rule], std::move(sets));
        }
        left -= within;
        chunks.push_back(std::move(chunk));
    }
    return chunks;
}

/// Rows in parts that a reader is busy with for a while each, in order.
std::vector<core::Bitmap> inParts(const core::Bitmap& rows)
{
    std::vector<core::Bitmap> parts;
    core::Bitmap left = rows;
    while (const auto row = left.first()) {
        const auto within = wholeChunk(*row >> store::chunkBits);
        if (parts.empty() || parts.back().count() > rowsOfAPart)
            parts.emplace_back();
        parts.back() |= left & within;
        left -= within;
    }
    return parts;
}

core::Result<QList<domain::AssessmentMetadata>> metadataOfAll(const RuleSet& set)
{
    const auto table = builtinControls();
    if (!table)
        return std::unexpected(table.error());
    QList<domain::AssessmentMetadata> metadata;
    for (std::size_t rule = 0; rule < set.rules.size(); ++rule) {
        const auto& definition = *set.rules[rule].definition;
        std::vector<posture::ControlInfo> controls;
        for (const int control : controlsOf(set, rule, *table))
            controls.push_back(table->controls()[std::size_t(control)]);
        metadata.append(metadataOf(definition));
        metadata.last().body = storedAbout(definition, controls);
    }
    return metadata;
}

QDate dayOf(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, QTimeZone::UTC).date();
}

} // namespace

/// What there is to do, as of one snapshot.
struct AssessmentService::Due {
    bool isAll = false;
    store::AssessmentState state;
    std::vector<qint64> ruleIds;
    std::vector<core::Bitmap> parts;
};

AssessmentService::AssessmentService(Tools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools)) {}

core::Async<AssessmentOutcome> AssessmentService::run(core::CancelToken token)
{
    if (m_tools.workspace.isReadOnly())
        co_return AssessmentOutcome{};
    while (m_isRunning) {
        auto ended = m_waiting.emplace_back().future();
        if (const auto waited = co_await ended; !waited)
            co_return std::unexpected(waited.error());
    }
    m_isRunning = true;
    auto outcome = co_await assess(token);
    m_isRunning = false;
    for (const auto& one : std::exchange(m_waiting, {}))
        one.complete({});
    co_return outcome;
}

core::Async<AssessmentOutcome> AssessmentService::assess(core::CancelToken token)
{
    auto set = co_await m_tools.rules();
    if (!set)
        co_return std::unexpected(set.error());
    const QDate today = m_tools.clock->now().toUTC().date();
    auto due = co_await m_tools.workspace.read(
        [set = *set, today](store::Db& db) -> core::Result<Due> {
            Due found;
            STORE_LET(state, store::readAssessmentState(db));
            found.state = state;
            found.isAll = state.since == 0 || state.rules != set->fingerprint;
            if (found.isAll)
                return found;
            DueRows rows(db, *set);
            STORE_LET(changes, store::readFactChanges(db, state.lastChange));
            STORE_TRY(rows.add(changes));
            STORE_TRY(rows.addNewTypes(state.types));
            if (dayOf(state.at) != today)
                STORE_TRY(rows.addTimed());
            found.parts = inParts(rows.take());
            STORE_LET(ids, store::readRuleIds(db));
            for (const auto& rule : set->rules)
                found.ruleIds.push_back(ids.value(QString::fromStdString(rule.definition->name).toLower()));
            return found;
        },
        token);
    if (!due)
        co_return std::unexpected(due.error());
    if (due->isAll)
        co_return co_await assessAll(*set, token);
    if (due->state.changes == 0 && due->parts.empty() && dayOf(due->state.at) == today)
        co_return AssessmentOutcome{};
    co_return co_await assessDue(*set, std::move(*due), token);
}

core::Async<AssessmentOutcome> AssessmentService::assessAll(RuleSetPtr set, core::CancelToken token)
{
    AssessmentOutcome outcome{.isWhole = true};
    auto metadata = metadataOfAll(*set);
    if (!metadata)
        co_return std::unexpected(metadata.error());
    const auto began = co_await store::beginAssessment(m_tools.workspace, *std::move(metadata));
    if (!began)
        co_return std::unexpected(began.error());
    const auto end = co_await m_tools.workspace.read([](store::Db& db) { return store::rowsEnd(db); }, token);
    if (!end)
        co_return std::unexpected(end.error());
    std::vector<core::Bitmap> parts;
    for (qint64 chunk = 0; chunk << store::chunkBits < *end; ++chunk)
        parts.push_back(wholeChunk(chunk));
    if (const auto done = co_await assessParts(set, std::move(parts), began->ruleIds, outcome, token); !done)
        co_return std::unexpected(done.error());
    const store::AssessedMark mark{began->since, set->fingerprint, m_tools.clock->now().toMSecsSinceEpoch(), began->types, began->upTo};
    if (const auto marked = co_await store::writeVerdicts(m_tools.workspace, {}, mark); !marked)
        co_return std::unexpected(marked.error());
    co_return outcome;
}

core::Async<AssessmentOutcome> AssessmentService::assessDue(RuleSetPtr set, Due due, core::CancelToken token)
{
    AssessmentOutcome outcome;
    if (const auto done = co_await assessParts(set, std::move(due.parts), due.ruleIds, outcome, token); !done)
        co_return std::unexpected(done.error());
    const store::AssessedMark mark{due.state.since, set->fingerprint, m_tools.clock->now().toMSecsSinceEpoch(), due.state.lastType, due.state.lastChange};
    if (const auto marked = co_await store::writeVerdicts(m_tools.workspace, {}, mark); !marked)
        co_return std::unexpected(marked.error());
    co_return outcome;
}

core::Async<void> AssessmentService::assessParts(RuleSetPtr set, std::vector<core::Bitmap> parts, std::vector<qint64> ruleIds, AssessmentOutcome& outcome,
                                                 core::CancelToken token)
{
    const auto at = policy::ticksOf(m_tools.clock->now().toMSecsSinceEpoch());
    for (std::size_t first = 0; first < parts.size(); first += partsAtATime) {
        const std::size_t end = std::min(parts.size(), first + partsAtATime);
        std::vector<core::Future<EstateVerdicts>> running;
        for (std::size_t part = first; part < end; ++part)
            running.push_back(
                m_tools.workspace.read([set, at, rows = parts[part], token](store::Db& db) { return assessRows(db, *set, at, rows, token); }, token));
        std::vector<store::ChunkVerdicts> found;
        std::optional<core::Error> failed;
        for (std::size_t part = first; part < end; ++part) {
            auto verdicts = co_await running[part - first];
            if (!verdicts) {
                failed = verdicts.error();
                continue;
            }
            outcome.unreadable += verdicts->unreadable;
            outcome.rows += qint64(verdicts->assessed.count()) + verdicts->unreadable;
            std::ranges::move(chunksOf(parts[part], *verdicts, ruleIds), std::back_inserter(found));
        }
        if (failed)
            co_return std::unexpected(*failed);
        if (const auto written = co_await store::writeVerdicts(m_tools.workspace, std::move(found), {}); !written)
            co_return std::unexpected(written.error());
        Q_EMIT progressed(double(end) / double(parts.size()));
    }
    co_return core::Result<void>{};
}

void AssessmentService::start()
{
    m_tasks.start(run(m_tasks.token()), [this](const core::Result<AssessmentOutcome>& outcome) {
        if (outcome)
            Q_EMIT finished();
    });
}

core::Async<void> AssessmentService::close()
{
    co_return co_await m_tasks.close();
}

} // namespace services
