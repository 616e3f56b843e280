// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"

#include <QList>

namespace store {

/// One numbered step of a file's schema; `sql` runs in one transaction together with setting user_version. Two steps of the
/// same number lead there from different versions.
struct Migration {
    static constexpr int anyOlder = -1;
    int number = 0;
    QByteArray sql;
    int from = anyOlder;     ///< the only version it starts from
};

/// Marks a file, so that a foreign SQLite file is told apart, and facts from decisions: "PRPT" and "PRPD".
inline constexpr qint32 factsId = 0x50525054;
inline constexpr qint32 decisionsId = 0x50525044;

/// What one of the two files of a workspace is made of: its mark and the steps this program knows, ascending.
struct Schema {
    qint32 applicationId = 0;
    QList<Migration> steps;
    int version() const { return steps.last().number; }
};
Schema factsSchema();
Schema decisionsSchema();
/// The version of facts that held the decisions as well.
inline constexpr int oneFileVersion = 1;

/// The file's version: 0 for a new one.
core::Result<int> schemaVersion(Db& db);

/// Reads only. A file newer than the schema gives Refused with origin store.newer; a foreign one BadInput with origin
/// store.foreign.
core::Result<void> checkSchema(Db& db, const Schema& schema);

/// Brings a file that checkSchema() accepts to the last step. A failing step leaves everything as it was before that step.
core::Result<void> migrate(Db& db, const Schema& schema);

} // namespace store
