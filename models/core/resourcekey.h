// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>

#include <QByteArray>
#include <QHashFunctions>
#include <QStringView>

namespace core {

/// Identity of anything a cloud names by an id: the first 128 bits of SHA-256 over the UTF-8 of the lower-case id.
/// ARM ids compare without case; hashing fixes the key's width, so indexes stay narrow.
struct ResourceKey {
    std::array<std::uint8_t, 16> bytes{};

    static ResourceKey of(QStringView id);
    QByteArray toByteArray() const;
    static ResourceKey fromBytes(QByteArrayView raw); ///< zero key when `raw` is not 16 bytes

    friend auto operator<=>(const ResourceKey&, const ResourceKey&) = default;
    friend size_t qHash(const ResourceKey& key, size_t seed = 0) { return qHashBits(key.bytes.data(), key.bytes.size(), seed); }
};

} // namespace core
