// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/controlsides.h"

#include <algorithm>

namespace posture {

namespace {

using Bits = BlockVerdicts::Bits;

/// The rows of the one that are not of the other.
Bits less(const Bits& rows, const Bits& others)
{
    Bits left;
    for (std::size_t i = 0; i < left.size(); ++i)
        left[i] = rows[i] & ~others[i];
    return left;
}

} // namespace

RowScopes::RowScopes(std::vector<std::uint32_t> scopeOfRow) : m_scopeOfRow(std::move(scopeOfRow))
{
    m_isAlike.reserve(m_scopeOfRow.size() / wordRows);
    for (std::size_t first = 0; first + wordRows <= m_scopeOfRow.size(); first += wordRows) {
        const std::uint32_t* scopes = &m_scopeOfRow[first];
        std::uint32_t differences = 0;
        for (std::size_t i = 0; i < wordRows; ++i)
            differences |= scopes[i] ^ scopes[0];
        m_isAlike.push_back(differences == 0 && scopes[0] != nowhere);
    }
}

void ControlSides::count(std::uint32_t number, BlockVerdicts::Side side, const Bits& rows, int sign, const RowScopes& scopes)
{
    scopes.forEach(number, rows, [&](std::uint32_t scope, int n) { m_counts[scope][side] += n * sign; });
}

void ControlSides::put(std::uint32_t number, const BlockVerdicts& now, const RowScopes& scopes)
{
    if (number >= m_blocks.size())
        m_blocks.resize(number + 1);
    auto& block = m_blocks[number];
    for (const auto side : BlockVerdicts::sides) {
        if (block) {
            count(number, side, less((*block)[side], now[side]), -1, scopes);
            count(number, side, less(now[side], (*block)[side]), 1, scopes);
        } else {
            count(number, side, now[side], 1, scopes);
        }
    }
    block = std::make_shared<const BlockVerdicts>(now);
}

} // namespace posture
