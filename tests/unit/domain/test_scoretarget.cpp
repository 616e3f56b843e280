// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scoretarget.h"

#include <cmath>
#include <limits>

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using domain::DayPercent;
using domain::ScoreTarget;
using domain::TargetState;

namespace {

const QDate today(2026, 11, 23);

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

ScoreTarget target(double percent, int dueInDays)
{
    ScoreTarget one;
    one.percent = percent;
    one.due = today.addDays(dueInDays);
    return one;
}

/// `perDay` points a day from `firstBack` days ago to `lastBack` days ago, ending with `last`.
QList<DayPercent> line(double perDay, double last, int firstBack = 30, int lastBack = 0)
{
    QList<DayPercent> days;
    for (int back = firstBack; back >= lastBack; --back)
        days.append({today.addDays(-back), last - perDay * (back - lastBack)});
    return days;
}

} // namespace

class TestScoreTarget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSelectionHasOneKeyInAnyOrderAndLetterCase()
    {
        const QString one = u"/subscriptions/A"_s, two = u"/subscriptions/b"_s;
        QCOMPARE(domain::targetKey({one, two}, false), domain::targetKey({two.toUpper(), one.toLower(), one}, false));
        QCOMPARE(domain::targetKey({one}, false), domain::targetKey({one}, true)); // an id is of one estate alone
        QVERIFY(domain::targetKey({one}, false) != domain::targetKey({one, two}, false));
        QVERIFY(domain::targetKey({}, false) != domain::targetKey({}, true));
        QVERIFY(domain::targetKey({}, false) != domain::targetKey({one}, false));
        QCOMPARE(domain::targetScopes({two, one, one.toLower()}), (QStringList{one, two}));
    }

    void everyStateHasAWordOfItsOwn()
    {
        QSet<QString> words;
        for (const auto state : domain::AllOf<TargetState>::values) {
            words.insert(QString(toWord(state)));
            QCOMPARE(domain::fromWord<TargetState>(QString(toWord(state))), state);
        }
        QCOMPARE(words.size(), qsizetype(domain::AllOf<TargetState>::values.size()));
    }

    void aPercentageHasAtMostOneDecimal()
    {
        for (const double good : {1.0, 80.0, 82.5, 99.9, 100.0})
            QVERIFY2(ScoreTarget::allows(good), qPrintable(QString::number(good)));
        for (const double wrong : {0.0, 0.9, -80.0, 100.1, 82.55, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
            QVERIFY2(!ScoreTarget::allows(wrong), qPrintable(QString::number(wrong)));
    }

    void whatIsNeededIsSpreadOverTheDaysThatAreLeft()
    {
        const auto standing = domain::standingOf(target(80, 14), 74, {}, today);
        QVERIFY(near(*standing.toGo, 6));
        QVERIFY(near(*standing.perWeek, 3));
        QVERIFY(!standing.pacePerWeek && !standing.reachedOn.isValid());
        QVERIFY(near(*domain::standingOf(target(80, 1), 74, {}, today).perWeek, 42));
    }

    void theDueDayItselfStillCountsAndThenItIsOver()
    {
        const auto rising = line(0.1, 74);
        auto standing = domain::standingOf(target(80, 0), 74, rising, today);
        QVERIFY(!standing.perWeek);
        QCOMPARE(standing.state, TargetState::Behind);
        standing = domain::standingOf(target(80, -1), 74, rising, today);
        QVERIFY(!standing.perWeek);
        QCOMPARE(standing.state, TargetState::Overdue);
        QCOMPARE(standing.reachedOn, today.addDays(60));
        QCOMPARE(domain::standingOf(target(80, -1), 74, {}, today).state, TargetState::Overdue);
        QCOMPARE(domain::standingOf(target(80, -1), 80, {}, today).state, TargetState::Reached);
    }

    void reachedIsWhatNobodyRounded()
    {
        const auto almost = domain::standingOf(target(80, 14), 79.99, {}, today);
        QVERIFY(almost.state != TargetState::Reached);
        QVERIFY(near(*almost.toGo, 0.01));
        for (const double score : {80.0, 80.01, 100.0, 0.1 + 79.9}) {
            const auto standing = domain::standingOf(target(80, 14), score, line(-1, score), today);
            QCOMPARE(standing.state, TargetState::Reached);
            QCOMPARE(*standing.toGo, 0.0);
            QCOMPARE(*standing.perWeek, 0.0);
            QVERIFY(!standing.reachedOn.isValid());
            QVERIFY(near(*standing.pacePerWeek, -7));
        }
    }

    void withoutAScoreNothingIsSaidNotEvenThatTheDayIsOver()
    {
        const auto standing = domain::standingOf(target(80, -1), std::nullopt, line(1, 70), today);
        QCOMPARE(standing.state, TargetState::Unknown);
        QVERIFY(!standing.toGo && !standing.perWeek && !standing.reachedOn.isValid());
    }

    void lessThanSevenDaysOfHistoryNeverLookWell()
    {
        const auto six = line(5, 74, 6);
        QVERIFY(!domain::pacePerDay(six, today));
        QCOMPARE(domain::standingOf(target(80, 300), 74, six, today).state, TargetState::Unknown);
        const auto seven = line(5, 74, 7);
        QVERIFY(near(*domain::pacePerDay(seven, today), 5));
        QCOMPARE(domain::standingOf(target(80, 300), 74, seven, today).state, TargetState::OnTrack);
        QVERIFY(near(*domain::pacePerDay({seven.first(), seven.last()}, today), 5)); // days between them may be missing
        QVERIFY(!domain::pacePerDay({}, today));
        QVERIFY(!domain::pacePerDay({seven.first()}, today));
    }

    void oldDaysTellNoPace()
    {
        QVERIFY(domain::pacePerDay(line(1, 74, 30, 7), today).has_value());
        QVERIFY(!domain::pacePerDay(line(1, 74, 30, 8), today));
        auto days = line(1, 74, 30);
        days.prepend({today.addDays(-31), 0});
        days.append({today.addDays(1), 0});
        QVERIFY(near(*domain::pacePerDay(days, today), 1)); // only the last 30 days are looked at
        QVERIFY(near(*domain::pacePerDay(QList<DayPercent>(days.rbegin(), days.rend()), today), 1));
    }

    void oneBadDayDoesNotTurnThePace()
    {
        auto days = line(0.1, 74);
        days.last().percent -= 10;
        const double difference = (days.last().percent - days.first().percent) / 30;
        QVERIFY(difference < 0);
        const auto pace = domain::pacePerDay(days, today);
        QVERIFY(near(*pace, 0.1 - 10.0 * 15 / 2480)); // Σ(x − 15)² of 31 days is 2480
        QVERIFY(*pace > 0);
    }

    void onTrackIsReachedOnTheDueDayOrBefore()
    {
        const auto days = line(1, 70);
        const auto onTheDay = domain::standingOf(target(77, 7), 70, days, today);
        QCOMPARE(onTheDay.reachedOn, today.addDays(7));
        QCOMPARE(onTheDay.state, TargetState::OnTrack);
        QVERIFY(near(*onTheDay.pacePerWeek, 7));
        QCOMPARE(domain::standingOf(target(77, 6), 70, days, today).state, TargetState::Behind);
        const auto slower = domain::standingOf(target(77, 8), 70, line(0.9, 70), today);
        QCOMPARE(slower.reachedOn, today.addDays(8)); // 7.8 days
        QCOMPARE(slower.state, TargetState::OnTrack);
    }

    void aScoreThatStandsStillOrFallsOrCreepsReachesNothing()
    {
        for (const double perDay : {0.0, -0.5, 0.001}) {
            const auto standing = domain::standingOf(target(80, 90), 70, line(perDay, 70), today);
            QVERIFY2(!standing.reachedOn.isValid(), qPrintable(QString::number(perDay)));
            QCOMPARE(standing.state, TargetState::Behind);
            QVERIFY(near(*standing.pacePerWeek, perDay * 7));
        }
        QVERIFY(domain::standingOf(target(80, 90), 70, line(0.01, 70), today).reachedOn.isValid()); // within three years
    }

    void theWayToTheTargetIsStraight()
    {
        auto one = target(80, 20);
        one.setAt = QDateTime(today.addDays(-20), QTime(23, 59), QTimeZone::UTC);
        one.startPercent = 60;
        QVERIFY(near(*domain::pathOn(one, today.addDays(-20)), 60));
        QVERIFY(near(*domain::pathOn(one, today), 70));
        QVERIFY(near(*domain::pathOn(one, today.addDays(20)), 80));
        QVERIFY(!domain::pathOn(one, today.addDays(-21)));
        QVERIFY(!domain::pathOn(one, today.addDays(21)));
        one.startPercent = 90; // a target may be below
        QVERIFY(near(*domain::pathOn(one, today), 85));
        one.startPercent.reset();
        QVERIFY(!domain::pathOn(one, today));
        one.startPercent = 60;
        one.due = today.addDays(-20);
        QVERIFY(!domain::pathOn(one, one.due)); // no way within a day
    }
};

QTEST_GUILESS_MAIN(TestScoreTarget)
#include "test_scoretarget.moc"
