// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/tokenstore.h"
#include "store/workspace.h"

namespace store {

/// The secrets of connections as rows of the encrypted workspace, which must outlive it.
class TokenRows final : public ports::TokenStore {
public:
    explicit TokenRows(Workspace& workspace) : m_workspace(workspace) {}

    core::Async<std::optional<core::Secret>> load(core::ConnectionId connection, QString name) override;
    core::Async<void> save(core::ConnectionId connection, QString name, core::Secret secret) override;
    core::Async<void> remove(core::ConnectionId connection, QString name) override;
    core::Async<void> removeAll(core::ConnectionId connection) override;

private:
    Workspace& m_workspace;
};

} // namespace store
