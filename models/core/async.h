// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/error.h"

#include <chrono>
#include <coroutine>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <qcoro/qcorotask.h>

namespace core {

/// One-shot asynchronous work. Ends exactly once, with a value or an Error (Errc::Cancelled when cancelled).
/// Only awaitables of this header are awaited in it, so it resumes on the thread that awaited.
template<class T>
using Async = QCoro::Task<Result<T>>;

/// Number of coroutines suspended on a Future in this process; zero at a clean exit. For tests and the exit check.
int liveAwaits();

namespace detail {

void countAwait(int by);
/// Called before a post and first in what was posted: orders what both sides touch in a way a thread sanitizer sees,
/// which Qt's own queue is not.
void orderPosts();
/// Resumes on the thread `context` lives in, then deletes `context`.
void resumeOn(QObject* context, std::coroutine_handle<> waiter);

template<class T>
struct Shared {
    std::mutex mutex;
    std::optional<Result<T>> value;
    std::coroutine_handle<> waiter;
    QObject* context = nullptr; // made on the awaiting thread, so that the answer is posted there

    void complete(Result<T> result)
    {
        std::coroutine_handle<> toResume;
        QObject* where = nullptr;
        {
            const std::scoped_lock lock(mutex);
            if (value)
                return;
            value.emplace(std::move(result));
            toResume = std::exchange(waiter, {});
            where = std::exchange(context, nullptr);
        }
        if (toResume)
            resumeOn(where, toResume);
    }
};

} // namespace detail

/// The reading end of a Promise: awaited once. Resumes on the awaiting thread, which must run an event loop.
template<class T>
class Future {
public:
    explicit Future(std::shared_ptr<detail::Shared<T>> shared) : m_shared(std::move(shared)) {}

    bool await_ready() const
    {
        const std::scoped_lock lock(m_shared->mutex);
        return m_shared->value.has_value();
    }
    bool await_suspend(std::coroutine_handle<> waiter)
    {
        auto context = std::make_unique<QObject>();
        const std::scoped_lock lock(m_shared->mutex);
        if (m_shared->value)
            return false;
        detail::countAwait(+1);
        m_shared->waiter = waiter;
        m_shared->context = context.release();
        return true;
    }
    Result<T> await_resume()
    {
        const std::scoped_lock lock(m_shared->mutex);
        return std::move(*m_shared->value);
    }

private:
    std::shared_ptr<detail::Shared<T>> m_shared;
};

/// The writing end: completed once, from any thread. Dying uncompleted completes it with Cancelled, so nobody waits for
/// a source that is gone. Copies share the state; the last one counts.
template<class T>
class Promise {
public:
    Promise() : m_end(std::make_shared<End>()) {}

    Future<T> future() const { return Future<T>(m_end->shared); }
    void complete(Result<T> result) const { m_end->shared->complete(std::move(result)); }
    bool isComplete() const
    {
        const std::scoped_lock lock(m_end->shared->mutex);
        return m_end->shared->value.has_value();
    }

private:
    struct End {
        std::shared_ptr<detail::Shared<T>> shared = std::make_shared<detail::Shared<T>>();
        End() = default;
        Q_DISABLE_COPY_MOVE(End)
        ~End() { shared->complete(cancelled()); }
    };
    std::shared_ptr<End> m_end;
};

/// Runs `work` (returning Result<T>) on `pool`; answers Cancelled without running it when cancelled before its turn.
template<class F>
auto runOnPool(QThreadPool& pool, F work, CancelToken token = {})
{
    using R = std::invoke_result_t<F>;
    Promise<typename R::value_type> promise;
    auto future = promise.future();
    pool.start([promise, work = std::move(work), token]() mutable { promise.complete(token.stop_requested() ? R(cancelled()) : work()); });
    return future;
}

/// Starts the coroutine that `makeTask()` returns on the thread of `context` and hands its answer to the caller's
/// thread. Cancelled when `context` dies first.
template<class F>
auto startOn(QObject* context, F makeTask)
{
    using R = typename std::invoke_result_t<F>::value_type; // Result<T>
    using T = typename R::value_type;
    Promise<T> promise;
    auto future = promise.future();
    detail::orderPosts();
    QMetaObject::invokeMethod(
        context,
        [promise, makeTask = std::move(makeTask)]() mutable {
            detail::orderPosts();
            [](Promise<T> answer, F make) -> QCoro::Task<> { answer.complete(co_await make()); }(std::move(promise), std::move(makeTask));
        },
        Qt::QueuedConnection);
    return future;
}

/// Ends after `duration`, or at once with Cancelled. Needs an event loop on the calling thread.
Future<void> delay(std::chrono::milliseconds duration, CancelToken token = {});

} // namespace core
