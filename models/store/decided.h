// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changeset.h"
#include "store/db.h"

#include <QList>

namespace store {

// Facts follow decisions: what is derived of both is written by the facts' side, after the decision and from a stored mark,
// so that a crash in between loses nothing. `db` writes facts and has the decisions attached.

/// Derives the resources of some of the alerts decided on since the mark, in a transaction of its own. True: there is more.
core::Result<bool> followDecisions(Db& db, ChangeSet& changes);

/// Connections that are gone but have facts left, because the process ended before those were erased.
core::Result<QList<qint64>> leftConnections(Db& db);

} // namespace store
