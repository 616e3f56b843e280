// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonrows.h"
#include "app/cli/placelines.h"
#include "services/assess/content.h"
#include "services/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

/// The first place is all that was asked for, so its controls also say what the overview does.
void printJson(Output& out, const domain::Overview& overview, const QList<domain::ScopeRow>& scopes, const QList<posture::PlaceStanding>& places,
               const posture::ControlTable& table)
{
    out.object(scoreJson(overview));
    if (overview.target)
        out.object(targetJson(*overview.target));
    for (const auto& scope : scopes)
        out.object(scopeJson(scope));
    QHash<QString, QJsonObject> controls;
    for (const auto& control : overview.controls)
        controls.insert(control.id, {{u"gainPercent"_s, control.gainPercent}, {u"openRecommendations"_s, control.openRecommendations}});
    PlaceLines lines(out, table, overview.sample);
    for (const auto& place : places)
        lines.score(place, std::exchange(controls, {}));
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
    if (overview.target)
        out.line(overview.target->sentence);
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

/// Scopes of the workspace among the ids of --scope.
domain::ScopeSelection scopesAmong(const QStringList& ids, const QList<domain::ScopeRow>& known)
{
    domain::ScopeSelection selection;
    for (const auto& id : ids) {
        if (std::ranges::any_of(known, [&](const auto& row) { return row.id.compare(id, Qt::CaseInsensitive) == 0; }))
            selection.scopeIds.append(id);
    }
    return selection;
}

/// A resource group or resource with what is assessed below it.
core::Async<posture::PlaceStanding> partOf(Session& session, const services::EstateBoard& board, QString id)
{
    const auto resources = co_await session.runtime.posture().resources(id, true, session.token);
    if (!resources)
        co_return std::unexpected(resources.error());
    if (resources->isEmpty())
        co_return core::fail(core::Errc::BadInput, u"There is no scope “%1” in this workspace, and nothing is assessed there."_s.arg(id), {}, u"cli.scope"_s);
    const bool isGroup = id.section(u'/', -2, -2).compare("resourceGroups"_L1, Qt::CaseInsensitive) == 0;
    co_return board.part(isGroup ? posture::PlaceStanding::Kind::ResourceGroup : posture::PlaceStanding::Kind::Resource, id, *resources);
}

} // namespace

core::Async<Exit> scoreCommand(Session& session)
{
    const auto table = services::builtinControls();
    if (!table)
        co_return std::unexpected(table.error());
    auto& reads = session.runtime.reads();
    auto scopes = co_await reads.scopes(session.token);
    if (!scopes)
        co_return std::unexpected(scopes.error());
    const auto selection = scopesAmong(session.options.scopes, *scopes);
    const auto board = co_await boardOf(session);
    if (!board)
        co_return std::unexpected(board.error());
    const auto& wanted = selection.scopeIds;
    QList<posture::PlaceStanding> parts;
    for (const auto& id : session.options.scopes) {
        if (wanted.contains(id))
            continue;
        auto part = co_await partOf(session, **board, id);
        if (!part)
            co_return std::unexpected(part.error());
        parts.append(std::move(*part));
    }
    if (parts.isEmpty() || !wanted.isEmpty()) {
        const auto overview = co_await reads.overview(selection, session.options.days, {}, session.token);
        if (!overview)
            co_return std::unexpected(overview.error());
        const bool anyReal = std::ranges::any_of(*scopes, [](const auto& row) { return !row.sample; });
        scopes->removeIf([&](const domain::ScopeRow& row) { return wanted.isEmpty() ? row.sample == anyReal : !wanted.contains(row.id, Qt::CaseInsensitive); });
        std::ranges::sort(*scopes, {}, &domain::ScopeRow::id);
        if (session.out.json())
            printJson(session.out, *overview, *scopes, (*board)->places(selection), *table);
        else
            printText(session.out, *overview, *scopes);
    }
    PlaceLines lines(session.out, *table, (*board)->isSample(selection));
    for (const auto& part : std::as_const(parts))
        lines.score(part);
    co_return Exit::Done;
}

} // namespace cli
