// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/governance.h"

namespace services {

/// What is read of assignments and the rules that make them. Answers come on the caller's thread; owner and threads are those of
/// Reads, which tells what changed.
class GovernanceReads {
public:
    GovernanceReads() = default;
    virtual ~GovernanceReads() = default;
    Q_DISABLE_COPY_MOVE(GovernanceReads)

    virtual core::Async<domain::AssignmentList> assignments(domain::AssignmentQuery query, core::CancelToken token) = 0;
    /// By priority; removed ones last.
    virtual core::Async<QList<domain::GovernanceRuleRow>> rules(core::CancelToken token) = 0;
    /// What running the rules now would do.
    virtual core::Async<domain::GovernanceRun> preview(bool isOverriding, core::CancelToken token) = 0;
};

} // namespace services
