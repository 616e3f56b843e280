// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

core::Async<domain::ScopeSelection> selectionOf(Session& session)
{
    domain::ScopeSelection selection{session.options.scopes};
    if (selection.scopeIds.isEmpty())
        co_return selection;
    const auto known = co_await session.runtime.reads().scopes(session.token);
    if (!known)
        co_return std::unexpected(known.error());
    for (const auto& id : std::as_const(selection.scopeIds)) {
        const bool isKnown = std::ranges::any_of(*known, [&](const auto& row) { return row.id.compare(id, Qt::CaseInsensitive) == 0; });
        if (!isKnown)
            co_return core::fail(core::Errc::BadInput, u"There is no scope “%1” in this workspace."_s.arg(id), {}, u"cli.scope"_s);
    }
    co_return selection;
}

core::Async<domain::ListQuery> listQueryOf(Session& session, const QStringList& keys, domain::SortSpec sort)
{
    domain::ListQuery query;
    auto filter = domain::FilterQuery::parse(session.options.filter, keys);
    if (!filter)
        co_return std::unexpected(filter.error());
    query.filter = std::move(*filter);
    auto selection = co_await selectionOf(session);
    if (!selection)
        co_return std::unexpected(selection.error());
    query.scope = std::move(*selection);
    query.sort = std::move(sort);
    if (!session.options.sort.isEmpty()) {
        const bool descending = session.options.sort.startsWith(u'-');
        query.sort = {descending ? session.options.sort.mid(1) : session.options.sort, descending};
    }
    co_return query;
}

} // namespace cli
