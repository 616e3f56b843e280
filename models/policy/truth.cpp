// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/truth.h"

namespace policy {

namespace {

constexpr bool isNegated(Operator op)
{
    switch (op) {
    case Operator::NotEquals:
    case Operator::NotLike:
    case Operator::NotMatch:
    case Operator::NotMatchInsensitively:
    case Operator::NotContains:
    case Operator::NotIn:
    case Operator::NotContainsKey: return true;
    default: return false;
    }
}

bool isScalar(const Value& v)
{
    return v.is(Kind::String) || v.is(Kind::Bool) || v.isNumber();
}

/// One wildcard that stands for any text.
bool isLike(std::string_view text, std::string_view pattern)
{
    const auto star = pattern.find('*');
    if (star == std::string_view::npos)
        return sameText(text, pattern);
    const std::string_view head = pattern.substr(0, star), tail = pattern.substr(star + 1);
    return text.size() >= head.size() + tail.size() && startsText(text, head) && endsText(text, tail);
}

/// `#` a digit, `?` a letter, `.` any character, others themselves.
bool isMatch(std::string_view text, std::string_view pattern, bool anyCase)
{
    while (!text.empty() && !pattern.empty()) {
        const std::string_view c = firstCharacter(text), wanted = firstCharacter(pattern);
        text.remove_prefix(c.size());
        pattern.remove_prefix(wanted.size());
        const bool isDigit = c.front() >= '0' && c.front() <= '9';
        const bool matches = wanted == "#" ? isDigit : wanted == "?" ? isLetter(c) : wanted == "." || (anyCase ? sameText(c, wanted) : c == wanted);
        if (!matches)
            return false;
    }
    return text.empty() && pattern.empty();
}

bool hasElement(const Value& array, const Value& wanted)
{
    bool found = false;
    array.eachElement([&](const Value& item) {
        found = equal(item, wanted);
        return !found;
    });
    return found;
}

bool contains(const Value& value, const Value& operand)
{
    if (value.is(Kind::Array))
        return hasElement(value, operand);
    return isScalar(value) && isScalar(operand) && hasText(textOf(value), textOf(operand));
}

bool like(const Value& value, const Value& operand)
{
    if (value.is(Kind::String) && operand.is(Kind::String))
        return isLike(value.string(), operand.string());
    return isScalar(value) && isScalar(operand) && isLike(textOf(value), textOf(operand));
}

/// Operators without their negation; less and greater apart.
bool holds(Operator op, const Value& value, const Value& operand, bool ofValue)
{
    switch (op) {
    case Operator::Equals:
    case Operator::NotEquals: return equal(value, operand, ofValue);
    case Operator::Like:
    case Operator::NotLike: return like(value, operand);
    case Operator::Match:
    case Operator::NotMatch: return isScalar(value) && isMatch(textOf(value), textOf(operand), false);
    case Operator::MatchInsensitively:
    case Operator::NotMatchInsensitively: return isScalar(value) && isMatch(textOf(value), textOf(operand), true);
    case Operator::Contains:
    case Operator::NotContains: return contains(value, operand);
    case Operator::In:
    case Operator::NotIn: return !value.isNothing() ? hasElement(operand, value) : ofValue && hasElement(operand, Value::text({}));
    case Operator::ContainsKey:
    case Operator::NotContainsKey: return value.is(Kind::Object) && !value.get(textOf(operand)).is(Kind::Missing);
    default: return false;
    }
}

Truth ordered(Operator op, const Value& value, const Value& operand)
{
    if (value.isNothing() || operand.isNothing())
        return {};
    bool comparable = false;
    const int order = compare(value, operand, comparable);
    if (!comparable)
        return {Truth::Failed, "less and greater compare two numbers or two texts"};
    switch (op) {
    case Operator::Less: return Truth::of(order < 0);
    case Operator::LessOrEquals: return Truth::of(order <= 0);
    case Operator::Greater: return Truth::of(order > 0);
    default: return Truth::of(order >= 0);
    }
}

Truth exists(const Value& value, const Value& operand)
{
    if (operand.is(Kind::Bool))
        return Truth::of(value.isNothing() != operand.boolean());
    for (const bool wanted : {true, false}) {
        if (equal(operand, Value::of(wanted)))
            return Truth::of(value.isNothing() != wanted);
    }
    return {Truth::Failed, "exists takes true or false"};
}

} // namespace

Truth test(Operator op, const Value& value, const Value& operand, bool ofValue)
{
    if (value.isUndecided())
        return Truth::of(value);
    if (operand.isUndecided())
        return Truth::of(operand);
    switch (op) {
    case Operator::Exists: return exists(value, operand);
    case Operator::Less:
    case Operator::LessOrEquals:
    case Operator::Greater:
    case Operator::GreaterOrEquals: return ordered(op, value, operand);
    case Operator::In:
    case Operator::NotIn:
        if (!operand.is(Kind::Array))
            return {Truth::Failed, "in and notIn take an array"};
        break;
    default: break;
    }
    return Truth::of(holds(op, value, operand, ofValue) != isNegated(op));
}

} // namespace policy
