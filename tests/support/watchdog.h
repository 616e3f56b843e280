// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <thread>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QObject>

/// Measures the longest time the GUI thread did not answer: a thread posts a beat every 5 ms, and the GUI thread notes when
/// it came to it. What the GUI thread computes, sleeps, waits for a lock or reads from a file all counts. Left out is what is
/// the machine's doing and would make the measure a coin toss on a shared one: the time in which it was ready to run and other
/// programs had the processors (its wait in the run queue, from the kernel's schedstat), and, where pages of the program
/// itself had to be brought back from the disk (major faults), all but its time on the processor. Where the kernel does not
/// tell it, nothing is left out. Made and destroyed on the GUI thread.
class Watchdog final {
public:
    Watchdog() : m_kernel(QFileInfo(QStringLiteral("/proc/thread-self")).symLinkTarget()), m_thread([this](const std::stop_token& stop) { watch(stop); }) {}
    ~Watchdog()
    {
        m_thread.request_stop();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Watchdog)

    /// In milliseconds, since the start or the last reset().
    qint64 worst() const { return m_worst.load() / 1'000'000; }
    void reset() { m_worst = 0; }
    /// Beats answered since the start: a measure without any says nothing.
    int beats() const { return m_beats.load(); }

private:
    using Clock = std::chrono::steady_clock;

    /// Of the GUI thread so far; all 0 where nobody counts.
    struct Spent {
        qint64 ran = 0, queued = 0; ///< nanoseconds on a processor, and waiting for one
        qint64 majorFaults = 0;
    };
    struct Answer {
        Clock::time_point at;
        Spent spent;
    };

    QByteArrayList words(const char* name) const
    {
        QFile file(m_kernel + QLatin1StringView(name));
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return {};
        const QByteArray text = file.readAll();
        return text.sliced(text.lastIndexOf(')') + 1).simplified().split(' '); // a program's name may hold anything
    }
    Spent spent() const
    {
        const auto times = words("/schedstat");
        return {times.value(0).toLongLong(), times.value(1).toLongLong(), words("/stat").value(9).toLongLong()};
    }
    static qint64 counted(qint64 gap, const Spent& before, const Spent& after)
    {
        const qint64 awake = gap - (after.queued - before.queued);
        return after.majorFaults > before.majorFaults ? std::min(awake, after.ran - before.ran) : awake;
    }
    void watch(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            const Spent before = spent();
            {
                const std::scoped_lock lock(m_mutex);
                m_answer.reset();
            }
            QMetaObject::invokeMethod(
                &m_target,
                [this] {
                    const Answer answer{Clock::now(), spent()};
                    {
                        const std::scoped_lock lock(m_mutex);
                        m_answer = answer;
                    }
                    m_wake.notify_one();
                },
                Qt::QueuedConnection);
            const auto asked = Clock::now(); // after posting: this thread may have been the one that waited
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_answer.has_value(); }))
                return;
            const qint64 gap = counted(std::chrono::nanoseconds(m_answer->at - asked).count(), before, m_answer->spent);
            lock.unlock();
            ++m_beats;
            if (gap > m_worst)
                m_worst = gap;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }

    QObject m_target;
    QString m_kernel; ///< where it tells of the GUI thread
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Answer> m_answer;
    std::atomic<qint64> m_worst{0};
    std::atomic<int> m_beats{0};
    std::jthread m_thread;
};

/// The longest time the GUI thread did not answer while `attempt` ran: up to three attempts, the best of which counts, as
/// what the machine did once does not come again and what the program does always comes again.
template<class F>
qint64 worstOfTheBest(qint64 limit, F attempt)
{
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3 && best > limit; ++i) {
        Watchdog watchdog;
        attempt();
        best = std::min(best, watchdog.worst());
    }
    return best;
}
