// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/targets/targetservice.h"

#include "store/queries/journalqueries.h"
#include "store/queries/targetqueries.h"
#include "store/workspace.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::ScoreTarget;
using domain::TargetStanding;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Targets)
};

std::unexpected<core::Error> bad(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"services.targets"_s);
}

/// What the form alone tells.
core::Result<void> checkForm(double percent, QDate due, QDate today)
{
    if (!ScoreTarget::allows(percent))
        return bad(Texts::tr("A target is a percentage from 1 to 100 with at most one decimal: choose such a one."));
    if (!due.isValid() || due <= today)
        return bad(Texts::tr("A target needs a day that is to come: choose a later one."));
    return {};
}

core::Result<void> checkScopes(const QStringList& ids, const QList<domain::ScopeRow>& known)
{
    for (const auto& id : ids) {
        if (!std::ranges::any_of(known, [&](const auto& row) { return row.id.compare(id, Qt::CaseInsensitive) == 0; }))
            return bad(Texts::tr("There is no scope “%1” in this workspace: choose one that was read.").arg(id));
    }
    return {};
}

QString journalTarget(const QStringList& scopes)
{
    if (scopes.isEmpty())
        return u"workspace"_s;
    return scopes.size() == 1 ? scopes.first() : u"selection"_s;
}

domain::JournalEntry entryOf(const QString& who, const QString& action, const ScoreTarget& target, const QString& result)
{
    const QJsonObject detail{{u"scopes"_s, QJsonArray::fromStringList(target.scopes)},
                             {u"percent"_s, target.percent},
                             {u"due"_s, target.due.toString(Qt::ISODate)},
                             {u"start"_s, target.startPercent ? QJsonValue(*target.startPercent) : QJsonValue()}};
    return {who, action, journalTarget(target.scopes), result, QJsonDocument(detail).toJson(QJsonDocument::Compact)};
}

core::Result<void> keep(store::Db& db, const ScoreTarget& target)
{
    STORE_LET(before, store::readTarget(db, target.key));
    STORE_TRY(store::writeTarget(db, target));
    return store::appendJournal(db, entryOf(target.setBy, u"target.set"_s, target, before ? u"changed"_s : u"added"_s), target.setAt);
}

} // namespace

core::Async<domain::Overview> TargetService::overviewOf(domain::ScopeSelection scope, core::CancelToken token)
{
    co_return co_await m_tools.reads.overview(std::move(scope), 1, {}, std::move(token));
}

core::Async<void> TargetService::set(domain::ScopeSelection scope, double percent, QDate due, core::CancelToken token)
{
    const QDateTime now = m_tools.clock->now();
    if (const auto checked = checkForm(percent, due, now.toUTC().date()); !checked)
        co_return std::unexpected(checked.error());
    const auto known = co_await m_tools.reads.scopes(token);
    if (!known)
        co_return std::unexpected(known.error());
    if (const auto checked = checkScopes(scope.scopeIds, *known); !checked)
        co_return std::unexpected(checked.error());
    const auto overview = co_await overviewOf(scope, token);
    if (!overview)
        co_return std::unexpected(overview.error());
    ScoreTarget target;
    target.key = domain::targetKey(scope.scopeIds, overview->sample);
    target.scopes = domain::targetScopes(scope.scopeIds);
    target.percent = percent;
    target.due = due;
    target.setAt = now;
    target.setBy = m_tools.who;
    target.startPercent = overview->scorePercent;
    co_return co_await m_tools.workspace.write([target](store::Db& db, store::ChangeSet& changes) {
        changes.activity = changes.targets = true;
        return keep(db, target);
    });
}

core::Async<ScoreTarget> TargetService::remove(domain::ScopeSelection scope, core::CancelToken token)
{
    bool isSample = false;
    if (scope.scopeIds.isEmpty()) {
        const auto overview = co_await overviewOf({}, token);
        if (!overview)
            co_return std::unexpected(overview.error());
        isSample = overview->sample;
    }
    co_return co_await m_tools.workspace.write([key = domain::targetKey(scope.scopeIds, isSample), who = m_tools.who,
                                                now = m_tools.clock->now()](store::Db& db, store::ChangeSet& changes) -> core::Result<ScoreTarget> {
        STORE_LET(target, store::readTarget(db, key));
        if (!target)
            return core::fail(core::Errc::NotFound, Texts::tr("These scopes have no target: there is nothing to remove."), {}, u"services.targets"_s);
        STORE_TRY(store::removeTarget(db, key));
        changes.activity = changes.targets = true;
        STORE_TRY(store::appendJournal(db, entryOf(who, u"target.remove"_s, *target, u"removed"_s), now));
        return *target;
    });
}

core::Async<QList<TargetStanding>> TargetService::list(core::CancelToken token)
{
    const auto targets = co_await m_tools.workspace.read([](store::Db& db) { return store::readTargets(db); }, token);
    if (!targets)
        co_return std::unexpected(targets.error());
    QList<TargetStanding> standings;
    for (const auto& target : *targets) {
        const auto overview = co_await overviewOf({target.scopes}, token);
        if (!overview)
            co_return std::unexpected(overview.error());
        // That of all of the other estate is found under a key that this one has not.
        if (overview->target && overview->target->target.key == target.key)
            standings.append(*overview->target);
    }
    co_return standings;
}

} // namespace services
