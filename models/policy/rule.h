// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/expression.h"

namespace policy {

enum class Operator : std::uint8_t {
    Equals,
    NotEquals,
    Like,
    NotLike,
    Match,
    NotMatch,
    MatchInsensitively,
    NotMatchInsensitively,
    Contains,
    NotContains,
    In,
    NotIn,
    ContainsKey,
    NotContainsKey,
    Less,
    LessOrEquals,
    Greater,
    GreaterOrEquals,
    Exists,
};

/// What a `field` names.
struct Field {
    enum class What : std::uint8_t { Type, Name, FullName, Kind, Location, Id, Member, Tag, Alias, Expression };
    What what = What::Alias;
    std::string text; ///< of Member (identity.type, tags) its path, of Tag the tag's name, of Alias the alias
    Expr expression;  ///< gives the text of a field when evaluated

    /// A field by its text, none of an expression.
    static Field named(std::string_view text);
};

struct Condition;

/// What a condition looks at.
struct Source {
    enum class What : std::uint8_t { Field, Value, CountField, CountValue };
    What what = What::Field;
    Field field;
    Expr value;
    std::string name;             ///< of CountValue, for current()
    std::vector<Condition> where; ///< of a count; none: every member counts
};

struct Condition {
    enum class What : std::uint8_t { AllOf, AnyOf, Not, Compare };
    What what = What::Compare;
    std::vector<Condition> parts;
    Source source;
    Operator op = Operator::Equals;
    Expr operand;
};

/// Something in a document of the language that cannot be used.
struct RuleError {
    std::string path; ///< JSON path in the document: `properties.policyRule.if.allOf[2].field`
    std::string message;
};

/// Parses a condition or logical operator. `path` is where it stands. Literals go to `arena`.
std::expected<Condition, RuleError> parseCondition(const Value& json, const std::string& path, Arena& arena);

/// Limits of the language (Azure Policy, "Limits enforced during authoring").
inline constexpr std::size_t mostConditions = 4096, mostConditionDepth = 128;

} // namespace policy
