// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/blockverdicts.h"

namespace posture {

namespace {

using Bits = BlockVerdicts::Bits;

/// Bytes are summed side by side, which the compiler turns into vector code on every processor.
int countOf(const Bits& bits)
{
    constexpr std::uint64_t ones = ~std::uint64_t(0);
    std::uint64_t sum = 0;
    for (std::size_t first = 0; first < bits.size(); first += 16) {
        std::uint64_t bytes = 0; // 16 words bring at most 128 to each byte
        for (std::size_t i = first; i < first + 16; ++i) {
            std::uint64_t word = bits[i];
            word -= word >> 1 & ones / 3;
            word = (word & ones / 5) + (word >> 2 & ones / 5);
            bytes += (word + (word >> 4)) & ones / 17;
        }
        constexpr std::uint64_t evenBytes = ones / 257;
        sum += ((bytes & evenBytes) + (bytes >> 8 & evenBytes)) * (ones / 65535) >> 48;
    }
    return int(sum);
}

} // namespace

void BlockVerdicts::add(Side side, const Bits& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_sides[side][i] |= rows[i];
}

void BlockVerdicts::skip(const Bits& exempt)
{
    for (std::size_t i = 0; i < exempt.size(); ++i) {
        m_sides[Failed][i] &= ~exempt[i];
        m_sides[Unknown][i] &= ~exempt[i];
        m_sides[Passed][i] &= ~exempt[i];
        m_sides[Skipped][i] |= exempt[i];
    }
}

void BlockVerdicts::keep(const Bits& within)
{
    for (auto& side : m_sides) {
        for (std::size_t i = 0; i < within.size(); ++i)
            side[i] &= within[i];
    }
}

void BlockVerdicts::drop(const Bits& rows)
{
    for (auto& side : m_sides) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            side[i] &= ~rows[i];
    }
}

BlockVerdicts BlockVerdicts::worstOf(std::span<const BlockVerdicts* const> all)
{
    BlockVerdicts worst;
    for (const BlockVerdicts* one : all) {
        for (const auto side : sides)
            worst.add(side, (*one)[side]);
    }
    worst.settle();
    return worst;
}

void BlockVerdicts::settle()
{
    auto& [failed, unknown, passed, skipped] = m_sides;
    for (std::size_t i = 0; i < failed.size(); ++i) {
        skipped[i] &= ~(failed[i] | unknown[i] | passed[i]);
        passed[i] &= ~(failed[i] | unknown[i]);
        unknown[i] &= ~failed[i];
    }
}

BlockVerdicts::Counts BlockVerdicts::counts() const
{
    Counts counts{};
    for (std::size_t side = 0; side < counts.size(); ++side)
        counts[side] = countOf(m_sides[side]);
    return counts;
}

} // namespace posture
