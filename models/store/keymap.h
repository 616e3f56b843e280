// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resourcekey.h"

#include <cstring>
#include <vector>

namespace store {

/// Rows by key for the time of a first load, when the key's index does not exist yet: open addressing over 16-byte
/// slots (96 bits of the key, which is a hash, and a 32-bit row), so a million keys take 32 MB. Rows are never 0 and never
/// the highest number, which marks a removed key.
class KeyMap {
public:
    quint32 find(const core::ResourceKey& key) const
    {
        if (m_slots.empty())
            return 0;
        const quint32 row = m_slots[slotOf(key.bytes.data())].row;
        return row == removed ? 0 : row;
    }
    /// Adds the key or gives it another row.
    void insert(const core::ResourceKey& key, quint32 row)
    {
        if ((m_size + 1) * 4 > m_slots.size() * 3)
            grow();
        place(key.bytes.data(), row);
    }
    void remove(const core::ResourceKey& key)
    {
        if (find(key) != 0)
            m_slots[slotOf(key.bytes.data())].row = removed;
    }
    std::size_t size() const { return m_size; }
    void clear()
    {
        m_slots = {};
        m_size = 0;
    }

private:
    struct Slot {
        std::uint8_t key[12];
        quint32 row;
    };
    static std::size_t word(const std::uint8_t* key)
    {
        std::uint64_t h = 0;
        std::memcpy(&h, key, 8);
        return static_cast<std::size_t>(h);
    }
    /// Where the key is, or the free slot where it would be.
    std::size_t slotOf(const std::uint8_t* key) const
    {
        std::size_t i = word(key) & (m_slots.size() - 1);
        while (m_slots[i].row != 0 && std::memcmp(m_slots[i].key, key, sizeof Slot::key) != 0)
            i = (i + 1) & (m_slots.size() - 1);
        return i;
    }
    void place(const std::uint8_t* key, quint32 row)
    {
        Slot& slot = m_slots[slotOf(key)];
        m_size += slot.row == 0 ? 1 : 0;
        std::memcpy(slot.key, key, sizeof Slot::key);
        slot.row = row;
    }
    void grow()
    {
        std::vector<Slot> old = std::move(m_slots);
        m_slots.assign(old.empty() ? 4096 : old.size() * 2, Slot{});
        m_size = 0;
        for (const Slot& slot : old) {
            if (slot.row != 0 && slot.row != removed)
                place(slot.key, slot.row);
        }
    }
    static constexpr quint32 removed = UINT32_MAX;
    std::vector<Slot> m_slots;
    std::size_t m_size = 0;
};

} // namespace store
