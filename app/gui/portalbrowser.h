// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/browserport.h"

#include <chrono>

namespace app {

/// Opens addresses through the desktop portal (org.freedesktop.portal.OpenURI) on the session bus, and through nothing else.
/// Lives on the GUI thread and never blocks it. Errors: Io (there is no portal here, or it could not), Refused (its question
/// was dismissed), Timeout, Cancelled (an open question is closed).
class PortalBrowser final : public auth::BrowserPort {
public:
    struct Patience {
        std::chrono::milliseconds start = std::chrono::seconds(10);  ///< the portal may have to be started first
        std::chrono::milliseconds question = std::chrono::minutes(5); ///< it may ask with which program
    };
    PortalBrowser() = default;
    explicit PortalBrowser(Patience patience) : m_patience(patience) {}
    core::Async<void> open(QUrl url, core::CancelToken token) override;

private:
    const Patience m_patience;
};

} // namespace app
