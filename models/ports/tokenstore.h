// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "core/ids.h"
#include "core/secret.h"

#include <optional>

#include <QString>

namespace ports {

/// Keeps the secrets of connections (tokens, client secrets, private keys) in the encrypted workspace, by connection and
/// name ("read.tokens", "fix.tokens", "read.secret", ...). Any thread that runs an event loop; each call answers there.
/// A workspace without encryption answers Refused to save(): the caller goes on with what it has in memory.
class TokenStore {
public:
    TokenStore() = default;
    virtual ~TokenStore() = default;
    Q_DISABLE_COPY_MOVE(TokenStore)

    /// nullopt when there is none of that name.
    virtual core::Async<std::optional<core::Secret>> load(core::ConnectionId connection, QString name) = 0;
    /// Replaces a secret of the same name.
    virtual core::Async<void> save(core::ConnectionId connection, QString name, core::Secret secret) = 0;
    /// Removing what is not there is no error.
    virtual core::Async<void> remove(core::ConnectionId connection, QString name) = 0;
    virtual core::Async<void> removeAll(core::ConnectionId connection) = 0;
};

} // namespace ports
