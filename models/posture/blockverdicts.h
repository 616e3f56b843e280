// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bitmapblocks.h"

#include <array>
#include <cstdint>
#include <span>

namespace posture {

/// Verdicts on neighbouring rows, a bit a row, each row on one side at most.
class BlockVerdicts {
public:
    enum Side : std::uint8_t { Failed, Unknown, Passed, Skipped }; ///< worst first
    static constexpr std::array sides{Failed, Unknown, Passed, Skipped};
    using Bits = core::BitmapBlocks::Bits;
    using Counts = std::array<int, sides.size()>;

    Bits& operator[](Side side) { return m_sides[side]; }
    const Bits& operator[](Side side) const { return m_sides[side]; }
    /// Some rows more on a side.
    void add(Side side, const Bits& rows);
    /// These rows are skipped, whatever was said of them.
    void skip(const Bits& exempt);
    /// Only these rows stay.
    void keep(const Bits& within);
    /// Of these rows nothing is said any more.
    void drop(const Bits& rows);
    /// By resource the worst that any of them says.
    static BlockVerdicts worstOf(std::span<const BlockVerdicts* const> all);
    /// Leaves a row that is on several sides on the worst of them.
    void settle();
    Counts counts() const;

private:
    std::array<Bits, sides.size()> m_sides{};
};

} // namespace posture
