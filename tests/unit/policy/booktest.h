// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/policybook.h"

#include "unit/policy/ruletest.h"

#include <QByteArrayList>

/// Documents in few words, and what a book makes of them, for tests that are tables.
namespace booktest {

using policy::EffectiveRule;
using policy::PolicyBook;
using policy::Target;
using policy::Truth;
using ruletest::q;

inline constexpr policy::Ticks now = policy::ticksPerDay * 20000; // 2024-10-04

inline std::string definition(const std::string& root, const std::string& parameters = "{}", const std::string& effect = "audit",
                              const std::string& condition = q("{'field':'name','equals':'One'}"))
{
    return '{' + root + q(",'properties':{'mode':'All','parameters':") + parameters + q(",'policyRule':{'if':") + condition + q(",'then':{'effect':'") + effect
           + "\"}}}}";
}

inline std::string document(const std::string& root, const std::string& properties)
{
    return '{' + root + q(",'properties':{") + properties + "}}";
}

inline std::string builtin(const std::string& name)
{
    return q("'id':'/providers/Microsoft.Authorization/policyDefinitions/") + name + '"';
}

inline std::string initiative(const std::string& properties)
{
    return document(q("'id':'/providers/Microsoft.Authorization/policySetDefinitions/set'"), properties);
}

inline std::string assignment(const std::string& name, const std::string& properties, const std::string& scope = "/subscriptions/S1")
{
    return document(q("'id':'") + scope + "/providers/Microsoft.Authorization/policyAssignments/" + name + '"', properties);
}

inline std::string exemption(const std::string& scope, const std::string& name, const std::string& properties)
{
    return document(q("'id':'") + scope + "/providers/Microsoft.Authorization/policyExemptions/" + name + '"',
                    q("'exemptionCategory':'Waiver','policyAssignmentId':'/SUBSCRIPTIONS/s1/providers/Microsoft.Authorization/policyAssignments/")
                        + properties);
}

/// A reference to "one" that gives its parameter v this value.
inline std::string mapping(const std::string& value)
{
    return q("{'policyDefinitionId':'one','parameters':{'v':{'value':'") + value + "\"}}}";
}

inline const std::string toSet = q("'policyDefinitionId':'/providers/microsoft.authorization/POLICYSETDEFINITIONS/Set'");
inline const std::string toOne = q("'policyDefinitionId':'/providers/Microsoft.Authorization/policyDefinitions/one'");
inline const std::string effectParameter = q("{'effect':{'type':'String','allowedValues':['Audit','Deny','Disabled'],'defaultValue':'Audit'}}");

inline void fill(PolicyBook& book, const std::vector<std::string>& documents)
{
    for (std::size_t i = 0; i < documents.size(); ++i)
        book.add(std::to_string(i) + ".json", policy::parsePolicy(documents[i], std::to_string(i)));
    book.resolve(now);
}

/// `file reference: message` of each problem.
inline QByteArrayList problems(const PolicyBook& book)
{
    QByteArrayList all;
    for (const auto& problem : book.problems())
        all.append(QByteArray::fromStdString(problem.file + ' ' + problem.name + ' ' + problem.referenceId + ": " + problem.message));
    return all;
}

/// `assignment reference rule` of each effective rule.
inline QByteArrayList effective(const PolicyBook& book)
{
    QByteArrayList all;
    for (const EffectiveRule& rule : book.effective())
        all.append(QByteArray::fromStdString(rule.assignment->name + ' ' + std::string(rule.referenceId()) + ' ' + std::to_string(rule.rule)));
    return all;
}

inline QByteArrayList valuesOf(const policy::Assigned& rule)
{
    QByteArrayList all;
    for (const auto& value : rule.parameters)
        all.append(QByteArray::fromStdString(ruletest::shown(value)));
    return all;
}

inline QByteArrayList verdicts(const PolicyBook& book, const std::string& json = ruletest::thing())
{
    const auto resource = policy::Resource::of(ruletest::json(json), ruletest::kept());
    policy::DocumentWorld world(true);
    world.add(*resource);
    policy::Assessor assessor(book.rules(), ruletest::aliases(), world, now);
    QByteArrayList all;
    assessor.assess(*resource, [&](std::size_t, const policy::Verdict& verdict) {
        all.append(QByteArray::fromStdString(std::string(toWord(verdict.status)) + (verdict.why.empty() ? "" : ": ") + std::string(verdict.why)));
    });
    return all;
}

inline Target thing(std::string_view location = "westeurope")
{
    return {.id = ruletest::thingId, .type = "Microsoft.Test/things", .location = location};
}

inline QByteArray applying(const PolicyBook& book, const Target& target)
{
    QByteArray all;
    for (const EffectiveRule& rule : book.effective()) {
        const Truth truth = policy::applies(rule, target);
        all += truth.isDecided() ? (truth.state == Truth::True ? '1' : '0') : '?';
    }
    return all;
}

} // namespace booktest
