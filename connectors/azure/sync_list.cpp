// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/sync.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Sync)
};

constexpr int mostPages = 20'000;

} // namespace

/// One page, parsed on the pool; read a second time when it cannot be parsed, since a proxy or a lost connection may
/// have cut it.
core::Async<Parsed> Sync::fetch(http::Request request, PageParser parse)
{
    for (int attempt = 0;; ++attempt) {
        auto response = co_await m_arm->send(request, m_token);
        if (!response)
            co_return std::unexpected(response.error());
        auto parsed = co_await core::runOnPool(
            m_arm->tools().pool, [body = std::move(response->body), parse] { return parse(body); }, m_token);
        if (parsed || parsed.error().code != core::Errc::BadResponse || attempt > 0)
            co_return parsed;
    }
}

/// Reads an ARM list to its end and writes what it holds, without a cursor.
core::Async<ListEnd> Sync::readList(http::Request first, PageParser parse, Counter counter)
{
    ListEnd end;
    QSet<QByteArray> seen;
    http::Request request = std::move(first);
    for (int page = 0;; ++page) {
        ++m_requestsBy[static_cast<int>(counter)];
        auto parsed = co_await fetch(request, parse);
        if (!parsed)
            co_return std::unexpected(parsed.error());
        end.rows += parsed->rows;
        end.rejected += parsed->rejected;
        if (end.firstRejected.isEmpty())
            end.firstRejected = parsed->firstRejected;
        const QString link = parsed->nextLink;
        parsed->facts.connection = m_request.connection;
        if (auto ok = co_await write(std::move(parsed->facts), counter); !ok)
            co_return std::unexpected(ok.error());
        if (link.isEmpty())
            co_return end;
        const QByteArray key = QCryptographicHash::hash(link.toUtf8(), QCryptographicHash::Sha256);
        if (seen.contains(key) || page >= mostPages) {
            co_return core::fail(core::Errc::BadResponse,
                                 Texts::tr("Azure's list repeats itself, so reading it was stopped; try again later."),
                                 u"the same nextLink twice, or too many pages"_s, u"azure.page"_s);
        }
        seen.insert(key);
        auto next = m_arm->follow(request, link);
        if (!next)
            co_return std::unexpected(next.error());
        request = std::move(*next);
    }
}

/// Reads a small Resource Graph list over all subscriptions to its end.
core::Async<ListEnd> Sync::graphList(QString query, PageParser parse, Counter counter)
{
    ListEnd end;
    for (int part = 0; part < groups(); ++part) {
        QStringList guids;
        for (const auto& subscription : group(part))
            guids.append(subscription.guid);
        QByteArray token;
        QSet<QByteArray> seen;
        do {
            ++m_requestsBy[static_cast<int>(counter)];
            auto parsed = co_await fetch(m_arm->graph(query, guids, token), parse);
            if (!parsed)
                co_return std::unexpected(parsed.error());
            token = parsed->skipToken;
            end.rows += parsed->rows;
            end.rejected += parsed->rejected;
            end.truncated = end.truncated || (parsed->truncated && token.isEmpty()) || seen.contains(token);
            parsed->facts.connection = m_request.connection;
            if (auto ok = co_await write(std::move(parsed->facts), counter); !ok)
                co_return std::unexpected(ok.error());
            if (seen.contains(token))
                break;
            seen.insert(token);
        } while (!token.isEmpty());
    }
    co_return end;
}

} // namespace azure
