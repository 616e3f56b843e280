// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/compliancereads.h"

#include <functional>

/// Compliance for tests of models and pages: answers come from the functions a test sets, after `latency`.
class FakeCompliance : public services::ComplianceReads {
public:
    std::chrono::milliseconds latency{0};
    int views = 0, cells = 0; ///< asked for
    std::function<core::Result<domain::ComplianceView>(const domain::ComplianceQuery&)> viewOf;
    std::function<core::Result<domain::ComplianceControls>(const domain::ComplianceCell&)> controlsOf;
    std::function<core::Result<domain::ComplianceHistory>(const domain::ScopeSelection&, int)> historyOf;
    std::function<core::Result<QString>(const domain::ComplianceQuery&)> csvOf;

    core::Async<domain::ComplianceView> compliance(domain::ComplianceQuery query, core::CancelToken token) override
    {
        ++views;
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        if (token.stop_requested())
            co_return core::cancelled();
        if (!viewOf)
            co_return domain::ComplianceView();
        co_return viewOf(query);
    }
    core::Async<domain::ComplianceControls> controls(domain::ScopeSelection, domain::ComplianceCell cell, core::CancelToken token) override
    {
        ++cells;
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        if (token.stop_requested())
            co_return core::cancelled();
        if (!controlsOf)
            co_return domain::ComplianceControls();
        co_return controlsOf(cell);
    }
    core::Async<domain::ComplianceHistory> history(domain::ScopeSelection scope, int days, core::CancelToken token) override
    {
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        if (!historyOf)
            co_return domain::ComplianceHistory();
        co_return historyOf(scope, days);
    }
    core::Async<QString> csv(domain::ComplianceQuery query, core::CancelToken) override
    {
        if (!csvOf)
            co_return QString();
        co_return csvOf(query);
    }
};
