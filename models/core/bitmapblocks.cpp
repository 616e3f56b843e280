// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bitmapblocks.h"

#include <algorithm>
#include <cstring>

namespace core {

namespace {

// https://github.com/RoaringBitmap/RoaringFormatSpec
constexpr std::uint32_t withRuns = 12347, leastWithOffsets = 4, mostRows = 4096, blocksOfContainer = 16;
constexpr std::size_t bytesOfBlock = BitmapBlocks::rows / 8;

} // namespace

BitmapBlocks::BitmapBlocks(const Bitmap& bitmap) : m_bytes(bitmap.serialized())
{
    const auto cookie = std::uint32_t(number(0)) | std::uint32_t(number(1)) << 16;
    const bool hasRuns = (cookie & 0xFFFF) == withRuns;
    const std::uint32_t containers = hasRuns ? (cookie >> 16) + 1 : std::uint32_t(number(2)) | std::uint32_t(number(3)) << 16;
    const std::size_t flags = 4, heads = hasRuns ? flags + (containers + 7) / 8 : 8;
    std::size_t offset = heads + std::size_t(containers) * 4;
    if (!hasRuns || containers >= leastWithOffsets)
        offset += std::size_t(containers) * 4;
    m_containers.reserve(containers);
    for (std::uint32_t c = 0; c < containers; ++c) {
        std::uint16_t head[2];
        std::memcpy(head, m_bytes.data() + heads + std::size_t(c) * 4, sizeof head);
        Container container{.firstBlock = head[0] * blocksOfContainer, .size = head[1] + 1U, .offset = offset};
        if (hasRuns && (m_bytes[flags + c / 8] >> c % 8 & 1) != 0) {
            std::uint16_t runs = 0;
            std::memcpy(&runs, m_bytes.data() + offset, sizeof runs);
            container.kind = Kind::Runs;
            container.size = runs;
            container.offset += 2;
            offset += 2 + std::size_t(runs) * 4;
        } else if (container.size > mostRows) {
            container.kind = Kind::Bits;
            offset += bytesOfBlock * blocksOfContainer;
        } else {
            offset += std::size_t(container.size) * 2;
        }
        m_containers.push_back(container);
    }
    find();
}

/// A number of two bytes in the container; of the head while there is no container.
std::uint16_t BitmapBlocks::number(std::size_t place) const
{
    const std::size_t offset = m_containers.empty() ? 0 : m_containers[m_container].offset;
    std::uint16_t number = 0;
    std::memcpy(&number, m_bytes.data() + offset + place * 2, sizeof number);
    return number;
}

bool BitmapBlocks::isEmpty(std::uint32_t blockOfContainer) const
{
    Bits bits;
    std::memcpy(bits.data(), m_bytes.data() + m_containers[m_container].offset + blockOfContainer * bytesOfBlock, sizeof bits);
    return std::ranges::all_of(bits, [](std::uint64_t word) { return word == 0; });
}

/// Sets m_next, in this container or one behind it.
void BitmapBlocks::find()
{
    for (; m_container < m_containers.size(); ++m_container, m_at = 0, m_inRun = 0) {
        const Container& container = m_containers[m_container];
        std::uint32_t block = blocksOfContainer;
        switch (container.kind) {
        case Kind::Rows:
            if (m_at < container.size)
                block = number(m_at) / rows;
            break;
        case Kind::Bits:
            while (m_at < blocksOfContainer && isEmpty(m_at))
                ++m_at;
            block = m_at;
            break;
        case Kind::Runs:
            if (m_at < container.size)
                block = std::max<std::uint32_t>(number(std::size_t(m_at) * 2), m_inRun) / rows;
            break;
        }
        if (block < blocksOfContainer) {
            m_next = container.firstBlock + block;
            return;
        }
    }
    m_next = none;
}

void BitmapBlocks::readRows(Bits& bits, std::uint32_t block)
{
    const std::uint32_t size = m_containers[m_container].size;
    const char* at = m_bytes.data() + m_containers[m_container].offset;
    const auto row = [at](std::uint32_t i) {
        std::uint16_t number = 0;
        std::memcpy(&number, at + std::size_t(i) * 2, sizeof number);
        return std::uint32_t(number);
    };
    std::uint32_t i = m_at;
    while (i < size && row(i) / rows == block) {
        const std::uint32_t word = row(i) / 64;
        std::uint64_t set = 0;
        for (; i < size && row(i) / 64 == word; ++i)
            set |= std::uint64_t(1) << row(i) % 64;
        bits[word % bits.size()] |= set;
    }
    m_at = i;
}

void BitmapBlocks::readRuns(Bits& bits, std::uint32_t block)
{
    const std::uint32_t size = m_containers[m_container].size, end = (block + 1) * rows;
    const char* at = m_bytes.data() + m_containers[m_container].offset;
    std::uint32_t run = m_at, inRun = m_inRun;
    for (; run < size; ++run) {
        std::uint16_t numbers[2]; // the first row, and how many follow it
        std::memcpy(numbers, at + std::size_t(run) * sizeof numbers, sizeof numbers);
        const std::uint32_t behind = numbers[0] + numbers[1] + 1U;
        const std::uint32_t from = std::max<std::uint32_t>(numbers[0], inRun), till = std::min(behind, end);
        if (from >= end)
            break;
        const std::uint32_t first = from / 64 % bits.size(), last = (till - 1) / 64 % bits.size();
        const std::uint64_t upwards = ~std::uint64_t(0) << from % 64, downwards = ~std::uint64_t(0) >> (63 - (till - 1) % 64);
        if (first == last) {
            bits[first] |= upwards & downwards;
        } else {
            bits[first] |= upwards;
            std::fill(bits.begin() + first + 1, bits.begin() + last, ~std::uint64_t(0));
            bits[last] |= downwards;
        }
        inRun = till;
        if (behind > end)
            break;
    }
    m_at = run;
    m_inRun = inRun;
}

void BitmapBlocks::read(Bits& bits)
{
    const Container& container = m_containers[m_container];
    const std::uint32_t block = m_next - container.firstBlock;
    switch (container.kind) {
    case Kind::Rows: readRows(bits, block); break;
    case Kind::Runs: readRuns(bits, block); break;
    case Kind::Bits: {
        Bits more;
        std::memcpy(more.data(), m_bytes.data() + container.offset + block * bytesOfBlock, sizeof more);
        for (std::size_t i = 0; i < bits.size(); ++i)
            bits[i] |= more[i];
        m_at = block + 1;
        break;
    }
    }
    find();
}

void BitmapBlocks::skipTo(std::uint32_t block)
{
    if (m_next >= block)
        return;
    while (m_container + 1 < m_containers.size() && m_containers[m_container + 1].firstBlock <= block) {
        ++m_container;
        m_at = m_inRun = 0;
    }
    find();
    while (m_next < block) {
        Bits passedOver{};
        read(passedOver);
    }
}

} // namespace core
