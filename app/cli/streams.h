// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/error.h"

#include <filesystem>

#include <QByteArray>

/// The process's own streams and blocking reads that a cancel ends.
namespace cli {

/// First thing in main: no later file may take the number of a closed standard stream, a write into one fails instead;
/// a reader that went away is an error of the write and no signal; bytes go out as they are.
void prepareStreams();

/// Whether the last failed write to a stream failed because nobody reads it any more.
bool readerWentAway(int systemError);

/// Reads to the end, at most `mostBytes` + 1 bytes, so that a caller sees that there was more. Waits for pipes and
/// terminals; Cancelled soon after a cancel. Io with the system's words. The descriptor stays open.
core::Result<QByteArray> readDescriptor(int descriptor, qint64 mostBytes, const core::CancelToken& token);

/// The same for a file by its own name. `follow`: whether a link may stand there.
enum class Links { Follow, Refuse };
core::Result<QByteArray> readPath(const std::filesystem::path& path, Links links, qint64 mostBytes, const core::CancelToken& token);

} // namespace cli
