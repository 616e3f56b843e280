// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/governance/governancejournal.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qsizetype mostPlaces = 100;

QJsonValue timeJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QByteArray compact(const QJsonObject& detail)
{
    return QJsonDocument(detail).toJson(QJsonDocument::Compact);
}

QJsonObject detailOf(const domain::Assignment& assignment)
{
    return {{u"recommendation"_s, assignment.recommendation},
            {u"owner"_s, assignment.owner},
            {u"due"_s, timeJson(assignment.due)},
            {u"grace"_s, assignment.grace},
            {u"eta"_s, timeJson(assignment.eta)},
            {u"etaReason"_s, assignment.etaReason}};
}

} // namespace

domain::JournalEntry entryOf(const QString& who, const QString& action, const domain::Assignment& assignment, const QString& result)
{
    auto detail = detailOf(assignment);
    detail.insert(u"id"_s, assignment.id);
    return {who, action, assignment.place, result, compact(detail)};
}

domain::JournalEntry entryOf(const QString& who, const QList<domain::Assignment>& assigned)
{
    if (assigned.size() == 1)
        return entryOf(who, u"governance.assign"_s, assigned.first(), u"added"_s);
    QJsonArray places;
    for (const auto& assignment : assigned.first(std::min(assigned.size(), mostPlaces)))
        places.append(assignment.place);
    auto detail = assigned.isEmpty() ? QJsonObject() : detailOf(assigned.first());
    detail.insert(u"assignments"_s, assigned.size());
    detail.insert(u"places"_s, places);
    return {who, u"governance.assign"_s, u"workspace"_s, u"added"_s, compact(detail)};
}

domain::JournalEntry entryOf(const QString& who, const QString& action, const domain::GovernanceRule& rule, const QString& result)
{
    QJsonArray severities;
    for (const auto severity : rule.severities)
        severities.append(QString(toWord(severity)));
    const QJsonObject detail{{u"id"_s, rule.id},
                             {u"name"_s, rule.name},
                             {u"priority"_s, rule.priority},
                             {u"enabled"_s, rule.enabled},
                             {u"excluded"_s, QJsonArray::fromStringList(rule.excluded)},
                             {u"recommendations"_s, QJsonArray::fromStringList(rule.recommendations)},
                             {u"severities"_s, severities},
                             {u"ownerSource"_s, QString(toWord(rule.ownerSource))},
                             {u"owner"_s, rule.owner},
                             {u"days"_s, rule.days},
                             {u"grace"_s, rule.grace}};
    return {who, action, rule.scope.isEmpty() ? u"workspace"_s : rule.scope, result, compact(detail)};
}

domain::JournalEntry entryOf(const QString& who, const domain::GovernanceRun& done, bool isOverriding)
{
    const QJsonObject detail{{u"rules"_s, done.rules},       {u"added"_s, done.added},         {u"changed"_s, done.changed},
                             {u"replaced"_s, done.replaced}, {u"completed"_s, done.completed}, {u"withoutOwner"_s, done.withoutOwner},
                             {u"override"_s, isOverriding}};
    return {who, u"governance.run"_s, u"workspace"_s, u"complete"_s, compact(detail)};
}

void tellOf(bool movesScore, store::ChangeSet& changes)
{
    changes.activity = true;
    changes.assessments |= movesScore;
}

} // namespace services
