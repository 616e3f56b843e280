// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/clientsettings.h"
#include "connectors/http/httpclient.h"
#include "core/clock.h"

namespace http {

class CurlEngine;

/// Puts requests on the wire with libcurl's multi interface, driven by the event loop of the thread it was made on.
/// Here, below everything that could forget it, are the rules of what may be sent where: URL and origin checks, no
/// Authorization in plain headers, no redirects with credentials, limits on size and time. A 401 asks the credential
/// once for another authorization. Does not retry anything else (see RetryingClient).
class CurlClient final : public Client {
public:
    CurlClient(ClientSettings settings, const core::Clock& clock);
    ~CurlClient() override;

    /// For requests sent from now on; what is on its way goes on as it began. Not for connectionsPerHost.
    void setSettings(ClientSettings settings);

    core::Async<Response> send(Request request, core::CancelToken token) override;

private:
    std::shared_ptr<CurlEngine> m_engine; // outlived only by coroutines that are told Cancelled
};

} // namespace http
