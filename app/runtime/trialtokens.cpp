// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/trialtokens.h"

namespace runtime {

core::ConnectionId TrialTokens::keeper() const
{
    const std::scoped_lock lock(m_mutex);
    return m_keeper;
}

core::Async<std::optional<core::Secret>> TrialTokens::load(core::ConnectionId, QString name)
{
    if (const auto connection = keeper(); connection.isValid())
        co_return co_await m_kept.load(connection, std::move(name));
    const std::scoped_lock lock(m_mutex);
    const auto found = m_here.find(name);
    std::optional<core::Secret> secret;
    if (found != m_here.end())
        secret = found->second;
    co_return secret;
}

core::Async<void> TrialTokens::save(core::ConnectionId, QString name, core::Secret secret)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_keeper.isValid()) {
            m_here.insert_or_assign(std::move(name), std::move(secret));
            co_return core::Result<void>{};
        }
    }
    co_return co_await m_kept.save(keeper(), std::move(name), std::move(secret));
}

core::Async<void> TrialTokens::remove(core::ConnectionId, QString name)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_keeper.isValid()) {
            m_here.erase(name);
            co_return core::Result<void>{};
        }
    }
    co_return co_await m_kept.remove(keeper(), std::move(name));
}

core::Async<void> TrialTokens::removeAll(core::ConnectionId)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_keeper.isValid()) {
            m_here.clear();
            co_return core::Result<void>{};
        }
    }
    co_return co_await m_kept.removeAll(keeper());
}

core::Async<void> TrialTokens::keep(core::ConnectionId connection)
{
    for (;;) {
        std::pair<QString, core::Secret> next;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_here.empty()) {
                m_keeper = connection;
                co_return core::Result<void>{};
            }
            next = *m_here.begin();
        }
        const auto saved = co_await m_kept.save(connection, next.first, next.second);
        if (!saved && saved.error().code != core::Errc::Refused)
            co_return saved;
        const std::scoped_lock lock(m_mutex);
        // What was renewed while it was being saved stays for the next round.
        if (const auto still = m_here.find(next.first); still != m_here.end() && still->second == next.second)
            m_here.erase(still);
    }
}

} // namespace runtime
