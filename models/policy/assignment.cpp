// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/assignment.h"

#include <algorithm>

namespace policy {

namespace {

constexpr std::array<std::string_view, 11> effects{"addtonetworkgroup", "append",   "audit",  "auditifnotexists", "deny",  "denyaction",
                                                   "deployifnotexists", "disabled", "manual", "modify",           "mutate"};

Override overrideOf(const Members& members)
{
    const std::string kind = members.neededText("kind");
    Override parsed{.value = members.neededText("value"), .selectors = parseSelectors(members, true)};
    if (sameText(kind, "definitionVersion") || sameText(kind, "policyVersion"))
        parsed.kind = Override::Kind::Version;
    else if (!sameText(kind, "policyEffect"))
        members.fail("kind", "'" + kind + "' is no kind of override");
    else if (std::ranges::find(effects, lower(parsed.value)) == effects.end())
        members.fail("value", "'" + parsed.value + "' is no effect");
    return parsed;
}

template<class T>
std::shared_ptr<T> begun(const DocumentSource& source)
{
    auto document = std::make_shared<T>();
    document->arena = std::make_shared<Arena>();
    document->name = source.name;
    document->id = textMember(source.root, "id");
    document->displayName = textMember(source.properties, "displayName");
    document->description = textMember(source.properties, "description");
    document->metadata = document->arena->copy(source.properties.get("metadata"));
    return document;
}

} // namespace

std::string_view Assignment::message(std::string_view referenceId) const
{
    std::string_view general;
    for (const Message& each : messages) {
        if (each.referenceId.empty())
            general = each.message;
        else if (sameText(each.referenceId, referenceId))
            return each.message;
    }
    return general;
}

bool Exemption::isFor(std::string_view referenceId) const
{
    return referenceIds.empty() || std::ranges::any_of(referenceIds, [&](const std::string& own) { return sameText(own, referenceId); });
}

std::string_view toWord(Exemption::Category category)
{
    return category == Exemption::Category::Waiver ? "Waiver" : "Mitigated";
}

std::expected<std::shared_ptr<const Assignment>, RuleError> parseAssignment(const DocumentSource& source)
{
    std::optional<RuleError> wrong;
    const Members members(source.properties, source.prefix, wrong);
    const auto assignment = begun<Assignment>(source);
    assignment->definitionId = members.neededText("policyDefinitionId");
    assignment->definitionVersion = members.text("definitionVersion");
    assignment->scope = members.text("scope");
    if (assignment->scope.empty())
        assignment->scope = scopeOfId(assignment->id, "policyAssignments");
    assignment->notScopes = members.texts("notScopes");
    assignment->enforcement = members.text("enforcementMode");
    members.eachGiven("parameters", [&](std::string_view name, const Value& value, const std::string&) {
        assignment->parameters.emplace_back(name, assignment->arena->copy(value));
    });
    if (members.get("overrides").size() > mostOverrides)
        members.fail("overrides", "there are too many overrides");
    members.each("overrides", [&](const Members& each) { assignment->overrides.push_back(overrideOf(each)); });
    assignment->resourceSelectors = parseResourceSelectors(members);
    members.each("nonComplianceMessages",
                 [&](const Members& each) { assignment->messages.push_back({each.neededText("message"), each.text("policyDefinitionReferenceId")}); });
    if (wrong)
        return std::unexpected(std::move(*wrong));
    return assignment;
}

std::expected<std::shared_ptr<const Exemption>, RuleError> parseExemption(const DocumentSource& source)
{
    std::optional<RuleError> wrong;
    const Members members(source.properties, source.prefix, wrong);
    const auto exemption = begun<Exemption>(source);
    exemption->scope = scopeOfId(exemption->id, "policyExemptions");
    exemption->assignmentId = members.neededText("policyAssignmentId");
    exemption->referenceIds = members.texts("policyDefinitionReferenceIds");
    const std::string category = members.neededText("exemptionCategory");
    if (sameText(category, "Mitigated"))
        exemption->category = Exemption::Category::Mitigated;
    else if (!sameText(category, "Waiver"))
        members.fail("exemptionCategory", "'" + category + "' is neither Waiver nor Mitigated");
    if (const std::string expires = members.text("expiresOn"); !expires.empty()) {
        exemption->expiresOn = parseMoment(expires);
        if (!exemption->expiresOn)
            members.fail("expiresOn", "'" + expires + "' is no time such as 2026-01-31T00:00:00Z");
    }
    exemption->resourceSelectors = parseResourceSelectors(members);
    if (wrong)
        return std::unexpected(std::move(*wrong));
    return exemption;
}

} // namespace policy
