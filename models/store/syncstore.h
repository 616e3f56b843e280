// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/syncport.h"
#include "store/workspace.h"

namespace store {

/// The connectors' border to an open workspace, which must outlive it.
class SyncStore final : public ports::SyncPort {
public:
    explicit SyncStore(Workspace& workspace) : m_workspace(workspace) {}

    core::Async<QByteArray> beginPass(core::ConnectionId connection, bool resume) override;
    core::Async<domain::WriteCounters> write(domain::Batch batch) override;
    core::Async<QByteArray> state(core::ConnectionId connection, QString name) override;
    core::Async<void> setState(core::ConnectionId connection, QString name, QByteArray value) override;
    core::Async<QList<ports::ParentRef>> parentsDue(core::ConnectionId connection, ports::DueParents wanted) override;

private:
    Workspace& m_workspace;
};

/// Removes a connection with its secrets at once, then its facts in steps, which are taken up again at the next start when
/// the process ends before; the journal and decisions on alerts stay. Words that nothing else uses go, too.
core::Async<void> removeConnection(Workspace& workspace, core::ConnectionId connection);

} // namespace store
