// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/httpclient.h"

#include <functional>

#include <QSet>

namespace http {

struct PageLimits {
    int pages = 10'000;
    qint64 bytes = qint64(4) << 30; ///< of all bodies together; only one body is held at a time
};

struct PageTotals {
    int pages = 0;
    qint64 bytes = 0;
};

/// Bounds the reading of one list: its pages, its bytes, and continuations that come again. Only hashes are kept, since
/// a token may be long and there may be thousands.
class PageGuard {
public:
    explicit PageGuard(PageLimits limits) : m_limits(limits) {}

    /// One page came in answer to `request`; BadResponse when that is too much.
    core::Result<void> count(const Request& request, qint64 bytes);
    /// The list of `request` goes on at `token`; BadResponse when it may not.
    core::Result<void> follow(const Request& request, QByteArrayView token);
    const PageTotals& totals() const { return m_totals; }

private:
    const PageLimits m_limits;
    PageTotals m_totals;
    QSet<QByteArray> m_seen;
};

/// Where the list goes on: a complete request (GET of a boundLink(), or the first POST with another $skipToken), and the
/// continuation as the service gave it. The same token twice is an error, never an endless loop.
struct NextPage {
    Request request;
    QByteArray token;
};

/// Takes one 2xx page and says where the list goes on; nullopt: it was the last one. May parse on a pool.
using PageHandler = std::function<core::Async<std::optional<NextPage>>(Response)>;

/// Walks a paged list from `first`, one page at a time. Ends with the totals, the handler's error, checked()'s error, or
/// BadResponse when a token repeats or a limit is passed.
core::Async<PageTotals> pages(Client& client, Request first, PageHandler handler, PageLimits limits, core::CancelToken token);

} // namespace http
