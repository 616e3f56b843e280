// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/livesyncs.h"
#include "services/posturemodel.h"
#include "store/db.h"

namespace services {

/// Connections and scopes alone, for turning a selection into scopes without computing any posture.
core::Result<PostureModelPtr> readPlaces(store::Db& db);

/// Every connection with its state, what is missing, its counters and its log.
core::Result<QList<domain::ConnectionRow>> buildConnections(store::Db& db, const LiveSyncs& live);

} // namespace services
