// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"

#include <QStringList>

namespace store {

/// Facts that no source tells again: what the score was day by day and what moved it.
QStringList historyTables();

/// Copies history that `to` does not have, as far as it can be read, with the scopes it belongs to; the next sync writes
/// those again. Tables that were read to their end, and those the older schema of `from` has not, are taken off `left`.
core::Result<void> copyHistory(Db& from, Db& to, QStringList& left);

} // namespace store
