// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

typedef struct roaring_bitmap_s roaring_bitmap_t;

namespace store {

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
    void remove(std::uint32_t row);
    bool contains(std::uint32_t row) const;
    std::uint64_t count() const;
    bool isEmpty() const;
    std::uint64_t countOfAnd(const Bitmap& other) const;
    Bitmap& operator|=(const Bitmap& other);
    Bitmap& operator&=(const Bitmap& other);
    Bitmap& operator-=(const Bitmap& other);
    void optimize();
    /// Rows ascending.
    std::vector<std::uint32_t> rows() const;
    /// One bit per row below `size`: tests in order's walk are then one load.
    std::vector<std::uint64_t> flat(std::uint32_t size) const;

private:
    roaring_bitmap_t* m_bits = nullptr;
};

} // namespace store
