// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ownscores.h"

#include "services/posturemodel.h"
#include "store/queries/posturequeries.h"
#include "store/queries/verdictqueries.h"

#include <algorithm>

namespace services {

using posture::Scoreboard;

QSet<qint64> scopesWithoutNumbers(const store::PostureFacts& facts)
{
    QSet<qint64> scopes;
    for (const auto& scope : facts.scopes)
        scopes.insert(scope.id);
    for (const auto& score : facts.scores)
        scopes.remove(score.scope);
    for (const auto& control : facts.controls)
        scopes.remove(control.scope);
    qint32 last = 0;
    for (const auto& verdict : facts.verdicts) {
        if (verdict.scope != last)
            scopes.remove(verdict.scope);
        last = verdict.scope;
    }
    return scopes;
}

core::Result<store::PostureFacts> readScoreFacts(store::Db& db)
{
    auto facts = store::readPostureFacts(db);
    if (!facts || scopesWithoutNumbers(*facts).isEmpty())
        return facts;
    STORE_LET(own, store::readOwnFacts(db));
    facts->own = std::move(own);
    return facts;
}

QString controlIdOf(const store::OwnControl& control, const QList<store::ControlFact>& known)
{
    const auto found = std::ranges::find_if(known, [&](const auto& fact) { return fact.name.compare(control.name, Qt::CaseInsensitive) == 0; });
    return found == known.end() ? control.code : found->id;
}

OwnScores::OwnScores(store::OwnFacts own, const QSet<qint64>& scopes, const QList<store::ControlFact>& known)
{
    Scoreboard::Layout layout;
    for (const qint64 scope : scopes)
        m_scopes.insert(scope, layout.scopes++);
    layout.scopeOfRow.reserve(own.scopeOfRow.size());
    for (const qint32 scope : own.scopeOfRow)
        layout.scopeOfRow.push_back(m_scopes.value(scope, Scoreboard::nowhere));
    std::vector<Scoreboard::Rule> rules;
    for (auto& fact : own.rules) {
        Scoreboard::Rule rule{!fact.controls.isEmpty(), {}, std::move(fact.verdicts), {}};
        for (const auto& control : std::as_const(fact.controls)) {
            const int number = controlOf(control, known);
            if (std::size_t(number) == layout.controlMax.size())
                layout.controlMax.push_back(control.max);
            rule.controls.push_back(number);
        }
        m_assessments.push_back(fact.assessment);
        rules.push_back(std::move(rule));
    }
    const std::vector<std::uint32_t> scopeOfRow = layout.scopeOfRow;
    m_board.emplace(std::move(layout), std::move(rules));
    for (std::size_t rule = 0; rule < m_board->rules(); ++rule) {
        for (const int control : m_board->rule(rule).controls) {
            Held held{rule, control, std::vector<int>(m_board->scopes())};
            m_board->heldBackBy(rule, control).forEachBlock([&](std::span<const std::uint32_t> block) {
                for (const std::uint32_t row : block) {
                    if (scopeOfRow[row] != Scoreboard::nowhere)
                        ++held.byScope[scopeOfRow[row]];
                }
            });
            m_held.push_back(std::move(held));
        }
    }
}

int OwnScores::controlOf(const store::OwnControl& control, const QList<store::ControlFact>& known)
{
    if (const auto found = m_byCode.constFind(control.code); found != m_byCode.constEnd())
        return *found;
    const int number = int(m_controls.size());
    m_byCode.insert(control.code, number);
    m_controls.emplace_back(controlIdOf(control, known), control.name);
    return number;
}

void OwnScores::stand(ScopePosture& posture) const
{
    const std::uint32_t scope = m_scopes.value(posture.scope->id);
    const auto standing = m_board->scope(scope);
    for (std::size_t c = 0; c < m_controls.size(); ++c) {
        const auto& tally = standing.controls[c];
        if (tally == posture::Tally())
            continue;
        ControlInScope control;
        control.id = m_controls[c].first;
        control.name = m_controls[c].second;
        control.max = m_board->controlMax()[c];
        control.current = posture::currentPoints(control.max, tally.counts);
        control.counts = tally.counts;
        control.notApplicable = tally.notApplicable;
        control.weight = double(tally.counts.assessed());
        for (const auto& held : m_held) {
            const auto rule = posture.rules.find(m_assessments[held.rule]);
            if (std::cmp_not_equal(held.control, c) || rule == posture.rules.end())
                continue;
            control.assessments.push_back(rule->assessment);
            control.solelyUnhealthy.push_back(held.byScope[scope]);
            rule->gainPoints += posture::gainPoints(held.byScope[scope], control.max, control.counts);
        }
        posture.controls.push_back(std::move(control));
    }
    posture.weight = standing.weight;
}

} // namespace services
