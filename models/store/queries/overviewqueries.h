// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"
#include "store/queries/facts.h"

namespace store {

/// Resources of one scope and environment in one state.
struct ResourceCount {
    qint64 scope = 0;
    domain::Environment environment = domain::Environment::Unknown;
    domain::Health health = domain::Health::Unknown;
    bool assessed = false;
    qint64 count = 0;
    qint64 critical = 0;       ///< of these, with an open critical finding
    qint64 high = 0;           ///< of these, the worst open finding is high
};
/// One scan of the narrow resource table.
core::Result<QList<ResourceCount>> readResourceCounts(Db& db);

struct ScoreDayFact {
    qint64 scope = 0;
    QDate day;
    std::optional<double> percent;
    double weight = 0;
};
/// Days of the scopes themselves (not of their controls) from `from` on, ascending.
core::Result<QList<ScoreDayFact>> readScoreDays(Db& db, const QList<qint64>& scopes, QDate from);

struct HealthDayFact {
    qint64 scope = 0;
    QDate day;
    qint64 unhealthy = 0;
};
/// The days known of these scopes from the last one before `from` on, ascending.
core::Result<QList<HealthDayFact>> readHealthDays(Db& db, const QList<qint64>& scopes, QDate from);
/// Today's line for every scope of a connection that has resources.
core::Result<QList<domain::HealthDay>> countHealth(Db& db, core::ConnectionId connection, QDate today);

struct CauseFact {
    qint64 scope = 0;
    domain::ScoreCause cause;
};
/// Causes since `from`, newest first, at most `most`; resource ids at most 20 a cause.
core::Result<QList<CauseFact>> readCauses(Db& db, const QList<qint64>& scopes, const QDateTime& from, int most);

/// What moved the score of these scopes by one recommendation, newest first.
core::Result<QList<CauseFact>> readCausesOf(Db& db, const QString& assessmentKey, const QList<qint64>& scopes, int most);

struct AlertCounts {
    int active = 0, critical = 0, high = 0, newToday = 0;
    int openIncidents = 0, unassignedIncidents = 0;
    QDateTime oldestIncident;
};
/// Alerts that are active or in progress by the local decision, else by the source.
core::Result<AlertCounts> readAlertCounts(Db& db, const QList<qint64>& scopes, const QDateTime& today);

struct AlertDayFact {
    QDate day;                 ///< UTC
    domain::Severity severity = domain::Severity::Unknown;
    int count = 0;
};
/// Alerts by the day of their last event, from `from` on.
core::Result<QList<AlertDayFact>> readAlertDays(Db& db, const QList<qint64>& scopes, QDate from);

struct VisitChanges {
    int alerts = 0, highAlerts = 0, incidents = 0;
    qint64 resources = 0;
    int verdictsWorse = 0, verdictsBetter = 0;
};
/// What came since the last visit.
core::Result<VisitChanges> readVisitChanges(Db& db, const QList<qint64>& scopes, const QDateTime& since);

/// Scopes whose last read of anything ended with an error: scope → words of errors and missing roles.
struct PartlyFact {
    qint64 scope = 0;
    QString type, error, missingRole;
};
core::Result<QList<PartlyFact>> readPartly(Db& db, const QList<qint64>& scopes);

/// How many places and types of a connection were read to their end since then.
core::Result<qint64> readCompletedSince(Db& db, core::ConnectionId connection, const QDateTime& since);

/// Resources not seen for longer than `before`, from the passes' marks.
core::Result<qint64> readStaleResources(Db& db, const QList<qint64>& scopes, const QDateTime& before);

} // namespace store
