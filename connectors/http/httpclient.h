// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/message.h"

namespace http {

/// Sends HTTP requests: the seam of every connector, so that tests can answer instead of a network. Implementations:
/// CurlClient (one attempt on the wire) and RetryingClient (back-off, throttling, log; what connectors are given).
/// Lives on the `net` thread; send() is called and its answer comes there (others use core::startOn). Owned by the
/// application; when it dies, every answer still due is Cancelled.
class Client {
public:
    Client() = default;
    virtual ~Client() = default;
    Q_DISABLE_COPY_MOVE(Client)

    /// A response of any status is a value (see checked()), save a redirect. Errors: Cancelled, Offline (no connection),
    /// Timeout, BadResponse (broken answer), Refused (origin, scheme, redirect, untrusted certificate, oversized answer),
    /// BadInput (a header that is none), Auth (no credential), Throttled (the wait would be longer than allowed).
    virtual core::Async<Response> send(Request request, core::CancelToken token) = 0;
};

/// send() and checked() in one: only 2xx is a value.
core::Async<Response> sendChecked(Client& client, Request request, core::CancelToken token);

} // namespace http
