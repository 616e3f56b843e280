// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compare/comparescores.h"

#include "services/assess/assessedboard.h"
#include "services/assess/content.h"
#include "services/assess/explain.h"
#include "services/compare/estatecomparison.h"
#include "store/queries/connectionqueries.h"
#include "store/queries/documentqueries.h"
#include "store/queries/posturequeries.h"
#include "store/workspace.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace services {

namespace {

core::Result<CloudFacts> readCloudFacts(store::Db& db)
{
    CloudFacts facts;
    STORE_LET(posture, store::readPostureFacts(db));
    facts.posture = std::move(posture);
    STORE_LET(disabled, store::readVerdictsOffByPolicy(db));
    facts.disabled = std::move(disabled);
    STORE_LET(scopes, store::readScopesOfRows(db));
    facts.scopeOfRow = std::move(scopes);
    for (const auto& connection : std::as_const(facts.posture.connections)) {
        STORE_LET(state, store::readConnectionState(db, connection.id));
        for (const auto& capability : std::as_const(state.capabilities)) {
            if (capability.state != domain::AssessmentState::Unhealthy || capability.writes)
                continue;
            QString words = connection.name + u": "_s + capability.name;
            if (!capability.note.isEmpty())
                words += u" ("_s + capability.note + u')';
            facts.missing[connection.id.value].append(words);
        }
        if (!state.partly.isEmpty())
            facts.missing[connection.id.value] += state.partly;
    }
    return facts;
}

core::Result<EstateComparison> comparisonOf(store::Db& db, const RuleSet& set, const posture::ControlTable& table, const StoredAssessment& ours,
                                            policy::Ticks now)
{
    STORE_LET(facts, readCloudFacts(db));
    return EstateComparison(std::move(facts), ours.verdicts, set, table, QDateTime::fromMSecsSinceEpoch(ours.at, QTimeZone::UTC),
                            [&db, &set, now](std::size_t rule, std::uint32_t row) { return explainRow(db, set, rule, row, now); });
}

} // namespace

core::Async<QList<domain::ScoreComparison>> compareScores(store::Workspace& workspace, RuleSetPtr set, posture::ControlTable table, policy::Ticks now,
                                                          domain::ScopeSelection selection, core::CancelToken token)
{
    auto ours = co_await currentAssessment(workspace, set, now, token);
    if (!ours)
        co_return std::unexpected(ours.error());
    const auto shared = std::make_shared<const StoredAssessment>(std::move(*ours));
    co_return co_await workspace.read(
        [shared, set, table, selection, now, token](store::Db& db) -> core::Result<QList<domain::ScoreComparison>> {
            STORE_LET(comparison, comparisonOf(db, *set, table, *shared, now));
            return comparison.places(selection, token);
        },
        token);
}

core::Result<domain::ScoreComparison> compareKeptScores(store::Db& db, const RuleSet& set, const domain::ScopeSelection& selection, policy::Ticks now,
                                                        const core::CancelToken& token)
{
    STORE_LET(table, builtinControls());
    STORE_LET(kept, storedAssessment(db, set));
    if (!kept)
        return domain::ScoreComparison();
    STORE_LET(comparison, comparisonOf(db, set, table, *kept, now));
    return comparison.whole(selection, token);
}

} // namespace services
