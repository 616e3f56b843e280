// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runtime/connectorfactory.h"
#include "services/connectionservice.h"
#include "services/reads.h"
#include "services/syncservice.h"

namespace runtime {

/// Adds connections and changes them: what was given is checked, signed in with and tested while nothing is stored, and only
/// what worked is stored. Lives on the application's thread.
class ConnectionEditor final {
public:
    struct Tools {
        ConnectorFactory& factory;
        services::ConnectionService& connections;
        services::Reads& reads;
        services::SyncService& syncs;
        ports::TokenStore& tokens;
    };
    struct Given {
        ports::ConnectionSpec spec;
        core::Secret secret; ///< empty: none, or the one that is stored
    };
    struct Accepted {
        core::ConnectionId id;
        ports::ConnectionReport report;
        bool reads = true;       ///< reads something else than before, so that a sync is due
        bool forgotFix = false;  ///< the sign-in that may change things was for another place
    };
    /// Called when the user's part of the sign-in is over.
    using SignedIn = std::function<void(const core::Result<void>&)>;

    explicit ConnectionEditor(Tools tools) : m_tools(tools) {}

    /// `given.spec.id` only names it to the user while it is tried.
    core::Async<Accepted> add(Given given, SignedIn signedIn, core::CancelToken token);
    /// Changes name, settings, secret and interval of `given.spec.id`. On an error it stays as it was. What does not change how
    /// it is read is not tested.
    core::Async<Accepted> change(Given given, SignedIn signedIn, core::CancelToken token);

private:
    core::Async<ports::ConnectionSpec> check(ports::ConnectionSpec wanted);
    core::Async<ports::ConnectionReport> tryOut(std::shared_ptr<Trial> trial, bool signInFirst, core::ConnectionId stored, SignedIn signedIn,
                                                core::CancelToken token);
    core::Async<void> checkOwners(ports::ConnectionReport report, core::ConnectionId stored);
    core::Async<Accepted> changeRead(ports::ConnectionSpec before, Given given, SignedIn signedIn, core::CancelToken token);
    core::Async<void> store(ports::ConnectionSpec spec, std::shared_ptr<Trial> trial, SettingsChange change);
    core::Async<void> stopSync(core::ConnectionId connection);

    Tools m_tools;
};

} // namespace runtime
