// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/keyport.h"

#include <chrono>

namespace keychain {

/// The desktop's own keychain (Secret Service, KWallet, macOS Keychain, Windows Credential Manager) through QtKeychain.
/// Its jobs run on a thread of their own, because talking to a dead D-Bus may block for minutes: a caller is answered
/// within the time limit whatever happens there. That thread is left behind when it hangs at the application's end.
class Keychain final : public ports::KeyPort {
public:
    /// `service` groups the entries: "Parapet".
    explicit Keychain(QString service, std::chrono::milliseconds limit = std::chrono::seconds(10));

    core::Async<bool> probe() override;
    core::Async<std::optional<core::Secret>> load(QString name) override;
    core::Async<void> save(QString name, core::Secret secret) override;
    core::Async<void> remove(QString name) override;

private:
    QString m_service;
    std::chrono::milliseconds m_limit;
};

} // namespace keychain
