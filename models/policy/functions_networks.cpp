// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/functiongroups.h"

#include <array>
#include <charconv>
#include <optional>

namespace policy::functions {

namespace {

/// An address as 16 bytes; an IPv4 address is its last four.
struct Address {
    std::array<std::uint8_t, 16> bytes{};
    bool isV6 = false;
    auto operator<=>(const Address&) const = default;
};

struct Range {
    Address first, last;
};

std::optional<unsigned> readNumber(std::string_view text, int base, unsigned most)
{
    unsigned number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number, base);
    if (text.empty() || text.size() > 4 || read.ec != std::errc() || read.ptr != end || number > most)
        return {};
    return number;
}

bool readV4(std::string_view text, std::uint8_t* out)
{
    for (int i = 0; i < 4; ++i) {
        const auto dot = i < 3 ? text.find('.') : text.size();
        if (dot == std::string_view::npos)
            return false;
        const auto number = readNumber(text.substr(0, dot), 10, 255);
        if (!number)
            return false;
        out[i] = static_cast<std::uint8_t>(*number);
        text.remove_prefix(std::min(text.size(), dot + 1));
    }
    return true;
}

/// Groups up to the end or "::"; gives their bytes.
bool readGroups(std::string_view text, std::vector<std::uint8_t>& out)
{
    while (!text.empty()) {
        const auto colon = text.find(':');
        const std::string_view group = text.substr(0, colon);
        std::array<std::uint8_t, 4> v4;
        if (colon == std::string_view::npos && group.contains('.')) {
            if (!readV4(group, v4.data()))
                return false;
            out.insert(out.end(), v4.begin(), v4.end());
            return true;
        }
        const auto number = readNumber(group, 16, 0xffff);
        if (!number)
            return false;
        out.push_back(static_cast<std::uint8_t>(*number >> 8));
        out.push_back(static_cast<std::uint8_t>(*number & 0xff));
        if (colon == std::string_view::npos)
            return true;
        text.remove_prefix(colon + 1);
        if (text.empty())
            return false;
    }
    return true;
}

std::optional<Address> readAddress(std::string_view text)
{
    Address address;
    if (!text.contains(':'))
        return readV4(text, address.bytes.data() + 12) ? std::optional(address) : std::nullopt;
    address.isV6 = true;
    const auto gap = text.find("::");
    std::vector<std::uint8_t> head, tail;
    if (!readGroups(text.substr(0, gap), head) || (gap != std::string_view::npos && !readGroups(text.substr(gap + 2), tail)))
        return {};
    const std::size_t given = head.size() + tail.size();
    if (gap == std::string_view::npos ? given != 16 : given > 14)
        return {};
    std::ranges::copy(head, address.bytes.begin());
    std::ranges::copy(tail, address.bytes.end() - static_cast<std::ptrdiff_t>(tail.size()));
    return address;
}

/// One address, CIDR, or first-last.
std::optional<Range> readRange(std::string_view text)
{
    if (const auto dash = text.find('-'); dash != std::string_view::npos) {
        const auto first = readAddress(text.substr(0, dash)), last = readAddress(text.substr(dash + 1));
        if (!first || !last || first->isV6 != last->isV6 || *last < *first)
            return {};
        return Range{*first, *last};
    }
    const auto slash = text.find('/');
    const auto address = readAddress(text.substr(0, slash));
    if (!address || slash == std::string_view::npos)
        return address ? std::optional(Range{*address, *address}) : std::nullopt;
    const unsigned width = address->isV6 ? 128 : 32;
    const auto bits = readNumber(text.substr(slash + 1), 10, width);
    if (!bits)
        return {};
    Range range{*address, *address};
    for (unsigned bit = *bits; bit < width; ++bit) {
        const unsigned at = bit + (128 - width);
        const auto mask = static_cast<std::uint8_t>(0x80 >> (at % 8));
        range.first.bytes[at / 8] &= static_cast<std::uint8_t>(~mask);
        range.last.bytes[at / 8] |= mask;
    }
    return range;
}

Value ipRangeContains(Arguments a, Arena& arena)
{
    std::string_view outer, inner;
    if (!textArgument(a[0], outer) || !textArgument(a[1], inner))
        return wrongArgument(arena, "ipRangeContains", "two address ranges");
    const auto range = readRange(outer), target = readRange(inner);
    if (!range || !target || range->first.isV6 != target->first.isV6)
        return wrongArgument(arena, "ipRangeContains", "two address ranges of one family");
    return Value::of(range->first <= target->first && target->last <= range->last);
}

} // namespace

std::span<const Function> ofNetworks()
{
    static constexpr std::array table{Function{"iprangecontains", 2, 2, ipRangeContains}};
    return table;
}

} // namespace policy::functions
