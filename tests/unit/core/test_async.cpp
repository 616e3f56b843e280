// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async.h"
#include "core/taskscope.h"

#include <QTest>
#include <QThread>

using namespace std::chrono_literals;
using core::Async;
using core::Result;

class TestAsync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QTRY_COMPARE(core::liveAwaits(), 0); }

    void resumesOnTheAwaitingThread()
    {
        QThreadPool pool;
        QThread* resumedOn = nullptr;
        QThread* workedOn = nullptr;
        core::TaskScope scope;
        const auto work = [&]() -> Async<int> {
            auto r = co_await core::runOnPool(pool, [&]() -> Result<int> {
                workedOn = QThread::currentThread();
                return 7;
            });
            resumedOn = QThread::currentThread();
            co_return r;
        };
        int got = 0;
        scope.start(work(), [&](const Result<int>& r) { got = r.value_or(-1); });
        QTRY_COMPARE(got, 7);
        QCOMPARE(resumedOn, QThread::currentThread());
        QVERIFY(workedOn != resumedOn);
    }

    void aPromiseThatDiesAnswersCancelled()
    {
        core::TaskScope scope;
        std::optional<core::Errc> code;
        {
            core::Promise<int> promise;
            const auto wait = [](core::Future<int> f) -> Async<int> { co_return co_await f; };
            scope.start(wait(promise.future()), [&](const Result<int>& r) { code = r.error().code; });
        }
        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, core::Errc::Cancelled);
    }

    void onlyTheFirstAnswerCounts()
    {
        core::Promise<int> promise;
        promise.complete(1);
        promise.complete(2);
        core::TaskScope scope;
        int got = 0;
        const auto wait = [](core::Future<int> f) -> Async<int> { co_return co_await f; };
        scope.start(wait(promise.future()), [&](const Result<int>& r) { got = *r; });
        QTRY_COMPARE(got, 1);
    }

    void noCallbackAfterItsScopeDied()
    {
        bool called = false;
        bool ended = false;
        // A coroutine lambda must outlive its coroutine: captures live in the lambda, not in the frame.
        const auto work = [&ended](core::CancelToken token) -> Async<void> {
            auto r = co_await core::delay(10s, token);
            ended = true;
            co_return r;
        };
        {
            core::TaskScope scope;
            scope.start(work(scope.token()), [&](const Result<void>&) { called = true; });
        }
        QTRY_VERIFY(ended);
        QVERIFY(!called);
    }

    void closeWaitsForWhatRuns()
    {
        core::TaskScope scope;
        bool ended = false;
        const auto slowToStop = [&ended](core::CancelToken) -> Async<void> {
            co_await core::delay(50ms);
            ended = true;
            co_return Result<void>{};
        };
        scope.start(slowToStop(scope.token()), [](const Result<void>&) {});
        core::TaskScope outer;
        bool closed = false;
        outer.start(scope.close(), [&](const Result<void>&) {
            QVERIFY(ended);
            closed = true;
        });
        QTRY_VERIFY(closed);
    }

    void aTaskOnAnotherThreadAnswersHere()
    {
        QThread thread;
        QObject there;
        there.moveToThread(&thread);
        thread.start();
        core::TaskScope scope;
        QThread* ranOn = nullptr;
        int got = 0;
        const auto ask = [&]() -> Async<int> {
            co_return co_await core::startOn(&there, [&]() -> Async<int> {
                co_await core::delay(1ms);
                ranOn = QThread::currentThread();
                co_return 3;
            });
        };
        scope.start(ask(), [&](const Result<int>& r) { got = r.value_or(-1); });
        QTRY_COMPARE(got, 3);
        QCOMPARE(ranOn, &thread);
        thread.quit();
        QVERIFY(thread.wait(5000));
    }
};

QTEST_GUILESS_MAIN(TestAsync)
#include "test_async.moc"
