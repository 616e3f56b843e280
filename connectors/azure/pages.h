// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/azure/parse.h"
#include "connectors/azure/sync.h"

namespace azure {

/// Turns a parser of one kind of row into one of facts: `take(Batch&, QHash<QString, qint64>& perScope, T&&)`.
template<class T, class Parse, class Take>
PageParser pageParser(Parse parse, Take take)
{
    return [parse, take](const QByteArray& body) -> core::Result<Parsed> {
        core::Result<Page<T>> page = parse(body);
        if (!page)
            return std::unexpected(page.error());
        Parsed parsed;
        parsed.skipToken = page->skipToken;
        parsed.nextLink = page->nextLink;
        parsed.truncated = page->truncated;
        parsed.total = page->total;
        parsed.rows = page->rows;
        parsed.rejected = page->rejected;
        parsed.firstRejected = page->firstRejected;
        for (T& item : page->items)
            take(parsed, std::move(item));
        return parsed;
    };
}

PageParser resourcePages(Envelope envelope, const QString& apiVersion = {});
PageParser assessmentPages(Envelope envelope);
PageParser subAssessmentPages(Envelope envelope);
PageParser metadataPages();
/// `scopeOf` names the scope of a scored connector, by its lower-case id; other connectors' rows are left out.
PageParser scorePages(Envelope envelope, const QDateTime& at, const QHash<QString, QString>& scopeOf = {});
PageParser controlPages(Envelope envelope, const QDateTime& at, const QHash<QString, QString>& scopeOf = {});
PageParser pricingPages();
PageParser alertPages();
PageParser tenantPages();
PageParser managementGroupPages();
/// Scope and document of each subscription, at the same place of both lists.
PageParser subscriptionPages(const QString& apiVersion);
PageParser resourceGroupPages(const QString& apiVersion);
PageParser containerPages();
PageParser connectorPages(Envelope envelope);
PageParser changePages();
PageParser exportPages();

} // namespace azure
