// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/httpclient.h"
#include "connectors/http/requestlog.h"
#include "connectors/http/throttle.h"
#include "core/clock.h"

#include <functional>

namespace http {

/// The client that connectors are given: sends through another client, waits before an origin that asked for it, makes
/// failed attempts again as the request's RetryPolicy allows, notes the calls left and every attempt.
///
/// Waits: what the service asks (Retry-After, quota reset) plus up to a tenth, so that many calls do not return at once;
/// else full jitter, a random part of firstDelay * 2^n. When few calls are left, they are spread before any is refused. Made again: 408, 429, 500, 502, 503, 504, Offline, Timeout;
/// BadResponse once. A wait longer than longestDelay is not waited: the 429 itself, or Throttled, is the answer.
class RetryingClient final : public Client {
public:
    struct Tools {
        const core::Clock& clock;
        ThrottleBudget& budget;
        RequestLog& log;
        std::function<double()> random; ///< in [0, 1); called on the client's thread
        std::function<core::Async<void>(std::chrono::milliseconds, core::CancelToken)> sleep; ///< defaultSleep() outside tests
    };

    RetryingClient(std::unique_ptr<Client> wire, Tools tools);
    ~RetryingClient() override;

    core::Async<Response> send(Request request, core::CancelToken token) override;

    static core::Async<void> defaultSleep(std::chrono::milliseconds duration, core::CancelToken token);
    static double defaultRandom();

private:
    struct State;
    static core::Async<Response> sendOn(std::shared_ptr<State> state, Request request, core::CancelToken token);

    std::shared_ptr<State> m_state; // outlived only by coroutines that are told Cancelled
};

} // namespace http
