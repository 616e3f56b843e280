// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/functiongroups.h"

#include <cmath>
#include <limits>

#include <QtNumeric>

namespace policy::functions {

namespace {

enum class Arithmetic { Add, Sub, Mul, Div, Mod };

template<Arithmetic op>
Value arithmetic(Arguments a, Arena& arena)
{
    std::int64_t x = 0, y = 0, result = 0;
    if (!integerArgument(a[0], x) || !integerArgument(a[1], y))
        return wrongArgument(arena, "an arithmetic function", "two whole numbers");
    bool overflow = false;
    if constexpr (op == Arithmetic::Add)
        overflow = qAddOverflow(x, y, &result);
    else if constexpr (op == Arithmetic::Sub)
        overflow = qSubOverflow(x, y, &result);
    else if constexpr (op == Arithmetic::Mul)
        overflow = qMulOverflow(x, y, &result);
    else if (y == 0 || (x == std::numeric_limits<std::int64_t>::min() && y == -1))
        overflow = true;
    else
        result = op == Arithmetic::Div ? x / y : x % y;
    return overflow ? arena.failed("the numbers have no result") : Value::of(result);
}

/// Of numbers, or of one array of them.
template<bool wantLeast>
Value extreme(Arguments a, Arena& arena)
{
    Value best;
    bool good = true;
    const auto look = [&](const Value& v) {
        std::int64_t n = 0;
        good = good && integerArgument(v, n);
        if (good && (best.is(Kind::Missing) || (wantLeast ? n < best.integer() : n > best.integer())))
            best = Value::of(n);
        return good;
    };
    if (a.size() == 1 && a[0].is(Kind::Array)) {
        a[0].eachElement(look);
    } else {
        for (const Value& v : a)
            (void)look(v);
    }
    return good && !best.is(Kind::Missing) ? best : wrongArgument(arena, wantLeast ? "min" : "max", "whole numbers");
}

Value toInteger(Arguments a, Arena& arena)
{
    std::int64_t n = 0;
    if (a[0].is(Kind::Double) && std::abs(a[0].number()) < 9e18)
        return Value::of(static_cast<std::int64_t>(a[0].number()));
    return integerArgument(a[0], n) ? Value::of(n) : wrongArgument(arena, "int", "a number or its text");
}

Value toFloat(Arguments a, Arena& arena)
{
    Value number = a[0];
    if (a[0].is(Kind::String) && !parseNumber(a[0].string(), number))
        return wrongArgument(arena, "float", "a number or its text");
    return number.isNumber() ? Value::of(number.number()) : wrongArgument(arena, "float", "a number or its text");
}

Value toBool(Arguments a, Arena& arena)
{
    if (a[0].is(Kind::Bool))
        return a[0];
    if (a[0].is(Kind::Integer))
        return Value::of(a[0].integer() != 0);
    for (const bool truth : {true, false}) {
        if (a[0].is(Kind::String) && (sameText(a[0].string(), truth ? "true" : "false") || a[0].string() == (truth ? "1" : "0")))
            return Value::of(truth);
    }
    return wrongArgument(arena, "bool", "a truth value, its text or a whole number");
}

Value invert(Arguments a, Arena& arena)
{
    const Value truth = toBool(a, arena);
    return truth.is(Kind::Bool) ? Value::of(!truth.boolean()) : truth;
}

template<bool truth>
Value constant(Arguments, Arena&)
{
    return Value::of(truth);
}

Value nothing(Arguments, Arena&)
{
    return Value::null();
}

Value equals(Arguments a, Arena&)
{
    return Value::of(equal(a[0], a[1], true));
}

enum class Order { Less, LessOrEquals, Greater, GreaterOrEquals };

template<Order op>
Value ordered(Arguments a, Arena& arena)
{
    bool comparable = false;
    const int order = compare(a[0].isNothing() ? Value::text({}) : a[0], a[1].isNothing() ? Value::text({}) : a[1], comparable);
    if (!comparable)
        return wrongArgument(arena, "a comparison", "two numbers or two texts");
    switch (op) {
    case Order::Less: return Value::of(order < 0);
    case Order::LessOrEquals: return Value::of(order <= 0);
    case Order::Greater: return Value::of(order > 0);
    case Order::GreaterOrEquals: return Value::of(order >= 0);
    }
    return {};
}

Value fromJson(Arguments a, Arena& arena)
{
    std::string_view text;
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    if (!textArgument(a[0], text) || text.empty() || parser.parse(text.data(), text.size()).get(element) != simdjson::SUCCESS)
        return wrongArgument(arena, "json", "a text that is JSON");
    return arena.copy(Value::of(element));
}

} // namespace

std::span<const Function> ofNumbers()
{
    static constexpr std::array table{
        Function{"add", 2, 2, arithmetic<Arithmetic::Add>},
        Function{"bool", 1, 1, toBool},
        Function{"div", 2, 2, arithmetic<Arithmetic::Div>},
        Function{"equals", 2, 2, equals},
        Function{"false", 0, 0, constant<false>},
        Function{"float", 1, 1, toFloat},
        Function{"greater", 2, 2, ordered<Order::Greater>},
        Function{"greaterorequals", 2, 2, ordered<Order::GreaterOrEquals>},
        Function{"int", 1, 1, toInteger},
        Function{"json", 1, 1, fromJson},
        Function{"less", 2, 2, ordered<Order::Less>},
        Function{"lessorequals", 2, 2, ordered<Order::LessOrEquals>},
        Function{"max", 1, anyNumber, extreme<false>},
        Function{"min", 1, anyNumber, extreme<true>},
        Function{"mod", 2, 2, arithmetic<Arithmetic::Mod>},
        Function{"mul", 2, 2, arithmetic<Arithmetic::Mul>},
        Function{"not", 1, 1, invert},
        Function{"null", 0, 0, nothing},
        Function{"sub", 2, 2, arithmetic<Arithmetic::Sub>},
        Function{"true", 0, 0, constant<true>},
    };
    return table;
}

} // namespace policy::functions
