// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"

#include <deque>

namespace azure {

/// A counting semaphore for coroutines of one thread: bounds how much is in flight. When it dies, waiters are Cancelled.
class Slots {
public:
    explicit Slots(int free) : m_free(free) {}
    Q_DISABLE_COPY_MOVE(Slots)
    ~Slots() = default;

    core::Async<void> take()
    {
        if (m_free > 0) {
            --m_free;
            co_return core::Result<void>{};
        }
        core::Promise<void> turn;
        m_waiting.push_back(turn);
        co_return co_await turn.future();
    }
    void give()
    {
        if (m_waiting.empty()) {
            ++m_free;
            return;
        }
        const auto turn = m_waiting.front();
        m_waiting.pop_front();
        turn.complete({});
    }

private:
    int m_free;
    std::deque<core::Promise<void>> m_waiting;
};

} // namespace azure
