// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bitmapblocks.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace posture {

class Scoreboard;

/// Verdicts on neighbouring rows, a bit a row, each row on one side at most.
class BlockVerdicts {
public:
    enum Side : std::uint8_t { Failed, Unknown, Passed, Skipped }; ///< worst first
    using Bits = core::BitmapBlocks::Bits;
    using Counts = std::array<int, 4>;

    Bits& operator[](Side side) { return m_sides[side]; }
    /// These rows are skipped, whatever was said of them.
    void skip(const Bits& exempt);
    /// Only these rows stay.
    void keep(const Bits& within);
    /// By resource the worst that any of them says.
    static BlockVerdicts worstOf(std::span<const BlockVerdicts* const> all);
    Counts counts() const;

private:
    std::array<Bits, 4> m_sides{};
};

/// The verdicts of a board's rules, exemptions taken out, in blocks of neighbouring rows. Rows of one type of resource are
/// neighbours and few rules concern them, so that sets over many rules are formed here with little work.
class VerdictBlocks {
public:
    struct Piece {
        int rule = 0;
        BlockVerdicts verdicts;
        BlockVerdicts::Counts counts{};
    };

    /// Of the rules that `isWanted`; `within`: on these rows alone.
    VerdictBlocks(const Scoreboard& board, const std::function<bool(std::size_t rule)>& isWanted, const core::Bitmap* within);
    /// The rules that say something in the next block; none: that was all. Valid until the next call.
    std::span<const Piece> next();

private:
    struct Reader {
        core::BitmapBlocks rows;
        int rule;
        std::optional<BlockVerdicts::Side> side; ///< none: an exemption
    };

    std::uint32_t findBlock();
    void readBlock(std::uint32_t block);
    void finishPiece(const BlockVerdicts::Bits& exempt, const BlockVerdicts::Bits* within);

    std::vector<Reader> m_readers; ///< by rule, exemptions behind verdicts
    std::optional<core::BitmapBlocks> m_within;
    std::vector<Piece> m_pieces;
};

} // namespace posture
