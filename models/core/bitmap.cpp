// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bitmap.h"

#include <roaring/roaring.h>

namespace core {

Bitmap::Bitmap() : m_bits(roaring_bitmap_create()) {}

Bitmap::~Bitmap()
{
    if (m_bits)
        roaring_bitmap_free(m_bits);
}

Bitmap::Bitmap(const Bitmap& other) : m_bits(roaring_bitmap_copy(other.m_bits)) {}

void Bitmap::add(std::uint32_t row)
{
    roaring_bitmap_add(m_bits, row);
}

void Bitmap::addMany(const std::uint32_t* rows, std::size_t n)
{
    roaring_bitmap_add_many(m_bits, n, rows);
}

void Bitmap::addRange(std::uint64_t first, std::uint64_t end)
{
    roaring_bitmap_add_range(m_bits, first, end);
}

void Bitmap::remove(std::uint32_t row)
{
    roaring_bitmap_remove(m_bits, row);
}

bool Bitmap::contains(std::uint32_t row) const
{
    return roaring_bitmap_contains(m_bits, row);
}

std::uint64_t Bitmap::count() const
{
    return roaring_bitmap_get_cardinality(m_bits);
}

bool Bitmap::isEmpty() const
{
    return roaring_bitmap_is_empty(m_bits);
}

std::optional<std::uint32_t> Bitmap::first() const
{
    return isEmpty() ? std::nullopt : std::optional(roaring_bitmap_minimum(m_bits));
}

std::uint64_t Bitmap::countOfAnd(const Bitmap& other) const
{
    return roaring_bitmap_and_cardinality(m_bits, other.m_bits);
}

bool Bitmap::intersects(const Bitmap& other) const
{
    return roaring_bitmap_intersect(m_bits, other.m_bits);
}

Bitmap Bitmap::unionOf(std::span<const Bitmap* const> all)
{
    std::vector<const roaring_bitmap_t*> bits;
    bits.reserve(all.size());
    for (const Bitmap* one : all)
        bits.push_back(one->m_bits);
    return Bitmap(roaring_bitmap_or_many(bits.size(), bits.data()));
}

Bitmap operator&(const Bitmap& a, const Bitmap& b)
{
    return Bitmap(roaring_bitmap_and(a.m_bits, b.m_bits));
}

Bitmap operator-(const Bitmap& a, const Bitmap& b)
{
    return Bitmap(roaring_bitmap_andnot(a.m_bits, b.m_bits));
}

bool operator==(const Bitmap& a, const Bitmap& b)
{
    return roaring_bitmap_equals(a.m_bits, b.m_bits);
}

std::size_t Bitmap::bytes() const
{
    return roaring_bitmap_size_in_bytes(m_bits);
}

std::vector<char> Bitmap::serialized() const
{
    std::vector<char> bytes(roaring_bitmap_portable_size_in_bytes(m_bits));
    roaring_bitmap_portable_serialize(m_bits, bytes.data());
    return bytes;
}

std::optional<Bitmap> Bitmap::parsed(std::span<const char> bytes)
{
    Bitmap bitmap(roaring_bitmap_portable_deserialize_safe(bytes.data(), bytes.size()));
    if (!bitmap.m_bits || roaring_bitmap_portable_size_in_bytes(bitmap.m_bits) != bytes.size())
        return {};
    // The library takes the counts of rows as they are told, and writes by them.
    std::uint64_t seen = 0;
    bool isAscending = true;
    std::int64_t last = -1;
    bitmap.forEachBlock([&](std::span<const std::uint32_t> block) {
        for (const std::uint32_t row : block) {
            isAscending &= std::int64_t(row) > last;
            last = row;
        }
        seen += block.size();
    });
    return isAscending && seen == bitmap.count() ? std::optional(std::move(bitmap)) : std::nullopt;
}

Bitmap::Walk::Walk(const Bitmap& bitmap) : m_at(roaring_create_iterator(bitmap.m_bits)) {}

Bitmap::Walk::~Walk()
{
    roaring_free_uint32_iterator(m_at);
}

std::span<const std::uint32_t> Bitmap::Walk::next()
{
    return {m_block.data(), roaring_read_uint32_iterator(m_at, m_block.data(), std::uint32_t(m_block.size()))};
}

Bitmap& Bitmap::operator|=(const Bitmap& other)
{
    roaring_bitmap_or_inplace(m_bits, other.m_bits);
    return *this;
}

Bitmap& Bitmap::operator&=(const Bitmap& other)
{
    roaring_bitmap_and_inplace(m_bits, other.m_bits);
    return *this;
}

Bitmap& Bitmap::operator-=(const Bitmap& other)
{
    roaring_bitmap_andnot_inplace(m_bits, other.m_bits);
    return *this;
}

void Bitmap::optimize()
{
    roaring_bitmap_run_optimize(m_bits);
    roaring_bitmap_shrink_to_fit(m_bits);
}

std::vector<std::uint32_t> Bitmap::rows() const
{
    std::vector<std::uint32_t> rows(count());
    roaring_bitmap_to_uint32_array(m_bits, rows.data());
    return rows;
}

std::vector<std::uint64_t> Bitmap::flat(std::uint32_t size) const
{
    std::vector<std::uint64_t> words(size / 64 + 1);
    struct Out {
        std::vector<std::uint64_t>& words;
    } out{words};
    roaring_iterate(
        m_bits,
        [](std::uint32_t row, void* p) {
            auto& w = static_cast<Out*>(p)->words;
            if (row / 64 < w.size())
                w[row / 64] |= std::uint64_t(1) << (row % 64);
            return true;
        },
        &out);
    return words;
}

} // namespace core
