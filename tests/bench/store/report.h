// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <vector>

#include "core/async.h"

#include <QEventLoop>
#include <QFile>
#include <QString>

#include <ctime>

namespace bench {

/// Waits without the pauses of QTest's waiting, which would be measured.
template<class T>
core::Result<T> await(core::Async<T> task)
{
    std::optional<core::Result<T>> answer;
    QEventLoop loop;
    const auto run = [](core::Async<T> t, std::optional<core::Result<T>>* out, QEventLoop* waiting) -> QCoro::Task<> {
        out->emplace(co_await std::move(t));
        waiting->quit();
    };
    run(std::move(task), &answer, &loop);
    if (!answer)
        loop.exec();
    return std::move(*answer);
}

template<class T>
core::Result<T> await(core::Future<T> future)
{
    return await([](core::Future<T> f) -> core::Async<T> { co_return co_await f; }(std::move(future)));
}

/// Processor time of all threads so far, in seconds: what a busy machine does not distort.
inline double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

inline void say(const QString& name, double value, const char* unit, double limit = 0)
{
    if (limit > 0)
        std::printf("{\"name\":\"%s\",\"value\":%.4g,\"unit\":\"%s\",\"limit\":%.4g,\"ok\":%s}\n", qPrintable(name), value, unit, limit, value <= limit ? "true" : "false");
    else
        std::printf("{\"name\":\"%s\",\"value\":%.4g,\"unit\":\"%s\"}\n", qPrintable(name), value, unit);
    std::fflush(stdout);
}

/// The value that `share` of them do not exceed.
inline double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

/// A line of /proc/self/status in MB; 0 where there is none.
inline double memoryMb(const char* field)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(field))
            return static_cast<double>(line.simplified().split(' ').value(1).toLongLong()) / 1024;
    }
    return 0;
}

} // namespace bench
