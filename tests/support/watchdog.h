// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <QCoreApplication>
#include <QObject>
#include <QTimer>

/// Measures the longest time the GUI thread did not answer: a thread posts a beat every 5 ms and looks how long it takes
/// to come. Made and destroyed on the GUI thread.
class Watchdog final {
public:
    Watchdog()
        : m_thread([this](std::stop_token stop) {
              while (!stop.stop_requested()) {
                  const auto sent = Clock::now();
                  m_answered = false;
                  QMetaObject::invokeMethod(&m_target, [this] {
                          m_answered = true;
                          m_wake.notify_one();
                      }, Qt::QueuedConnection);
                  std::unique_lock lock(m_mutex);
                  while (!m_answered && !stop.stop_requested())
                      m_wake.wait_for(lock, std::chrono::milliseconds(1));
                  const auto gap = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - sent).count();
                  if (m_answered && gap > m_worst)
                      m_worst = gap;
                  lock.unlock();
                  std::this_thread::sleep_for(std::chrono::milliseconds(5));
              }
          })
    {
    }
    ~Watchdog()
    {
        m_thread.request_stop();
        m_wake.notify_one();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Watchdog)

    /// In milliseconds, since the start or the last reset().
    qint64 worst() const { return m_worst; }
    void reset() { m_worst = 0; }

private:
    using Clock = std::chrono::steady_clock;
    QObject m_target;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::atomic_bool m_answered{false};
    std::atomic<qint64> m_worst{0};
    std::jthread m_thread;
};
