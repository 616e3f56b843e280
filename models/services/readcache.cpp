// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readcache.h"

#include "store/queries/posturequeries.h"
#include "store/queries/verdictqueries.h"

namespace services {

void ReadCache::changed(const store::ChangeSet& changes)
{
    if (changes.assessments || changes.scores || changes.connections || changes.resources)
        m_posture.invalidate();
    if (changes.resources || changes.assessments || changes.connections)
        m_counts.invalidate();
}

void ReadCache::forgetAll()
{
    m_posture.invalidate();
    m_counts.invalidate();
}

core::Result<PostureModelPtr> ReadCache::computePosture(store::Db& db)
{
    STORE_LET(facts, store::readPostureFacts(db));
    STORE_LET(own, store::readOwnFacts(db));
    facts.own = std::move(own);
    return std::make_shared<const PostureModel>(std::move(facts));
}

core::Result<ResourceCountsPtr> ReadCache::computeCounts(store::Db& db)
{
    STORE_LET(counts, store::readResourceCounts(db));
    return std::make_shared<const QList<store::ResourceCount>>(std::move(counts));
}

} // namespace services
