// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posture/blockverdicts.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace posture {

class Scoreboard;

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
