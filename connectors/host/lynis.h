// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/host/hostfacts.h"

#include <chrono>

namespace host {

/// A warning or suggestion of a Lynis report.
struct LynisFinding {
    QString test, text, details, solution;
    bool warning = false;
};
struct LynisReport {
    QString version;
    int hardeningIndex = -1;
    QList<LynisFinding> findings;
};

/// Reads lynis-report.dat: NAME=value lines, lists as NAME[]=TEST|TEXT|DETAILS|SOLUTION|. Lines that are none are skipped.
LynisReport parseLynisReport(QByteArrayView text);

/// One assessment per finding, never counted in the score: what Lynis finds in order it does not list.
Findings lynisFindings(const LynisReport& report, const QString& resourceId, const QString& scopeId);

/// Runs `lynis audit system`, natively only; blocks the calling (pool) thread.
core::Result<LynisReport> runLynis(const QString& program, std::chrono::milliseconds limit, const core::CancelToken& token);

} // namespace host
