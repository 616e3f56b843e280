// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/estateboard.h"

#include "services/placelist.h"
#include "services/readcontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

using posture::PlaceStanding;
using Kind = PlaceStanding::Kind;
using Step = posture::Scoreboard::Step;

EstateBoard::EstateBoard(store::PostureFacts facts)
{
    m_parts = makeBoardParts(facts);
    begin(std::move(facts));
}

EstateBoard::EstateBoard(store::PostureFacts facts, BoardParts parts) : m_parts(std::move(parts))
{
    begin(std::move(facts));
}

void EstateBoard::begin(store::PostureFacts facts)
{
    m_scopeOfRow = m_parts.layout.scopeOfRow;
    m_board.emplace(std::move(m_parts.layout), std::move(m_parts.rules));
    m_posture = std::make_unique<PostureModel>(std::move(facts));
}

/// The cloud's own numbers beside ours.
void EstateBoard::addReported(PlaceStanding& place, qint64 scope) const
{
    const auto& facts = m_posture->facts();
    for (const auto& score : facts.scores) {
        if (score.scope == scope)
            place.reported = {score.max, score.current, score.percent / 100, score.weight, {}};
    }
    for (const auto& fact : facts.controls) {
        if (fact.scope != scope)
            continue;
        const posture::Tally tally{{fact.healthy, fact.unhealthy}, fact.notApplicable, 0};
        auto numbers = posture::controlNumbers(fact.max, tally);
        numbers.current = fact.current;
        numbers.weight = fact.weight;
        for (auto& control : place.controls) {
            if (control.id == fact.id)
                control.reported = numbers;
        }
    }
}

PlaceStanding EstateBoard::place(const posture::Scoreboard& board, Kind kind, const QString& id, const QString& name, const QList<qint64>& scopes) const
{
    std::vector<std::uint32_t> numbers;
    QDateTime asOf;
    for (const qint64 scope : scopes) {
        const auto number = m_parts.scopeNumbers.value(scope);
        numbers.push_back(number);
        const auto read = board.scope(number).resources == posture::Tally() ? QDateTime() : readTime(*m_posture, scope);
        if (read.isValid() && (!asOf.isValid() || read < asOf))
            asOf = read;
    }
    auto place = posture::placeOf(board.together(numbers), kind, id, m_parts.controls, m_board->controlMax());
    place.name = name;
    place.asOf = asOf;
    if (scopes.size() == 1)
        addReported(place, scopes.front());
    return place;
}

/// What sums others up is left out, unless something is assessed of it itself: they are there themselves.
bool EstateBoard::standsAlone(const posture::Scoreboard& board, const store::ScopeFact& scope) const
{
    const bool isEmpty = board.scope(m_parts.scopeNumbers.value(scope.id)).resources == posture::Tally();
    return !isEmpty || (!isTotal(scope.kind) && m_posture->posture(scope.id));
}

QList<PlaceStanding> EstateBoard::places(const posture::Scoreboard& board, const domain::ScopeSelection& selection) const
{
    QList<PlaceStanding> places;
    for (const auto& [kind, id, name, scopes] : placesOf(*m_posture, selection, [&](const auto& scope) { return standsAlone(board, scope); }))
        places.append(place(board, kind, id, name, scopes));
    return places;
}

namespace {

Step::Kind stepOf(domain::WhatIfKind kind)
{
    switch (kind) {
    case domain::WhatIfKind::Fix: break;
    case domain::WhatIfKind::Waive: return Step::Kind::Waive;
    case domain::WhatIfKind::Mitigate: return Step::Kind::Mitigate;
    }
    return Step::Kind::Fix;
}

} // namespace

/// What a newer form of the same demand replaces goes with it.
void EstateBoard::addSteps(const Fix& fix, std::vector<Step>& steps) const
{
    const auto kind = stepOf(fix.kind);
    std::optional<core::Bitmap> rows;
    if (fix.resources)
        rows = rowsOf(*fix.resources);
    for (const int rule : m_parts.rulesByKey.values(fix.recommendation.toLower())) {
        steps.push_back({kind, rule, rows});
        for (const int older : m_parts.olderThan[std::size_t(rule)]) {
            auto replaced = m_board->rule(std::size_t(rule)).verdicts.unhealthy;
            if (rows)
                replaced &= *rows;
            steps.push_back({kind, older, std::move(replaced)});
        }
    }
}

QList<PlaceStanding> EstateBoard::placesAfter(const QList<Fix>& fixes, const domain::ScopeSelection& selection) const
{
    std::vector<Step> steps;
    for (const auto& fix : fixes)
        addSteps(fix, steps);
    return places(m_board->with(steps), selection);
}

posture::Scoreboard EstateBoard::after(const posture::Scoreboard& board, const Fix& fix) const
{
    std::vector<Step> steps;
    addSteps(fix, steps);
    return board.with(steps);
}

PlaceStanding EstateBoard::whole(const posture::Scoreboard& board, const domain::ScopeSelection& selection) const
{
    auto scopes = m_posture->select(selection);
    scopes.removeIf([&](qint64 id) { return !standsAlone(board, *m_posture->scope(id)); });
    return place(board, Kind::Selection, u"selection"_s, {}, scopes);
}

EstateBoard::Reach EstateBoard::reach(const Fix& fix, const domain::ScopeSelection& selection) const
{
    std::vector<bool> inside(m_board->scopes());
    for (const qint64 scope : m_posture->select(selection))
        inside[m_parts.scopeNumbers.value(scope)] = true;
    const auto count = [&](const core::Bitmap& rows) {
        int sum = 0;
        rows.forEachBlock([&](std::span<const std::uint32_t> block) {
            sum += int(std::ranges::count_if(
                block, [&](std::uint32_t row) { return m_scopeOfRow[row] != posture::Scoreboard::nowhere && inside[m_scopeOfRow[row]]; }));
        });
        return sum;
    };
    Reach reach;
    for (const int rule : m_parts.rulesByKey.values(fix.recommendation.toLower())) {
        const auto& unhealthy = m_board->rule(std::size_t(rule)).verdicts.unhealthy;
        const int all = count(unhealthy);
        reach.unhealthy += all;
        reach.turned += fix.resources ? count(unhealthy & rowsOf(*fix.resources)) : all;
    }
    return reach;
}

core::Bitmap EstateBoard::rowsOf(const QList<qint64>& resources) const
{
    core::Bitmap rows;
    for (const qint64 resource : resources) {
        const auto [begin, end] = std::ranges::equal_range(m_parts.numbers, resource, {}, [](const auto& pair) { return pair.first; });
        for (const auto& [number, row] : std::ranges::subrange(begin, end))
            rows.add(row);
    }
    return rows;
}

PlaceStanding EstateBoard::part(Kind kind, const QString& id, const QList<qint64>& resources) const
{
    return posture::placeOf(m_board->of(rowsOf(resources)), kind, id, m_parts.controls, m_board->controlMax());
}

} // namespace services
