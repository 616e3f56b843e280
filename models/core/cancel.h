// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace core {

/// Cancellation is the standard library's: a token is cheap to copy, `onCancel` runs at once when already cancelled,
/// and its destructor waits for a call in progress on another thread.
using CancelSource = std::stop_source;
using CancelToken = std::stop_token;
template<class F>
using OnCancel = std::stop_callback<F>;

} // namespace core
