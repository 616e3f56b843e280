// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "core/secret.h"

#include <optional>

#include <QString>

namespace ports {

/// The system's keychain, for the one key that wraps a workspace's data key (Windows caps a secret at 2,560 bytes, so
/// nothing bigger goes there). Any thread with an event loop. Never hangs: a keychain that does not answer gives Timeout.
class KeyPort {
public:
    KeyPort() = default;
    virtual ~KeyPort() = default;
    Q_DISABLE_COPY_MOVE(KeyPort)

    /// Whether a value can be written, read back and deleted; asking whether there is a keychain is not enough.
    virtual core::Async<bool> probe() = 0;
    /// nullopt when there is no entry of that name.
    virtual core::Async<std::optional<core::Secret>> load(QString name) = 0;
    virtual core::Async<void> save(QString name, core::Secret secret) = 0;
    /// Removing what is not there is no error.
    virtual core::Async<void> remove(QString name) = 0;
};

} // namespace ports
