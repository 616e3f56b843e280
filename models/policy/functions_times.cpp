// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/functiongroups.h"
#include "policy/moment.h"

namespace policy::functions {

namespace {

Value addDays(Arguments a, Arena& arena)
{
    constexpr std::int64_t mostDays = 3'652'059; // years 1 to 9999
    std::string_view text;
    std::int64_t days = 0;
    const bool whole = textArgument(a[0], text) && integerArgument(a[1], days) && days >= -mostDays && days <= mostDays;
    const auto moment = whole ? parseMoment(text) : std::nullopt;
    if (!moment)
        return wrongArgument(arena, "addDays", "a time in ISO 8601 and a number of days");
    const std::string moved = formatMoment(*moment + days * ticksPerDay);
    return parseMoment(moved) ? arena.text(moved) : arena.failed("the time is outside the calendar");
}

} // namespace

std::span<const Function> ofTimes()
{
    static constexpr std::array table{Function{"adddays", 2, 2, addDays}};
    return table;
}

} // namespace policy::functions
