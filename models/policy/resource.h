// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/value.h"

#include <memory>
#include <optional>
#include <unordered_map>

namespace policy {

/// A resource document with the members that rules name directly; member names are read whatever their letter case.
struct Resource {
    Value document;
    std::string_view id, type;   ///< of the document, or kept by whoever made it
    std::string_view ownName;    ///< `name` as the document has it; a child's may come with those of its parents
    std::string_view apiVersion; ///< the document was read with; empty: not known

    std::string_view name() const;
    std::string fullName() const; ///< names of the parents and its own with '/' between: server/database
    bool isSubscription() const;
    bool isResourceGroup() const;
    /// `id` or `resourceId`, `type` or `resourceType` (else what the id says), `name` (else its last segment). Nothing without an id.
    static std::optional<Resource> of(const Value& document, Arena& arena);
};

/// The type that an Azure resource id is of: `Microsoft.Sql/servers/databases`; of a subscription or resource group
/// `Microsoft.Resources/...`; else empty.
std::string typeOfId(std::string_view id);
/// The names in an id behind its last provider, with '/' between.
std::string namesOfId(std::string_view id);
std::string_view subscriptionOf(std::string_view id);  ///< `/subscriptions/x`, else empty
std::string_view resourceGroupOf(std::string_view id); ///< `/subscriptions/x/resourceGroups/y`, else empty

/// The account in an AWS resource name, the project in a Google Cloud one; else empty.
std::string_view accountOf(std::string_view id);

/// What else there is beside the resource being evaluated. Asked on the evaluating thread.
class World {
public:
    struct Found {
        std::vector<const Resource*> resources; ///< live until the next question
        bool isComplete = true;
        std::string why; ///< it is not complete
    };
    virtual ~World() = default;
    /// Resources of a type whose id begins with `prefix` (empty, or ending with '/'); all in lower case. Extension resources on another
    /// resource than `subject` may be left out; empty: none.
    virtual Found ofType(const std::string& type, const std::string& prefix, std::string_view subject) = 0;
    /// A subscription or resource group by id in lower case; null: not known.
    virtual const Resource* container(const std::string& id) = 0;
};

/// A world of documents in memory.
class DocumentWorld final : public World {
public:
    /// `isWhole`: what is not here does not exist; else nobody knows.
    explicit DocumentWorld(bool isWhole) : m_isWhole(isWhole) {}
    /// The resource must outlive this. All before the first question.
    void add(const Resource& resource);
    Found ofType(const std::string& type, const std::string& prefix, std::string_view subject) override;
    const Resource* container(const std::string& id) override;

private:
    struct Entry {
        std::string id;
        const Resource* resource;
    };
    std::span<const Entry> from(const std::string& type, const std::string& id);

    bool m_isWhole;
    bool m_isSorted = false;
    std::unordered_map<std::string, std::vector<Entry>> m_byType;
};

} // namespace policy
