// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exemptionreads.h"

#include <functional>

/// Exemptions for tests of models and pages: answers come from what a test sets, after `latency`.
class FakeExemptions final : public services::ExemptionReads {
public:
    std::chrono::milliseconds latency{0};
    QList<domain::ExemptionRow> rows;
    std::function<core::Result<domain::ExemptionPreview>(const QList<domain::Exemption>&)> previewOf;
    std::function<core::Result<domain::ExemptionPreview>(qint64)> effectOf;
    QList<QList<domain::Exemption>> previewed; ///< asked for

    core::Async<QList<domain::ExemptionRow>> exemptions(core::CancelToken token) override
    {
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        const auto answer = rows; // a member that is returned itself may be moved from
        co_return answer;
    }
    core::Async<domain::ExemptionPreview> preview(QList<domain::Exemption> exemptions, core::CancelToken token) override
    {
        previewed.append(exemptions);
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        if (!previewOf)
            co_return domain::ExemptionPreview();
        co_return previewOf(exemptions);
    }
    core::Async<domain::ExemptionPreview> effect(qint64 id, core::CancelToken token) override
    {
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        if (!effectOf)
            co_return domain::ExemptionPreview();
        co_return effectOf(id);
    }
};
