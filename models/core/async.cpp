// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async.h"

#include <atomic>

#include <QTimer>

namespace core {

namespace {
// A diagnostic counter, the one piece of process-wide state: a leak test has to see every thread's frames.
std::atomic<int> g_liveAwaits = 0;
} // namespace

int liveAwaits()
{
    return g_liveAwaits.load();
}

namespace detail {

void countAwait(int by)
{
    g_liveAwaits += by;
}

void resumeOn(QObject* context, std::coroutine_handle<> waiter)
{
    QMetaObject::invokeMethod(
        context,
        [context, waiter] {
            context->deleteLater();
            countAwait(-1);
            waiter.resume();
        },
        Qt::QueuedConnection);
}

} // namespace detail

namespace {

/// One waiting delay: a timer on the awaiting thread and the cancel callback that may come from any thread.
struct Delay {
    struct Cancel {
        Promise<void> promise;
        void operator()() const { promise.complete(cancelled()); }
    };
    Promise<void> promise;
    OnCancel<Cancel> onCancel;
    Delay(Promise<void> p, CancelToken token) : promise(p), onCancel(std::move(token), Cancel{p}) {}
};

} // namespace

Future<void> delay(std::chrono::milliseconds duration, CancelToken token)
{
    Promise<void> promise;
    auto future = promise.future();
    auto* timer = new QTimer;
    auto state = std::make_shared<Delay>(promise, std::move(token));
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, timer, [state, timer] {
        state->promise.complete({});
        timer->deleteLater();
    });
    timer->start(duration);
    return future;
}

} // namespace core
