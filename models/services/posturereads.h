// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "services/estateboard.h"

namespace store {
class Workspace;
}

namespace services {

using EstateBoardPtr = std::shared_ptr<const EstateBoard>;

/// What scores and what-ifs are computed from. Answers come on the caller's thread; work is done on reader threads. The
/// workspace outlives it.
class PostureReads {
public:
    explicit PostureReads(store::Workspace& workspace) : m_workspace(workspace) {}

    /// All assessments as they are now. One scan of them.
    core::Async<EstateBoardPtr> board(core::CancelToken token);
    /// Assessed resources as the board knows them: the one with this id, in any letter case; with all below it. None: nothing is
    /// assessed there.
    core::Async<QList<qint64>> resources(QString id, bool withBelow, core::CancelToken token);

private:
    store::Workspace& m_workspace;
};

} // namespace services
