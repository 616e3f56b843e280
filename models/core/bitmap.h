// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

typedef struct roaring_bitmap_s roaring_bitmap_t;
struct roaring_uint32_iterator_s;

namespace core {

/// A set of rows: a Roaring bitmap as a value. Deep copies; const use from several threads is safe.
class Bitmap {
public:
    Bitmap();
    ~Bitmap();
    Bitmap(const Bitmap& other);
    Bitmap(Bitmap&& other) noexcept : m_bits(std::exchange(other.m_bits, nullptr)) {}
    Bitmap& operator=(Bitmap other) noexcept
    {
        std::swap(m_bits, other.m_bits);
        return *this;
    }

    void add(std::uint32_t row);
    void addMany(const std::uint32_t* rows, std::size_t n);
    /// first <= row < end, which is 2^32 at most.
    void addRange(std::uint64_t first, std::uint64_t end);
    void remove(std::uint32_t row);
    bool contains(std::uint32_t row) const;
    std::uint64_t count() const;
    bool isEmpty() const;
    std::optional<std::uint32_t> first() const;
    std::uint64_t countOfAnd(const Bitmap& other) const;
    bool intersects(const Bitmap& other) const;
    /// Rows in any of them; quicker than one after the other.
    static Bitmap unionOf(std::span<const Bitmap* const> all);
    Bitmap& operator|=(const Bitmap& other);
    Bitmap& operator&=(const Bitmap& other);
    Bitmap& operator-=(const Bitmap& other);
    friend Bitmap operator&(const Bitmap& a, const Bitmap& b);
    friend Bitmap operator-(const Bitmap& a, const Bitmap& b);
    friend bool operator==(const Bitmap& a, const Bitmap& b);
    void optimize();
    /// Rows ascending.
    std::vector<std::uint32_t> rows() const;
    /// Calls f(rows) with ascending rows, some hundreds at a time.
    template<class F>
    void forEachBlock(F f) const
    {
        Walk walk(*this);
        for (auto block = walk.next(); !block.empty(); block = walk.next())
            f(block);
    }
    /// Bytes in memory, nearly.
    std::size_t bytes() const;
    /// In the portable format of Roaring bitmaps.
    std::vector<char> serialized() const;
    /// From that format; none when the bytes are not one whole, sound bitmap.
    static std::optional<Bitmap> parsed(std::span<const char> bytes);
    /// One bit per row below `size`: tests in order's walk are then one load.
    std::vector<std::uint64_t> flat(std::uint32_t size) const;

private:
    class Walk {
    public:
        explicit Walk(const Bitmap& bitmap);
        ~Walk();
        Walk(const Walk&) = delete;
        Walk& operator=(const Walk&) = delete;
        std::span<const std::uint32_t> next();

    private:
        roaring_uint32_iterator_s* m_at;
        std::array<std::uint32_t, 1024> m_block;
    };

    explicit Bitmap(roaring_bitmap_t* bits) : m_bits(bits) {}

    roaring_bitmap_t* m_bits = nullptr;
};

} // namespace core
