// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/syncstate.h"

#include "core/text.h"
#include "store/queries/connectionqueries.h"
#include "store/queries/journalqueries.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qsizetype logLines = 50;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Sync)
};

/// What is kept between runs: how often it failed in a row, and when to try again.
struct Schedule {
    int failures = 0;
    qint64 next = 0;                     ///< ms since 1970; 0: at once, -1: parked
};

core::Result<Schedule> readSchedule(store::Db& db, core::ConnectionId connection)
{
    STORE_LET(json, store::readSyncState(db, connection, u"schedule"_s));
    const auto object = QJsonDocument::fromJson(json).object();
    return Schedule{object.value("failures"_L1).toInt(), object.value("next"_L1).toInteger()};
}

core::Result<void> writeSchedule(store::Db& db, core::ConnectionId connection, const Schedule& schedule)
{
    const QJsonObject object{{u"failures"_s, schedule.failures}, {u"next"_s, schedule.next}};
    return store::writeSyncState(db, connection, u"schedule"_s, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

domain::ConnectionState stateOf(const SyncOutcome& outcome, const store::ConnectionStateFact& before)
{
    if (!outcome.error)
        return outcome.summary.complete && outcome.summary.partly.isEmpty() ? domain::ConnectionState::Connected : domain::ConnectionState::Partly;
    if (outcome.error->code == core::Errc::Cancelled)
        return before.state;
    return outcome.error->code == core::Errc::Auth ? domain::ConnectionState::SignedOut : domain::ConnectionState::Failed;
}

QString logLine(const SyncOutcome& outcome, const QDateTime& now)
{
    const QString at = now.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
    if (outcome.error)
        return at + u"  "_s + core::redacted(core::oneLine(QString(outcome.error->what + u' ' + outcome.error->detail), 500));
    const auto& total = outcome.summary.total;
    return at + u"  "_s
           + Texts::tr("Read %1, added %2, changed %3, gone %4, with %n request(s).", nullptr, int(outcome.summary.requests))
                 .arg(total.read)
                 .arg(total.added)
                 .arg(total.changed)
                 .arg(total.deleted);
}

void apply(store::ConnectionStateFact& state, const SyncOutcome& outcome, const QDateTime& now)
{
    state.state = stateOf(outcome, state);
    state.lastTry = outcome.started;
    state.lastError = outcome.error && outcome.error->code != core::Errc::Cancelled ? outcome.error->what : QString();
    if (!outcome.error) {
        // A scope the reader has no right to stays missing for good; what could be read was read now.
        state.lastComplete = outcome.started;
        state.counters = outcome.summary.counters;
        state.partly = outcome.summary.partly;
        state.note = outcome.summary.partly.isEmpty() ? QString() : Texts::tr("%n part(s) could not be read.", nullptr, int(outcome.summary.partly.size()));
    } else if (outcome.error->code != core::Errc::Cancelled) {
        state.note = outcome.error->what;
    }
    state.log.prepend(logLine(outcome, now));
    if (state.log.size() > logLines)
        state.log.resize(logLines);
}

Schedule scheduleAfter(Schedule schedule, const SyncOutcome& outcome, std::chrono::seconds every, const QDateTime& now)
{
    const auto in = [&](std::chrono::seconds wait) { return now.addSecs(wait.count()).toMSecsSinceEpoch(); };
    if (!outcome.error || outcome.error->code == core::Errc::Cancelled)
        return {0, in(every)};
    ++schedule.failures;
    auto wait = SyncService::backOff(schedule.failures, every);
    if (outcome.error->retryAfter)
        wait = std::max(wait, std::chrono::ceil<std::chrono::seconds>(*outcome.error->retryAfter));
    schedule.next = outcome.error->code == core::Errc::Auth ? -1 : in(wait);
    return schedule;
}

domain::JournalEntry journalEntry(const SyncOutcome& outcome, const QString& who)
{
    const auto& total = outcome.summary.total;
    const QJsonObject detail{{u"read"_s, total.read},
                             {u"added"_s, total.added},
                             {u"changed"_s, total.changed},
                             {u"deleted"_s, total.deleted},
                             {u"requests"_s, outcome.summary.requests}};
    const QString result = outcome.error ? QString(core::toWord(outcome.error->code)) : outcome.summary.complete ? u"complete"_s : u"partly"_s;
    return {who, u"connection.sync"_s, outcome.name, result, QJsonDocument(detail).toJson(QJsonDocument::Compact)};
}

} // namespace

QList<domain::ScoreDay> todayOf(const PostureModel& posture, core::ConnectionId connection, const QDateTime& now)
{
    QList<domain::ScoreDay> days;
    for (const auto& scope : posture.facts().scopes) {
        const auto* own = scope.connection == connection ? posture.posture(scope.id) : nullptr;
        if (own && own->percent)
            days.append({scope.scopeId, {}, now.toUTC().date(), own->percent, own->points.current, own->points.max, qint64(own->weight)});
    }
    return days;
}

core::Result<bool> noteOutcome(store::Db& decisions, const SyncOutcome& outcome, const QString& who, const QDateTime& now)
{
    STORE_LET(connections, store::readConnections(decisions));
    if (std::ranges::find(connections, outcome.connection, &store::ConnectionFact::id) == connections.end())
        return false;
    STORE_TRY(store::appendJournal(decisions, journalEntry(outcome, who), now));
    return true;
}

core::Result<QDateTime> writeOutcome(store::Db& facts, const SyncOutcome& outcome, const QDateTime& now)
{
    STORE_LET(connections, store::readConnections(facts));
    const auto fact = std::ranges::find(connections, outcome.connection, &store::ConnectionFact::id);
    if (fact == connections.end())
        return QDateTime(); // removed meanwhile
    STORE_LET(state, store::readConnectionState(facts, outcome.connection));
    apply(state, outcome, now);
    STORE_TRY(store::writeConnectionState(facts, outcome.connection, state));
    STORE_LET(schedule, readSchedule(facts, outcome.connection));
    const auto next = scheduleAfter(schedule, outcome, std::chrono::seconds(fact->everySeconds), now);
    STORE_TRY(writeSchedule(facts, outcome.connection, next));
    return next.next > 0 ? QDateTime::fromMSecsSinceEpoch(next.next, QTimeZone::UTC) : QDateTime();
}

core::Result<QList<DueSync>> readDue(store::Db& db)
{
    QList<DueSync> due;
    STORE_LET(connections, store::readConnections(db));
    for (const auto& fact : connections) {
        STORE_LET(schedule, readSchedule(db, fact.id));
        const bool parked = fact.paused || schedule.next < 0;
        due.append({fact.id, parked ? QDateTime() : QDateTime::fromMSecsSinceEpoch(schedule.next, QTimeZone::UTC)});
    }
    return due;
}

core::Result<void> makeDue(store::Db& db, core::ConnectionId connection)
{
    return writeSchedule(db, connection, {});
}

} // namespace services
