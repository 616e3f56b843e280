// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/jobregistry.h"
#include "services/compliancereads.h"
#include "services/reads.h"

#include <QThreadPool>

namespace app {

/// Writes lists as CSV (RFC 4180, UTF-8): whole or not at all, cells that could be read as formulas disarmed. Rows go to
/// the file as they come, so that no list is held as a whole. Each export is a job with progress and Cancel. Lives on the
/// GUI thread; lines are made and written on the pool and on reader threads.
class Exporter {
public:
    Exporter(services::Reads& reads, QThreadPool& pool, JobRegistry& jobs) : m_reads(reads), m_pool(pool), m_jobs(jobs) {}

    /// All resources that match; gives their number.
    core::Async<qint64> inventory(domain::ListQuery query, QString file, core::CancelToken token);
    /// All rows of a read-only query, at most a million; gives their number.
    core::Async<qint64> query(QString sql, QString file, core::CancelToken token);
    /// All controls of a standard; gives their number.
    core::Async<qint64> compliance(services::ComplianceReads& reads, domain::ComplianceQuery query, QString file, core::CancelToken token);

private:
    struct Written {
        qint64 rows = 0;
        bool more = false;       ///< than may be exported
    };
    using Work = std::function<core::Async<Written>(core::JobId job, core::CancelToken token)>;
    core::Async<qint64> asJob(QString file, Work work, core::CancelToken token);
    core::Async<Written> writeInventory(domain::ListQuery query, QString file, core::JobId job, core::CancelToken token);
    core::Async<Written> writeQuery(QString sql, QString file, core::JobId job, core::CancelToken token);
    core::Async<Written> writeCompliance(services::ComplianceReads& reads, domain::ComplianceQuery query, QString file, core::CancelToken token);
    void report(core::JobId job, double fraction, qint64 rows);

    services::Reads& m_reads;
    QThreadPool& m_pool;
    JobRegistry& m_jobs;
};

} // namespace app
