// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/expression.h"

#include "policy/functions.h"

#include <algorithm>

namespace policy {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

class Parser {
public:
    Parser(std::string_view text, Arena& arena) : m_text(text), m_arena(arena) {}

    std::expected<Expr, ExprError> whole()
    {
        auto expr = value(0);
        skip();
        if (expr && m_at != m_text.size())
            return error("expected the end of the expression");
        return expr;
    }

private:
    std::unexpected<ExprError> error(std::string message) const { return std::unexpected(ExprError{m_at, std::move(message)}); }
    void skip()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }
    bool take(char c)
    {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    std::string_view name()
    {
        const std::size_t from = m_at;
        while (m_at < m_text.size() && (isNameStart(m_text[m_at]) || isDigit(m_text[m_at])))
            ++m_at;
        return m_text.substr(from, m_at - from);
    }

    std::expected<Expr, ExprError> value(std::size_t depth)
    {
        if (depth > mostFunctionDepth)
            return error("functions are nested too deeply");
        skip();
        if (m_at >= m_text.size())
            return error("expected a value");
        const char c = m_text[m_at];
        if (c == '\'')
            return quoted();
        if (isDigit(c) || c == '-' || c == '+')
            return number();
        if (c == '(') {
            ++m_at;
            auto inner = value(depth + 1);
            if (inner && !take(')'))
                return error("expected ')'");
            return inner ? accessors(std::move(*inner), depth) : inner;
        }
        if (!isNameStart(c))
            return error("expected a function, a text in quotes or a number");
        return call(depth);
    }

    std::expected<Expr, ExprError> quoted()
    {
        std::string text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != '\'') {
                text += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '\'') {
                text += m_text[m_at++];
            } else {
                ++m_at;
                return Expr{.literal = m_arena.text(text)};
            }
        }
        return error("a text in quotes does not end");
    }

    std::expected<Expr, ExprError> number()
    {
        const std::size_t from = m_at++;
        while (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == '.'))
            ++m_at;
        Expr literal;
        const std::string_view digits = m_text.substr(from, m_at - from);
        if (!parseNumber(digits.starts_with('+') ? digits.substr(1) : digits, literal.literal)) {
            m_at = from;
            return error("not a number");
        }
        return literal;
    }

    std::expected<Expr, ExprError> call(std::size_t depth)
    {
        const std::size_t from = m_at;
        std::string_view called = name();
        while (m_at + 1 < m_text.size() && m_text[m_at] == '.' && isNameStart(m_text[m_at + 1])) { // a namespace, such as sys.
            ++m_at;
            called = name();
        }
        Expr expr{.what = Expr::What::Call, .function = findFunction(called)};
        if (!expr.function) {
            m_at = from;
            return error("'" + std::string(called) + "' is not a function of the policy language");
        }
        if (!take('('))
            return error("expected '(' after '" + std::string(called) + "'");
        while (!take(')')) {
            if (!expr.parts.empty() && !take(','))
                return error("expected ',' or ')'");
            auto argument = value(depth + 1);
            if (!argument)
                return argument;
            expr.parts.push_back(std::move(*argument));
        }
        const Function& f = *expr.function;
        if (expr.parts.size() < f.least || expr.parts.size() > std::min<std::size_t>(f.most, mostArguments)) {
            m_at = from;
            return error("'" + std::string(called) + "' does not take " + std::to_string(expr.parts.size()) + " arguments");
        }
        return accessors(std::move(expr), depth);
    }

    std::expected<Expr, ExprError> accessors(Expr expr, std::size_t depth)
    {
        for (std::size_t n = 0;; ++n) {
            if (n > mostAccessors)
                return error("too many accessors");
            Expr key;
            if (take('.')) {
                skip();
                const std::string_view member = name();
                if (member.empty())
                    return error("expected a member's name after '.'");
                key.literal = m_arena.text(member);
            } else if (take('[')) {
                auto index = value(depth + 1);
                if (!index)
                    return index;
                if (!take(']'))
                    return error("expected ']'");
                key = std::move(*index);
            } else {
                return expr;
            }
            Expr access{.what = Expr::What::Member};
            access.parts.push_back(std::move(expr));
            access.parts.push_back(std::move(key));
            expr = std::move(access);
        }
    }

    std::string_view m_text;
    Arena& m_arena;
    std::size_t m_at = 0;
};

std::expected<Expr, ExprError> parseArray(const Value& json, Arena& arena)
{
    Expr expr{.what = Expr::What::Array};
    bool plain = true;
    std::expected<Expr, ExprError> wrong;
    json.eachElement([&](const Value& item) {
        auto part = parseOperand(item, arena);
        if (!part) {
            wrong = std::move(part);
            return false;
        }
        plain = plain && part->isLiteral();
        expr.parts.push_back(std::move(*part));
        return true;
    });
    if (!wrong)
        return wrong;
    if (!plain)
        return expr;
    std::vector<Value> items;
    for (const Expr& part : expr.parts)
        items.push_back(part.literal);
    return Expr{.literal = arena.array(items)};
}

std::expected<Expr, ExprError> parseObject(const Value& json, Arena& arena)
{
    Expr expr{.what = Expr::What::Object};
    bool plain = true;
    std::vector<Member> members;
    std::expected<Expr, ExprError> wrong;
    json.eachMember([&](std::string_view key, const Value& value) {
        auto name = parseExpression(key, arena);
        auto part = name ? parseOperand(value, arena) : std::move(name);
        if (!part) {
            wrong = std::move(part);
            return false;
        }
        plain = plain && part->isLiteral() && name->isLiteral();
        if (plain)
            members.push_back({name->literal.string(), part->literal});
        expr.parts.push_back(std::move(*name));
        expr.parts.push_back(std::move(*part));
        return true;
    });
    if (!wrong)
        return wrong;
    if (!plain)
        return expr;
    return Expr{.literal = arena.object(members)};
}

} // namespace

bool isExpression(std::string_view text)
{
    return text.size() >= 2 && text.front() == '[' && text[1] != '[' && text.back() == ']';
}

std::expected<Expr, ExprError> parseExpression(std::string_view text, Arena& arena)
{
    if (text.size() > mostExpressionBytes)
        return std::unexpected(ExprError{0, "the expression is too long"});
    if (!isExpression(text))
        return Expr{.literal = arena.text(text.starts_with("[[") && text.ends_with(']') ? text.substr(1) : text)};
    auto expr = Parser(text.substr(1, text.size() - 2), arena).whole();
    if (!expr)
        ++expr.error().at; // the bracket
    return expr;
}

std::expected<Expr, ExprError> parseOperand(const Value& json, Arena& arena)
{
    switch (json.kind()) {
    case Kind::String: return parseExpression(json.string(), arena);
    case Kind::Array: return parseArray(json, arena);
    case Kind::Object: return parseObject(json, arena);
    default: return Expr{.literal = json};
    }
}

} // namespace policy
