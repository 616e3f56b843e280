// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/assessor.h"

#include <algorithm>
#include <deque>

/// Values, expressions and verdicts from text, for tests that are tables.
namespace ruletest {

inline policy::Arena& kept()
{
    static policy::Arena arena;
    return arena;
}

/// JSON with ' for " and ` for '. The tool that reads a test's class for Qt loses its way in many raw strings.
inline std::string q(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return c == '\'' ? '"' : c == '`' ? '\'' : c; });
    return out;
}

/// The value of a JSON text; of "" Missing.
inline policy::Value json(std::string_view text)
{
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    if (text.empty())
        return {};
    if (parser.parse(text.data(), text.size()).get(element) != simdjson::SUCCESS)
        qFatal("the test's own JSON is wrong: %s", std::string(text).c_str());
    return kept().copy(policy::Value::of(element));
}

/// JSON, or `Missing`, `Unknown: why`, `Failed: why`.
inline std::string shown(const policy::Value& v)
{
    std::string out;
    switch (v.kind()) {
    case policy::Kind::Missing: return "Missing";
    case policy::Kind::Unknown: return "Unknown: " + std::string(v.string());
    case policy::Kind::Failed: return "Failed: " + std::string(v.string());
    default: policy::writeJson(v, out);
    }
    return out;
}

inline const policy::AliasTable& aliases()
{
    static const auto table = policy::AliasTable::parse(R"({"types":["Microsoft.Web/sites","Microsoft.Web/sites/config","Microsoft.Test/things",
        "Microsoft.Test/things/parts","Microsoft.Insights/diagnosticSettings","Microsoft.Test/others"],
        "paths":{"Microsoft.Test/things":{"Microsoft.Test/things/sku.name":"sku.name",
        "Microsoft.Test/things/rules[*].access":"properties.rules[*].properties.access","Microsoft.Test/shared.level":"level"}}})");
    return *table;
}

constexpr std::string_view thingId = "/subscriptions/S1/resourceGroups/G1/providers/Microsoft.Test/things/One";

struct World {
    std::vector<std::string> others;  ///< documents beside the one that is assessed
    std::string parameters = "{}";
    bool isWhole = true;
    policy::Ticks now = 0;
};

/// The verdict of a definition on a document: `Unhealthy`, or `Unknown: why`.
inline std::string verdict(const std::string& definition, const std::string& document, const World& world = {})
{
    const auto parsed = policy::parsePolicy(definition, "test");
    if (parsed.error)
        return "refused at " + parsed.error->path + ": " + parsed.error->message;
    std::vector<std::pair<std::string, policy::Value>> given;
    json(world.parameters).eachMember([&](std::string_view name, const policy::Value& v) {
        given.emplace_back(name, v);
        return true;
    });
    const std::vector rules{policy::assign(parsed.definition, given)};
    policy::DocumentWorld documents(world.isWhole);
    std::deque<policy::Resource> resources{policy::Resource::of(json(document), kept()).value()};
    for (const auto& other : world.others)
        resources.push_back(policy::Resource::of(json(other), kept()).value());
    for (const auto& resource : resources)
        documents.add(resource);
    policy::Assessor assessor(rules, aliases(), documents, world.now);
    std::string out;
    assessor.assess(resources.front(),
                    [&](std::size_t, const policy::Verdict& v) { out = std::string(toWord(v.status)) + (v.why.empty() ? "" : ": ") + std::string(v.why); });
    return out;
}

/// A definition around a condition.
inline std::string audit(const std::string& condition, const std::string& effect = "Audit", const std::string& details = {},
                         const std::string& parameters = "{}", const std::string& mode = "All")
{
    return R"({"name":"test","properties":{"mode":")" + mode + R"(","parameters":)" + parameters + R"(,"policyRule":{"if":)" + condition
           + R"(,"then":{"effect":")" + effect + '"' + (details.empty() ? "" : R"(,"details":)" + details) + "}}}}";
}

/// A document of Microsoft.Test/things with these properties and further members.
inline std::string thing(const std::string& properties = "{}", const std::string& more = {})
{
    return R"({"id":")" + std::string(thingId) + R"(","name":"One","type":"Microsoft.Test/things","location":"West Europe","properties":)" + properties
           + (more.empty() ? "" : ",") + more + '}';
}

/// What a template expression gives on a document.
inline std::string evaluated(std::string_view expression, const std::string& document = thing(), bool isWhole = true)
{
    policy::Arena arena;
    const auto expr = policy::parseExpression(expression, arena);
    if (!expr)
        return "refused at " + std::to_string(expr.error().at) + ": " + expr.error().message;
    policy::DocumentWorld documents(isWhole);
    const auto resource = policy::Resource::of(json(document), kept());
    policy::Fields fields(std::string(resource->type), aliases());
    fields.look(*resource);
    auto definition = std::make_shared<policy::Definition>();
    definition->name = "test";
    definition->parameters = {{"list", "Array", {}, {}}, {"open", "String", {}, {}}};
    const policy::Assigned rule{.definition = definition,
                                .parameters = {json(R"(["a","b",{"c":1}])"), policy::Value::unknown("the parameter 'open' has no value")},
                                .assignmentId = "/assignment"};
    policy::Environment environment(documents, 0);
    environment.rule = &rule;
    environment.subject = environment.primary = &fields;
    return shown(environment.evaluate(*expr));
}

} // namespace ruletest
