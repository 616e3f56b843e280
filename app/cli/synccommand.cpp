// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "store/queries/overviewqueries.h"
#include "store/queries/posturequeries.h"

#include <algorithm>
#include <vector>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QJsonObject toJson(const services::SyncOutcome& outcome)
{
    const auto& total = outcome.summary.total;
    return {{u"kind"_s, u"sync"_s},
            {u"connection"_s, outcome.name},
            {u"sample"_s, outcome.sample},
            {u"complete"_s, !outcome.error && outcome.summary.complete},
            {u"delta"_s, outcome.summary.delta},
            {u"read"_s, total.read},
            {u"added"_s, total.added},
            {u"changed"_s, total.changed},
            {u"unchanged"_s, total.unchanged},
            {u"deleted"_s, total.deleted},
            {u"requests"_s, outcome.summary.requests},
            {u"partly"_s, QJsonArray::fromStringList(outcome.summary.partly)},
            {u"error"_s, outcome.error ? QJsonValue(QString(core::toWord(outcome.error->code))) : QJsonValue()},
            {u"message"_s, outcome.error ? QJsonValue(outcome.error->what) : QJsonValue()}};
}

void print(Output& out, const services::SyncOutcome& outcome)
{
    if (out.json()) {
        out.object(toJson(outcome));
        return;
    }
    if (outcome.error) {
        out.line(u"%1: %2"_s.arg(outcome.name, outcome.error->what));
        return;
    }
    const auto& total = outcome.summary.total;
    out.line(
        u"%1: %2, read %3, added %4, changed %5, unchanged %6, gone %7, %8 requests"_s.arg(outcome.name, outcome.summary.complete ? u"complete"_s : u"partly"_s)
            .arg(total.read)
            .arg(total.added)
            .arg(total.changed)
            .arg(total.unchanged)
            .arg(total.deleted)
            .arg(outcome.summary.requests));
    for (const auto& partly : outcome.summary.partly)
        out.line(u"  "_s + partly);
}

/// The connections to sync, in the order of their ids.
core::Async<QList<ports::ConnectionSpec>> chosen(Session& session)
{
    const auto& options = session.options;
    QList<core::ConnectionId> made;
    if (options.sample) {
        const auto id = co_await session.runtime.ensureSample();
        if (!id)
            co_return std::unexpected(id.error());
        made.append(*id);
    }
    if (options.thisComputer) {
        const auto id = co_await session.runtime.ensureThisComputer(options.profile);
        if (!id)
            co_return std::unexpected(id.error());
        made.append(*id);
    }
    auto all = co_await session.runtime.connections().all();
    if (!all)
        co_return all;
    for (const auto& name : options.connections) {
        const auto found = std::ranges::find(*all, name, &ports::ConnectionSpec::name);
        if (found == all->end())
            co_return core::fail(core::Errc::BadInput, u"There is no connection “%1” in this workspace."_s.arg(name), {}, u"cli.sync"_s);
        made.append(found->id);
    }
    const bool everything = made.isEmpty();
    all->removeIf([&](const auto& spec) { return everything ? spec.paused : !made.contains(spec.id); });
    if (all->isEmpty())
        co_return core::fail(core::Errc::BadInput, u"Nothing is connected; connect something first, or use --sample or --this-computer."_s, {}, u"cli.sync"_s);
    co_return all;
}

/// How the sync of one connection counts. What a missing role hides is the tenant's decision, stands in the line's
/// `partly` and is no failure, unless it hides everything.
core::Async<Exit> standing(Session& session, services::SyncOutcome outcome)
{
    if (outcome.error)
        co_return exitFor(*outcome.error);
    if (outcome.summary.partly.isEmpty())
        co_return Exit::Done;
    co_return co_await session.runtime.workspace().read([outcome](store::Db& db) -> core::Result<Exit> {
        STORE_LET(scopes, store::readScopes(db));
        QList<qint64> own;
        for (const auto& scope : scopes) {
            if (scope.connection == outcome.connection)
                own.append(scope.id);
        }
        STORE_LET(partly, store::readPartly(db, own));
        if (std::ranges::any_of(partly, [](const auto& fact) { return fact.error != core::toWord(core::Errc::Forbidden); }))
            return Exit::SomeFailed;
        STORE_LET(completed, store::readCompletedSince(db, outcome.connection, outcome.started));
        return completed == 0 ? Exit::NotPermitted : Exit::Done;
    });
}

} // namespace

core::Async<Exit> syncCommand(Session& session)
{
    const auto specs = co_await chosen(session);
    if (!specs)
        co_return std::unexpected(specs.error());
    auto& syncs = session.runtime.syncs();
    QString shown;
    QObject context;
    QObject::connect(&syncs, &services::SyncService::progressed, &context, [&shown](core::ConnectionId, double fraction, const QString& what) {
        const QString line = fraction < 0 ? what : u"%1 (%2 %)"_s.arg(what).arg(int(fraction * 100));
        if (line != shown)
            Output::note(line);
        shown = line;
    });
    std::vector<Exit> exits;
    for (const auto& spec : *specs) {
        const auto outcome = co_await syncs.run(spec.id, session.options.full, session.token);
        if (!outcome)
            co_return std::unexpected(outcome.error());
        print(session.out, *outcome);
        if (outcome->error && !session.out.json() && !outcome->error->detail.isEmpty())
            Output::note(outcome->error->detail);
        const auto exit = co_await standing(session, *outcome);
        if (!exit)
            co_return std::unexpected(exit.error());
        exits.push_back(*exit);
        if (*exit == Exit::Interrupted)
            break;
    }
    co_return exitForAll(exits);
}

} // namespace cli
