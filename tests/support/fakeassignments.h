// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakegovernance.h"

/// Assignments of every state and rules of every kind, some of them with hostile names.
inline void fillAssignments(FakeGovernance& fake, const QDateTime& now, const QString& hostile)
{
    using namespace Qt::StringLiterals;
    const QString scope = u"/subscriptions/0b1f0000-0000-0000-0000-000000000000"_s;
    const auto add = [&](qint64 id, const QString& name, domain::AssignedTo kind, const QString& place, const QString& owner,
                         int days) -> domain::AssignmentRow& {
        domain::AssignmentRow row;
        row.assignment.id = id;
        row.assignment.recommendation = u"key-%1"_s.arg(id);
        row.assignment.kind = kind;
        row.assignment.place = place;
        row.assignment.scope = scope;
        row.assignment.owner = owner;
        row.assignment.due = now.addDays(days);
        row.assignment.createdBy = u"A. Lindqvist"_s;
        row.assignment.created = now.addDays(-40);
        row.recommendationName = name;
        row.severity = domain::Severity::High;
        row.placeName = place.section(u'/', -1);
        row.scopeName = u"Contoso Production"_s;
        row.counts = {.open = 12, .exempt = 1, .unknown = 0, .healthy = 30, .notApplicable = 2, .assessed = true};
        fake.rows.append(row);
        return fake.rows.last();
    };
    using To = domain::AssignedTo;
    add(1, u"Secure transfer to storage accounts should be enabled"_s, To::Scope, scope, u"M. Okafor"_s, -9).placeName = u"Contoso Production"_s;
    auto& promised = add(2, hostile, To::Resource, scope + u"/resourceGroups/web/providers/Microsoft.Web/sites/"_s + hostile, hostile, -2);
    promised.assignment.eta = now.addDays(4);
    promised.assignment.etaReason = hostile;
    promised.isEtaLate = true;
    promised.counts.open = 1;
    auto& graced = add(3, u"MFA should be enabled for accounts with owner permissions"_s, To::Scope, scope, u"identity@contoso.example"_s, 1);
    graced.placeName = u"Contoso Production"_s;
    graced.assignment.grace = graced.isInGrace = true;
    graced.assignment.rule = 1;
    graced.ruleName = u"Critical and high in two weeks"_s;
    auto& unowned = add(4, u"Management ports should be closed"_s, To::ResourceGroup, scope + u"/resourceGroups/legacy"_s, {}, 20);
    unowned.assignment.rule = 2;
    unowned.ruleName = u"Everything else"_s;
    add(5, u"Disks should be encrypted"_s, To::Scope, scope, u"M. Okafor"_s, 3).counts = {.unknown = 7, .healthy = 3, .assessed = true};
    add(6, u"Key vaults should have purge protection"_s, To::Scope, scope, u"M. Okafor"_s, 9).counts = {.healthy = 4, .assessed = true};
    auto& removed = add(7, u"Subnets should have a network security group"_s, To::Scope, scope, u"M. Okafor"_s, 9);
    removed.assignment.closed = now.addDays(-1);
    removed.assignment.closedBy = u"A. Lindqvist"_s;
    for (auto& row : fake.rows)
        row.state = stateOf(row.assignment, row.counts, now);

    const auto rule = [&](qint64 id, int priority, const QString& name) -> domain::GovernanceRule& {
        domain::GovernanceRuleRow row;
        row.rule.id = id;
        row.rule.priority = priority;
        row.rule.name = name;
        row.rule.ownerSource = domain::OwnerSource::Manual;
        row.rule.owner = u"M. Okafor"_s;
        row.rule.createdBy = u"A. Lindqvist"_s;
        row.rule.created = now.addDays(-40);
        row.open = 3;
        fake.ruleRows.append(row);
        return fake.ruleRows.last().rule;
    };
    auto& high = rule(1, 10, u"Critical and high in two weeks"_s);
    high.severities = {domain::Severity::Critical, domain::Severity::High};
    high.days = 14;
    high.grace = true;
    auto& tagged = rule(2, 500, u"Everything else"_s);
    tagged.ownerSource = domain::OwnerSource::Tag;
    tagged.owner = u"owner"_s;
    tagged.days = 90;
    auto& off = rule(3, 20, hostile);
    off.enabled = false;
    off.description = hostile;
    off.recommendations = {u"key-1"_s};
    fake.ruleRows.last().recommendationNames = {hostile};
    auto& gone = rule(4, 30, u"An old rule"_s);
    gone.removedBy = u"A. Lindqvist"_s;
    gone.removed = now.addDays(-3);
    fake.run = {.rules = 2, .added = 4, .changed = 17, .kept = 0, .replaced = 2, .completed = 1, .withoutOwner = 3};
}
