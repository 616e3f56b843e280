// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/documentmembers.h"
#include "policy/resource.h"
#include "policy/truth.h"

namespace policy {

/// What scopes and selectors ask of a resource.
struct Target {
    std::string_view id, type;
    std::optional<std::string_view> location = std::string_view(); ///< nothing: not known; empty: it has none
    /// Scopes it lies in beside those that its id tells: the management groups above its subscription, by id or name. Null: not known,
    /// so that only scopes in subscriptions are decided.
    const std::vector<std::string>* ancestors = nullptr;

    /// Of a document that was read wholly.
    static Target of(const Resource& resource, const std::vector<std::string>* ancestors);
};

/// Narrows down by one characteristic: `in` or `notIn` a list.
struct Selector {
    enum class Kind : std::uint8_t {
        ReferenceId, ///< policyDefinitionReferenceId, in an override only
        Location,
        Type,
        WithoutLocation, ///< what stands in a subscription itself and has no location
        User,
        Group,     ///< userPrincipalId, groupPrincipalId: of who makes a request; an assessment has none
        Rollout,         ///< resourceRolloutPercentage: which resources are chosen is not published
    };
    Kind kind = Kind::Location;
    bool isExcluding = false; ///< `notIn`
    std::vector<std::string> values;
};

struct ResourceSelector {
    std::string name;
    std::vector<Selector> selectors;
};

/// The selectors of a resource selector or override. A kind stands once among them.
std::vector<Selector> parseSelectors(const Members& members, bool isOverride);
std::vector<ResourceSelector> parseResourceSelectors(const Members& members);

/// Whether a resource lies in a scope: by whole segments of its id in any letter case, or by its ancestors. No scope is empty; `/` is all.
Truth isWithin(std::string_view scope, const Target& target);
/// All selectors, of an override for the reference of an initiative.
Truth selects(const std::vector<Selector>& selectors, const Target& target, std::string_view referenceId = {});
/// Any of the resource selectors, or there is none.
Truth selects(const std::vector<ResourceSelector>& selectors, const Target& target);

/// Kleene's and, or.
Truth both(const Truth& a, const Truth& b);
Truth either(const Truth& a, const Truth& b);

} // namespace policy
