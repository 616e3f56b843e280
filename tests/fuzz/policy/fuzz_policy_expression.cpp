// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an expression: refused with a place in it, or evaluated to a value, the same each time.
#include "policy/environment.h"

#include <cstdint>
#include <cstdlib>

namespace {

constexpr std::string_view documentText = R"({"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/app","name":"app",
"type":"Microsoft.Web/sites","location":"West Europe","tags":{"env":"prod"},"properties":{"rules":[{"port":"80"},{"port":"443"}],"size":7}})";

void require(bool ok)
{
    if (!ok)
        std::abort();
}

std::string valueOf(const policy::Expr& expr, policy::Fields& fields)
{
    policy::DocumentWorld world(true);
    policy::Environment environment(world, 0);
    auto definition = std::make_shared<policy::Definition>();
    definition->parameters.push_back({"list", "Array", {}, {}});
    const policy::Value items[] = {policy::Value::of(std::int64_t(1)), policy::Value::text("two"), policy::Value::null()};
    const policy::Assigned rule{.definition = definition, .parameters = {policy::Value::array(items)}};
    environment.rule = &rule;
    environment.subject = environment.primary = &fields;
    const policy::Value value = environment.evaluate(expr);
    std::string text = std::to_string(int(value.kind()));
    policy::writeJson(value, text);
    if (value.isUndecided())
        require(!value.string().empty());
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    policy::Arena arena;
    const auto expr = policy::parseExpression(text, arena);
    if (!expr) {
        require(expr.error().at <= text.size() && !expr.error().message.empty());
        return 0;
    }
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    require(parser.parse(documentText.data(), documentText.size()).get(element) == simdjson::SUCCESS);
    const auto resource = policy::Resource::of(policy::Value::of(element), arena);
    static const auto aliases = *policy::AliasTable::parse(R"({"types":["Microsoft.Web/sites"],"paths":{}})");
    policy::Fields fields(std::string(resource->type), aliases);
    fields.look(*resource);
    const std::string value = valueOf(*expr, fields);
    require(value == valueOf(*expr, fields));
    return 0;
}
