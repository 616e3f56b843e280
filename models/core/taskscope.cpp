// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/taskscope.h"

#include <algorithm>

namespace core {

TaskScope::TaskScope() : m_state(std::make_shared<State>()) {}

TaskScope::~TaskScope()
{
    m_state->alive = false;
    m_state->source.request_stop();
}

void TaskScope::State::ended()
{
    if (--running > 0)
        return;
    for (const auto& promise : std::exchange(waiting, {}))
        promise.complete({});
}

void TaskScope::restart()
{
    std::erase_if(m_retired, [](const auto& state) { return state->running == 0; });
    m_state->alive = false;
    m_state->source.request_stop();
    m_retired.push_back(std::exchange(m_state, std::make_shared<State>()));
}

Async<void> TaskScope::close()
{
    restart();
    for (const auto& state : std::exchange(m_retired, {})) {
        if (state->running == 0)
            continue;
        Promise<void> promise;
        state->waiting.push_back(promise);
        co_await promise.future();
    }
    co_return Result<void>{};
}

} // namespace core
