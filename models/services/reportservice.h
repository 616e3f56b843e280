// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "services/reads.h"

#include <QThreadPool>

namespace services {

/// Writes the report of a selection into a file: read through the same interface as every page, written whole or not at all.
/// Lives on the application's thread; reads and pool outlive it.
class ReportService {
public:
    ReportService(Reads& reads, QThreadPool& pool, std::shared_ptr<const core::Clock> clock) : m_reads(reads), m_pool(pool), m_clock(std::move(clock)) {}

    /// Gives the size in bytes. BadInput when the file cannot be written.
    core::Async<qint64> write(QString file, domain::ScopeSelection scope, int days, core::CancelToken token);

private:
    Reads& m_reads;
    QThreadPool& m_pool;
    std::shared_ptr<const core::Clock> m_clock;
};

} // namespace services
