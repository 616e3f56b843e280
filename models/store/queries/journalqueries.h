// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "store/db.h"

namespace store {

/// Appends to the journal; to be called in the transaction of what it tells of. The hash of an entry is SHA-256 over the hash
/// before it and the entry's columns, each with its length in front, so that no entry can be changed or left out unseen.
core::Result<void> appendJournal(Db& db, const domain::JournalEntry& entry, const QDateTime& now);

/// Recomputes every hash: the number of the first entry that does not fit, 0 when all do.
core::Result<qint64> firstBrokenEntry(Db& db);

} // namespace store
