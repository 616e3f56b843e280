// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/sync.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Sync)
};

} // namespace

/// One page, parsed on the pool; read a second time when it cannot be parsed, since a proxy or a lost connection may
/// have cut it.
core::Async<Parsed> Sync::fetch(http::Request request, PageParser parse)
{
    for (int attempt = 0;; ++attempt) {
        auto response = co_await m_arm->send(request, m_token);
        if (!response)
            co_return std::unexpected(response.error());
        const qint64 bytes = response->body.size();
        auto parsed = co_await core::runOnPool(m_arm->tools().pool, [body = std::move(response->body), parse] { return parse(body); }, m_token);
        if (parsed)
            parsed->bytes = bytes;
        if (parsed || parsed.error().code != core::Errc::BadResponse || attempt > 0)
            co_return parsed;
    }
}

void ListEnd::add(const Parsed& page)
{
    rows += page.rows;
    rejected += page.rejected;
    if (firstRejected.isEmpty())
        firstRejected = page.firstRejected;
    truncated = truncated || (page.truncated && page.skipToken.isEmpty() && page.nextLink.isEmpty());
}

/// Hands on what the hook leaves of a page.
core::Async<void> Sync::takePage(Parsed parsed, const PageHook& hook, Counter counter)
{
    if (hook && !hook(parsed))
        co_return core::Result<void>{};
    parsed.facts.connection = m_request.connection;
    co_return co_await write(std::move(parsed.facts), counter);
}

/// Reads an ARM list to its end and writes what it holds, without a cursor.
core::Async<ListEnd> Sync::readList(http::Request first, PageParser parse, Counter counter, http::PageLimits limits, PageHook hook)
{
    ListEnd end;
    http::PageGuard guard(limits);
    http::Request request = std::move(first);
    for (;;) {
        ++m_requestsBy[static_cast<int>(counter)];
        auto parsed = co_await fetch(request, parse);
        if (!parsed)
            co_return std::unexpected(parsed.error());
        if (auto ok = guard.count(request, parsed->bytes); !ok)
            co_return std::unexpected(ok.error());
        end.add(*parsed);
        const QString link = parsed->nextLink;
        if (auto ok = co_await takePage(std::move(*parsed), hook, counter); !ok)
            co_return std::unexpected(ok.error());
        if (link.isEmpty())
            co_return end;
        if (auto ok = guard.follow(request, link.toUtf8()); !ok)
            co_return std::unexpected(ok.error());
        auto next = m_arm->follow(request, link);
        if (!next)
            co_return std::unexpected(next.error());
        request = std::move(*next);
    }
}

/// Reads a Resource Graph list to its end, one group of subscriptions after the other, and writes what it holds.
core::Async<ListEnd> Sync::graphList(QString query, QList<QStringList> groups, PageParser parse, Counter counter, http::PageLimits limits, PageHook hook)
{
    ListEnd end;
    for (const auto& guids : std::as_const(groups)) {
        http::PageGuard guard(limits);
        QByteArray token;
        do {
            ++m_requestsBy[static_cast<int>(counter)];
            const auto request = m_arm->graph(query, guids, token);
            auto parsed = co_await fetch(request, parse);
            if (!parsed)
                co_return std::unexpected(parsed.error());
            if (auto ok = guard.count(request, parsed->bytes); !ok)
                co_return std::unexpected(ok.error());
            end.add(*parsed);
            token = parsed->skipToken;
            if (auto ok = co_await takePage(std::move(*parsed), hook, counter); !ok)
                co_return std::unexpected(ok.error());
            if (auto ok = token.isEmpty() ? core::Result<void>() : guard.follow(request, token); !ok)
                co_return std::unexpected(ok.error());
        } while (!token.isEmpty());
    }
    co_return end;
}

/// What names the row that kept a list from being complete.
core::Error Sync::unusable(const ListEnd& end)
{
    const QString what = end.firstRejected.isEmpty() ? Texts::tr("Azure cut its answer short; try again later.")
                                                     : Texts::tr("A row of the answer cannot be used (%1).").arg(end.firstRejected);
    return {core::Errc::BadResponse, what, {}, u"azure.parse"_s, std::nullopt};
}

QList<QStringList> Sync::graphGroups() const
{
    QList<QStringList> all;
    for (int part = 0; part < groups(); ++part) {
        QStringList guids;
        for (const auto& subscription : group(part))
            guids.append(subscription.guid);
        all.append(guids);
    }
    return all;
}

} // namespace azure
