// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonrows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QJsonValue time(const QDateTime& at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray strings(const QStringList& values)
{
    return QJsonArray::fromStringList(values);
}

template<class E>
QJsonArray words(const QList<E>& values)
{
    QJsonArray array;
    for (const E value : values)
        array.append(QString(toWord(value)));
    return array;
}

QJsonObject findings(const std::array<int, 6>& bySeverity)
{
    QJsonObject object;
    for (const auto severity : domain::AllOf<domain::Severity>::values) {
        if (const int n = bySeverity[std::size_t(severity)]; n > 0)
            object.insert(toWord(severity), n);
    }
    return object;
}

} // namespace

QString targetScope(const QStringList& scopes)
{
    return scopes.isEmpty() ? u"workspace"_s : scopes.join(u',');
}

QJsonValue numberOrNull(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue exactTimeOrNull(const QDateTime& at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject toJson(const domain::RecommendationRow& row, bool sample)
{
    return {{u"kind"_s, u"recommendation"_s},
            {u"key"_s, row.key},
            {u"name"_s, row.name},
            {u"severity"_s, QString(toWord(row.severity))},
            {u"unhealthy"_s, row.unhealthy},
            {u"healthy"_s, row.healthy},
            {u"notApplicable"_s, row.notApplicable},
            {u"exempt"_s, row.exempt},
            {u"unknown"_s, row.unknown},
            {u"gainPercent"_s, row.gainPercent},
            {u"risk"_s, row.risk.value()},
            {u"exposed"_s, row.risk.exposed},
            {u"controls"_s, strings(row.controlIds)},
            {u"environments"_s, words(row.environments)},
            {u"resourceTypes"_s, strings(row.resourceTypes)},
            {u"tactics"_s, strings(row.tactics)},
            {u"threats"_s, strings(row.threats)},
            {u"standards"_s, strings(row.standards)},
            {u"preview"_s, row.preview},
            {u"hasScript"_s, row.hasScript},
            {u"source"_s, QString(toWord(row.source))},
            {u"asOf"_s, time(row.freshness.asOf)},
            {u"stale"_s, row.freshness.stale},
            {u"sample"_s, sample}};
}

QJsonObject toJson(const domain::AlertRow& row)
{
    return {{u"kind"_s, row.isIncident ? u"incident"_s : u"alert"_s},
            {u"id"_s, row.id},
            {u"systemAlertId"_s, row.systemAlertId},
            {u"alertType"_s, row.alertType},
            {u"name"_s, row.displayName},
            {u"severity"_s, QString(toWord(row.severity))},
            {u"status"_s, QString(toWord(row.status))},
            {u"time"_s, time(row.time)},
            {u"compromisedEntity"_s, row.compromisedEntity},
            {u"scope"_s, row.scopeName},
            {u"environment"_s, QString(toWord(row.environment))},
            {u"tactics"_s, strings(row.tactics)},
            {u"resourceIds"_s, strings(row.resourceIds)},
            {u"product"_s, row.product},
            {u"owner"_s, row.owner},
            {u"pending"_s, row.pending},
            {u"sample"_s, row.sample},
            {u"members"_s, row.memberCount}};
}

QJsonObject toJson(const domain::ResourceRow& row)
{
    return {{u"kind"_s, u"resource"_s},
            {u"id"_s, row.id},
            {u"name"_s, row.name},
            {u"type"_s, row.type},
            {u"environment"_s, QString(toWord(row.environment))},
            {u"scope"_s, row.scopeName},
            {u"resourceGroup"_s, row.resourceGroup},
            {u"location"_s, row.location},
            {u"health"_s, QString(toWord(row.health))},
            {u"findings"_s, findings(row.openBySeverity)},
            {u"assessed"_s, row.assessed},
            {u"alerts"_s, row.alerts},
            {u"plan"_s, QString(toWord(row.plan))},
            {u"lastSeen"_s, time(row.lastSeen)},
            {u"stale"_s, row.stale},
            {u"sample"_s, row.sample}};
}

QJsonObject toJson(const domain::CauseRow& row, bool sample)
{
    return {{u"kind"_s, u"cause"_s},
            {u"scopeId"_s, row.cause.scopeId},
            {u"at"_s, time(row.cause.at)},
            {u"key"_s, row.cause.assessmentKey},
            {u"control"_s, row.cause.controlId},
            {u"resourcesWorse"_s, row.cause.resourcesWorse},
            {u"resourcesBetter"_s, row.cause.resourcesBetter},
            {u"resourcesAdded"_s, row.cause.resourcesAdded},
            {u"resourcesRemoved"_s, row.cause.resourcesRemoved},
            {u"gainPercent"_s, row.cause.gain},
            {u"who"_s, row.cause.who},
            {u"how"_s, row.cause.how},
            {u"sample"_s, sample}};
}

QJsonObject scopeJson(const domain::ScopeRow& row)
{
    return {{u"kind"_s, u"scope"_s},
            {u"id"_s, row.id},
            {u"parent"_s, row.parentId},
            {u"name"_s, row.name},
            {u"scopeKind"_s, QString(toWord(row.kind))},
            {u"environment"_s, QString(toWord(row.environment))},
            {u"percent"_s, numberOrNull(row.scorePercent)},
            {u"resources"_s, row.resources},
            {u"sample"_s, row.sample},
            {u"restricted"_s, row.restricted},
            {u"asOf"_s, time(row.freshness.asOf)},
            {u"stale"_s, row.freshness.stale}};
}

QJsonObject targetJson(const domain::TargetStanding& standing)
{
    const auto& target = standing.target;
    return {{u"kind"_s, u"target"_s},
            {u"scope"_s, targetScope(target.scopes)},
            {u"percent"_s, target.percent},
            {u"due"_s, target.due.toString(Qt::ISODate)},
            {u"current"_s, numberOrNull(standing.current)},
            {u"toGo"_s, numberOrNull(standing.toGo)},
            {u"perWeek"_s, numberOrNull(standing.perWeek)},
            {u"pacePerWeek"_s, numberOrNull(standing.pacePerWeek)},
            {u"reachedOn"_s, standing.reachedOn.isValid() ? QJsonValue(standing.reachedOn.toString(Qt::ISODate)) : QJsonValue()},
            {u"state"_s, QString(toWord(standing.state))},
            {u"setAt"_s, exactTimeOrNull(target.setAt)},
            {u"setBy"_s, target.setBy},
            {u"sample"_s, standing.sample}};
}

QJsonObject scoreJson(const domain::Overview& overview)
{
    return {{u"kind"_s, u"score"_s},
            {u"percent"_s, numberOrNull(overview.scorePercent)},
            {u"current"_s, overview.scoreCurrent},
            {u"max"_s, overview.scoreMax},
            {u"delta30"_s, numberOrNull(overview.scoreDelta30)},
            {u"assessedPercent"_s, numberOrNull(overview.assessedPercent)},
            {u"asOf"_s, time(overview.scoreFreshness.asOf)},
            {u"stale"_s, overview.scoreFreshness.stale},
            {u"withoutScopes"_s, strings(overview.scoreFreshness.withoutNames)},
            {u"resources"_s, overview.resources},
            {u"unhealthyResources"_s, overview.unhealthyResources},
            {u"activeAlerts"_s, overview.activeAlerts},
            {u"openIncidents"_s, overview.openIncidents},
            {u"sample"_s, overview.sample}};
}

QJsonObject dayJson(const domain::TrendSeries& series, const domain::TrendPoint& point, bool sample)
{
    return {{u"kind"_s, u"day"_s},
            {u"series"_s, series.id},
            {u"day"_s, point.day.toString(Qt::ISODate)},
            {u"percent"_s, numberOrNull(point.percent)},
            {u"sample"_s, sample}};
}

QJsonObject queryRowJson(const QStringList& columns, const QList<QVariant>& row)
{
    QJsonObject object;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        // The same name twice: the later columns get a number, so that none is lost.
        QString key = columns[i];
        for (int n = 2; object.contains(key); ++n)
            key = columns[i] + u'_' + QString::number(n);
        const QVariant& value = row[i];
        if (value.typeId() == QMetaType::QByteArray)
            object.insert(key, QString::fromLatin1(value.toByteArray().toBase64()));
        else
            object.insert(key, value.isNull() ? QJsonValue() : QJsonValue::fromVariant(value));
    }
    return object;
}

} // namespace cli
