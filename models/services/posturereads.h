// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "core/clock.h"
#include "services/estateboard.h"

namespace store {
class Db;
class Workspace;
} // namespace store

namespace services {

using EstateBoardPtr = std::shared_ptr<const EstateBoard>;

/// Whether the user's exemptions that are in force move a score.
enum class ExemptionUse : std::uint8_t { Counted, Ignored };

/// All assessments as they are now, without the exemptions where they are to be ignored. One scan of them; on a reader thread.
core::Result<EstateBoardPtr> readEstateBoard(store::Db& db, const QDateTime& now, ExemptionUse use);

/// What scores and what-ifs are computed from. Answers come on the caller's thread; work is done on reader threads. The
/// workspace outlives it.
class PostureReads {
public:
    PostureReads(store::Workspace& workspace, std::shared_ptr<const core::Clock> clock) : m_workspace(workspace), m_clock(std::move(clock)) {}

    core::Async<EstateBoardPtr> board(ExemptionUse use, core::CancelToken token);
    /// Assessed resources as the board knows them: the one with this id, in any letter case; with all below it. None: nothing is
    /// assessed there.
    core::Async<QList<qint64>> resources(QString id, bool withBelow, core::CancelToken token);

private:
    store::Workspace& m_workspace;
    const std::shared_ptr<const core::Clock> m_clock;
};

} // namespace services
