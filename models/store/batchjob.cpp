// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/batchjob.h"

#include "store/factwriter.h"

namespace store {

namespace {
// A step ends when its time or its number of facts is used up: that is what other work on facts waits for, and closing. Each
// commit of a load writes the half-filled pages of every type again, so that its steps are longer.
constexpr qsizetype factsInStep = 5000;
constexpr auto stepTime = std::chrono::milliseconds(50);
constexpr auto loadStepTime = std::chrono::milliseconds(200);
constexpr qsizetype looksAtClock = 16; // facts
constexpr int rowsLookedAtInStep = 5000;
} // namespace

bool BatchJob::hasRoom(qsizetype taken) const
{
    return !m_full && taken < factsInStep && (taken == 0 || taken % looksAtClock != 0 || std::chrono::steady_clock::now() - m_stepStart < m_stepTime);
}

namespace {

core::Result<bool> eraseOf(FactWriter& facts, const QString& id)
{
    return facts.remove(id);
}

core::Result<bool> eraseOf(FactWriter& facts, const domain::Children& children)
{
    return facts.write(children);
}

} // namespace

template<class T>
core::Result<void> BatchJob::writeList(FactWriter& facts, QList<T>& list, qsizetype base, qsizetype* taken)
{
    for (qsizetype i = std::max<qsizetype>(0, m_position + *taken - base); i < list.size() && hasRoom(*taken); ++i, ++*taken) {
        if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, domain::Children>) {
            STORE_LET(done, eraseOf(facts, list[i]));
            m_full = !done;
            if (m_full)
                return {}; // the same one goes on in the next step
        } else {
            STORE_TRY(facts.write(list[i]));
        }
    }
    return {};
}

core::Result<bool> BatchJob::writeSome(FactWriter& facts)
{
    qsizetype taken = 0;
    qsizetype base = 0;
    m_full = false;
    const auto part = [&](auto& list) -> core::Result<void> {
        if (m_position + taken < base + list.size() && hasRoom(taken))
            STORE_TRY(writeList(facts, list, base, &taken));
        base += list.size();
        return {};
    };
    STORE_TRY(part(m_batch.scopes));
    STORE_TRY(part(m_batch.metadata));
    STORE_TRY(part(m_batch.resources));
    STORE_TRY(part(m_batch.deletedIds));
    STORE_TRY(part(m_batch.children));
    STORE_TRY(part(m_batch.assessments));
    STORE_TRY(part(m_batch.subAssessments));
    STORE_TRY(part(m_batch.controls));
    STORE_TRY(part(m_batch.scores));
    STORE_TRY(part(m_batch.scoreDays));
    STORE_TRY(part(m_batch.healthDays));
    STORE_TRY(part(m_batch.causes));
    STORE_TRY(part(m_batch.alerts));
    STORE_TRY(part(m_batch.pricings));
    STORE_TRY(part(m_batch.reads));
    m_position += taken;
    return m_position < base;
}

core::Result<void> BatchJob::finish(FactWriter& facts, qint64 now)
{
    if (m_batch.cursor && m_batch.cursor->isEmpty())
        facts.bulk().passEnded();
    if (m_batch.cursor)
        return facts.passes().setCursor(m_batch.connection, *m_batch.cursor, now);
    return {};
}

core::Result<bool> BatchJob::step(FactWriter& facts, Db& db, qint64 now, ChangeSet& changes)
{
    STORE_TRY(facts.bulk().beforeFacts());
    STORE_TRY(tendLoad(facts, db));
    STORE_LET(transaction, Transaction::begin(db));
    facts.begin(m_batch.connection, now, changes);
    facts.counters() = {};
    m_stepStart = std::chrono::steady_clock::now();
    m_stepTime = facts.bulk().isActive() ? loadStepTime : stepTime;
    STORE_LET(moreFacts, writeSome(facts));
    bool more = moreFacts;
    if (!more && m_pass < m_batch.passEnds.size()) {
        STORE_TRY(facts.reconcile(m_batch.passEnds[m_pass], &m_row, rowsLookedAtInStep));
        if (m_row < 0) {
            ++m_pass;
            m_row = 0;
        }
        more = m_pass < m_batch.passEnds.size();
    }
    if (!more)
        STORE_TRY(finish(facts, now));
    STORE_TRY(facts.end(!more)); // what was seen counts together with the cursor
    STORE_TRY(transaction.commit());
    m_counters += facts.counters();
    return more;
}

core::Result<void> BatchJob::tendLoad(FactWriter& facts, Db& db)
{
    BulkLoad& bulk = facts.bulk();
    if (bulk.isActive() || !bulk.isFirstLoad() || m_position > 0)
        return {};
    STORE_LET(resources, db.number("SELECT count(*) FROM (SELECT 1 FROM resource LIMIT ?1)", 0, BulkLoad::bigResources));
    STORE_LET(assessments, db.number("SELECT count(*) FROM (SELECT 1 FROM assessment LIMIT ?1)", 0, BulkLoad::bigAssessments));
    if (resources < BulkLoad::bigResources && assessments < BulkLoad::bigAssessments)
        return {};
    STORE_LET(transaction, Transaction::begin(db));
    STORE_TRY(bulk.start());
    return transaction.commit();
}

void BatchJob::end(core::Result<void> result)
{
    m_promise.complete(result ? core::Result<domain::WriteCounters>(m_counters) : std::unexpected(result.error()));
}

} // namespace store
