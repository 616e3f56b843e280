// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <array>
#include <atomic>

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace cli {

namespace {

// A signal handler may only touch lock-free statics: the writing end of the pipe, and how often it was called.
std::atomic<int> g_pipe = -1;
std::atomic<int> g_calls = 0;
static_assert(std::atomic<int>::is_always_lock_free);

void onSignal(int)
{
    if (g_calls.fetch_add(1) > 0)
        _exit(130);
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(g_pipe.load(), &byte, 1);
}

} // namespace

struct Interrupt::Private {
    std::array<int, 2> pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> notifier;
};

Interrupt::Interrupt(std::function<void()> called) : d(std::make_unique<Private>())
{
    if (::pipe2(d->pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // without a pipe Ctrl-C keeps its own meaning
    g_pipe = d->pipe[1];
    d->notifier = std::make_unique<QSocketNotifier>(d->pipe[0], QSocketNotifier::Read);
    QObject::connect(d->notifier.get(), &QSocketNotifier::activated, d->notifier.get(), [this, called = std::move(called)] {
        std::array<char, 8> bytes{};
        [[maybe_unused]] const auto got = ::read(d->pipe[0], bytes.data(), bytes.size());
        called();
    });
    struct sigaction action{};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    d->notifier.reset();
    for (const int end : d->pipe) {
        if (end >= 0)
            ::close(end);
    }
}

} // namespace cli
