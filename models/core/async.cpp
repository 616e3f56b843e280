// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async.h"

#include <atomic>

#include <QTimer>

namespace core {

namespace {
// Diagnostics, the only process-wide state: a leak test has to see every thread's frames, a sanitizer every post.
std::atomic<int> g_liveAwaits = 0;
std::atomic<unsigned> g_posts = 0;
} // namespace

int liveAwaits()
{
    return g_liveAwaits.load();
}

namespace detail {

void orderPosts()
{
    g_posts.fetch_add(1);
}

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

/// One waiting delay, on the awaiting thread; it ends itself, at the latest when it is cancelled (from any thread).
class Delay : public QObject {
public:
    Delay(std::chrono::milliseconds duration, CancelToken token, const Promise<void>& promise)
        : m_onCancel(std::move(token), [this, promise] {
              promise.complete(cancelled());
              deleteLater();
          })
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this, promise] {
            promise.complete({});
            deleteLater();
        });
        m_timer.start(duration);
    }

private:
    QTimer m_timer;
    OnCancel<std::function<void()>> m_onCancel; // last, so that it ends first: it waits for a cancel on another thread
};

} // namespace

Future<void> delay(std::chrono::milliseconds duration, CancelToken token)
{
    Promise<void> promise;
    auto future = promise.future();
    new Delay(duration, std::move(token), promise);
    return future;
}

} // namespace core
