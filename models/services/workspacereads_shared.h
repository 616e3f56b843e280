// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/readcache.h"
#include "services/readcontext.h"
#include "services/savedqueryrows.h"
#include "services/workspacereads.h"

namespace services {

/// What the answers on reader threads need; kept alive by those that still run.
struct WorkspaceReads::Shared {
    ReadCache cache;
    SavedQueryRows saved;
    std::shared_ptr<const core::Clock> clock;
    std::shared_ptr<const remedy::ScriptBook> scripts;
    std::shared_ptr<LiveSyncs> live;
    std::chrono::seconds staleAfter;
    Explain explain;
    Compare compare;

    QDateTime staleBefore() const { return clock->now().addSecs(-staleAfter.count()); }
    core::Result<ReadContext> context(store::Db& db, const domain::ScopeSelection& selection)
    {
        ReadContext context;
        STORE_LET(model, cache.posture(db));
        context.posture = model;
        context.now = clock->now();
        context.staleAfter = staleAfter;
        context.scripts = scripts.get();
        context.choose(selection);
        return context;
    }
};

} // namespace services
