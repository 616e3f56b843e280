// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/batch.h"
#include "store/writer.h"

namespace store {

/// Writes one batch in steps of a bounded number of facts. The cursor is stored by the last step, so that a crash in
/// between repeats the batch.
class BatchJob final : public Writer::SyncJob {
public:
    BatchJob(domain::Batch batch, core::Promise<domain::WriteCounters> promise) : m_batch(std::move(batch)), m_promise(std::move(promise)) {}

    core::Result<bool> step(FactWriter& facts, Db& db, qint64 now, ChangeSet& changes) override;
    void end(core::Result<void> result) override;

private:
    bool hasRoom(qsizetype taken) const;
    core::Result<bool> writeSome(FactWriter& facts);
    template<class T>
    core::Result<void> writeList(FactWriter& facts, QList<T>& list, qsizetype base, qsizetype* taken);
    core::Result<void> finish(FactWriter& facts, qint64 now);
    core::Result<void> tendLoad(FactWriter& facts, Db& db);

    domain::Batch m_batch;
    core::Promise<domain::WriteCounters> m_promise;
    domain::WriteCounters m_counters;
    std::chrono::steady_clock::time_point m_stepStart;
    std::chrono::milliseconds m_stepTime{0};
    bool m_full = false;      ///< the step has erased as much as it may
    qsizetype m_position = 0; ///< facts written, over all lists in order
    qsizetype m_pass = 0;     ///< pass ends done
    qint64 m_row = 0;         ///< where the current pass end is
};

/// One step of sync work that is a single function.
template<class T>
class CallJob final : public Writer::SyncJob {
public:
    using Call = std::function<core::Result<T>(FactWriter&, Db&, qint64 now, ChangeSet&)>;
    CallJob(Call call, core::Promise<T> promise) : m_call(std::move(call)), m_promise(std::move(promise)) {}

    core::Result<bool> step(FactWriter& facts, Db& db, qint64 now, ChangeSet& changes) override
    {
        STORE_LET(transaction, Transaction::begin(db));
        m_result = m_call(facts, db, now, changes);
        if (!m_result)
            return std::unexpected(m_result.error());
        STORE_TRY(transaction.commit());
        return false;
    }
    void end(core::Result<void> result) override { m_promise.complete(result ? std::move(m_result) : core::Result<T>(std::unexpected(result.error()))); }

private:
    Call m_call;
    core::Promise<T> m_promise;
    core::Result<T> m_result = core::cancelled();
};

} // namespace store
