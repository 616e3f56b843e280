// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/browserport.h"

namespace host {

/// Opens sign-in pages through the helper outside the sandbox (socket in PARAPET_HOST_HELPER): one JSON line each way. The
/// helper has its own list of pages it opens. Lives on the `net` thread. Errors: Refused (the helper declines), Io.
class HelperBrowser final : public auth::BrowserPort {
public:
    explicit HelperBrowser(QString socketPath) : m_socketPath(std::move(socketPath)) {}
    core::Async<void> open(QUrl url, core::CancelToken token) override;

    /// Null when the environment names no helper.
    static std::unique_ptr<HelperBrowser> fromEnvironment();

private:
    const QString m_socketPath;
};

} // namespace host
