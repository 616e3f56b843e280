// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/placelines.h"

#include "app/cli/jsonrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

using posture::StandingNumbers;

QJsonObject numbersJson(const StandingNumbers& numbers)
{
    return {{u"max"_s, numbers.max},
            {u"current"_s, numbers.current},
            {u"percentage"_s, numberOrNull(numbers.share)},
            {u"weight"_s, numbers.weight},
            {u"healthy"_s, numbers.tally.counts.healthy},
            {u"unhealthy"_s, numbers.tally.counts.unhealthy},
            {u"notApplicable"_s, numbers.tally.notApplicable},
            {u"unknown"_s, numbers.tally.unknown}};
}

/// A service does not tell how many resources a whole scope has.
QJsonObject reportedJson(const StandingNumbers& numbers, bool isControl)
{
    auto object = numbersJson(numbers);
    object.remove(u"unknown"_s);
    for (const auto& key : {u"healthy"_s, u"unhealthy"_s, u"notApplicable"_s}) {
        if (!isControl)
            object.remove(key);
    }
    return object;
}

void merge(QJsonObject& into, const QJsonObject& from)
{
    for (auto it = from.begin(); it != from.end(); ++it)
        into.insert(it.key(), it.value());
}

QString percentText(const StandingNumbers& numbers)
{
    return cli::percentText(numbers.share.transform([](double share) { return share * 100; }));
}

QString pointsText(const StandingNumbers& numbers)
{
    return u"%1 of %2"_s.arg(numbers.current, 0, 'f', 2).arg(numbers.max, 0, 'f', 0);
}

} // namespace

/// The code of the documented control of that name, else the service's own id.
QString PlaceLines::codeOf(const posture::PlacedControl& control) const
{
    const auto& known = m_table.controls();
    const auto found = std::ranges::find_if(known, [&](const auto& info) { return info.name.compare(control.name, Qt::CaseInsensitive) == 0; });
    return found == known.end() ? control.id : found->code;
}

QJsonObject PlaceLines::placeLine(const posture::PlaceStanding& place) const
{
    auto line = numbersJson(place.numbers);
    line.insert(u"kind"_s, posture::toWord(place.kind));
    line.insert(u"scope"_s, place.id);
    line.insert(u"asOf"_s, exactTimeOrNull(place.asOf));
    line.insert(u"name"_s, place.name);
    line.insert(u"reported"_s, place.reported ? QJsonValue(reportedJson(*place.reported, false)) : QJsonValue());
    line.insert(u"sample"_s, m_isSample);
    return line;
}

QJsonObject PlaceLines::controlLine(const posture::PlaceStanding& place, const posture::PlacedControl& control) const
{
    auto line = placeLine(place);
    merge(line, numbersJson(control.numbers));
    line.insert(u"kind"_s, u"control"_s);
    line.insert(u"control"_s, codeOf(control));
    line.insert(u"id"_s, control.id);
    line.insert(u"name"_s, control.name);
    line.insert(u"reported"_s, control.reported ? QJsonValue(reportedJson(*control.reported, true)) : QJsonValue());
    line.insert(u"gainPercent"_s, QJsonValue());
    line.insert(u"openRecommendations"_s, QJsonValue());
    return line;
}

void PlaceLines::score(const posture::PlaceStanding& place, const QHash<QString, QJsonObject>& controls)
{
    if (!m_out.json())
        return scoreText(place);
    m_out.object(placeLine(place));
    for (const auto& control : place.controls) {
        auto line = controlLine(place, control);
        merge(line, controls.value(control.id));
        m_out.object(line);
    }
}

void PlaceLines::whatIf(const posture::PlaceStanding& before, const posture::PlaceStanding& after)
{
    if (!m_out.json())
        return whatIfText(before, after);
    const auto put = [this](QJsonObject line, const StandingNumbers& was, const StandingNumbers& willBe) {
        line.insert(u"before"_s, numbersJson(was));
        line.insert(u"after"_s, numbersJson(willBe));
        m_out.object(line);
    };
    put(placeLine(before), before.numbers, after.numbers);
    for (qsizetype c = 0; c < before.controls.size(); ++c)
        put(controlLine(before, before.controls[c]), before.controls[c].numbers, after.controls[c].numbers);
}

void PlaceLines::scoreText(const posture::PlaceStanding& place)
{
    const auto& counts = place.numbers.tally.counts;
    m_out.line(u"%1 %2: %3, %4 points; %5 healthy, %6 unhealthy, %7 unknown"_s
                   .arg(posture::toWord(place.kind), place.name.isEmpty() ? place.id : place.name, percentText(place.numbers), pointsText(place.numbers))
                   .arg(counts.healthy)
                   .arg(counts.unhealthy)
                   .arg(place.numbers.tally.unknown));
    QList<QStringList> rows;
    for (const auto& control : place.controls) {
        const auto& tally = control.numbers.tally;
        rows.append({u"  "_s + codeOf(control), pointsText(control.numbers), QString::number(tally.counts.healthy), QString::number(tally.counts.unhealthy),
                     QString::number(tally.unknown), control.name});
    }
    TextTable(m_out, {u"  CONTROL"_s, u"POINTS"_s, u"HEALTHY"_s, u"UNHEALTHY"_s, u"UNKNOWN"_s, u"NAME"_s}).add(rows);
}

/// What changes, and nothing else.
void PlaceLines::whatIfText(const posture::PlaceStanding& before, const posture::PlaceStanding& after)
{
    m_out.line(u"%1 %2: %3, then %4"_s.arg(posture::toWord(before.kind), before.name.isEmpty() ? before.id : before.name, percentText(before.numbers),
                                           percentText(after.numbers)));
    QList<QStringList> rows;
    for (qsizetype c = 0; c < before.controls.size(); ++c) {
        const auto& was = before.controls[c].numbers;
        const auto& willBe = after.controls[c].numbers;
        if (was.tally != willBe.tally)
            rows.append({u"  "_s + codeOf(before.controls[c]), pointsText(was), pointsText(willBe),
                         QString::number(was.tally.counts.unhealthy - willBe.tally.counts.unhealthy), before.controls[c].name});
    }
    if (!rows.isEmpty())
        TextTable(m_out, {u"  CONTROL"_s, u"POINTS"_s, u"THEN"_s, u"TURNED"_s, u"NAME"_s}).add(rows);
}

} // namespace cli
