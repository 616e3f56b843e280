// SPDX-License-Identifier: GPL-3.0-or-later
// What the score is to reach, and by when.
#include "app/cli/commands.h"
#include "app/cli/jsonrows.h"
#include "services/words.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using domain::TargetStanding;

void print(Output& out, const QList<TargetStanding>& standings)
{
    const auto number = [](const std::optional<double>& value) { return value ? QString::number(*value, 'f', 1) : u"-"_s; };
    QList<QStringList> rows;
    for (const auto& standing : standings) {
        if (out.json()) {
            out.object(targetJson(standing));
            continue;
        }
        const QString reached = standing.reachedOn.isValid() ? standing.reachedOn.toString(Qt::ISODate) : u"-"_s;
        const QString pace = standing.pacePerWeek ? services::signedNumber(*standing.pacePerWeek) : u"-"_s;
        rows.append({QString(toWord(standing.state)), number(standing.target.percent), standing.target.due.toString(Qt::ISODate), number(standing.current),
                     number(standing.toGo), number(standing.perWeek), pace, reached, targetScope(standing.target.scopes)});
    }
    if (!out.json())
        TextTable(out, {u"STATE"_s, u"TARGET"_s, u"DUE"_s, u"NOW"_s, u"TO GO"_s, u"A WEEK"_s, u"PACE A WEEK"_s, u"REACHED ON"_s, u"SCOPE"_s}).add(rows);
}

core::Async<Exit> set(Session& session)
{
    const auto& form = session.options.target;
    const domain::ScopeSelection scope{session.options.scopes};
    const auto done = co_await session.runtime.targets().set(scope, form.percent(), form.due(), session.token);
    if (!done)
        co_return std::unexpected(done.error());
    const auto overview = co_await session.runtime.reads().overview(scope, 1, {}, session.token);
    if (!overview)
        co_return std::unexpected(overview.error());
    QList<TargetStanding> one;
    if (overview->target)
        one.append(*overview->target);
    print(session.out, one);
    co_return Exit::Done;
}

core::Async<Exit> removed(Session& session)
{
    const auto target = co_await session.runtime.targets().remove({session.options.scopes}, session.token);
    if (!target)
        co_return std::unexpected(target.error());
    const QString scope = targetScope(target->scopes), due = target->due.toString(Qt::ISODate);
    if (session.out.json())
        session.out.object({{u"kind"_s, u"removedTarget"_s}, {u"scope"_s, scope}, {u"percent"_s, target->percent}, {u"due"_s, due}});
    else
        session.out.line(u"removed: %1 % by %2 of %3"_s.arg(QString::number(target->percent), due, scope));
    co_return Exit::Done;
}

} // namespace

core::Async<Exit> targetCommand(Session& session)
{
    switch (session.options.target.action) {
    case TargetOptions::Action::Set: co_return co_await set(session);
    case TargetOptions::Action::Remove: co_return co_await removed(session);
    case TargetOptions::Action::List: break;
    }
    const auto standings = co_await session.runtime.targets().list(session.token);
    if (!standings)
        co_return std::unexpected(standings.error());
    print(session.out, *standings);
    co_return Exit::Done;
}

} // namespace cli
