// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/onlinewatch.h"

namespace services {

namespace {
constexpr std::chrono::seconds askEvery{30};
} // namespace

OnlineWatch::OnlineWatch(std::shared_ptr<LiveSyncs> live, std::shared_ptr<const core::Clock> clock, QObject* parent)
    : QObject(parent), m_live(std::move(live)), m_clock(std::move(clock))
{
    m_timer.setInterval(askEvery);
    connect(&m_timer, &QTimer::timeout, this, &OnlineWatch::tryNow);
}

void OnlineWatch::report(core::ConnectionId connection, std::optional<core::Errc> error)
{
    using core::Errc;
    if (error == Errc::Offline) {
        if (!m_away.insert(connection).second)
            return;
        m_live->change(connection, [now = m_clock->now()](LiveSync& live) { live.offlineSince = now; });
        m_timer.start();
        Q_EMIT changed();
        return;
    }
    // These say nothing of the network: they arise here, or before anything was sent.
    const bool silent = error == Errc::Cancelled || error == Errc::Timeout || error == Errc::Storage || error == Errc::Io || error == Errc::Internal
                        || error == Errc::BadInput || error == Errc::Auth;
    if (silent || m_away.erase(connection) == 0)
        return;
    m_live->change(connection, [](LiveSync& live) { live.offlineSince = {}; });
    if (m_away.empty())
        m_timer.stop();
    Q_EMIT changed();
    Q_EMIT cameBack(connection);
}

void OnlineWatch::forget(core::ConnectionId connection)
{
    if (m_away.erase(connection) == 0)
        return;
    if (m_away.empty())
        m_timer.stop();
    Q_EMIT changed();
}

void OnlineWatch::tryNow()
{
    if (!m_probe)
        return;
    const auto away = m_away;
    for (const auto connection : away) {
        if (!m_asked.insert(connection).second)
            continue; // still being asked
        m_tasks.start(m_probe(connection, m_tasks.token()), [this, connection](const core::Result<void>& result) {
            m_asked.erase(connection);
            report(connection, result ? std::nullopt : std::optional(result.error().code));
        });
    }
}

core::Async<void> OnlineWatch::close()
{
    m_timer.stop();
    co_return co_await m_tasks.close();
}

} // namespace services
