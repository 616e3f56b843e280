// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/functiongroups.h"

#include <algorithm>
#include <memory>

namespace policy {

namespace functions {

bool textArgument(const Value& v, std::string_view& out)
{
    if (!v.is(Kind::String) && !v.isNothing())
        return false;
    out = v.is(Kind::String) ? v.string() : std::string_view();
    return true;
}

bool integerArgument(const Value& v, std::int64_t& out)
{
    Value number = v;
    if (v.is(Kind::String) && !parseNumber(v.string(), number))
        return false;
    if (!number.is(Kind::Integer))
        return false;
    out = number.integer();
    return true;
}

Value wrongArgument(Arena& arena, std::string_view function, std::string_view wanted)
{
    return arena.failed("the function '" + std::string(function) + "' takes " + std::string(wanted));
}

Value arrayTooLong(Arena& arena)
{
    return arena.failed("a function gives an array that is too long");
}

Value boundedArray(Arena& arena, const std::vector<Value>& items)
{
    return items.size() > mostNodes ? arrayTooLong(arena) : arena.array(items);
}

namespace {

constexpr std::array special{
    Function{"and", 2, anyNumber, nullptr, Function::Special::And},
    Function{"coalesce", 1, anyNumber, nullptr, Function::Special::Coalesce},
    Function{"current", 0, 1, nullptr, Function::Special::Current},
    Function{"field", 1, 1, nullptr, Function::Special::Field},
    Function{"if", 3, 3, nullptr, Function::Special::If},
    Function{"or", 2, anyNumber, nullptr, Function::Special::Or},
    Function{"parameters", 1, 1, nullptr, Function::Special::Parameters},
    Function{"policy", 0, 0, nullptr, Function::Special::Policy},
    Function{"requestcontext", 0, 0, nullptr, Function::Special::RequestContext},
    Function{"resourcegroup", 0, 0, nullptr, Function::Special::ResourceGroup},
    Function{"subscription", 0, 0, nullptr, Function::Special::Subscription},
    Function{"utcnow", 0, 1, nullptr, Function::Special::UtcNow},
};

std::vector<Function> sortedTable()
{
    std::vector<Function> all(special.begin(), special.end());
    for (const auto group : {ofText(), ofCollections(), ofNumbers(), ofTimes(), ofNetworks()})
        all.insert(all.end(), group.begin(), group.end());
    std::ranges::sort(all, {}, &Function::name);
    return all;
}

} // namespace
} // namespace functions

std::span<const Function> allFunctions()
{
    static const std::vector<Function> table = functions::sortedTable();
    return table;
}

const Function* findFunction(std::string_view name)
{
    const std::string wanted = lower(name);
    const auto table = allFunctions();
    const auto found = std::ranges::lower_bound(table, std::string_view(wanted), {}, &Function::name);
    return found != table.end() && found->name == wanted ? std::to_address(found) : nullptr;
}

} // namespace policy
