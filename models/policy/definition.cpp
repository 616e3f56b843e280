// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/assignment.h"
#include "policy/functions.h"
#include "policy/initiative.h"

#include <algorithm>

namespace policy {

namespace {

constexpr std::size_t deepest = 256; // of a document's nesting

DocumentKind kindOf(const Value& document, const Value& properties)
{
    const std::string type = lower(document.get("type").string());
    const auto has = [&](std::string_view key) { return !properties.get(key).is(Kind::Missing); };
    if (has("policyRule") || type.ends_with("/policydefinitions"))
        return DocumentKind::Definition;
    if (has("policyDefinitions") || type.ends_with("/policysetdefinitions"))
        return DocumentKind::Initiative;
    if (has("exemptionCategory") || type.ends_with("/policyexemptions"))
        return DocumentKind::Exemption;
    if (has("policyDefinitionId") || type.ends_with("/policyassignments"))
        return DocumentKind::Assignment;
    return DocumentKind::Other;
}

/// Fills a Definition; the first thing that is wrong ends it.
class DefinitionParser {
public:
    DefinitionParser(Definition& into, std::string prefix) : m_into(into), m_prefix(std::move(prefix)) {}

    std::optional<RuleError> parse(const Value& properties)
    {
        m_into.displayName = textMember(properties, "displayName");
        m_into.description = textMember(properties, "description");
        m_into.metadata = m_into.arena->copy(properties.get("metadata"));
        m_into.version = properties.get("version").is(Kind::String) ? textMember(properties, "version") : textMember(m_into.metadata, "version");
        m_into.mode = textMember(properties, "mode");
        if (auto wrong = parameters(properties.get("parameters")))
            return wrong;
        const Value rule = properties.get("policyRule");
        const Value then = rule.get("then");
        if (!rule.is(Kind::Object) || !rule.get("if").is(Kind::Object))
            return at("policyRule.if", "a rule has an 'if'");
        if (!then.is(Kind::Object))
            return at("policyRule.then", "a rule has a 'then'");
        auto condition = parseCondition(rule.get("if"), m_prefix + "policyRule.if", *m_into.arena);
        if (!condition)
            return std::move(condition.error());
        m_into.condition = std::move(*condition);
        if (!then.get("effect").is(Kind::String))
            return at("policyRule.then.effect", "a rule has an effect");
        if (auto wrong = expression(then.get("effect"), "policyRule.then.effect", m_into.effect))
            return wrong;
        return details(then.get("details"));
    }

private:
    RuleError at(std::string_view path, std::string message) const { return {m_prefix + std::string(path), std::move(message)}; }

    std::optional<RuleError> expression(const Value& json, std::string_view path, Expr& out) const
    {
        return parseOperandAt(json, m_prefix + std::string(path), *m_into.arena, out);
    }

    std::optional<RuleError> parameters(const Value& json)
    {
        if (auto wrong = parseParameters(json, m_prefix + "parameters", *m_into.arena, m_into.parameters))
            return wrong;
        for (const Parameter& parameter : m_into.parameters) {
            if (parameterValue(parameter, {}, *m_into.arena).is(Kind::Failed))
                return at("parameters." + parameter.name + ".defaultValue", "the default value is not of the parameter's type, or not allowed");
        }
        return {};
    }

    std::optional<RuleError> details(const Value& json)
    {
        m_into.details = m_into.arena->copy(json);
        if (!json.is(Kind::Object) || json.get("type").is(Kind::Missing))
            return {};
        Related related;
        std::optional<RuleError> wrong;
        const auto optional = [&](std::string_view key, std::optional<Expr>& out) {
            const Value value = json.get(key);
            if (wrong || value.isNothing())
                return;
            Expr expr;
            const std::string path = "policyRule.then.details." + std::string(key);
            wrong = value.is(Kind::String) ? expression(value, path, expr) : at(path, "'" + std::string(key) + "' is a text");
            out = std::move(expr);
        };
        std::optional<Expr> type;
        optional("type", type);
        optional("name", related.name);
        optional("existenceScope", related.scope);
        optional("resourceGroupName", related.group);
        if (wrong)
            return wrong;
        related.type = type ? std::move(*type) : Expr();
        if (const Value existence = json.get("existenceCondition"); !existence.isNothing()) {
            auto condition = parseCondition(existence, m_prefix + "policyRule.then.details.existenceCondition", *m_into.arena);
            if (!condition)
                return std::move(condition.error());
            related.existence = std::move(*condition);
        }
        m_into.related = std::move(related);
        return {};
    }

    Definition& m_into;
    std::string m_prefix;
};

/// The effect that a definition has when nobody says otherwise.
std::string defaultEffect(const Definition& definition)
{
    const Parameter* parameter = definition.effectParameter();
    return std::string(parameter ? parameter->byDefault.string() : definition.effect.literal.string());
}

bool isOfType(const Value& value, std::string_view type)
{
    if (sameText(type, "string") || sameText(type, "datetime"))
        return value.is(Kind::String);
    if (sameText(type, "array"))
        return value.is(Kind::Array);
    if (sameText(type, "object"))
        return value.is(Kind::Object);
    if (sameText(type, "boolean"))
        return value.is(Kind::Bool) || sameText(value.string(), "true") || sameText(value.string(), "false");
    Value number;
    return value.isNumber() || parseNumber(value.string(), number);
}

void parseDefinition(PolicyDocument& document, const DocumentSource& source)
{
    auto definition = std::make_shared<Definition>();
    definition->arena = std::make_shared<Arena>();
    definition->name = source.name;
    definition->id = textMember(source.root, "id");
    document.error = DefinitionParser(*definition, source.prefix).parse(source.properties);
    document.mode = definition->mode;
    document.effect = defaultEffect(*definition);
    if (!document.error)
        document.definition = std::move(definition);
}

template<class T>
void keep(std::expected<std::shared_ptr<const T>, RuleError> parsed, std::shared_ptr<const T>& into, std::optional<RuleError>& error)
{
    if (parsed)
        into = std::move(*parsed);
    else
        error = std::move(parsed.error());
}

void parseByKind(PolicyDocument& document, const DocumentSource& source)
{
    switch (document.kind) {
    case DocumentKind::Definition: parseDefinition(document, source); break;
    case DocumentKind::Initiative: keep(parseInitiative(source), document.initiative, document.error); break;
    case DocumentKind::Assignment: keep(parseAssignment(source), document.assignment, document.error); break;
    case DocumentKind::Exemption: keep(parseExemption(source), document.exemption, document.error); break;
    case DocumentKind::Other: document.error = RuleError{"", "neither a definition, an initiative, an assignment nor an exemption"};
    }
}

} // namespace

std::string_view toWord(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Definition: return "definition";
    case DocumentKind::Initiative: return "initiative";
    case DocumentKind::Assignment: return "assignment";
    case DocumentKind::Exemption: return "exemption";
    case DocumentKind::Other: break;
    }
    return "other";
}

const Parameter* Definition::parameter(std::string_view parameterName) const
{
    const auto found = std::ranges::find_if(parameters, [&](const Parameter& p) { return sameText(p.name, parameterName); });
    return found == parameters.end() ? nullptr : std::to_address(found);
}

const Parameter* Definition::effectParameter() const
{
    const bool isCall = effect.what == Expr::What::Call && effect.function->special == Function::Special::Parameters;
    return isCall && effect.parts[0].isLiteral() ? parameter(effect.parts[0].literal.string()) : nullptr;
}

bool Definition::isIndexed() const
{
    return mode.empty() || sameText(mode, "Indexed");
}

bool Definition::isEvaluable() const
{
    return isIndexed() || sameText(mode, "All");
}

PolicyDocument parsePolicy(std::string_view json, std::string_view otherwise)
{
    PolicyDocument document;
    document.name = otherwise;
    if (json.starts_with("\xef\xbb\xbf"))
        json.remove_prefix(3);
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    auto wrong = parser.allocate(std::max<std::size_t>(json.size(), 64), deepest);
    if (wrong == simdjson::SUCCESS)
        wrong = parser.parse(json.data(), json.size()).get(element);
    if (wrong != simdjson::SUCCESS || !element.is_object()) {
        document.error = RuleError{"", wrong != simdjson::SUCCESS ? "not JSON: " + std::string(simdjson::error_message(wrong)) : "not a JSON object"};
        return document;
    }
    const Value root = Value::of(element);
    const bool isWrapped = root.get("properties").is(Kind::Object);
    const Value properties = isWrapped ? root.get("properties") : root;
    if (const std::string name = textMember(root, "name"); !name.empty())
        document.name = name;
    else if (const std::string segment = lastSegment(root.get("id").string()); !segment.empty())
        document.name = segment;
    document.kind = kindOf(root, properties);
    parseByKind(document, {root, properties, isWrapped ? "properties." : "", document.name});
    return document;
}

Value parameterValue(const Parameter& parameter, const Value& given, Arena& arena)
{
    const Value& value = given.is(Kind::Missing) ? parameter.byDefault : given;
    if (value.is(Kind::Missing))
        return arena.unknown("the parameter '" + parameter.name + "' has no value");
    if (value.is(Kind::Null) || value.isUndecided())
        return value;
    if (!isOfType(value, parameter.type))
        return arena.failed("the value of the parameter '" + parameter.name + "' is not of type " + parameter.type);
    if (!parameter.allowed.is(Kind::Array) || parameter.allowed.size() == 0)
        return value;
    const auto isAllowed = [&](const Value& v) {
        bool found = false;
        parameter.allowed.eachElement([&](const Value& allowed) {
            found = equal(allowed, v);
            return !found;
        });
        return found;
    };
    bool allowed = isAllowed(value);
    if (!allowed && value.is(Kind::Array)) { // each element of an array is one of them
        allowed = true;
        value.eachElement([&](const Value& v) { return allowed = isAllowed(v); });
    }
    return allowed ? value : arena.failed("the value of the parameter '" + parameter.name + "' is not allowed");
}

} // namespace policy
