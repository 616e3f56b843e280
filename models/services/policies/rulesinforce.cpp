// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/policies/rulesinforce.h"

#include "policy/policybook.h"
#include "services/assess/content.h"
#include "services/assess/fileassessment.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using policy::DocumentKind;

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

struct Custom {
    qint64 id = 0;
    policy::PolicyDocument document;
};

/// An initiative for all resources of the workspace, with the defaults of its parameters.
policy::PolicyDocument assignmentOf(const policy::Initiative& initiative)
{
    auto assignment = std::make_shared<policy::Assignment>();
    assignment->name = initiative.name;
    assignment->scope = "/";
    assignment->definitionId = initiative.id.empty() ? initiative.name : initiative.id;
    assignment->arena = std::make_shared<policy::Arena>();
    policy::PolicyDocument document;
    document.kind = DocumentKind::Assignment;
    document.name = assignment->name;
    document.assignment = std::move(assignment);
    return document;
}

class Assembly {
public:
    explicit Assembly(policy::AliasTable aliases) : m_aliases(std::move(aliases)) {}

    void addBuiltin(const PolicyText& text)
    {
        auto document = policy::parsePolicy(viewOf(text.json), text.file.toStdString());
        if (!document.definition)
            return;
        m_rules.push_back(policy::assign(document.definition));
        m_names.insert(policy::lower(document.definition->name));
        m_builtin.insert(document.definition.get());
        m_into.builtin.append(summaryOf(document));
        m_book.add(text.file.toStdString(), document);
    }

    void addCustom(const store::CustomPolicy& policy)
    {
        if (!policy.body)
            return;
        auto document = policy::parsePolicy(viewOf(*policy.body), policy.name.toStdString());
        auto& summary = *m_into.custom.insert(policy.id, summaryOf(document));
        if (document.error) {
            summary.problems.append(policyText(document.error->path.empty() ? document.error->message : document.error->path + ": " + document.error->message));
            return;
        }
        if (!addWarnings(document, summary) || !policy.isEnabled)
            return;
        m_book.add(std::to_string(policy.id), document);
        m_custom.push_back({policy.id, std::move(document)});
    }

    void resolve(policy::Ticks now)
    {
        for (const auto& one : m_custom) {
            if (one.document.initiative)
                m_book.add(std::to_string(one.id), assignmentOf(*one.document.initiative));
        }
        m_book.resolve(now);
        for (const auto& problem : m_book.problems()) {
            const auto summary = m_into.custom.find(QString::fromStdString(problem.file).toLongLong());
            if (summary != m_into.custom.end())
                summary->problems.append(policyText(problem.referenceId.empty() ? problem.message : problem.referenceId + ": " + problem.message));
        }
        std::set<const policy::Definition*> assigned;
        for (const auto& effective : m_book.effective())
            assigned.insert(m_book.rules()[effective.rule].definition.get());
        for (const auto& one : m_custom) {
            if (one.document.definition && !assigned.contains(one.document.definition.get()))
                addRule(policy::assign(one.document.definition), {});
        }
        addOfInitiatives();
    }

    std::size_t rules() const { return m_rules.size(); }
    std::vector<policy::Assigned> takeRules() { return std::move(m_rules); }
    RulesInForce takeRest() { return std::move(m_into); }

private:
    /// False: it has no rule that can be decided from Resource Manager's documents.
    bool addWarnings(const policy::PolicyDocument& document, PolicySummary& summary)
    {
        if (!document.definition)
            return true;
        if (m_names.contains(policy::lower(document.definition->name))) {
            summary.problems.append(u"a built-in policy has this name"_s);
            return false;
        }
        if (!document.definition->isEvaluable()) {
            summary.problems.append(
                u"the mode %1 is evaluated inside its resource provider, not on Resource Manager's documents"_s.arg(policyText(document.mode)));
            return false;
        }
        for (const auto& alias : policy::unknownAliases(*document.definition, m_aliases))
            summary.problems.append(u"the alias '%1' is not known; what it names stays unknown"_s.arg(policyText(alias)));
        return true;
    }

    void addOfInitiatives()
    {
        std::set<std::size_t> done;
        for (const auto& effective : m_book.effective()) {
            const auto& rule = m_book.rules()[effective.rule];
            const bool isAsBuiltIn = m_builtin.contains(rule.definition.get()) && effective.reference && effective.reference->parameters.empty();
            if (isAsBuiltIn || !rule.definition->isEvaluable() || !done.insert(effective.rule).second)
                continue;
            addRule(rule, effective.initiative ? effective.initiative->name + '/' + std::string(effective.referenceId()) : std::string());
        }
    }

    /// `from` says where it comes from when its definition's name is taken.
    void addRule(policy::Assigned rule, const std::string& from)
    {
        std::string name = rule.definition->name;
        for (int again = 1; !m_names.insert(policy::lower(name)).second; ++again)
            name = rule.definition->name + '@' + from + (again > 1 ? '#' + std::to_string(again) : std::string());
        if (name != rule.definition->name) {
            auto named = std::make_shared<policy::Definition>(*rule.definition);
            named->displayName = (named->displayName.empty() ? named->name : named->displayName) + " (" + from + ')';
            named->name = std::move(name);
            rule.definition = std::move(named);
        }
        m_rules.push_back(std::move(rule));
    }

    const policy::AliasTable m_aliases;
    policy::PolicyBook m_book;
    std::vector<policy::Assigned> m_rules;
    std::vector<Custom> m_custom; ///< that are in force
    std::set<std::string> m_names; ///< of rules, in lower case
    std::set<const policy::Definition*> m_builtin;
    RulesInForce m_into;
};

/// What assembling depends on, in its order.
std::vector<PolicyText> textsOf(std::vector<PolicyText> builtin, const QList<store::CustomPolicy>& custom)
{
    for (const auto& policy : custom) {
        if (policy.body && policy.isEnabled)
            builtin.push_back({u"%1 %2"_s.arg(policy.kind).arg(policy.name), *policy.body});
    }
    return builtin;
}

} // namespace

PolicySummary summaryOf(const policy::PolicyDocument& document)
{
    PolicySummary summary;
    summary.kind = policyText(toWord(document.kind));
    summary.name = policyText(document.name);
    summary.effect = policyText(document.effect);
    if (document.definition) {
        const auto metadata = metadataOf(*document.definition);
        summary.title = metadata.displayName;
        summary.severity = metadata.severity;
        summary.category = metadata.categories.value(0);
    } else if (document.initiative) {
        summary.title = policyText(document.initiative->displayName);
        summary.category = policyText(document.initiative->metadata.get("category").string());
    }
    if (summary.title.isEmpty())
        summary.title = summary.name;
    return summary;
}

core::Result<RulesInForcePtr> assembleRules(const QList<store::CustomPolicy>& custom, policy::Ticks now)
{
    auto aliases = builtinAliases();
    if (!aliases)
        return std::unexpected(aliases.error());
    const auto texts = builtinPolicies();
    Assembly assembly(*std::move(aliases));
    std::ranges::for_each(texts, [&](const PolicyText& text) { assembly.addBuiltin(text); });
    const std::size_t builtin = assembly.rules();
    std::ranges::for_each(custom, [&](const store::CustomPolicy& policy) { assembly.addCustom(policy); });
    assembly.resolve(now);
    auto set = RuleSet::of(assembly.takeRules());
    if (!set)
        return std::unexpected(set.error());
    set->custom = set->rules.size() - builtin;
    set->fingerprint = fingerprintOf(textsOf(texts, custom));
    auto rules = assembly.takeRest();
    rules.set = std::make_shared<const RuleSet>(*std::move(set));
    return std::make_shared<const RulesInForce>(std::move(rules));
}

core::Result<RuleSetPtr> ruleSetOf(std::shared_ptr<const policy::Definition> definition)
{
    std::vector<policy::Assigned> rules;
    rules.push_back(policy::assign(std::move(definition)));
    auto set = RuleSet::of(std::move(rules));
    if (!set)
        return std::unexpected(set.error());
    return std::make_shared<const RuleSet>(*std::move(set));
}

} // namespace services
