// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskscope.h"

#include <optional>

#include <QEventLoop>
#include <QTimer>

/// Runs a task to its end on the test's own event loop; Timeout when it takes too long. Polling would sleep between
/// events and make a chain of a hundred answers take seconds.
template<class T>
core::Result<T> awaited(core::Async<T> task, std::chrono::milliseconds limit = std::chrono::seconds(60))
{
    core::TaskScope scope;
    std::optional<core::Result<T>> result;
    QEventLoop loop;
    scope.start(std::move(task), [&](core::Result<T> r) {
        result = std::move(r);
        loop.quit();
    });
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    if (!result)
        loop.exec();
    if (!result)
        return core::fail(core::Errc::Timeout, QStringLiteral("the test waited too long"));
    return *result;
}
