// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/selectors.h"

#include "policy/fields.h"

#include <algorithm>

namespace policy {

namespace {

struct KindName {
    std::string_view name; ///< lower case
    Selector::Kind kind;
};

constexpr std::array kindNames{
    KindName{"policydefinitionreferenceid", Selector::Kind::ReferenceId},
    KindName{"resourcelocation", Selector::Kind::Location},
    KindName{"resourcetype", Selector::Kind::Type},
    KindName{"resourcewithoutlocation", Selector::Kind::WithoutLocation},
    KindName{"userprincipalid", Selector::Kind::User},
    KindName{"groupprincipalid", Selector::Kind::Group},
    KindName{"resourcerolloutpercentage", Selector::Kind::Rollout},
};

Selector selectorOf(const Members& members, bool isOverride)
{
    const std::string word = lower(members.neededText("kind"));
    const auto known = std::ranges::find(kindNames, word, &KindName::name);
    if (known == kindNames.end() || (known->kind == Selector::Kind::ReferenceId && !isOverride)) {
        members.fail("kind", "'" + members.text("kind") + "' is no kind of selector here");
        return {};
    }
    const bool isExcluding = !members.get("notIn").isNothing();
    if (isExcluding == !members.get("in").isNothing())
        members.fail("in", "a selector has one of 'in' and 'notIn'");
    Selector selector{known->kind, isExcluding, members.texts(isExcluding ? "notIn" : "in")};
    if (selector.kind == Selector::Kind::Location)
        std::ranges::transform(selector.values, selector.values.begin(), normalLocation);
    for (const auto& value : selector.values) {
        if (selector.kind == Selector::Kind::WithoutLocation && !sameText(value, "subscriptionLevelResources"))
            members.fail(isExcluding ? "notIn" : "in", "only 'subscriptionLevelResources' are told by having no location");
    }
    return selector;
}

std::string_view withoutEnd(std::string_view scope)
{
    while (scope.ends_with('/'))
        scope.remove_suffix(1);
    return scope;
}

/// Takes the first segment off a path; empty at its end.
std::string_view takeSegment(std::string_view& path)
{
    path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

/// Whether an id begins with all segments of a scope.
bool isBelow(std::string_view id, std::string_view scope)
{
    for (std::string_view wanted = takeSegment(scope); !wanted.empty(); wanted = takeSegment(scope)) {
        if (!sameText(wanted, takeSegment(id)))
            return false;
    }
    return true;
}

constexpr std::string_view managementGroups = "/providers/Microsoft.Management/managementGroups/";

Truth withoutLocation(const Target& target)
{
    const bool isOfSubscription = !subscriptionOf(target.id).empty() && resourceGroupOf(target.id).empty();
    if (!isOfSubscription)
        return Truth::of(false);
    return target.location ? Truth::of(target.location->empty()) : Truth{Truth::Unknown, "the location of the resource is not known"};
}

Truth isAmong(const std::vector<std::string>& values, std::string_view text)
{
    return Truth::of(std::ranges::any_of(values, [&](const std::string& value) { return sameText(value, text); }));
}

Truth matches(const Selector& selector, const Target& target, std::string_view referenceId)
{
    switch (selector.kind) {
    case Selector::Kind::ReferenceId: return isAmong(selector.values, referenceId);
    case Selector::Kind::Type: return isAmong(selector.values, target.type);
    case Selector::Kind::Location:
        return target.location ? isAmong(selector.values, normalLocation(*target.location))
                               : Truth{Truth::Unknown, "the location of the resource is not known"};
    case Selector::Kind::WithoutLocation: return selector.values.empty() ? Truth::of(false) : withoutLocation(target);
    case Selector::Kind::User:
    case Selector::Kind::Group: return {Truth::Unknown, "a selector asks who makes the request, which an assessment has not"};
    case Selector::Kind::Rollout: break;
    }
    return {Truth::Unknown, "which resources a rollout percentage chooses is not known"};
}

} // namespace

Target Target::of(const Resource& resource, const std::vector<std::string>* ancestors)
{
    return {.id = resource.id, .type = resource.type, .location = resource.document.get("location").string(), .ancestors = ancestors};
}

std::vector<Selector> parseSelectors(const Members& members, bool isOverride)
{
    std::vector<Selector> selectors;
    members.each("selectors", [&](const Members& each) {
        Selector selector = selectorOf(each, isOverride);
        for (const Selector& other : selectors) {
            const bool isTwice = other.kind == selector.kind;
            const bool contradicts = (other.kind == Selector::Kind::Location && selector.kind == Selector::Kind::WithoutLocation)
                                     || (other.kind == Selector::Kind::WithoutLocation && selector.kind == Selector::Kind::Location);
            if (isTwice)
                each.fail("kind", "a kind stands once among the selectors");
            else if (contradicts)
                each.fail("kind", "resourceLocation and resourceWithoutLocation do not stand together");
        }
        selectors.push_back(std::move(selector));
    });
    return selectors;
}

std::vector<ResourceSelector> parseResourceSelectors(const Members& members)
{
    std::vector<ResourceSelector> all;
    members.each("resourceSelectors", [&](const Members& each) { all.push_back({textMember(each.object(), "name"), parseSelectors(each, false)}); });
    return all;
}

Truth isWithin(std::string_view scope, const Target& target)
{
    if (scope.empty())
        return Truth::of(false);
    if (isBelow(target.id, scope))
        return Truth::of(true);
    if (!subscriptionOf(scope).empty()) // ids tell all of those
        return Truth::of(false);
    if (!target.ancestors)
        return {Truth::Unknown, "the management groups above the resource are not known"};
    const std::string_view wanted = withoutEnd(scope);
    const bool isGroup = startsText(scope, managementGroups);
    return Truth::of(std::ranges::any_of(*target.ancestors, [&](const std::string& ancestor) {
        const bool isName = !ancestor.contains('/');
        return sameText(withoutEnd(ancestor), isGroup && isName ? wanted.substr(wanted.rfind('/') + 1) : wanted);
    }));
}

Truth selects(const std::vector<Selector>& selectors, const Target& target, std::string_view referenceId)
{
    Truth all = Truth::of(true);
    for (const Selector& selector : selectors) {
        const Truth matched = matches(selector, target, referenceId);
        all = both(all, selector.isExcluding ? matched.inverted() : matched);
    }
    return all;
}

Truth selects(const std::vector<ResourceSelector>& selectors, const Target& target)
{
    Truth any = Truth::of(selectors.empty());
    for (const ResourceSelector& selector : selectors)
        any = either(any, selects(selector.selectors, target));
    return any;
}

Truth both(const Truth& a, const Truth& b)
{
    if (a.state == Truth::False || b.state == Truth::False)
        return Truth::of(false);
    return a.isDecided() ? b : a;
}

Truth either(const Truth& a, const Truth& b)
{
    if (a.state == Truth::True || b.state == Truth::True)
        return Truth::of(true);
    return a.isDecided() ? b : a;
}

} // namespace policy
