// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/policies/policycheck.h"

#include "services/assess/fileassessment.h"
#include "services/policies/jsonplace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

domain::PolicyMark markOf(const QString& text, const policy::RuleError& error, policy::DocumentKind kind)
{
    const QString path = policyText(error.path);
    JsonPlace place;
    if (path.isEmpty() && kind == policy::DocumentKind::Other)
        place = firstFaultOfJson(text);
    if (place.length == 0)
        place = placeInJson(text, path);
    return {policyText(error.message), path, place.from, place.length, true};
}

bool isBuiltin(const RulesInForce& rules, const QString& name)
{
    return std::ranges::any_of(rules.builtin, [&](const PolicySummary& one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

std::optional<policy::RuleError> whyNotCustom(const policy::PolicyDocument& document, qsizetype bytes, const RulesInForce& rules)
{
    if (bytes > mostPolicyBytes)
        return policy::RuleError{"", "larger than " + std::to_string(mostPolicyBytes) + " bytes"};
    if (document.error)
        return document.error;
    if (document.kind == policy::DocumentKind::Assignment)
        return policy::RuleError{"", "an assignment has no rule: what is imported here is assigned to the whole workspace"};
    if (document.kind == policy::DocumentKind::Exemption)
        return policy::RuleError{"", "an exemption has no rule"};
    if (document.name.empty())
        return policy::RuleError{"name", "a policy has a name"};
    if (document.name.size() > mostPolicyName)
        return policy::RuleError{"name", "a name has at most " + std::to_string(mostPolicyName) + " bytes"};
    if (document.definition && isBuiltin(rules, policyText(document.name)))
        return policy::RuleError{"name", "a built-in policy has this name: choose another"};
    return {};
}

domain::PolicyCheck checkPolicy(const QString& text, const RulesInForce& rules)
{
    const QByteArray json = text.toUtf8();
    domain::PolicyCheck check;
    if (json.size() > mostPolicyBytes) {
        check.marks.append({u"larger than %1 bytes"_s.arg(mostPolicyBytes), {}, 0, 0, true});
        return check;
    }
    const auto document = policy::parsePolicy({json.constData(), std::size_t(json.size())}, "");
    check.kind = policyText(toWord(document.kind));
    check.name = policyText(document.name);
    auto wrong = whyNotCustom(document, json.size(), rules);
    if (wrong && document.definition && isBuiltin(rules, check.name) && std::ranges::contains(builtinPolicies(), json, &PolicyText::json))
        wrong.reset(); // it is the built-in one itself, to be read and tried
    if (wrong) {
        check.marks.append(markOf(text, *wrong, document.kind));
        return check;
    }
    check.isGood = true;
    if (!document.definition)
        return check;
    check.isEvaluable = document.definition->isEvaluable();
    if (!check.isEvaluable) {
        const auto place = placeOfString(text, policyText(document.mode));
        check.marks.append({u"the mode %1 is evaluated inside its resource provider, not on Resource Manager's documents"_s.arg(policyText(document.mode)),
                            {},
                            place.from,
                            place.length,
                            false});
        return check;
    }
    for (const auto& alias : policy::unknownAliases(*document.definition, rules.set->aliases)) {
        const QString name = policyText(alias);
        const auto place = placeOfString(text, name);
        check.marks.append({u"the alias '%1' is not known; what it names stays unknown"_s.arg(name), {}, place.from, place.length, false});
    }
    return check;
}

} // namespace services
