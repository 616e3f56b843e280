// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"

#include <QTest>

/// Runs the test's event loop until the task has ended; Timeout when it does not.
template<class T>
core::Result<T> await(core::Async<T> task, int timeoutMs = 30000)
{
    auto answer = std::make_shared<std::optional<core::Result<T>>>();
    [](core::Async<T> t, std::shared_ptr<std::optional<core::Result<T>>> out) -> QCoro::Task<> { out->emplace(co_await std::move(t)); }(std::move(task),
                                                                                                                                        answer);
    if (!QTest::qWaitFor([answer] { return answer->has_value(); }, timeoutMs))
        return core::fail(core::Errc::Timeout, QStringLiteral("the task did not end"));
    return std::move(**answer);
}

template<class T>
core::Result<T> await(core::Future<T> future, int timeoutMs = 30000)
{
    return await([](core::Future<T> f) -> core::Async<T> { co_return co_await f; }(std::move(future)), timeoutMs);
}
