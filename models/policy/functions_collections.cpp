// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/functiongroups.h"

#include <algorithm>
#include <limits>

namespace policy::functions {

namespace {

std::vector<Value> elements(const Value& v)
{
    std::vector<Value> items;
    v.eachElement([&](const Value& item) {
        items.push_back(item);
        return true;
    });
    return items;
}

bool has(const std::vector<Value>& items, const Value& wanted)
{
    return std::ranges::any_of(items, [&](const Value& item) { return equal(item, wanted); });
}

/// Each element is held against each: so many comparisons are too many.
constexpr std::size_t mostComparisons = 16'000'000;

Value toArray(Arguments a, Arena& arena)
{
    return a[0].is(Kind::Array) ? a[0] : arena.array({a[0]});
}

Value createArray(Arguments a, Arena& arena)
{
    return arena.array({a.begin(), a.end()});
}

Value createObject(Arguments a, Arena& arena)
{
    std::vector<Member> members;
    if (a.size() % 2 != 0)
        return wrongArgument(arena, "createObject", "names and values in pairs");
    for (std::size_t i = 0; i + 1 < a.size(); i += 2)
        members.push_back({arena.keep(textOf(a[i])), a[i + 1]});
    return arena.object(members);
}

Value contains(Arguments a, Arena& arena)
{
    switch (a[0].kind()) {
    case Kind::Array: return Value::of(has(elements(a[0]), a[1]));
    case Kind::Object: return Value::of(!a[0].get(textOf(a[1])).is(Kind::Missing));
    case Kind::Missing:
    case Kind::Null:
    case Kind::String: return Value::of(a[0].string().contains(textOf(a[1]))); // by ordinal comparison, as documented
    default: return wrongArgument(arena, "contains", "an array, object or text");
    }
}

Value empty(Arguments a, Arena& arena)
{
    switch (a[0].kind()) {
    case Kind::Missing:
    case Kind::Null: return Value::of(true);
    case Kind::String: return Value::of(a[0].string().empty());
    case Kind::Array:
    case Kind::Object: return Value::of(a[0].size() == 0);
    default: return wrongArgument(arena, "empty", "an array, object or text");
    }
}

Value length(Arguments a, Arena& arena)
{
    switch (a[0].kind()) {
    case Kind::Missing:
    case Kind::Null: return Value::of(std::int64_t(0));
    case Kind::String: return Value::of(static_cast<std::int64_t>(countCharacters(a[0].string())));
    case Kind::Array:
    case Kind::Object: return Value::of(static_cast<std::int64_t>(a[0].size()));
    default: return wrongArgument(arena, "length", "an array, object or text");
    }
}

Value first(Arguments a, Arena& arena)
{
    std::string_view text;
    if (a[0].is(Kind::Array))
        return a[0].at(0);
    if (!textArgument(a[0], text))
        return wrongArgument(arena, "first", "an array or text");
    return Value::text(firstCharacter(text));
}

Value last(Arguments a, Arena& arena)
{
    std::string_view text;
    if (a[0].is(Kind::Array))
        return a[0].size() == 0 ? Value() : a[0].at(a[0].size() - 1);
    if (!textArgument(a[0], text))
        return wrongArgument(arena, "last", "an array or text");
    return Value::text(text.empty() ? text : text.substr(firstCharacters(text, countCharacters(text) - 1).size()));
}

template<bool keepFirst>
Value takeOrSkip(Arguments a, Arena& arena)
{
    std::int64_t n = 0;
    if (!integerArgument(a[1], n))
        return wrongArgument(arena, keepFirst ? "take" : "skip", "an array or text and a whole number");
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(n, 0));
    if (a[0].is(Kind::Array)) {
        auto items = elements(a[0]);
        const auto at = items.begin() + static_cast<std::ptrdiff_t>(std::min(count, items.size()));
        return keepFirst ? arena.array({items.begin(), at}) : arena.array({at, items.end()});
    }
    std::string_view text;
    if (!textArgument(a[0], text))
        return wrongArgument(arena, keepFirst ? "take" : "skip", "an array or text and a whole number");
    const std::string_view head = firstCharacters(text, count);
    return Value::text(keepFirst ? head : text.substr(head.size()));
}

void mergeInto(std::vector<Member>& members, const Value& object, Arena& arena);

Value merged(const Value& a, const Value& b, Arena& arena)
{
    if (!a.is(Kind::Object) || !b.is(Kind::Object))
        return b;
    std::vector<Member> members;
    mergeInto(members, a, arena);
    mergeInto(members, b, arena);
    return arena.object(members);
}

void mergeInto(std::vector<Member>& members, const Value& object, Arena& arena)
{
    object.eachMember([&](std::string_view key, const Value& value) {
        const auto known = std::ranges::find_if(members, [&](const Member& m) { return sameText(m.key, key); });
        if (known == members.end())
            members.push_back({key, value});
        else
            known->value = merged(known->value, value, arena);
        return true;
    });
}

Value unite(Arguments a, Arena& arena)
{
    if (std::ranges::any_of(a, [](const Value& v) { return v.is(Kind::Object); })) {
        std::vector<Member> members;
        for (const Value& object : a) {
            if (!object.is(Kind::Object) && !object.isNothing())
                return wrongArgument(arena, "union", "arrays or objects, not both");
            mergeInto(members, object, arena);
        }
        return arena.object(members);
    }
    std::vector<Value> items;
    std::size_t comparisons = 0;
    for (const Value& array : a) {
        if (!array.is(Kind::Array) && !array.isNothing())
            return wrongArgument(arena, "union", "arrays or objects");
        array.eachElement([&](const Value& item) {
            comparisons += items.size();
            if (!has(items, item))
                items.push_back(item);
            return comparisons <= mostComparisons;
        });
    }
    return comparisons > mostComparisons ? arrayTooLong(arena) : boundedArray(arena, items);
}

Value intersectObjects(Arguments a, Arena& arena)
{
    std::vector<Member> members;
    a[0].eachMember([&](std::string_view key, const Value& value) {
        if (std::ranges::all_of(a.subspan(1), [&](const Value& other) {
                const Value there = other.get(key);
                return !there.is(Kind::Missing) && equal(there, value);
            }))
            members.push_back({key, value});
        return true;
    });
    return arena.object(members);
}

Value intersect(Arguments a, Arena& arena)
{
    if (a[0].is(Kind::Object))
        return intersectObjects(a, arena);
    auto items = elements(a[0]);
    for (const Value& other : a) {
        if (!other.is(Kind::Array) && !other.isNothing())
            return wrongArgument(arena, "intersection", "arrays or objects");
        const auto wanted = elements(other);
        if (wanted.size() * items.size() > mostComparisons)
            return arrayTooLong(arena);
        std::erase_if(items, [&](const Value& item) { return !has(wanted, item); });
    }
    return arena.array(items);
}

Value flatten(Arguments a, Arena& arena)
{
    std::vector<Value> items;
    a[0].eachElement([&](const Value& inner) {
        const auto part = inner.is(Kind::Array) ? elements(inner) : std::vector{inner};
        items.insert(items.end(), part.begin(), part.end());
        return items.size() <= mostNodes;
    });
    return boundedArray(arena, items);
}

Value range(Arguments a, Arena& arena)
{
    std::int64_t from = 0, n = 0;
    if (!integerArgument(a[0], from) || !integerArgument(a[1], n) || n < 0 || n > 10000 || from > std::numeric_limits<std::int64_t>::max() - n)
        return wrongArgument(arena, "range", "a start and a count up to 10000");
    std::vector<Value> items;
    for (std::int64_t i = 0; i < n; ++i)
        items.push_back(Value::of(from + i));
    return arena.array(items);
}

Value items(Arguments a, Arena& arena)
{
    if (!a[0].is(Kind::Object))
        return wrongArgument(arena, "items", "an object");
    std::vector<Member> members;
    mergeInto(members, a[0], arena);
    std::ranges::sort(members, [](const Member& x, const Member& y) { return orderText(x.key, y.key) < 0; });
    std::vector<Value> out;
    for (const Member& member : members)
        out.push_back(arena.object({{"key", Value::text(member.key)}, {"value", member.value}}));
    return arena.array(out);
}

Value objectKeys(Arguments a, Arena& arena)
{
    if (!a[0].is(Kind::Object))
        return wrongArgument(arena, "objectKeys", "an object");
    std::vector<Value> keys;
    a[0].eachMember([&](std::string_view key, const Value&) {
        keys.push_back(Value::text(key));
        return true;
    });
    return arena.array(keys);
}

/// Null where a member or element is not there.
Value tryGet(Arguments a, Arena& arena)
{
    Value at = a[0];
    for (const Value& key : a.subspan(1)) {
        std::int64_t index = 0;
        if (at.is(Kind::Object))
            at = at.get(textOf(key));
        else if (at.is(Kind::Array) && integerArgument(key, index) && index >= 0)
            at = at.at(static_cast<std::size_t>(index));
        else if (at.isNothing())
            return Value::null();
        else
            return wrongArgument(arena, "tryGet", "an array or object, then names or places");
    }
    return at.is(Kind::Missing) ? Value::null() : at;
}

} // namespace

std::span<const Function> ofCollections()
{
    static constexpr std::array table{
        Function{"array", 1, 1, toArray},
        Function{"contains", 2, 2, contains},
        Function{"createarray", 0, anyNumber, createArray},
        Function{"createobject", 0, anyNumber, createObject},
        Function{"empty", 1, 1, empty},
        Function{"first", 1, 1, first},
        Function{"flatten", 1, 1, flatten},
        Function{"intersection", 2, anyNumber, intersect},
        Function{"items", 1, 1, items},
        Function{"last", 1, 1, last},
        Function{"length", 1, 1, length},
        Function{"objectkeys", 1, 1, objectKeys},
        Function{"range", 2, 2, range},
        Function{"skip", 2, 2, takeOrSkip<false>},
        Function{"take", 2, 2, takeOrSkip<true>},
        Function{"tryget", 2, anyNumber, tryGet},
        Function{"union", 1, anyNumber, unite},
    };
    return table;
}

} // namespace policy::functions
