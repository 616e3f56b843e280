// SPDX-License-Identifier: GPL-3.0-or-later
// The cloud's score and ours side by side.
#include "app/cli/assessedfiles.h"
#include "app/cli/commands.h"
#include "app/cli/jsonrows.h"
#include "services/assess/content.h"
#include "services/compare/comparescores.h"
#include "services/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using domain::ControlComparison;
using domain::ControlSide;
using domain::DifferenceKind;
using domain::ScoreComparison;
using domain::ScoreDifference;
using domain::Stance;

QJsonValue share(const std::optional<double>& percent)
{
    return numberOrNull(percent.transform([](double value) { return value / 100; }));
}

QJsonValue sideJson(const std::optional<ControlSide>& side, bool isReported)
{
    if (!side)
        return {};
    QJsonObject object{
        {u"current"_s, side->points}, {u"healthy"_s, side->healthy}, {u"unhealthy"_s, side->unhealthy}, {u"notApplicable"_s, side->notApplicable}};
    if (!isReported)
        object.insert(u"unknown"_s, side->unknown);
    return object;
}

void printJson(Output& out, const ScoreComparison& place)
{
    const QJsonObject common{{u"place"_s, place.kind}, {u"scope"_s, place.id}, {u"sample"_s, place.sample}};
    const auto print = [&](const QString& kind, QJsonObject line) {
        for (auto it = common.begin(); it != common.end(); ++it)
            line.insert(it.key(), it.value());
        line.insert(u"kind"_s, kind);
        out.object(line);
    };
    const bool isCompared = !place.standsAlone();
    print(u"comparison"_s, {{u"name"_s, place.name},
                            {u"reported"_s, share(place.reported)},
                            {u"computed"_s, share(place.computed)},
                            {u"ours"_s, share(place.ours)},
                            {u"difference"_s, share(place.difference())},
                            {u"scopes"_s, place.scopes},
                            {u"withoutNumbers"_s, place.withoutNumbers},
                            {u"missing"_s, QJsonArray::fromStringList(place.missing)},
                            {u"cloudAsOf"_s, exactTimeOrNull(place.cloudAsOf)},
                            {u"oursAsOf"_s, exactTimeOrNull(place.oursAsOf)}});
    for (const auto& control : place.controls) {
        print(u"controlComparison"_s, {{u"control"_s, control.code},
                                       {u"name"_s, control.name},
                                       {u"max"_s, control.max},
                                       {u"reported"_s, sideJson(control.reported, true)},
                                       {u"computed"_s, sideJson(control.computed, false)},
                                       {u"ours"_s, sideJson(control.ours, false)},
                                       {u"difference"_s, isCompared ? QJsonValue(control.difference()) : QJsonValue()}});
        for (const auto& reason : control.reasons) {
            const bool isVerdicts = reason.kind == DifferenceKind::Verdicts;
            print(u"difference"_s, {{u"control"_s, control.code},
                                    {u"reason"_s, QString(toWord(reason.kind))},
                                    {u"cloud"_s, isVerdicts ? QJsonValue(QString(toWord(reason.cloud))) : QJsonValue()},
                                    {u"ours"_s, isVerdicts ? QJsonValue(QString(toWord(reason.ours))) : QJsonValue()},
                                    {u"key"_s, reason.key},
                                    {u"cloudKey"_s, reason.cloudKey},
                                    {u"ourKey"_s, reason.ourKey},
                                    {u"name"_s, reason.name},
                                    {u"points"_s, reason.points},
                                    {u"resources"_s, reason.resources},
                                    {u"cloudUnhealthy"_s, reason.cloudUnhealthy},
                                    {u"ourUnhealthy"_s, reason.ourUnhealthy},
                                    {u"detail"_s, reason.detail}});
        }
    }
}

QString stanceText(Stance stance)
{
    switch (stance) {
    case Stance::None: return u"not assessed"_s;
    case Stance::Healthy: return u"healthy"_s;
    case Stance::Unhealthy: return u"unhealthy"_s;
    case Stance::Unknown: return u"unknown"_s;
    case Stance::NotApplicable: return u"not applicable"_s;
    case Stance::Exempt: return u"exempt"_s;
    case Stance::Disabled: return u"switched off"_s;
    case Stance::NotCounted: return u"not counted"_s;
    case Stance::Elsewhere: return u"in another control"_s;
    case Stance::Silent: return u"not for these"_s;
    case Stance::NoResource: return u"resource not known"_s;
    }
    return {};
}

QStringList reasonCells(const ScoreDifference& reason)
{
    switch (reason.kind) {
    case DifferenceKind::Verdicts: {
        const QString name = reason.detail.isEmpty() ? reason.name : reason.name + u": "_s + reason.detail;
        return {QString::number(reason.resources), stanceText(reason.cloud), stanceText(reason.ours), name};
    }
    case DifferenceKind::NoNumbers: return {QString::number(reason.resources), u"no numbers"_s, {}, u"scopes of which the cloud gives no numbers"_s};
    case DifferenceKind::Reported: return {{}, {}, {}, u"the cloud reports other numbers than its assessments give"_s};
    case DifferenceKind::Remainder: return {{}, {}, {}, u"not explained"_s};
    }
    return {};
}

void printText(Output& out, const ScoreComparison& place)
{
    out.line(u"%1 %2"_s.arg(place.kind, place.name.isEmpty() ? place.id : place.name));
    if (place.standsAlone()) {
        out.line(u"  Parapet %1; the cloud gives no numbers"_s.arg(percentText(place.ours)));
    } else {
        const auto difference = place.difference();
        out.line(u"  cloud %1 (by its assessments %2), Parapet %3, difference %4"_s.arg(percentText(place.reported), percentText(place.computed),
                                                                                        percentText(place.ours),
                                                                                        difference ? services::signedNumber(*difference) : u"not known"_s));
        if (place.withoutNumbers > 0)
            out.line(u"  the cloud gives no numbers of %1 of %2 scopes"_s.arg(place.withoutNumbers).arg(place.scopes));
    }
    for (const auto& missing : place.missing)
        out.line(u"  may not be read: %1"_s.arg(missing));
    const auto points = [](double value) { return QString::number(value, 'f', 2); };
    QList<QStringList> rows;
    for (const auto& control : place.controls) {
        const auto cloud = control.cloud();
        const QString theirs = cloud ? points(cloud->points) : u"-"_s, difference = cloud ? services::signedNumber(control.difference(), 2) : u"-"_s;
        rows.append(QStringList{u"  "_s + control.code, points(control.max), theirs, points(control.ours.points), difference, {}, {}, {}, control.name});
        for (const auto& reason : control.reasons) {
            if (!reason.isRounding())
                rows.append(QStringList{{}, {}, {}, {}, services::signedNumber(reason.points, 2)} + reasonCells(reason));
        }
    }
    if (!rows.isEmpty())
        TextTable(out, {u"  CONTROL"_s, u"MAX"_s, u"CLOUD"_s, u"OURS"_s, u"POINTS"_s, u"RESOURCES"_s, u"BY CLOUD"_s, u"BY PARAPET"_s, u"NAME"_s}).add(rows);
}

} // namespace

core::Async<Exit> compareCommand(Session& session)
{
    const auto selection = co_await selectionOf(session);
    if (!selection)
        co_return std::unexpected(selection.error());
    const auto now = nowOf(session.options);
    if (!now)
        co_return std::unexpected(now.error());
    auto table = services::builtinControls();
    if (!table)
        co_return std::unexpected(table.error());
    auto set = co_await rulesOf(session);
    if (!set)
        co_return std::unexpected(set.error());
    const auto places = co_await services::compareScores(session.runtime.workspace(), std::move(*set), std::move(*table), *now, *selection, session.token);
    if (!places)
        co_return std::unexpected(places.error());
    for (const auto& place : *places) {
        if (session.out.json())
            printJson(session.out, place);
        else
            printText(session.out, place);
    }
    co_return Exit::Done;
}

} // namespace cli
