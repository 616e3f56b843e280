// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonrows.h"
#include "services/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 page = 512;

QString moment(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(u"yyyy-MM-dd HH:mm"_s) : u"never"_s;
}

template<class Row>
void cut(QList<Row>& rows, const std::optional<int>& limit)
{
    if (limit && rows.size() > *limit)
        rows.resize(*limit);
}

template<class Row>
void printJson(Output& out, const QList<Row>& rows)
{
    for (const auto& row : rows)
        out.object(toJson(row));
}

QStringList cells(const domain::ResourceRow& row)
{
    return {row.name, row.type, QString(toWord(row.environment)), row.scopeName, QString(toWord(row.health)), QString::number(row.openFindings()),
            QString::number(row.alerts), moment(row.lastSeen)};
}

} // namespace

core::Async<Exit> recommendationsCommand(Session& session)
{
    const auto query = co_await listQueryOf(session, services::recommendationFilterKeys(), {u"gain"_s, true});
    if (!query)
        co_return std::unexpected(query.error());
    auto list = co_await session.runtime.reads().recommendations(*query, session.token);
    if (!list)
        co_return std::unexpected(list.error());
    cut(list->rows, session.options.limit);
    if (session.out.json()) {
        printJson(session.out, list->rows);
        co_return Exit::Done;
    }
    QList<QStringList> rows;
    for (const auto& row : std::as_const(list->rows)) {
        rows.append({QString(toWord(row.severity)), u"%1 of %2"_s.arg(row.unhealthy).arg(row.assessed()), services::signedNumber(row.gainPercent),
                     row.hasScript ? u"fix"_s : QString(), row.name});
    }
    session.out.table({u"SEVERITY"_s, u"UNHEALTHY"_s, u"GAIN %"_s, u"FIX"_s, u"RECOMMENDATION"_s}, rows);
    Output::note(services::freshnessSentence(list->freshness, {}));
    co_return Exit::Done;
}

core::Async<Exit> alertsCommand(Session& session)
{
    const auto query = co_await listQueryOf(session, services::alertFilterKeys(), {u"time"_s, true});
    if (!query)
        co_return std::unexpected(query.error());
    auto list = co_await session.runtime.reads().alerts(*query, session.token);
    if (!list)
        co_return std::unexpected(list.error());
    cut(*list, session.options.limit);
    if (session.out.json()) {
        printJson(session.out, *list);
        co_return Exit::Done;
    }
    QList<QStringList> rows;
    for (const auto& row : std::as_const(*list)) {
        rows.append({moment(row.time), QString(toWord(row.severity)), QString(toWord(row.status)), row.isIncident ? u"incident"_s : u"alert"_s,
                     row.compromisedEntity, row.displayName});
    }
    session.out.table({u"TIME (UTC)"_s, u"SEVERITY"_s, u"STATUS"_s, u"KIND"_s, u"ON"_s, u"ALERT"_s}, rows);
    co_return Exit::Done;
}

core::Async<Exit> inventoryCommand(Session& session)
{
    const auto query = co_await listQueryOf(session, services::resourceFilterKeys(), {u"name"_s, false});
    if (!query)
        co_return std::unexpected(query.error());
    auto& reads = session.runtime.reads();
    const auto snapshot = co_await reads.resourceList(*query, session.token);
    if (!snapshot)
        co_return std::unexpected(snapshot.error());
    const qint64 count = std::min((*snapshot)->count(), qint64(session.options.limit.value_or(std::numeric_limits<int>::max())));
    if (!session.out.json())
        session.out.table({u"NAME"_s, u"TYPE"_s, u"ENVIRONMENT"_s, u"SCOPE"_s, u"HEALTH"_s, u"FINDINGS"_s, u"ALERTS"_s, u"LAST SEEN (UTC)"_s}, {});
    for (qint64 first = 0; first < count; first += page) {
        const auto rows = co_await reads.resourceRows((*snapshot)->rows(first, std::min(page, count - first)), session.token);
        if (!rows)
            co_return std::unexpected(rows.error());
        for (const auto& row : *rows) {
            if (session.out.json())
                session.out.object(toJson(row));
            else
                session.out.line(cells(row).join(u'\t'));
        }
        if (!session.out.ok())
            break; // nobody reads any more
    }
    co_return Exit::Done;
}

} // namespace cli
