// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/placelines.h"
#include "services/assess/content.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

/// `RECOMMENDATION` or `RECOMMENDATION:RESOURCE`; a key may have colons itself, so the longest known one is taken.
core::Async<services::Fix> fixOf(Session& session, const services::EstateBoard& board, QString word, domain::WhatIfKind kind)
{
    for (qsizetype end = word.size(); end > 0; end = word.lastIndexOf(u':', end - 1)) {
        if (!board.knows(word.left(end)))
            continue;
        services::Fix fix{word.left(end), {}, kind};
        const QString resource = word.mid(end + 1);
        if (end == word.size())
            co_return fix;
        auto found = co_await session.runtime.posture().resources(resource, false, session.token);
        if (!found)
            co_return std::unexpected(found.error());
        if (found->isEmpty())
            co_return core::fail(core::Errc::BadInput, u"Nothing is assessed of the resource “%1”."_s.arg(resource), {}, u"cli.fix"_s);
        fix.resources = std::move(*found);
        co_return fix;
    }
    co_return core::fail(core::Errc::BadInput, u"There is no recommendation “%1” in this workspace; keys are those of parapetctl recommendations."_s.arg(word),
                         {}, u"cli.fix"_s);
}

} // namespace

core::Async<Exit> whatIfCommand(Session& session)
{
    const auto table = services::builtinControls();
    if (!table)
        co_return std::unexpected(table.error());
    const auto selection = co_await selectionOf(session);
    if (!selection)
        co_return std::unexpected(selection.error());
    const auto board = co_await boardOf(session);
    if (!board)
        co_return std::unexpected(board.error());
    QList<services::Fix> fixes;
    using enum domain::WhatIfKind;
    for (const auto& [words, kind] :
         {std::pair(session.options.fixes, Fix), std::pair(session.options.waivers, Waive), std::pair(session.options.mitigated, Mitigate)}) {
        for (const auto& word : words) {
            auto fix = co_await fixOf(session, **board, word, kind);
            if (!fix)
                co_return std::unexpected(fix.error());
            fixes.append(std::move(*fix));
        }
    }
    const auto before = (*board)->places(*selection);
    const auto after = (*board)->placesAfter(fixes, *selection);
    PlaceLines lines(session.out, *table, (*board)->isSample(*selection));
    for (qsizetype i = 0; i < before.size(); ++i)
        lines.whatIf(before[i], after[i]);
    co_return Exit::Done;
}

} // namespace cli
