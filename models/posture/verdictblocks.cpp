// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/verdictblocks.h"

#include "posture/scoreboard.h"

#include <algorithm>

namespace posture {

namespace {

using Bits = BlockVerdicts::Bits;

} // namespace

VerdictBlocks::VerdictBlocks(const Scoreboard& board, const std::function<bool(std::size_t rule)>& isWanted, const core::Bitmap* within)
{
    if (within)
        m_within.emplace(*within);
    for (std::size_t r = 0; r < board.rules(); ++r) {
        if (!isWanted(r))
            continue;
        const auto& [healthy, unhealthy, unknown, notApplicable] = board.rule(r).verdicts;
        const auto& exemptions = board.rule(r).exemptions; // a grace period is about the score alone
        const auto read = [&](const core::Bitmap& rows, std::optional<BlockVerdicts::Side> side) {
            if (!rows.isEmpty())
                m_readers.push_back({core::BitmapBlocks(rows), int(r), side});
        };
        read(unhealthy, BlockVerdicts::Failed);
        read(unknown, BlockVerdicts::Unknown);
        read(healthy, BlockVerdicts::Passed);
        read(notApplicable, BlockVerdicts::Skipped);
        read(exemptions.waived, {});
        read(exemptions.mitigated, {});
    }
}

/// The next block in which some rule says something and which the scope meets.
std::uint32_t VerdictBlocks::findBlock()
{
    for (;;) {
        std::uint32_t block = core::BitmapBlocks::none;
        for (const auto& reader : m_readers)
            block = std::min(block, reader.rows.next());
        if (block == core::BitmapBlocks::none || !m_within)
            return block;
        m_within->skipTo(block);
        if (m_within->next() == block || m_within->next() == core::BitmapBlocks::none)
            return m_within->next();
        for (auto& reader : m_readers)
            reader.rows.skipTo(m_within->next());
    }
}

void VerdictBlocks::finishPiece(const Bits& exempt, const Bits* within)
{
    Piece& piece = m_pieces.back();
    piece.verdicts.skip(exempt);
    if (within)
        piece.verdicts.keep(*within);
    piece.counts = piece.verdicts.counts();
    if (piece.counts == BlockVerdicts::Counts{})
        m_pieces.pop_back();
}

void VerdictBlocks::readBlock(std::uint32_t block)
{
    Bits within{}, exempt{};
    if (m_within)
        m_within->read(within);
    const auto finish = [&] { finishPiece(exempt, m_within ? &within : nullptr); };
    std::optional<int> open;
    for (auto& reader : m_readers) {
        if (reader.rows.next() != block)
            continue;
        if (open != reader.rule) {
            if (open)
                finish();
            open = reader.rule;
            m_pieces.push_back({.rule = reader.rule, .verdicts = {}});
            exempt = {};
        }
        reader.rows.read(reader.side ? m_pieces.back().verdicts[*reader.side] : exempt);
    }
    if (open)
        finish();
}

std::span<const VerdictBlocks::Piece> VerdictBlocks::next()
{
    m_pieces.clear();
    while (m_pieces.empty()) {
        const auto block = findBlock();
        if (block == core::BitmapBlocks::none)
            break;
        readBlock(block);
    }
    return m_pieces;
}

} // namespace posture
