// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/folder.h"

namespace store {

// A backup is a folder in the workspace's `backups`, named by its time, and is itself a workspace folder: both files and
// the header with the wrapped keys, because without the header nothing opens the files. Copied to an empty folder, or opened
// where it is, it is the workspace as it was.

/// Makes a backup with connections of its own, while everything goes on, and keeps the newest `keep`. What is cut short
/// never looks like a backup. Blocks; gives the folder.
core::Result<QString> makeBackup(const FolderPaths& paths, const core::Secret& dataKey, const QDateTime& now, int keep = 3, core::CancelToken token = {});

/// Whether no backup was made in the day before `now`. Blocks.
bool isBackupDue(const FolderPaths& paths, const QDateTime& now);

/// Their files of facts, newest first; decisionsPath() is beside each. Blocks.
QStringList backupsOf(const FolderPaths& paths);

} // namespace store
