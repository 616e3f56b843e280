// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

#include <QHashFunctions>

namespace core {

/// A number that says of what it is the id, so that a connection is never taken for a row. 0 is "none".
template<class Tag>
struct Id {
    qint64 value = 0;

    constexpr bool isValid() const { return value > 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using ConnectionId = Id<struct ConnectionTag>;
using RowId = Id<struct RowTag>; ///< row of a resource in the workspace, never reused
using JobId = Id<struct JobTag>;

} // namespace core
