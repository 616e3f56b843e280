// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batch.h"
#include "store/bulkload.h"
#include "store/changeset.h"
#include "store/db.h"
#include "store/factlog.h"
#include "store/interner.h"
#include "store/passbook.h"

#include <set>

#include <QSet>

namespace store {

/// Writes facts, one call for each, inside the caller's transaction: begin(), any number of facts, end(), COMMIT. A fact
/// whose content is unchanged is marked as seen and not written. After a rollback call forget(), because caches may
/// name what is gone. Lives on the writer thread.
class FactWriter {
public:
    explicit FactWriter(Db& db) : m_db(db), m_names(db), m_passes(db), m_bulk(db), m_log(db) {}

    void begin(core::ConnectionId connection, qint64 now, ChangeSet& changes);
    /// Derives what depends on the facts written; with `storeSeen` also stores what the pass saw so far, which belongs
    /// into the transaction that stores the cursor.
    core::Result<void> end(bool storeSeen);
    void forget();

    core::Result<void> write(const domain::Scope& scope);
    core::Result<void> write(const domain::Resource& resource);
    /// False: not finished, to be called again in the next step.
    core::Result<bool> remove(const QString& resourceId);
    core::Result<bool> write(const domain::Children& children);
    core::Result<void> write(const domain::AssessmentMetadata& metadata);
    core::Result<void> write(const domain::Assessment& assessment);
    core::Result<void> write(const domain::SubAssessment& finding);
    core::Result<void> write(const domain::Control& control);
    core::Result<void> write(const domain::Score& score);
    core::Result<void> write(const domain::ScoreDay& day);
    core::Result<void> write(const domain::HealthDay& day);
    core::Result<void> write(const domain::ScoreCause& cause);
    core::Result<void> write(const domain::Alert& alert);
    core::Result<void> write(const domain::Pricing& pricing);
    core::Result<void> write(const domain::ReadMark& mark);

    static constexpr std::size_t maxErasedInStep = 200;
    /// Deletes rows that the pass has not seen, looking at rows from `*position` on; `*position` is -1 at the end.
    core::Result<void> reconcile(const domain::PassEnd& end, qint64* position, int limit);

    /// Deletes the row and all that belongs to it. `row` is of `kind`.
    core::Result<void> erase(domain::FactKind kind, qint64 row);
    /// Deletes a resource after what was read below it, at most `budget` rows; false: more is left.
    core::Result<bool> eraseTree(qint64 row, std::size_t& budget, int depth = 0);

    domain::WriteCounters& counters() { return m_counters; }
    Passbook& passes() { return m_passes; }
    BulkLoad& bulk() { return m_bulk; }
    /// Marks a resource whose health has to be derived again, e.g. after an alert decision.
    void touch(qint64 resourceRow);

private:
    struct Stored {
        qint64 row = 0, hash = 0;
    };
    template<class... A>
    core::Result<Stored> stored(const char* sql, const A&... args);
    core::Result<void> saw(domain::FactKind kind, qint64 row) { return m_passes.see(m_connection, kind, row); }

    core::Result<Stored> storedResource(const core::ResourceKey& key);
    core::Result<qint64> resourceRow(const core::ResourceKey& key);
    core::Result<void> writeTexts(qint64 row, const domain::Resource& resource, const QList<qint64>& tags, bool isNew);
    core::Result<void> linkFacts(qint64 row, const core::ResourceKey& key);
    core::Result<void> eraseResource(qint64 row);
    core::Result<void> eraseAlert(qint64 row);
    core::Result<void> eraseScope(qint64 row);
    core::Result<void> writeAlertParts(qint64 row, const domain::Alert& alert);
    core::Result<void> touchByAssessment(qint64 assessment);
    core::Result<qint64> alertEnvironment(const domain::Alert& alert, qint64 scope);

    Db& m_db;
    Interner m_names;
    Passbook m_passes;
    BulkLoad m_bulk;
    FactLog m_log;
    core::ConnectionId m_connection;
    qint64 m_now = 0;
    ChangeSet* m_changes = nullptr;
    domain::WriteCounters m_counters;
    std::set<qint64> m_touched;
    QSet<QString> m_touchedAlerts; // systemAlertIds whose incident is to be found again
};

template<class... A>
core::Result<FactWriter::Stored> FactWriter::stored(const char* sql, const A&... args)
{
    STORE_LET(s, m_db.cached(sql));
    s->bindAll(args...);
    STORE_LET(found, s->step());
    Stored result;
    if (found)
        result = {s->int64(0), s->int64(1)};
    s->reset();
    return result;
}

} // namespace store
