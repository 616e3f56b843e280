// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/origin.h"
#include "core/async.h"
#include "core/secret.h"

namespace http {

/// What signs a request. Bound to origins: a client refuses to send it elsewhere (Errc::Refused) before it is asked.
/// Shared by the requests that use it; lives on the thread of the client.
class Credential {
public:
    Credential() = default;
    virtual ~Credential() = default;
    Q_DISABLE_COPY_MOVE(Credential)

    virtual const Origins& origins() const = 0;
    /// The whole value of the Authorization header ("Bearer …"); Errc::Auth when a new sign-in is needed.
    virtual core::Async<core::Secret> authorization(core::CancelToken token) = 0;
    /// The far side answered 401 to `used`: it is not handed out again. `claims` is the decoded claims challenge of the
    /// WWW-Authenticate header (continuous access evaluation), or empty.
    virtual void rejected(const core::Secret& used, const QByteArray& claims) = 0;
};

/// A constant Authorization value, such as "Bearer …" for a loopback peer or "Basic …" for a ticket system.
class FixedCredential final : public Credential {
public:
    FixedCredential(Origins origins, core::Secret authorization);
    const Origins& origins() const override { return m_origins; }
    core::Async<core::Secret> authorization(core::CancelToken token) override;
    void rejected(const core::Secret& used, const QByteArray& claims) override;

private:
    const Origins m_origins;
    const core::Secret m_authorization;
};

} // namespace http
