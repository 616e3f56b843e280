// SPDX-License-Identifier: GPL-3.0-or-later
// Reads, and what is decided on assignments.
#include "services/governance/governanceservice.h"

#include "services/governance/assignmentlist.h"
#include "services/governance/governancechecks.h"
#include "services/governance/governancejournal.h"
#include "services/governance/governanceplan.h"
#include "store/queries/governancequeries.h"
#include "store/queries/journalqueries.h"
#include "store/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::Assignment;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Governance)
};

core::Result<Assignment> openOne(store::Db& db, qint64 id)
{
    STORE_LET(stored, store::readAssignment(db, id));
    if (!stored)
        return core::fail(core::Errc::NotFound, Texts::tr("There is no such assignment; refresh the register."), {}, u"services.governance"_s);
    if (!stored->isOpen())
        return core::fail(core::Errc::Refused, Texts::tr("This assignment is closed and stays as it is: assign anew."), {}, u"services.governance"_s);
    return std::move(*stored);
}

/// Adds it, or changes the one that is there. Gives it as it is then.
core::Result<Assignment> keep(store::Db& db, Assignment wanted, const QString& who, const QDateTime& now)
{
    STORE_LET(known, store::findAssignment(db, wanted.recommendation, wanted.place));
    if (known == 0) {
        wanted.createdBy = who;
        wanted.created = now;
        STORE_LET(id, store::insertAssignment(db, wanted));
        wanted.id = id;
        return wanted;
    }
    wanted.id = known;
    wanted.changedBy = who;
    wanted.changed = now;
    STORE_TRY(store::updateAssignment(db, wanted));
    return wanted;
}

} // namespace

core::Async<QList<qint64>> GovernanceService::assign(domain::AssignmentWish wish)
{
    const QDateTime now = m_tools.clock->now();
    if (const auto checked = checkWish(wish, now); !checked)
        co_return std::unexpected(checked.error());
    const auto wanted = co_await m_tools.workspace.read([wish, now, posture = m_tools.posture](store::Db& db) -> core::Result<QList<Assignment>> {
        STORE_LET(model, posture(db));
        return assignmentsOf(db, *model, wish, now);
    });
    if (!wanted)
        co_return std::unexpected(wanted.error());
    co_return co_await m_tools.workspace.write(
        [wish, now, all = *wanted, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<QList<qint64>> {
            QList<Assignment> kept;
            QList<qint64> ids;
            bool movesScore = wish.grace;
            for (const auto& assignment : all) {
                STORE_LET(known, store::findAssignment(db, assignment.recommendation, assignment.place));
                STORE_LET(before, store::readAssignment(db, known));
                movesScore |= before && before->grace;
                STORE_LET(one, keep(db, assignment, who, now));
                ids.append(one.id);
                kept.append(std::move(one));
            }
            tellOf(movesScore, changes);
            STORE_TRY(store::appendJournal(db, entryOf(who, kept), now));
            return ids;
        });
}

core::Async<void> GovernanceService::change(Assignment assignment)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write([assignment, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        STORE_LET(stored, openOne(db, assignment.id));
        STORE_TRY(checkChange(assignment, stored, now));
        Assignment changed = stored;
        changed.owner = assignment.owner.trimmed();
        changed.due = assignment.due;
        changed.grace = assignment.grace;
        changed.eta = assignment.eta;
        changed.etaReason = assignment.etaReason.trimmed();
        changed.changedBy = who;
        changed.changed = now;
        STORE_TRY(store::updateAssignment(db, changed));
        tellOf(stored.grace || changed.grace, changes);
        return store::appendJournal(db, entryOf(who, u"governance.change"_s, changed, u"changed"_s), now);
    });
}

core::Async<void> GovernanceService::remove(qint64 id)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write([id, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        STORE_LET(stored, openOne(db, id));
        STORE_TRY(store::closeAssignment(db, id, false, who, now));
        tellOf(stored.grace, changes);
        return store::appendJournal(db, entryOf(who, u"governance.unassign"_s, stored, u"removed"_s), now);
    });
}

core::Async<domain::AssignmentList> GovernanceService::assignments(domain::AssignmentQuery query, core::CancelToken token)
{
    co_return co_await m_tools.workspace.read(
        [query, now = m_tools.clock->now(), token, posture = m_tools.posture](store::Db& db) -> core::Result<domain::AssignmentList> {
            STORE_LET(model, posture(db));
            return listAssignments(db, *model, query, now, token);
        },
        token);
}

core::Async<QList<domain::GovernanceRuleRow>> GovernanceService::rules(core::CancelToken token)
{
    co_return co_await m_tools.workspace.read([](store::Db& db) { return listGovernanceRules(db); }, token);
}

core::Async<domain::GovernanceRun> GovernanceService::preview(bool isOverriding, core::CancelToken token)
{
    co_return co_await m_tools.workspace.read(
        [isOverriding, now = m_tools.clock->now(), token](store::Db& db) -> core::Result<domain::GovernanceRun> {
            STORE_LET(plan, planGovernance(db, isOverriding, now, token));
            return plan.numbers;
        },
        token);
}

} // namespace services
