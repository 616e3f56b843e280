// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonrows.h"

#include <algorithm>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using domain::Assignment;
using domain::GovernanceRule;
using Action = GovernanceOptions::Action;

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const domain::AssignmentRow& row)
{
    const auto& a = row.assignment;
    return {{u"kind"_s, u"assignment"_s},
            {u"id"_s, a.id},
            {u"state"_s, QString(toWord(row.state))},
            {u"recommendation"_s, a.recommendation},
            {u"name"_s, row.recommendationName},
            {u"severity"_s, QString(toWord(row.severity))},
            {u"placeKind"_s, QString(toWord(a.kind))},
            {u"place"_s, a.place},
            {u"scope"_s, a.scope},
            {u"scopeName"_s, row.scopeName},
            {u"owner"_s, textOrNull(a.owner)},
            {u"due"_s, exactTimeOrNull(a.due)},
            {u"grace"_s, a.grace},
            {u"inGrace"_s, row.isInGrace},
            {u"eta"_s, exactTimeOrNull(a.eta)},
            {u"etaReason"_s, a.etaReason},
            {u"etaLate"_s, row.isEtaLate},
            {u"open"_s, row.counts.open},
            {u"exempt"_s, row.counts.exempt},
            {u"unknown"_s, row.counts.unknown},
            {u"healthy"_s, row.counts.healthy},
            {u"notApplicable"_s, row.counts.notApplicable},
            {u"rule"_s, a.rule == 0 ? QJsonValue() : QJsonValue(a.rule)},
            {u"ruleName"_s, row.ruleName},
            {u"createdBy"_s, a.createdBy},
            {u"created"_s, exactTimeOrNull(a.created)},
            {u"changedBy"_s, a.changedBy},
            {u"changed"_s, exactTimeOrNull(a.changed)},
            {u"closedBy"_s, a.closedBy},
            {u"closed"_s, exactTimeOrNull(a.closed)}};
}

QStringList wordsOf(const QList<domain::Severity>& severities)
{
    QStringList words;
    for (const auto severity : severities)
        words.append(QString(toWord(severity)));
    return words;
}

QJsonObject toJson(const domain::GovernanceRuleRow& row)
{
    const auto& rule = row.rule;
    return {{u"kind"_s, u"governanceRule"_s},
            {u"id"_s, rule.id},
            {u"priority"_s, rule.priority},
            {u"name"_s, rule.name},
            {u"description"_s, rule.description},
            {u"enabled"_s, rule.enabled},
            {u"scope"_s, rule.scope.isEmpty() ? u"workspace"_s : rule.scope},
            {u"excluded"_s, QJsonArray::fromStringList(rule.excluded)},
            {u"recommendations"_s, QJsonArray::fromStringList(rule.recommendations)},
            {u"severities"_s, QJsonArray::fromStringList(wordsOf(rule.severities))},
            {u"ownerSource"_s, QString(toWord(rule.ownerSource))},
            {u"owner"_s, rule.owner},
            {u"within"_s, rule.days},
            {u"grace"_s, rule.grace},
            {u"open"_s, row.open},
            {u"createdBy"_s, rule.createdBy},
            {u"created"_s, exactTimeOrNull(rule.created)},
            {u"changedBy"_s, rule.changedBy},
            {u"changed"_s, exactTimeOrNull(rule.changed)},
            {u"removedBy"_s, rule.removedBy},
            {u"removed"_s, exactTimeOrNull(rule.removed)}};
}

void print(Output& out, const QList<domain::AssignmentRow>& rows)
{
    QList<QStringList> cells;
    for (const auto& row : rows) {
        if (out.json()) {
            out.object(toJson(row));
            continue;
        }
        const auto& a = row.assignment;
        cells.append({QString::number(a.id), QString(toWord(row.state)), a.due.date().toString(Qt::ISODate),
                      a.eta.isValid() ? a.eta.date().toString(Qt::ISODate) : QString(), a.owner.isEmpty() ? u"no owner found"_s : a.owner,
                      QString::number(row.counts.open), row.placeName, QString(toWord(row.severity)),
                      row.recommendationName.isEmpty() ? a.recommendation : row.recommendationName});
    }
    if (!out.json())
        TextTable(out, {u"ID"_s, u"STATE"_s, u"DUE"_s, u"ETA"_s, u"OWNER"_s, u"OPEN"_s, u"PLACE"_s, u"SEVERITY"_s, u"RECOMMENDATION"_s}).add(cells);
}

void print(Output& out, const QList<domain::GovernanceRuleRow>& rows)
{
    QList<QStringList> cells;
    for (const auto& row : rows) {
        if (out.json()) {
            out.object(toJson(row));
            continue;
        }
        const auto& rule = row.rule;
        const QString state = rule.removed.isValid() ? u"removed"_s : rule.enabled ? u"in force"_s : u"disabled"_s;
        const QString owner = rule.ownerSource == domain::OwnerSource::Tag ? u"by tag "_s + rule.owner : rule.owner;
        cells.append({QString::number(rule.id), QString::number(rule.priority), state, u"%1 days"_s.arg(rule.days), owner, QString::number(row.open),
                      rule.scope.isEmpty() ? u"workspace"_s : row.scopeName, rule.severities.isEmpty() ? u"any"_s : wordsOf(rule.severities).join(u','),
                      rule.name});
    }
    if (!out.json())
        TextTable(out, {u"ID"_s, u"PRIORITY"_s, u"STATE"_s, u"WITHIN"_s, u"OWNER"_s, u"OPEN"_s, u"SCOPE"_s, u"SEVERITY"_s, u"NAME"_s}).add(cells);
}

void print(Output& out, const domain::GovernanceRun& run, const GovernanceOptions& form)
{
    if (out.json()) {
        return out.object({{u"kind"_s, u"governanceRun"_s},
                           {u"preview"_s, form.preview},
                           {u"override"_s, form.isOverriding},
                           {u"rules"_s, run.rules},
                           {u"added"_s, run.added},
                           {u"changed"_s, run.changed},
                           {u"kept"_s, run.kept},
                           {u"replaced"_s, run.replaced},
                           {u"completed"_s, run.completed},
                           {u"withoutOwner"_s, run.withoutOwner}});
    }
    out.line(u"%1 rules: %2 added, %3 changed, %4 kept, %5 replaced, %6 completed; %7 without owner"_s.arg(run.rules)
                 .arg(run.added)
                 .arg(run.changed)
                 .arg(run.kept)
                 .arg(run.replaced)
                 .arg(run.completed)
                 .arg(run.withoutOwner));
}

/// The register, or those of these ids.
core::Async<Exit> listed(Session& session, std::optional<QList<qint64>> ids)
{
    domain::AssignmentQuery query;
    if (!ids) {
        auto filter = domain::FilterQuery::parse(session.options.filter, domain::assignmentKeys());
        if (!filter)
            co_return std::unexpected(filter.error());
        query.filter = std::move(*filter);
        query.recommendation = session.options.governance.recommendations.value(0);
        query.limit = session.options.limit.value_or(0);
    }
    auto list = co_await session.runtime.governance().assignments(query, session.token);
    if (!list)
        co_return std::unexpected(list.error());
    if (ids)
        list->rows.removeIf([&](const auto& row) { return !ids->contains(row.assignment.id); });
    print(session.out, list->rows);
    co_return Exit::Done;
}

core::Async<Exit> listedRules(Session& session, std::optional<qint64> id)
{
    auto rows = co_await session.runtime.governance().rules(session.token);
    if (!rows)
        co_return std::unexpected(rows.error());
    if (id)
        rows->removeIf([&](const auto& row) { return row.rule.id != *id; });
    print(session.out, *rows);
    co_return Exit::Done;
}

std::unexpected<core::Error> nothingOf(const QString& what, qint64 id)
{
    return core::fail(core::Errc::BadInput, u"There is no %1 %2 in this workspace."_s.arg(what).arg(id), {}, u"cli.governance"_s);
}

core::Async<Exit> assigned(Session& session)
{
    const auto& form = session.options.governance;
    domain::AssignmentWish wish;
    wish.recommendation = form.recommendations.value(0);
    for (const auto& scope : session.options.scopes)
        wish.places.append(scope == u"workspace"_s ? QString() : scope);
    wish.owner = form.owner;
    wish.due = expiryOf(form.due);
    wish.grace = form.grace == u"yes"_s;
    wish.eta = expiryOf(form.eta);
    wish.etaReason = form.reason;
    const auto ids = co_await session.runtime.governance().assign(std::move(wish));
    if (!ids)
        co_return std::unexpected(ids.error());
    co_return co_await listed(session, *ids);
}

core::Async<Exit> changed(Session& session)
{
    const auto& form = session.options.governance;
    const auto list = co_await session.runtime.governance().assignments({}, session.token);
    if (!list)
        co_return std::unexpected(list.error());
    const auto found = std::ranges::find(list->rows, form.id, [](const auto& row) { return row.assignment.id; });
    if (found == list->rows.end())
        co_return nothingOf(u"assignment"_s, form.id);
    core::Result<void> done;
    if (form.action == Action::Unassign) {
        done = co_await session.runtime.governance().remove(form.id);
    } else {
        Assignment assignment = found->assignment;
        if (form.has(u"owner"_s))
            assignment.owner = form.owner;
        if (form.has(u"due"_s))
            assignment.due = expiryOf(form.due);
        if (form.has(u"grace"_s))
            assignment.grace = form.grace == u"yes"_s;
        if (form.has(u"eta"_s))
            assignment.eta = expiryOf(form.eta);
        if (form.has(u"reason"_s) || form.eta == u"none"_s)
            assignment.etaReason = form.reason;
        done = co_await session.runtime.governance().change(std::move(assignment));
    }
    if (!done)
        co_return std::unexpected(done.error());
    QList<qint64> ids;
    ids.append(form.id);
    co_return co_await listed(session, std::move(ids));
}

/// What the options say, put on a rule.
GovernanceRule ruleWith(GovernanceRule rule, const Options& options)
{
    const auto& form = options.governance;
    if (form.has(u"name"_s))
        rule.name = form.name;
    if (form.has(u"description"_s))
        rule.description = form.description;
    if (form.has(u"priority"_s))
        rule.priority = form.priority.toInt();
    if (form.has(u"within"_s))
        rule.days = form.within.toInt();
    if (form.has(u"owner"_s) || form.has(u"tag"_s)) {
        rule.ownerSource = form.has(u"tag"_s) ? domain::OwnerSource::Tag : domain::OwnerSource::Manual;
        rule.owner = form.has(u"tag"_s) ? form.tag : form.owner;
    }
    if (form.has(u"severity"_s)) {
        rule.severities.clear();
        for (const auto& word : form.severities) {
            if (const auto severity = domain::fromWord<domain::Severity>(word); severity != domain::Severity::Unknown)
                rule.severities.append(severity);
        }
    }
    if (form.has(u"recommendation"_s))
        rule.recommendations = form.recommendations.contains(u"any"_s) ? QStringList() : form.recommendations;
    if (form.has(u"scope"_s))
        rule.scope = options.scopes.value(0) == u"workspace"_s ? QString() : options.scopes.value(0);
    if (form.has(u"exclude"_s))
        rule.excluded = form.excluded.contains(u"none"_s) ? QStringList() : form.excluded;
    if (form.has(u"grace"_s))
        rule.grace = form.grace == u"yes"_s;
    if (form.has(u"enabled"_s))
        rule.enabled = form.enabled == u"yes"_s;
    return rule;
}

core::Async<Exit> ruleAdded(Session& session)
{
    const auto id = co_await session.runtime.governance().addRule(ruleWith({}, session.options));
    if (!id)
        co_return std::unexpected(id.error());
    co_return co_await listedRules(session, *id);
}

core::Async<Exit> ruleChanged(Session& session)
{
    const auto& form = session.options.governance;
    const auto rows = co_await session.runtime.governance().rules(session.token);
    if (!rows)
        co_return std::unexpected(rows.error());
    const auto found = std::ranges::find(*rows, form.id, [](const auto& row) { return row.rule.id; });
    if (found == rows->end())
        co_return nothingOf(u"rule"_s, form.id);
    core::Result<void> done;
    if (form.action == Action::RemoveRule)
        done = co_await session.runtime.governance().removeRule(form.id);
    else
        done = co_await session.runtime.governance().changeRule(ruleWith(found->rule, session.options));
    if (!done)
        co_return std::unexpected(done.error());
    co_return co_await listedRules(session, form.id);
}

core::Async<Exit> ran(Session& session)
{
    const auto& form = session.options.governance;
    auto& service = session.runtime.governance();
    core::Result<domain::GovernanceRun> run;
    if (form.preview)
        run = co_await service.preview(form.isOverriding, session.token);
    else
        run = co_await service.run(form.isOverriding, session.token);
    if (!run)
        co_return std::unexpected(run.error());
    print(session.out, *run, form);
    co_return Exit::Done;
}

} // namespace

core::Async<Exit> governanceCommand(Session& session)
{
    switch (session.options.governance.action) {
    case Action::Assign: co_return co_await assigned(session);
    case Action::Change:
    case Action::Unassign: co_return co_await changed(session);
    case Action::Run: co_return co_await ran(session);
    case Action::Rules: co_return co_await listedRules(session, std::nullopt);
    case Action::AddRule: co_return co_await ruleAdded(session);
    case Action::ChangeRule:
    case Action::RemoveRule: co_return co_await ruleChanged(session);
    case Action::List: break;
    }
    co_return co_await listed(session, std::nullopt);
}

} // namespace cli
