// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"

#include <memory>
#include <vector>

namespace core {

/// Owns the tasks that one object started: its destructor cancels them and no callback runs after it. To wait for
/// them as well (before a thread ends), await close(). Belongs to one thread, the one that runs the callbacks.
class TaskScope {
public:
    TaskScope();
    ~TaskScope();
    Q_DISABLE_COPY_MOVE(TaskScope)

    /// The token to hand to every task started here.
    CancelToken token() const { return m_state->source.get_token(); }
    int running() const { return m_state->running; }

    /// Cancels what runs and starts afresh: for "a newer question replaces the older one". Callbacks of the cancelled
    /// tasks do not run.
    void restart();

    /// Runs `task`; `done(Result<T>)` is called on this thread unless the scope was restarted or destroyed before.
    template<class T, class F>
    void start(QCoro::Task<Result<T>> task, F done)
    {
        run(m_state, std::move(task), std::move(done));
    }

    /// Cancels everything and ends when the last task has ended.
    Async<void> close();

private:
    struct State {
        CancelSource source;
        int running = 0;
        bool alive = true;
        std::vector<Promise<void>> waiting;
        void ended();
    };

    template<class T, class F>
    static QCoro::Task<> run(std::shared_ptr<State> state, QCoro::Task<Result<T>> task, F done)
    {
        ++state->running;
        auto result = co_await std::move(task);
        if (state->alive)
            done(std::move(result));
        state->ended();
    }

    std::shared_ptr<State> m_state;
    std::vector<std::shared_ptr<State>> m_retired;
};

} // namespace core
