// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scoretarget.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr double noise = 1e-9;          // of sums in binary
constexpr double mostDays = 10 * 365.25;

} // namespace

QLatin1StringView toWord(TargetState v)
{
    switch (v) {
    case TargetState::Unknown: break;
    case TargetState::Reached: return "reached"_L1;
    case TargetState::OnTrack: return "onTrack"_L1;
    case TargetState::Behind: return "behind"_L1;
    case TargetState::Overdue: return "overdue"_L1;
    }
    return "unknown"_L1;
}

bool ScoreTarget::allows(double percent)
{
    constexpr double least = 1, most = 100, decimals = 10, close = 1e-6;
    return percent >= least && percent <= most && std::abs(percent * decimals - std::round(percent * decimals)) < close;
}

QStringList targetScopes(const QStringList& scopes)
{
    QStringList sorted = scopes;
    std::ranges::stable_sort(sorted, {}, [](const QString& id) { return id.toLower(); });
    const auto same = [](const QString& a, const QString& b) { return a.toLower() == b.toLower(); };
    sorted.erase(std::ranges::unique(sorted, same).begin(), sorted.end());
    return sorted;
}

QString targetKey(const QStringList& scopes, bool isSample)
{
    if (scopes.isEmpty())
        return isSample ? u"sample:"_s : QString();
    return targetScopes(scopes).join(u'\n').toLower();
}

std::optional<double> pacePerDay(const QList<DayPercent>& history, QDate today)
{
    const QDate from = today.addDays(-paceDays);
    QDate first, last;
    double n = 0, sumX = 0, sumY = 0, sumXX = 0, sumXY = 0;
    for (const auto& [day, percent] : history) {
        if (day < from || day > today)
            continue;
        first = first.isValid() ? std::min(first, day) : day;
        last = last.isValid() ? std::max(last, day) : day;
        const auto x = double(from.daysTo(day));
        n += 1;
        sumX += x;
        sumY += percent;
        sumXX += x * x;
        sumXY += x * percent;
    }
    if (!first.isValid() || first.daysTo(last) < leastPaceDays || last.daysTo(today) > leastPaceDays)
        return std::nullopt;
    return (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX); // two different days at least, so never by zero
}

TargetStanding standingOf(const ScoreTarget& target, std::optional<double> current, const QList<DayPercent>& history, QDate today)
{
    TargetStanding standing;
    standing.target = target;
    standing.current = current;
    const auto pace = pacePerDay(history, today);
    if (pace)
        standing.pacePerWeek = *pace * 7;
    if (!current)
        return standing;
    const double left = target.percent - *current;
    const bool isReached = left <= noise;
    const double toGo = isReached ? 0 : left;
    const qint64 days = today.daysTo(target.due);
    standing.toGo = toGo;
    if (isReached)
        standing.perWeek = 0;
    else if (days > 0)
        standing.perWeek = 7 * toGo / double(days);
    if (!isReached && pace && *pace > noise && toGo / *pace <= mostDays)
        standing.reachedOn = today.addDays(qint64(std::ceil(toGo / *pace - noise)));
    if (isReached)
        standing.state = TargetState::Reached;
    else if (days < 0)
        standing.state = TargetState::Overdue;
    else if (pace)
        standing.state = standing.reachedOn.isValid() && standing.reachedOn <= target.due ? TargetState::OnTrack : TargetState::Behind;
    return standing;
}

std::optional<double> pathOn(const ScoreTarget& target, QDate day)
{
    const QDate start = target.setAt.toUTC().date();
    if (!target.startPercent || !start.isValid() || day < start || day > target.due || start >= target.due)
        return std::nullopt;
    const double share = double(start.daysTo(day)) / double(start.daysTo(target.due));
    return *target.startPercent + (target.percent - *target.startPercent) * share;
}

} // namespace domain
