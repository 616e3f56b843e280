// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/moment.h"
#include "policy/selectors.h"

namespace policy {

/// Another effect, or another version of a definition, for some of what is assigned.
struct Override {
    enum class Kind : std::uint8_t { Effect, Version };
    Kind kind = Kind::Effect;
    std::string value;
    std::vector<Selector> selectors;
};

/// A definition or initiative for the resources of a scope. Immutable and shared between threads.
struct Assignment {
    struct Message {
        std::string message, referenceId; ///< empty: of the whole assignment
    };

    std::string name, id; ///< as of a Definition
    std::string displayName, description;
    std::string scope; ///< `properties.scope`, else what the id says; empty: neither
    std::vector<std::string> notScopes;
    std::string definitionId; ///< of an initiative too
    std::string definitionVersion; ///< as written: `1.*.*`
    std::vector<std::pair<std::string, Value>> parameters;
    std::string enforcement; ///< as written: Default, DoNotEnforce, Enroll; empty: none, which is Default
    std::vector<Override> overrides;
    std::vector<ResourceSelector> resourceSelectors;
    std::vector<Message> messages; ///< `nonComplianceMessages`
    Value metadata;

    /// Whether it acts on what is made or changed in its scope; evaluated it is in any case.
    bool isEnforced() const { return enforcement.empty() || sameText(enforcement, "Default"); }
    /// The message for a reference, else that of the whole; empty: none.
    std::string_view message(std::string_view referenceId) const;

    std::shared_ptr<Arena> arena; ///< owner of all values
};

/// Resources for which an assignment, or some of its definitions, does not count. Immutable and shared between threads.
struct Exemption {
    enum class Category : std::uint8_t { Waiver, Mitigated };

    std::string name, id; ///< as of a Definition
    std::string displayName, description;
    std::string scope; ///< what the id says: a resource too; empty: nothing
    std::string assignmentId;
    std::vector<std::string> referenceIds; ///< none: all
    Category category = Category::Waiver;
    std::optional<Ticks> expiresOn;
    std::vector<ResourceSelector> resourceSelectors;
    Value metadata;

    bool isOver(Ticks now) const { return expiresOn && *expiresOn <= now; }
    bool isFor(std::string_view referenceId) const;

    std::shared_ptr<Arena> arena; ///< owner of all values
};

std::string_view toWord(Exemption::Category category);

std::expected<std::shared_ptr<const Assignment>, RuleError> parseAssignment(const DocumentSource& source);
std::expected<std::shared_ptr<const Exemption>, RuleError> parseExemption(const DocumentSource& source);

/// Limit of the language (Azure Policy, "Assignment structure"); each may make a rule of its own of every definition.
inline constexpr std::size_t mostOverrides = 10;

} // namespace policy
