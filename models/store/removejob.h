// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "store/wordsweep.h"
#include "store/writer.h"

namespace store {

/// Erases the facts of a connection that is gone, a few hundred rows a step, then words that only it used.
class RemoveJob final : public Writer::SyncJob {
public:
    RemoveJob(core::ConnectionId connection, core::Promise<void> promise) : m_connection(connection), m_promise(std::move(promise)) {}

    core::Result<bool> step(FactWriter& facts, Db& db, qint64 now, ChangeSet& changes) override;
    void end(core::Result<void> result) override { m_promise.complete(std::move(result)); }

private:
    core::Result<bool> eraseSome(FactWriter& facts, Db& db);
    core::Result<void> eraseRest(Db& db, ChangeSet& changes) const;

    core::ConnectionId m_connection;
    core::Promise<void> m_promise;
    std::size_t m_kind = 0; ///< which table is being erased
    qint64 m_row = 0;       ///< up to where
    bool m_erased = false;  ///< words are left
    SweepJob m_sweep;
};

} // namespace store
