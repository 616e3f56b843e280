// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/error.h"

#include <chrono>
#include <functional>

#include <QByteArrayView>
#include <QProcessEnvironment>
#include <QStringList>

namespace host {

/// One run of a program, without a shell and without input. Its process group is ended on cancel, time-out and too much output.
struct Command {
    QString program;
    QStringList arguments;
    QProcessEnvironment environment;
    std::chrono::milliseconds limit{60'000};
    qint64 mostOutput = 64 * 1024 * 1024;
    std::function<void(QByteArrayView)> onOutput; ///< standard output as it comes; null: collected
};

struct CommandResult {
    int exitCode = -1;
    QByteArray output;       ///< when there was no onOutput
    QString errors;          ///< the last part of standard error, one line, redacted
};

/// Blocks the calling (pool) thread. Errors: Io (cannot be started, died, wrote too much), Timeout, Cancelled. The exit
/// code is the caller's to judge.
core::Result<CommandResult> runCommand(const Command& command, const core::CancelToken& token);

/// PATH, HOME and a fixed language from our environment and nothing else, so that no secret of ours reaches a tool.
QProcessEnvironment plainEnvironment();

} // namespace host
