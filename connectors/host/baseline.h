// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/host/arfreader.h"
#include "connectors/host/hostroot.h"

#include <chrono>
#include <functional>

namespace host {

/// One evaluation by OpenSCAP.
struct BaselineRequest {
    QString scanner;           ///< path of oscap
    QString contentPath;
    QString profileId;
    HostRoot root;
    std::chrono::milliseconds limit{10 * 60 * 1000};
};

/// `oscap xccdf eval` with a fixed argument list; remote content is never fetched and nothing is remediated.
QStringList scannerArguments(const BaselineRequest& request, const QString& reportPath);

/// Runs it at the lowest priority and reads its report; blocks the calling (pool) thread. `onRule` hears of each rule done.
/// Errors: Io, Timeout, BadInput (unusable profile or report), Cancelled. A system that fails rules is no error.
core::Result<ScanReport> runBaseline(const BaselineRequest& request, const std::function<void(int)>& onRule, const core::CancelToken& token);

} // namespace host
