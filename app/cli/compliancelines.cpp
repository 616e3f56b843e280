// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/compliancelines.h"

#include "app/cli/jsonrows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

void add(QJsonObject& line, const QString& what, const domain::StateTally& tally, bool withUnsupported)
{
    line.insert(what + u"Passed"_s, tally.passed);
    line.insert(what + u"Failed"_s, tally.failed);
    line.insert(what + u"Unknown"_s, tally.unknown);
    line.insert(what + u"Skipped"_s, tally.skipped);
    if (withUnsupported)
        line.insert(what + u"Unsupported"_s, tally.unsupported);
}

void add(QJsonObject& line, const domain::ComplianceNumbers& numbers)
{
    line.insert(u"state"_s, QString(domain::toWord(numbers.state)));
    line.insert(u"percent"_s, numberOrNull(numbers.percent()));
    line.insert(u"decidedPercent"_s, numberOrNull(numbers.decided()));
    add(line, u"checks"_s, numbers.checks, false);
    add(line, u"controls"_s, numbers.controls, true);
}

} // namespace

QJsonObject toJson(const domain::AttestationRow& row)
{
    const auto& a = row.attestation;
    QJsonArray evidence;
    for (const auto& one : a.evidence) {
        evidence.append(QJsonObject{{u"id"_s, one.id},
                                    {u"link"_s, one.link},
                                    {u"name"_s, one.name},
                                    {u"size"_s, one.isFile() ? QJsonValue(one.size) : QJsonValue()},
                                    {u"sha256"_s, QString::fromLatin1(one.sha256.toHex())}});
    }
    return {{u"kind"_s, u"attestation"_s},
            {u"id"_s, a.id},
            {u"state"_s, QString(toWord(a.verdict))},
            {u"standing"_s, QString(toWord(row.state))},
            {u"standard"_s, a.standard},
            {u"control"_s, a.control},
            {u"title"_s, row.controlTitle},
            {u"scope"_s, a.scope.isEmpty() ? u"workspace"_s : a.scope},
            {u"note"_s, a.note},
            {u"by"_s, a.by},
            {u"at"_s, exactTimeOrNull(a.at)},
            {u"expires"_s, exactTimeOrNull(a.expires)},
            {u"evidence"_s, evidence}};
}

QJsonObject ComplianceLines::day(const domain::TrendSeries& series, const domain::TrendPoint& point, const QString& scope, bool sample)
{
    return {{u"kind"_s, u"standardDay"_s},
            {u"standard"_s, series.id},
            {u"scope"_s, scope.isEmpty() ? u"workspace"_s : scope},
            {u"day"_s, point.day.toString(Qt::ISODate)},
            {u"percent"_s, numberOrNull(point.percent)},
            {u"sample"_s, sample}};
}

QJsonObject ComplianceLines::line(const QString& kind) const
{
    return {{u"kind"_s, kind}, {u"standard"_s, shown().id}, {u"sample"_s, m_view.sample}};
}

QJsonObject ComplianceLines::standard() const
{
    auto made = line(u"standard"_s);
    made.insert(u"name"_s, shown().name);
    made.insert(u"version"_s, shown().version);
    made.insert(u"asOf"_s, exactTimeOrNull(m_view.freshness.asOf));
    made.insert(u"stale"_s, m_view.freshness.stale);
    add(made, shown().numbers);
    return made;
}

QJsonObject ComplianceLines::scope(const domain::HeatRow& row) const
{
    auto made = line(u"standardScope"_s);
    made.insert(u"scope"_s, row.scopeId);
    made.insert(u"name"_s, row.name);
    made.insert(u"environment"_s, QString(domain::toWord(row.environment)));
    made.insert(u"asOf"_s, exactTimeOrNull(row.asOf));
    made.insert(u"stale"_s, row.stale);
    add(made, row.total);
    return made;
}

QJsonObject ComplianceLines::family(qsizetype number) const
{
    auto made = line(u"family"_s);
    made.insert(u"family"_s, m_view.families[number].id);
    made.insert(u"title"_s, m_view.families[number].title);
    add(made, m_view.rows.first().families[number]);
    return made;
}

QJsonObject ComplianceLines::control(const domain::ComplianceControlRow& row) const
{
    auto made = line(u"standardControl"_s);
    made.insert(u"family"_s, row.family);
    made.insert(u"control"_s, row.id);
    made.insert(u"title"_s, row.title);
    made.insert(u"manual"_s, row.manual);
    made.insert(u"state"_s, QString(domain::toWord(row.state)));
    made.insert(u"why"_s, row.why);
    made.insert(u"attestation"_s, row.attested ? QJsonValue(row.attestation->id) : QJsonValue());
    add(made, u"checks"_s, row.checks, true);
    add(made, u"resources"_s, {row.passed, row.failed, row.unknown, row.skipped, 0}, false);
    return made;
}

QJsonObject ComplianceLines::check(const domain::ComplianceControlRow& control, const domain::ComplianceCheckRow& row) const
{
    auto made = line(u"standardCheck"_s);
    made.insert(u"control"_s, control.id);
    made.insert(u"check"_s, row.key);
    made.insert(u"title"_s, row.title);
    made.insert(u"severity"_s, QString(domain::toWord(row.severity)));
    made.insert(u"state"_s, QString(domain::toWord(row.state)));
    add(made, u"resources"_s, {row.passed, row.failed, row.unknown, row.skipped, 0}, false);
    return made;
}

} // namespace cli
