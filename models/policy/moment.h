// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace policy {

/// Ticks of 100 ns since 1970, the resolution of the language's ISO 8601 times.
using Ticks = std::int64_t;

inline constexpr Ticks ticksPerMillisecond = 10'000;
inline constexpr Ticks ticksPerDay = Ticks(24) * 3600 * 10'000'000;

/// Of milliseconds since 1970 UTC.
constexpr Ticks ticksOf(std::int64_t milliseconds)
{
    return milliseconds * ticksPerMillisecond;
}

/// ISO 8601 date or date with time, with or without fraction and offset (none: UTC); years 1 to 9999.
std::optional<Ticks> parseMoment(std::string_view text);
/// `yyyy-MM-ddTHH:mm:ss.fffffffZ`
std::string formatMoment(Ticks ticks);

} // namespace policy
