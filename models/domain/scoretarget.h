// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"

#include <optional>

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace domain {

/// The user's decision what the score of some scopes is to reach, and by when.
struct ScoreTarget {
    QString key;                     ///< see targetKey()
    QStringList scopes;              ///< ids as chosen, in the order of the key; empty: everything
    double percent = 0;
    QDate due;                       ///< UTC; the day itself still counts
    QDateTime setAt;
    QString setBy;
    std::optional<double> startPercent; ///< the score when it was set; none: there was none

    /// 1 to 100, with at most one decimal, as it is shown.
    static bool allows(double percent);
};

/// What a target is kept under: one for each selection, whatever the order and letter case of its ids. Everything there is of the
/// sample estate is another selection than everything real, because the two are never mixed.
QString targetKey(const QStringList& scopes, bool isSample);
/// Each id once, in the order of the key.
QStringList targetScopes(const QStringList& scopes);

enum class TargetState : quint8 { Unknown, Reached, OnTrack, Behind, Overdue };

QLatin1StringView toWord(TargetState v);
template<>
struct AllOf<TargetState> {
    static constexpr std::array values{TargetState::Unknown, TargetState::Reached, TargetState::OnTrack, TargetState::Behind, TargetState::Overdue};
};

struct DayPercent {
    QDate day;
    double percent = 0;
};

/// Where a target stands on a day. Points are percentage points of the score.
struct TargetStanding {
    ScoreTarget target;
    std::optional<double> current;     ///< the score as it is known now
    std::optional<double> toGo;        ///< 0 when reached; none without a score
    std::optional<double> perWeek;     ///< points a week that are needed from now to the due day; none: no day is left, or no score
    std::optional<double> pacePerWeek; ///< points a week that the last 30 days brought; none: too little is known
    QDate reachedOn;                   ///< at that pace; null: reached already, never, or not known
    TargetState state = TargetState::Unknown;
    bool sample = false;               ///< of the sample estate
    QString sentence;                  ///< translated: all of this in words
};

inline constexpr int paceDays = 30;    ///< that the pace is made from
inline constexpr int leastPaceDays = 7;

/// Points a day over the last 30 days before `today` and today, by least squares: unlike the difference of the first and the last day it
/// takes in every day that was read, so that one bad day at either end, such as a sync without its rights, does not decide it; and days
/// that nobody read need no value. None unless the days read span at least 7 days and the newest is no older than that.
std::optional<double> pacePerDay(const QList<DayPercent>& history, QDate today);

/// The arithmetic of a target, with T its percent, C the score now and p the pace in points a day:
/// - to go: max(0, T − C), with numbers that nobody rounded;
/// - needed a week: 7 × to go ÷ days from today to the due day;
/// - reached on: today + ⌈to go ÷ p⌉ days, from the score as it is, not from the line that the pace is the slope of. Without p > 0, or
///   where it takes more than ten years, it is not reached;
/// - state, the first that holds: unknown without C; reached with C ≥ T; overdue behind the due day; unknown without a pace, so that
///   less than 7 days of history never look well; on track when reached on the due day or before; behind.
TargetStanding standingOf(const ScoreTarget& target, std::optional<double> current, const QList<DayPercent>& history, QDate today);

/// The burn-down: percent on the straight path from the day and the score when the target was set to its day and percent. None outside of
/// these days, and without a score to start from.
std::optional<double> pathOn(const ScoreTarget& target, QDate day);

} // namespace domain
