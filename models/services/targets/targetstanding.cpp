// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/targets/targetstanding.h"

#include "store/queries/targetqueries.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::TargetStanding;
using domain::TargetState;

constexpr double visible = 0.05; // what rounds to 0.1

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Targets)
};

QString decimal(double value)
{
    return QLocale().toString(value, 'f', 1);
}

QString percentText(double percent)
{
    return QLocale().toString(percent, 'f', std::abs(percent - std::round(percent)) < visible ? 0 : 1);
}

/// What would round to nothing is not called nothing.
QString pointsText(double points)
{
    return points < visible ? u'<' + decimal(0.1) : decimal(points);
}

QString dayText(QDate day)
{
    return QLocale().toString(day, u"d MMM yyyy"_s);
}

QString toGoText(const TargetStanding& standing)
{
    const QString points = pointsText(standing.toGo.value_or(0));
    if (standing.state == TargetState::Overdue)
        return Texts::tr("the day is over, %1 points to go").arg(points);
    // Of less than a week a week's worth would be more than all there is to do.
    if (!standing.perWeek || *standing.perWeek > *standing.toGo)
        return Texts::tr("%1 points to go").arg(points);
    return Texts::tr("%1 points to go, %2 a week").arg(points, pointsText(*standing.perWeek));
}

QString paceText(const TargetStanding& standing)
{
    if (!standing.pacePerWeek)
        return Texts::tr("the pace is not known, which takes 7 days of history");
    if (standing.reachedOn.isValid())
        return Texts::tr("at the pace of the last 30 days it is reached on %1").arg(dayText(standing.reachedOn));
    return Texts::tr("at the pace of the last 30 days it is not reached");
}

} // namespace

core::Result<std::optional<TargetStanding>> readTargetStanding(store::Db& db, const ReadContext& context, const domain::TrendSeries& history)
{
    std::optional<TargetStanding> standing;
    const bool isSample = context.posture->isSample(context.scopes);
    STORE_LET(target, store::readTarget(db, domain::targetKey(context.selection.scopeIds, isSample)));
    if (!target)
        return standing;
    QList<domain::DayPercent> days;
    for (const auto& point : history.points) {
        if (point.percent)
            days.append({point.day, *point.percent});
    }
    standing = domain::standingOf(*target, context.percent(), days, context.now.toUTC().date());
    standing->sample = isSample;
    standing->sentence = targetSentence(*standing);
    return standing;
}

QString targetSentence(const TargetStanding& standing)
{
    const QString percent = percentText(standing.target.percent);
    const QString due = dayText(standing.target.due);
    if (!standing.current)
        return Texts::tr("Target %1 % by %2: there is no score to compare with.").arg(percent, due);
    if (standing.state == TargetState::Reached)
        return Texts::tr("Target %1 % by %2: reached, the score is %3 %.").arg(percent, due, decimal(*standing.current));
    return Texts::tr("Target %1 % by %2: %3; %4.").arg(percent, due, toGoText(standing), paceText(standing));
}

} // namespace services
