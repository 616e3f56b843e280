// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/resource.h"

#include <algorithm>

namespace policy {

namespace {

constexpr std::string_view subscriptionType = "Microsoft.Resources/subscriptions", groupType = "Microsoft.Resources/subscriptions/resourceGroups";

std::vector<std::string_view> segments(std::string_view id)
{
    std::vector<std::string_view> parts;
    while (!id.empty()) {
        const auto slash = id.find('/');
        if (slash != 0)
            parts.push_back(id.substr(0, slash));
        id.remove_prefix(slash == std::string_view::npos ? id.size() : slash + 1);
    }
    return parts;
}

/// Place of the last `providers` in the segments; their number without one.
std::size_t lastProvider(const std::vector<std::string_view>& parts)
{
    for (std::size_t i = parts.size(); i-- > 0;) {
        if (sameText(parts[i], "providers"))
            return i;
    }
    return parts.size();
}

/// The id up to its n-th segment, if it begins with these words at even places.
std::string_view start(std::string_view id, std::span<const std::string_view> words)
{
    std::size_t at = 0;
    for (const std::string_view word : words) {
        if (at >= id.size() || id[at] != '/' || !startsText(id.substr(at + 1), word) || id.substr(at + 1 + word.size(), 1) != "/")
            return {};
        const auto end = id.find('/', at + word.size() + 2);
        at = end == std::string_view::npos ? id.size() : end;
    }
    return id.substr(0, at);
}

} // namespace

std::string typeOfId(std::string_view id)
{
    const auto parts = segments(id);
    const std::size_t provider = lastProvider(parts);
    if (provider + 2 < parts.size()) {
        std::string type(parts[provider + 1]);
        for (std::size_t i = provider + 2; i < parts.size(); i += 2)
            (type += '/') += parts[i];
        return type;
    }
    if (parts.size() == 2 && sameText(parts[0], "subscriptions"))
        return std::string(subscriptionType);
    if (parts.size() == 4 && sameText(parts[2], "resourceGroups"))
        return std::string(groupType);
    return {};
}

std::string namesOfId(std::string_view id)
{
    const auto parts = segments(id);
    const std::size_t provider = lastProvider(parts);
    std::string names;
    for (std::size_t i = provider + 3; i < parts.size(); i += 2)
        (names += names.empty() ? "" : "/") += parts[i];
    return names;
}

std::string_view subscriptionOf(std::string_view id)
{
    static constexpr std::array<std::string_view, 1> words{"subscriptions"};
    return start(id, words);
}

std::string_view resourceGroupOf(std::string_view id)
{
    static constexpr std::array<std::string_view, 2> words{"subscriptions", "resourceGroups"};
    return start(id, words);
}

std::string_view accountOf(std::string_view id)
{
    if (id.starts_with("arn:")) { // arn:partition:service:region:account:resource
        for (int field = 0; field < 4; ++field)
            id.remove_prefix(std::min(id.find(':'), id.size() - 1) + 1);
        return id.substr(0, id.find(':'));
    }
    constexpr std::string_view mark = "/projects/";
    const auto at = id.find(mark);
    if (!id.starts_with("//") || at == std::string_view::npos)
        return {};
    const std::string_view project = id.substr(at + mark.size());
    const std::string_view name = project.substr(0, project.find('/'));
    const bool isNumber = std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
    return name == "_" || isNumber ? std::string_view() : name; // some services name a project by its number
}

bool Resource::isSubscription() const
{
    return sameText(type, subscriptionType);
}

bool Resource::isResourceGroup() const
{
    return sameText(type, groupType) || sameText(type, "Microsoft.Resources/resourceGroups");
}

std::optional<Resource> Resource::of(const Value& document, Arena& arena)
{
    Resource resource{.document = document};
    std::string_view otherId, otherType;
    const std::array wanted{std::pair(std::string_view("id"), &resource.id),        std::pair(std::string_view("resourceid"), &otherId),
                            std::pair(std::string_view("type"), &resource.type),    std::pair(std::string_view("resourcetype"), &otherType),
                            std::pair(std::string_view("name"), &resource.ownName), std::pair(std::string_view("apiversion"), &resource.apiVersion)};
    std::uint64_t lengths = 0;
    for (const auto& [name, into] : wanted)
        lengths |= std::uint64_t(1) << name.size();
    document.eachKey([&](std::string_view key, auto read) {
        if (key.size() >= 64 || (lengths >> key.size() & 1) == 0)
            return true;
        for (const auto& [name, into] : wanted) {
            if (sameKey(key, name) && into->empty())
                *into = read().string();
        }
        return true;
    });
    if (resource.id.empty())
        resource.id = otherId;
    if (resource.type.empty())
        resource.type = otherType;
    if (resource.id.empty())
        return {};
    if (resource.type.empty())
        resource.type = arena.keep(typeOfId(resource.id));
    return resource;
}

std::string_view Resource::name() const
{
    if (ownName.empty())
        return id.substr(id.rfind('/') + 1);
    const bool isPath = id.starts_with('/') && !id.starts_with("//"); // elsewhere a name may have slashes of its own
    return isPath ? ownName.substr(ownName.rfind('/') + 1) : ownName;
}

std::string Resource::fullName() const
{
    std::string names = namesOfId(id);
    return names.empty() || ownName.contains('/') ? std::string(ownName.empty() ? name() : ownName) : names;
}

void DocumentWorld::add(const Resource& resource)
{
    m_byType[lower(resource.type)].push_back({lower(resource.id), &resource});
    m_isSorted = false;
}

/// The entries of a type from the first with this id or prefix on, in the order of ids.
std::span<const DocumentWorld::Entry> DocumentWorld::from(const std::string& type, const std::string& id)
{
    if (!m_isSorted) {
        for (auto& [known, entries] : m_byType)
            std::ranges::stable_sort(entries, {}, &Entry::id);
        m_isSorted = true;
    }
    const auto entries = m_byType.find(type);
    if (entries == m_byType.end())
        return {};
    return {std::ranges::lower_bound(entries->second, id, {}, &Entry::id), entries->second.end()};
}

World::Found DocumentWorld::ofType(const std::string& type, const std::string& prefix, std::string_view)
{
    Found found{.isComplete = m_isWhole};
    if (!m_isWhole)
        found.why = "not all resources of type " + type + " are known";
    for (const Entry& entry : from(type, prefix)) {
        if (!entry.id.starts_with(prefix))
            break;
        found.resources.push_back(entry.resource);
    }
    return found;
}

const Resource* DocumentWorld::container(const std::string& id)
{
    for (const char* type : {"microsoft.resources/subscriptions", "microsoft.resources/subscriptions/resourcegroups", "microsoft.resources/resourcegroups"}) {
        const auto entries = from(type, id);
        if (!entries.empty() && entries.front().id == id)
            return entries.front().resource;
    }
    return nullptr;
}

} // namespace policy
