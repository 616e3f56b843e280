// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "services/compliance/assessed.h"
#include "services/compliancereads.h"

#include <QThreadPool>

namespace store {
class Workspace;
}

namespace services {

class ComplianceBoard;
class Reads;

/// Compliance of an open workspace: verdicts from a source, scopes and attestations from the store, ages from the reads. Lives on the
/// application's thread; what it is given outlives it.
class WorkspaceCompliance final : public ComplianceReads {
public:
    struct Tools {
        store::Workspace& workspace;
        Reads& reads;
        QThreadPool& pool;
        AssessedSource assessed;
        std::shared_ptr<const core::Clock> clock;
    };
    explicit WorkspaceCompliance(Tools tools);
    ~WorkspaceCompliance() override;

    core::Async<domain::ComplianceView> compliance(domain::ComplianceQuery query, core::CancelToken token) override;
    core::Async<domain::ComplianceControls> controls(domain::ScopeSelection scope, domain::ComplianceCell cell, core::CancelToken token) override;
    core::Async<domain::ComplianceHistory> history(domain::ScopeSelection scope, int days, core::CancelToken token) override;
    core::Async<QString> csv(domain::ComplianceQuery query, core::CancelToken token) override;

    /// Keeps today's readings, in place of earlier ones of the day. Nothing is done where the workspace is read only or not assessed.
    core::Async<void> recordDay(core::CancelToken token);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared; ///< what an answer under way still needs when this is gone
};

} // namespace services
