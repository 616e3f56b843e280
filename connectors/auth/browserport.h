// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"

#include <QUrl>

namespace auth {

/// Shows a sign-in page to the user: by the desktop portal, by the helper outside the sandbox, or by showing the address
/// with Copy. Implemented by the composition root; called on the `net` thread.
class BrowserPort {
public:
    BrowserPort() = default;
    virtual ~BrowserPort() = default;
    Q_DISABLE_COPY_MOVE(BrowserPort)

    /// Ok once the page is opened or its address shown.
    virtual core::Async<void> open(QUrl url, core::CancelToken token) = 0;
};

} // namespace auth
