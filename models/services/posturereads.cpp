// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/posturereads.h"

#include "store/queries/posturequeries.h"
#include "store/workspace.h"

namespace services {

core::Async<EstateBoardPtr> PostureReads::board(core::CancelToken token)
{
    co_return co_await m_workspace.read(
        [](store::Db& db) -> core::Result<EstateBoardPtr> {
            STORE_LET(facts, store::readPostureFacts(db));
            return std::make_shared<const EstateBoard>(std::move(facts));
        },
        token);
}

core::Async<QList<qint64>> PostureReads::resources(QString id, bool withBelow, core::CancelToken token)
{
    co_return co_await m_workspace.read([id, withBelow](store::Db& db) { return store::readAssessedResources(db, id, withBelow); }, token);
}

} // namespace services
