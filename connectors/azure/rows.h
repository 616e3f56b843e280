// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/azure/json.h"
#include "connectors/azure/parse.h"

namespace azure {

/// Fills a Page from the list of `body`: `make` gives the value of a row, or the member that is missing.
template<class T, class F>
core::Result<Page<T>> parsePage(QByteArrayView body, Envelope envelope, F make)
{
    const std::string_view list = envelope == Envelope::Graph ? "data" : "value";
    Page<T> page;
    auto tail = readPage(body, list, [&](const Node& row, QByteArray raw, qsizetype index) {
        ++page.rows;
        std::expected<T, QString> made = make(row, std::move(raw));
        if (made) {
            page.items.append(std::move(*made));
            return;
        }
        if (page.rejected++ == 0) {
            page.firstRejected = QStringLiteral("/%1/%2/%3").arg(QLatin1StringView(list.data(), qsizetype(list.size()))).arg(index).arg(made.error());
        }
    });
    if (!tail)
        return std::unexpected(tail.error());
    page.skipToken = tail->skipToken;
    page.nextLink = tail->nextLink;
    page.truncated = tail->truncated;
    page.total = tail->total;
    return page;
}

/// One document in place of a page.
template<class T, class F>
core::Result<T> parseOne(QByteArrayView body, F make)
{
    std::expected<T, QString> made = std::unexpected(QString());
    auto ok = readDocument(body, [&](const Node& root, QByteArray raw) { made = make(root, std::move(raw)); });
    if (!ok)
        return std::unexpected(ok.error());
    if (!made)
        return std::unexpected(badAnswer(u'/' + made.error(), QStringLiteral("missing")));
    return std::move(*made);
}

inline std::unexpected<QString> missing(QLatin1StringView member)
{
    return std::unexpected(QString(member));
}

} // namespace azure
