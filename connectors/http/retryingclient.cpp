// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/retryingclient.h"

#include "connectors/http/linkedcancel.h"
#include "connectors/http/redact.h"
#include "connectors/http/retryafter.h"
#include "core/text.h"

#include <cmath>

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace http {

namespace {

using core::Errc;
using std::chrono::milliseconds;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(http::RetryingClient)
};

bool mayRepeat(const Request& request)
{
    switch (request.retry.when) {
    case RetryPolicy::When::Always: return true;
    case RetryPolicy::When::Never: return false;
    case RetryPolicy::When::Idempotent: break;
    }
    return request.method != Method::Post && request.method != Method::Patch;
}

/// How many attempts this outcome is worth; 1: it is final.
int attemptsFor(const core::Result<Response>& outcome, const Request& request)
{
    static constexpr std::array passing{408, 429, 500, 502, 503, 504};
    if (!mayRepeat(request))
        return 1;
    if (outcome)
        return std::ranges::contains(passing, outcome->status) ? request.retry.attempts : 1;
    switch (outcome.error().code) {
    case Errc::Offline:
    case Errc::Timeout: return request.retry.attempts;
    case Errc::BadResponse: return std::min(2, request.retry.attempts);
    default: return 1;
    }
}

/// Until the origin may be asked again, else as long as the calls left make advisable; with a random part, since all who
/// wait for the same moment would wake together.
milliseconds waitBeforeSending(milliseconds blocked, milliseconds pace, const std::function<double()>& random)
{
    constexpr milliseconds leastSpread = 500ms;
    if (blocked > 0ms)
        return blocked + milliseconds(std::llround(random() * double(std::max(leastSpread, blocked / 10).count())));
    return pace > 0ms ? pace / 2 + milliseconds(std::llround(random() * double(pace.count()))) : 0ms;
}

/// The wait before attempt `attempt` + 1; nullopt: longer than the policy allows.
std::optional<milliseconds> waitBeforeNext(const core::Result<Response>& outcome, const RetryPolicy& policy, int attempt, double random, const QDateTime& now)
{
    if (outcome) {
        if (const auto asked = retryAfter(outcome->headers, now)) {
            if (*asked > policy.longestDelay)
                return std::nullopt;
            return *asked + milliseconds(std::llround(random * double(asked->count()) / 10));
        }
    }
    const double most = std::min(double(policy.firstDelay.count()) * std::exp2(std::min(attempt - 1, 30)), double(policy.longestDelay.count()));
    return milliseconds(std::llround(random * most));
}

LogEntry entryFor(const Request& request, const core::Result<Response>& outcome, int attempt, const QDateTime& from, const QDateTime& now)
{
    LogEntry entry;
    entry.at = now;
    entry.label = request.label;
    entry.method = request.method;
    entry.url = redactedUrl(request.url);
    entry.sentBytes = request.body.size();
    entry.attempt = attempt;
    entry.duration = milliseconds(std::max<qint64>(from.msecsTo(now), 0));
    if (outcome) {
        entry.status = outcome->status;
        entry.receivedBytes = outcome->body.size();
    } else {
        entry.error = outcome.error().code;
    }
    return entry;
}

std::unexpected<core::Error> throttled(const Request& request, milliseconds wait)
{
    const auto minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(wait).count());
    auto failure = core::fail(
        Errc::Throttled,
        Texts::tr("%1 takes no more calls for about %n minute(s); what is missing is read then.", nullptr, minutes).arg(core::oneLine(request.url.host(), 200)),
        redactedUrl(request.url), request.label.isEmpty() ? u"http.throttle"_s : request.label);
    failure.error().retryAfter = wait;
    return failure;
}

} // namespace

struct RetryingClient::State {
    std::unique_ptr<Client> wire; // null once the client has died
    Tools tools;
    core::CancelSource closing;
};

RetryingClient::RetryingClient(std::unique_ptr<Client> wire, Tools tools)
    : m_state(std::make_shared<State>(std::move(wire), std::move(tools), core::CancelSource()))
{
}

RetryingClient::~RetryingClient()
{
    m_state->closing.request_stop();
    m_state->wire.reset();
}

core::Async<void> RetryingClient::defaultSleep(milliseconds duration, core::CancelToken token)
{
    co_return co_await core::delay(duration, std::move(token));
}

double RetryingClient::defaultRandom()
{
    return QRandomGenerator::global()->generateDouble();
}

core::Async<Response> RetryingClient::send(Request request, core::CancelToken token)
{
    return sendOn(m_state, std::move(request), std::move(token));
}

core::Async<Response> RetryingClient::sendOn(std::shared_ptr<State> state, Request request, core::CancelToken callersToken)
{
    const LinkedCancel cancel(std::move(callersToken), state->closing.get_token());
    const auto origin = checkUrl(request.url);
    if (!origin)
        co_return std::unexpected(origin.error());
    for (int attempt = 1;; ++attempt) {
        const auto blocked = state->tools.budget.waitFor(*origin, request.quota, state->tools.clock.now());
        if (blocked > request.retry.longestDelay)
            co_return throttled(request, blocked);
        const auto pause = waitBeforeSending(blocked, state->tools.budget.paceFor(*origin, request.quota, state->tools.clock.now()), state->tools.random);
        if (pause > 0ms) {
            if (auto slept = co_await state->tools.sleep(pause, cancel.token()); !slept)
                co_return std::unexpected(slept.error());
        }
        if (cancel.token().stop_requested() || !state->wire)
            co_return core::cancelled(u"http.retry"_s);
        const QDateTime from = state->tools.clock.now();
        auto outcome = co_await state->wire->send(request, cancel.token());
        if (!state->wire) // the client died, and the tools may be gone with it
            co_return core::cancelled(u"http.retry"_s);
        const QDateTime now = state->tools.clock.now();
        state->tools.log.add(entryFor(request, outcome, attempt, from, now));
        if (outcome) {
            outcome->attempts = attempt;
            state->tools.budget.learn(*origin, request.quota, *outcome, now);
        }
        if (attempt >= attemptsFor(outcome, request))
            co_return outcome;
        const auto wait = waitBeforeNext(outcome, request.retry, attempt, state->tools.random(), now);
        if (!wait)
            co_return outcome;
        if (auto slept = co_await state->tools.sleep(*wait, cancel.token()); !slept)
            co_return std::unexpected(slept.error());
    }
}

} // namespace http
