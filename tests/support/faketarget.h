// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scoretarget.h"

/// A target that was set twelve days ago, behind its path.
inline domain::TargetStanding madeUpTarget(const QDateTime& now, double current)
{
    domain::ScoreTarget target;
    target.percent = 80;
    target.due = QDate(2027, 3, 1);
    target.setAt = now.addDays(-12);
    target.setBy = QStringLiteral("A. Lindqvist");
    target.startPercent = current - 3;
    const QDate today = now.toUTC().date();
    auto standing = domain::standingOf(target, current, {{today.addDays(-20), current - 2}, {today, current}}, today);
    standing.sentence =
        QStringLiteral("Target 80 % by 1 Mar 2027: 15.2 points to go, 1.1 a week; at the pace of the last 30 days it is reached on 24 Apr 2027.");
    return standing;
}
