// SPDX-License-Identifier: GPL-3.0-or-later
// The rules, and running them.
#include "services/governance/governancechecks.h"
#include "services/governance/governancejournal.h"
#include "services/governance/governanceplan.h"
#include "services/governance/governanceservice.h"
#include "store/queries/governancequeries.h"
#include "store/queries/journalqueries.h"
#include "store/workspace.h"

#include <algorithm>
#include <span>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::GovernanceRule;
using domain::GovernanceRun;

constexpr std::size_t stepsAtOnce = 2000; // so that other decisions need not wait long

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Governance)
};

core::Result<GovernanceRule> storedRule(store::Db& db, qint64 id)
{
    STORE_LET(stored, store::readGovernanceRule(db, id));
    if (!stored)
        return core::fail(core::Errc::NotFound, Texts::tr("There is no such rule; refresh the list."), {}, u"services.governance"_s);
    if (stored->removed.isValid())
        return core::fail(core::Errc::Refused, Texts::tr("This rule was removed and stays as it is: add a new one."), {}, u"services.governance"_s);
    return std::move(*stored);
}

core::Result<void> checkPriority(store::Db& db, const GovernanceRule& rule)
{
    STORE_LET(rules, store::readGovernanceRules(db));
    const auto taken =
        std::ranges::find_if(rules, [&](const auto& other) { return !other.removed.isValid() && other.id != rule.id && other.priority == rule.priority; });
    if (taken == rules.end())
        return {};
    return core::fail(core::Errc::Conflict, Texts::tr("The rule “%1” has the priority %2 already: choose another one.").arg(taken->name).arg(rule.priority), {},
                      u"services.governance"_s);
}

GovernanceRule tidied(GovernanceRule rule)
{
    rule.name = rule.name.trimmed();
    rule.description = rule.description.trimmed();
    rule.owner = rule.owner.trimmed();
    rule.excluded.removeAll({});
    rule.recommendations.removeAll({});
    return rule;
}

/// Does one step; what somebody else decided in the meantime stays.
core::Result<void> take(store::Db& db, const GovernanceStep& step, const QString& who, const QDateTime& now, GovernanceRun& done)
{
    using Kind = GovernanceStep::Kind;
    domain::Assignment assignment = step.assignment;
    const bool isUnowned = assignment.owner.isEmpty();
    switch (step.kind) {
    case Kind::Add: {
        assignment.createdBy = who;
        assignment.created = now;
        STORE_LET(id, store::insertAssignment(db, assignment));
        ++(id == 0 ? done.kept : done.added);
        done.withoutOwner += id != 0 && isUnowned;
        return {};
    }
    case Kind::Change:
        assignment.changedBy = who;
        assignment.changed = now;
        ++done.changed;
        done.withoutOwner += isUnowned;
        return store::updateAssignment(db, assignment);
    case Kind::Complete: ++done.completed; break;
    case Kind::Replace: ++done.replaced; break;
    }
    return store::closeAssignment(db, assignment.id, step.kind == Kind::Complete, who, now);
}

void add(GovernanceRun& sum, const GovernanceRun& part)
{
    sum.added += part.added;
    sum.changed += part.changed;
    sum.kept += part.kept;
    sum.replaced += part.replaced;
    sum.completed += part.completed;
    sum.withoutOwner += part.withoutOwner;
}

} // namespace

core::Async<qint64> GovernanceService::addRule(GovernanceRule rule)
{
    const QDateTime now = m_tools.clock->now();
    rule = tidied(std::move(rule));
    if (const auto checked = checkRule(rule); !checked)
        co_return std::unexpected(checked.error());
    rule.id = 0;
    rule.createdBy = m_tools.who;
    rule.created = now;
    const auto known = co_await m_tools.workspace.read([rule](store::Db& db) { return checkNamesOf(db, rule); });
    if (!known)
        co_return std::unexpected(known.error());
    co_return co_await m_tools.workspace.write([rule, now](store::Db& db, store::ChangeSet& changes) mutable -> core::Result<qint64> {
        STORE_TRY(checkPriority(db, rule));
        STORE_LET(id, store::insertGovernanceRule(db, rule));
        rule.id = id;
        tellOf(false, changes);
        STORE_TRY(store::appendJournal(db, entryOf(rule.createdBy, u"governance.rule.add"_s, rule, u"added"_s), now));
        return id;
    });
}

core::Async<void> GovernanceService::changeRule(GovernanceRule rule)
{
    const QDateTime now = m_tools.clock->now();
    rule = tidied(std::move(rule));
    if (const auto checked = checkRule(rule); !checked)
        co_return std::unexpected(checked.error());
    rule.changedBy = m_tools.who;
    rule.changed = now;
    const auto known = co_await m_tools.workspace.read([rule](store::Db& db) { return checkNamesOf(db, rule); });
    if (!known)
        co_return std::unexpected(known.error());
    co_return co_await m_tools.workspace.write([rule, now](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        STORE_TRY(storedRule(db, rule.id));
        STORE_TRY(checkPriority(db, rule));
        STORE_TRY(store::updateGovernanceRule(db, rule));
        tellOf(false, changes);
        return store::appendJournal(db, entryOf(rule.changedBy, u"governance.rule.change"_s, rule, u"changed"_s), now);
    });
}

core::Async<void> GovernanceService::removeRule(qint64 id)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write([id, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        STORE_LET(rule, storedRule(db, id));
        STORE_TRY(store::removeGovernanceRule(db, id, who, now));
        tellOf(false, changes);
        return store::appendJournal(db, entryOf(who, u"governance.rule.remove"_s, rule, u"removed"_s), now);
    });
}

core::Async<GovernanceRun> GovernanceService::run(bool isOverriding, core::CancelToken token)
{
    const QDateTime now = m_tools.clock->now();
    const auto plan = co_await m_tools.workspace.read(
        [isOverriding, now, token](store::Db& db) -> core::Result<std::shared_ptr<const GovernancePlan>> {
            STORE_LET(made, planGovernance(db, isOverriding, now, token));
            return std::make_shared<const GovernancePlan>(std::move(made));
        },
        token);
    if (!plan)
        co_return std::unexpected(plan.error());
    GovernanceRun sum;
    sum.rules = (*plan)->numbers.rules;
    sum.kept = (*plan)->numbers.kept;
    for (std::size_t from = 0; from < (*plan)->steps.size(); from += stepsAtOnce) {
        if (token.stop_requested())
            co_return core::cancelled(u"services.governance"_s);
        const auto part = co_await m_tools.workspace.write(
            [whole = *plan, from, isOverriding, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<GovernanceRun> {
                GovernanceRun done;
                done.rules = whole->numbers.rules;
                bool movesScore = isOverriding; // who knows what grace there was
                for (const auto& step : std::span(whole->steps).subspan(from, std::min(stepsAtOnce, whole->steps.size() - from))) {
                    STORE_TRY(take(db, step, who, now, done));
                    movesScore |= step.assignment.grace;
                }
                tellOf(movesScore, changes);
                STORE_TRY(store::appendJournal(db, entryOf(who, done, isOverriding), now));
                return done;
            });
        if (!part)
            co_return std::unexpected(part.error());
        add(sum, *part);
    }
    co_return GovernanceRun(sum);
}

core::Async<void> GovernanceService::follow(core::CancelToken token)
{
    const auto has = co_await m_tools.workspace.read([](store::Db& db) { return hasGovernanceRules(db); }, token);
    if (!has)
        co_return std::unexpected(has.error());
    if (!*has)
        co_return core::Result<void>{};
    const auto done = co_await run(false, token);
    if (!done)
        co_return std::unexpected(done.error());
    co_return core::Result<void>{};
}

} // namespace services
