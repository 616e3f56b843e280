// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace store {

/// 64-bit digest of a row's content, to tell "unchanged" without comparing bodies. Stable across machines of one byte
/// order; the mixing step is MurmurHash64A's. Not for security. Each added field is preceded by its length, so that
/// ("ab","c") and ("a","bc") differ.
class ContentHash {
public:
    ContentHash& add(QByteArrayView bytes)
    {
        mix(static_cast<std::uint64_t>(bytes.size()));
        const char* p = bytes.data();
        qsizetype left = bytes.size();
        for (; left >= 8; left -= 8, p += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, p, 8);
            mix(word);
        }
        if (left > 0) {
            std::uint64_t word = 0;
            std::memcpy(&word, p, static_cast<std::size_t>(left));
            mix(word);
        }
        return *this;
    }
    ContentHash& add(const QString& s) { return add(QByteArrayView(reinterpret_cast<const char*>(s.utf16()), s.size() * 2)); }
    ContentHash& add(const QStringList& list)
    {
        add(list.size());
        for (const QString& s : list)
            add(s);
        return *this;
    }
    ContentHash& add(qint64 v)
    {
        mix(static_cast<std::uint64_t>(v));
        return *this;
    }
    ContentHash& add(double v)
    {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &v, 8);
        mix(bits);
        return *this;
    }
    ContentHash& add(const QDateTime& t) { return add(t.isValid() ? t.toMSecsSinceEpoch() : Q_INT64_C(-1)); }
    template<class E>
        requires std::is_enum_v<E>
    ContentHash& add(E v)
    {
        return add(static_cast<qint64>(v));
    }

    qint64 value() const
    {
        std::uint64_t h = m_hash;
        h ^= h >> 47;
        h *= multiplier;
        h ^= h >> 47;
        return static_cast<qint64>(h);
    }

private:
    static constexpr std::uint64_t multiplier = 0xc6a4a7935bd1e995;
    void mix(std::uint64_t k)
    {
        k *= multiplier;
        k ^= k >> 47;
        k *= multiplier;
        m_hash = (m_hash ^ k) * multiplier;
    }
    std::uint64_t m_hash = 0x9e3779b97f4a7c15;
};

} // namespace store
