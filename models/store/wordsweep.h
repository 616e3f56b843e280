// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/writer.h"

#include <vector>

namespace store {

/// Deletes places, groups and tags that no resource has, a bounded number in a step: what only a removed tenant had is not
/// to stay in the file. Nothing else may write facts between its steps. Writer thread only.
class WordSweep {
public:
    /// To be called in the transaction after which words may be unused; it is done then, or at a later start.
    static core::Result<void> want(Db& db);
    static core::Result<bool> isWanted(Db& db);
    /// In the caller's transaction; false: nothing is left. After the last step interned words are to be forgotten.
    core::Result<bool> step(Db& db);

private:
    using Used = std::vector<bool>;
    core::Result<bool> lookAtResources(Db& db);
    core::Result<bool> sweepWords(Db& db, const char* select, const char* erase, const Used& used);
    core::Result<bool> sweepTags(Db& db);

    int m_phase = 0;
    qint64 m_at = 0;    ///< row or id up to which the phase is done
    Used m_locations, m_groups;
};

/// The sweep alone, for one that a process did not finish.
class SweepJob final : public Writer::SyncJob {
public:
    core::Result<bool> step(FactWriter& facts, Db& db, qint64 now, ChangeSet& changes) override;
    void end(core::Result<void>) override {} // wanted still when it failed

private:
    WordSweep m_sweep;
};

} // namespace store
