// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskscope.h"

#include <QTest>

/// Waits for a task in a test; Errc::Timeout with detail "test" when it does not end.
template<class T>
core::Result<T> resultOf(QCoro::Task<core::Result<T>> task, int milliseconds = 20'000)
{
    auto got = std::make_shared<std::optional<core::Result<T>>>();
    core::TaskScope scope;
    scope.start(std::move(task), [got](core::Result<T> result) { *got = std::move(result); });
    if (!QTest::qWaitFor([&] { return got->has_value(); }, milliseconds))
        return core::fail(core::Errc::Timeout, {}, QStringLiteral("test"));
    return std::move(**got);
}

/// The untranslated word of a failed result, "" of a good one: what tests compare.
template<class T>
QString wordOf(const core::Result<T>& result)
{
    return result ? QString() : QString(core::toWord(result.error().code));
}
