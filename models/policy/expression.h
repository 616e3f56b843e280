// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/value.h"

#include <expected>
#include <memory>

namespace policy {

struct Function;

/// A template language expression: `[concat(field('name'), '-x')]` without its brackets, or a JSON value that holds such texts.
/// Grammar: Azure Resource Manager template syntax and expressions.
struct Expr {
    enum class What : std::uint8_t {
        Literal,
        Call,   ///< function(parts...)
        Member, ///< parts[0] [ parts[1] ], also `.name`
        Array,  ///< of a JSON array with expressions in it
        Object, ///< likewise; keys and parts in pairs
    };
    What what = What::Literal;
    Value literal;
    const Function* function = nullptr;
    std::vector<Expr> parts;

    bool isLiteral() const { return what == What::Literal; }
};

struct ExprError {
    std::size_t at = 0; ///< byte in the expression's text
    std::string message;
};

/// Whether a text is an expression: `[...]`, but not `[[...`, which is the text `[...`.
bool isExpression(std::string_view text);
/// Parses one text; a plain one becomes a literal. Literals are kept in `arena`, which must outlive the expression.
std::expected<Expr, ExprError> parseExpression(std::string_view text, Arena& arena);
/// Likewise every text in a JSON value, however deep.
std::expected<Expr, ExprError> parseOperand(const Value& json, Arena& arena);

/// Limits of the language (Azure Policy, "Limits enforced during authoring").
inline constexpr std::size_t mostExpressionBytes = 81920, mostFunctionDepth = 64, mostArguments = 128;
/// Behind one value; with the depth of functions it bounds how deep an expression is.
inline constexpr std::size_t mostAccessors = 16;

} // namespace policy
