// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/reads.h"

#include <QThreadPool>

namespace app {

/// Writes lists as CSV (RFC 4180, UTF-8): whole or not at all, cells that could be read as formulas disarmed. Lives on the
/// GUI thread; files are written on the pool.
class Exporter {
public:
    Exporter(services::Reads& reads, QThreadPool& pool) : m_reads(reads), m_pool(pool) {}

    /// All resources that match; gives their number.
    core::Async<qint64> inventory(domain::ListQuery query, QString file, core::CancelToken token);
    /// All rows of a read-only query, at most a million.
    core::Async<qint64> query(QString sql, QString file, core::CancelToken token);

private:
    core::Async<void> save(QString file, QByteArray csv);

    services::Reads& m_reads;
    QThreadPool& m_pool;
};

} // namespace app
