// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/compliancerows.h"

#include <QtClassHelperMacros>

namespace services {

/// Compliance of the estate with the standards, by the verdicts of our own rules. Answers come on the caller's thread, which is
/// the application's.
class ComplianceReads {
public:
    ComplianceReads() = default;
    virtual ~ComplianceReads() = default;
    Q_DISABLE_COPY_MOVE(ComplianceReads)

    virtual core::Async<domain::ComplianceView> compliance(domain::ComplianceQuery query, core::CancelToken token) = 0;
    /// The controls behind a cell of a view; NotFound names what is no longer there.
    virtual core::Async<domain::ComplianceControls> controls(domain::ScopeSelection scope, domain::ComplianceCell cell, core::CancelToken token) = 0;
    /// The last `days` days, today among them. Standards of which there is no reading in them are left out.
    virtual core::Async<domain::ComplianceHistory> history(domain::ScopeSelection scope, int days, core::CancelToken token) = 0;
    /// All controls of a standard as CSV, its header first.
    virtual core::Async<QString> csv(domain::ComplianceQuery query, core::CancelToken token) = 0;
};

} // namespace services
