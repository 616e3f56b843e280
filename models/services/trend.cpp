// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/overviewbuilder.h"

#include "services/words.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

/// Percent and weight of each scope on each day.
using DayOfScopes = QHash<qint64, posture::WeightedPercent>;

domain::TrendSeries seriesOf(const ReadContext& context, const std::map<QDate, DayOfScopes>& days, const QList<qint64>& scopes,
                             const QHash<qint64, QDate>& firstDay, QDate from, QDate to)
{
    domain::TrendSeries series;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        const auto found = days.find(day);
        std::vector<posture::WeightedPercent> parts;
        double missing = 0;
        double present = 0;
        for (const qint64 scope : scopes) {
            const auto first = firstDay.constFind(scope);
            if (first == firstDay.constEnd() || *first > day)
                continue; // it was not there yet
            const auto* own = context.posture->posture(scope);
            const double weightNow = own && own->weight > 0 ? own->weight : 1;
            const bool read = found != days.end() && found->second.contains(scope);
            if (!read) {
                missing += weightNow;
                continue;
            }
            auto part = found->second.value(scope);
            if (part.weight <= 0)
                part.weight = weightNow;
            present += part.weight;
            parts.push_back(part);
        }
        const bool gap = parts.empty() || missing > present;
        series.points.append({day, gap ? std::nullopt : posture::weightedPercent(parts)});
    }
    return series;
}

} // namespace

QList<domain::TrendSeries> trendOf(const ReadContext& context, const QList<store::ScoreDayFact>& facts, QDate from, QDate to)
{
    std::map<QDate, DayOfScopes> days;
    QHash<qint64, QDate> firstDay;
    for (const auto& fact : facts) {
        if (!fact.percent)
            continue;
        days[fact.day].insert(fact.scope, {*fact.percent, fact.weight});
        if (auto& first = firstDay[fact.scope]; !first.isValid() || fact.day < first)
            first = fact.day;
    }
    QList<qint64> all;
    std::map<domain::Environment, QList<qint64>> byEnvironment;
    for (const auto* own : context.postures()) {
        all.append(own->scope->id);
        byEnvironment[own->scope->environment].append(own->scope->id);
    }
    QList<domain::TrendSeries> list;
    auto total = seriesOf(context, days, all, firstDay, from, to);
    total.id = u"total"_s;
    total.name = QCoreApplication::translate("services::Overview", "All");
    total.total = true;
    list.append(std::move(total));
    for (const auto& [environment, scopes] : byEnvironment) {
        if (byEnvironment.size() < 2)
            break; // it would be the same line again
        auto series = seriesOf(context, days, scopes, firstDay, from, to);
        series.id = toWord(environment);
        series.name = environmentName(environment);
        series.environment = environment;
        if (std::ranges::any_of(series.points, [](const auto& point) { return point.percent.has_value(); }))
            list.append(std::move(series));
    }
    return list;
}

} // namespace services
