// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"

namespace store {

/// What OpenSSL keeps for this thread goes with this object. A thread pool waits for the end of the work, not of the thread: at the end of the
/// program the clean-up of OpenSSL would meet that of a pool's thread.
class CryptoThread {
public:
    CryptoThread() = default;
    Q_DISABLE_COPY_MOVE(CryptoThread)
    ~CryptoThread();
};

/// As core::runOnPool, for work that needs keys or opens encrypted files.
template<class F>
auto runWithKeys(QThreadPool& pool, F work)
{
    return core::runOnPool(pool, [work = std::move(work)]() mutable {
        const CryptoThread thread;
        return work();
    });
}

} // namespace store
