// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/documentmembers.h"

#include <algorithm>

namespace policy {

void Members::fail(std::string_view key, std::string message) const
{
    fail(RuleError{path(key), std::move(message)});
}

void Members::fail(std::optional<RuleError> error) const
{
    if (!m_error)
        m_error = std::move(error);
}

std::string Members::text(std::string_view key) const
{
    const Value value = get(key);
    if (!value.isNothing() && !value.is(Kind::String))
        fail(key, "'" + std::string(key) + "' is a text");
    return std::string(value.string());
}

std::string Members::neededText(std::string_view key) const
{
    std::string value = text(key);
    if (value.empty())
        fail(key, "'" + std::string(key) + "' is needed");
    return value;
}

Value Members::array(std::string_view key) const
{
    const Value value = get(key);
    if (!value.isNothing() && !value.is(Kind::Array))
        fail(key, "'" + std::string(key) + "' is an array");
    return value;
}

std::vector<std::string> Members::texts(std::string_view key) const
{
    std::vector<std::string> all;
    array(key).eachElement([&](const Value& element) {
        if (!element.is(Kind::String))
            fail(RuleError{path(key) + '[' + std::to_string(all.size()) + ']', "'" + std::string(key) + "' is an array of texts"});
        all.emplace_back(element.string());
        return isGood();
    });
    return all;
}

std::string textMember(const Value& object, std::string_view key)
{
    return std::string(object.get(key).string());
}

std::string lastSegment(std::string_view id)
{
    while (id.ends_with('/'))
        id.remove_suffix(1);
    const auto slash = id.rfind('/');
    return std::string(slash == std::string_view::npos ? id : id.substr(slash + 1));
}

std::string scopeOfId(std::string_view id, std::string_view kind)
{
    const std::string mark = "/providers/Microsoft.Authorization/" + std::string(kind) + '/';
    for (auto at = id.rfind('/'); at != std::string_view::npos; at = at == 0 ? std::string_view::npos : id.rfind('/', at - 1)) {
        if (startsText(id.substr(at), mark))
            return at == 0 ? "/" : std::string(id.substr(0, at));
    }
    return {};
}

std::optional<RuleError> parseParameters(const Value& json, const std::string& path, Arena& arena, std::vector<Parameter>& into)
{
    static constexpr std::array types{"string", "array", "object", "boolean", "integer", "float", "datetime"};
    if (!json.isNothing() && !json.is(Kind::Object))
        return RuleError{path, "parameters are an object"};
    std::optional<RuleError> wrong;
    json.eachMember([&](std::string_view name, const Value& value) {
        const std::string place = path + '.' + std::string(name);
        Parameter parameter{std::string(name), textMember(value, "type"), arena.copy(value.get("defaultValue")), arena.copy(value.get("allowedValues"))};
        if (std::ranges::find(types, lower(parameter.type)) == types.end())
            wrong = RuleError{place + ".type", "'" + parameter.type + "' is no type of parameter"};
        else if (!parameter.allowed.isNothing() && !parameter.allowed.is(Kind::Array))
            wrong = RuleError{place + ".allowedValues", "allowedValues is an array"};
        into.push_back(std::move(parameter));
        return !wrong;
    });
    return wrong;
}

std::optional<RuleError> parseOperandAt(const Value& json, std::string path, Arena& arena, Expr& into)
{
    auto parsed = parseOperand(json, arena);
    if (!parsed)
        return RuleError{std::move(path), parsed.error().message + " (at character " + std::to_string(parsed.error().at + 1) + ')'};
    into = std::move(*parsed);
    return {};
}

} // namespace policy
