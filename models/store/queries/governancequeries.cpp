// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries/governancequeries.h"

#include "store/json.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

/// Read-only, a workspace of an older version is read as it is.
core::Result<bool> hasGovernance(Db& db)
{
    STORE_LET(tables, db.number("SELECT count(*) FROM pragma_table_list WHERE name = 'governance_assignment'", 0));
    return tables > 0;
}

#define RULE_COLUMNS                                                                                                                                  \
    "id, priority, name, description, enabled, scope, excluded, recommendations, severities, owner_source, owner, days, grace, created_by, created, " \
    "changed_by, changed, removed_by, removed FROM governance_rule "

#define ASSIGNMENT_COLUMNS                                                                                                                            \
    "id, recommendation, kind, place, scope, owner, due, grace, eta, eta_reason, rule, created_by, created, changed_by, changed, closed_by, closed, " \
    "completed FROM governance_assignment "

QStringList wordsOf(const QList<domain::Severity>& severities)
{
    QStringList words;
    for (const auto severity : severities)
        words.append(QString(toWord(severity)));
    return words;
}

domain::GovernanceRule ruleOf(const Statement& s)
{
    domain::GovernanceRule rule;
    rule.id = s.int64(0);
    rule.priority = s.integer(1);
    rule.name = s.text(2);
    rule.description = s.text(3);
    rule.enabled = s.boolean(4);
    rule.scope = s.text(5);
    rule.excluded = listFromJson(s.view(6));
    rule.recommendations = listFromJson(s.view(7));
    for (const auto& word : listFromJson(s.view(8)))
        rule.severities.append(domain::fromWord<domain::Severity>(word));
    rule.ownerSource = s.as<domain::OwnerSource>(9);
    rule.owner = s.text(10);
    rule.days = s.integer(11);
    rule.grace = s.boolean(12);
    rule.createdBy = s.text(13);
    rule.created = s.time(14);
    rule.changedBy = s.text(15);
    rule.changed = s.time(16);
    rule.removedBy = s.text(17);
    rule.removed = s.time(18);
    return rule;
}

domain::Assignment assignmentOf(const Statement& s)
{
    domain::Assignment assignment;
    assignment.id = s.int64(0);
    assignment.recommendation = s.text(1);
    assignment.kind = s.as<domain::AssignedTo>(2);
    assignment.place = s.text(3);
    assignment.scope = s.text(4);
    assignment.owner = s.text(5);
    assignment.due = s.time(6);
    assignment.grace = s.boolean(7);
    assignment.eta = s.time(8);
    assignment.etaReason = s.text(9);
    assignment.rule = s.int64(10);
    assignment.createdBy = s.text(11);
    assignment.created = s.time(12);
    assignment.changedBy = s.text(13);
    assignment.changed = s.time(14);
    assignment.closedBy = s.text(15);
    assignment.closed = s.time(16);
    assignment.completed = s.boolean(17);
    return assignment;
}

/// Text of a JSON list, as a column of text.
QString listText(const QStringList& list)
{
    return QString::fromUtf8(listToJson(list));
}

} // namespace

core::Result<QList<domain::GovernanceRule>> readGovernanceRules(Db& db)
{
    QList<domain::GovernanceRule> rules;
    STORE_LET(known, hasGovernance(db));
    if (!known)
        return rules;
    STORE_LET(s, db.cached("SELECT " RULE_COLUMNS "ORDER BY priority, id"));
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return rules;
        rules.append(ruleOf(*s));
    }
}

core::Result<std::optional<domain::GovernanceRule>> readGovernanceRule(Db& db, qint64 id)
{
    STORE_LET(s, db.cached("SELECT " RULE_COLUMNS "WHERE id = ?"));
    s->bindAll(id);
    STORE_LET(row, s->step());
    std::optional<domain::GovernanceRule> rule;
    if (row)
        rule = ruleOf(*s);
    s->reset();
    return rule;
}

core::Result<qint64> insertGovernanceRule(Db& db, const domain::GovernanceRule& r)
{
    STORE_TRY(
        db.run("INSERT INTO governance_rule (priority, name, description, enabled, scope, excluded, recommendations, severities, owner_source, owner, days, "
               "grace, created_by, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               r.priority, r.name, r.description, r.enabled, r.scope, listText(r.excluded), listText(r.recommendations), listText(wordsOf(r.severities)),
               r.ownerSource, r.owner, r.days, r.grace, r.createdBy, r.created));
    return db.lastInsertId();
}

core::Result<void> updateGovernanceRule(Db& db, const domain::GovernanceRule& r)
{
    return db.run("UPDATE governance_rule SET priority = ?2, name = ?3, description = ?4, enabled = ?5, scope = ?6, excluded = ?7, recommendations = ?8, "
                  "severities = ?9, owner_source = ?10, owner = ?11, days = ?12, grace = ?13, changed_by = ?14, changed = ?15 WHERE id = ?1",
                  r.id, r.priority, r.name, r.description, r.enabled, r.scope, listText(r.excluded), listText(r.recommendations),
                  listText(wordsOf(r.severities)), r.ownerSource, r.owner, r.days, r.grace, r.changedBy, r.changed);
}

core::Result<void> removeGovernanceRule(Db& db, qint64 id, const QString& who, const QDateTime& now)
{
    return db.run("UPDATE governance_rule SET removed_by = ?2, removed = ?3 WHERE id = ?1", id, who, now);
}

core::Result<QList<domain::Assignment>> readAssignments(Db& db, AssignmentsRead which)
{
    QList<domain::Assignment> assignments;
    STORE_LET(known, hasGovernance(db));
    if (!known)
        return assignments;
    STORE_LET(s, db.cached("SELECT " ASSIGNMENT_COLUMNS "WHERE ?1 OR closed IS NULL ORDER BY id"));
    s->bindAll(which == AssignmentsRead::All);
    for (;;) {
        STORE_LET(row, s->step());
        if (!row)
            return assignments;
        assignments.append(assignmentOf(*s));
    }
}

core::Result<std::optional<domain::Assignment>> readAssignment(Db& db, qint64 id)
{
    STORE_LET(s, db.cached("SELECT " ASSIGNMENT_COLUMNS "WHERE id = ?"));
    s->bindAll(id);
    STORE_LET(row, s->step());
    std::optional<domain::Assignment> assignment;
    if (row)
        assignment = assignmentOf(*s);
    s->reset();
    return assignment;
}

core::Result<qint64> findAssignment(Db& db, const QString& recommendation, const QString& place)
{
    return db.number("SELECT id FROM governance_assignment WHERE recommendation = ?1 AND place = ?2 AND closed IS NULL", 0, recommendation, place);
}

core::Result<qint64> insertAssignment(Db& db, const domain::Assignment& a)
{
    STORE_TRY(db.run("INSERT INTO governance_assignment (recommendation, kind, place, scope, owner, due, grace, eta, eta_reason, rule, created_by, created) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                     a.recommendation, a.kind, a.place, a.scope, a.owner, a.due, a.grace, a.eta, a.etaReason, a.rule, a.createdBy, a.created));
    return db.changes() == 0 ? 0 : db.lastInsertId();
}

core::Result<void> updateAssignment(Db& db, const domain::Assignment& a)
{
    return db.run("UPDATE governance_assignment SET owner = ?2, due = ?3, grace = ?4, eta = ?5, eta_reason = ?6, rule = ?7, changed_by = ?8, changed = ?9 "
                  "WHERE id = ?1 AND closed IS NULL",
                  a.id, a.owner, a.due, a.grace, a.eta, a.etaReason, a.rule, a.changedBy, a.changed);
}

core::Result<void> closeAssignment(Db& db, qint64 id, bool completed, const QString& who, const QDateTime& now)
{
    return db.run("UPDATE governance_assignment SET completed = ?2, closed_by = ?3, closed = ?4 WHERE id = ?1 AND closed IS NULL", id, completed, who, now);
}

} // namespace store
