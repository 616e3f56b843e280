// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bitmapblocks.h"

#include <algorithm>
#include <limits>
#include <random>

#include <QTest>

using core::Bitmap;
using core::BitmapBlocks;

namespace {

using Rows = std::vector<std::uint32_t>;

/// Sparse rows, dense ones with gaps, runs within and across blocks, and both ends. The parts make that the bitmap has
/// containers of all kinds and both of its file heads.
Rows someRows(unsigned parts)
{
    std::mt19937 dice(parts);
    Rows rows;
    if ((parts & 1) != 0)
        rows = {0, 4095, 4096, 65'535, 65'536, std::numeric_limits<std::uint32_t>::max()};
    for (std::uint32_t row = 200'000; (parts & 2) != 0 && row < 230'000; ++row)
        rows.push_back(row);
    for (std::uint32_t row = 270'000; (parts & 2) != 0 && row < 290'000; row += row % 9 == 8 ? 3000 : 1)
        rows.push_back(row);
    for (int i = 0; (parts & 4) != 0 && i < 30'000; ++i)
        rows.push_back((i % 2 == 0 ? 70'000 : 110'000) + dice() % 10'000);
    for (int i = 0; (parts & 8) != 0 && i < 500; ++i)
        rows.push_back(dice());
    std::ranges::sort(rows);
    const auto twice = std::ranges::unique(rows);
    rows.erase(twice.begin(), twice.end());
    return rows;
}

Bitmap bitmapOf(const Rows& rows)
{
    Bitmap bitmap;
    bitmap.addMany(rows.data(), rows.size());
    bitmap.optimize();
    return bitmap;
}

/// The rows of the next block, which are added to what is there.
Rows readBlock(BitmapBlocks& blocks)
{
    const std::uint32_t first = blocks.next() * BitmapBlocks::rows;
    BitmapBlocks::Bits bits{};
    blocks.read(bits);
    Rows rows;
    for (std::uint32_t i = 0; i < BitmapBlocks::rows; ++i) {
        if ((bits[i / 64] >> i % 64 & 1) != 0)
            rows.push_back(first + i);
    }
    return rows;
}

} // namespace

class TestBitmap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blocksHoldEveryRowOnceAndNoneIsEmpty()
    {
        for (unsigned parts = 0; parts < 16; ++parts) {
            const Rows rows = someRows(parts);
            const Bitmap bitmap = bitmapOf(rows);
            BitmapBlocks blocks(bitmap);
            Rows read;
            while (blocks.next() != BitmapBlocks::none) {
                const Rows block = readBlock(blocks);
                QVERIFY(!block.empty());
                read.insert(read.end(), block.begin(), block.end());
            }
            QVERIFY(read == rows);
        }
    }

    void runsAreReadInBitmapsOfAnySize()
    {
        Rows rows;
        for (std::uint32_t part = 0; part < 10; ++part) {
            for (std::uint32_t row = 0; row < 5000; ++row)
                rows.push_back(part * 65'536 + 100 + row);
            const Bitmap bitmap = bitmapOf(rows);
            BitmapBlocks blocks(bitmap);
            Rows read;
            while (blocks.next() != BitmapBlocks::none) {
                const Rows block = readBlock(blocks);
                read.insert(read.end(), block.begin(), block.end());
            }
            QVERIFY(read == rows);
        }
    }

    void aBlockIsAddedToWhatIsThere()
    {
        const Bitmap bitmap = bitmapOf(someRows(15));
        BitmapBlocks blocks(bitmap);
        while (blocks.next() != BitmapBlocks::none) {
            BitmapBlocks::Bits full;
            full.fill(~std::uint64_t(0));
            blocks.read(full);
            QVERIFY(std::ranges::all_of(full, [](std::uint64_t word) { return word == ~std::uint64_t(0); }));
        }
    }

    void blocksAreSkippedForwardsAndNeverBack()
    {
        std::mt19937 dice(3);
        for (unsigned parts = 0; parts < 16; ++parts) {
            const Rows rows = someRows(parts);
            const Bitmap bitmap = bitmapOf(rows);
            for (int turn = 0; turn < 20; ++turn) {
                BitmapBlocks blocks(bitmap);
                std::uint32_t least = 0;
                for (int step = 0; step < 12; ++step) {
                    const std::uint32_t to = turn % 3 == 0 ? dice() / BitmapBlocks::rows : dice() % 80;
                    blocks.skipTo(to);
                    least = std::max(least, to);
                    const auto row = std::ranges::lower_bound(rows, least, {}, [](std::uint32_t r) { return r / BitmapBlocks::rows; });
                    QCOMPARE(blocks.next(), row == rows.end() ? BitmapBlocks::none : *row / BitmapBlocks::rows);
                    if (row == rows.end() || dice() % 2 == 0)
                        continue;
                    least = *row / BitmapBlocks::rows + 1;
                    const auto behind = std::ranges::lower_bound(rows, least, {}, [](std::uint32_t r) { return r / BitmapBlocks::rows; });
                    QVERIFY(readBlock(blocks) == Rows(row, behind));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBitmap)
#include "test_bitmap.moc"
