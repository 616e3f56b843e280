// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "services/governancereads.h"
#include "services/posturemodel.h"
#include "store/db.h"

#include <functional>

namespace store {
class Workspace;
}

namespace services {

/// Assignments and the rules that make them: decisions of the user's that are kept with the workspace, each change of which stands in
/// the journal. What a cloud assigned itself is neither read nor changed. Lives on the application's thread; work is done on the
/// workspace's threads, which outlives it.
class GovernanceService final : public GovernanceReads {
public:
    using Posture = std::function<core::Result<PostureModelPtr>(store::Db& db)>; ///< of all scopes; on a reader's thread
    struct Tools {
        store::Workspace& workspace;
        std::shared_ptr<const core::Clock> clock;
        QString who;
        Posture posture;
    };
    explicit GovernanceService(Tools tools) : m_tools(std::move(tools)) {}

    /// One assignment for each scope, resource group or resource that is meant and has something open by the recommendation; where there
    /// is one already it is changed. Gives their ids. BadInput: no owner or reason, a date that is past, something that nobody knows, or
    /// where nothing is open.
    core::Async<QList<qint64>> assign(domain::AssignmentWish wish);
    /// Owner, due date, grace and ETA, by its id.
    core::Async<void> change(domain::Assignment assignment);
    /// Nobody has to do it any more; it stays in the register.
    core::Async<void> remove(qint64 id);

    /// Conflict: another rule has that priority. What is assigned already stays until the rules are run.
    core::Async<qint64> addRule(domain::GovernanceRule rule);
    core::Async<void> changeRule(domain::GovernanceRule rule);
    /// What it assigned stays.
    core::Async<void> removeRule(qint64 id);

    /// Assigns what the rules in force say; see planGovernance(). In steps: what a cancel or an error leaves out is done by the next run.
    core::Async<domain::GovernanceRun> run(bool isOverriding, core::CancelToken token);
    /// run() where any rule is in force, and never overriding: after something was read.
    core::Async<void> follow(core::CancelToken token);

    core::Async<domain::AssignmentList> assignments(domain::AssignmentQuery query, core::CancelToken token) override;
    core::Async<QList<domain::GovernanceRuleRow>> rules(core::CancelToken token) override;
    core::Async<domain::GovernanceRun> preview(bool isOverriding, core::CancelToken token) override;

private:
    Tools m_tools;
};

} // namespace services
