// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/tokenset.h"
#include "core/async.h"

#include <memory>

namespace auth {

/// The Azure CLI's sign-in of this user, asked with a fixed argument list. Lives on the `net` thread.
class CliPort {
public:
    CliPort() = default;
    virtual ~CliPort() = default;
    Q_DISABLE_COPY_MOVE(CliPort)

    /// Standard output of `az account get-access-token --resource RESOURCE [--tenant TENANT]`. Io when the program is not
    /// installed or does not answer, Auth when it says that its own sign-in is missing, Refused when the helper declines.
    virtual core::Async<core::Secret> azToken(QString resource, QString tenant, core::CancelToken token) = 0;
};

/// Runs `az` of the PATH.
class ProcessCli final : public CliPort {
public:
    core::Async<core::Secret> azToken(QString resource, QString tenant, core::CancelToken token) override;
};

/// Asks the helper outside the sandbox: one JSON line each way over its local socket.
class HelperCli final : public CliPort {
public:
    explicit HelperCli(QString socketPath) : m_socketPath(std::move(socketPath)) {}
    core::Async<core::Secret> azToken(QString resource, QString tenant, core::CancelToken token) override;

private:
    const QString m_socketPath;
};

/// HelperCli when the environment names a helper (PARAPET_HOST_HELPER), else ProcessCli.
std::unique_ptr<CliPort> makeCli();

/// Reads `az`'s JSON: `expires_on` (epoch) or, of older versions, `expiresOn` (local time).
core::Result<TokenGrant> parseAzToken(const core::Secret& output, const QDateTime& now);

} // namespace auth
