// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <mutex>
#include <optional>

#include <QDateTime>
#include <QHash>
#include <QString>

namespace services {

/// What a running sync looks like from outside.
struct LiveSync {
    bool running = false;
    double progress = -1;          ///< 0..1, -1 unknown
    QString what;                  ///< translated, one line
    std::optional<qint64> callsLeft;
    QDateTime nextDue;             ///< UTC; null: not scheduled
    QDateTime offlineSince;        ///< UTC; null: the source was reached, or not tried yet
};

/// The syncs of this process, shared by the service that runs them and the reads that show them. Thread-safe.
class LiveSyncs {
public:
    LiveSync of(core::ConnectionId connection) const
    {
        const std::scoped_lock lock(m_mutex);
        return m_syncs.value(connection.value);
    }
    template<class F>
    void change(core::ConnectionId connection, F f)
    {
        const std::scoped_lock lock(m_mutex);
        f(m_syncs[connection.value]);
    }
    void forget(core::ConnectionId connection)
    {
        const std::scoped_lock lock(m_mutex);
        m_syncs.remove(connection.value);
    }

private:
    mutable std::mutex m_mutex;
    QHash<qint64, LiveSync> m_syncs;
};

} // namespace services
