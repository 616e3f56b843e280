// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/pager.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace http {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(http::Pager)
};

} // namespace

core::Result<void> PageGuard::count(const Request& request, qint64 bytes)
{
    ++m_totals.pages;
    m_totals.bytes += bytes;
    if (m_totals.bytes <= m_limits.bytes)
        return {};
    return core::fail(core::Errc::BadResponse,
                      Texts::tr("The list from %1 is larger than %2 MB, so reading it was stopped.").arg(request.url.host()).arg(m_limits.bytes >> 20), {},
                      u"http.pages"_s);
}

core::Result<void> PageGuard::follow(const Request& request, QByteArrayView token)
{
    if (m_totals.pages >= m_limits.pages) {
        return core::fail(core::Errc::BadResponse,
                          Texts::tr("The list from %1 has more than %n page(s), so reading it was stopped.", nullptr, m_limits.pages).arg(request.url.host()),
                          {}, u"http.pages"_s);
    }
    const auto key = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    if (m_seen.contains(key)) {
        return core::fail(core::Errc::BadResponse,
                          Texts::tr("The list from %1 repeats itself, so reading it was stopped; try again later.").arg(request.url.host()),
                          u"the same continuation twice after %1 pages"_s.arg(m_totals.pages), u"http.pages"_s);
    }
    m_seen.insert(key);
    return {};
}

core::Async<PageTotals> pages(Client& client, Request first, PageHandler handler, PageLimits limits, core::CancelToken token)
{
    PageGuard guard(limits);
    Request request = std::move(first);
    for (;;) {
        auto response = co_await sendChecked(client, request, token);
        if (!response)
            co_return std::unexpected(response.error());
        if (auto ok = guard.count(request, response->body.size()); !ok)
            co_return std::unexpected(ok.error());
        auto next = co_await handler(std::move(*response));
        if (!next)
            co_return std::unexpected(next.error());
        if (!*next)
            co_return core::Result<PageTotals>(guard.totals());
        if (token.stop_requested())
            co_return core::cancelled(u"http.pages"_s);
        if (auto ok = guard.follow((*next)->request, (*next)->token); !ok)
            co_return std::unexpected(ok.error());
        request = std::move((*next)->request);
    }
}

} // namespace http
