// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/compliance/assessed.h"
#include "services/compliancereads.h"

#include <QThreadPool>

namespace store {
class Workspace;
}

namespace services {

class ComplianceBoard;
class Reads;

/// Compliance of an open workspace: verdicts from a source, scopes from the store, their ages from the reads. Lives on the
/// application's thread; what it is given outlives it.
class WorkspaceCompliance final : public ComplianceReads {
public:
    struct Tools {
        store::Workspace& workspace;
        Reads& reads;
        QThreadPool& pool;
        AssessedSource assessed;
    };
    explicit WorkspaceCompliance(Tools tools);
    ~WorkspaceCompliance() override;

    core::Async<domain::ComplianceView> compliance(domain::ComplianceQuery query, core::CancelToken token) override;
    core::Async<domain::ComplianceControls> controls(domain::ScopeSelection scope, domain::ComplianceCell cell, core::CancelToken token) override;
    core::Async<QString> csv(domain::ComplianceQuery query, core::CancelToken token) override;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared; ///< what an answer under way still needs when this is gone
};

} // namespace services
