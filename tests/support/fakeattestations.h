// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/attestationreads.h"

#include <chrono>

/// Attestations for tests of pages: what a test sets, after `latency`.
class FakeAttestations final : public services::AttestationReads {
public:
    std::chrono::milliseconds latency{0};
    QList<domain::AttestationRow> rows;

    core::Async<QList<domain::AttestationRow>> attestations(core::CancelToken token) override
    {
        if (auto waited = co_await core::delay(latency, token); !waited)
            co_return std::unexpected(waited.error());
        const auto answer = rows; // a member that is returned itself may be moved from
        co_return answer;
    }
};
