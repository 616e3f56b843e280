// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/overviewbuilder.h"

#include "services/overviewtext.h"
#include "services/recommendationbuilder.h"
#include "services/targets/targetstanding.h"
#include "services/words.h"

#include <algorithm>
#include <map>

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int sparkDays = 30;
constexpr int healthDays = 7;
constexpr int numberedCauses = 5;
constexpr int mostCauses = 2000;
constexpr int mostNextFixes = 8;

void addResources(domain::Overview& overview, const ReadContext& context, const ResourceCountsPtr& counts)
{
    struct Sum {
        domain::EnvironmentRow row;
        qint64 all = 0, assessed = 0;
        QList<qint64> scopes;
    };
    std::map<domain::Environment, Sum> environments;
    for (const auto* own : context.postures())
        environments[own->scope->environment].scopes.append(own->scope->id);
    qint64 assessed = 0;
    for (const auto& count : *counts) {
        if (!std::ranges::binary_search(context.scopes, count.scope))
            continue;
        auto& sum = environments[count.environment];
        sum.all += count.count;
        sum.row.critical += int(count.critical);
        sum.row.high += int(count.high);
        overview.resources += count.count;
        if (count.assessed) {
            sum.assessed += count.count;
            assessed += count.count;
        }
        if (count.health == domain::Health::Unhealthy)
            overview.unhealthyResources += count.count;
        if (count.health == domain::Health::Unknown)
            overview.unknownResources += count.count;
        if (!sum.scopes.contains(count.scope))
            sum.scopes.append(count.scope);
    }
    if (overview.resources > 0)
        overview.assessedPercent = 100.0 * double(assessed) / double(overview.resources);
    for (auto& [environment, sum] : environments) {
        sum.row.environment = environment;
        if (sum.all > 0)
            sum.row.assessedPercent = 100.0 * double(sum.assessed) / double(sum.all);
        sum.row.freshness = context.freshnessOf(sum.scopes);
        overview.environments.append(sum.row);
    }
}

QList<double> sparkOf(const domain::TrendSeries& series)
{
    QList<double> spark;
    for (const auto& point : series.points) {
        if (point.percent)
            spark.append(*point.percent);
    }
    return spark;
}

core::Result<void> addTrend(store::Db& db, domain::Overview& overview, const ReadContext& context, int days)
{
    const QDate today = context.now.toUTC().date();
    const QDate from = today.addDays(1 - std::max(days, sparkDays + 1));
    STORE_LET(facts, store::readScoreDays(db, context.scopes, from));
    const auto month = trendOf(context, facts, today.addDays(-sparkDays), today);
    overview.scoreSpark = sparkOf(month.first());
    STORE_LET(target, readTargetStanding(db, context, month.first()));
    overview.target = std::move(target);
    const auto& points = month.first().points;
    const auto first = std::ranges::find_if(points, [](const auto& point) { return point.percent.has_value(); });
    if (overview.scorePercent && first != points.end() && first->day < today) {
        overview.scoreDelta30 = *overview.scorePercent - *first->percent;
        overview.scoreDeltaDays = int(first->day.daysTo(today));
    }
    overview.trend = trendOf(context, facts, today.addDays(1 - days), today);
    return {};
}

/// Unhealthy resources day by day. A scope keeps its last count on days without a synchronisation, and the line begins
/// when every scope that is counted at all had been: a scope that came later is no growth.
core::Result<void> addHealth(store::Db& db, domain::Overview& overview, const ReadContext& context)
{
    const QDate today = context.now.toUTC().date();
    const QDate from = today.addDays(-healthDays);
    STORE_LET(facts, store::readHealthDays(db, context.scopes, from));
    QMap<qint64, QMap<QDate, qint64>> counts;
    for (const auto& fact : std::as_const(facts))
        counts[fact.scope].insert(fact.day, fact.unhealthy);
    QDate first = from;
    for (const auto& days : std::as_const(counts))
        first = std::max(first, days.firstKey());
    if (counts.isEmpty() || first >= today)
        return {};
    for (QDate day = first; day < today; day = day.addDays(1)) {
        qint64 sum = 0;
        for (const auto& days : std::as_const(counts))
            sum += *std::prev(days.upperBound(day));
        overview.unhealthySpark.append(double(sum));
    }
    overview.unhealthySince = first;
    overview.unhealthyDelta = overview.unhealthyResources - qint64(overview.unhealthySpark.first());
    overview.unhealthySpark.append(double(overview.unhealthyResources));
    return {};
}

/// Causes of the same recommendation, day and actor are one event that several scopes saw.
struct CauseEvent {
    domain::CauseRow row;
    QStringList scopes;
    double biggest = 0;
};

void join(CauseEvent& event, const domain::ScoreCause& cause, double share, const QString& scope)
{
    auto& sum = event.row.cause;
    const double gain = cause.gain * share; // stored as points of its own scope
    if (event.scopes.isEmpty()) {
        sum = cause;
        sum.gain = 0;
        sum.resourceIds.clear();
        sum.resourcesWorse = sum.resourcesBetter = sum.resourcesAdded = sum.resourcesRemoved = 0;
    }
    if (std::abs(gain) > event.biggest) {
        event.biggest = std::abs(gain);
        sum.at = cause.at;
        sum.scopeId = cause.scopeId;
    }
    sum.gain += gain;
    sum.resourcesWorse += cause.resourcesWorse;
    sum.resourcesBetter += cause.resourcesBetter;
    sum.resourcesAdded += cause.resourcesAdded;
    sum.resourcesRemoved += cause.resourcesRemoved;
    sum.resourceIds += cause.resourceIds;
    if (!event.scopes.contains(scope))
        event.scopes.append(scope);
}

/// The events since `from`, biggest first.
QList<domain::CauseRow> causeEvents(const ReadContext& context, const QList<store::CauseFact>& facts, const QDateTime& from)
{
    std::map<std::tuple<QString, QDate, QString, QString>, CauseEvent> events;
    for (const auto& fact : facts) {
        if (fact.cause.at < from)
            continue;
        const auto* own = context.posture->posture(fact.scope);
        const double share = own && context.totalWeight() > 0 ? own->weight / context.totalWeight() : 1;
        auto& event = events[{fact.cause.assessmentKey, fact.cause.at.toUTC().date(), fact.cause.who, fact.cause.how}];
        join(event, fact.cause, share, context.scopeName(fact.scope));
        const auto* meta =
            context.posture->meta(context.posture->assessmentOf(fact.cause.assessmentKey), own && own->scope ? own->scope->connection : core::ConnectionId{});
        event.row.text = causeSentence(event.row.cause, meta ? meta->name : fact.cause.assessmentKey);
    }
    QList<domain::CauseRow> rows;
    for (auto& [key, event] : events) {
        event.row.scopeName = event.scopes.size() == 1 ? event.scopes.first() : scopeCountText(int(event.scopes.size()));
        rows.append(std::move(event.row));
    }
    std::ranges::stable_sort(rows, [](const auto& a, const auto& b) { return std::abs(a.cause.gain) > std::abs(b.cause.gain); });
    return rows;
}

/// What moved the score the same way as the whole, most of all, in the span of the sentence at the head.
QString mainCause(const domain::Overview& overview, const ReadContext& context, const QList<store::CauseFact>& facts)
{
    const double delta = overview.scoreDelta30.value_or(0);
    const auto rows = causeEvents(context, facts, context.now.addDays(-std::max(1, overview.scoreDeltaDays)));
    const auto main = std::ranges::find_if(rows, [delta](const auto& row) { return delta * row.cause.gain > 0; });
    return main == rows.end() ? QString() : main->text;
}

/// Gives the main cause of the last 30 days.
core::Result<QString> addCauses(store::Db& db, domain::Overview& overview, const ReadContext& context, int days)
{
    STORE_LET(facts, store::readCauses(db, context.scopes, context.now.addDays(-std::max(days, sparkDays)), mostCauses));
    auto rows = causeEvents(context, facts, context.now.addDays(-days));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        overview.netGain += rows[i].cause.gain;
        if (i < numberedCauses) {
            rows[i].number = int(i) + 1;
            overview.causes.append(rows[i]);
        } else {
            ++overview.smallerCauses;
            overview.smallerGain += rows[i].cause.gain;
        }
    }
    return mainCause(overview, context, facts);
}

core::Result<void> addAlerts(store::Db& db, domain::Overview& overview, const ReadContext& context)
{
    const QDate today = context.now.toUTC().date();
    STORE_LET(counts, store::readAlertCounts(db, context.scopes, today.startOfDay(QTimeZone::UTC)));
    overview.activeAlerts = counts.active;
    overview.criticalAlerts = counts.critical;
    overview.highAlerts = counts.high;
    overview.newAlertsToday = counts.newToday;
    overview.openIncidents = counts.openIncidents;
    overview.unassignedIncidents = counts.unassignedIncidents;
    overview.oldestIncident = counts.oldestIncident;
    STORE_LET(days, store::readAlertDays(db, context.scopes, today.addDays(1 - sparkDays)));
    QHash<QDate, domain::AlertDay> byDay;
    for (const auto& fact : days)
        byDay[fact.day].bySeverity[std::size_t(fact.severity) % 6] += fact.count;
    for (int back = sparkDays - 1; back >= 0; --back) {
        auto day = byDay.value(today.addDays(-back));
        day.day = today.addDays(-back);
        double sum = 0;
        for (const int n : day.bySeverity)
            sum += n;
        overview.alertSpark.append(sum);
        if (back < 14)
            overview.alertDays.append(day);
    }
    return {};
}

void addNextFixes(domain::Overview& overview, const ReadContext& context)
{
    auto rows = recommendationRows(context);
    rows.removeIf([](const auto& row) { return row.unhealthy == 0; });
    std::ranges::sort(rows, [](const auto& a, const auto& b) {
        return std::tuple(-a.gainPercent, -int(a.severity), -a.unhealthy, a.name) < std::tuple(-b.gainPercent, -int(b.severity), -b.unhealthy, b.name);
    });
    for (const auto& row : rows.first(std::min(rows.size(), qsizetype(mostNextFixes)))) {
        const auto remedy = context.scripts ? context.scripts->info(row.key) : std::nullopt;
        domain::NextFixRow fix;
        fix.key = row.key;
        fix.title = remedy ? remedy->title : row.name;
        fix.severity = row.severity;
        fix.resources = row.unhealthy;
        fix.reachAndCost = reachAndCost(row, remedy);
        fix.gainPercent = row.gainPercent;
        fix.hasScript = row.hasScript;
        overview.nextFixes.append(std::move(fix));
    }
}

} // namespace

core::Result<domain::Overview> buildOverview(store::Db& db, const ReadContext& context, const ResourceCountsPtr& counts, int days, const QDateTime& since)
{
    domain::Overview overview;
    overview.firstUse = context.posture->facts().connections.isEmpty();
    overview.scorePercent = context.percent();
    const auto points = context.points();
    overview.scoreCurrent = points.current;
    overview.scoreMax = points.max;
    overview.sample = context.posture->isSample(context.scopes);
    overview.scoreFreshness = context.freshness();
    addResources(overview, context, counts);
    STORE_LET(stale, store::readStaleResources(db, context.scopes, context.now.addSecs(-context.staleAfter.count())));
    overview.staleResources = stale;
    STORE_TRY(addTrend(db, overview, context, std::clamp(days, 1, 400)));
    STORE_TRY(addHealth(db, overview, context));
    STORE_LET(cause, addCauses(db, overview, context, std::clamp(days, 1, 400)));
    STORE_TRY(addAlerts(db, overview, context));
    overview.controls = controlRows(context);
    addNextFixes(overview, context);
    overview.sentence = headSentence(overview, cause);
    if (since.isValid()) {
        STORE_LET(changes, store::readVisitChanges(db, context.scopes, since));
        overview.changedSinceLastVisit = visitSentences(changes);
    }
    return overview;
}

core::Result<QList<domain::ScopeRow>> buildScopes(const ReadContext& context, const ResourceCountsPtr& counts)
{
    QHash<qint64, qint64> resources;
    for (const auto& count : *counts)
        resources[count.scope] += count.count;
    QList<domain::ScopeRow> rows;
    for (const auto& fact : context.posture->facts().scopes) {
        if (!fact.known)
            continue;
        domain::ScopeRow row;
        row.id = fact.scopeId;
        row.parentId = fact.parentId;
        row.name = fact.name.isEmpty() ? fact.scopeId : fact.name;
        row.kind = fact.kind;
        row.environment = fact.environment;
        row.connection = fact.connection;
        row.restricted = fact.restricted;
        const auto* connection = context.posture->connection(fact.connection);
        row.sample = connection && connection->sample;
        ReadContext below = context;
        below.choose({QStringList{fact.scopeId}});
        row.scorePercent = below.percent();
        row.freshness = below.freshness();
        for (const qint64 scope : std::as_const(below.scopes))
            row.resources += resources.value(scope);
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace services
