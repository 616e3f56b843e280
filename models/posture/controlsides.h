// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posture/blockverdicts.h"

#include <bit>
#include <limits>
#include <memory>
#include <vector>

namespace posture {

/// Which scope each row is of.
class RowScopes {
public:
    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

    explicit RowScopes(std::vector<std::uint32_t> scopeOfRow);
    /// Calls f(scope, number of rows) for the rows of a block until all that have a scope are told; one scope may come several times.
    template<class F>
    void forEach(std::uint32_t block, const BlockVerdicts::Bits& rows, F f) const
    {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::uint64_t word = rows[i];
            if (word == 0)
                continue;
            const std::size_t number = block * rows.size() + i;
            if (isAlike(number)) {
                f(m_scopeOfRow[number * wordRows], std::popcount(word));
                continue;
            }
            for (; word != 0; word &= word - 1) {
                const std::size_t row = number * wordRows + std::size_t(std::countr_zero(word));
                if (row < m_scopeOfRow.size() && m_scopeOfRow[row] != nowhere)
                    f(m_scopeOfRow[row], 1);
            }
        }
    }

private:
    static constexpr std::size_t wordRows = 64;

    bool isAlike(std::size_t word) const { return word < m_isAlike.size() && m_isAlike[word] != 0; }

    std::vector<std::uint32_t> m_scopeOfRow;
    std::vector<std::uint8_t> m_isAlike; ///< of each 64 rows: all are of one scope
};

/// Where the resources of a control stand, each on one side at most, and how many of each scope. Copies share what they have in
/// common.
class ControlSides {
public:
    explicit ControlSides(std::uint32_t scopes) : m_counts(scopes) {}

    /// Null: nothing stands anywhere in this block.
    const BlockVerdicts* block(std::uint32_t number) const { return number < m_blocks.size() ? m_blocks[number].get() : nullptr; }
    /// From now on a block is so.
    void put(std::uint32_t number, const BlockVerdicts& now, const RowScopes& scopes);
    const BlockVerdicts::Counts& counts(std::uint32_t scope) const { return m_counts[scope]; }

private:
    void count(std::uint32_t number, BlockVerdicts::Side side, const BlockVerdicts::Bits& rows, int sign, const RowScopes& scopes);

    std::vector<std::shared_ptr<const BlockVerdicts>> m_blocks;
    std::vector<BlockVerdicts::Counts> m_counts; ///< by scope
};

} // namespace posture
