// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/history.h"

#include "connectors/azure/armid.h"
#include "connectors/azure/json.h"

#include <cmath>
#include <map>

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

using domain::ScoreCause;
using domain::ScoreDay;

class Row {
public:
    Row(const LogTable& table, const QStringList& cells) : m_table(table), m_cells(cells) {}
    QString operator[](QStringView column) const
    {
        const qsizetype at = m_table.column(column);
        return at < 0 ? QString() : m_cells.value(at);
    }
    double number(QStringView column) const { return (*this)[column].toDouble(); }

private:
    const LogTable& m_table;
    const QStringList& m_cells;
};

/// State changes of one control on one day.
struct Moves {
    QMap<QString, QSet<QString>> worse, better; ///< resources by assessment key
    QSet<QString> added;
    QDateTime last;
};
using DayKey = std::tuple<QString, QString, QDate>; // scope, control, day

QString keyOf(const QString& recommendationId)
{
    return nameOf(recommendationId).toLower(); // a bare key, or the id of the assessment
}

/// Of something below a connector: the account or project it covers; of all else, the subscription.
QString scopeOfResource(const QString& id, const ConnectorScopes& scopeOf)
{
    const QString lower = id.toLower();
    for (const auto& [connector, scope] : scopeOf.asKeyValueRange()) {
        if (lower.startsWith(connector + u'/'))
            return scope;
    }
    return scopeIdOf(id);
}

/// Empty: of a connector that is not known.
QString scopeOfScore(const QString& scoreId, const QString& subscription, const ConnectorScopes& scopeOf)
{
    const qsizetype at = scoreId.lastIndexOf("/providers/microsoft.security/securescores"_L1, -1, Qt::CaseInsensitive);
    const QString scored = scoreId.first(std::max<qsizetype>(at, 0));
    if (beforeProvider(scored, u"Microsoft.Security").isEmpty())
        return subscriptionScope(nameOf(subscription));
    return scopeOf.value(scored.toLower());
}

std::map<DayKey, Moves> movesOf(const LogTable& changes, const ConnectorScopes& scopeOf, const QHash<QString, QString>& controlOfKey, QDate today)
{
    std::map<DayKey, Moves> moves;
    for (const auto& cells : changes.rows) {
        const Row row(changes, cells);
        const QDateTime at = parseTime(row[u"TimeGenerated"]);
        const QString resource = row[u"AssessedResourceId"];
        const QString key = keyOf(row[u"RecommendationId"]);
        const QString control = controlOfKey.value(key);
        if (!at.isValid() || at.date() >= today || control.isEmpty() || resource.isEmpty())
            continue;
        QString scope = scopeOfResource(resource, scopeOf);
        if (scope.isEmpty())
            scope = scopeIdOf(row[u"RecommendationId"]);
        const auto state = domain::fromWord<domain::AssessmentState>(row[u"RecommendationState"]);
        Moves& day = moves[{scope, control, at.date()}];
        if (state == domain::AssessmentState::Unhealthy) {
            day.worse[key].insert(resource);
            if (parseTime(row[u"FirstEvaluationDate"]).date() == at.date())
                day.added.insert(resource);
        } else if (state == domain::AssessmentState::Healthy) {
            day.better[key].insert(resource);
        }
        day.last = day.last.isValid() ? std::max(day.last, at) : at;
    }
    return moves;
}

QSet<QString> all(const QMap<QString, QSet<QString>>& byKey)
{
    QSet<QString> set;
    for (const auto& resources : byKey)
        set.unite(resources);
    return set;
}

ScoreCause causeOf(const ScoreDay& day, double gain, const Moves& moves)
{
    constexpr qsizetype mostResources = 100;
    ScoreCause cause;
    cause.scopeId = day.scopeId;
    cause.controlId = day.controlId;
    cause.gain = gain;
    cause.at = moves.last.isValid() ? moves.last : QDateTime(day.day, QTime(12, 0), QTimeZone::UTC);
    const auto& led = gain < 0 ? moves.worse : moves.better;
    qsizetype most = 0;
    for (const auto& [key, resources] : led.asKeyValueRange()) {
        if (resources.size() > most) {
            most = resources.size();
            cause.assessmentKey = key;
        }
    }
    cause.resourcesWorse = static_cast<int>(all(moves.worse).size());
    cause.resourcesBetter = static_cast<int>(all(moves.better).size());
    cause.resourcesAdded = static_cast<int>(moves.added.size());
    const auto resources = all(led);
    cause.resourceIds = QStringList(resources.begin(), resources.end());
    cause.resourceIds.sort();
    cause.resourceIds = cause.resourceIds.first(std::min(cause.resourceIds.size(), mostResources));
    return cause;
}

} // namespace

QList<ScoreDay> scoreDays(const LogTable& table, const ConnectorScopes& scopeOf, QDate today)
{
    std::map<DayKey, std::pair<QDateTime, ScoreDay>> days;
    for (const auto& cells : table.rows) {
        const Row row(table, cells);
        const QDateTime at = parseTime(row[u"TimeGenerated"]);
        const QString subscription = row[u"SecureScoresSubscriptionId"];
        if (!at.isValid() || subscription.isEmpty() || at.date() >= today)
            continue;
        ScoreDay day;
        day.scopeId = scopeOfScore(row[u"AssessedResourceId"], subscription, scopeOf);
        if (day.scopeId.isEmpty())
            continue;
        day.controlId = nameOf(row[u"ControlId"]).toLower();
        day.day = at.date();
        day.currentScore = row.number(u"CurrentScore");
        day.maxScore = row.number(u"MaxScore");
        day.weight = row[u"Weight"].toLongLong();
        const QString share = row[u"PercentageScore"];
        if (!share.isEmpty())
            day.percent = std::clamp(share.toDouble() * 100, 0.0, 100.0);
        else if (day.maxScore > 0)
            day.percent = 100 * day.currentScore / day.maxScore;
        auto& kept = days[{day.scopeId, day.controlId, day.day}];
        if (!kept.first.isValid() || kept.first <= at)
            kept = {at, day};
    }
    QList<ScoreDay> list;
    for (auto& [key, kept] : days)
        list.append(std::move(kept.second));
    return list;
}

QList<ScoreCause> scoreCauses(const QList<ScoreDay>& controlDays, const LogTable& changes, const ConnectorScopes& scopeOf,
                              const QHash<QString, QString>& controlOfKey, QDate today)
{
    const auto moves = movesOf(changes, scopeOf, controlOfKey, today);
    QHash<std::pair<QString, QDate>, double> inPlay; // points of all controls of a scope on a day
    for (const auto& day : controlDays)
        inPlay[{day.scopeId, day.day}] += day.maxScore;
    QList<ScoreCause> causes;
    const ScoreDay* before = nullptr; // days are sorted by scope, control and day
    for (const auto& day : controlDays) {
        const bool follows = before && before->scopeId == day.scopeId && before->controlId == day.controlId;
        const double change = follows ? day.currentScore - before->currentScore : 0;
        before = &day;
        const double points = inPlay.value({day.scopeId, day.day});
        if (std::abs(change) < 0.01 || points <= 0)
            continue;
        const auto found = moves.find({day.scopeId, day.controlId, day.day});
        causes.append(causeOf(day, 100 * change / points, found == moves.end() ? Moves() : found->second));
    }
    return causes;
}

} // namespace azure
