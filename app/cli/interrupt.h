// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace cli {

/// Turns Ctrl-C and a request to terminate into a call on the thread that made it, which must run an event loop. The
/// second one ends the process at once. One per process.
class Interrupt {
public:
    explicit Interrupt(std::function<void()> called);
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cli
