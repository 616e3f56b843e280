// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settings.h"
#include "connectors/http/clientsettings.h"
#include "ports/keyport.h"

namespace runtime {

/// How the network is reached, as the user's settings say: proxy, its user and further certificate authorities. The proxy's
/// password is in the keychain, which is asked only where a user is named. Lives on the application's thread.
class NetworkSettings final : public QObject {
    Q_OBJECT
public:
    /// Settings and keychain outlive it. A null keychain keeps nothing.
    NetworkSettings(app::Settings& settings, ports::KeyPort* keychain, QObject* parent = nullptr);

    http::ClientSettings current() const;
    /// Fetches the password, where there is a user.
    core::Async<void> load();
    /// Used from now on, and kept in the keychain; empty: forgotten. On an error it is used until the program ends.
    core::Async<void> setPassword(core::Secret password);

Q_SIGNALS:
    void changed();

private:
    app::Settings& m_settings;
    ports::KeyPort* m_keychain;
    core::Secret m_password;
};

} // namespace runtime
