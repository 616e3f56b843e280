// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"


namespace http {

/// A token that is cancelled when either of two is: the caller's and the owner's. Lives in the frame of the task it is for.
class LinkedCancel {
public:
    LinkedCancel(core::CancelToken a, core::CancelToken b) : m_first(std::move(a), Stop{m_source}), m_second(std::move(b), Stop{m_source}) {}
    LinkedCancel(const LinkedCancel&) = delete;
    LinkedCancel& operator=(const LinkedCancel&) = delete;

    core::CancelToken token() const { return m_source.get_token(); }

private:
    struct Stop {
        core::CancelSource source;
        void operator()() { source.request_stop(); }
    };

    core::CancelSource m_source;
    core::OnCancel<Stop> m_first;
    core::OnCancel<Stop> m_second;
};

} // namespace http
