// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assessedfiles.h"
#include "app/cli/commands.h"
#include "app/cli/policyinputs.h"
#include "services/assess/content.h"
#include "services/assess/filescore.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using services::FileScore;

QString wordOf(FileScore::Place::Kind kind)
{
    switch (kind) {
    case FileScore::Place::Kind::Cloud: return u"cloud"_s;
    case FileScore::Place::Kind::Tenant: return u"tenant"_s;
    case FileScore::Place::Kind::Subscription: return u"subscription"_s;
    case FileScore::Place::Kind::ResourceGroup: return u"resourceGroup"_s;
    case FileScore::Place::Kind::Resource: return u"resource"_s;
    case FileScore::Place::Kind::Workspace: break;
    }
    return u"workspace"_s;
}

QJsonValue numberOr(const std::optional<double>& number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject tallyJson(const posture::Tally& tally)
{
    return {{u"healthy"_s, tally.counts.healthy},
            {u"unhealthy"_s, tally.counts.unhealthy},
            {u"notApplicable"_s, tally.notApplicable},
            {u"unknown"_s, tally.unknown}};
}

/// The place, then its controls that have anything to say of it.
void printJson(Output& out, const FileScore::Place& place, const posture::ControlTable& table, const QString& asOf)
{
    const auto& standing = place.standing;
    QJsonObject line = tallyJson(standing.resources);
    line.insert(u"kind"_s, wordOf(place.kind));
    line.insert(u"scope"_s, text(place.id));
    line.insert(u"asOf"_s, asOf);
    line.insert(u"max"_s, standing.points.max);
    line.insert(u"current"_s, standing.points.current);
    line.insert(u"percentage"_s, numberOr(standing.percent ? std::optional(*standing.percent / 100) : std::nullopt));
    line.insert(u"weight"_s, standing.weight);
    out.object(line);
    for (std::size_t c = 0; c < table.controls().size(); ++c) {
        const auto& info = table.controls()[c];
        const auto& tally = standing.controls[c];
        if (tally == posture::Tally())
            continue;
        const int assessed = tally.counts.assessed();
        QJsonObject control = tallyJson(tally);
        control.insert(u"kind"_s, u"control"_s);
        control.insert(u"scope"_s, text(place.id));
        control.insert(u"control"_s, info.code);
        control.insert(u"name"_s, info.name);
        control.insert(u"asOf"_s, asOf);
        control.insert(u"max"_s, info.max);
        control.insert(u"current"_s, posture::currentPoints(info.max, tally.counts));
        control.insert(u"percentage"_s, assessed > 0 ? QJsonValue(double(tally.counts.healthy) / assessed) : QJsonValue());
        control.insert(u"weight"_s, assessed);
        out.object(control);
    }
}

void printText(Output& out, const FileScore::Place& place, const posture::ControlTable& table)
{
    const auto& standing = place.standing;
    const QString percent = standing.percent ? QString::number(*standing.percent, 'f', 1) + u" %"_s : u"not known"_s;
    out.line(u"%1 %2: %3, %4 of %5 points; %6 healthy, %7 unhealthy, %8 unknown"_s.arg(wordOf(place.kind), text(place.id), percent)
                 .arg(standing.points.current, 0, 'f', 2)
                 .arg(standing.points.max, 0, 'f', 0)
                 .arg(standing.resources.counts.healthy)
                 .arg(standing.resources.counts.unhealthy)
                 .arg(standing.resources.unknown));
    QList<QStringList> rows;
    for (std::size_t c = 0; c < table.controls().size(); ++c) {
        const auto& info = table.controls()[c];
        const auto& tally = standing.controls[c];
        if (tally == posture::Tally())
            continue;
        rows.append({u"  "_s + info.code, u"%1 of %2"_s.arg(posture::currentPoints(info.max, tally.counts), 0, 'f', 2).arg(info.max, 0, 'f', 0),
                     QString::number(tally.counts.healthy), QString::number(tally.counts.unhealthy), QString::number(tally.unknown), info.name});
    }
    TextTable(out, {u"  CONTROL"_s, u"POINTS"_s, u"HEALTHY"_s, u"UNHEALTHY"_s, u"UNKNOWN"_s, u"NAME"_s}).add(rows);
}

QString timeText(policy::Ticks ticks)
{
    return QDateTime::fromMSecsSinceEpoch(ticks / 10'000, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

core::Result<Exit> fileScoreCommand(const Options& options, Output& out, const core::CancelToken& token)
{
    const auto table = services::builtinControls();
    if (!table)
        return std::unexpected(table.error());
    const auto files = AssessedFiles::read(options, token);
    if (!files)
        return std::unexpected(files.error());
    for (const auto& bad : (*files)->assessment().badLines())
        Output::note(u"%1, line %2: %3"_s.arg(options.resources).arg(bad.line).arg(text(bad.why)));
    const FileScore score((*files)->assessment(), (*files)->rules().assigned, *table);
    std::vector<FileScore::Place> places;
    for (const auto& id : options.scopes) {
        auto place = score.one(id.toStdString());
        if (!place)
            return core::fail(core::Errc::BadInput, u"Nothing in %1 has the id %2 or is below it."_s.arg(options.resources, id), {}, u"cli.scope"_s);
        places.push_back(std::move(*place));
    }
    if (options.scopes.isEmpty())
        places = score.all();
    const QString asOf = timeText((*files)->now());
    for (const auto& place : places)
        out.json() ? printJson(out, place, *table, asOf) : printText(out, place, *table);
    if (token.stop_requested())
        return core::cancelled();
    return (*files)->allGood() ? Exit::Done : Exit::SomeFailed;
}

} // namespace cli
