// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/assignment.h"
#include "policy/documentshelf.h"
#include "policy/environment.h"
#include "policy/initiative.h"

namespace policy {

/// One definition as an assignment brings it to resources, by itself or as part of an initiative; with overrides by location one for
/// each effect. Lives as long as its book is neither resolved anew nor gone.
struct EffectiveRule {
    std::size_t rule = 0; ///< in PolicyBook::rules()
    const Assignment* assignment = nullptr;
    const Initiative* initiative = nullptr; ///< null: the definition is assigned by itself
    const Initiative::Reference* reference = nullptr; ///< likewise
    const Override* effect = nullptr; ///< where its effect comes from; null: from the definition
    std::vector<const Override*> before; ///< where one of them selects a resource, another rule is for it

    std::string_view referenceId() const { return reference ? std::string_view(reference->id) : std::string_view(); }
    std::span<const std::string> groups() const { return reference ? std::span<const std::string>(reference->groups) : std::span<const std::string>(); }
};

/// Whether it is for a resource: scope, excluded scopes, resource selectors, and the selectors of overrides.
Truth applies(const EffectiveRule& rule, const Target& target);

/// All documents of a tenant or folder together: definitions, initiatives, what assigns them and what is exempt. Knows no clock.
/// Questions may come from several threads between changes.
class PolicyBook {
public:
    /// What could not be resolved, or not wholly; all else is. A parameter that has no value is told here, and its rule is Unknown only
    /// where the verdict depends on it.
    struct Problem {
        std::string file, name;  ///< of the document that it is about
        std::string referenceId; ///< of the part of an initiative; empty: the whole
        std::string message;
    };
    struct Exempt {
        Truth holds; ///< False: no exemption does
        const Exemption* exemption = nullptr;
    };

    /// One of the same kind and id as an earlier document is left out and told as a problem, as is one with an error. Ids are compared
    /// whole; a document without one is found by the last segment of an id, as is any document by a name alone.
    void add(std::string file, const PolicyDocument& document);
    /// From the documents that were added. `now` is what utcNow() says in an initiative's expressions.
    void resolve(Ticks now);

    /// What there is to evaluate. Effective rules with the same definition, values and effect share one, unless the definition calls policy().
    std::span<const Assigned> rules() const { return m_rules; }
    /// By assignment as added, by reference as in its initiative, by override as in the assignment.
    std::span<const EffectiveRule> effective() const { return m_effective; }
    std::span<const Problem> problems() const { return m_problems; }

    /// The first exemption, as added, that holds for a rule and a resource; else the first of which that is Unknown.
    Exempt exemption(const EffectiveRule& rule, const Target& target, Ticks now) const;

private:
    class Resolver;

    struct ExemptionEntry {
        std::string file;
        std::shared_ptr<const Exemption> document;
    };

    DocumentShelf<Definition> m_definitions;
    DocumentShelf<Initiative> m_initiatives;
    DocumentShelf<Assignment> m_assignments;
    std::vector<ExemptionEntry> m_exemptions;
    std::vector<Problem> m_refused; ///< of the documents themselves

    std::vector<Assigned> m_rules;
    std::vector<EffectiveRule> m_effective;
    std::vector<Problem> m_problems;
    std::unordered_map<const Assignment*, std::vector<const Exemption*>> m_exempt;
};

} // namespace policy
