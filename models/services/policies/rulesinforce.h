// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policyrows.h"
#include "services/assess/ruleset.h"
#include "store/queries/policyqueries.h"

#include <QHash>

namespace services {

/// What is known of a policy by its text.
struct PolicySummary {
    QString kind, name, title, category, effect;
    domain::Severity severity = domain::Severity::Unknown;
    QStringList problems;
};

/// The rules that assess the workspace: those that are built in and those of enabled custom policies. Immutable; shared between threads.
struct RulesInForce {
    RuleSetPtr set;
    QList<PolicySummary> builtin;
    QHash<qint64, PolicySummary> custom; ///< by id, of all that are saved
};
using RulesInForcePtr = std::shared_ptr<const RulesInForce>;

/// A bare definition is assigned to the whole workspace with its defaults. An initiative assigns its definitions with its parameters,
/// and then these are not assigned by themselves. Each rule has a name of its own: where one definition comes to several rules, the
/// later ones are called `definition@initiative/reference`. What cannot be used is named among the problems of its policy and left out.
/// `now` is what utcNow() says in an initiative's expressions. Parses everything: for a pool or reader.
core::Result<RulesInForcePtr> assembleRules(const QList<store::CustomPolicy>& custom, policy::Ticks now);

/// A definition by itself with its defaults, as a set that nobody keeps verdicts of.
core::Result<RuleSetPtr> ruleSetOf(std::shared_ptr<const policy::Definition> definition);

PolicySummary summaryOf(const policy::PolicyDocument& document);

inline QString policyText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace services
