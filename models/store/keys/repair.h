// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/folder.h"

namespace store {

/// What a repair saved. Facts come again with the next sync, but for the history of scores, which no source tells.
struct RepairReport {
    QString setAside;        ///< folder the damaged files were moved to, unchanged
    QString decisionsFrom;   ///< file the decisions are from, or the folder set aside
    QHash<QString, qint64> kept; ///< rows per table of decisions
    QStringList lost;        ///< tables of decisions and history that could be read from no file, or not to their end
};

/// For a damaged workspace nobody has open (`lock` proves it). A file that is sound stays; a damaged one is moved aside.
/// Facts come again, history is copied from what can be read and the newest backup; damaged decisions are taken over into a new file with the same key, row by row as far as they can be
/// read, or from the newest backup where a table cannot be read. Overwrites and deletes nothing. Blocks.
core::Result<RepairReport> repairFolder(const FolderPaths& paths, const core::Secret& dataKey, const FileLock& lock, const QDateTime& now);

/// Damage that SQLite finds: empty when the file is sound. Blocks.
core::Result<QStringList> checkFile(const QString& databasePath, const core::Secret& dataKey);

} // namespace store
