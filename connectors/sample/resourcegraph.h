// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>

#include "connectors/sample/httpmessage.h"
#include "connectors/sample/tables.h"

namespace sample {

/// Answers POST /providers/Microsoft.ResourceGraph/resources (2022-10-01): parses the query, finds the matching rows,
/// and gives them in pages of at most 1,000. Shapes and limits: Microsoft.ResourceGraph/stable/2022-10-01.
/// Owner: the server.
class ResourceGraph {
public:
    using Tables = std::function<std::vector<TableSection>(const QString& table)>;

    ResourceGraph(const Estate& estate, Tables tables);
    HttpResponse answer(const HttpRequest& request);

private:
    struct Match {
        quint32 section = 0;
        quint32 row = 0;
    };
    struct Cached {
        QByteArray key;
        qint64 at = 0;
        std::vector<TableSection> sections;
        std::vector<Match> matches;
    };
    struct Page {
        qint64 skip = 0;
        qint64 top = 1000;
        QSet<int> subscriptions;
        bool table = false;
    };

    std::expected<Page, HttpResponse> pageOf(const QJsonObject& body, const QByteArray& key) const;
    const Cached& matches(const QByteArray& key, const KqlQuery& query, const QSet<int>& subscriptions);
    HttpResponse stream(const KqlQuery& query, const Cached& found, const Page& page, const QByteArray& key) const;
    HttpResponse collect(const KqlQuery& query, const Cached& found, const Page& page, const QByteArray& key) const;

    const Estate& m_estate;
    Tables m_tables;
    std::deque<Cached> m_cache;
    qint64 m_windowStart = 0;
    int m_quota = 15;
};

} // namespace sample
