// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/assessedboard.h"

#include "services/assess/content.h"
#include "services/exemptions/placedexemptions.h"
#include "store/queries/documentqueries.h"
#include "store/queries/posturequeries.h"
#include "store/workspace.h"

#include <QTimeZone>

namespace services {

namespace {

BoardParts partsOf(EstateVerdicts verdicts, const RuleSet& set, const posture::ControlTable& table, const store::PostureFacts& facts,
                   const std::vector<std::pair<qint64, qint64>>& scopeOfRow)
{
    BoardParts parts;
    for (const auto& control : table.controls()) {
        parts.controls.push_back({control.code, control.name});
        parts.layout.controlMax.push_back(control.max);
    }
    for (const auto& scope : facts.scopes)
        parts.scopeNumbers.insert(scope.id, parts.layout.scopes++);
    for (const auto& [row, scope] : scopeOfRow) {
        if (std::cmp_greater_equal(row, parts.layout.scopeOfRow.size()))
            parts.layout.scopeOfRow.resize(std::size_t(row) + 1, posture::Scoreboard::nowhere);
        parts.layout.scopeOfRow[std::size_t(row)] = parts.scopeNumbers.value(scope, posture::Scoreboard::nowhere);
        parts.numbers.emplace_back(row, std::uint32_t(row));
    }
    for (std::size_t rule = 0; rule < verdicts.rules.size(); ++rule) {
        const auto& definition = *set.rules[rule].definition;
        auto controls = controlsOf(set, rule, table);
        const bool counts = !controls.empty();
        parts.rules.push_back({counts, std::move(controls), std::move(verdicts.rules[rule]), {}});
        parts.rulesByKey.insert(QString::fromStdString(definition.name).toLower(), int(rule));
    }
    parts.olderThan.resize(parts.rules.size());
    return parts;
}

} // namespace

std::vector<int> controlsOf(const policy::Definition& definition, const posture::ControlTable& table)
{
    std::vector<int> controls;
    const auto info = ContentInfo::of(definition);
    for (const auto& code : info.controls) {
        if (const int control = table.indexOf(code); control >= 0 && info.isOurs && !info.preview)
            controls.push_back(control);
    }
    return controls;
}

std::vector<int> controlsOf(const RuleSet& set, std::size_t rule, const posture::ControlTable& table)
{
    return rule + set.custom < set.rules.size() ? controlsOf(*set.rules[rule].definition, table) : std::vector<int>();
}

core::Async<EstateBoardPtr> assessedBoard(store::Workspace& workspace, std::shared_ptr<const RuleSet> set, posture::ControlTable table, policy::Ticks now,
                                          ExemptionUse use, core::CancelToken token)
{
    auto found = co_await currentAssessment(workspace, set, now, token);
    if (!found)
        co_return std::unexpected(found.error());
    const auto shared = std::make_shared<EstateVerdicts>(std::move(found->verdicts));
    co_return co_await workspace.read(
        [shared, set, table, now, use](store::Db& db) -> core::Result<EstateBoardPtr> {
            STORE_LET(facts, store::readPostureFacts(db));
            STORE_LET(scopes, store::readScopesOfRows(db));
            auto parts = partsOf(std::move(*shared), *set, table, facts, scopes);
            if (use == ExemptionUse::Counted)
                STORE_TRY(countExemptions(db, facts, QDateTime::fromMSecsSinceEpoch(now / policy::ticksPerMillisecond, QTimeZone::UTC), parts));
            return std::make_shared<const EstateBoard>(std::move(facts), std::move(parts));
        },
        token);
}

} // namespace services
