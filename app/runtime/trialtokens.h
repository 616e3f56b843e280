// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/tokenstore.h"

#include <map>
#include <mutex>

namespace runtime {

/// The secrets of a connection that is only tried: in memory until keep(), from then on in the workspace under the id of the
/// stored connection, whatever id the caller knows it by. Any thread; `kept` outlives it.
class TrialTokens final : public ports::TokenStore {
public:
    explicit TrialTokens(ports::TokenStore& kept) : m_kept(kept) {}

    core::Async<std::optional<core::Secret>> load(core::ConnectionId, QString name) override;
    core::Async<void> save(core::ConnectionId, QString name, core::Secret secret) override;
    core::Async<void> remove(core::ConnectionId, QString name) override;
    core::Async<void> removeAll(core::ConnectionId) override;

    /// Moves what is here to the store of `connection`. Where that keeps no secrets (Refused) it is no error: a sign-in then
    /// lasts until the program ends.
    core::Async<void> keep(core::ConnectionId connection);

private:
    /// The connection that keeps, or none while all is in memory.
    core::ConnectionId keeper() const;

    ports::TokenStore& m_kept;
    mutable std::mutex m_mutex;
    core::ConnectionId m_keeper;
    std::map<QString, core::Secret> m_here;
};

} // namespace runtime
