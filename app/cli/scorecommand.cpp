// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonrows.h"
#include "services/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString percentText(const std::optional<double>& percent)
{
    return percent ? QString::number(*percent, 'f', 1) + u" %"_s : u"not known"_s;
}

void printJson(Output& out, const domain::Overview& overview, const QList<domain::ScopeRow>& scopes)
{
    out.object(scoreJson(overview));
    for (const auto& scope : scopes)
        out.object(scopeJson(scope));
    for (const auto& control : overview.controls)
        out.object(toJson(control, overview.sample));
    for (const auto& series : overview.trend) {
        for (const auto& point : series.points)
            out.object(dayJson(series, point, overview.sample));
    }
    for (const auto& cause : overview.causes)
        out.object(toJson(cause, overview.sample));
}

void printText(Output& out, const domain::Overview& overview, const QList<domain::ScopeRow>& scopes)
{
    out.line(u"Secure score%1: %2"_s.arg(overview.sample ? u" (sample estate)"_s : QString(), percentText(overview.scorePercent)));
    out.line(services::freshnessSentence(overview.scoreFreshness, overview.assessedPercent));
    out.line(overview.sentence);
    QList<QStringList> rows;
    for (const auto& scope : scopes)
        rows.append({scope.name, percentText(scope.scorePercent), QString::number(scope.resources), QString(toWord(scope.kind))});
    out.line({});
    TextTable(out, {u"SCOPE"_s, u"SCORE"_s, u"RESOURCES"_s, u"KIND"_s}).add(rows);
    rows.clear();
    for (const auto& control : overview.controls) {
        rows.append({control.name, u"%1 of %2"_s.arg(control.current, 0, 'f', 2).arg(control.max, 0, 'f', 0),
                     u"%1 of %2"_s.arg(control.unhealthy).arg(control.unhealthy + control.healthy), services::signedNumber(control.gainPercent)});
    }
    out.line({});
    TextTable(out, {u"CONTROL"_s, u"POINTS"_s, u"UNHEALTHY"_s, u"GAIN %"_s}).add(rows);
    for (const auto& cause : overview.causes)
        out.line(u"%1  %2  %3"_s.arg(services::signedNumber(cause.cause.gain), cause.text, cause.scopeName));
}

} // namespace

core::Async<Exit> scoreCommand(Session& session)
{
    const auto selection = co_await selectionOf(session);
    if (!selection)
        co_return std::unexpected(selection.error());
    auto& reads = session.runtime.reads();
    const auto overview = co_await reads.overview(*selection, session.options.days, {}, session.token);
    if (!overview)
        co_return std::unexpected(overview.error());
    auto scopes = co_await reads.scopes(session.token);
    if (!scopes)
        co_return std::unexpected(scopes.error());
    const bool anyReal = std::ranges::any_of(*scopes, [](const auto& row) { return !row.sample; });
    const auto& wanted = selection->scopeIds;
    scopes->removeIf([&](const domain::ScopeRow& row) { return wanted.isEmpty() ? row.sample == anyReal : !wanted.contains(row.id, Qt::CaseInsensitive); });
    std::ranges::sort(*scopes, {}, &domain::ScopeRow::id);
    session.out.json() ? printJson(session.out, *overview, *scopes) : printText(session.out, *overview, *scopes);
    co_return Exit::Done;
}

} // namespace cli
