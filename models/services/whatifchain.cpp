// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/whatifchain.h"

#include <algorithm>

namespace services {

namespace {

constexpr std::size_t mostKept = 24; // boards; each shares what its step did not touch

std::optional<double> percentOf(const posture::PlaceStanding& place)
{
    return place.numbers.share ? std::optional(*place.numbers.share * 100) : std::nullopt;
}

QList<domain::WhatIfControl> controlsOf(const posture::PlaceStanding& before, const posture::PlaceStanding& after)
{
    QList<domain::WhatIfControl> controls;
    for (const auto& was : before.controls) {
        const auto willBe = std::ranges::find(after.controls, was.id, &posture::PlacedControl::id);
        const double points = willBe == after.controls.end() ? was.numbers.current : willBe->numbers.current;
        controls.append({was.id, was.name, was.numbers.max, was.numbers.current, points});
    }
    return controls;
}

} // namespace

void WhatIfChain::begin(const domain::ScopeSelection& scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    m_links.clear();
    m_before = m_board->whole(m_board->board(), scope);
}

/// Leaves the links that the new question begins with, back to one whose board was kept.
void WhatIfChain::shorten(const QList<domain::WhatIfStep>& steps)
{
    std::size_t same = 0;
    while (same < m_links.size() && std::cmp_less(same, steps.size()) && m_links[same].step == steps[qsizetype(same)])
        ++same;
    while (same > 0 && !m_links[same - 1].board)
        --same;
    m_links.erase(m_links.begin() + std::ptrdiff_t(same), m_links.end());
}

core::Result<void> WhatIfChain::lengthen(const domain::WhatIfStep& step, const Resolve& resolve)
{
    Fix fix{step.key, {}, step.kind};
    if (step.resourceIds) {
        auto numbers = resolve(*step.resourceIds);
        if (!numbers)
            return std::unexpected(numbers.error());
        fix.resources = std::move(*numbers);
    }
    const auto before = m_links.empty() ? percentOf(*m_before) : m_links.back().percent;
    const auto reach = m_board->reach(fix, *m_scope);
    Link link{step, {m_board->knows(step.key), reach.unhealthy, reach.turned, 0}, {}, m_board->after(last(), fix)};
    link.percent = percentOf(m_board->whole(*link.board, *m_scope));
    if (before && link.percent)
        link.gain.gainPercent = *link.percent - *before;
    m_links.push_back(std::move(link));
    // The board before the last one stays as well: the row pointed at comes and goes behind those that are ticked.
    if (const std::size_t drop = m_links.size() - 1; drop >= mostKept + 2)
        m_links[drop - 2].board.reset();
    return {};
}

core::Result<domain::WhatIf> WhatIfChain::answer(const domain::WhatIfQuery& query, const Resolve& resolve, const core::CancelToken& token)
{
    begin(query.scope);
    shorten(query.steps);
    while (std::cmp_less(m_links.size(), query.steps.size())) {
        if (token.stop_requested())
            return core::cancelled();
        if (auto added = lengthen(query.steps[qsizetype(m_links.size())], resolve); !added)
            return std::unexpected(added.error());
    }
    const auto after = m_links.empty() ? *m_before : m_board->whole(last(), query.scope);
    domain::WhatIf answer;
    answer.before = percentOf(*m_before);
    answer.after = percentOf(after);
    answer.unhealthyBefore = m_before->numbers.tally.counts.unhealthy;
    answer.unhealthyAfter = after.numbers.tally.counts.unhealthy;
    answer.controls = controlsOf(*m_before, after);
    answer.asOf = m_before->asOf;
    for (const auto& link : m_links)
        answer.steps.append(link.gain);
    return answer;
}

} // namespace services
