// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonrows.h"
#include "services/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 page = 512; // resources read at a time

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

/// Leaves only the rows that --key or --id names; BadInput when one of them is not there.
template<class Row, class Is>
core::Result<void> choose(QList<Row>& rows, const QStringList& wanted, const QString& what, Is is)
{
    for (const auto& id : wanted) {
        if (std::ranges::none_of(rows, [&](const Row& row) { return is(row, id); }))
            return core::fail(core::Errc::BadInput, u"There is no %1 “%2” here."_s.arg(what, id), {}, u"cli.list"_s);
    }
    if (!wanted.isEmpty())
        rows.removeIf([&](const Row& row) { return std::ranges::none_of(wanted, [&](const QString& id) { return is(row, id); }); });
    return {};
}

bool same(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QStringList cells(const domain::ResourceRow& row)
{
    return {row.name,
            row.type,
            QString(toWord(row.environment)),
            row.scopeName,
            QString(toWord(row.health)),
            QString::number(row.openFindings()),
            QString::number(row.alerts),
            moment(row.lastSeen)};
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
    const auto chosen =
        choose(list->rows, session.options.objects, u"recommendation"_s, [](const auto& row, const QString& key) { return same(row.key, key); });
    if (!chosen)
        co_return std::unexpected(chosen.error());
    cut(list->rows, session.options.limit);
    if (session.out.json()) {
        for (const auto& row : std::as_const(list->rows))
            session.out.object(toJson(row, list->sample));
        co_return Exit::Done;
    }
    QList<QStringList> rows;
    for (const auto& row : std::as_const(list->rows)) {
        rows.append({QString(toWord(row.severity)), u"%1 of %2"_s.arg(row.unhealthy).arg(row.assessed()), services::signedNumber(row.gainPercent),
                     row.hasScript ? u"fix"_s : QString(), row.name});
    }
    TextTable(session.out, {u"SEVERITY"_s, u"UNHEALTHY"_s, u"GAIN %"_s, u"FIX"_s, u"RECOMMENDATION"_s}).add(rows);
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
    if (list->size() >= services::mostAlerts && (!session.options.limit || *session.options.limit > services::mostAlerts))
        Output::note(u"Only the first %1 alerts in this order are read; a narrower --filter shows the others."_s.arg(services::mostAlerts));
    const auto chosen =
        choose(*list, session.options.objects, u"alert"_s, [](const auto& row, const QString& id) { return same(row.id, id) || same(row.systemAlertId, id); });
    if (!chosen)
        co_return std::unexpected(chosen.error());
    cut(*list, session.options.limit);
    if (!session.options.setStatus.isEmpty())
        co_return co_await setStatus(session, std::move(*list));
    if (session.out.json()) {
        for (const auto& row : std::as_const(*list))
            session.out.object(toJson(row));
        co_return Exit::Done;
    }
    QList<QStringList> rows;
    for (const auto& row : std::as_const(*list)) {
        rows.append({moment(row.time), QString(toWord(row.severity)), QString(toWord(row.status)), row.isIncident ? u"incident"_s : u"alert"_s,
                     row.compromisedEntity, row.displayName});
    }
    TextTable(session.out, {u"TIME (UTC)"_s, u"SEVERITY"_s, u"STATUS"_s, u"KIND"_s, u"ON"_s, u"ALERT"_s}).add(rows);
    co_return Exit::Done;
}

namespace {

/// The rows of --id, in the order given.
core::Async<QList<core::RowId>> rowsById(Session& session)
{
    QList<core::RowId> rows;
    for (const auto& id : session.options.objects) {
        const auto row = co_await session.runtime.reads().findResource(id, session.token);
        if (!row)
            co_return std::unexpected(row.error());
        if (!row->isValid())
            co_return core::fail(core::Errc::BadInput, u"There is no resource “%1” here."_s.arg(id), {}, u"cli.list"_s);
        rows.append(*row);
    }
    co_return rows;
}

void print(Output& out, TextTable& table, const QList<domain::ResourceRow>& rows)
{
    QList<QStringList> lines;
    for (const auto& row : rows) {
        if (out.json())
            out.object(toJson(row));
        else
            lines.append(cells(row));
    }
    if (!out.json())
        table.add(lines);
}

} // namespace

core::Async<Exit> inventoryCommand(Session& session)
{
    const auto query = co_await listQueryOf(session, services::resourceFilterKeys(), {u"name"_s, false});
    if (!query)
        co_return std::unexpected(query.error());
    auto& reads = session.runtime.reads();
    const auto named = co_await rowsById(session);
    if (!named)
        co_return std::unexpected(named.error());
    services::ResourceSnapshotPtr snapshot;
    if (named->isEmpty()) {
        auto list = co_await reads.resourceList(*query, session.token);
        if (!list)
            co_return std::unexpected(list.error());
        snapshot = std::move(*list);
    }
    const qint64 most = session.options.limit.value_or(std::numeric_limits<int>::max());
    const qint64 count = std::min(snapshot ? snapshot->count() : qint64(named->size()), most);
    TextTable table(session.out, {u"NAME"_s, u"TYPE"_s, u"ENVIRONMENT"_s, u"SCOPE"_s, u"HEALTH"_s, u"FINDINGS"_s, u"ALERTS"_s, u"LAST SEEN (UTC)"_s});
    qint64 first = 0;
    do {
        const qint64 size = std::min(page, count - first);
        const auto rows = co_await reads.resourceRows(snapshot ? snapshot->rows(first, size) : named->sliced(first, size), session.token);
        if (!rows)
            co_return std::unexpected(rows.error());
        print(session.out, table, *rows);
        first += page;
    } while (first < count && session.out.ok());
    co_return Exit::Done;
}

} // namespace cli
