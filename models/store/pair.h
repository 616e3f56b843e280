// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"

#include <QStringList>

namespace store {

// A workspace is a pair of files with the same key: facts in NAME.db, decisions in NAME-decisions.db.

/// Names under which one of them is attached to a connection to the other.
inline constexpr const char* factsSchemaName = "facts";
inline constexpr const char* decisionsSchemaName = "decisions";

QString decisionsPath(const QString& factsPath);
/// Tables that may be taken over from another file, in no order.
QStringList decisionTables();

/// Checks both files, makes what is missing and brings both to the newest schema. Facts that are missing are made anew;
/// missing decisions beside facts are an error (store.decisions.missing), because nothing could bring them back. Files that
/// do not belong together give store.pair. A file with an older schema is first copied beside itself (`FILE.bak-VERSION`).
/// `options.path` is that of the facts; nothing is written when a check fails.
core::Result<void> preparePair(OpenOptions options);

/// The checks of preparePair() alone, for who may not bring the files up to date: reads only. Files of an older schema are
/// accepted, as far as they are there.
core::Result<void> checkPair(const OpenOptions& options);
/// Whether preparePair() would change a file that is there; an error when checkPair() gives one.
core::Result<bool> isPairOutdated(const OpenOptions& options);

enum class PairUse {
    Facts,     ///< writes facts, reads decisions
    Decisions, ///< writes decisions, reads facts
    Reading,   ///< reads both, and has the documented views
};
/// A connection to a prepared pair; `options.path` is that of the facts.
core::Result<Db> openPair(OpenOptions options, PairUse use);

/// Copies both into new files, decisions last, so that they are never older than what was derived from them; never over
/// existing ones. `path` is that of the facts' copy. When cancelled, `.part` files are left beside it.
core::Result<void> backupPair(const OpenOptions& options, const QString& path, core::CancelToken token = {});

/// Copies the rows of one table of decisions that `to` does not have, as far as they can be read; false when they could not
/// be read to the end.
core::Result<bool> copyDecisions(Db& from, Db& to, const QString& table, qint64* copied);
/// Ids that were ever given away are not given again.
core::Result<void> copySequences(Db& from, Db& to);

} // namespace store
