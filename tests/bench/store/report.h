// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <vector>

#include "core/async.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QHash>
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
        std::printf("{\"name\":\"%s\",\"value\":%.4g,\"unit\":\"%s\",\"limit\":%.4g,\"ok\":%s}\n", qPrintable(name), value, unit, limit,
                    value <= limit ? "true" : "false");
    else
        std::printf("{\"name\":\"%s\",\"value\":%.4g,\"unit\":\"%s\"}\n", qPrintable(name), value, unit);
    std::fflush(stdout);
}

/// How long the busiest thread of this process since the last call was ready to run and had to wait for a processor, in
/// seconds; 0 where the system does not tell. Elapsed time less this is what an idle machine would have taken.
class ProcessorQueue {
public:
    double waited()
    {
        qint64 mostRun = -1;
        qint64 queued = 0;
        for (const QString& thread : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile file(QStringLiteral("/proc/self/task/%1/schedstat").arg(thread));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArrayList words = file.readAll().split(' ');
            const std::pair now(words.value(0).toLongLong(), words.value(1).toLongLong());
            const std::pair before = std::exchange(m_last[thread], now);
            if (now.first - before.first > mostRun) {
                mostRun = now.first - before.first;
                queued = now.second - before.second;
            }
        }
        return static_cast<double>(queued) / 1e9;
    }

private:
    QHash<QString, std::pair<qint64, qint64>> m_last;
};

/// Times the parts of one piece of work: by the clock, by the clock less the wait for a busy machine's processors, and by
/// the processor.
class Phase {
public:
    Phase()
    {
        m_timer.start();
        m_queue.waited();
    }
    void say(const QString& name)
    {
        const double seconds = static_cast<double>(m_timer.nsecsElapsed()) / 1e9;
        const double undisturbed = seconds - m_queue.waited();
        const double processor = processorSeconds();
        bench::say(name, seconds, "s");
        bench::say(name + QStringLiteral(", undisturbed"), undisturbed, "s");
        bench::say(name + QStringLiteral(", processor time"), processor - m_processor, "s");
        m_undisturbed += undisturbed;
        m_processor = processor;
        m_timer.restart();
    }
    /// Of all that was said.
    double undisturbed() const { return m_undisturbed; }

private:
    QElapsedTimer m_timer;
    ProcessorQueue m_queue;
    double m_processor = processorSeconds();
    double m_undisturbed = 0;
};

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
