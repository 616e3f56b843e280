// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rowsink.h"
#include "store/db.h"

#include <chrono>

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace store {

/// Bounds of one statement a user wrote.
struct GuardLimits {
    int rows = 10'000;
    qint64 steps = 2'000'000'000;             ///< virtual machine instructions
    std::chrono::milliseconds time{30'000};
    qint64 memory = qint64(256) << 20;        ///< bytes SQLite may take beyond what it holds at the start
};

struct GuardedRows {
    QStringList columns;
    QList<QList<QVariant>> rows;              ///< null, qint64, double, QString or QByteArray
    bool truncated = false;
};

/// Runs one SELECT over the documented views (names beginning with "v_") and nothing else: an authorizer admits only
/// reading, only those views, the columns they themselves read, and functions of a list; no recursion; steps, time,
/// memory and rows are bounded. `db` is a read connection that nobody else uses meanwhile; its limits, authorizer and
/// progress handler are put back. Errors: BadInput for what SQLite does not understand, Refused for what is not allowed or
/// goes beyond the bounds, Cancelled.
core::Result<GuardedRows> runGuarded(Db& db, const QString& sql, const GuardLimits& limits, core::CancelToken token);
/// The same, handed over row by row; the time the sink takes counts as well. Gives whether there were more rows.
core::Result<bool> runGuardedInto(Db& db, const QString& sql, const GuardLimits& limits, domain::RowSink& sink, core::CancelToken token);

} // namespace store
