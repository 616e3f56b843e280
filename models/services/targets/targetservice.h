// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "services/reads.h"

namespace store {
class Workspace;
}

namespace services {

/// Targets of the score: decisions of the user's that are kept with the workspace, each change of which stands in the journal. Where the
/// one of a selection stands is part of Reads::overview(). Lives on the application's thread, and workspace and reads outlive it.
class TargetService final {
public:
    struct Tools {
        store::Workspace& workspace;
        Reads& reads;
        std::shared_ptr<const core::Clock> clock;
        QString who;
    };
    explicit TargetService(Tools tools) : m_tools(std::move(tools)) {}

    /// In place of the one that these scopes have, with the score of today to start from. BadInput: a percent that is none or has more
    /// than one decimal, a day that is not to come, or a scope that nobody knows.
    core::Async<void> set(domain::ScopeSelection scope, double percent, QDate due, core::CancelToken token);
    /// Gives the one that was removed. NotFound when there is none; scopes may be gone.
    core::Async<domain::ScoreTarget> remove(domain::ScopeSelection scope, core::CancelToken token);
    /// All of them, everything first, then by their scopes. That of everything is of the estate that is shown, be it real or the sample.
    core::Async<QList<domain::TargetStanding>> list(core::CancelToken token);

private:
    core::Async<domain::Overview> overviewOf(domain::ScopeSelection scope, core::CancelToken token);

    Tools m_tools;
};

} // namespace services
