// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/posturereads.h"

#include "services/exemptions/placedexemptions.h"
#include "services/ownscores.h"
#include "store/queries/posturequeries.h"
#include "store/workspace.h"

namespace services {

core::Result<EstateBoardPtr> readEstateBoard(store::Db& db, const QDateTime& now, ExemptionUse use)
{
    STORE_LET(facts, readScoreFacts(db));
    auto parts = makeBoardParts(facts);
    if (use == ExemptionUse::Counted)
        STORE_TRY(countExemptions(db, facts, now, parts));
    return std::make_shared<const EstateBoard>(std::move(facts), std::move(parts));
}

core::Async<EstateBoardPtr> PostureReads::board(ExemptionUse use, core::CancelToken token)
{
    co_return co_await m_workspace.read([now = m_clock->now(), use](store::Db& db) { return readEstateBoard(db, now, use); }, token);
}

core::Async<QList<qint64>> PostureReads::resources(QString id, bool withBelow, core::CancelToken token)
{
    co_return co_await m_workspace.read([id, withBelow](store::Db& db) { return store::readAssessedResources(db, id, withBelow); }, token);
}

} // namespace services
