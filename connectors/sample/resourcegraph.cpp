// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/resourcegraph.h"

#include <algorithm>
#include <optional>

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr size_t CacheSize = 8;
constexpr qint64 CacheMs = 60'000;
constexpr size_t CollectLimit = 2'000'000;
constexpr qint64 QuotaWindowMs = 5000;

QByteArray tokenOf(const QByteArray& key, qint64 offset)
{
    return QByteArray(key.first(16) + ':' + QByteArray::number(offset)).toBase64();
}

HttpResponse invalid(const QString& message)
{
    return HttpResponse::object(400,
                                {{u"error"_s, QJsonObject{{u"code"_s, u"BadRequest"_s},
                                                          {u"message"_s, u"Please provide below info when asking for support."_s},
                                                          {u"details"_s, QJsonArray{QJsonObject{{u"code"_s, u"InvalidQuery"_s}, {u"message"_s, message}}}}}}});
}

/// Types that the leading where stages demand; nullopt: any.
void demandedTypes(const KqlExpression& condition, std::optional<QSet<QByteArray>>& types)
{
    if (condition.kind == KqlExpression::Kind::Binary && condition.op == "and"_L1) {
        demandedTypes(*condition.children.front(), types);
        demandedTypes(*condition.children.back(), types);
        return;
    }
    const bool equals = condition.kind == KqlExpression::Kind::Binary && (condition.op == "=="_L1 || condition.op == "=~"_L1);
    const bool in = condition.kind == KqlExpression::Kind::In && (condition.op == "in"_L1 || condition.op == "in~"_L1);
    if ((!equals && !in) || condition.children.front()->kind != KqlExpression::Kind::Path || condition.children.front()->path != QStringList{u"type"_s})
        return;
    QSet<QByteArray> named;
    for (size_t i = 1; i < condition.children.size(); ++i) {
        if (condition.children[i]->kind != KqlExpression::Kind::Literal)
            return;
        named.insert(condition.children[i]->literal.toString().toLower().toUtf8());
    }
    types = types ? types->intersect(named) : named;
}

void collectHeads(const KqlExpression* expression, QSet<QByteArray>& heads)
{
    if (expression == nullptr)
        return;
    if (expression->kind == KqlExpression::Kind::Path)
        heads.insert(expression->path.first().toLower().toUtf8());
    for (const KqlNode& child : expression->children)
        collectHeads(child.get(), heads);
}

/// The columns the query reads up to the stage that replaces them; nullopt: all.
std::optional<QSet<QByteArray>> neededColumns(const KqlQuery& query)
{
    QSet<QByteArray> heads;
    for (const KqlStage& stage : query.stages) {
        collectHeads(stage.condition.get(), heads);
        for (const KqlColumn& column : stage.columns)
            collectHeads(column.expression.get(), heads);
        for (const KqlColumn& column : stage.aggregates)
            collectHeads(column.expression.get(), heads);
        using Kind = KqlStage::Kind;
        if (heads.contains("*"))
            return std::nullopt;
        if (stage.kind == Kind::Project || stage.kind == Kind::Summarize || stage.kind == Kind::Distinct || stage.kind == Kind::Count)
            return heads;
    }
    return std::nullopt;
}

bool isIdOrder(const KqlStage& stage)
{
    return stage.columns.size() == 1 && !stage.descending.front() && stage.columns.front().expression->kind == KqlExpression::Kind::Path
           && stage.columns.front().expression->path == QStringList{u"id"_s};
}

size_t leadingWheres(const KqlQuery& query)
{
    const auto first = std::ranges::find_if(query.stages, [](const KqlStage& s) { return s.kind != KqlStage::Kind::Where; });
    return static_cast<size_t>(first - query.stages.begin());
}

/// Whether every stage after the leading filters works row by row, so that a page needs only its own rows.
bool isRowWise(const KqlQuery& query, size_t sections)
{
    for (size_t i = leadingWheres(query); i < query.stages.size(); ++i) {
        using Kind = KqlStage::Kind;
        const KqlStage& stage = query.stages[i];
        const bool rowWise = stage.kind == Kind::Project || stage.kind == Kind::Extend || stage.kind == Kind::ProjectAway
                             || (stage.kind == Kind::OrderBy && sections <= 1 && isIdOrder(stage));
        if (!rowWise)
            return false;
    }
    return true;
}

QByteArray asTable(const std::vector<KqlRow>& rows)
{
    QByteArray out = "{\"columns\":[";
    if (!rows.empty()) {
        for (const auto& [name, value] : rows.front().columns()) {
            out += out.endsWith('[') ? "{\"name\":" : ",{\"name\":";
            appendQuoted(name, out);
            const bool object = value.startsWith('{') || value.startsWith('[');
            const bool number = !value.isEmpty() && (value.front() == '-' || (value.front() >= '0' && value.front() <= '9'));
            out += object ? ",\"type\":\"object\"}" : number ? ",\"type\":\"integer\"}" : ",\"type\":\"string\"}";
        }
    }
    out += "],\"rows\":[";
    for (const KqlRow& row : rows) {
        out += out.endsWith('[') ? "[" : ",[";
        for (const auto& [name, value] : row.columns())
            out += (out.endsWith('[') ? "" : ",") + (value.isEmpty() ? "null"_ba : value);
        out += ']';
    }
    return out + "]}";
}

HttpResponse pageResponse(const std::vector<KqlRow>& rows, qint64 total, qint64 end, bool table, const QByteArray& key)
{
    QByteArray out = "{\"totalRecords\":" + QByteArray::number(total) + ",\"count\":" + QByteArray::number(rows.size());
    out += ",\"resultTruncated\":\"false\"";
    if (end < total)
        out += ",\"$skipToken\":\"" + tokenOf(key, end) + '"';
    out += ",\"facets\":[],\"data\":";
    if (table) {
        out += asTable(rows);
    } else {
        out += '[';
        for (size_t i = 0; i < rows.size(); ++i)
            out += (i == 0 ? "" : ",") + rows[i].object();
        out += ']';
    }
    return HttpResponse::json(200, out + '}');
}

} // namespace

ResourceGraph::ResourceGraph(const Estate& estate, Tables tables) : m_estate(estate), m_tables(std::move(tables)) {}

std::expected<ResourceGraph::Page, HttpResponse> ResourceGraph::pageOf(const QJsonObject& body, const QByteArray& key) const
{
    Page page;
    const QJsonObject options = body.value("options"_L1).toObject();
    if (options.contains("$top"_L1))
        page.top = options.value("$top"_L1).toInteger(-1);
    if (page.top < 1 || page.top > 1000)
        return std::unexpected(HttpResponse::error(400, u"BadRequest"_s, u"$top must be between 1 and 1000."_s));
    page.skip = options.value("$skip"_L1).toInteger(0);
    page.table = options.value("resultFormat"_L1).toString() == "table"_L1;
    const QString token = options.value("$skipToken"_L1).toString();
    if (!token.isEmpty()) {
        const QByteArrayList parts = QByteArray::fromBase64(token.toLatin1()).split(':');
        if (parts.size() != 2 || parts.at(0) != key.first(16))
            return std::unexpected(HttpResponse::error(400, u"InvalidSkipToken"_s, u"The skip token does not belong to this query."_s));
        page.skip = parts.at(1).toLongLong();
    }
    const QJsonArray scopes = body.value("subscriptions"_L1).toArray();
    for (int i = 0; i < m_estate.catalog().subscriptions.size(); ++i) {
        if (scopes.isEmpty() || scopes.contains(QString::fromLatin1(m_estate.subscriptionId(i))))
            page.subscriptions.insert(i);
    }
    return page;
}

const ResourceGraph::Cached& ResourceGraph::matches(const QByteArray& key, const KqlQuery& query, const QSet<int>& subscriptions)
{
    const qint64 now = m_estate.now();
    const QByteArray full = key + QByteArray::number(m_estate.generation());
    for (const Cached& cached : m_cache) {
        if (cached.key == full && now - cached.at < CacheMs)
            return cached;
    }
    Cached made{full, now, m_tables(query.table), {}};
    const size_t wheres = leadingWheres(query);
    std::optional<QSet<QByteArray>> types;
    QSet<QByteArray> heads;
    for (size_t i = 0; i < wheres; ++i) {
        demandedTypes(*query.stages[i].condition, types);
        collectHeads(query.stages[i].condition.get(), heads);
    }
    const bool onlyType = heads.isEmpty() || (heads == QSet<QByteArray>{"type"} && types && wheres == 1 && query.stages.front().condition->op != "and"_L1);
    std::erase_if(made.sections, [&types](const TableSection& s) { return types && !s.type.isEmpty() && !types->contains(s.type); });
    for (size_t s = 0; s < made.sections.size(); ++s) {
        const TableSection& section = made.sections[s];
        for (qint64 n = 0; n < section.size; ++n) {
            const int subscription = section.subscriptionOf(n);
            if ((subscription >= 0 && !subscriptions.contains(subscription)) || (section.present && !section.present(n)))
                continue;
            if (types && section.type.isEmpty() && !types->contains(section.typeOf(n)))
                continue;
            if (!onlyType) {
                const KqlRow row = section.row(n, &heads);
                const bool keep = std::all_of(query.stages.begin(), query.stages.begin() + static_cast<qptrdiff>(wheres),
                                              [&](const KqlStage& stage) { return isTrue(evaluate(*stage.condition, row, now)); });
                if (!keep)
                    continue;
            }
            made.matches.push_back({static_cast<quint32>(s), static_cast<quint32>(n)});
        }
    }
    m_cache.push_front(std::move(made));
    if (m_cache.size() > CacheSize)
        m_cache.pop_back();
    return m_cache.front();
}

HttpResponse ResourceGraph::stream(const KqlQuery& query, const Cached& found, const Page& page, const QByteArray& key) const
{
    const auto columns = neededColumns(query);
    const qint64 total = static_cast<qint64>(found.matches.size());
    const qint64 end = std::min(total, page.skip + page.top);
    std::vector<KqlRow> rows;
    for (qint64 i = page.skip; i < end; ++i) {
        const Match& match = found.matches[static_cast<size_t>(i)];
        rows.push_back(found.sections[match.section].row(match.row, columns ? &*columns : nullptr));
    }
    KqlQuery rest; // the order is the rows' own already
    const size_t first = leadingWheres(query);
    for (size_t i = first; i < query.stages.size(); ++i) {
        if (query.stages[i].kind == KqlStage::Kind::OrderBy)
            continue;
        auto done = runStages(query, i, std::move(rows), m_estate.now());
        if (!done)
            return invalid(done.error());
        rows = std::move(*done);
        break;
    }
    return pageResponse(rows, total, end, page.table, key);
}

HttpResponse ResourceGraph::collect(const KqlQuery& query, const Cached& found, const Page& page, const QByteArray& key) const
{
    if (found.matches.size() > CollectLimit)
        return HttpResponse::error(400, u"ResponsePayloadTooLarge"_s, u"The query touches too many rows; narrow it with where."_s);
    const auto columns = neededColumns(query);
    std::vector<KqlRow> rows;
    rows.reserve(found.matches.size());
    for (const Match& match : found.matches)
        rows.push_back(found.sections[match.section].row(match.row, columns ? &*columns : nullptr));
    auto done = runStages(query, leadingWheres(query), std::move(rows), m_estate.now());
    if (!done)
        return invalid(done.error());
    const qint64 total = static_cast<qint64>(done->size());
    const qint64 end = std::min(total, page.skip + page.top);
    std::vector<KqlRow> slice;
    for (qint64 i = page.skip; i < end; ++i)
        slice.push_back(std::move((*done)[static_cast<size_t>(i)]));
    return pageResponse(slice, total, end, page.table, key);
}

HttpResponse ResourceGraph::answer(const HttpRequest& request)
{
    const QJsonObject body = request.json();
    const QString text = body.value("query"_L1).toString();
    if (text.isEmpty())
        return HttpResponse::error(400, u"BadRequest"_s, u"The body needs a query."_s);
    auto query = parseKql(text);
    if (!query)
        return invalid(query.error());
    if (m_tables(query->table).empty())
        return invalid(u"The table '%1' is not known. Tables: resources, resourcecontainers, securityresources, resourcechanges."_s.arg(query->table));
    const QByteArray key =
        QCryptographicHash::hash(QByteArray(text.toUtf8() + toJson(body.value("subscriptions"_L1).toArray())), QCryptographicHash::Sha256).toHex();
    const auto page = pageOf(body, key);
    if (!page)
        return page.error();
    const Cached& found = matches(key, *query, page->subscriptions);
    HttpResponse response = isRowWise(*query, found.sections.size()) ? stream(*query, found, *page, key) : collect(*query, found, *page, key);
    const qint64 now = m_estate.now();
    if (now - m_windowStart >= QuotaWindowMs) {
        m_windowStart = now;
        m_quota = 15;
    }
    m_quota = std::max(0, m_quota - 1);
    response.addHeader("x-ms-user-quota-remaining", QByteArray::number(m_quota));
    response.addHeader("x-ms-user-quota-resets-after", "00:00:0" + QByteArray::number((QuotaWindowMs - (now - m_windowStart) + 999) / 1000));
    return response;
}

} // namespace sample
