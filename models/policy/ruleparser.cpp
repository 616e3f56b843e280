// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/rule.h"

#include <algorithm>
#include <array>
#include <optional>

namespace policy {

namespace {

struct OperatorName {
    std::string_view name; ///< lower case
    Operator op;
};

constexpr std::array operatorNames{
    OperatorName{"equals", Operator::Equals},
    OperatorName{"notequals", Operator::NotEquals},
    OperatorName{"like", Operator::Like},
    OperatorName{"notlike", Operator::NotLike},
    OperatorName{"match", Operator::Match},
    OperatorName{"notmatch", Operator::NotMatch},
    OperatorName{"matchinsensitively", Operator::MatchInsensitively},
    OperatorName{"notmatchinsensitively", Operator::NotMatchInsensitively},
    OperatorName{"contains", Operator::Contains},
    OperatorName{"notcontains", Operator::NotContains},
    OperatorName{"in", Operator::In},
    OperatorName{"notin", Operator::NotIn},
    OperatorName{"containskey", Operator::ContainsKey},
    OperatorName{"notcontainskey", Operator::NotContainsKey},
    OperatorName{"less", Operator::Less},
    OperatorName{"lessorequals", Operator::LessOrEquals},
    OperatorName{"greater", Operator::Greater},
    OperatorName{"greaterorequals", Operator::GreaterOrEquals},
    OperatorName{"exists", Operator::Exists},
};

/// `tags.x`, `tags[x]`, `tags['x']`, `tags['''x''']`
std::optional<std::string> tagOf(std::string_view text)
{
    if (!startsText(text, "tags") || text.size() < 6)
        return {};
    std::string_view rest = text.substr(4);
    if (rest.front() == '.')
        return std::string(rest.substr(1));
    if (rest.front() != '[' || rest.back() != ']')
        return {};
    rest = rest.substr(1, rest.size() - 2);
    const bool isQuoted = rest.size() >= 2 && rest.front() == '\'' && rest.back() == '\'';
    if (!isQuoted)
        return std::string(rest);
    std::string name;
    rest = rest.substr(1, rest.size() - 2);
    for (std::size_t i = 0; i < rest.size(); ++i) {
        name += rest[i];
        if (rest[i] == '\'' && i + 1 < rest.size() && rest[i + 1] == '\'')
            ++i;
    }
    return name;
}

class RuleParser {
public:
    explicit RuleParser(Arena& arena) : m_arena(arena) {}

    std::expected<Condition, RuleError> condition(const Value& json, const std::string& path, std::size_t depth)
    {
        if (++m_conditions > mostConditions)
            return error(path, "the rule has too many conditions");
        if (depth > mostConditionDepth)
            return error(path, "the conditions are nested too deeply");
        if (!json.is(Kind::Object))
            return error(path, "a condition is an object");
        if (const Value parts = json.get("allOf"); !parts.is(Kind::Missing))
            return several(Condition::What::AllOf, parts, json, path + ".allOf", depth);
        if (const Value parts = json.get("anyOf"); !parts.is(Kind::Missing))
            return several(Condition::What::AnyOf, parts, json, path + ".anyOf", depth);
        if (const Value part = json.get("not"); !part.is(Kind::Missing))
            return inverted(part, json, path + ".not", depth);
        return comparison(json, path, depth);
    }

private:
    static std::unexpected<RuleError> error(std::string path, std::string message) { return std::unexpected(RuleError{std::move(path), std::move(message)}); }

    std::expected<Condition, RuleError> several(Condition::What what, const Value& parts, const Value& json, const std::string& path, std::size_t depth)
    {
        if (json.size() != 1)
            return error(path, "a logical operator stands alone in its object");
        if (!parts.is(Kind::Array))
            return error(path, "allOf and anyOf take an array of conditions");
        Condition condition{.what = what};
        std::optional<RuleError> wrong;
        parts.eachElement([&](const Value& part) {
            auto parsed = this->condition(part, path + '[' + std::to_string(condition.parts.size()) + ']', depth + 1);
            if (!parsed)
                wrong = std::move(parsed.error());
            else
                condition.parts.push_back(std::move(*parsed));
            return !wrong;
        });
        if (wrong)
            return std::unexpected(std::move(*wrong));
        return condition;
    }

    std::expected<Condition, RuleError> inverted(const Value& part, const Value& json, const std::string& path, std::size_t depth)
    {
        if (json.size() != 1)
            return error(path, "a logical operator stands alone in its object");
        auto parsed = condition(part, path, depth + 1);
        if (!parsed)
            return parsed;
        Condition condition{.what = Condition::What::Not};
        condition.parts.push_back(std::move(*parsed));
        return condition;
    }

    std::expected<Condition, RuleError> comparison(const Value& json, const std::string& path, std::size_t depth)
    {
        Condition condition;
        std::optional<RuleError> wrong;
        int sources = 0, operators = 0;
        json.eachMember([&](std::string_view key, const Value& value) {
            const std::string at = path + '.' + std::string(key);
            const auto op = std::ranges::find_if(operatorNames, [&](const OperatorName& o) { return sameText(o.name, key); });
            if (op != operatorNames.end()) {
                ++operators;
                condition.op = op->op;
                wrong = operand(value, at, condition);
            } else if (sameText(key, "field") || sameText(key, "value") || sameText(key, "count")) {
                ++sources;
                wrong = source(key, value, at, condition.source, depth);
            } else if (sameText(key, "source")) {
                wrong = RuleError{at, "'source' is no longer part of the language"};
            } else {
                wrong = RuleError{at, "'" + std::string(key) + "' is neither a condition nor field, value or count"};
            }
            return !wrong;
        });
        if (wrong)
            return std::unexpected(std::move(*wrong));
        if (sources != 1)
            return error(path, "a condition has one of field, value and count");
        if (operators != 1)
            return error(path, operators == 0 ? "the condition has no operator" : "the condition has more than one operator");
        return condition;
    }

    std::optional<RuleError> expression(const Value& json, const std::string& path, Expr& out)
    {
        auto parsed = parseOperand(json, m_arena);
        if (!parsed)
            return RuleError{path, parsed.error().message + " (at character " + std::to_string(parsed.error().at + 1) + ')'};
        out = std::move(*parsed);
        return {};
    }

    std::optional<RuleError> operand(const Value& json, const std::string& path, Condition& condition)
    {
        if (auto wrong = expression(json, path, condition.operand))
            return wrong;
        if (!condition.operand.isLiteral())
            return {};
        const Value& literal = condition.operand.literal;
        const bool isList = condition.op == Operator::In || condition.op == Operator::NotIn;
        if (isList && !literal.is(Kind::Array))
            return RuleError{path, "in and notIn take an array"};
        const bool isPattern = condition.op == Operator::Like || condition.op == Operator::NotLike;
        if (isPattern && std::ranges::count(literal.string(), '*') > 1)
            return RuleError{path, "like and notLike take at most one wildcard"};
        const bool isTruth = literal.is(Kind::Bool) || sameText(literal.string(), "true") || sameText(literal.string(), "false");
        if (condition.op == Operator::Exists && !isTruth)
            return RuleError{path, "exists takes true or false"};
        return {};
    }

    std::optional<RuleError> field(const Value& json, const std::string& path, Field& out)
    {
        if (!json.is(Kind::String) || json.string().empty())
            return RuleError{path, "a field is a text"};
        if (!isExpression(json.string())) {
            out = Field::named(json.string());
            return {};
        }
        out.what = Field::What::Expression;
        return expression(json, path, out.expression);
    }

    std::optional<RuleError> source(std::string_view key, const Value& json, const std::string& path, Source& out, std::size_t depth)
    {
        if (sameText(key, "field"))
            return field(json, path, out.field);
        if (sameText(key, "value")) {
            out.what = Source::What::Value;
            return expression(json, path, out.value);
        }
        return count(json, path, out, depth);
    }

    std::optional<RuleError> count(const Value& json, const std::string& path, Source& out, std::size_t depth)
    {
        if (!json.is(Kind::Object))
            return RuleError{path, "count is an object"};
        std::optional<RuleError> wrong;
        int counted = 0;
        json.eachMember([&](std::string_view key, const Value& value) {
            const std::string at = path + '.' + std::string(key);
            if (sameText(key, "field")) {
                ++counted;
                out.what = Source::What::CountField;
                wrong = field(value, at, out.field);
                if (!wrong && out.field.what != Field::What::Expression && !out.field.text.contains("[*]"))
                    wrong = RuleError{at, "count takes an array alias, with [*]"};
            } else if (sameText(key, "value")) {
                ++counted;
                out.what = Source::What::CountValue;
                wrong = expression(value, at, out.value);
            } else if (sameText(key, "name")) {
                out.name = std::string(value.string());
            } else if (sameText(key, "where")) {
                auto where = condition(value, at, depth + 1);
                if (!where)
                    wrong = std::move(where.error());
                else
                    out.where.push_back(std::move(*where));
            } else {
                wrong = RuleError{at, "'" + std::string(key) + "' is no part of count"};
            }
            return !wrong;
        });
        if (!wrong && counted != 1)
            return RuleError{path, "count has one of field and value"};
        return wrong;
    }

    Arena& m_arena;
    std::size_t m_conditions = 0;
};

} // namespace

Field Field::named(std::string_view text)
{
    struct Known {
        std::string_view name;
        What what;
    };
    static constexpr std::array known{Known{"type", What::Type}, Known{"name", What::Name},         Known{"fullname", What::FullName},
                                      Known{"kind", What::Kind}, Known{"location", What::Location}, Known{"id", What::Id}};
    for (const Known& k : known) {
        if (sameText(text, k.name))
            return {k.what, {}, {}};
    }
    if (sameText(text, "tags") || startsText(text, "identity."))
        return {What::Member, std::string(text), {}};
    if (auto tag = tagOf(text))
        return {What::Tag, std::move(*tag), {}};
    return {What::Alias, std::string(text), {}};
}

std::expected<Condition, RuleError> parseCondition(const Value& json, const std::string& path, Arena& arena)
{
    return RuleParser(arena).condition(json, path, 0);
}

} // namespace policy
