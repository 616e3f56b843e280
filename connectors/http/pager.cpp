// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/pager.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace http {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(http::Pager)
};

/// Sees every continuation once. Only hashes are kept: a token may be long and there may be thousands.
class Guard {
public:
    explicit Guard(PageLimits limits) : m_limits(limits) {}

    core::Result<void> count(const Request& request, qint64 bytes, PageTotals& totals)
    {
        ++totals.pages;
        totals.bytes += bytes;
        if (totals.bytes > m_limits.bytes) {
            return core::fail(core::Errc::BadResponse,
                              Texts::tr("The list from %1 is larger than %2 MB, so reading it was stopped.")
                                  .arg(request.url.host())
                                  .arg(m_limits.bytes >> 20),
                              {}, u"http.pages"_s);
        }
        return {};
    }

    core::Result<void> follow(const NextPage& next, const PageTotals& totals)
    {
        if (totals.pages >= m_limits.pages) {
            return core::fail(core::Errc::BadResponse,
                              Texts::tr("The list from %1 has more than %n page(s), so reading it was stopped.", nullptr, m_limits.pages)
                                  .arg(next.request.url.host()),
                              {}, u"http.pages"_s);
        }
        const auto key = QCryptographicHash::hash(next.token, QCryptographicHash::Sha256);
        if (m_seen.contains(key)) {
            return core::fail(core::Errc::BadResponse,
                              Texts::tr("The list from %1 repeats itself, so reading it was stopped; try again later.")
                                  .arg(next.request.url.host()),
                              u"the same continuation twice after %1 pages"_s.arg(totals.pages), u"http.pages"_s);
        }
        m_seen.insert(key);
        return {};
    }

private:
    const PageLimits m_limits;
    QSet<QByteArray> m_seen;
};

} // namespace

core::Async<PageTotals> pages(Client& client, Request first, PageHandler handler, PageLimits limits, core::CancelToken token)
{
    Guard guard(limits);
    PageTotals totals;
    Request request = std::move(first);
    for (;;) {
        auto response = co_await sendChecked(client, request, token);
        if (!response)
            co_return std::unexpected(response.error());
        if (auto ok = guard.count(request, response->body.size(), totals); !ok)
            co_return std::unexpected(ok.error());
        auto next = co_await handler(std::move(*response));
        if (!next)
            co_return std::unexpected(next.error());
        if (!*next)
            co_return core::Result<PageTotals>(totals);
        if (token.stop_requested())
            co_return core::cancelled(u"http.pages"_s);
        if (auto ok = guard.follow(**next, totals); !ok)
            co_return std::unexpected(ok.error());
        request = std::move((*next)->request);
    }
}

} // namespace http
