// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/initiative.h"

#include <algorithm>
#include <set>

namespace policy {

namespace {

Initiative::Group groupOf(const Members& members)
{
    return {members.neededText("name"), textMember(members.object(), "displayName"), textMember(members.object(), "category"),
            textMember(members.object(), "description"), textMember(members.object(), "additionalMetadataId")};
}

Initiative::Reference referenceOf(const Members& members, Arena& arena)
{
    Initiative::Reference reference{.id = members.text("policyDefinitionReferenceId"),
                                    .definitionId = members.neededText("policyDefinitionId"),
                                    .definitionVersion = members.text("definitionVersion"),
                                    .parameters = {},
                                    .groups = members.texts("groupNames")};
    if (reference.id.empty())
        reference.id = lastSegment(reference.definitionId);
    members.eachGiven("parameters", [&](std::string_view name, const Value& value, const std::string& path) {
        Expr expr;
        members.fail(parseOperandAt(value, path, arena, expr));
        reference.parameters.emplace_back(name, std::move(expr));
    });
    return reference;
}

using Names = std::set<std::string>; // lower case

Names parseGroups(const Members& members, Initiative& into)
{
    Names names;
    members.each("policyDefinitionGroups", [&](const Members& each) {
        into.groups.push_back(groupOf(each));
        if (!names.insert(lower(into.groups.back().name)).second)
            each.fail("name", "there are two groups '" + into.groups.back().name + '\'');
    });
    return names;
}

void parseReferences(const Members& members, const Names& groups, Initiative& into)
{
    if (!members.get("policyDefinitions").is(Kind::Array))
        members.fail("policyDefinitions", "an initiative has an array 'policyDefinitions'");
    Names written; // what has no id of its own may stand twice
    members.each("policyDefinitions", [&](const Members& each) {
        Initiative::Reference reference = referenceOf(each, *into.arena);
        if (const std::string id = lower(each.text("policyDefinitionReferenceId")); !id.empty() && !written.insert(id).second)
            each.fail("policyDefinitionReferenceId", "there are two references '" + reference.id + '\'');
        for (const auto& name : reference.groups) {
            if (!groups.contains(lower(name)))
                each.fail("groupNames", "the initiative has no group '" + name + '\'');
        }
        into.references.push_back(std::move(reference));
    });
}

} // namespace

const Initiative::Group* Initiative::group(std::string_view groupName) const
{
    const auto found = std::ranges::find_if(groups, [&](const Group& g) { return sameText(g.name, groupName); });
    return found == groups.end() ? nullptr : std::to_address(found);
}

std::expected<std::shared_ptr<const Initiative>, RuleError> parseInitiative(const DocumentSource& source)
{
    std::optional<RuleError> wrong;
    const Members members(source.properties, source.prefix, wrong);
    auto initiative = std::make_shared<Initiative>();
    initiative->arena = std::make_shared<Arena>();
    initiative->name = source.name;
    initiative->id = textMember(source.root, "id");
    initiative->displayName = textMember(source.properties, "displayName");
    initiative->description = textMember(source.properties, "description");
    initiative->metadata = initiative->arena->copy(source.properties.get("metadata"));
    initiative->version = textMember(source.properties, "version");
    if (initiative->version.empty())
        initiative->version = textMember(initiative->metadata, "version");
    members.fail(parseParameters(members.get("parameters"), members.path("parameters"), *initiative->arena, initiative->parameters));
    parseReferences(members, parseGroups(members, *initiative), *initiative);
    if (wrong)
        return std::unexpected(std::move(*wrong));
    return initiative;
}

} // namespace policy
