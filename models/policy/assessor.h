// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/program.h"

#include <functional>

namespace policy {

enum class Status : std::uint8_t { Healthy, Unhealthy, NotApplicable, Unknown, Error };
std::string_view toWord(Status status);

struct Verdict {
    Status status = Status::Unknown;
    std::string_view why; ///< of NotApplicable, Unknown and Error where there is more to say; lives until the next assessment
    bool isOfType = true; ///< false: the rule is not for resources of this type at all
};

/// A definition with parameters: `given` maps names to values, whatever the letter case. What it needs of them it copies.
Assigned assign(std::shared_ptr<const Definition> definition, const std::vector<std::pair<std::string, Value>>& given = {});

/// Evaluates a set of rules, resource by resource. What it learns about a type (which rules can apply, where their fields stand) it
/// keeps for the next resource of the type. One thread; several assessors may share rules, aliases and a world that allows it.
class Assessor {
public:
    /// All must outlive it. `now` is what utcNow() says. NotApplicable comes from a document by the rules of effects and modes:
    /// Azure Policy, "What is applicability" and "Compliance states".
    Assessor(std::span<const Assigned> rules, const AliasTable& aliases, World& world, Ticks now);
    ~Assessor();

    /// Calls f(index of the rule, verdict) for every rule, in order.
    void assess(const Resource& resource, const std::function<void(std::size_t, const Verdict&)>& f);
    /// Likewise, but only for rules that may apply to a resource of its type.
    void assessApplicable(const Resource& resource, const std::function<void(std::size_t, const Verdict&)>& f);

private:
    enum class Effect : std::uint8_t { Manual, Plain, IfNotExists, Undecided };
    struct Rule;
    struct TypeRules;

    TypeRules& rulesOf(const Resource& resource);
    Rule compile(std::size_t index, TypeRules& type);
    void decideEffect(std::size_t index, Rule& rule, TypeRules& type);
    void compileRelated(Rule& rule, TypeRules& type);
    Verdict evaluate(Rule& rule, TypeRules& type);
    Verdict evaluateRelated(Rule& rule, TypeRules& type);
    World::Found candidates(const Rule& rule, const Resource& resource, const Value& group);
    bool isCandidate(const Rule& rule, const Resource& resource, const Resource& other) const;

    std::span<const Assigned> m_rules;
    const AliasTable& m_aliases;
    Environment m_environment;
    std::unordered_map<std::string, std::unique_ptr<TypeRules>, AnyCaseHash, AnyCaseEqual> m_types;
};

/// Names of the aliases that a definition reads and nobody knows, in order of first use.
std::vector<std::string> unknownAliases(const Definition& definition, const AliasTable& aliases);

} // namespace policy
