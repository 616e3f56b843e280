// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/verdictblocks.h"

#include "posture/scoreboard.h"

#include <algorithm>

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

BlockVerdicts BlockVerdicts::worstOf(std::span<const BlockVerdicts* const> all)
{
    BlockVerdicts worst;
    for (const BlockVerdicts* one : all) {
        for (std::size_t side = 0; side < worst.m_sides.size(); ++side) {
            for (std::size_t i = 0; i < worst.m_sides[side].size(); ++i)
                worst.m_sides[side][i] |= one->m_sides[side][i];
        }
    }
    auto& [failed, unknown, passed, skipped] = worst.m_sides;
    for (std::size_t i = 0; i < failed.size(); ++i) {
        skipped[i] &= ~(failed[i] | unknown[i] | passed[i]);
        passed[i] &= ~(failed[i] | unknown[i]);
        unknown[i] &= ~failed[i];
    }
    return worst;
}

BlockVerdicts::Counts BlockVerdicts::counts() const
{
    Counts counts{};
    for (std::size_t side = 0; side < counts.size(); ++side)
        counts[side] = countOf(m_sides[side]);
    return counts;
}

VerdictBlocks::VerdictBlocks(const Scoreboard& board, const std::function<bool(std::size_t rule)>& isWanted, const core::Bitmap* within)
{
    if (within)
        m_within.emplace(*within);
    for (std::size_t r = 0; r < board.rules(); ++r) {
        if (!isWanted(r))
            continue;
        const auto& [healthy, unhealthy, unknown, notApplicable] = board.rule(r).verdicts;
        const auto& [waived, mitigated] = board.rule(r).exemptions;
        const auto read = [&](const core::Bitmap& rows, std::optional<BlockVerdicts::Side> side) {
            if (!rows.isEmpty())
                m_readers.push_back({core::BitmapBlocks(rows), int(r), side});
        };
        read(unhealthy, BlockVerdicts::Failed);
        read(unknown, BlockVerdicts::Unknown);
        read(healthy, BlockVerdicts::Passed);
        read(notApplicable, BlockVerdicts::Skipped);
        read(waived, {});
        read(mitigated, {});
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
