// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "store/db.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include <QList>

namespace services {

/// The resources that saved queries give, for filters. One state of the workspace is asked once, however many answers of a
/// page filter by it; who comes meanwhile waits for that answer, or until cancelled. Used on reader threads, told of
/// changes by the writer thread.
class SavedQueryRows {
public:
    using Rows = std::shared_ptr<const QList<qint64>>; ///< ascending

    /// BadInput when there is no such query, or when it gives neither a column "row" nor "id".
    core::Result<Rows> rows(store::Db& db, const QString& name, const core::CancelToken& token);
    void changed();
    /// How often a query was run, for tests.
    int runs() const;

private:
    struct Entry {
        quint64 generation = 0;
        bool running = false;
        std::optional<core::Result<Rows>> answer;
    };
    static core::Result<Rows> run(store::Db& db, const QString& name, const QString& sql, const core::CancelToken& token);
    Entry& entryOf(const QString& sql);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_ended;
    std::map<QString, Entry> m_entries; ///< by statement
    quint64 m_generation = 1;
    int m_runs = 0;
};

} // namespace services
