// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"

#include <QList>

namespace store {

/// One numbered step of the schema; `sql` runs in one transaction together with setting user_version.
struct Migration {
    int number = 0;
    QByteArray sql;
};

/// The steps this program knows, ascending from 1.
QList<Migration> allMigrations();

/// The file's version: 0 for a new one.
core::Result<int> schemaVersion(Db& db);

/// Marks a file as a workspace ("PRPT"), so that a foreign SQLite file is told apart.
inline constexpr qint32 applicationId = 0x50525054;

/// Brings the file to the last of `steps`. A failing step leaves everything as it was before that step. A file newer
/// than the last step gives Refused with origin store.newer; a foreign one BadInput with origin store.foreign.
core::Result<void> migrate(Db& db, const QList<Migration>& steps);

} // namespace store
